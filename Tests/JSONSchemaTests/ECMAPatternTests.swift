import JSON
import Testing

@testable import JSONSchema

struct ECMAPatternTests {
    private func finds(_ pattern: String, _ text: String) throws -> Bool? {
        let compiled = try SchemaPattern(pattern)
        return Array(text.utf8).withUnsafeBufferPointer { compiled.isFound(in: $0, ValidationScratch()) }
    }

    @Test(arguments: [
        (#"^\d+$"#, "12", "1२"), (#"^\s$"#, "\u{3000}", "a"), (#"^[\s]$"#, "\u{FEFF}", "a"),
        (#"^[^\S]$"#, "\u{A0}", "a"),
        ("^a.b$", "a云b", "a\u{2028}b"), (#"\p{Script=Han}"#, "云", "a"), (#"^\p{Lowercase_Letter}$"#, "é", "É"),
        (#"^\P{L}$"#, "1", "a"), (#"^[\p{L}\d]+$"#, "a云1", "a-"), (#"^\u{1F600}$"#, "😀", "a"),
        (#"^\ud83d\ude00$"#, "😀", "a"), (#"^(?<年>\d{4})-\k<年>$"#, "2020-2020", "2020-2021"), ("^[]$|b", "b", ""),
        ("^[^]$", "\n", ""), (#"^(?:a|b){2,3}?$"#, "aba", "a"), (#"(?<!a)b"#, "cb", "ab"), ("^(?i:a)b$", "Ab", "aB"),
        (#"^\x41\cJ\0$"#, "A\n\u{0}", "A"), (#"^[\b]$"#, "\u{8}", "b"), (#"^[a[&&]$"#, "[", "b"),
        (#"\ba\b"#, "云a", "ba"),
        (#"(a)?\1b$"#, "b", "c"), (#"^\$\{.*\}$"#, "${x}", "x"), ("^(?m:b$)", "b\nc", "bc"), ("^(?s:.)$", "\n", "ab"),
    ])
    func meansWhatECMAScriptMeans(pattern: String, found: String, notFound: String) throws {
        #expect(try finds(pattern, found) == true)
        #expect(try finds(pattern, notFound) == false)
    }

    @Test(arguments: [
        "(", ")", "[a", "a**", "a++", "*", "(?", "(?P<a>b)", "(?i)a", "(?#a)", #"\a"#, #"\Z"#, #"\A"#, #"\1"#,
        #"\k<a>"#,
        "[b-a]", #"[\d-z]"#, "a{3,2}", #"\u12"#, #"\x1"#, #"\p{None}"#, #"\p{L"#, #"a\"#, "(?<a>b)(?<a>c)", "(?>a)",
        "(*UTF)a", #"\c1"#, "(?<1>a)", #"\Qa\E"#, "x{2}{3}",
    ])
    func refusesWhatECMAScriptDoesNotKnow(pattern: String) {
        #expect(throws: ECMAPatternError.self) { try ECMAPattern(pattern) }
    }

    @Test(arguments: [
        ("^[0-9]{4}-[0-9]{2}$", ["2020-01", "2020-1", "2020-011", "", "２020-01"]),
        ("^[a-z0-9_.-]+$", ["a-b_c.9", "", "A", "a b", "云"]), (#"^\d*x?$"#, ["12x", "x", "", "12xx", "1y"]),
        ("^a{2,3}b$", ["aab", "aaab", "ab", "aaaab"]), (#"^\{[a-z]+\}$"#, ["{ab}", "{}", "ab"]),
        ("^[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", ["01-02T03:04:05Z", "01-02T03:04:05", "01-02T03:04:0Z"]),
    ])
    func rowsOfClassesSayTheSameAsPCRE2(pattern: String, texts: [String]) throws {
        let classes = try #require(AnchoredClasses(pattern))
        // The group keeps the loop from taking this one.
        let general = try SchemaPattern("(?:" + pattern + ")")
        for text in texts {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                #expect(classes.accept(bytes) == general.isFound(in: bytes, ValidationScratch()), "\(text)")
            }
        }
    }

    @Test(arguments: [
        "^a", "a$", "^a+a$", "^[ab]*b$", "^a|b$", "^(a)$", "^a.$", "^[^a]$", #"^\w$"#, "^a+?$", "^云$", #"^a\$"#,
        "^abcdefghi$",
    ])
    func leavesTheRestToPCRE2(pattern: String) { #expect(AnchoredClasses(pattern) == nil) }
}
