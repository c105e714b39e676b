/// `date`, `time`, `date-time` as RFC 3339 has them.
enum DateTimeFormat {
    static func isDateTime(_ text: [UInt8]) -> Bool {
        text.count > 11 && text[10] | 0x20 == UInt8(ascii: "t") && isDate(text[..<10]) && isTime(text[11...])
    }

    static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        let text = Array(text)
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = number(text[0..<4]), let month = number(text[5..<7]), let day = number(text[8..<10])
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]
    }

    static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
        let text = Array(text)
        guard text.count >= 9, text[2] == UInt8(ascii: ":"), text[5] == UInt8(ascii: ":"),
            let hour = number(text[0..<2]), let minute = number(text[3..<5]), let second = number(text[6..<8]),
            hour < 24, minute < 60, second <= 60
        else { return false }
        var index = 8
        if text[index] == UInt8(ascii: ".") {
            let start = index + 1
            index = start
            while index < text.count && text[index].isASCIIDigit { index += 1 }
            if index == start { return false }
        }
        guard let offset = offset(text[index...]) else { return false }
        // A leap second is the last of a day in UTC.
        return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 == 1439
    }

    /// Minutes ahead of UTC.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        let text = Array(text)
        if text.count == 1 && text[0] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard text.count == 6, text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
            text[3] == UInt8(ascii: ":"), let hours = number(text[1..<3]), let minutes = number(text[4..<6]),
            hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (text[0] == UInt8(ascii: "-") ? -1 : 1)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
