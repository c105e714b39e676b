import CZstd
import Model

/// Bytes unpacked from Zstandard frames, one behind the other.
final class ZstandardBytes: ByteStream {
    /// The largest window taken, 2^27 bytes: what the zstd program takes without being asked.
    private static let windowLog: Int32 = 27

    private let source: any ByteStream
    private let name: String
    private let context: OpaquePointer
    private let input: UnsafeMutableRawBufferPointer
    private var filled = 0
    private var place = 0
    private var consumed = 0
    private var isInsideFrame = false

    init(_ source: any ByteStream, name: String) throws(DocumentError) {
        self.source = source
        self.name = name
        guard let context = ZSTD_createDCtx() else {
            throw DocumentError(code: "input.unreadable", message: "\(name): no memory for zstd")
        }
        self.context = context
        _ = ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)
        input = .allocate(byteCount: 1 << 17, alignment: 16)
    }

    deinit {
        ZSTD_freeDCtx(context)
        input.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentError) -> Int {
        var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
        while output.pos == 0, !buffer.isEmpty {
            if place == filled {
                filled = try source.read(into: input)
                place = 0
                consumed += filled
                if filled == 0 {
                    if isInsideFrame { throw failure("cut short") }
                    return 0
                }
            }
            var packed = ZSTD_inBuffer(src: input.baseAddress, size: filled, pos: place)
            let answer = ZSTD_decompressStream(context, &output, &packed)
            place = packed.pos
            if ZSTD_isError(answer) != 0 { throw failure(String(cString: ZSTD_getErrorName(answer))) }
            isInsideFrame = answer != 0
        }
        return output.pos
    }

    private func failure(_ words: String) -> DocumentError {
        let at = consumed - filled + place
        return DocumentError(
            code: "input.damaged", message: "\(name): zstd is damaged at packed byte \(at): \(words)", sourceOffset: at)
    }
}
