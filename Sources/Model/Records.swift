// The records of a run, as fixed by the contract (docs/records.md). One file, because the contract is one table:
// the order of the fields here is the order of the keys in every line.

/// Where a record stands: bytes of the document's text inside, code points and raw bytes at the writer.
public struct Place: Sendable, Hashable {
    /// Half-open UTF-8 bytes of the document's text.
    public var span: TextSpan
    /// Index in `Document.sections` of the innermost heading above; nil before the first.
    public var section: Int?

    /// Makes a place.
    public init(span: TextSpan, section: Int?) {
        self.span = span
        self.section = section
    }
}

/// One line of `documents.jsonl`.
public struct DocumentRecord: Sendable, Hashable {
    /// Kinds of document that are told apart.
    public enum DocumentType: String, Sendable, CaseIterable {
        case governmentWorkReport = "government_work_report"
        case statisticalCommunique = "statistical_communique"
        case budgetReport = "budget_report"
        case notice, news, other
    }
    /// The title as printed, letter spacing removed.
    public var title: String?
    /// Place of the title in the text.
    public var titlePlace: Place?
    /// Kind of document.
    public var docType: DocumentType = .other
    /// Name of the place, from province down.
    public var region: String?
    /// GB/T 2260, six digits.
    public var regionCode: String?
    /// Who published it.
    public var issuer: String?
    /// ISO 8601 local time as printed.
    public var publishedAt: String?
    /// ISO 8601 date.
    public var deliveredOn: String?
    /// Who delivered it.
    public var speaker: String?
    /// The office of the speaker.
    public var speakerTitle: String?
    /// The meeting it was delivered to.
    public var session: String?
    /// Year in the title, or the year the document reports from.
    public var reportYear: Int?
    /// The way to the page from the home page, outermost first.
    public var breadcrumb: [String] = []
    /// Government web site code, ten digits.
    public var siteCode: String?
    /// Licence number of the web site.
    public var icp: String?
    /// BCP 47, `zh` unless the text is something else.
    public var language: String?

    /// Makes a record that says nothing yet.
    public init() {}
}

/// One line of `metrics.jsonl`: one number that measures something.
public struct MetricRecord: Sendable, Hashable {
    /// What kind of statement the number makes.
    public enum Measure: String, Sendable, CaseIterable { case level, change, share, rank, gap }
    /// How the number bounds the true value.
    public enum Qualifier: String, Sendable, CaseIterable { case eq, gt, ge, lt, le, approx, range }
    /// What has happened, or what is planned.
    public enum Status: String, Sendable, CaseIterable { case actual, target }

    /// Where it stands.
    public var place: Place
    /// Id of the rule that produced it.
    public var rule: String
    /// What is measured, in the document's words.
    public var indicator: String
    /// Canonical code from the catalogue.
    public var indicatorCode: String?
    /// What kind of statement it is.
    public var measure: Measure = .level
    /// How the number bounds the true value.
    public var qualifier: Qualifier = .eq
    /// The value.
    public var value: ExactDecimal
    /// The high end of a range.
    public var valueHigh: ExactDecimal?
    /// As written, without white space; nil for a bare number.
    public var unit: String?
    /// The number in the base unit.
    public var valueBase: ExactDecimal
    /// The high end in the base unit.
    public var valueBaseHigh: ExactDecimal?
    /// ISO 4217, UCUM, or the counted unit in braces.
    public var unitCode: String?
    /// EDTF.
    public var period: String?
    /// ISO date, inclusive.
    public var periodStart: String?
    /// ISO date, inclusive.
    public var periodEnd: String?
    /// What a change or gap is measured against.
    public var basis: String?
    /// Done or planned.
    public var status: Status = .actual
    /// Name of the place, from province down.
    public var region: String?
    /// GB/T 2260, six digits.
    public var regionCode: String?
    /// The sentence's or table row's bytes in the document's text.
    public var sentence: TextSpan
    /// Index in the document's tables, with the body row and the column, both 0-based.
    public var cell: CellPlace?
    /// Index in the document's metrics of the record that this one qualifies.
    public var of: Int?
}

extension MetricRecord {
    // By way of the compiler's own initialiser, which makes the record where it is to stand; one that sets a dozen
    // strings one by one copies them all at its end.

    /// Makes a record of what every metric has; the rest starts at its plain default.
    public init(
        place: Place, rule: String, indicator: String, indicatorCode: String? = nil, measure: Measure = .level,
        qualifier: Qualifier = .eq, value: ExactDecimal, valueHigh: ExactDecimal? = nil, unit: String? = nil,
        valueBase: ExactDecimal, valueBaseHigh: ExactDecimal? = nil, unitCode: String? = nil, basis: String? = nil,
        region: String? = nil, regionCode: String? = nil, sentence: TextSpan, cell: CellPlace? = nil
    ) {
        self.init(
            place: place, rule: rule, indicator: indicator, indicatorCode: indicatorCode, measure: measure,
            qualifier: qualifier, value: value, valueHigh: valueHigh, unit: unit, valueBase: valueBase,
            valueBaseHigh: valueBaseHigh, unitCode: unitCode, period: nil, periodStart: nil, periodEnd: nil,
            basis: basis, status: .actual, region: region, regionCode: regionCode, sentence: sentence, cell: cell,
            of: nil)
    }
}

/// A body cell of one of a document's tables.
public struct CellPlace: Sendable, Hashable {
    /// Index in `Document.tables`.
    public var table: Int
    /// 0-based in the body.
    public var row: Int
    /// 0-based.
    public var column: Int

    /// Makes a place.
    public init(table: Int, row: Int, column: Int) {
        self.table = table
        self.row = row
        self.column = column
    }
}

/// One line of `dates.jsonl`: one mention of calendar time, resolved.
public struct DateRecord: Sendable, Hashable {
    /// What kind of time it is.
    public enum DateType: String, Sendable, CaseIterable { case date, datetime, range, duration, set }
    /// Where its parts come from.
    public enum Basis: String, Sendable, CaseIterable { case explicit, context, deictic }

    /// Where it stands.
    public var place: Place
    /// Id of the rule that produced it.
    public var rule: String
    /// What kind of time it is.
    public var type: DateType
    /// EDTF or an ISO 8601 duration.
    public var value: String
    /// First day, ISO 8601; nil where open or not calendar.
    public var dateStart: String?
    /// Last day, ISO 8601, inclusive; nil where open or not calendar.
    public var dateEnd: String?
    /// `second` `minute` `hour` `day` `week` `month` `quarter` `half` `year` `decade` `century` …
    public var granularity: String
    /// What a change or gap is measured against.
    public var basis: Basis

    /// Makes a record.
    @inlinable
    public init(
        place: Place, rule: String, type: DateType, value: String, dateStart: String?, dateEnd: String?,
        granularity: String, basis: Basis
    ) {
        self.place = place
        self.rule = rule
        self.type = type
        self.value = value
        self.dateStart = dateStart
        self.dateEnd = dateEnd
        self.granularity = granularity
        self.basis = basis
    }
}

/// One line of `cells.jsonl`.
public struct CellRecord: Sendable, Hashable {
    /// Where it stands.
    public var place: CellPlace
    /// Its bytes in the document's text, where there is a place.
    public var span: TextSpan?
    /// Row labels, outermost first, joined by ` / `.
    public var rowHeader: String?
    /// Column headers, outermost first, joined by ` / `.
    public var columnHeader: String?
    /// The text of the cell.
    public var text: String
    /// The value.
    public var value: ExactDecimal?
    /// The unit as written.
    public var unit: String?

    /// Makes a record.
    @inlinable
    public init(
        place: CellPlace, span: TextSpan?, rowHeader: String?, columnHeader: String?, text: String,
        value: ExactDecimal?, unit: String?
    ) {
        self.place = place
        self.span = span
        self.rowHeader = rowHeader
        self.columnHeader = columnHeader
        self.text = text
        self.value = value
        self.unit = unit
    }
}

/// One line of `terms.jsonl`: one glossary entry.
public struct TermRecord: Sendable, Hashable {
    /// Where it stands.
    public var place: Place
    /// Id of the rule that produced it.
    public var rule: String
    /// Number of the entry as printed.
    public var number: String?
    /// The word that is explained.
    public var term: String
    /// What it means.
    public var definition: String

    /// Makes a record.
    @inlinable
    public init(place: Place, rule: String, number: String?, term: String, definition: String) {
        self.place = place
        self.rule = rule
        self.number = number
        self.term = term
        self.definition = definition
    }
}

/// One line of `rejects.jsonl`.
public struct RejectRecord: Sendable, Hashable {
    /// Stage that could not go on: `read`, `extract`, `validate`, `consistency` …
    public var stage: String
    /// Stable, such as `encoding.undecodable`, `schema.invalid`, `input.too_large`.
    public var code: String
    /// What happened and where, for a person.
    public var message: String
    /// The input it came from.
    public var sourcePath: String
    /// Its bytes in the document's text, where there is a place.
    public var span: TextSpan?
    /// The offending record as JSON, where there is one.
    public var record: [UInt8]?

    /// Makes a record.
    public init(
        stage: String, code: String, message: String, sourcePath: String, span: TextSpan? = nil, record: [UInt8]? = nil
    ) {
        self.stage = stage
        self.code = code
        self.message = message
        self.sourcePath = sourcePath
        self.span = span
        self.record = record
    }
}

/// Everything that one document gave, before it is written: the value between normalisation and the writer.
public struct DocumentRecords: Sendable {
    /// The document itself.
    public var document = DocumentRecord()
    /// Its metrics, in order.
    public var metrics: [MetricRecord] = []
    /// Its dates, in order.
    public var dates: [DateRecord] = []
    /// Its table cells, row by row.
    public var cells: [CellRecord] = []
    /// Its glossary entries.
    public var terms: [TermRecord] = []
    /// Findings become lines of `rejects.jsonl` with stage `consistency` or `read`.
    public var findings: [Finding] = []

    /// Makes an empty set.
    public init() {}
}
