/// What all encoders of one encoding share.
final class TextInMaking {
  var tree = ValueTree()
}
