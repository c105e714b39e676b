import Patterns

/// Word tries of the list `comparisons`, by role.
final class Comparisons: Sendable {
    /// Words of one role, found from their first or last byte, with their signs.
    struct Words: Sendable {
        let backward: WordTrie
        let forward: WordTrie
        let signs: [Int]
        let surfaces: [String]

        init(_ rows: [Lexicon.Row]) {
            surfaces = rows.map { $0.columns[0] }
            backward = WordTrie(surfaces, direction: .backward)
            forward = WordTrie(surfaces, direction: .forward)
            signs = rows.map { ["-": -1, "--": -2, "0": 0, "++": 2][$0.columns[2]] ?? 1 }
        }

        /// The longest word that ends at `end`: its start and its sign.
        func ending(_ text: UnsafeBufferPointer<UInt8>, at end: Int, floor: Int) -> (start: Int, sign: Int)? {
            guard end > floor else { return nil }
            guard let word = backward.longest(in: text, at: end, bounds: floor..<end), signs[word.word] != 0 else {
                return nil
            }
            return (end - word.count, signs[word.word])
        }

        /// The last place in `range` where a word begins.
        func last(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> (range: Range<Int>, sign: Int)? {
            var found: (range: Range<Int>, sign: Int)?
            var index = range.lowerBound
            while let word = forward.first(in: text, from: index, end: range.upperBound) {
                index = word.start + word.found.count
                let sign = signs[word.found.word]
                if sign != 0 { found = (word.start..<index, sign) }
            }
            return found
        }
    }

    let levelNoun, gap, gapWord, rank, shareNoun, changeNoun, plan, planYear, reference, rankPlace, award, status: Words

    init(pack: Pack) {
        let rows = (pack.lexicons["comparisons"]?.rows ?? []).map { (row: $0, roles: $0.values(1)) }
        func words(_ role: String) -> Words {
            Words(rows.filter { $0.roles.contains(role) }.map(\.row))
        }
        levelNoun = words("level_noun")
        gap = words("gap")
        gapWord = words("gap_word")
        rank = words("rank")
        shareNoun = words("share_noun")
        changeNoun = words("change_noun")
        plan = words("plan")
        planYear = words("plan_year")
        reference = words("reference")
        rankPlace = words("rank_place")
        award = words("award")
        status = words("status")
    }
}
