import Testing

@testable import Normalisation

@Suite struct SurfaceTableTests {
    /// Keys of all lengths around those of the words that are hashed.
    private let keys = (0..<400).map { number in
        Array(String(repeating: "甲乙", count: number % 7).utf8) + Array("\(number)".utf8)
    }

    @Test func eachKeyHasItsValueAndOthersHaveNone() {
        let table = SurfaceTable(keys.enumerated().filter { $0.offset % 2 == 0 }.map { ($0.element, $0.offset) })
        for (number, key) in keys.enumerated() {
            let value = key.withUnsafeBytes { table.value(of: $0) }
            #expect(value == (number % 2 == 0 ? number : nil))
        }
        #expect([UInt8]().withUnsafeBytes { table.value(of: $0) } == nil)
    }

    @Test func theFirstValueOfAKeyStays() {
        let table = SurfaceTable([(Array("税收".utf8), 1), (Array("税收".utf8), 2), ([], 3)])
        #expect(Array("税收".utf8).withUnsafeBytes { table.value(of: $0) } == 1)
        #expect([UInt8]().withUnsafeBytes { table.value(of: $0) } == 3)
    }
}
