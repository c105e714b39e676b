#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Work that goes on beside the caller's, on a thread of its own, until its outcome is asked for.
///
/// For the few large pieces of the program's start. `wait()` is for the thread that made the value.
public final class SideWork<Outcome: Sendable>: @unchecked Sendable {
    private let body: @Sendable () -> Outcome
    /// Written by the thread, read once it has ended.
    private var outcome: Outcome?
    private var thread: pthread_t?

    /// Begins the work, or leaves it for `wait()` when `isBeside` is false or the system has no thread to give.
    public init(isBeside: Bool, _ body: @escaping @Sendable () -> Outcome) {
        self.body = body
        guard isBeside else { return }
        let own = Unmanaged.passRetained(WorkToDo { self.outcome = self.body() })
        var thread = pthread_t()
        let answer = pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<WorkToDo>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, own.toOpaque())
        if answer == 0 { self.thread = thread } else { own.release() }
    }

    /// A thread that nobody waited for ends by itself.
    deinit { if let thread { pthread_detach(thread) } }

    /// The work's outcome; waits until it is there.
    public func wait() -> Outcome {
        if let thread {
            pthread_join(thread, nil)
            self.thread = nil
        }
        if let outcome { return outcome }
        let outcome = body()
        self.outcome = outcome
        return outcome
    }
}

/// What a C function can be handed of a closure.
private final class WorkToDo {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
}
