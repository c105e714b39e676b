import Testing

@testable import Extraction

@Suite struct KeptCharactersTests {
    @Test func whatIsCalledKeptFoldingKeeps() {
        let marked = MarkedCharacters("年。“".unicodeScalars)
        let kept = KeptCharacters(marked: marked)
        var count = 0
        for value in UInt32(0x800)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(Character(scalar)).utf8)
            let row = Int(kept.rows[Int(bytes[1]) << 8 | Int(bytes[0])])
            let kind = kept.cells[row + Int(bytes[2])]
            if kind == KeptCharacters.other { continue }
            count += 1
            #expect((kind == KeptCharacters.marked) == "年。“".unicodeScalars.contains(scalar))
            #expect(Folding.isKept(bytes), "\(scalar)")
        }
        #expect(count > 0x6000)
    }

    @Test func whatIsNoCharacterOfThreeBytesIsOther() {
        let kept = KeptCharacters(marked: .none)
        for pair in 0...0xFFFF where pair & 0xF0 != 0xE0 || pair >> 8 & 0xC0 != 0x80 {
            #expect(kept.rows[pair] == 0)
        }
        // Any third byte is inside of the cells.
        #expect(Int(kept.rows.max() ?? 0) + 0xFF < kept.cells.count)
        #expect(kept.cells[..<0x100].allSatisfy { $0 == KeptCharacters.other })
    }
}
