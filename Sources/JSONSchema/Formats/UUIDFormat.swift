/// `uuid` as RFC 4122 writes it: 8-4-4-4-12 hexadecimal digits.
enum UUIDFormat {
    static func accepts(_ text: [UInt8]) -> Bool {
        guard text.count == 36 else { return false }
        return text.enumerated().allSatisfy { index, byte in
            [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isASCIIHexadecimal
        }
    }
}
