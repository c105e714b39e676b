import Extraction
import Model
import Normalisation
import PCRE2
import Patterns

/// What one worker needs to analyse documents; not shared between threads.
public final class AnalysisScratch {
    /// Match data, context and JIT stack.
    let matching = MatchScratch()
    /// Makes a scratch.
    public init() {}
}

/// The stages between a document and its records, in their order: fold, describe, head, date, measure, normalise.
public struct DocumentAnalyser: Sendable {
    private let folding: Folding
    private let headings: HeadingStage
    private let describer: Describer
    private let dates: DateStage
    private let terms: TermStage
    private let metrics: MetricStage
    private let cells: CellMetricStage
    private let assembly: MetricAssembly
    private let cellAssembly: CellAssembly
    private let consistency: ConsistencyChecks

    /// Compiles the embedded pack, or `pack` when one is given; with more than one thread, large parts beside each other.
    ///
    /// - Throws: `SetupError` with every fault of the pack.
    public init(pack given: Pack? = nil, threads: Int = 1) throws(SetupError) {
        let pack: Pack
        if let given { pack = given } else { pack = try Pack(files: Pack.embeddedFiles(), threads: threads) }
        let units = Units(pack: pack)
        let assemblies = SideWork(isBeside: threads > 1) {
            Result { () throws(SetupError) in
                let normaliser = try MetricNormaliser(pack: pack, units: units)
                let places = try RegionNaming(pack: pack)
                return (
                    MetricAssembly(pack: pack, units: units, normaliser: normaliser, places: places),
                    CellAssembly(normaliser: normaliser, regions: Regions(pack: pack), places: places),
                    try ConsistencyChecks(pack: pack, catalogue: normaliser.indicators)
                )
            }
        }
        headings = try HeadingStage(pack: pack)
        dates = try DateStage(pack: pack)
        describer = try Describer(pack: pack, dates: dates)
        terms = try TermStage(pack: pack)
        metrics = try MetricStage(pack: pack, units: units)
        folding = Folding(
            marking: [dates.marked, MetricStage.marked, dates.markedOfParts.union(describer.marked)])
        cells = try CellMetricStage(pack: pack, units: units)
        (assembly, cellAssembly, consistency) = try assemblies.wait().get()
    }

    /// Makes a scratch for one worker.
    public func makeScratch() -> AnalysisScratch { AnalysisScratch() }

    /// Everything that one document gives; `document` gains its sections. When `trace` is given it is told of every
    /// number that became nothing.
    public func analyse(
        _ document: inout Document, scratch: AnalysisScratch, trace: ((Decision) -> Void)? = nil
    ) -> DocumentRecords {
        analyse(&document, scratch: scratch, trace: trace, clock: nil)
    }

    /// The same, with a clock that is told of each stage's end. Rules and word lists are in simplified characters: a
    /// document in traditional ones is read by a copy.
    func analyse(
        _ document: inout Document, scratch: AnalysisScratch, trace: ((Decision) -> Void)? = nil, clock: StageClock?
    ) -> DocumentRecords {
        guard var copy = SimplifiedCopy(of: document) else {
            return read(&document, scratch: scratch, trace: trace, clock: clock)
        }
        var records = read(&copy.document, scratch: scratch, trace: trace, clock: clock)
        copy.restore(&records, &document)
        return records
    }

    private func read(
        _ document: inout Document, scratch: AnalysisScratch, trace: ((Decision) -> Void)?, clock: StageClock?
    ) -> DocumentRecords {
        let folded = folding.fold(document)
        clock?.lap("fold")
        var records = DocumentRecords()
        headings.sections(&document, folded: folded, scratch: scratch.matching)
        clock?.lap("structure")
        let (description, context) = describer.describe(document, folded: folded, scratch: scratch.matching)
        records.document = description
        clock?.lap("describe")
        records.terms = terms.terms(in: document, folded: folded, scratch: scratch.matching)
        clock?.lap("terms")
        let time = dates.read(document, folded: folded, context: context, scratch: scratch.matching)
        if records.document.reportYear == nil {
            let isReport = description.docType == .governmentWorkReport
            records.document.reportYear = isReport ? time.context.currentYear : time.context.reportYear
        }
        // The year that a page without one in its title is about: its headings look back on the one before.
        if description.docType == .news, time.context.reportYear != context.reportYear {
            records.document.reportYear = time.context.reportYear
        }
        records.findings += time.findings
        records.dates = time.dates.compactMap { $0.isRecord ? $0.record : nil }
        clock?.lap("dates")
        let mentions = metrics.mentions(
            in: document, folded: folded, dates: time.dates, timeline: time.timeline,
            hasPlans: [.governmentWorkReport, .budgetReport].contains(time.context.documentType)
                || time.context.isTitledPlan,
            scratch: scratch.matching,
            findings: &records.findings, trace: trace)
        clock?.lap("metrics")
        let setting = MetricAssembly.Setting(
            document: document, folded: folded, dates: time.dates, timeline: time.timeline, context: time.context,
            region: description.region, regionCode: description.regionCode,
            isInFirstPart: assembly.firstParts(of: document))
        records.metrics = assembly.records(of: mentions, in: setting, findings: &records.findings)
        clock?.lap("normalise")
        let tables = cells.read(
            document, folded: folded, title: description.title, scratch: scratch.matching)
        records.cells = tables.cells
        cellAssembly.append(tables.mentions, in: setting, to: &records)
        clock?.lap("tables")
        records.findings += consistency.findings(in: records, text: document.text)
        return records
    }
}
