import Extraction
import Model
import Normalisation
import Patterns

/// Makes records of metric mentions: what the text says, with what it means and when.
struct MetricAssembly: Sendable {
    private let units: Units
    private let normaliser: MetricNormaliser
    private let places: RegionNaming
    private let columnCues: [(word: String, status: MetricRecord.Status)]

    init(pack: Pack, units: Units, normaliser: MetricNormaliser) {
        self.units = units
        self.normaliser = normaliser
        places = RegionNaming(pack: pack)
        // Done stands over planned: 目标完成情况 tells what was done.
        let rows = pack.lexicons["column_cues"]?.rows ?? []
        columnCues = rows.map { ($0.columns[0], $0.columns[1] == "actual" ? .actual : .target) }.sorted { a, _ in
            a.status == .actual
        }
    }

    /// The cell that the last mention in a table stands in, and what the header of its column says: a cell's sentences
    /// hold many.
    private struct ReadCell {
        var table = -1
        var cell = 0
        var status: MetricRecord.Status?
    }

    /// What the header of the column says of a cell's sentences; nil when it says nothing.
    private func columnStatus(
        of span: TextSpan, in number: Int, of document: Document, _ last: inout ReadCell
    ) -> MetricRecord.Status? {
        document.tables.withUnsafeBufferPointer { tables in
            let cells = tables[number].cells
            if last.table == number && cells[last.cell].span.contains(span) { return last.status }
            guard let cell = cells.firstIndex(where: { $0.span.contains(span) }) else { return nil }
            last = ReadCell(table: number, cell: cell, status: columnStatus(of: cells[cell], in: tables[number]))
            return last.status
        }
    }

    private func columnStatus(of cell: TableGrid.Cell, in table: TableGrid) -> MetricRecord.Status? {
        for row in 0..<table.headerRowCount {
            guard let header = table.cell(row: row, column: cell.column), header.row < cell.row else { continue }
            let title = Self.withoutSpace(header.text)
            if let cue = columnCues.first(where: { title.holds($0.word) }) { return cue.status }
        }
        return nil
    }

    /// A text without its white space; most have none, and no byte that white space could begin with.
    private static func withoutSpace(_ text: String) -> String {
        let mayHoldSpace = text.utf8.contains { $0 <= 0x20 || ($0 >= 0xC2 && $0 <= 0xE3) }
        return mayHoldSpace ? String(text.unicodeScalars.filter { !$0.properties.isWhitespace }) : text
    }

    /// What the mentions of one document stand in.
    struct Setting {
        var document: Document
        var folded: FoldedText
        var dates: [ResolvedDate]
        var timeline: Timeline
        var context: DocumentContext
        var region: String?
        var regionCode: String?
        /// For each section of the document whether it stands in the first numbered part.
        var isInFirstPart: [Bool] = []
    }

    /// For each section whether the outermost heading above it is numbered 一.
    func firstParts(of document: Document) -> [Bool] {
        var result: [Bool] = []
        for section in document.sections {
            result.append(section.parent.map { result[$0] } ?? (section.number == "一"))
        }
        return result
    }

    /// The records, in the order of the mentions; a number that can't be held exactly in its base unit is a finding.
    func records(of mentions: [MetricMention], in setting: Setting, findings: inout [Finding]) -> [MetricRecord] {
        var records: [MetricRecord] = []
        var indexOf: [Int?] = []
        records.reserveCapacity(mentions.count)
        let own = places.own(code: setting.regionCode, year: setting.context.currentYear)
        var place = SentencePlace()
        var written = WrittenPeriod()
        var cell = ReadCell()
        for mention in mentions {
            let said = Self.said(mention.quantity)
            guard let values = normaliser.baseValues(of: said) else {
                let span = setting.folded.span(of: mention.quantity.range, in: setting.document.text)
                findings.append(
                    Finding(
                        code: "metric.too_large",
                        message: "«\(setting.document.string(span))» needs more than 38 digits in its base unit",
                        span: span))
                indexOf.append(nil)
                continue
            }
            if mention.sentence != place.sentence {
                let span = setting.folded.span(of: mention.sentence, in: setting.document.text)
                place = SentencePlace(sentence: mention.sentence, span: span)
            }
            let index = records.count
            records.append(record(of: mention, said, values, in: setting, sentence: place.span))
            applyTime(mention, setting, to: &records[index], &written, &cell)
            applyPlace(mention, own, &place, to: &records[index])
            indexOf.append(index)
            if let of = mention.of, of < indexOf.count { records[index].of = indexOf[of] }
        }
        return records
    }

    /// The place that the numbers of a sentence are about from the one on that named it.
    private struct SentencePlace {
        /// The sentence in folded bytes, and in the document's.
        var sentence: Range<Int> = 0..<0
        var span = TextSpan(0, 0)
        var region: String?
        var code: String?
    }

    /// Region and canonical indicator where the words begin with a place: 海珠区固定资产投资增长5%、工业投资增长3%.
    private func applyPlace(
        _ mention: MetricMention, _ own: RegionNaming.Own, _ place: inout SentencePlace, to record: inout MetricRecord
    ) {
        var named = places.named(in: mention.indicator, of: own)
        if named != nil, normaliser.indicators.isSurface(mention.indicator) { named = nil }
        if let named {
            let code = normaliser.code(for: named.rest, unit: record.unitCode ?? "1", measure: mention.measure)
            if record.indicatorCode == nil { record.indicatorCode = code }
            place.region = nil
            if named.needsIndicator {
                guard code != nil, let region = named.region else { return }
                record.region = region
                record.regionCode = named.code
            } else if code != nil || !named.isList {
                (place.region, place.code) = (named.region, named.code)
            }
        }
        // A list goes on without its place (光明区15.4亿元、大鹏新区5.2亿元); what is an indicator alone keeps it.
        guard let region = place.region, record.indicatorCode != nil || named != nil else { return }
        record.region = region
        record.regionCode = place.code
    }

    private static func said(_ quantity: Quantity) -> MetricNormaliser.Said {
        var said = MetricNormaliser.Said(
            value: quantity.value, high: quantity.high, scalePower: quantity.scalePower,
            highScalePower: quantity.highScalePower, unit: quantity.unit,
            hasBareScale: quantity.unit == nil && quantity.unitRange != nil)
        if case .ordinal = quantity.notation { said.isRank = true }
        if case .ratioPart = quantity.notation { said.isRatioPart = true }
        return said
    }

    /// The record without its time, and without a place that its words name.
    private func record(
        of mention: MetricMention, _ said: MetricNormaliser.Said, _ values: MetricNormaliser.BaseValues,
        in setting: Setting, sentence: TextSpan
    ) -> MetricRecord {
        let quantity = mention.quantity
        let isNegative = mention.sign < 0
        let unitCode = normaliser.unitCode(of: said, indicator: mention.indicator)
        return MetricRecord(
            place: Place(
                span: setting.folded.span(of: quantity.range, in: setting.document.text),
                section: setting.document.blocks[mention.block].section),
            rule: mention.rule, indicator: mention.indicator,
            indicatorCode: normaliser.code(for: mention.indicator, unit: unitCode, measure: mention.measure),
            measure: mention.measure, qualifier: mention.qualifier,
            value: isNegative ? quantity.value.negated : quantity.value,
            valueHigh: quantity.high.map { isNegative ? $0.negated : $0 }, unit: unitText(quantity, setting.folded),
            valueBase: isNegative ? values.base.negated : values.base,
            valueBaseHigh: values.high.map { isNegative ? $0.negated : $0 }, unitCode: unitCode,
            basis: mention.basis, region: setting.region, regionCode: setting.regionCode,
            sentence: sentence, cell: mention.cell)
    }

    /// The unit as written without white space and without an inner 余 or 多.
    private func unitText(_ quantity: Quantity, _ folded: FoldedText) -> String? {
        switch quantity.notation {
        case .ordinal where quantity.unitRange == nil: return "位"
        case .ratioPart: return "%"
        default: break
        }
        guard let range = quantity.unitRange else { return quantity.unit.map { units.all[$0].surface } }
        let text = folded.string(range)
        guard quantity.isOpenAbove else { return text }
        let surface = quantity.unit.map { units.all[$0].surface } ?? ""
        guard text.hasSuffix(surface) else { return text }
        return String(text.dropLast(surface.count).filter { !"余多几来".contains($0) }) + surface
    }

    /// Period and status: from the clause, else from what the timeline says of the place.
    private func applyTime(
        _ mention: MetricMention, _ setting: Setting, to record: inout MetricRecord, _ written: inout WrittenPeriod,
        _ cell: inout ReadCell
    ) {
        let stretch = setting.timeline.number(at: mention.quantity.range.lowerBound)
        // A date that is no calendar time (a duration, a decade) leaves the time to the place.
        let dated = mention.date.flatMap { setting.dates[$0].period == nil ? nil : $0 }
        // What a budget said first is of the same year: 由年初预算134亿元调整为135亿元.
        let source = WrittenPeriod.Source(
            date: dated, isOfPlace: dated == nil && (!mention.isEarlierValue || mention.isPlanned), stretch: stretch,
            extent: mention.extent)
        if source != written.source { written.set(Self.period(source, setting), from: source) }
        setPeriod(of: &record, written)
        // What explains words is neither reviewed nor planned by its place.
        let isGlossary = record.place.section.map { setting.document.sections[$0].isGlossary } ?? false
        var ahead = isGlossary ? nil : stretch.flatMap { setting.timeline.status(in: $0) }
        if case .cell(let table) = setting.document.blocks[mention.block].kind, table < setting.document.tables.count,
            let status = columnStatus(of: record.place.span, in: table, of: setting.document, &cell)
        {
            ahead = status
        }
        let current = setting.context.currentYear
        if mention.isPlanned {
            // 年初预算为43.5亿元: a plan, however long ago and under whatever heading.
            record.status = .target
        } else if mention.isEarlierValue {
            record.status = .actual
        } else if let dated, let period = setting.dates[dated].period, let current, case let year = period.lastYear,
            year != current, ahead == nil || year > current || mention.status != .target,
            year < current || ahead != .actual || period.first.year >= current
        {
            // A year before the document's own has happened; one after it is an aim.
            record.status = year > current ? .target : mention.status == .target && ahead == .target ? .target : .actual
        } else if mention.status == .target {
            record.status = .target
        } else {
            record.status = mention.isDone ? .actual : ahead ?? mention.status ?? .actual
        }
        if record.status == .actual, mention.date == nil, ahead == nil, !mention.isEarlierValue,
            record.place.section.map({ setting.isInFirstPart[$0] }) ?? true,
            let reviewed = Self.reviewedYear(setting.context), written.period == current.map(Period.init(year:))
        {
            written.set(Period(year: reviewed), from: nil)
            setPeriod(of: &record, written)
        }
    }

    /// The period of a mention from where it comes.
    private static func period(_ source: WrittenPeriod.Source, _ setting: Setting) -> Period? {
        let period =
            source.isOfPlace
            ? source.stretch.flatMap { setting.timeline.period(in: $0) }
            : source.date.flatMap { setting.dates[$0].period }
        return named(period, source.extent, span: source.stretch.flatMap { setting.timeline.span(in: $0) })
    }

    /// The period of what is true of a plan's or term's last year alone, or of all its years.
    private static func named(_ period: Period?, _ extent: Extent, span: Period?) -> Period? {
        guard let period else { return nil }
        switch extent {
        case .lastYear: return period.isOfYears ? Period(year: period.lastYear) : period
        case .allYears:
            // 2010年达到2万亿元、年均增长11.7%: the mean is that of the plan or term.
            let isOneYear = !period.isOpen && period.last == nil && period.first.month == nil
            return isOneYear && span?.lastYear == period.lastYear ? span : period
        case .unsaid: return period
        }
    }

    private func setPeriod(of record: inout MetricRecord, _ written: WrittenPeriod) {
        record.period = written.edtf
        record.periodStart = written.startDay
        record.periodEnd = written.endDay
    }

    /// A period with its strings: most mentions have that of the one before.
    private struct WrittenPeriod {
        /// What a mention's period depends on: as long as that is the same, the period is.
        struct Source: Equatable {
            /// Index of the date that the clause names.
            var date: Int?
            /// True when the period is that of the place.
            var isOfPlace: Bool
            /// Number of the timeline's stretch.
            var stretch: Int?
            var extent: Extent
        }

        /// Nil when no mention before had it.
        private(set) var source: Source?
        private(set) var period: Period?
        private(set) var edtf: String?
        private(set) var startDay: String?
        private(set) var endDay: String?

        mutating func set(_ period: Period?, from source: Source?) {
            self.source = source
            if period == self.period { return }
            self.period = period
            edtf = period?.edtf
            startDay = period?.startDay
            endDay = period?.endDay
        }
    }

    /// The year that a work report of a year's first months has figures of: what is done in its first part was done then,
    /// when that says nothing of its time.
    private static func reviewedYear(_ context: DocumentContext) -> Int? {
        guard context.documentType == .governmentWorkReport, context.deliveredOn.map({ $0.month <= 4 }) ?? true else {
            return nil
        }
        return context.reportYear
    }
}
