/// What the holder of the writer's lock works on: page, index and journal say the same.
struct Settled {
  let control: TailControl
  let view: View
}
