import Model
import Testing

@Suite struct SideWorkTests {
    @Test(arguments: [true, false])
    func theOutcomeIsThatOfTheWorkAndIsMadeOnce(isBeside: Bool) {
        let counter = Counter()
        let work = SideWork(isBeside: isBeside) { () -> Int in
            counter.count += 1
            return 42
        }
        #expect(work.wait() == 42)
        #expect(work.wait() == 42)
        #expect(counter.count == 1)
    }

    @Test func severalGoOnAtTheSameTime() {
        let works = (0..<8).map { number in
            SideWork(isBeside: true) { (0...100_000).reduce(number, &+) }
        }
        #expect(works.map { $0.wait() } == (0..<8).map { $0 + 5_000_050_000 })
    }

    @Test func whatIsLeftForLaterIsNotDoneUnasked() {
        let counter = Counter()
        _ = SideWork(isBeside: false) { counter.count += 1 }
        #expect(counter.count == 0)
    }

    /// Read only when the work is over.
    private final class Counter: @unchecked Sendable {
        var count = 0
    }
}
