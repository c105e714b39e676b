import Pipeline
import Testing

@Suite struct DocumentNamesTests {
    @Test func idsAreThePathsWithoutExtension() {
        #expect(DocumentNames.ids(for: ["a.txt", "b/c.d.html", "e"]) == ["a", "b/c.d", "e"])
    }

    @Test func pathsThatWouldCollideKeepTheirExtensions() {
        #expect(DocumentNames.ids(for: ["a.html", "a.txt", "b.txt"]) == ["a.html", "a.txt", "b"])
        #expect(DocumentNames.ids(for: ["a.txt", "a.html", "b.txt"]) == ["a.txt", "a.html", "b"])
    }

    @Test func everyIDIsUnique() {
        let paths = ["a", "a.txt", "a.txt.txt", "a.html", "a.txt.html", "_", "..", "./."]
        let ids = DocumentNames.ids(for: paths)
        #expect(Set(ids).count == paths.count)
    }

    @Test(arguments: [
        ("../../etc/passwd", "__/__/etc/passwd"), ("/a//b", "a/b"), ("", "_"), ("a\u{0}b\nc", "a_b_c"), (".x", ".x"),
        ("a/", "a"), ("a/./b", "a/_/b"), ("...", "___"), ("a/b.c", "a/b.c"), ("岭/\u{7F}", "岭/_"),
    ])
    func aNameStaysBelowItsFolder(name: String, safe: String) { #expect(DocumentNames.safe(name) == safe) }

    @Test func aLongNameIsCutAtACharacter() {
        let name = String(repeating: "岭", count: 200)
        let safe = DocumentNames.safe(name)
        #expect(safe.utf8.count <= 251)
        #expect(safe != DocumentNames.safe(name + "市"))
        #expect(safe.hasPrefix("岭岭岭"))
    }
}
