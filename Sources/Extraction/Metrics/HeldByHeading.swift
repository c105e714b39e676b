/// What a heading above a paragraph says of all below it: the fund it names, what changes are against.
struct HeldByHeading<Value> {
    /// Nil when no heading says it.
    private(set) var value: Value?
    private var level = 0

    /// Goes on behind a heading: below the one that said it, it holds on.
    mutating func enter(_ said: Value?, level: Int) {
        if said == nil && value != nil && level > self.level { return }
        (value, self.level) = (said, level)
    }
}
