import Testing

@testable import Model

@Suite struct RunCopyingTests {
    @Test("a run arrives whole wherever it stands, and nothing behind its room is touched", arguments: 0...40)
    func copies(length: Int) {
        let bytes = (0..<48).map { UInt8($0) }
        for start in 0...(48 - length) {
            let room = UnsafeMutableRawPointer.runSlack
            var target = [UInt8](repeating: 0xFF, count: length + room + 8)
            target.withUnsafeMutableBytes { target in
                bytes.withUnsafeBufferPointer { target.baseAddress?.copyRun(from: $0, start..<start + length) }
            }
            #expect(Array(target[..<length]) == Array(bytes[start..<start + length]))
            #expect(target[(length + room)...].allSatisfy { $0 == 0xFF })
        }
    }
}
