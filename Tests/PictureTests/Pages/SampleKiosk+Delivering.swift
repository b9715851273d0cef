import Casework
import TestSupport

extension SampleKiosk {
  /// Delivers two messages: of the first nobody knows whether it went out, so that it goes once
  /// more; the number of the second is refused.
  func deliver() throws {
    let gateway = ScriptedGateway([
      .refuses(MessageNotSent(.unknown, "killed by signal 9")),
      .refuses(MessageNotSent(.refused, "+CMS ERROR: 500 (Unknown error)")),
    ])
    let delivery = MessageDelivery(
      store: store,
      gateway: gateway,
      surroundings: world.surroundings
    )
    _ = try delivery.deliver()
    world.wait(seconds: 60)
    _ = try delivery.deliver()
  }
}
