import CZlib
import Model

/// Bytes unpacked from gzip (all members, one behind the other), zlib or bare deflate.
///
/// Owns the one `z_stream`, which must not move while zlib holds its address: it lies in memory of its own.
final class InflatedBytes: ByteStream {
    /// How the packed bytes are framed.
    enum Frame: Int32 {
        /// gzip or zlib, told by their first bytes.
        case gzipOrZlib = 47
        /// Deflate without a frame, as some servers send it.
        case bare = -15
    }

    private let source: any ByteStream
    private let name: String
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var consumed = 0
    private var firstOfMember = 0
    private var isBetweenMembers = true
    private var isAtEnd = false

    init(_ source: any ByteStream, name: String, frame: Frame = .gzipOrZlib) throws(DocumentError) {
        self.source = source
        self.name = name
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(capacity: 1 << 16)
        let answer = inflateInit2_(stream, frame.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        if answer != Z_OK { throw failure("zlib error \(answer)") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentError) -> Int {
        guard let target = buffer.baseAddress, !buffer.isEmpty else { return 0 }
        let room = min(buffer.count, 1 << 30)
        stream.pointee.next_out = target.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(room)
        while !isAtEnd, Int(stream.pointee.avail_out) == room {
            if stream.pointee.avail_in == 0 {
                let count = try source.read(into: UnsafeMutableRawBufferPointer(input))
                if count == 0 {
                    if !isBetweenMembers { throw failure("cut short") }
                    isAtEnd = true
                    break
                }
                consumed += count
                stream.pointee.next_in = input.baseAddress
                stream.pointee.avail_in = UInt32(count)
            }
            if isBetweenMembers, consumed > Int(stream.pointee.avail_in), onlyPaddingIsLeft() { continue }
            if isBetweenMembers { firstOfMember = consumed - Int(stream.pointee.avail_in) }
            isBetweenMembers = false
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_STREAM_END:
                isBetweenMembers = true
                inflateReset(stream)
            case Z_OK, Z_BUF_ERROR: break
            case let answer:
                throw failure(stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(answer)")
            }
        }
        return room - Int(stream.pointee.avail_out)
    }

    var memberStart: Int? { firstOfMember }

    func seek(to place: Int) -> Bool {
        guard source.seek(to: place) else { return false }
        inflateReset(stream)
        stream.pointee.avail_in = 0
        consumed = place
        isBetweenMembers = true
        isAtEnd = false
        return true
    }

    func nextMember(from place: Int, opening: [UInt8]) throws(DocumentError) -> Int? {
        var from = place
        while let found = try nextHeader(from: from) {
            if try unpacks(at: found, to: opening) { return found }
            from = found + 1
        }
        return nil
    }

    /// Whether what looks like a member unpacks to some first bytes, whatever is behind them.
    private func unpacks(at place: Int, to opening: [UInt8]) throws(DocumentError) -> Bool {
        guard seek(to: place) else { return false }
        let count = try source.read(
            into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(input)[..<4096]))
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(count)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: opening.count) { target in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = UInt32(opening.count)
            _ = inflate(stream, Z_NO_FLUSH)
            return stream.pointee.avail_out == 0 && target.elementsEqual(opening)
        }
    }

    /// Looks for the first bytes of a gzip member, whose method is always 8 and whose upper flags are always zero.
    private func nextHeader(from place: Int) throws(DocumentError) -> Int? {
        guard source.seek(to: place), let bytes = input.baseAddress else { return nil }
        var start = place
        // What the piece before ended with stands before the next one: a member may begin in it.
        var kept = 0
        while true {
            let count = try source.read(
                into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(input)[kept...]))
            if count == 0 { return nil }
            let end = kept + count
            for index in 0..<max(0, end - 3)
            where bytes[index] == 0x1F && bytes[index + 1] == 0x8B && bytes[index + 2] == 8 && bytes[index + 3] < 0x20 {
                return start + index
            }
            kept = min(end, 3)
            bytes.update(from: bytes + end - kept, count: kept)
            start += end - kept
        }
    }

    /// Zeros behind the last member, which tape and block devices leave; they are passed over.
    private func onlyPaddingIsLeft() -> Bool {
        while stream.pointee.avail_in > 0, let byte = stream.pointee.next_in?.pointee, byte == 0 {
            stream.pointee.next_in += 1
            stream.pointee.avail_in -= 1
        }
        return stream.pointee.avail_in == 0
    }

    private func failure(_ words: String) -> DocumentError {
        let place = consumed - Int(stream.pointee.avail_in)
        return DocumentError(
            code: "input.damaged", message: "\(name): gzip is damaged at packed byte \(place): \(words)",
            sourceOffset: firstOfMember)
    }
}
