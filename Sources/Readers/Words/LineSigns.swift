/// What a line shows whatever its words are: days in figures, the end of a sentence, Chinese characters.
enum LineSigns {
    /// True for a text with a Chinese character.
    static func hasIdeographs(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.contains { $0 >= 0xE4 && $0 <= 0xE9 } }

    /// True for a line that ends in a full stop or its like, perhaps within a quotation.
    static func endsSentence(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        ends(line, with: sentenceEnds)
    }

    /// True for a line that ends in one of some words and has more than that.
    static func ends(_ line: UnsafeBufferPointer<UInt8>, with words: [[UInt8]]) -> Bool {
        words.contains { line.count > $0.count && line[(line.count - $0.count)...].elementsEqual($0) }
    }

    private static let sentenceEnds = [".", "!", "?", "。", "！", "？", ".”", ".\"", "。”", "?”", "!”"].map {
        Array($0.utf8)
    }

    /// Appends letters, digits and ideographs of a line, letters in lower case, until `packed` has `limit` bytes: without white
    /// space, brackets, colons, dots, dashes, arrows and quotation marks, which sites set as they like.
    static func appendLetters(
        of line: UnsafeBufferPointer<UInt8>, to packed: inout [UInt8], limit: Int = .max
    ) {
        var index = 0
        while index < line.count, packed.count < limit {
            let byte = line[index]
            switch byte {
            case 0x00...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7F: index += 1
            case 0x41...0x5A:
                packed.append(byte | 0x20)
                index += 1
            case 0xC2: index += 2
            case 0xE2: index += 3
            case 0xE3 where index + 1 < line.count && line[index + 1] == 0x80: index += 3
            case 0xEF where index + 2 < line.count && line[index + 1] == 0xBC && !isFullWidthDigit(line[index + 2]):
                index += 3
            default:
                packed.append(byte)
                index += 1
            }
        }
    }

    /// Length of a footnote's mark that begins at a place, 0 where there is none: [1], ［12］, 〔3〕.
    static func footnoteMark(in line: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        switch line[place] {
        case UInt8(ascii: "["), 0xEF, 0xE3: break
        default: return 0
        }
        guard let opening = markOpenings.match(line, at: place) else { return 0 }
        let start = place + opening
        let digits = line[start...].prefix { $0 &- 0x30 < 10 }.count
        guard (1...2).contains(digits), start + digits < line.count,
            let closing = markClosings.match(line, at: start + digits)
        else { return 0 }
        return opening + digits + closing
    }

    private static let markOpenings = WordList(["[", "［", "〔"])
    private static let markClosings = WordList(["]", "］", "〕"])

    /// By the last byte of a character that begins with EF BC, up to ＿.
    private static func isFullWidthDigit(_ last: UInt8) -> Bool { last &- 0x90 < 10 || last > 0x9F }

    /// Where the day stands that a line tells of a page: the first in figures, or one that is written before a time of day.
    static func publicationDay(in line: UnsafeBufferPointer<UInt8>) -> Int? { day(in: line) ?? timedDay(in: line) }

    /// Where the first day in figures stands in a line, 2025-02-11.
    private static func day(in line: UnsafeBufferPointer<UInt8>) -> Int? {
        line.indices.first { place in
            (line[place] == 0x31 || line[place] == 0x32) && (place == 0 || line[place - 1] &- 0x30 >= 10)
                && isDay(line, at: place)
        }
    }

    private static func isDay(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var index = start
        func number(_ digits: ClosedRange<Int>) -> Bool {
            let start = index
            while index < line.count, line[index] &- 0x30 < 10 { index += 1 }
            return digits.contains(index - start)
        }
        guard number(4...4), index < line.count else { return false }
        let mark = line[index]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") else { return false }
        index += 1
        guard number(1...2), index < line.count, line[index] == mark else { return false }
        index += 1
        return number(1...2)
    }

    /// Where the first day written with 年, 月 and 日 stands in a line.
    static func writtenDay(in line: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let year = years.find(in: line), year.lowerBound >= 4 else { return nil }
        func digits(_ end: Int) -> Int { line[..<end].reversed().prefix { $0 &- 0x30 < 10 }.count }
        func number(behind start: Int, _ mark: WordList) -> Int? {
            let count = line[start...].prefix { $0 &- 0x30 < 10 }.count
            return (1...2).contains(count) && start + count < line.count
                ? mark.match(line, at: start + count).map { start + count + $0 } : nil
        }
        guard digits(year.lowerBound) == 4, let month = number(behind: year.upperBound, months),
            let day = number(behind: month, days)
        else { return nil }
        return year.lowerBound - 4..<day
    }

    /// Where a day written with 年, 月 and 日 stands before a time of day: 2031年1月28日 18:30.
    private static func timedDay(in line: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let day = writtenDay(in: line) else { return nil }
        let clock = line[day.upperBound...].drop { $0 == 0x20 }.prefix(5)
        let digits = clock.prefix { $0 &- 0x30 < 10 }.count
        let hasTime =
            (1...2).contains(digits) && clock.dropFirst(digits).first == UInt8(ascii: ":")
            && clock.dropFirst(digits + 1).prefix(2).count { $0 &- 0x30 < 10 } == 2
        return hasTime ? day.lowerBound : nil
    }

    private static let years = WordList(["年"])
    private static let months = WordList(["月"])
    private static let days = WordList(["日"])
}
