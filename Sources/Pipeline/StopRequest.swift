import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Number of the signal that asked the process to stop; 0 when none did.
private let requested = Atomic<Int32>(0)
/// Ends of a pipe into which the handler writes, so that a wait for input ends too; -1 as long as nobody listens.
private let wakingEnd = Atomic<Int32>(-1)
private let wakenEnd = Atomic<Int32>(-1)

/// A wish from outside that work should end after the documents in hand.
public enum StopRequest {
    /// Makes SIGTERM and SIGINT a wish; a second one ends the process at once. For work that asks `signalNumber` between its
    /// documents; what does not would pass over the first one.
    public static func listen() {
        _ = requested.load(ordering: .relaxed)
        var ends: [Int32] = [-1, -1]
        if wakingEnd.load(ordering: .relaxed) < 0, pipe(&ends) == 0 {
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            wakenEnd.store(ends[0], ordering: .relaxed)
            wakingEnd.store(ends[1], ordering: .sequentiallyConsistent)
        }
        for number in [SIGTERM, SIGINT] {
            signal(number) { number in
                if requested.exchange(number, ordering: .sequentiallyConsistent) != 0 { _exit(128 + number) }
                var byte: UInt8 = 0
                _ = write(wakingEnd.load(ordering: .relaxed), &byte, 1)
            }
        }
        reportFailedWrites()
    }

    /// Makes a closed pipe, or a file beyond the process's limit, an error that a write reports, instead of a silent death;
    /// SIGTERM and SIGINT end the process unless `listen` says otherwise.
    public static func reportFailedWrites() {
        // Who starts us may hold signals back, and that is inherited.
        var heard = sigset_t()
        sigemptyset(&heard)
        for number in [SIGTERM, SIGINT] { sigaddset(&heard, number) }
        pthread_sigmask(SIG_UNBLOCK, &heard, nil)
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Waits until something can be read, or the stream has ended; false when a signal asks for the end before.
    public static func waitForInput(_ descriptor: Int32) -> Bool {
        var entries = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakenEnd.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
        ]
        while signalNumber == nil {
            if poll(&entries, nfds_t(entries.count), -1) >= 0 { return signalNumber == nil }
            if errno != EINTR { return true }
        }
        return false
    }

    /// The signal that asked, or nil.
    public static var signalNumber: Int32? {
        let number = requested.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }
}
