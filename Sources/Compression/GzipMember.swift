import CZlib

/// One gzip member (RFC 1952) at a time: members behind one another are a gzip file again.
///
/// The C stream lives inside one call, on its stack, and is ended on every way out.
public enum GzipMember {
    /// Packs bytes as one whole member, without name or time, so that the same bytes give the same member.
    public static func compressed(_ bytes: UnsafeRawBufferPointer, level: Int32 = 6) throws(CompressionError) -> [UInt8]
    {
        var stream = z_stream()
        // 16 above the largest window asks for gzip's frame instead of zlib's.
        let begun = deflateInit2_(
            &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
        )
        guard begun == Z_OK else { throw CompressionError("zlib", words(begun)) }
        defer { deflateEnd(&stream) }
        guard bytes.count < Int(UInt32.max) else { throw CompressionError("zlib", "more than 4 GiB in one member") }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var answer = Z_OK
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
            stream.next_in = UnsafeMutablePointer(
                mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
            stream.avail_in = UInt32(bytes.count)
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(min(bound, Int(UInt32.max)))
            answer = deflate(&stream, Z_FINISH)
            count = Int(stream.total_out)
        }
        guard answer == Z_STREAM_END else { throw CompressionError("zlib", words(answer)) }
        return packed
    }

    /// Unpacks all members; throws when they are damaged, cut short, or give more than `limit` bytes.
    public static func decompressed(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        var stream = z_stream()
        // 32 above the largest window takes both gzip's and zlib's frame.
        let begun = inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { throw CompressionError("zlib", words(begun)) }
        defer { inflateEnd(&stream) }
        var unpacked: [UInt8] = []
        unpacked.reserveCapacity(min(limit, bytes.count * 4))
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var consumed = 0
        var failure: CompressionError?
        bytes.withUnsafeBufferPointer { source in
            piece.withUnsafeMutableBufferPointer { target in
                while consumed < source.count {
                    stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress.unsafelyUnwrapped + consumed)
                    stream.avail_in = UInt32(min(source.count - consumed, 1 << 30))
                    let offered = stream.avail_in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    let answer = inflate(&stream, Z_NO_FLUSH)
                    consumed += Int(offered - stream.avail_in)
                    unpacked.append(contentsOf: target[..<(target.count - Int(stream.avail_out))])
                    if unpacked.count > limit {
                        failure = CompressionError("zlib", "more than \(limit) bytes unpacked")
                        return
                    }
                    if answer == Z_STREAM_END {
                        if consumed < source.count { inflateReset(&stream) }
                        continue
                    }
                    if answer != Z_OK || (consumed == source.count && stream.avail_out > 0) {
                        failure = CompressionError("zlib", answer == Z_OK ? "cut short" : words(answer))
                        return
                    }
                }
            }
        }
        if let failure { throw failure }
        return unpacked
    }

    private static func words(_ answer: Int32) -> String {
        zError(answer).map { String(cString: $0) } ?? "error \(answer)"
    }
}
