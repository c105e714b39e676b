/// Work that goes on beside the caller's, on a thread of its own, until its outcome is asked for.
///
/// For the few large pieces of the program's start. `wait()` is for the thread that made the value.
public final class SideWork<Outcome: Sendable>: @unchecked Sendable {
    private let body: @Sendable () -> Outcome
    /// Written by the thread, read once it has ended.
    private var outcome: Outcome?
    private var thread: SystemThread?

    /// Begins the work, or leaves it for `wait()` when `isBeside` is false or the system has no thread to give.
    public init(isBeside: Bool, _ body: @escaping @Sendable () -> Outcome) {
        self.body = body
        if isBeside { thread = try? SystemThread { self.outcome = self.body() } }
    }

    /// A thread that nobody waited for ends by itself.
    deinit { thread?.detach() }

    /// The work's outcome; waits until it is there.
    public func wait() -> Outcome {
        thread?.join()
        thread = nil
        if let outcome { return outcome }
        let outcome = body()
        self.outcome = outcome
        return outcome
    }
}
