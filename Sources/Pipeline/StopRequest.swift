import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Number of the signal that asked the process to stop; 0 when none did.
private let requested = Atomic<Int32>(0)

/// A wish from outside that work should end after the documents in hand.
public enum StopRequest {
    /// Makes SIGTERM and SIGINT a wish; a second one ends the process at once. A closed pipe, or a file
    /// beyond the process's limit, becomes an error that a write reports, instead of a silent death.
    public static func listen() {
        _ = requested.load(ordering: .relaxed)
        for number in [SIGTERM, SIGINT] {
            signal(number) { number in
                if requested.exchange(number, ordering: .sequentiallyConsistent) != 0 { _exit(128 + number) }
            }
        }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// The signal that asked, or nil.
    public static var signalNumber: Int32? {
        let number = requested.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }
}
