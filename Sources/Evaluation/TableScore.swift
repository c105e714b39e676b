extension KindScore {
    /// Tables by cell: each labelled grid is compared with the grid that shares most cells with it.
    ///
    /// The header is row 0, and white space doesn't count.
    static func tables(gold: [Fields], found: [Fields]) -> KindScore {
        let grids = found.map(slots)
        var used = Set<Int>()
        var total = Figure(right: 0, gold: 0, predicted: 0)
        var score = KindScore()
        for (index, label) in gold.enumerated() {
            let expected = slots(label)
            var best = (hits: 0, grid: Int?.none)
            for (candidate, grid) in grids.enumerated() where !used.contains(candidate) {
                let hits = expected.count { grid[$0.key] == $0.value }
                if hits > best.hits { best = (hits, candidate) }
            }
            total.right += best.hits
            total.gold += expected.count
            if let grid = best.grid { used.insert(grid) }
            score.verdicts += verdicts(
                table: index, expected: expected, found: best.grid.map { grids[$0] }, caption: label.text("caption"))
        }
        total.predicted = grids.reduce(0) { $0 + $1.count }
        score.figures.append(("table.cells", total))
        for (index, grid) in grids.enumerated() where !used.contains(index) {
            score.verdicts.append(
                Verdict(
                    kind: "table", place: "found \(index)", outcome: .falseAlarm,
                    text: found[index].text("caption") ?? "", sentence: "\(grid.count) cells"))
        }
        return score
    }

    private struct Slot: Hashable, Comparable {
        var row: Int
        var column: Int
        static func < (a: Slot, b: Slot) -> Bool { (a.row, a.column) < (b.row, b.column) }
    }

    private static func slots(_ table: Fields) -> [Slot: String] {
        var result: [Slot: String] = [:]
        for (row, cells) in ([table.strings("header")] + table.rows("rows")).enumerated() {
            for (column, text) in cells.enumerated() { result[Slot(row: row, column: column)] = text.withoutSpace }
        }
        return result
    }

    private static func verdicts(
        table: Int, expected: [Slot: String], found: [Slot: String]?, caption: String?
    ) -> [Verdict] {
        expected.sorted { $0.key < $1.key }.map { slot, text in
            let outcome: Verdict.Outcome =
                switch found?[slot] {
                case nil: .missed
                case text: .right
                case let other?: .wrong([Verdict.Difference(field: "text", expected: text, found: other)])
                }
            return Verdict(
                kind: "table", place: "\(table)/\(slot.row)/\(slot.column)", outcome: outcome, text: text,
                sentence: caption ?? "")
        }
    }
}
