import Model

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// How long each stage took in all, for the benchmarks; a run has none.
package final class StageClock {
    /// One stage's time in all documents so far.
    package struct Lap {
        /// Name of the stage.
        package var stage: String
        /// Time in all, in seconds.
        package var seconds: Double
    }

    /// The stages in the order in which they were first left.
    package private(set) var laps: [Lap] = []
    private var last: Double

    /// Begins to measure.
    package init() { last = Self.now }

    /// What the processor has spent on this thread, in seconds: other programs don't count.
    package static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Leaves out what was done since the last lap.
    package func skip() { last = Self.now }

    /// Adds the time since the last lap to a stage.
    package func lap(_ stage: String) {
        let time = Self.now - last
        if let index = laps.firstIndex(where: { $0.stage == stage }) {
            laps[index].seconds += time
        } else {
            laps.append(Lap(stage: stage, seconds: time))
        }
        last = Self.now
    }
}

/// Takes documents through all stages with a clock; for one thread.
package final class StageMeter {
    /// The stages' times so far.
    package let clock = StageClock()
    private let pipeline: DocumentPipeline
    private let scratch: DocumentPipeline.Scratch
    private let lines = LineBuffers()

    /// Makes a meter.
    package init(_ pipeline: DocumentPipeline) {
        self.pipeline = pipeline
        scratch = DocumentPipeline.Scratch(pipeline)
    }

    /// Takes one document through all stages; gives how many lines came out. The lines are written twice, the second
    /// time with their check, so that what the check costs is the difference.
    package func measure(_ bytes: [UInt8], of item: InputItem) throws(DocumentError) -> Int {
        clock.skip()
        var document = try pipeline.reader.read(bytes, path: item.path, id: item.id)
        clock.lap(document.source.mediaType == "text/html" ? "read page" : "read text")
        let records = pipeline.analyser.analyse(&document, scratch: scratch.analysis, clock: clock)
        clock.lap("consistency")
        let context = RecordContext(document)
        var count = 0
        RecordLines(context, records, into: lines) { _, _ in
            count += 1
            return true
        }.write()
        clock.lap("write")
        lines.removeAll(keepingUpTo: 1 << 20)
        clock.skip()
        RecordLines(context, records, into: lines) { [pipeline, scratch] kind, line in
            pipeline.validator.problem(of: kind, in: line, scratch.validation) == nil
        }.write()
        clock.lap("write and validate")
        lines.removeAll(keepingUpTo: 1 << 20)
        return count
    }
}
