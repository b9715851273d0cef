/// The tail has no room, and another process is at work on it.
struct TailIsFull: Error {}
