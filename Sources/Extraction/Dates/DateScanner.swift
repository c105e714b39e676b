import Model
import PCRE2
import Patterns

/// Finds mentions of time in folded text: a table says which characters can begin one, and the small anchored rules
/// that begin with it are tried there; the longest match wins.
struct DateScanner: Sendable {
    /// A mention that is not resolved yet.
    struct Mention: Sendable {
        var range: Range<Int>
        var rule: Int
        var parts: DateParts
    }

    /// The rules in file order.
    let rules: [DateRule]
    private let yearWords: WordTrie
    private let units: WordTrie
    /// For each character below U+10000, an index into `candidates`; 0 for nearly all.
    private let firstCharacters: [UInt8]
    private let candidates: [[Int]]

    init(pack: Pack, vocabulary: TimeVocabulary) throws(SetupError) {
        var faults: [Fault] = []
        var rules: [DateRule] = []
        var sets: [[Int]] = [[]]
        var byCharacter: [UInt32: [Int]] = [:]
        for rule in pack.rules["dates"] ?? [] {
            guard let dateRule = DateRule(rule), let first = rule.fields["first"] else {
                faults.append(
                    Fault(
                        file: rule.file, place: "line \(rule.line)",
                        message: "\(rule.id): «kind» or «first» is missing or unknown"))
                continue
            }
            for word in first.split(separator: " ") {
                let characters = word == "digit" ? Array("0123456789".unicodeScalars) : Array(word.unicodeScalars)
                for character in characters { byCharacter[character.value, default: []].append(rules.count) }
            }
            rules.append(dateRule)
        }
        var table = [UInt8](repeating: 0, count: 0x1_0000)
        for (character, list) in byCharacter where character < 0x1_0000 {
            var index = sets.firstIndex(of: list)
            if index == nil {
                index = sets.count
                sets.append(list)
            }
            if let index, index < 256 {
                table[Int(character)] = UInt8(index)
            } else {
                faults.append(
                    Fault(file: "rules/dates.rules", place: "first", message: "more than 255 sets of first characters"))
            }
        }
        if !faults.isEmpty { throw SetupError(faults) }
        self.rules = rules
        yearWords = WordTrie(vocabulary.yearWords.map(\.surface), direction: .forward)
        units = WordTrie(vocabulary.units.map(\.surface), direction: .forward)
        firstCharacters = table
        candidates = sets
    }

    /// Appends the mentions in `bounds` (folded bytes of one block), in order and not overlapping.
    func scan(
        _ text: UnsafeBufferPointer<UInt8>, bounds: Range<Int>, scratch: MatchScratch, mentions: inout [Mention]
    ) {
        firstCharacters.withUnsafeBufferPointer { table in
            var position = bounds.lowerBound
            while position < bounds.upperBound {
                let lead = text[position]
                if lead < 0x80 {
                    if lead >= 0x30 && lead <= 0x39 {
                        position = atDigit(text, position, bounds, table, scratch, &mentions)
                    } else {
                        if lead == UInt8(ascii: "\"") {
                            _ = attempt(text, &position, bounds, Int(table[0x22]), scratch, &mentions)
                        } else {
                            position += 1
                        }
                    }
                    continue
                }
                let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
                if length == 3 {
                    let set = table[
                        Int(lead & 0x0F) << 12 | Int(text[position + 1] & 0x3F) << 6 | Int(text[position + 2] & 0x3F)]
                    if set != 0 {
                        if !attempt(text, &position, bounds, Int(set), scratch, &mentions) { position += 3 }
                        continue
                    }
                }
                position += length
            }
        }
    }

    /// Tries a run of digits when what stands behind it can make a date of it, and passes over the run otherwise.
    private func atDigit(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ bounds: Range<Int>, _ table: UnsafeBufferPointer<UInt8>,
        _ scratch: MatchScratch, _ mentions: inout [Mention]
    ) -> Int {
        var end = start + 1
        while end < bounds.upperBound, text[end] >= 0x30 && text[end] <= 0x39 { end += 1 }
        guard end < bounds.upperBound, end - start <= 8, Self.canFollowDigits(text, end, bounds.upperBound) else {
            return end
        }
        var position = start
        if attempt(text, &position, bounds, Int(table[Int(text[start])]), scratch, &mentions) { return position }
        return end
    }

    /// 年 月 日 号 天 周 星 个 季 小 分 秒 世 工 余 多 几 至 到 、 和 and dashes, by their first two bytes; - / . , of ASCII.
    private static func canFollowDigits(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Bool {
        let byte = text[offset]
        if byte < 0x80 { return byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x7E || byte == 0x2C }
        guard offset + 2 < end else { return false }
        switch (byte, text[offset + 1]) {
        case (0xE5, 0xB9), (0xE6, 0x9C), (0xE6, 0x97), (0xE5, 0x8F), (0xE5, 0xA4), (0xE5, 0x91), (0xE6, 0x98),
            (0xE4, 0xB8),
            (0xE5, 0xAD), (0xE5, 0xB0), (0xE5, 0x88), (0xE7, 0xA7), (0xE5, 0xB7), (0xE4, 0xBD), (0xE5, 0x87),
            (0xE8, 0x87),
            (0xE3, 0x80), (0xE5, 0x92), (0xE2, 0x80), (0xE4, 0xBA), (0xE5, 0x8F), (0xE4, 0xBA), (0xE2, 0x94):
            return true
        default: return false
        }
    }

    /// Tries the rules of one set at `position`; on a match appends the mention and moves `position` behind it.
    private func attempt(
        _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ bounds: Range<Int>, _ set: Int,
        _ scratch: MatchScratch,
        _ mentions: inout [Mention]
    ) -> Bool {
        var best: Mention?
        for index in candidates[set] {
            guard rules[index].rule.pattern.match(in: text, at: position, scratch: scratch),
                let range = scratch.range(0), !range.isEmpty, range.upperBound <= bounds.upperBound,
                range.upperBound > best?.range.upperBound ?? 0,
                let parts = rules[index].parts(text, scratch, yearWords: yearWords, units: units), parts.isPlausible
            else { continue }
            best = Mention(range: range, rule: index, parts: parts)
        }
        guard let best else {
            if text[position] < 0x80 { position += 1 }
            return false
        }
        mentions.append(best)
        position = best.range.upperBound
        return true
    }
}

extension DateParts {
    /// False for numbers that no calendar has, whatever the year: month 13, a range that ends before it starts.
    var isPlausible: Bool {
        switch kind {
        case .range:
            if let q = low.quarter, let q2 = high.quarter { return q < q2 && q2 <= 4 }
            if let y = low.year, let y2 = high.year, y > y2 { return false }
            let sameYear = high.year == nil || high.year == low.year
            if sameYear, low.day == nil, let m = low.month, let m2 = high.month { return m < m2 }
            if sameYear, let d = low.day, let d2 = high.day {
                return (low.month ?? 0, d) < (high.month ?? low.month ?? 0, d2)
            }
            if low.month == nil, let y = low.year, let y2 = high.year { return y < y2 }
            return true
        case .plan: return (plan ?? 0) >= 1
        case .decade: return (decade ?? 0) % 10 == 0
        case .point:
            if let nm = firstMonths { return (1...12).contains(nm) }
            return (low.month ?? 1) <= 12 && (low.day ?? 1) <= 31
        default: return true
        }
    }
}
