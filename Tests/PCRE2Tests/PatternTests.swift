import PCRE2
import Testing

@Suite struct PatternTests {
    private func find(_ pattern: Pattern, _ text: String, from offset: Int = 0) -> (Range<Int>, MatchScratch)? {
        let scratch = MatchScratch()
        let found = Array(text.utf8).withUnsafeBufferPointer { pattern.find(in: $0, from: offset, scratch: scratch) }
        return found ? (scratch.range(0)!, scratch) : nil
    }

    @Test func findsBytesOfUTF8() throws {
        let pattern = try Pattern("(?<value>[0-9.]+)(?<unit>亿元)?")
        let (range, scratch) = try #require(find(pattern, "收入12.5亿元"))
        #expect(range == 6..<16)
        #expect(scratch.range(pattern.groupNumbers["unit"]!) == 10..<16)
    }

    @Test func clearsGroupsOfEarlierMatches() throws {
        let pattern = try Pattern("a(b)?(c)?")
        let scratch = MatchScratch()
        for (text, group) in [("abc", 2..<3), ("a", nil)] as [(String, Range<Int>?)] {
            #expect(Array(text.utf8).withUnsafeBufferPointer { pattern.find(in: $0, from: 0, scratch: scratch) })
            #expect(scratch.range(2) == group)
        }
    }

    @Test func anchoredPatternsStayAtTheirPlace() throws {
        let pattern = try Pattern("[0-9]+", options: .anchored)
        let scratch = MatchScratch()
        Array("增长7.6%".utf8).withUnsafeBufferPointer {
            #expect(!pattern.match(in: $0, at: 0, scratch: scratch))
            #expect(pattern.match(in: $0, at: 6, scratch: scratch))
        }
    }

    @Test func saysWhereAPatternIsWrong() {
        #expect {
            _ = try Pattern("增长(?<value>[0-9]+")
        } throws: { error in
            (error as? PatternError)?.offset ?? 0 > 0 && "\(error)".contains("[0-9]+")
        }
    }

    @Test func reportsALimitInsteadOfSilence() throws {
        let pattern = try Pattern("(a+)+$")
        let scratch = MatchScratch(matchLimit: 1000)
        let text = Array((String(repeating: "a", count: 40) + "b").utf8)
        #expect(!text.withUnsafeBufferPointer { pattern.find(in: $0, from: 0, scratch: scratch) })
        #expect(scratch.hitLimit)
    }

    @Test func threadsMayMatchAtOnceWhatNoneHasMatchedYet() async throws {
        for number in 1...20 {
            let pattern = try Pattern("(?<value>[0-9]{\(number)})(亿元|万元)")
            let text = Array((String(repeating: "7", count: number) + "万元").utf8)
            let found = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let scratch = MatchScratch()
                        return text.withUnsafeBufferPointer { pattern.find(in: $0, from: 0, scratch: scratch) }
                            && scratch.range(1) == 0..<number
                    }
                }
                return await group.reduce(true) { $0 && $1 }
            }
            #expect(found)
            #expect(pattern.hasMachineCode)
        }
    }

    @Test func interpretsWhatMachineCodeCannotBeMadeOf() throws {
        let pattern = try Pattern("收\\C\\C\\C(.)")
        let (range, scratch) = try #require(find(pattern, "财政收入增长"))
        #expect(range == 6..<15)
        #expect(scratch.range(1) == 12..<15)
        #expect(!pattern.hasMachineCode)
    }

    @Test func matchesEmptySubjects() throws {
        #expect(find(try Pattern("^$"), "") != nil)
    }
}
