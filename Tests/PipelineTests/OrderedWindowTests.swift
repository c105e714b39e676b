import Synchronization
import Testing

@testable import Pipeline

@Suite struct OrderedWindowTests {
    private final class Slot { var value = 0 }

    @Test(arguments: [1, 2, 8]) func outcomesComeInTheOrderOfTheJobs(workers: Int) throws {
        var next = 0
        let window = OrderedWindow(slots: (0..<(workers + 1)).map { _ in Slot() }) { () -> Int? in
            next += 1
            return next <= 500 ? next : nil
        }
        let threads = try WorkerThreads(count: workers) {
            while let claim = window.claim() {
                var state = UInt64(claim.job)
                for _ in 0..<(claim.job % 7 * 1000) { state = state &* 6_364_136_223_846_793_005 &+ 1 }
                claim.slot.value = state == 0 ? 0 : claim.job
                window.deliver(claim)
            }
        }
        var seen: [Int] = []
        while let slot = window.next() {
            seen.append(slot.value)
            window.release()
        }
        threads.join()
        #expect(seen == Array(1...500))
    }

    @Test func stoppingEndsEveryWorker() throws {
        let count = Atomic<Int>(0)
        let window = OrderedWindow(slots: [Slot(), Slot()]) { 1 }
        let threads = try WorkerThreads(count: 4) {
            while let claim = window.claim() {
                count.add(1, ordering: .relaxed)
                window.deliver(claim)
            }
        }
        _ = window.next()
        window.stop()
        threads.join()
        #expect(count.load(ordering: .relaxed) <= 2)
    }
}
