import Compression
import Model

/// How the lines of a run are packed: as frames behind one another, one for each job and kind, so that workers pack
/// side by side and an unfinished run can be gone on with at a frame's end.
public enum OutputCompression: String, Sendable, CaseIterable {
    case none, gzip, zstd

    /// What it adds to a file's name.
    public var suffix: String {
        switch self {
        case .none: ""
        case .gzip: ".gz"
        case .zstd: ".zst"
        }
    }

    /// What stands in a file without lines.
    var emptyFile: [UInt8] { (try? packed(UnsafeRawBufferPointer(start: nil, count: 0))) ?? [] }

    /// Lines as a frame.
    func packed(_ lines: UnsafeRawBufferPointer) throws(CompressionError) -> [UInt8] {
        switch self {
        case .none: Array(lines)
        case .gzip: try GzipMember.compressed(lines)
        case .zstd: try ZstdFrame.compressed(lines)
        }
    }

    /// A frame as lines.
    func unpacked(_ frame: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        switch self {
        case .none: frame
        case .gzip: try GzipMember.decompressed(frame, limit: limit)
        case .zstd: try ZstdFrame.decompressed(frame, limit: limit)
        }
    }
}
