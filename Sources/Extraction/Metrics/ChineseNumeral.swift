import Model
import Patterns

/// Reads numbers written in Chinese numerals: 一万二千, 三百五十, 两, 十几, 二〇二五.
public enum ChineseNumeral {
    /// The number that folded bytes write, or nil when they aren't one or one past 38 digits.
    ///
    /// Places (十 百 千 万 亿) and plain digit rows are both read; 半 is five tenths at the end.
    /// `withDigits` takes digits between places, too: 1万6千.
    public static func value(_ bytes: some Sequence<UInt8>, withDigits: Bool = false) -> ExactDecimal? {
        var reading = Reading()
        var character: UInt32 = 0
        var rest = 0
        for byte in bytes {
            if rest > 0 {
                guard byte & 0xC0 == 0x80 else { return nil }
                character = character << 6 | UInt32(byte & 0x3F)
                rest -= 1
                if rest == 0, !reading.take(character) { return nil }
            } else if withDigits, byte >= 0x30 && byte <= 0x39 {
                guard reading.take(digit: Int128(byte - 0x30)) else { return nil }
            } else {
                // All numerals are characters of three bytes.
                guard byte & 0xF0 == 0xE0 else { return nil }
                character = UInt32(byte & 0x0F)
                rest = 2
            }
        }
        return rest == 0 ? reading.value : nil
    }

    /// What was read of a number so far.
    private struct Reading {
        /// Closed groups of 万 and 亿.
        private var total: Int128 = 0
        /// What is below 万.
        private var section: Int128 = 0
        /// The digit that stands before the next place, and the one before it in a row of digits.
        private var digit: Int128?
        private var digitBefore: Int128?
        private var lastPlace: Int128 = 1
        /// Digits side by side as a number; nil when they are too many.
        private var row: Int128? = 0
        private var hasDigits = false
        private var hasPlace = false
        private var hasHalf = false

        /// Takes one character; false when it is no numeral or makes the number too large.
        mutating func take(_ character: UInt32) -> Bool {
            if let digit = Numeral.digit(character) {
                append(Int128(digit))
                return true
            }
            if let power = Numeral.place(character) {
                place(power == 1 ? 10 : power == 2 ? 100 : 1000)
                return true
            }
            switch Unicode.Scalar(character) {
            case "万": return closeTenThousands()
            case "亿": return closeHundredMillions()
            case "半": hasHalf = true
            default: return false
            }
            return true
        }

        /// Takes one digit of a row that stands before a place; false when the row is longer than any number's.
        mutating func take(digit value: Int128) -> Bool {
            let before = hasDigits ? digit ?? 0 : 0
            append(value)
            digit = before * 10 + value
            // 1万2000: digits side by side have their places; only one alone, as in 1万2, counts in those before.
            if before > 0 { digitBefore = 0 }
            return before < 1_000_000_000_000_000
        }

        private mutating func append(_ value: Int128) {
            row = row.flatMap { $0 > 1_000_000_000_000_000 ? nil : $0 * 10 + value }
            digitBefore = hasDigits ? digit : nil
            digit = value
            hasDigits = true
        }

        private mutating func place(_ place: Int128) {
            section += (digit ?? 1) * place
            begin(behind: place)
        }

        private mutating func closeTenThousands() -> Bool {
            let (sum, overflow) = total.addingReportingOverflow(max(section + (digit ?? 0), 1) * 10_000)
            close(sum, behind: 10_000)
            return !overflow
        }

        private mutating func closeHundredMillions() -> Bool {
            let below = max(section + (digit ?? 0), total == 0 ? 1 : 0)
            let (sum, isTooMuch) = total.addingReportingOverflow(below)
            let (product, overflow) = sum.multipliedReportingOverflow(by: 100_000_000)
            close(product, behind: 100_000_000)
            return !isTooMuch && !overflow
        }

        private mutating func close(_ total: Int128, behind place: Int128) {
            self.total = total
            section = 0
            begin(behind: place)
        }

        private mutating func begin(behind place: Int128) {
            digit = nil
            lastPlace = place
            hasPlace = true
            hasDigits = false
        }

        var value: ExactDecimal? {
            if !hasPlace {
                guard hasDigits else { return hasHalf ? ExactDecimal(coefficient: 5, scale: 1) : nil }
                return row.map {
                    hasHalf ? ExactDecimal(coefficient: $0 * 10 + 5, scale: 1) : ExactDecimal(coefficient: $0)
                }
            }
            var section = section
            if let digit, digit > 0 {
                // 一万二 is 12,000: a last digit without a place counts in tenths of the place before, unless 零 stands
                // before it.
                section += digit * (lastPlace >= 100 && digitBefore != 0 ? lastPlace / 10 : 1)
            }
            let (sum, overflow) = total.addingReportingOverflow(section)
            return overflow ? nil : ExactDecimal(coefficient: sum)
        }
    }
}
