/// A period as a header, row label or caption states it: a year, months of a year, months whose year stands elsewhere, or
/// the years of a plan.
struct CellPeriod: Sendable, Hashable {
    /// Four digits; nil when only months are named.
    var year: Int?
    /// Last year of 2021-2025年.
    var lastYear: Int?
    /// First and last month, 1…12.
    var months: ClosedRange<Int>?

    /// EDTF; nil while the year is missing.
    var edtf: String? {
        guard let year else { return nil }
        if let lastYear { return "\(year)/\(lastYear)" }
        guard let months else { return "\(year)" }
        let first = "\(year)-\(Self.twoDigits(months.lowerBound))"
        return months.count == 1 ? first : first + "/\(year)-\(Self.twoDigits(months.upperBound))"
    }

    /// What this leaves open, from `other`: the year of months, and the months of a year (2031年 below 1-6月累计).
    func completed(by other: CellPeriod?) -> CellPeriod {
        var result = self
        if year != nil, lastYear == nil, months == nil, let other, other.year == nil { result.months = other.months }
        guard year == nil, let other, let outer = other.lastYear ?? other.year else { return result }
        result.year = outer
        return result
    }

    /// The last month of it; itself where it names none.
    var lastMonth: CellPeriod {
        var result = self
        result.months = months.map { $0.upperBound...$0.upperBound }
        return result
    }

    /// All months of the year up to its last one; itself where it names none.
    var fromJanuary: CellPeriod {
        var result = self
        result.months = months.map { 1...$0.upperBound }
        return result
    }

    /// The month before its last one; itself where it names none.
    var monthBefore: CellPeriod {
        guard let month = months?.upperBound else { return self }
        var result = month > 1 ? self : yearBefore
        let before = month > 1 ? month - 1 : 12
        result.months = before...before
        return result
    }

    /// The same time a year before; itself while the year is missing.
    var yearBefore: CellPeriod {
        var result = self
        result.year = year.map { $0 - 1 }
        result.lastYear = lastYear.map { $0 - 1 }
        return result
    }

    /// The period that begins at `offset` of folded bytes and its length.
    static func at(_ offset: Int, in bytes: [UInt8]) -> (period: CellPeriod, count: Int)? {
        var cursor = Cursor(bytes: bytes, index: offset)
        var period = CellPeriod()
        if let year = cursor.year() {
            period.year = year
            if cursor.dash(), let last = cursor.year(), last > year { period.lastYear = last } else { cursor.rewind() }
            if !cursor.take("年") {
                // A bare 2025 is a year only when nothing else stands there.
                return offset == 0 && cursor.index == bytes.count ? (period, cursor.index) : nil
            }
            _ = cursor.take("度")
            cursor.mark()
        }
        if period.year == nil, let plan = cursor.plan() {
            period.year = plan.lowerBound
            period.lastYear = plan.upperBound
            // “十四五”末 is its last year.
            if cursor.take("末") || cursor.take("期末") { (period.year, period.lastYear) = (plan.upperBound, nil) }
            return (period, cursor.index - offset)
        }
        if period.lastYear == nil { period.months = cursor.months() }
        if period.year == nil && period.months == nil { return nil }
        return (period, cursor.index - offset)
    }

    /// True when a text begins with a period, or is a bare year.
    static func begins(_ text: String) -> Bool {
        if text.withBytes(beginsWithOtherWord) { return false }
        // No period is so long; a cell can hold pages.
        return at(0, in: LabelText(text, upTo: 96).bytes) != nil
    }

    /// True for a Chinese character that none of the periods without digits begins with.
    static func beginsWithOtherWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= 3, text[0] >= 0xE4, text[0] <= 0xE9 else { return false }
        for word in ["上", "下", "前", "第", "一", "二", "三", "四", "十"] as [StaticString]
        where text.has(word, at: 0, end: text.count) {
            return false
        }
        return true
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A reading place that can go back to the last mark.
    private struct Cursor {
        let bytes: [UInt8]
        var index: Int
        var marked = 0

        init(bytes: [UInt8], index: Int) {
            self.bytes = bytes
            self.index = index
            marked = index
        }

        mutating func mark() { marked = index }
        mutating func rewind() { index = marked }

        mutating func take(_ word: StaticString) -> Bool {
            let count = word.utf8CodeUnitCount
            guard index + count <= bytes.count else { return false }
            for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
            index += count
            return true
        }

        mutating func dash() -> Bool {
            guard index < bytes.count else { return false }
            switch bytes[index] {
            case UInt8(ascii: "-"), UInt8(ascii: "~"), 0xE2, 0xE5, 0xE8: break
            default: return false
            }
            return take("--") || take("-") || take("~") || take("——") || take("—") || take("–") || take("至")
                || take("到")
        }

        /// Four digits of 19xx or 20xx that no digit follows.
        mutating func year() -> Int? {
            guard let number = number(4), number >= 1900, number < 2100 else { return nil }
            mark()
            return number
        }

        /// The years of “十五五” or 十五五时期, the eleventh plan and later ones.
        mutating func plan() -> ClosedRange<Int>? {
            mark()
            let isQuoted = take("“")
            guard index < bytes.count, bytes[index] == 0xE5, take("十") else {
                rewind()
                return nil
            }
            let numerals: [StaticString] = ["一", "二", "三", "四", "五", "六"]
            guard let number = numerals.firstIndex(where: { take($0) }), take("五"),
                isQuoted ? take("”") : followsPlan()
            else {
                rewind()
                return nil
            }
            _ = take("时期") || take("期间")
            return PlanYears.of(plan: 11 + number)
        }

        /// True before 时期, 期间, 规划 and 末, which only plans have behind their number.
        private func followsPlan() -> Bool {
            var ahead = self
            return ahead.take("时期") || ahead.take("期间") || ahead.take("规划") || ahead.take("末")
        }

        private mutating func number(_ digits: Int) -> Int? {
            var value = 0
            var end = index
            while end < bytes.count, end - index < 5, bytes[end] >= 0x30, bytes[end] <= 0x39 {
                value = value * 10 + Int(bytes[end] - 0x30)
                end += 1
            }
            guard end > index, digits == 4 ? end - index == 4 : end - index <= 2 else { return nil }
            index = end
            return value
        }

        /// 11月, 1-11月, 1-4季度, 上半年, 前三季度, 第二季度.
        mutating func months() -> ClosedRange<Int>? {
            mark()
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case 0x30...0x39:
                if take("1"), dash(), let last = number(1), (2...4).contains(last), take("季度") { return 1...(last * 3) }
                rewind()
                if let quarter = quarterInDigits() { return quarter }
            // 上 下 一 二 三, 前 四, 第
            case 0xE4, 0xE5, 0xE7: return monthsInWords()
            default: return nil
            }
            rewind()
            guard let first = number(2), (1...12).contains(first) else {
                rewind()
                return nil
            }
            var last = first
            _ = take("月") && take("份")
            let single = index
            if dash(), let end = number(2), (first...12).contains(end), take("月") {
                last = end
                _ = take("份")
            } else {
                index = single
                guard
                    bytes[..<index].suffix(3).elementsEqual("月".utf8)
                        || bytes[..<index].suffix(3).elementsEqual("份".utf8)
                else {
                    rewind()
                    return nil
                }
            }
            return first...last
        }

        private mutating func quarterInDigits() -> ClosedRange<Int>? {
            for (word, first) in [("1季度", 1), ("2季度", 4), ("3季度", 7), ("4季度", 10)] as [(StaticString, Int)]
            where take(word) {
                return first...(first + 2)
            }
            return nil
        }

        private mutating func monthsInWords() -> ClosedRange<Int>? {
            if take("上半年") { return 1...6 }
            if take("下半年") { return 7...12 }
            if take("前三季度") || take("前3季度") || take("一至三季度") { return 1...9 }
            _ = take("第")
            for (word, first) in [("一季度", 1), ("二季度", 4), ("三季度", 7), ("四季度", 10)] as [(StaticString, Int)]
            where take(word) {
                return first...(first + 2)
            }
            if let quarter = quarterInDigits() { return quarter }
            rewind()
            return nil
        }
    }
}
