/// What got better and what got worse since a baseline.
public struct Comparison: Sendable {
    /// One figure then and now.
    public struct FigureChange: Sendable, Hashable {
        /// `total`, `dev`, `held`, or a document's name.
        public let of: String
        /// The figure's name.
        public let name: String
        /// What it was.
        public let before: Figure
        /// What it is.
        public let after: Figure
        /// 95 % interval of the difference over documents; nil for a document and for fewer than three.
        public let interval: Bootstrap.Interval?

        /// `after - before`.
        public var difference: Double { after.value - before.value }
        /// True when the interval leaves no room for zero.
        public var isCertain: Bool { interval.map { $0.low > 0 || $0.high < 0 } ?? false }
    }

    /// One label or false alarm whose verdict changed.
    public struct ItemChange: Sendable, Hashable {
        /// The document's name.
        public let document: String
        /// The verdict's summary then; nil for a false alarm that is new.
        public let before: String?
        /// The verdict's summary now; nil for a false alarm that is gone.
        public let after: String?
        /// The verdict now; for a false alarm that is gone only its key is left.
        public let verdict: Verdict?
        /// `kind:place`.
        public let key: String
    }

    /// Figures of groups over the documents on both sides, changed or not.
    public let groups: [FigureChange]
    /// Figures of documents that changed.
    public let documents: [FigureChange]
    /// Labels right now and not then, and false alarms that are gone.
    public let newlyRight: [ItemChange]
    /// Labels right then and not now, and false alarms that are new.
    public let newlyWrong: [ItemChange]
    /// Documents on one side only, and documents whose labels changed.
    public let notes: [String]

    /// Group figures that fell.
    public var worse: [FigureChange] { groups.filter { $0.difference < 0 } }

    /// Compares a run with a baseline.
    public init(_ result: EvaluationResult, with baseline: Baseline) {
        var notes: [String] = []
        var shared: [(now: DocumentScore, then: Baseline.Entry)] = []
        for document in result.documents {
            guard let then = baseline.entries[document.name] else {
                notes.append("\(document.name): not in the baseline")
                continue
            }
            if then.labelChecksum != document.labelChecksum {
                notes.append(
                    "\(document.name): its labels changed, and only labels on both sides are compared one by one")
            }
            shared.append((document, then))
        }
        let names = Set(result.documents.map(\.name))
        for name in baseline.entries.keys.sorted() where !names.contains(name) {
            notes.append("\(name): only in the baseline")
        }
        var groups: [FigureChange] = []
        let kept = EvaluationResult(documents: shared.map(\.now))
        for group in kept.groups where !shared.isEmpty {
            let members = shared.filter { group.name == "total" || $0.now.split?.rawValue == group.name }
            for name in group.figures.names { groups.append(Self.change(group.name, name, members)) }
        }
        var documents: [FigureChange] = []
        var better: [ItemChange] = []
        var worse: [ItemChange] = []
        for (now, then) in shared {
            for name in now.figures.names where now.figures[name] != then.figures[name] {
                documents.append(
                    FigureChange(
                        of: now.name, name: name, before: then.figures[name] ?? Figure(right: 0, of: 0),
                        after: now.figures[name] ?? Figure(right: 0, of: 0), interval: nil))
            }
            Self.compareItems(now, then, &better, &worse)
        }
        self.groups = groups
        self.documents = documents
        newlyRight = better
        newlyWrong = worse
        self.notes = notes
    }

    private static func change(
        _ group: String, _ name: String, _ members: [(now: DocumentScore, then: Baseline.Entry)]
    ) -> FigureChange {
        let pairs = members.compactMap { member -> (Figure, Figure)? in
            guard let after = member.now.figures[name] else { return nil }
            var none = after
            (none.right, none.predicted) = (0, after.predicted.map { _ in 0 })
            return (member.then.figures[name] ?? none, after)
        }
        let before = pairs.map(\.0)
        let after = pairs.map(\.1)
        func sum(_ figures: [Figure]) -> Figure { figures.dropFirst().reduce(figures[0], +) }
        return FigureChange(
            of: group, name: name, before: sum(before), after: sum(after),
            interval: Bootstrap.interval(before: before, after: after))
    }

    private static func compareItems(
        _ now: DocumentScore, _ then: Baseline.Entry, _ better: inout [ItemChange], _ worse: inout [ItemChange]
    ) {
        var seen = Set<String>()
        for verdict in now.verdicts {
            seen.insert(verdict.key)
            let before = then.verdicts[verdict.key]
            let change = ItemChange(
                document: now.name, before: before, after: verdict.summary, verdict: verdict, key: verdict.key)
            if verdict.outcome == .falseAlarm {
                if before == nil { worse.append(change) }
            } else if let before, (before == "right") != verdict.isRight {
                if verdict.isRight { better.append(change) } else { worse.append(change) }
            }
        }
        for (key, before) in then.verdicts.sorted(by: { $0.key < $1.key })
        where before == "false alarm" && !seen.contains(key) {
            better.append(ItemChange(document: now.name, before: before, after: nil, verdict: nil, key: key))
        }
    }
}
