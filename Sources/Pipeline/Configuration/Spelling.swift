/// Finds the word that was probably meant.
enum Spelling {
    /// The nearest of the known words, when it is near enough; nil otherwise.
    static func suggestion(for word: String, among known: [String]) -> String? {
        let nearest = known.map { (distance(Array(word.utf8), Array($0.utf8)), $0) }.min { $0.0 < $1.0 }
        guard let nearest, nearest.0 <= max(2, word.utf8.count / 3) else { return nil }
        return nearest.1
    }

    /// Edits (insert, remove, replace, swap of neighbours) that make one word of the other.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}
