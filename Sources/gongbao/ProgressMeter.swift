import Pipeline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// One line on standard error that tells how far a run is; only where a person looks at it.
final class ProgressMeter {
    private let isShown: Bool
    private let clock = ContinuousClock()
    private let started = ContinuousClock().now
    private var last: ContinuousClock.Instant
    private var isDirty = false
    /// What was done when the first word came: a run that is gone on with didn't do it in this time.
    private var base: PipelineRun.Progress?

    init(quiet: Bool) {
        isShown = !quiet && isatty(2) == 1
        last = started
    }

    /// Shows the line, ten times a second at most.
    func show(_ progress: PipelineRun.Progress) {
        let now = clock.now
        let base = base ?? progress
        self.base = base
        guard isShown, last.duration(to: now) > .milliseconds(100) else { return }
        last = now
        isDirty = true
        let seconds = started.duration(to: now) / .seconds(1)
        let rate = Double(progress.bytes - base.bytes) / 1e6 / seconds
        let tenths = Int(rate * 10)
        let errors = progress.rejected > 0 ? ", \(progress.rejected) rejected" : ""
        let total = progress.total.map { "/\($0)" } ?? " documents"
        var line = "\(progress.done)\(total), \(tenths / 10).\(tenths % 10) MB/s"
        if let share = progress.share {
            let width = 24
            let filled = Int(share * Double(width))
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
            line = "[\(bar)] \(line)"
            let gained = share - (base.share ?? 0)
            if gained > 0 { line += ", \(Int(seconds * (1 - share) / gained)) s left" }
        }
        line += errors
        // The terminal may be gone; the run goes on.
        try? StandardStream.error.write("\r\(line)\u{1B}[K")
    }

    /// Takes the line away.
    func clear() {
        if isDirty { try? StandardStream.error.write("\r\u{1B}[K") }
    }
}
