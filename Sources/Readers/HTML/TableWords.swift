import Model

/// The words that belong to a table and stand around its cells: caption, unit, notes.
struct TableWords {
    /// The table's rows without those that turned out to be words about it.
    private(set) var rows: [TableRow] = []
    private(set) var caption: String?
    private(set) var captionSpan: TextSpan?
    private(set) var unit: String?
    private(set) var notes: [String] = []
    /// True when a line above says that the table goes on (续表).
    private(set) var isContinuation = false
    /// Blocks above that belong to the table.
    private(set) var usedBlocks: Set<Int> = []
    /// Cells that were words about the table.
    private(set) var liftedSpans: Set<TextSpan> = []
    private let known: GridWords

    init(rows: [TableRow], known: GridWords) {
        self.rows = rows
        self.known = known
    }

    init(caption: String?, captionSpan: TextSpan?, unit: String?, notes: [String], known: GridWords) {
        self.known = known
        self.caption = caption
        self.captionSpan = captionSpan
        self.unit = unit
        self.notes = notes
    }

    // MARK: Above and below

    /// Reads up to four lines above the table: unit, caption, 续表. The first block that is used is returned.
    mutating func readAbove(
        _ blockStart: Int, notBefore: Int, _ assembler: inout DocumentAssembler, hasCaptionElement: Bool
    ) -> Int {
        var first = blockStart
        var index = blockStart - 1
        while index >= max(notBefore, blockStart - 4) {
            switch assembler.blocks[index].kind {
            case .paragraph, .metadata, .title: break
            default: return first
            }
            let text = assembler.string(ofBlock: index)
            if text.count > 90 { return first }
            if known.isUnitLine(text) {
                if unit == nil { unit = known.unit(text) }
            } else if known.isNumberOfForm(text) {
                // The number of a form stands between the name of its table and that.
            } else if known.isContinuation(text) {
                isContinuation = true
            } else if caption != nil, known.isNumberAlone(text) {
                // 附表1 above, and in the table itself its name.
                usedBlocks.insert(index)
                return index
            } else if caption == nil || !known.isNumberedCaption(caption ?? ""),
                (hasCaptionElement && index == blockStart - 1)
                    || known.canBeCaption(
                        text, namesTable: first < blockStart || isNumbered(index, assembler) || known.holdsYear(text))
            {
                if case .title = assembler.blocks[index].kind { return first }
                if let lifted = caption { notes.append(lifted) }
                take(caption: text, assembler.blocks[index].span)
                usedBlocks.insert(index)
                return index
            } else {
                return first
            }
            usedBlocks.insert(index)
            first = index
            index -= 1
        }
        return first
    }

    /// True when the line above a block says which table or attachment comes, and the block its name.
    private func isNumbered(_ index: Int, _ assembler: DocumentAssembler) -> Bool {
        guard index > 0, case .paragraph = assembler.blocks[index - 1].kind else { return false }
        return known.isNumberAlone(assembler.string(ofBlock: index - 1))
    }

    private mutating func take(caption text: String, _ span: TextSpan) {
        if unit == nil { unit = known.unit(text) ?? known.unitAtEnd(text) }
        caption = known.withoutUnit(text)
        captionSpan = span
    }

    /// Reads the notes below the table; the index behind the last of them is returned.
    mutating func readBelow(_ blockEnd: Int, grid: Int, _ assembler: inout DocumentAssembler) -> Int {
        var index = blockEnd
        if unit == nil, let below = unitBelow(blockEnd, assembler) {
            unit = below
            assembler.set(kind: .tableText(table: grid), ofBlock: index)
            index += 1
        }
        let firstNote = index
        while index < min(blockEnd + 8, assembler.blocks.count) {
            guard case .paragraph = assembler.blocks[index].kind else { break }
            let text = assembler.string(ofBlock: index)
            let goesOn = index > firstNote && text.count < 200 && TableSurroundings.isNumberedItem(text)
            if !known.isNote(text) && !goesOn { break }
            notes.append(text)
            assembler.set(kind: .tableText(table: grid), ofBlock: index)
            index += 1
        }
        return index
    }

    /// What a line right below the table says of its unit; nil where the next table begins behind it, or behind its caption.
    private func unitBelow(_ index: Int, _ assembler: DocumentAssembler) -> String? {
        guard index < assembler.blocks.count, case .paragraph = assembler.blocks[index].kind else { return nil }
        let isBetween = assembler.blocks[(index + 1)...].prefix(2).contains {
            if case .cell = $0.kind { true } else { false }
        }
        if isBetween { return nil }
        let text = assembler.string(ofBlock: index)
        return text.count <= 40 && known.isUnitLine(text) ? known.unit(text) : nil
    }

    // MARK: Rows

    /// Takes rows of one cell over the whole width, which name the table or its unit, or are notes, out of the grid.
    mutating func liftRows() {
        let width = rows.map { $0.cells.reduce(0) { $0 + max($1.columnSpan, 1) } }.max() ?? 0
        if width < 2 { return }
        while rows.count > 2, let text = loneText(rows[0], width) ?? unitBesideOffice(rows[0]) {
            if known.isUnitLine(text) {
                if unit == nil { unit = known.unit(text) }
            } else if known.isNumberOfForm(text) {
                // It says nothing of what stands in the table.
            } else if caption == nil, isWide(rows[0], width), text.count <= 80, !text.contains("。") {
                let span = rows[0].cells.first { !$0.text.isEmpty }!.span
                take(caption: text, span)
            } else {
                break
            }
            lift(0)
        }
        while rows.count > 2, let last = rows.last {
            if last.isEmpty {
                rows.removeLast()
                continue
            }
            guard let text = loneText(last, width) else { break }
            if known.isNote(text) {
                notes.insert(text, at: 0)
            } else if unit == nil, known.isUnitLine(text) {
                unit = known.unit(text)
            } else {
                break
            }
            lift(rows.count - 1)
        }
        // Rows of empty cells above the header say nothing.
        while rows.count > 2, rows[0].isEmpty { rows.removeFirst() }
        rows = rows.withoutRepeatedHeaders(known)
    }

    /// The text of a row that has only one.
    private func loneText(_ row: TableRow, _ width: Int) -> String? {
        let filled = row.cells.filter { !$0.text.isEmpty }
        guard filled.count == 1, row.cells.allSatisfy({ $0.rowSpan <= 1 }) else { return nil }
        return filled[0].text
    }

    /// The unit of a row that names who made the table and the unit: 编制单位：云岭市财政局 | 金额单位：万元.
    private func unitBesideOffice(_ row: TableRow) -> String? {
        let texts = row.cells.filter { !$0.text.isEmpty }.map(\.text)
        guard texts.count == 2 || texts.count == 3, let last = texts.last, known.isUnitLine(last),
            texts[0].contains("：") || texts[0].contains(":"),
            row.cells.allSatisfy({ $0.rowSpan <= 1 })
        else { return nil }
        return last
    }

    private func isWide(_ row: TableRow, _ width: Int) -> Bool {
        row.cells.contains {
            !$0.text.isEmpty
                && ($0.columnSpan * 2 > width || row.cells.count == 1 || known.isNumberedCaption($0.text))
        }
    }

    private mutating func lift(_ index: Int) {
        for cell in rows[index].cells where !cell.span.isEmpty { liftedSpans.insert(cell.span) }
        rows.remove(at: index)
    }
}
