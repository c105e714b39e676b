import Model
import Patterns

/// Compares the documents of a run: a place's level and growth with its level of the year before in another document.
///
/// First every document is added, then each is asked about. Only the headline indicators of `indicator_checks` are kept,
/// of a document's own region and one for each year: what is held grows with places and years and not with documents.
public struct RunConsistency: Sendable {
    /// A growth that doesn't fit the level of another document.
    public struct Contradiction: Sendable, Hashable {
        /// Index of the growth among the document's metrics.
        public var metric: Int
        /// What was found.
        public var finding: Finding
        /// Id of the document that states the level of the year before.
        public var other: String
    }

    /// What is asked about: one document's metrics.
    public struct Statement: Sendable {
        /// The document's id.
        public var document: String
        /// What kind of document it is.
        public var type: DocumentRecord.DocumentType
        /// Code of the document's own region; without one nothing is compared.
        public var regionCode: String?
        /// The document's metrics; `of` is an index among them.
        public var metrics: [MetricRecord]

        /// Makes a statement.
        public init(
            document: String, type: DocumentRecord.DocumentType, regionCode: String?, metrics: [MetricRecord]
        ) {
            self.document = document
            self.type = type
            self.regionCode = regionCode
            self.metrics = metrics
        }
    }

    private struct Level: Sendable {
        var document: String
        var record: MetricRecord
    }

    private let roles: IndicatorRoles
    private var levels: [LevelKey: Level] = [:]

    /// Takes the list `indicator_checks` of a pack.
    public init(pack: Pack) { roles = IndicatorRoles(pack.lexicons["indicator_checks"]) }

    /// Keeps a document's headline levels; of an indicator, place and year the first that is added.
    public mutating func add(_ statement: Statement) {
        for metric in statement.metrics {
            guard let key = key(of: metric, in: statement), levels[key] == nil else { continue }
            levels[key] = Level(document: statement.document, record: metric)
        }
    }

    /// What does not fit the levels of other documents, in the order of the metrics; statements that one document has
    /// both sides of are left to `ConsistencyChecks`.
    public func contradictions(in statement: Statement) -> [Contradiction] {
        statement.metrics.indices.compactMap { index in
            let change = statement.metrics[index]
            guard change.measure == .change, let of = change.of, statement.metrics.indices.contains(of),
                let key = key(of: statement.metrics[of], in: statement), let before = levels[key.yearBefore],
                before.document != statement.document,
                let finding = GrowthAndLevels.finding(
                    change: change, level: statement.metrics[of], before: before.record, roles,
                    place: " of \(before.document)")
            else { return nil }
            return Contradiction(metric: index, finding: finding, other: before.document)
        }
    }

    /// The key of a headline level of the document's own region; two reports may word an indicator in two ways, so the
    /// code alone decides. Budget reports state fiscal indicators of several levels of government.
    private func key(of metric: MetricRecord, in statement: Statement) -> LevelKey? {
        guard let region = statement.regionCode, metric.regionCode == region, var key = LevelKey(metric, roles),
            roles.isHeadline(key.code, in: statement.type)
        else { return nil }
        key.indicator = ""
        return key
    }
}
