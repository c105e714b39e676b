import Testing

@testable import Pipeline

@Suite struct GlobPatternTests {
    @Test func theFolderIsWhatStandsBeforeTheFirstSign() {
        #expect(GlobPattern("a/b/*.txt").folder == "a/b")
        #expect(GlobPattern("/a/20??/x").folder == "/a")
        #expect(GlobPattern("*.txt").folder == "")
    }

    @Test(arguments: [
        ("*.txt", "a.txt", "full"), ("*.txt", "a.html", "never"), ("*.txt", "a/b.txt", "never"),
        ("*/b.txt", "a", "below"), ("*/b.txt", "a/b.txt", "full"), ("20*", "2022/x/y.txt", "full"),
        ("**/*.html", "a.html", "full"), ("**/*.html", "a/b/c.html", "full"), ("**/*.html", "a/b", "below"),
        ("a*/**", "ab/c/d", "full"), ("**", "a", "full"), ("报?.txt", "报告.txt", "full"),
        ("[a-c]x", "bx", "full"), ("[!a-c]x", "bx", "never"), ("[]]x", "]x", "full"), ("[a-c", "[a-c", "full"),
        ("*a*b*c", "xaybzc", "full"), ("*a*b*c", "xaybz", "never"), ("a-[0-9-]", "a--", "full"),
    ]) func aPathIsJudged(pattern: String, path: String, fit: String) {
        #expect("\(GlobPattern(pattern).fit(path))" == fit)
    }
}
