/// One material asked for in one application, and how strictly.
public struct MaterialRequirement: Sendable, Hashable {
  /// How strictly a material is asked for.
  public enum Need: Sendable, Hashable {
    case mandatory
    /// Any one of the materials that share the group's name is enough.
    case oneOf(group: String)
    case optional
  }

  /// What may stand in for the paper.
  public enum Substitute: String, Codable, Sendable, Hashable {
    /// 无需上传：数据共享核验
    case dataSharing
  }

  /// The paper.
  public let material: Material
  /// How strictly it is asked for.
  public let need: Need
  /// Pages that may be attached.
  public let maxPages: Int
  /// What may stand in for it; nil: nothing.
  public let substitute: Substitute?

  public init(
    material: Material,
    need: Need,
    maxPages: Int = 10,
    substitute: Substitute? = nil
  ) {
    self.material = material
    self.need = need
    self.maxPages = maxPages
    self.substitute = substitute
  }
}
