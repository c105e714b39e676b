import Model

/// Writes one document's records as lines: for every kind its keys in the order of docs/records.md.
///
/// `accept` looks at each finished line before the next one begins; it may take the line back and reject it.
struct RecordLines {
    let context: RecordContext
    let records: DocumentRecords
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
            let lines = buffers[kind]
            let count = write(kind, to: &lines.line)
            lines.count += count
        }
    }

    /// Writes all records of a kind; returns how many were accepted.
    private func write(_ kind: RecordKind, to line: inout JSONLine) -> Int {
        switch kind {
        case .document: writeDocument(to: &line)
        case .section: writeSections(to: &line)
        case .metric: writeMetrics(to: &line)
        case .date: writeDates(to: &line)
        case .table: writeTables(to: &line)
        case .cell: writeCells(to: &line)
        case .term: writeTerms(to: &line)
        case .reject: 0
        }
    }

    // MARK: - What every record has

    /// Where the two numbers of a record's place stand in the buffer.
    struct PlaceDigits {
        var start: Range<Int>
        var end: Range<Int>
    }

    /// Writes the members before a kind's own ones.
    func begin(_ kind: RecordKind, _ id: PlacedID, _ line: inout JSONLine) -> PlaceDigits {
        context.withOpening(kind) { line.beginNext(with: $0) }
        let digits = append(id, &line)
        line.append(context.afterID)
        return digits
    }

    /// Writes the part of an id that tells records of one kind apart.
    @discardableResult
    func append(_ id: PlacedID, _ line: inout JSONLine) -> PlaceDigits {
        let start = line.integer(id.start)
        line.byte(UInt8(ascii: "-"))
        let end = line.integer(id.end)
        if id.ordinal > 0 {
            line.byte(UInt8(ascii: "-"))
            line.integer(id.ordinal)
        }
        return PlaceDigits(start: start, end: end)
    }

    /// The same of a record whose id has other numbers than its place.
    func finish(
        _ kind: RecordKind, _ id: PlacedID?, at place: Place?, text: String? = nil, showsText: Bool = true,
        _ line: inout JSONLine
    ) -> Int {
        line.field("start", id?.start)
        line.field("end", id?.end)
        return finishBehindPlace(kind, place, rule: nil, text: text, showsText: showsText, &line)
    }

    /// Writes the members behind a kind's own ones, and ends the line; returns 1, or 0 when it was rejected.
    func finish(
        _ kind: RecordKind, _ digits: PlaceDigits, at place: Place, rule: String? = nil, _ line: inout JSONLine
    ) -> Int {
        line.field("start", repeating: digits.start)
        line.field("end", repeating: digits.end)
        return finishBehindPlace(kind, place, rule: rule, text: nil, showsText: true, &line)
    }

    private func finishBehindPlace(
        _ kind: RecordKind, _ place: Place?, rule: String?, text: String?, showsText: Bool, _ line: inout JSONLine
    ) -> Int {
        let source = place.flatMap { context.document.sourceMap.source(of: $0.span) }
        line.field("source_start", source?.start)
        line.field("source_end", source?.end)
        line.key("text")
        if let place, showsText {
            quoted(place.span, &line)
        } else if let text {
            line.string(text)
        } else {
            line.null()
        }
        line.key("section")
        if let section = place?.section {
            line.byte(UInt8(ascii: "\""))
            context.withSectionPath(section) { line.append($0) }
            line.byte(UInt8(ascii: "\""))
        } else {
            line.null()
        }
        line.field("rule", rule)
        line.end()
        guard accept(kind, &line) else { return 0 }
        line.endLine()
        return 1
    }

    /// Writes a stretch of the document's text as a string.
    func quoted(_ span: TextSpan, _ line: inout JSONLine) {
        context.document.text.withUnsafeBufferPointer {
            line.string(utf8: UnsafeBufferPointer(rebasing: $0[span.range]))
        }
    }

    /// Writes the id of a table as a string.
    func tableID(_ table: Int, _ line: inout JSONLine) {
        line.byte(UInt8(ascii: "\""))
        line.append(context.idPrefix)
        line.raw("-g-")
        line.integer(table)
        line.byte(UInt8(ascii: "\""))
    }

    // MARK: - Kinds

    private func writeDocument(to line: inout JSONLine) -> Int {
        let record = records.document
        let source = context.document.source
        let placed = record.titlePlace.map { PlacedID($0.span, context.index) }
        _ = begin(.document, placed ?? PlacedID(start: 0, end: 0, ordinal: 0), &line)
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
        return finish(.document, placed, at: record.titlePlace, &line)
    }

    private func writeSections(to line: inout JSONLine) -> Int {
        var ids = RecordIDs(expecting: context.document.sections.count)
        var count = 0
        for section in context.document.sections {
            let id = ids.next(section.span, context.index)
            let digits = begin(.section, id, &line)
            line.field("level", section.level)
            line.field("title", section.title)
            line.field("number", section.number)
            count += finish(.section, digits, at: Place(span: section.span, section: section.parent), &line)
        }
        return count
    }

    private func writeDates(to line: inout JSONLine) -> Int {
        var ids = RecordIDs(expecting: records.dates.count)
        var count = 0
        records.dates.withHeld { dates in
            for index in dates.indices {
                let id = ids.next(dates[index].record.place.span, context.index)
                let digits = begin(.date, id, &line)
                line.field("type", dates[index].record.type.rawValue)
                line.field("value", dates[index].record.value)
                line.field("date_start", dates[index].record.dateStart)
                line.field("date_end", dates[index].record.dateEnd)
                line.field("granularity", dates[index].record.granularity)
                line.field("basis", dates[index].record.basis.rawValue)
                count += finish(.date, digits, at: dates[index].record.place, rule: dates[index].record.rule, &line)
            }
        }
        return count
    }

    private func writeTables(to line: inout JSONLine) -> Int {
        var count = 0
        for (number, table) in context.document.tables.enumerated() {
            context.withOpening(.table) { line.beginNext(with: $0) }
            line.integer(number)
            line.append(context.afterID)
            TableFields(table).write(to: &line)
            let place = Place(span: table.span, section: table.section)
            count += finish(.table, PlacedID(table.span, context.index), at: place, showsText: false, &line)
        }
        return count
    }

    private func writeCells(to line: inout JSONLine) -> Int {
        var count = 0
        records.cells.withHeld { cells in
            for index in cells.indices {
                let placed = cells[index].record.place
                context.withOpening(.cell) { line.beginNext(with: $0) }
                line.integer(placed.table)
                line.byte(UInt8(ascii: "-"))
                line.integer(placed.row)
                line.byte(UInt8(ascii: "-"))
                line.integer(placed.column)
                line.append(context.afterID)
                line.key("table_id")
                tableID(placed.table, &line)
                line.field("row", placed.row)
                line.field("column", placed.column)
                line.field("row_header", cells[index].record.rowHeader)
                line.field("column_header", cells[index].record.columnHeader)
                line.field("value", cells[index].record.value)
                line.field("unit", cells[index].record.unit)
                let section = context.document.tables[placed.table].section
                let place = cells[index].record.span.map { Place(span: $0, section: section) }
                let id = place.map { PlacedID($0.span, context.index) }
                // Its text is that of its place where it has one.
                let text = place == nil ? cells[index].record.text : nil
                count += finish(.cell, id, at: place, text: text, &line)
            }
        }
        return count
    }

    private func writeTerms(to line: inout JSONLine) -> Int {
        var ids = RecordIDs(expecting: records.terms.count)
        var count = 0
        records.terms.withHeld { terms in
            for index in terms.indices {
                let id = ids.next(terms[index].record.place.span, context.index)
                let digits = begin(.term, id, &line)
                line.field("number", terms[index].record.number)
                line.field("term", terms[index].record.term)
                line.field("definition", terms[index].record.definition)
                count += finish(.term, digits, at: terms[index].record.place, rule: terms[index].record.rule, &line)
            }
        }
        return count
    }
}
