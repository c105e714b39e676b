#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A process of ours with a pipe to its input and one from its output.
///
/// Owned by one value: both pipes are closed and the process is waited for when it goes.
struct ChildProcess: ~Copyable {
    /// How a process ended.
    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    private let identifier: pid_t
    /// Where its input is written.
    let input: Int32
    /// Where its output is read.
    let output: Int32

    /// Starts a program with our environment and standard error.
    init(_ program: String, _ arguments: [String]) throws(FileError) {
        let toChild = try Self.makePipe()
        let fromChild = try Self.makePipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild.read, 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild.write, 1)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var identifier: pid_t = 0
        let answer = posix_spawn(&identifier, program, &actions, nil, &words, environ)
        close(toChild.read)
        close(fromChild.write)
        if answer != 0 {
            close(toChild.write)
            close(fromChild.read)
            throw FileError("start", program, number: answer)
        }
        self.identifier = identifier
        input = toChild.write
        output = fromChild.read
    }

    deinit {
        close(input)
        close(output)
        kill(identifier, SIGKILL)
        var status: Int32 = 0
        waitpid(identifier, &status, 0)
    }

    private static func makePipe() throws(FileError) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        if pipe(&ends) != 0 { throw FileError("open", "a pipe", number: errno) }
        // No second child may hold these ends open; there is one thread here, so that none starts in between.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Waits until there is output or its end; false when `milliseconds` pass before (negative: waits for ever).
    func waitForOutput(milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        while true {
            let answer = poll(&entry, 1, milliseconds)
            if answer >= 0 { return answer > 0 }
            // A signal cut the wait short: what is left of it matters less than that we look again.
            if errno != EINTR { return true }
        }
    }

    /// Ends the process and tells how it ended: by itself, if it had.
    consuming func end(killing: Bool) -> Ending {
        if killing { kill(identifier, SIGKILL) }
        close(input)
        close(output)
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
        discard self
        let signal = status & 0x7F
        return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    }
}
