extension Int {
    /// A number that days, years and their ordinals can be reckoned with; nil for larger ones, which no calendar reaches.
    init?(small number: Int128) {
        guard (-1_000_000_000...1_000_000_000).contains(number) else { return nil }
        self.init(number)
    }
}

extension NumberCharacters {
    /// A whole number in digits or numerals that an `Int` holds.
    func wholeNumber(at start: Int) -> (value: Int, end: Int)? {
        guard let run = NumeralRun.read(self, at: start), run.value.scale == 0, run.high == nil, !run.isOpenAbove else {
            return nil
        }
        return Int(small: run.value.coefficient).map { ($0, run.end) }
    }

    /// True for a numeral, and for a counter and 年, which make something else of what follows as a numeral does.
    func isNumeral(at index: Int) -> Bool {
        at(index).map { $0.properties.numericType != nil || $0 == "个" || $0 == "年" } ?? false
    }
}
