import Testing

@testable import Extraction

@Suite struct RulesByCharacterTests {
    @Test func eachRuleHasItsCharacters() {
        let wanted: [Set<UInt32>] = [[0x41, 0x4E07], [], [0x4E07, 0xB5, 0x1F600]]
        let rules = RulesByCharacter(wanted)
        // 😀 is of four bytes: what wants one is tried at all of these and at the end.
        for (text, tried) in [("A", 1), ("万", 5), ("µ", 4), ("😃", 4), ("B", 0), ("亿", 0), ("", 4)] as [(String, UInt64)]
        {
            let found = Array(text.utf8).withUnsafeBufferPointer { rules.rules($0, at: 0) }
            #expect(found == tried, "\(text)")
        }
    }
}
