import Testing

@testable import Extraction

@Suite struct GrowingBufferTests {
    @Test func valuesStandInTheirOrderHoweverManyThereAre() {
        for count in [0, 1, 16, 17, 1_000] {
            var buffer = GrowingBuffer<UInt32>(capacity: 0)
            defer { buffer.deallocate() }
            for value in 0..<UInt32(count) { buffer.append(value) }
            #expect(buffer.count == count)
            #expect(buffer.values == Array(0..<UInt32(count)))
        }
    }

    @Test func valuesThatDontCountAreNoneOfIt() {
        var buffer = GrowingBuffer<UInt32>(capacity: 0)
        defer { buffer.deallocate() }
        for value in 0..<UInt32(100) { buffer.append(value, count: value % 3 == 0 ? 1 : 0) }
        #expect(buffer.values == (0..<UInt32(100)).filter { $0 % 3 == 0 })
    }
}
