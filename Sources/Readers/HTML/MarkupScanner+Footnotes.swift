/// Footnote marks: numbers above the line and links into the page.
extension MarkupScanner {
    /// Holds a number above the line apart from what stands before and behind it: a footnote's mark, not a power.
    ///
    /// The cursor stands behind `<sup>` or behind the start of a link into the page, and moves up to the end tag when
    /// there is nothing but one or two digits in between.
    mutating func scanFootnoteMark(until end: HTMLTag) {
        let limit = min(bytes.count, offset + 600)
        var index = offset
        var digits: [Int] = []
        scan: while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") {
                guard let behind = find(UInt8(ascii: ">"), from: index) else { return }
                let isEnd = index + 1 < limit && bytes[index + 1] == UInt8(ascii: "/")
                let start = index + (isEnd ? 2 : 1)
                var stop = start
                while stop < behind, isLetter(bytes[stop]) { stop += 1 }
                let tag = HTMLTag.named(slice(start..<stop))
                if isEnd && tag == end { break scan }
                if tag.isBlock || tag == .br || tag == .sup { return }
                index = behind
            } else if byte >= 0x30 && byte <= 0x39 {
                digits.append(index)
                index += 1
            } else if isSpace(byte) {
                index += 1
            } else {
                return
            }
        }
        guard index < limit, (1...2).contains(digits.count), bytes[digits[0]] != 0x30 else { return }
        stream.append(0x20)
        let start = stream.count
        for place in digits { copy(place, place + 1) }
        footnoteMarks.append(start..<stream.count)
        stream.append(0x20)
        offset = index
    }

    /// True when a number above the line can be a footnote's mark behind what was written last: not behind a unit of
    /// length (a square or cube of it), not behind 10 (a power), not where nothing stands before it.
    func isMarkBehind() -> Bool {
        guard let last = stream.last, last > 0x20, last != UInt8(ascii: ">"), last != UInt8(ascii: "(") else {
            return false
        }
        if isLetter(last) {
            let letters = stream.suffix(4).reversed().prefix { isLetter($0) }.reversed().map { $0 | 0x20 }
            return !Self.lengths.contains { $0.elementsEqual(letters) }
        }
        if last >= 0x30 && last <= 0x39 { return !stream.suffix(2).elementsEqual("10".utf8) }
        return !stream.suffix(3).elementsEqual("米".utf8) && !stream.suffix(3).elementsEqual("里".utf8)
    }

    /// Units of which there are squares and cubes; CO, NO and SO are no units, and have no footnotes either.
    static let lengths = ["m", "km", "cm", "mm", "dm", "hm", "s", "co", "no", "so"].map { Array($0.utf8) }
}
