import Testing

@testable import Normalisation

@Suite struct SurfaceTableTests {
    /// Keys of all lengths around those of the words that are hashed.
    private let keys = (0..<400).map { number in
        Array(String(repeating: "甲乙", count: number % 7).utf8) + Array("\(number)".utf8)
    }

    @Test func eachKeyHasItsValueAndOthersHaveNone() {
        var table = SurfaceTable(capacity: keys.count)
        for (number, key) in keys.enumerated() where number % 2 == 0 { table.add(key, number) }
        for (number, key) in keys.enumerated() {
            let value = key.withUnsafeBytes { table.value(of: $0) }
            #expect(value == (number % 2 == 0 ? number : nil))
        }
        #expect([UInt8]().withUnsafeBytes { table.value(of: $0) } == nil)
    }

    @Test func theFirstValueOfAKeyStays() {
        var table = SurfaceTable(capacity: 2)
        table.add(Array("税收".utf8), 1)
        table.add(Array("税收".utf8), 2)
        table.add([], 3)
        #expect(Array("税收".utf8).withUnsafeBytes { table.value(of: $0) } == 1)
        #expect([UInt8]().withUnsafeBytes { table.value(of: $0) } == 3)
    }
}
