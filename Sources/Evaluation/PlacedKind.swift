/// The labels and records of one kind that have places, paired by overlap.
///
/// An optional label counts neither when it is missed nor, with the record that found it, when it is found.
struct PlacedKind {
    let kind: String
    let gold: [Fields]
    let found: [Fields]
    let context: PlaceContext
    private let pairs: [OverlapMatching.Pair]

    init(kind: String, gold: [Fields], found: [Fields], context: PlaceContext) {
        self.kind = kind
        self.gold = gold
        self.found = found
        self.context = context
        pairs = OverlapMatching.pairs(gold: gold.map { $0.place() }, predicted: found.map { context.place(of: $0) })
    }

    /// Pairs whose label counts.
    var scored: [(gold: Fields, found: Fields)] {
        pairs.filter { !gold[$0.gold].flag("optional") }.map { (gold[$0.gold], found[$0.predicted]) }
    }

    /// Labels that count.
    var goldCount: Int { gold.count { !$0.flag("optional") } }
    /// Records that count.
    var foundCount: Int { found.count - pairs.count { gold[$0.gold].flag("optional") } }

    /// What became of each label that counts, then of each record without a label.
    func verdicts(differences: (_ gold: Fields, _ found: Fields) -> [Verdict.Difference]) -> [Verdict] {
        var partner: [Int: Int] = [:]
        for pair in pairs { partner[pair.gold] = pair.predicted }
        var result: [Verdict] = []
        for (index, label) in gold.enumerated() where !label.flag("optional") {
            let record = partner[index].map { found[$0] }
            let wrong = record.map { differences(label, $0) }
            let outcome: Verdict.Outcome = wrong.map { $0.isEmpty ? .right : .wrong($0) } ?? .missed
            result.append(context.verdict(kind, label.place(), outcome, label, record))
        }
        let used = Set(pairs.map(\.predicted))
        for (index, record) in found.enumerated() where !used.contains(index) {
            result.append(context.verdict(kind, context.place(of: record), .falseAlarm, record, nil))
        }
        return result
    }
}
