import Model
import Patterns

/// Looks for statements of one document that can't all be right; it tells of them and never changes a value.
///
/// The list `indicator_checks` says which indicators can be compared at all, since many codes gather statements about
/// different things (total_investment is that of whichever project the sentence is about).
public struct ConsistencyChecks: Sendable {
    private let shares: ShareSums
    private let parts: PartsAndWholes
    private let growth: GrowthAndLevels
    private let repeats: RepeatedStatements
    private let ranges: PlausibleRanges

    /// Takes the catalogue and the lists `indicator_checks` (code, role, value) and `sum_words` of a pack.
    ///
    /// - Throws: `SetupError` with every line of `sum_words` that is not understood.
    public init(pack: Pack, catalogue: IndicatorCatalogue) throws(SetupError) {
        let roles = IndicatorRoles(pack.lexicons["indicator_checks"])
        shares = ShareSums(roles: roles)
        parts = try PartsAndWholes(pack: pack)
        growth = GrowthAndLevels(roles: roles)
        repeats = RepeatedStatements(roles: roles)
        ranges = PlausibleRanges(catalogue: catalogue, roles: roles)
    }

    /// Everything that does not fit together, in the order of the checks and of the document; codes
    /// `consistency.shares`, `consistency.part_exceeds_whole`, `consistency.growth`, `consistency.stated_twice`,
    /// `consistency.out_of_range`.
    ///
    /// `text` is the document's text, in which the records' places are.
    public func findings(in records: DocumentRecords, text: [UInt8]) -> [Finding] {
        let metrics = records.metrics
        let type = records.document.docType
        return shares.findings(in: metrics) + parts.findings(in: metrics, text: text)
            + growth.findings(in: metrics, type) + repeats.findings(in: metrics, type) + ranges.findings(in: metrics)
    }
}
