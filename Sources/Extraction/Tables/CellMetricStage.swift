import Model
import PCRE2
import Patterns

/// Reads the tables of a document: every body cell in long form, and every value as a statement of its row and column.
public struct CellMetricStage: Sendable {
    private let values: CellValueReader
    private let headers: HeaderReader
    private let rowLabels: RowLabelReader

    /// Takes the word lists `table_headers`, `table_words`, `period_words`, `connectives` and `bounds_after` of a pack.
    ///
    /// - Throws: `SetupError` for each line of the first three whose role is not known, and when a role of the second or the
    ///   third is missing.
    public init(pack: Pack, units: Units) throws(SetupError) {
        let table = try TableWords(pack: pack)
        values = CellValueReader(pack: pack, units: units, periods: table.periods)
        headers = HeaderReader(
            words: try HeaderWords(pack: pack), table: table, units: CellUnits(units: units),
            regions: Regions(pack: pack))
        rowLabels = RowLabelReader(headers: headers)
    }

    /// The values and the cells of all tables, in order; indexes in `CellMention.of` count through all tables.
    ///
    /// Cells that hold sentences are left to `MetricStage` (`CellReading` says which); they stand in `cells` without a value.
    ///
    /// - Parameter title: the document's title, whose time tables without one of their own are about; nil for that which its
    ///   reader marked.
    public func read(
        _ document: Document, folded: FoldedText, title: String? = nil, scratch: MatchScratch
    ) -> (mentions: [CellMention], cells: [CellRecord]) {
        var mentions: [CellMention] = []
        var cells: [CellRecord] = []
        if document.tables.isEmpty { return (mentions, cells) }
        let reading = CellReading(document)
        let title = title ?? document.titleSpan.map(document.string)
        for (table, grid) in document.tables.enumerated() {
            for section in TableSections.sections(of: grid, reader: headers) {
                func reader(of section: TableSections.Section) -> TableReading {
                    TableReading(
                        table: table, section: section, document: document, reading: reading, valueReader: values,
                        headers: headers, rowLabels: rowLabels, documentTitle: title)
                }
                let upright = reader(of: section)
                if upright.isOnSide {
                    upright.read(turnedAs: reader(of: section.turned), mentions: &mentions, cells: &cells)
                } else {
                    upright.read(mentions: &mentions, cells: &cells)
                }
            }
        }
        return (mentions, cells)
    }
}
