/// The fund of the headings above a paragraph.
struct FundHeading {
    /// In the folded text; nil when no heading names one.
    private(set) var fund: Range<Int>?
    private var level = 0

    /// Goes on behind a heading: below the one that named the fund it holds on.
    mutating func enter(_ named: Range<Int>?, level: Int) {
        if named == nil && fund != nil && level > self.level { return }
        (fund, self.level) = (named, level)
    }
}
