import Model

/// Finds the tables of a text: cells behind tabs, cells one a line, cells held apart by spaces or strokes.
struct TextTables {
    /// One table with the lines that belong to it, as indices of the lines it was found in.
    struct Found {
        /// Lines of the cells.
        var lines: Range<Int>
        /// Rows as written.
        var rows: [TableRow]
        /// Line of the caption.
        var caption: Int?
        /// Line of the caption of the table that this one goes on with, where its own says no more than 续表.
        var name: Int?
        /// Line that says nothing but a unit.
        var unit: Int?
        /// The same line above the table that this one goes on with.
        var unitAbove: Int?
        /// The same line below the table, where none stands above.
        var unitBelow: Int?
        /// Line of the sentence before the table, which may end with its unit.
        var lead: Int?
        /// Lines of the notes below.
        var notes: Range<Int>
    }

    /// The tables in order, not overlapping.
    private(set) var found: [Found] = []

    private let lines: [TextLine]
    private let packed: [PackedLine]
    private let text: UnsafeBufferPointer<UInt8>
    private let words: GridWords
    /// A run of short lines in which no table was found from `failures` of its lines on.
    private var failedRun = 0..<0
    private var failures = 0
    /// Lines of one run from which a table is looked for: each look takes as long as the run.
    private static let mostFailures = 32

    init(
        lines: [TextLine], packed: [PackedLine], isUsable: (Int) -> Bool, text: UnsafeBufferPointer<UInt8>,
        words: GridWords
    ) {
        self.words = words
        self.lines = lines
        self.packed = packed
        self.text = text
        var index = 0
        while index < lines.count {
            guard isUsable(index), let table = table(at: index) else {
                index += 1
                continue
            }
            if let last = found.last, table.lines.lowerBound < last.notes.upperBound {
                index += 1
                continue
            }
            found.append(withSurroundings(table, isUsable))
            index = found[found.count - 1].notes.upperBound
        }
    }

    private mutating func table(at index: Int) -> (lines: Range<Int>, rows: [TableRow])? {
        TabTable.read(from: index, lines: lines, packed: packed, text: text, words: words)
            ?? PipeTable.read(from: index, lines: lines, text: text, words: words)
            ?? FlattenedTable.read(from: index, lines: lines, packed: packed, text: text)
            ?? AlignedTable.read(from: index, lines: lines, text: text, words: words)
            ?? AlignedTable.readNarrow(from: index, lines: lines, text: text, words: words)
            ?? StrokedTable.read(from: index, lines: lines, text: text, words: words) ?? unrolledTable(from: index)
    }

    /// A table whose cells stand one a line below its caption or unit.
    private mutating func unrolledTable(from start: Int) -> (lines: Range<Int>, rows: [TableRow])? {
        guard start > 0, start + UnrolledTable.shortestRun <= lines.count,
            (start..<start + UnrolledTable.shortestRun).allSatisfy(isCell),
            // 单 位 is found in the packed line, Table in the line as it is.
            words.mayBeAboutTable(packed[start - 1].bytes)
                || words.mayBeAboutTable(bytes(start - 1))
        else { return nil }
        let above = string(start - 1)
        guard words.isUnitLine(above) || words.canBeCaption(above) else { return nil }
        if failedRun.contains(start), failures >= Self.mostFailures { return nil }
        var end = start + UnrolledTable.shortestRun
        while end < lines.count, end - start < UnrolledTable.longestRun, isCell(end) { end += 1 }
        guard let shape = UnrolledTable.shape(of: (start..<end).map(string), words) else {
            failures = failedRun.contains(start) ? failures + 1 : 1
            failedRun = start..<end
            return nil
        }
        let cells = start..<(start + shape.cellCount)
        return (cells, shape.rows(of: cells.map { TableCellText.cell(lines[$0].span.range, in: text) }))
    }

    /// Short, and no sentence; the comma of 1,234.5 is none.
    private func isCell(_ index: Int) -> Bool {
        let line = lines[index]
        return line.characterCount <= 20 && !line.endsSentence && !line.holdsSentence
            && (!line.holdsComma || line.first < 0x3A || line.first == 0x2212)
    }

    /// Looks for caption and unit above and for notes below.
    private mutating func withSurroundings(
        _ table: (lines: Range<Int>, rows: [TableRow]), _ isUsable: (Int) -> Bool
    ) -> Found {
        var found = Found(
            lines: table.lines, rows: table.rows.withoutRepeatedHeaders(words).withGroupsSpread(words),
            notes: table.lines.upperBound..<table.lines.upperBound)
        let floor = self.found.last?.notes.upperBound ?? 0
        var above = LineRule.lineAbove(table.lines.lowerBound, floor: floor, lines, text)
        if above >= floor, words.isUnitLine(string(above)) {
            found.unit = above
            above -= 1
        }
        if above >= floor, found.unit == nil { found.lead = above }
        // 发布时间：… above a table says when the page was published and not what the table is about.
        if above >= floor, isUsable(above) {
            let line = lines[above]
            let isName =
                line.characterCount >= 4 && line.characterCount <= 50 && !line.endsSentence && !line.holdsSentence
                && !line.holdsComma && !LineForm.beginsItem(packed[above]) && !LineForm.beginsWithDay(packed[above])
            if isName || words.canBeCaption(string(above), namesTable: found.unit != nil) {
                found.caption = above
                if words.isContinuation(string(above)), let last = self.found.last {
                    found.name = last.name ?? last.caption
                    found.unitAbove = last.unit ?? last.unitAbove
                }
            }
        }
        var below = table.lines.upperBound
        if found.unit == nil, found.unitAbove == nil, endsWithUnit(below) {
            found.unitBelow = below
            below += 1
        }
        let firstNote = below
        while below < lines.count, below < table.lines.upperBound + 12 {
            let isGoing = below > firstNote && !lines[below - 1].endsSentence
            guard words.isNote(string(below)) || isGoing && !LineForm.beginsItem(packed[below]) else {
                break
            }
            below += 1
        }
        found.notes = firstNote..<below
        return found
    }

    /// True for a line below a table that says its unit; one that the next table begins behind, or behind whose caption, is of
    /// that.
    private mutating func endsWithUnit(_ below: Int) -> Bool {
        guard below < lines.count, lines[below].characterCount <= 40, words.isUnitLine(string(below)) else {
            return false
        }
        return !(below + 1..<min(below + 3, lines.count)).contains { table(at: $0) != nil }
    }

    /// The opening of a line, which is all of it but for paragraphs.
    private func bytes(_ line: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[lines[line].span.range.clamped(to: 0..<lines[line].span.start + 600)])
    }

    private func string(_ line: Int) -> String { String(decoding: bytes(line), as: UTF8.self) }
}

extension TextTables.Found {
    /// The grid of the table, of at most `maximumSlots` slots; nil when it has no two columns.
    func grid(
        lines: [TextLine], text: UnsafeBufferPointer<UInt8>, maximumSlots: Int, words: GridWords
    ) -> TableGrid? {
        let formed = GridForming(rows, maximumSlots: maximumSlots)
        guard formed.columnCount >= 2, let first = formed.cells.first else { return nil }
        let header = HeaderFinding(
            cells: formed.cells, slots: formed.slots, rowCount: formed.rowCount, columnCount: formed.columnCount,
            isHead: formed.isHead, words: words)
        func string(_ line: Int) -> String { TableCellText.folded(lines[line].span, in: text) }
        let name = (name ?? caption).map(string)
        let unitWords = (unit ?? unitAbove ?? unitBelow).map(string) ?? name
        var start = first.span.start
        var end = first.span.end
        for cell in formed.cells where !cell.span.isEmpty {
            start = min(start, cell.span.start)
            end = max(end, cell.span.end)
        }
        return TableGrid(
            caption: name.map { words.withoutUnit(TableSurroundings.withoutMarkup($0)) },
            captionSpan: caption.map { lines[$0].span },
            unit: unitWords.flatMap { words.unit($0) } ?? name.flatMap { words.unitAtEnd($0) }
                ?? lead.flatMap { words.unitOfLead(string($0)) },
            cells: formed.cells, rowCount: formed.rowCount, columnCount: formed.columnCount, slots: header.slots,
            headerRowCount: header.headerRowCount, headerColumnCount: max(1, header.headerColumnCount),
            notes: notes.map(string), origin: .text, span: TextSpan(start, end))
    }
}

/// The words of a cell of a text.
enum TableCellText {
    /// A cell from a range of the text: trimmed, with its words and its indentation.
    static func cell(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> TableRow.Cell {
        let trimmed = TextLine.trim(range, in: text)
        let span = TextSpan(trimmed.lowerBound, max(trimmed.lowerBound, trimmed.upperBound))
        var width = 0
        var place = range.lowerBound
        while place < span.start {
            let length = max(1, TextLine.spaceLength(text, at: place, end: span.start))
            width += length == 3 ? 2 : 1
            place += length
        }
        return TableRow.Cell(span: span, text: folded(span, in: text), indent: width / 2)
    }

    /// A cell over several lines.
    static func joined(_ cells: [TableRow.Cell], in text: UnsafeBufferPointer<UInt8>) -> TableRow.Cell {
        let filled = cells.filter { !$0.span.isEmpty }
        guard let first = filled.first, let last = filled.last else {
            return cells.first ?? TableRow.Cell(span: TextSpan(0, 0), text: "")
        }
        var cell = first
        cell.span = TextSpan(first.span.start, last.span.end)
        cell.text = filled.map(\.text).joined()
        return cell
    }

    /// Words with their inner white space folded to single spaces.
    static func folded(_ span: TextSpan, in text: UnsafeBufferPointer<UInt8>) -> String {
        var end = endOfInk(in: text, from: span.start, to: span.end)
        // Most cells have none.
        if end == span.end { return String(span.range, ofValid: text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(span.count)
        var place = span.start
        while true {
            bytes += text[place..<end]
            place = end
            while place < span.end, case let length = TextLine.spaceLength(text, at: place, end: span.end), length > 0 {
                place += length
            }
            if place > end { bytes.append(0x20) }
            if place == span.end { break }
            end = endOfInk(in: text, from: place, to: span.end)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where the first white space from `start` on begins; `end` when there is none before it.
    private static func endOfInk(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var place = start
        while place < end {
            let ideographs = ByteSearch.endOfIdeographs(in: text, from: place, to: end)
            if ideographs > place {
                place = ideographs
            } else if TextLine.spaceLength(text, at: place, end: end) > 0 {
                break
            } else {
                place += 1
            }
        }
        return place
    }
}
