/// `duration` as RFC 3339, appendix A has it: no gaps between units, weeks by themselves.
enum DurationFormat {
    static func accepts(_ text: [UInt8]) -> Bool {
        guard text.first == UInt8(ascii: "P"), text.count > 1 else { return false }
        let parts = text.dropFirst().split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return false }
        if parts.count == 1 && units(parts[0]) == "W" { return true }
        if parts.count == 1 || !parts[0].isEmpty {
            guard let date = units(parts[0]), !date.isEmpty, "YMD".contains(date) else { return false }
        }
        if parts.count == 2 {
            guard let time = units(parts[1]), !time.isEmpty, "HMS".contains(time) else { return false }
        }
        return true
    }

    /// The letters behind the numbers, without a gap; nil when something else stands there.
    private static func units(_ text: ArraySlice<UInt8>) -> String? {
        var letters = ""
        var digits = 0
        for byte in text {
            if byte.isASCIIDigit {
                digits += 1
            } else {
                guard digits > 0 else { return nil }
                letters.unicodeScalars.append(Unicode.Scalar(byte))
                digits = 0
            }
        }
        return digits == 0 ? letters : nil
    }
}
