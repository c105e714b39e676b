#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Cuts a stream into its lines; a line over the limit is passed over without being held.
final class LineReader {
    /// One line.
    enum Line {
        /// Its bytes without the line end.
        case whole([UInt8])
        /// It had more bytes than the limit.
        case tooLong
    }

    private let file: SystemFile
    private let limit: Int
    private var buffer: [UInt8] = []
    /// First byte in the buffer that belongs to no line yet, and where the search for a line end goes on.
    private var start = 0
    private var searched = 0
    private var ended = false

    private let endsAtRequest: Bool

    /// Reads from a handle that stays open. With `endsAtRequest` a signal that asks for the end (`StopRequest`) ends the
    /// stream behind the lines that are here.
    init(descriptor: Int32, named name: String, limit: Int, endsAtRequest: Bool = false) {
        self.endsAtRequest = endsAtRequest
        file = SystemFile(borrowing: descriptor, named: name)
        self.limit = limit
    }

    /// The next line, or nil at the end; the last one may lack its line end.
    func next() throws(FileError) -> Line? {
        var isTooLong = false
        while true {
            if let end = lineEnd() {
                let line = buffer[start..<end]
                start = end + 1
                searched = start
                return isTooLong || line.count > limit ? .tooLong : .whole(Array(line))
            }
            if buffer.count - start > limit {
                isTooLong = true
                buffer.removeAll()
                start = 0
                searched = 0
            }
            if ended {
                let rest = buffer[start...]
                start = buffer.count
                if isTooLong { return .tooLong }
                return rest.isEmpty ? nil : .whole(Array(rest))
            }
            _ = try fill()
        }
    }

    /// True when `next` will give a line without reading.
    var hasLine: Bool { lineEnd() != nil }

    private func lineEnd() -> Int? {
        let found: Int? = buffer.withUnsafeBytes { bytes in
            guard searched < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + searched, 0x0A, bytes.count - searched)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
        // What holds no line end need not be looked at again.
        searched = found ?? buffer.count
        return found
    }

    /// Reads one piece; false at the end.
    func fill() throws(FileError) -> Bool {
        if endsAtRequest, !StopRequest.waitForInput(file.descriptor) {
            // Half a line is none.
            buffer.removeAll()
            start = 0
            searched = 0
            ended = true
            return false
        }
        if start > 0 {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        let piece = 1 << 18
        var failure: FileError?
        let read = [UInt8](unsafeUninitializedCapacity: piece) { target, count in
            do throws(FileError) {
                count = try file.read(into: target.baseAddress.unsafelyUnwrapped, count: piece)
            } catch { failure = error }
        }
        if let failure { throw failure }
        if read.isEmpty { ended = true }
        buffer += read
        return !read.isEmpty
    }
}
