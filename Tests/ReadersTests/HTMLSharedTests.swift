import Foundation
import Model
import TestSupport
import Testing

@testable import Readers

/// Pages nobody here wrote; skipped where ../shared is absent.
@Suite("Pages of the shared folder")
struct HTMLSharedTests {
    static let pages = PackageFolder.shared("corpus/html").map { URL(fileURLWithPath: $0) }

    static func corpus() throws -> [(name: String, bytes: [UInt8])] {
        let folder = try #require(pages)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            ($0, Array(try Data(contentsOf: folder.appendingPathComponent($0))))
        }
    }

    private static func decode(_ document: Document) -> ([UInt8]) -> String? {
        { bytes in
            if document.source.encoding == "utf-8" { return String(validating: bytes, as: UTF8.self) }
            // A few bytes alone may be anything; behind a Chinese word they are what they are in the page.
            let lead: [UInt8] = Array(repeatElement([0xD4, 0xF6, 0xB3, 0xA4], count: 8).joined())
            guard
                let decoded = try? TextDecoder.decode(
                    lead + bytes, charset: document.source.encoding, prescansMarkup: false)
            else { return nil }
            return String(String(decoding: decoded.utf8, as: UTF8.self).dropFirst(16))
        }
    }

    @Test("random spans of every page lead back to their bytes", .enabled(if: pages != nil, "needs ../shared/corpus"))
    func sources() throws {
        var checked = 0
        for (index, page) in try Self.corpus().enumerated() {
            let document = try DocumentReader(words: .embedded).read(page.bytes, path: page.name, id: page.name)
            checked += HTMLSourceTests.check(
                document, raw: page.bytes, decode: Self.decode(document), seed: UInt64(index), count: 60)
        }
        #expect(checked >= 1_000)
    }

    @Test(
        "no line of page chrome, no empty page but the empty ones",
        .enabled(if: pages != nil, "needs ../shared/corpus"))
    func chrome() throws {
        for page in try Self.corpus() {
            let document = try DocumentReader(words: .embedded).read(page.bytes, path: page.name, id: page.name)
            let paragraphs = document.blocks.filter { $0.kind == .paragraph }.map { document.string($0.span) }
            for line in paragraphs {
                for sign in ["ICP备", "标识码", "版权所有", "上一篇", "下一篇", "扫一扫", "打印本页", "当前位置", "网站地图", "分享到"] {
                    #expect(!line.contains(sign), "\(page.name): \(line.prefix(80))")
                }
            }
            let isEmpty = document.findings.contains { ["page.empty", "page.attachments"].contains($0.code) }
            #expect(isEmpty == (page.name.hasPrefix("35_") || page.name.hasPrefix("36_")), "\(page.name)")
            if !isEmpty { #expect(document.text.count > 600, "\(page.name)") }
        }
    }

    @Test("every cell's span holds its text", .enabled(if: pages != nil, "needs ../shared/corpus"))
    func cells() throws {
        var tables = 0
        for page in try Self.corpus() {
            let document = try DocumentReader(words: .embedded).read(page.bytes, path: page.name, id: page.name)
            tables += document.tables.count
            for table in document.tables {
                #expect(table.headerRowCount >= 1 && table.headerRowCount < table.rowCount, "\(page.name)")
                for cell in table.cells where !cell.text.isEmpty {
                    #expect(HTMLSourceTests.packed(document.string(cell.span)) == HTMLSourceTests.packed(cell.text))
                }
            }
        }
        #expect(tables >= 30)
    }
}
