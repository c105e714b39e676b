import CSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What the system said when a file could not be opened, read, written or moved.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried: `open`, `write`, `rename` …
    public var operation: String
    /// The file, as the user named it.
    public var path: String
    /// The system's error number.
    public var number: Int32

    /// Makes an error from what was tried, on which file, and the system's error number.
    public init(_ operation: String, _ path: String, number: Int32) {
        self.operation = operation
        self.path = path
        self.number = number
    }

    /// The system's own words for the number.
    public var reason: String { String(cString: strerror(number)) }
    /// True when nobody reads any more what is written.
    public var isClosedPipe: Bool { number == EPIPE }
    /// True when the file isn't there.
    public var isMissing: Bool { number == ENOENT }

    /// `can't write out/metrics.jsonl: No space left on device`.
    public var description: String { "can't \(operation) \(path): \(reason)" }
}

/// An open file: every byte is accounted for, because each system call's answer is looked at.
///
/// Owned by one value, so that it is closed once. Not buffered: callers hand over large pieces.
public struct SystemFile: ~Copyable {
    /// How to open.
    public enum Mode: Sendable {
        /// For reading; a FIFO without a writer doesn't block.
        case read
        /// For writing, emptied or created.
        case create
        /// For writing behind what is there, created when missing.
        case append
        /// For reading and writing in place, created when missing.
        case update
    }

    /// The system's handle.
    public let descriptor: Int32
    /// The file, as the user named it.
    public let path: String
    private let closes: Bool

    /// Opens a file; throws what the system says.
    public init(_ path: String, _ mode: Mode) throws(FileError) {
        let flags: Int32 =
            switch mode {
            case .read: O_RDONLY | O_NONBLOCK
            case .create: O_WRONLY | O_CREAT | O_TRUNC
            case .append: O_WRONLY | O_CREAT | O_APPEND
            case .update: O_RDWR | O_CREAT
            }
        while true {
            let opened = open(path, flags | O_CLOEXEC, 0o644)
            if opened >= 0 {
                descriptor = opened
                break
            }
            if errno != EINTR {
                throw FileError(mode == .read ? "open" : "create", path, number: errno)
            }
        }
        self.path = path
        closes = true
    }

    /// Takes a handle that stays open when the value goes, such as 0 for standard input.
    public init(borrowing descriptor: Int32, named path: String) {
        self.descriptor = descriptor
        self.path = path
        closes = false
    }

    deinit { if closes { close(descriptor) } }

    /// What the file is and how long.
    public func status() throws(FileError) -> FileStatus {
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw FileError("examine", path, number: errno) }
        return FileStatus(status)
    }

    /// Reads up to `count` bytes to `target`; 0 at the end.
    public func read(into target: UnsafeMutableRawPointer, count: Int) throws(FileError) -> Int {
        while true {
            #if canImport(Glibc)
                let got = Glibc.read(descriptor, target, count)
            #elseif canImport(Musl)
                let got = Musl.read(descriptor, target, count)
            #endif
            if got >= 0 { return got }
            if errno == EAGAIN {
                try waitUntilReadable()
            } else if errno != EINTR {
                throw FileError("read", path, number: errno)
            }
        }
    }

    private func waitUntilReadable() throws(FileError) {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&entry, 1, -1) < 0 && errno != EINTR { throw FileError("read", path, number: errno) }
    }

    /// Reads to the end, at most `limit` + 1 bytes (so that a caller can tell that the limit was passed).
    public func readAll(expected: Int, limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than expected: the read that finds the end then needs no second buffer.
        var capacity = min(expected, limit) + 1
        var ended = false
        while !ended && bytes.count <= limit {
            var failure: FileError?
            let have = bytes.count
            let piece = [UInt8](unsafeUninitializedCapacity: capacity) { target, filled in
                filled = 0
                while filled < capacity {
                    do throws(FileError) {
                        let start = target.baseAddress.unsafelyUnwrapped
                        let got = try read(
                            into: start + filled, count: min(capacity - filled, limit + 1 - have - filled))
                        if got == 0 {
                            ended = true
                            return
                        }
                        filled += got
                        if have + filled > limit { return }
                    } catch {
                        failure = error
                        return
                    }
                }
            }
            if let failure { throw failure }
            if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
            capacity = max(65536, min(bytes.count, 1 << 24))
        }
        return bytes
    }

    /// Writes all bytes, or throws.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var offset = 0
        while offset < bytes.count {
            let start = bytes.baseAddress.unsafelyUnwrapped + offset
            #if canImport(Glibc)
                let written = Glibc.write(descriptor, start, bytes.count - offset)
            #elseif canImport(Musl)
                let written = Musl.write(descriptor, start, bytes.count - offset)
            #endif
            if written < 0 {
                if errno == EINTR { continue }
                throw FileError("write", path, number: errno)
            }
            offset += written
        }
    }

    /// Writes all bytes, or throws.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        var failure: FileError?
        bytes.withUnsafeBytes { raw in
            do throws(FileError) { try write(raw) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Writes all bytes at a place, or throws.
    public func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
        let written = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
        if written < 0 { throw FileError("write", path, number: errno) }
        if written != bytes.count { throw FileError("write", path, number: ENOSPC) }
    }

    /// Reads exactly `count` bytes from a place, or throws.
    public func read(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            filled = 0
            while filled < count {
                let got = pread(
                    descriptor, target.baseAddress.unsafelyUnwrapped + filled, count - filled, off_t(offset + filled))
                if got < 0 && errno == EINTR { continue }
                if got <= 0 {
                    failure = got == 0 ? EIO : errno
                    return
                }
                filled += got
            }
        }
        if failure != 0 { throw FileError("read", path, number: failure) }
        return bytes
    }

    /// Cuts the file to `count` bytes.
    public func truncate(to count: Int) throws(FileError) {
        if ftruncate(descriptor, off_t(count)) != 0 { throw FileError("shorten", path, number: errno) }
    }

    /// Asks the system to begin with putting bytes on the disk, so that little is left to wait for in `synchronise()`. Only
    /// a wish: where it can't be had nothing is lost.
    public func beginSynchronising(_ bytes: Range<Int>) {
        gongbao_begin_synchronising(descriptor, Int64(bytes.lowerBound), Int64(bytes.count))
    }

    /// Waits until the bytes are on the disk.
    public func synchronise() throws(FileError) {
        if fsync(descriptor) != 0 && errno != EINVAL && errno != EROFS {
            throw FileError("synchronise", path, number: errno)
        }
    }

    /// Takes the file's lock for this process without waiting; false when another process holds it.
    public func lock() throws(FileError) -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        if errno == EWOULDBLOCK { return false }
        throw FileError("lock", path, number: errno)
    }
}

/// What a path names.
public struct FileStatus: Sendable, Hashable {
    /// Kinds of thing that a path can name.
    public enum Kind: Sendable, Hashable {
        case file, folder, other
    }
    /// The kind, symbolic links followed.
    public var kind: Kind
    /// Length in bytes.
    public var byteCount: Int
    /// Device and number: equal for two names of one file.
    public var identity: [UInt64]
    /// Time of the last change in nanoseconds since 1970.
    public var changed: Int

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        byteCount = Int(status.st_size)
        identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
        changed = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    }

    /// Looks at a path, symbolic links followed; throws what the system says.
    public init(of path: String) throws(FileError) {
        var status = stat()
        if stat(path, &status) != 0 { throw FileError("read", path, number: errno) }
        self.init(status)
    }
}
