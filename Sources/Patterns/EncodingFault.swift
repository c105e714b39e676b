import Bytes
import Model

extension Fault {
    /// The first place of a pack's file that is not UTF-8; nil when all of it is. Words of another encoding would stand in no
    /// text, and nothing would say so.
    static func notUTF8(_ bytes: [UInt8], in file: String) -> Fault? {
        guard let start = bytes.withUnsafeBufferPointer({ UTF8Validation.firstInvalid($0) }) else { return nil }
        let line = bytes[..<start].count { $0 == 0x0A } + 1
        let piece = bytes[start...].prefix(8).map { "0x" + String($0, radix: 16) }.joined(separator: " ")
        return Fault(file: file, place: "line \(line)", message: "not UTF-8 from here on: \(piece)")
    }
}
