import Compression
import Testing

@Suite struct FrameTests {
    private static let text = Array(String(repeating: "云岭市全年收入86.94亿元。", count: 5000).utf8)

    @Test(arguments: [0, 1, 1000, text.count]) func bytesComeBack(count: Int) throws {
        let bytes = Array(Self.text.prefix(count))
        let gzip = try bytes.withUnsafeBytes { try GzipMember.compressed($0) }
        #expect(try GzipMember.decompressed(gzip + gzip, limit: 1 << 20) == bytes + bytes)
        let zstd = try bytes.withUnsafeBytes { try ZstdFrame.compressed($0) }
        #expect(try ZstdFrame.decompressed(zstd + zstd, limit: 1 << 20) == bytes + bytes)
    }

    @Test func damageIsAnError() throws {
        let gzip = try Self.text.withUnsafeBytes { try GzipMember.compressed($0) }
        #expect(throws: CompressionError.self) { try GzipMember.decompressed(Array(gzip.dropLast(9)), limit: 1 << 20) }
        #expect(throws: CompressionError.self) { try GzipMember.decompressed([1, 2, 3], limit: 1 << 20) }
        #expect(throws: CompressionError.self) { try GzipMember.decompressed(gzip, limit: 1000) }
        let zstd = try Self.text.withUnsafeBytes { try ZstdFrame.compressed($0) }
        #expect(throws: CompressionError.self) { try ZstdFrame.decompressed(Array(zstd.dropLast(3)), limit: 1 << 20) }
        #expect(throws: CompressionError.self) { try ZstdFrame.decompressed(zstd, limit: 1000) }
    }
}
