import Patterns
import Testing

@testable import Extraction

@Suite("Cues of headings")
struct SectionCuesTests {
    private func status(_ heading: String, adding line: String = "") throws -> String? {
        let pack = try Pack(
            files: Pack.embeddedFiles().map { file in
                file.path == "lexicons/section_cues.tsv" ? (file.path, file.bytes + Array(line.utf8)) : file
            })
        return Array(heading.utf8).withUnsafeBufferPointer { text in
            SectionCues(pack: pack).cue(inHeading: 0..<text.count, of: text)?.status.rawValue
        }
    }

    @Test func anAccountIsNoPlanOfIt() throws {
        #expect(try status("公共财政预算收入") == nil)
        #expect(try status("公共财政预算草案") == "target")
        #expect(try status("公共财政预算执行情况") == "actual")
    }

    @Test("a short word that is no cue ends no reading")
    func shortWordsThatAreNone() throws {
        let line = "账户\tnone\taccount\theading\n"
        #expect(try status("账户预算草案", adding: line) == "target")
        #expect(try status("账户", adding: line) == nil)
    }
}
