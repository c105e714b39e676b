import Patterns
import Testing

@testable import Normalisation

@Suite struct RegionNamingTests {
    @Test func theOrderOfTheListsLinesDecidesNothing() throws {
        let files = Pack.embeddedFiles()
        let reversed = files.map { file -> (path: String, bytes: [UInt8]) in
            guard file.path == "lexicons/regions.tsv" else { return file }
            var lines = file.bytes.split(separator: 0x0A)
            lines[1...].reverse()
            return (file.path, Array(lines.joined(separator: [0x0A])))
        }
        let packs = try [files, reversed].map { try Pack(files: $0) }
        let names = try packs.map { pack in
            let (naming, regions) = (try RegionNaming(pack: pack), Regions(pack: pack))
            return ["440105", "440100", "110101", "100000", "999999"].map { code in
                naming.own(code: code, year: 2020).chain.map { regions.all[$0].path }
            }
        }
        #expect(names[0] == names[1])
        #expect(names[0][0] == ["广东省广州市海珠区", "广东省广州市", "广东省", "中国"])
        // The nation is around every place, known or not.
        #expect(names[0][4] == ["中国"])
    }
}
