/// What the text of a cell is, as far as its form tells.
enum CellContent: Sendable, Hashable {
    /// Nothing, or a dash, dots or a stroke that stand for nothing.
    case blank
    /// A number, with sign, thousands commas, percent sign or brackets, and perhaps a unit.
    case number
    /// A year, month, quarter or span of them: `2024年`, `2025`, `1-12月`.
    case period
    /// A unit alone: `万吨`, `%`, `（亿元）`.
    case unit
    /// Anything else.
    case words

    /// Judges a cell's text.
    init(_ text: String, _ words: GridWords) {
        var text = text
        self = text.withUTF8 { Self.judge($0, words) }
    }

    /// Judges a cell's bytes, valid UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ words: GridWords) { self = Self.judge(bytes, words) }

    /// False where the first character says that a cell is no number and not blank: an ideograph but 约.
    static func canBeNumber(_ text: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
        guard let first = cell.first, text[first] &- 0xE4 < 6 else { return true }
        return cell.count > 3 && text[first] == 0xE7 && text[first + 1] == 0xBA && text[first + 2] == 0xA6
    }

    private static func judge(_ bytes: UnsafeBufferPointer<UInt8>, _ words: GridWords) -> CellContent {
        var digits = 0
        var letters = 0
        var others = 0
        var hasPoint = false
        var hasPercent = false
        var index = 0
        let isLong = bytes.count > longestFigure
        while index < bytes.count {
            // What is so long and holds a letter or a digit is words, whatever else is in it.
            if isLong && digits | letters != 0 { return .words }
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E: hasPoint = true
            case 0x25: hasPercent = true
            case 0x20, 0x2C, 0x2B, 0x2D, 0x28, 0x29, 0x2F, 0x2A, 0x3A, 0x7E, 0x5B, 0x5D, 0x3C, 0x3E, 0x23, 0x5F:
                others += 1
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case 0x21...0x7F: others += 1
            case 0xC2:
                // No-break space, plus-minus.
                others += 1
                index += 1
            case 0xE2:
                // Dashes, dots, minus, per mille.
                if index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xB0 { hasPercent = true }
                others += 1
                index += 2
            case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
                switch bytes[index + 2] {
                case 0x90...0x99: digits += 1
                case 0x8E: hasPoint = true
                case 0x85: hasPercent = true
                default: others += 1
                }
                index += 2
            case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
                others += 1
                index += 2
            default:
                letters += 1
                index += byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            }
            index += 1
        }
        if digits == 0 && letters == 0 { return hasPercent ? .unit : .blank }
        if digits == 0 { return isUnit(bytes, words) ? .unit : .words }
        if letters == 0 {
            let isYear = digits == 4 && others == 0 && !hasPoint && !hasPercent
            return isYear && years.isPrefix(of: bytes) ? .period : .number
        }
        if isPeriod(bytes, words) { return .period }
        // 12.5万吨, 3家: a number with its unit; not a label that happens to have digits in it.
        var start = 0
        while start < bytes.count, let length = words.signs.match(bytes, at: start) { start += length }
        if start < bytes.count, bytes[start] &- 0x30 < 10 {
            while start < bytes.count, let length = numberCharacters.match(bytes, at: start) { start += length }
            let rest = UnsafeBufferPointer(rebasing: bytes[start...])
            if rest.isEmpty || isUnit(rest, words) || isUnitBeforeNote(rest, words) { return .number }
        }
        return .words
    }

    /// No number with its unit, and no time, has more bytes.
    private static let longestFigure = 60

    private static func isUnit(_ text: UnsafeBufferPointer<UInt8>, _ words: GridWords) -> Bool {
        var core = text[...]
        while let length = opening(core, openings) { core = core.dropFirst(length) }
        while let last = core.lastIndex(where: { $0 & 0xC0 != 0x80 }), opening(core[last...], closings) != nil {
            core = core[..<last]
        }
        if core.isEmpty || core.count > 24 { return false }
        if words.isUnit(core) { return true }
        // 亿元/平方公里, 元/人, 万吨公里: units of units.
        for mark in strokes where core.contains(mark[0]) {
            let parts = split(core, mark)
            if parts.count > 1 { return parts.allSatisfy { $0.isEmpty || words.isUnit($0) } }
        }
        return false
    }

    /// True for a unit, of no time, with something in parentheses behind it: 亿元（增长7.7%）.
    private static func isUnitBeforeNote(_ text: UnsafeBufferPointer<UInt8>, _ words: GridWords) -> Bool {
        guard opening(text[max(text.count - 3, 0)...], closings) != nil || text.last == UInt8(ascii: ")"),
            periodUnits.match(text, at: 0) == nil,
            let note = text.indices.dropFirst().first(where: { opening(text[$0...], parentheses) != nil })
        else { return false }
        return isUnit(UnsafeBufferPointer(rebasing: text[..<note]), words)
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    /// Length of the word of a list that bytes begin with.
    private static func opening(_ bytes: Bytes, _ list: WordList) -> Int? {
        bytes.isEmpty ? nil : list.match(UnsafeBufferPointer(rebasing: bytes), at: 0)
    }

    private static func split(_ bytes: Bytes, _ mark: [UInt8]) -> [Bytes] {
        var parts: [Bytes] = []
        var start = bytes.startIndex
        var place = start
        while place + mark.count <= bytes.endIndex {
            if bytes[place..<place + mark.count].elementsEqual(mark) {
                parts.append(bytes[start..<place])
                place += mark.count
                start = place
            } else {
                place += 1
            }
        }
        return parts + [bytes[start...]]
    }

    /// Digits and what stands between the parts of a time, one of them a year, month, season or day.
    private static func isPeriod(_ bytes: UnsafeBufferPointer<UInt8>, _ words: GridWords) -> Bool {
        var hasMark = false
        var place = 0
        while place < bytes.count {
            if bytes[place] &- 0x30 < 10 || bytes[place] == 0x20 {
                place += 1
            } else if let length = words.periodMarks.match(bytes, at: place) {
                place += length
            } else if let length = periodUnits.match(bytes, at: place) {
                hasMark = true
                place += length
            } else {
                return false
            }
        }
        return hasMark
    }

    private static let years = WordList(["19", "20"])
    private static let numberCharacters = WordList(
        ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", ",", "，", "．"])
    private static let openings = WordList(["（", "(", " ", "【"])
    private static let parentheses = WordList(["（", "("])
    private static let closings = WordList(["）", ")", " ", "】"])
    private static let strokes = [Array("/".utf8), Array("／".utf8)]
    private static let periodUnits = WordList(["年", "月", "季", "日"])
}
