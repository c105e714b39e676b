import Testing

@testable import Extraction

@Suite struct KeptCharactersTests {
    private static func kind(of bytes: [UInt8], _ kept: KeptCharacters) -> UInt8 {
        kept.rows.withUnsafeBufferPointer { rows in
            kept.cells.withUnsafeBufferPointer { cells in
                bytes.withUnsafeBytes { KeptCharacters.kind(at: $0.baseAddress.unsafelyUnwrapped, rows, cells) }
            }
        }
    }

    @Test func whatIsCalledKeptFoldingKeeps() {
        let sets = ["年。“", "年、"].map { MarkedCharacters($0.unicodeScalars) }
        let kept = KeptCharacters(marked: MarkLists.sets(of: sets))
        var count = 0
        for value in UInt32(0x800)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(Character(scalar)).utf8)
            let kind = Self.kind(of: bytes, kept)
            if kind == KeptCharacters.other { continue }
            count += 1
            #expect((kind & 1 != 0) == "年。“".unicodeScalars.contains(scalar))
            #expect((kind & 2 != 0) == "年、".unicodeScalars.contains(scalar))
            #expect(kind & 4 == 0)
            #expect(Folding.isKept(bytes), "\(scalar)")
        }
        #expect(count > 0x6000)
    }

    @Test func whatIsNoCharacterOfThreeBytesIsOther() {
        let kept = KeptCharacters(marked: MarkLists.sets(of: []))
        for pair in 0...0xFFFF where pair & 0xF0 != 0xE0 || pair >> 8 & 0xC0 != 0x80 {
            #expect(kept.rows[pair] == 0)
        }
        // Any third byte is inside of the cells.
        #expect(Int(kept.rows.max() ?? 0) + 0xFF < kept.cells.count)
        #expect(kept.cells[..<0x100].allSatisfy { $0 == KeptCharacters.other })
    }
}
