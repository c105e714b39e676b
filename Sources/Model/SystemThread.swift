#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A thread of the system's own, for work that needs a stack of a known size or goes on beside the caller's.
public struct SystemThread: Sendable {
    /// What the system said when it had no thread to give.
    public struct Failure: Error {
        /// The system's error number.
        public let number: Int32
    }

    private let thread: pthread_t

    /// Starts a thread that runs `body` once; with `stackByteCount` bytes of address space for its stack, of which memory
    /// is handed out only as it is touched, or with as many as the system takes.
    public init(stackByteCount: Int? = nil, _ body: @escaping @Sendable () -> Void) throws(Failure) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        if let stackByteCount { pthread_attr_setstacksize(&attributes, stackByteCount) }
        let start = Unmanaged.passRetained(Start(body))
        var thread = pthread_t()
        let answer = pthread_create(
            &thread, &attributes,
            { context in
                if let context { Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body() }
                return nil
            }, start.toOpaque())
        if answer != 0 {
            start.release()
            throw Failure(number: answer)
        }
        self.thread = thread
    }

    /// What a C function can be handed of a closure.
    private final class Start: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Waits until it has ended; once, and not after `detach()`.
    public func join() { pthread_join(thread, nil) }

    /// Lets it end by itself.
    public func detach() { pthread_detach(thread) }
}
