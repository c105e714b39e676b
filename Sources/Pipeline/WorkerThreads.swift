#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Threads of the system's own, because a parser's recursion needs a stack whose size we choose.
struct WorkerThreads {
    private var threads: [pthread_t] = []

    /// Address space for each stack; the system hands out memory only as it is touched.
    private static let stackByteCount = 64 << 20

    private final class Start {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Starts `count` threads that each run `body` once; throws the system's error number when none can be had.
    init(count: Int, body: @escaping @Sendable () -> Void) throws(FileError) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, Self.stackByteCount)
        defer { pthread_attr_destroy(&attributes) }
        for _ in 0..<count {
            let start = Unmanaged.passRetained(Start(body))
            var thread = pthread_t()
            let answer = pthread_create(
                &thread, &attributes,
                { context in
                    guard let context else { return nil }
                    Unmanaged<Start>.fromOpaque(context).takeRetainedValue().body()
                    return nil
                }, start.toOpaque())
            if answer != 0 {
                start.release()
                // Fewer threads do the same work; none can do nothing.
                if threads.isEmpty { throw FileError("start", "a worker thread", number: answer) }
                break
            }
            threads.append(thread)
        }
    }

    /// Waits until all have ended.
    func join() { for thread in threads { pthread_join(thread, nil) } }

    /// Processors that this process may use.
    static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
