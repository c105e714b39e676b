import Synchronization
import Testing

@testable import Pipeline

@Suite struct OrderedWindowTests {
    private final class Slot { var value = 0 }

    private struct Full: Error {}

    /// Jobs 1 to `count`, done by some workers in a ring of some slots; what was written, in order.
    private func written(_ count: Int, workers: Int, slots: Int, failingAt: Int? = nil) throws -> [Int] {
        var next = 0
        var written: [Int] = []
        let writers = Atomic<Int>(0)
        let window = OrderedWindow(
            slots: (0..<slots).map { _ in Slot() },
            nextJob: { () -> Int? in
                next += 1
                return next <= count ? next : nil
            },
            write: { (slot: Slot) throws(Full) in
                #expect(writers.add(1, ordering: .relaxed).newValue == 1)
                if slot.value == failingAt { throw Full() }
                written.append(slot.value)
                writers.subtract(1, ordering: .relaxed)
            })
        let threads = try WorkerThreads(count: workers) {
            while let claim = window.claim() {
                var state = UInt64(claim.job)
                for _ in 0..<(claim.job % 7 * 1000) { state = state &* 6_364_136_223_846_793_005 &+ 1 }
                claim.slot.value = state == 0 ? 0 : claim.job
                window.deliver(claim)
            }
        }
        threads.join()
        if failingAt == nil {
            try window.finish()
        } else {
            #expect(throws: Full.self) { try window.finish() }
        }
        return written
    }

    @Test(arguments: [1, 2, 8]) func outcomesAreWrittenInTheOrderOfTheJobs(workers: Int) throws {
        #expect(try written(500, workers: workers, slots: 1) == Array(1...500))
        #expect(try written(500, workers: workers, slots: workers + 1) == Array(1...500))
    }

    @Test(arguments: [1, 2, 8]) func nothingIsWrittenBehindWhatFailed(workers: Int) throws {
        #expect(try written(500, workers: workers, slots: workers + 1, failingAt: 77) == Array(1...76))
    }

    @Test func stoppingEndsEveryWorker() throws {
        let count = Atomic<Int>(0)
        let window = OrderedWindow(slots: [Slot(), Slot()], nextJob: { 1 }, write: { (_: Slot) throws(Full) in })
        let threads = try WorkerThreads(count: 4) {
            while let claim = window.claim() {
                if count.add(1, ordering: .relaxed).newValue == 100 { window.stop() }
                window.deliver(claim)
            }
        }
        threads.join()
        #expect((100...104).contains(count.load(ordering: .relaxed)))
    }
}
