import Model
import Patterns

/// Compares the documents of a run: a place's level and growth with its level of the year before in another document.
///
/// Only the headline indicators of `indicator_checks` are kept, of a document's own region, so that a run of tens of
/// thousands of documents stays small (about 200 bytes for each level kept).
public struct RunConsistency: Sendable {
    /// A finding with the document it belongs to.
    public struct DocumentFinding: Sendable, Hashable {
        /// Index of the document, as given to `add`.
        public var document: Int
        /// What was found.
        public var finding: Finding
    }

    private struct Level: Sendable {
        var document: Int
        var record: MetricRecord
    }

    private let roles: IndicatorRoles
    private var levels: [LevelKey: Level] = [:]
    private var changes: [(document: Int, change: MetricRecord, level: MetricRecord)] = []

    /// Takes the list `indicator_checks` of a pack.
    public init(pack: Pack) { roles = IndicatorRoles(pack.lexicons["indicator_checks"]) }

    /// Keeps a document's headline levels and their growth; add documents in order for the same findings in every run.
    public mutating func add(_ records: DocumentRecords, document: Int) {
        for metric in records.metrics {
            guard metric.region == records.document.region, metric.region != nil else { continue }
            if let key = LevelKey(metric, roles)?.anyWording, roles.headline.contains(key.code), levels[key] == nil {
                levels[key] = Level(document: document, record: metric)
            }
            guard metric.measure == .change, roles.headline.contains(metric.indicatorCode ?? ""), let of = metric.of,
                records.metrics.indices.contains(of)
            else { continue }
            changes.append((document, metric, records.metrics[of]))
        }
    }

    /// What does not fit between documents, in the order in which they were added; statements that one document has
    /// both sides of are left to `ConsistencyChecks`.
    public func findings() -> [DocumentFinding] {
        changes.compactMap { entry in
            guard let key = LevelKey(entry.level, roles)?.anyWording, let before = levels[key.yearBefore],
                before.document != entry.document,
                let finding = GrowthAndLevels.finding(
                    change: entry.change, level: entry.level, before: before.record, roles,
                    place: " of another document")
            else { return nil }
            return DocumentFinding(document: entry.document, finding: finding)
        }
    }
}

extension LevelKey {
    /// Two reports may word an indicator in two ways: the code alone decides.
    fileprivate var anyWording: LevelKey {
        var key = self
        key.indicator = ""
        return key
    }
}
