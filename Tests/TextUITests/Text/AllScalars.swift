/// All 1,112,064 Unicode scalars, ascending.
func allScalars() -> some Sequence<Unicode.Scalar> {
  (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
}
