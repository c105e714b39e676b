import CZstd

/// One Zstandard frame (RFC 8878) at a time: frames behind one another are a zstd file again.
///
/// The C stream for unpacking lives inside one call and is freed on every way out.
public enum ZstdFrame {
    /// Packs bytes as one frame that states its size.
    public static func compressed(_ bytes: UnsafeRawBufferPointer, level: Int32 = 3) throws(CompressionError) -> [UInt8]
    {
        var answer = 0
        let packed = [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { target, count in
            answer = ZSTD_compress(target.baseAddress, target.count, bytes.baseAddress, bytes.count, level)
            count = ZSTD_isError(answer) == 0 ? answer : 0
        }
        if ZSTD_isError(answer) != 0 { throw CompressionError("zstd", words(answer)) }
        return packed
    }

    /// Unpacks all frames; throws when they are damaged, cut short, or give more than `limit` bytes.
    public static func decompressed(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        guard let stream = ZSTD_createDStream() else { throw CompressionError("zstd", "no memory") }
        defer { ZSTD_freeDStream(stream) }
        var unpacked: [UInt8] = []
        unpacked.reserveCapacity(min(limit, bytes.count * 4))
        var failure: CompressionError?
        var piece = [UInt8](repeating: 0, count: ZSTD_DStreamOutSize())
        bytes.withUnsafeBytes { source in
            piece.withUnsafeMutableBytes { target in
                var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
                // What the library still wants: 0 between frames.
                var wanted = 0
                var isFull = false
                while input.pos < input.size || isFull {
                    var output = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
                    let before = input.pos
                    let answer = ZSTD_decompressStream(stream, &output, &input)
                    if ZSTD_isError(answer) != 0 {
                        failure = CompressionError("zstd", words(answer))
                        return
                    }
                    // A call that only found nothing more to flush says nothing about the frame.
                    if input.pos > before || output.pos > 0 { wanted = answer }
                    unpacked.append(contentsOf: target[..<output.pos])
                    isFull = output.pos == output.size
                    if unpacked.count > limit {
                        failure = CompressionError("zstd", "more than \(limit) bytes unpacked")
                        return
                    }
                }
                if wanted != 0 { failure = CompressionError("zstd", "cut short") }
            }
        }
        if let failure { throw failure }
        return unpacked
    }

    private static func words(_ answer: Int) -> String { String(cString: ZSTD_getErrorName(answer)) }
}
