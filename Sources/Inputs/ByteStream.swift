import Model

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Bytes that come one piece after another: a file, or what is unpacked from one.
protocol ByteStream: AnyObject {
    /// Fills the front of `buffer`; 0 is the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentError) -> Int
    /// Goes on reading at a byte of what lies on the disk; false where that can't be done.
    func seek(to place: Int) -> Bool
    /// Where the packed member begins of which `read` gave bytes last; nil when nothing is packed in members.
    var memberStart: Int? { get }
    /// The first place from `place` on where a packed member begins that unpacks to `opening`; nil when there is none.
    /// Moves the stream: `seek` comes next.
    func nextMember(from place: Int, opening: [UInt8]) throws(DocumentError) -> Int?
}

extension ByteStream {
    func seek(to place: Int) -> Bool { false }
    var memberStart: Int? { nil }
    func nextMember(from place: Int, opening: [UInt8]) throws(DocumentError) -> Int? { nil }
}

/// The bytes of a file, or of standard input for the path `-`.
final class FileBytes: ByteStream {
    private let descriptor: Int32
    private let path: String
    /// Bytes read so far.
    private(set) var offset = 0

    /// Asked before each read whether to go on; it may wait for bytes.
    private let waits: ((Int32) -> Bool)?

    init(_ path: String, waits: ((Int32) -> Bool)? = nil) throws(DocumentError) {
        self.path = path
        self.waits = waits
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            throw DocumentError(
                code: errno == ENOENT ? "input.missing" : "input.unreadable",
                message: "can't open \(path): \(String(cString: strerror(errno)))")
        }
    }

    deinit { if descriptor > 0 { close(descriptor) } }

    func seek(to place: Int) -> Bool {
        guard descriptor > 0, lseek(descriptor, off_t(place), SEEK_SET) >= 0 else { return false }
        offset = place
        return true
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentError) -> Int {
        while true {
            if let waits, !waits(descriptor) {
                throw DocumentError(code: "input.stopped", message: "\(path): asked to stop")
            }
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 {
                offset += count
                return count
            }
            if errno == EINTR { continue }
            throw DocumentError(
                code: "input.unreadable", message: "can't read \(path): \(String(cString: strerror(errno)))")
        }
    }
}

/// Bytes that are here already.
final class MemoryBytes: ByteStream {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func seek(to place: Int) -> Bool {
        self.place = min(place, bytes.count)
        return true
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - place)
        bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count])) }
        place += count
        return count
    }
}
