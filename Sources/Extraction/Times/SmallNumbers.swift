extension Int {
    /// A number that days, years and their ordinals can be reckoned with; nil for larger ones, which no calendar reaches.
    init?(small number: Int128) {
        guard (-1_000_000_000...1_000_000_000).contains(number) else { return nil }
        self.init(number)
    }
}
