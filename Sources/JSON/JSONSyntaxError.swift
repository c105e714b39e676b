/// Why a text is not JSON as RFC 8259 has it, with the place and the piece that shows it.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where reading stopped.
    public var place: JSONPlace
    /// What is wrong there.
    public var message: String
    /// Up to some 40 characters around the place; bytes that are no UTF-8 are shown as U+FFFD.
    public var piece: String

    init(_ message: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        place = JSONPlace(offset: offset, in: bytes)
        self.message = message
        var start = max(0, offset - 20)
        while start > 0 && start < bytes.count && bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(bytes.count, offset + 30)
        while end < bytes.count && bytes[end] & 0xC0 == 0x80 { end += 1 }
        let shown = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
        piece = String(shown.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    }

    /// `line 3, column 14: message near «piece»`.
    public var description: String { "\(place): \(message) near «\(piece)»" }
}
