import Model

/// Writes one document's records as lines: for every kind its keys in the order of docs/records.md.
///
/// `accept` looks at each finished line before the next one begins; it may take the line back and reject it.
struct RecordLines {
    private let context: RecordContext
    private let records: DocumentRecords
    private let leftOut: [RecordKind]
    private let buffers: LineBuffers
    private let accept: (RecordKind, inout JSONLine) -> Bool

    init(
        _ context: RecordContext, _ records: DocumentRecords, without leftOut: [RecordKind] = [],
        into buffers: LineBuffers,
        accept: @escaping (RecordKind, inout JSONLine) -> Bool
    ) {
        self.context = context
        self.records = records
        self.leftOut = leftOut
        self.buffers = buffers
        self.accept = accept
    }

    /// Writes all kinds but rejects and those left out.
    func write() {
        for kind in RecordKind.allCases where !leftOut.contains(kind) {
            switch kind {
            case .document: writeDocument()
            case .section: writeSections()
            case .metric: writeMetrics()
            case .date: writeDates()
            case .table: writeTables()
            case .cell: writeCells()
            case .term: writeTerms()
            case .reject: break
            }
        }
    }

    // MARK: - What every record has

    @discardableResult
    private func one(
        _ kind: RecordKind, id: PlacedID, place: Place?, rule: String? = nil, text: String? = nil,
        fields: (inout JSONLine) -> Void
    ) -> Bool {
        let lines = buffers[kind]
        begin(&lines.line, kind)
        Self.append(id, kind, context, to: &lines.line)
        afterID(&lines.line)
        fields(&lines.line)
        return finish(lines, kind, placed: place == nil ? nil : id, place: place, rule: rule, text: text)
    }

    private func begin(_ line: inout JSONLine, _ kind: RecordKind) {
        line.beginNext()
        line.field("kind", kind.rawValue)
        line.key("id")
        line.byte(UInt8(ascii: "\""))
    }

    private func afterID(_ line: inout JSONLine) { line.append(context.afterID) }

    private static func append(_ id: PlacedID, _ kind: RecordKind, _ context: RecordContext, to line: inout JSONLine) {
        line.append(context.idPrefix)
        line.byte(UInt8(ascii: "-"))
        line.byte(kind.idLetter)
        line.byte(UInt8(ascii: "-"))
        line.integer(id.start)
        line.byte(UInt8(ascii: "-"))
        line.integer(id.end)
        if id.ordinal > 0 {
            line.byte(UInt8(ascii: "-"))
            line.integer(id.ordinal)
        }
    }

    /// Writes the last fields; false when the line was rejected.
    @discardableResult
    private func finish(
        _ lines: LineBuffers.Lines, _ kind: RecordKind, placed: PlacedID?, place: Place?, rule: String?, text: String?,
        showsText: Bool = true
    ) -> Bool {
        lines.line.field("start", placed?.start)
        lines.line.field("end", placed?.end)
        let source = place.flatMap { context.document.sourceMap.source(of: $0.span) }
        lines.line.field("source_start", source?.start)
        lines.line.field("source_end", source?.end)
        lines.line.key("text")
        if let place, showsText {
            quoted(place.span, &lines.line)
        } else if let text {
            lines.line.string(text)
        } else {
            lines.line.null()
        }
        lines.line.key("section")
        if let path = context.sectionPath(place?.section) {
            lines.line.byte(UInt8(ascii: "\""))
            lines.line.append(path)
            lines.line.byte(UInt8(ascii: "\""))
        } else {
            lines.line.null()
        }
        lines.line.field("rule", rule)
        lines.line.end()
        guard accept(kind, &lines.line) else { return false }
        lines.line.endLine()
        lines.count += 1
        return true
    }

    private func quoted(_ span: TextSpan, _ line: inout JSONLine) {
        line.byte(UInt8(ascii: "\""))
        context.document.text.withUnsafeBufferPointer {
            line.stringContent(UnsafeBufferPointer(rebasing: $0[span.range]))
        }
        line.byte(UInt8(ascii: "\""))
    }

    private func tableID(_ table: Int, _ line: inout JSONLine) {
        line.append(context.idPrefix)
        line.byte(UInt8(ascii: "-"))
        line.byte(RecordKind.table.idLetter)
        line.byte(UInt8(ascii: "-"))
        line.integer(table)
    }

    // MARK: - Kinds

    private func writeDocument() {
        let record = records.document
        let source = context.document.source
        var ids = RecordIDs()
        let id =
            record.titlePlace.map { ids.next($0.span, context.index) } ?? PlacedID(start: 0, end: 0, ordinal: 0)
        one(.document, id: id, place: record.titlePlace) { line in
            line.field("title", record.title)
            line.field("doc_type", record.docType.rawValue)
            line.field("region", record.region)
            line.field("region_code", record.regionCode)
            line.field("issuer", record.issuer)
            line.field("published_at", record.publishedAt)
            line.field("delivered_on", record.deliveredOn)
            line.field("speaker", record.speaker)
            line.field("speaker_title", record.speakerTitle)
            line.field("session", record.session)
            line.field("report_year", record.reportYear)
            line.field("breadcrumb", record.breadcrumb.isEmpty ? nil : record.breadcrumb.joined(separator: " > "))
            line.field("site_code", record.siteCode)
            line.field("icp", record.icp)
            line.field("language", record.language)
            line.field("source_path", source.path)
            line.field("source_url", source.url)
            line.field("media_type", source.mediaType)
            line.field("encoding", source.encoding)
            line.field("bytes", source.byteCount)
            line.field("sha256", source.sha256)
            line.field("chars", context.index.total)
        }
    }

    private func writeSections() {
        var ids = RecordIDs()
        for section in context.document.sections {
            let id = ids.next(section.span, context.index)
            one(.section, id: id, place: Place(span: section.span, section: section.parent)) { line in
                line.field("level", section.level)
                line.field("title", section.title)
                line.field("number", section.number)
            }
        }
    }

    private func writeMetrics() {
        var numbering = RecordIDs()
        let ids = records.metrics.map { numbering.next($0.place.span, context.index) }
        // Neighbours share their sentence: it is escaped once, and copied from where it stands in the buffer.
        var written: (sentence: TextSpan, bytes: Range<Int>)?
        for (index, metric) in records.metrics.enumerated() {
            let isAccepted = one(.metric, id: ids[index], place: metric.place, rule: metric.rule) { line in
                line.field("indicator", metric.indicator)
                line.field("indicator_code", metric.indicatorCode)
                line.field("measure", metric.measure.rawValue)
                line.field("qualifier", metric.qualifier.rawValue)
                line.field("value", metric.value)
                line.field("value_high", metric.valueHigh)
                line.field("unit", metric.unit)
                line.field("value_base", metric.valueBase)
                line.field("value_base_high", metric.valueBaseHigh)
                line.field("unit_code", metric.unitCode)
                line.field("period", metric.period)
                line.field("period_start", metric.periodStart)
                line.field("period_end", metric.periodEnd)
                line.field("basis", metric.basis)
                line.field("status", metric.status.rawValue)
                line.field("region", metric.region)
                line.field("region_code", metric.regionCode)
                line.key("sentence")
                if let written, written.sentence == metric.sentence {
                    line.repeatBytes(written.bytes)
                } else {
                    let start = line.count
                    quoted(metric.sentence, &line)
                    written = (metric.sentence, start..<line.count)
                }
                line.key("table_id")
                if let cell = metric.cell {
                    line.byte(UInt8(ascii: "\""))
                    tableID(cell.table, &line)
                    line.byte(UInt8(ascii: "\""))
                } else {
                    line.null()
                }
                line.field("row", metric.cell?.row)
                line.field("column", metric.cell?.column)
                line.key("of")
                if let of = metric.of {
                    line.byte(UInt8(ascii: "\""))
                    Self.append(ids[of], .metric, context, to: &line)
                    line.byte(UInt8(ascii: "\""))
                } else {
                    line.null()
                }
            }
            if !isAccepted { written = nil }
        }
    }

    private func writeDates() {
        var ids = RecordIDs()
        for date in records.dates {
            let id = ids.next(date.place.span, context.index)
            one(.date, id: id, place: date.place, rule: date.rule) { line in
                line.field("type", date.type.rawValue)
                line.field("value", date.value)
                line.field("date_start", date.dateStart)
                line.field("date_end", date.dateEnd)
                line.field("granularity", date.granularity)
                line.field("basis", date.basis.rawValue)
            }
        }
    }

    private func writeTables() {
        for (number, table) in context.document.tables.enumerated() {
            let lines = buffers[.table]
            begin(&lines.line, .table)
            tableID(number, &lines.line)
            afterID(&lines.line)
            TableFields(table).write(to: &lines.line)
            var ids = RecordIDs()
            let place = Place(span: table.span, section: table.section)
            finish(
                lines, .table, placed: ids.next(table.span, context.index), place: place, rule: nil, text: nil,
                showsText: false)
        }
    }

    private func writeCells() {
        let lines = buffers[.cell]
        for cell in records.cells {
            begin(&lines.line, .cell)
            lines.line.append(context.idPrefix)
            lines.line.raw("-c-")
            lines.line.integer(cell.place.table)
            lines.line.byte(UInt8(ascii: "-"))
            lines.line.integer(cell.place.row)
            lines.line.byte(UInt8(ascii: "-"))
            lines.line.integer(cell.place.column)
            afterID(&lines.line)
            lines.line.key("table_id")
            lines.line.byte(UInt8(ascii: "\""))
            tableID(cell.place.table, &lines.line)
            lines.line.byte(UInt8(ascii: "\""))
            lines.line.field("row", cell.place.row)
            lines.line.field("column", cell.place.column)
            lines.line.field("row_header", cell.rowHeader)
            lines.line.field("column_header", cell.columnHeader)
            lines.line.field("value", cell.value)
            lines.line.field("unit", cell.unit)
            var ids = RecordIDs()
            let section = context.document.tables[cell.place.table].section
            let place = cell.span.map { Place(span: $0, section: section) }
            finish(
                lines, .cell, placed: place.map { ids.next($0.span, context.index) }, place: place, rule: nil,
                text: cell.text)
        }
    }

    private func writeTerms() {
        var ids = RecordIDs()
        for term in records.terms {
            let id = ids.next(term.place.span, context.index)
            one(.term, id: id, place: term.place, rule: term.rule) { line in
                line.field("number", term.number)
                line.field("term", term.term)
                line.field("definition", term.definition)
            }
        }
    }
}
