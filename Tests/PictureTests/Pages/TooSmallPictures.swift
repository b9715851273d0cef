extension Pictures {
  static let tooSmall = [
    Picture("too-small/40x12") { _ in SamplePage() },
    Picture("too-small/40x12.en") { _ in SamplePage() },
    Picture("too-small/79x24") { _ in SamplePage() },
  ]
}
