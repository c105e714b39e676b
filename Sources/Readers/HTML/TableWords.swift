import Model

/// The words that belong to a table and stand around its cells: caption, unit, notes.
struct TableWords {
    /// The table's rows without those that turned out to be words about it.
    private(set) var rows: [TableRow] = []
    private(set) var caption: String?
    private(set) var captionSpan: TextSpan?
    private(set) var unit: String?
    private(set) var notes: [String] = []
    /// The time of all of a table that stands beside its unit.
    private var time: String?
    /// What is 100 in all of a table, where that stands above it alone.
    private var base: String?
    /// True when a line above says that the table goes on (续表).
    private(set) var isContinuation = false
    /// Blocks above that belong to the table.
    private(set) var usedBlocks: Set<Int> = []
    /// Cells that were words about the table.
    private(set) var liftedSpans: Set<TextSpan> = []
    private let known: GridWords
    /// The page, whose words in traditional characters are read as simplified ones.
    private let page: PageContent

    init(rows: [TableRow], of page: PageContent) {
        self.rows = rows
        self.page = page
        known = page.words.grids
    }

    init(caption: String?, captionSpan: TextSpan?, unit: String?, notes: [String], of page: PageContent) {
        self.page = page
        known = page.words.grids
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
            let written = assembler.string(ofBlock: index)
            let text = page.readable(written)
            if index == blockStart - 1, unit == nil { unit = known.unitOfLead(text).map(page.original) }
            if text.count > 90 { return first }
            if known.isUnitLine(text) {
                if unit == nil { unit = known.unit(text).map(page.original) }
            } else if known.isNumberOfForm(text) || known.isOwnerAlone(text) || known.isPublisher(text) {
                // The number of a form, or whose table it is, stands between the name of its table and that.
            } else if known.isContinuation(text) {
                isContinuation = true
            } else if caption == nil, index > notBefore, known.isBase(text),
                known.canBeCaption(page.readable(assembler.string(ofBlock: index - 1)))
            {
                base = written
            } else if caption == nil, index > notBefore, known.isMonthAlone(text),
                known.canBeCaption(page.readable(assembler.string(ofBlock: index - 1)), namesTable: true)
            {
                // The month that the table is of stands between its name and it.
            } else if caption == nil, index > notBefore, known.isTimeAlone(text),
                isNameAbove(index, assembler)
            {
                // And so does the year, which is told of the table beside its unit, too.
                if time == nil { time = written }
            } else if caption == nil, index > notBefore, text.count > 8, isTranslation(text),
                case let above = page.readable(assembler.string(ofBlock: index - 1)),
                known.canBeCaption(above) || known.isUnitLine(above)
            {
                // The caption or the unit above it in another language.
            } else if caption != nil, known.isNumberAlone(text) {
                // 附表1 above, and in the table itself its name.
                usedBlocks.insert(index)
                return index
            } else if caption == nil || !known.isNumberedCaption(caption ?? ""),
                (hasCaptionElement && index == blockStart - 1)
                    || known.canBeCaption(
                        text,
                        namesTable: first < blockStart || isNumbered(index, assembler) || known.holdsYear(text)
                            || isBetweenTables(index, notBefore))
            {
                // A line with the day and the source of a page names no table.
                guard case .paragraph = assembler.blocks[index].kind else { return first }
                if let lifted = caption { notes.append(lifted) }
                take(caption: written, assembler.blocks[index].span)
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

    /// True where the block above one is the title, or may name a table.
    private func isNameAbove(_ index: Int, _ assembler: DocumentAssembler) -> Bool {
        if case .title = assembler.blocks[index - 1].kind { return true }
        return known.canBeCaption(page.readable(assembler.string(ofBlock: index - 1)), namesTable: true)
    }

    /// True for the only line between a table and the one before.
    private func isBetweenTables(_ index: Int, _ notBefore: Int) -> Bool { index > 0 && index == notBefore }

    /// True when the line above a block says which table or attachment comes, and the block its name.
    private func isNumbered(_ index: Int, _ assembler: DocumentAssembler) -> Bool {
        guard index > 0, case .paragraph = assembler.blocks[index - 1].kind else { return false }
        return known.isNumberAlone(page.readable(assembler.string(ofBlock: index - 1)))
    }

    private mutating func take(caption written: String, _ span: TextSpan) {
        let text = page.readable(written)
        if unit == nil { unit = (known.unit(text) ?? known.unitAtEnd(text)).map(page.original) }
        // Each character has the place of the one that it is read as.
        caption = String(written.prefix(known.withoutUnit(text).count)) + (base ?? "")
        captionSpan = span
        addTime()
    }

    /// Puts the time that stands beside the unit behind a caption without one.
    private mutating func addTime() {
        guard let caption, let time, !known.holdsYear(page.readable(caption)) else { return }
        self.caption = caption + (known.isInBrackets(page.readable(time)) ? time : "（" + time + "）")
    }

    /// Reads the notes below a table whose text begins at `start`, and a figure's caption; the index behind the last of them
    /// is returned.
    mutating func readBelow(
        _ blockEnd: Int, from start: Int, grid: Int, _ assembler: inout DocumentAssembler
    ) -> Int {
        var index = blockEnd
        if caption == nil, index < assembler.blocks.count, case .paragraph = assembler.blocks[index].kind,
            assembler.blocks[index].tag == "figcaption"
        {
            take(caption: assembler.string(ofBlock: index), assembler.blocks[index].span)
            assembler.set(kind: .tableText(table: grid), ofBlock: index)
            index += 1
        }
        if unit == nil, let below = unitBelow(index, assembler) {
            unit = below
            assembler.set(kind: .tableText(table: grid), ofBlock: index)
            index += 1
        }
        let firstNote = index
        while index < min(blockEnd + 8, assembler.blocks.count) {
            guard case .paragraph = assembler.blocks[index].kind else { break }
            let written = assembler.string(ofBlock: index)
            let text = page.readable(written)
            let goesOn =
                index > firstNote && text.count < 200 && !isHeading(index, assembler)
                && TableSurroundings.isNumberedItem(text) && !known.canBeCaption(text)
            if !known.isNote(text) && !goesOn || isOfDocument(index, before: start, assembler) { break }
            notes.append(written)
            assembler.set(kind: .tableText(table: grid), ofBlock: index)
            index += 1
        }
        return index
    }

    private func isHeading(_ index: Int, _ assembler: DocumentAssembler) -> Bool {
        switch assembler.blocks[index].tag {
        case "h1", "h2", "h3", "h4", "h5", "h6": true
        default: false
        }
    }

    /// True for a note whose mark stands in the text before the table, and for the line above such notes: 注释：.
    private func isOfDocument(_ index: Int, before start: Int, _ assembler: DocumentAssembler) -> Bool {
        func isMarked(_ index: Int) -> Bool {
            guard index < assembler.blocks.count else { return false }
            let line = assembler.blocks[index].span
            return assembler.text.withUnsafeBufferPointer { text in
                let note = UnsafeBufferPointer(rebasing: text[line.range])
                guard !note.isEmpty else { return false }
                let mark = LineSigns.footnoteMark(in: note, at: 0)
                return mark > 0
                    && UnsafeBufferPointer(rebasing: text[..<start]).firstOffset(
                        of: UnsafeBufferPointer(rebasing: note[..<mark])) != nil
            }
        }
        return isMarked(index) || assembler.blocks[index].span.count <= Self.longestLabel && isMarked(index + 1)
    }

    /// Bytes of a line that has a label of notes and nothing else.
    private static let longestLabel = 15

    /// What a line right below the table says of its unit; nil where the next table begins behind it, or behind its caption.
    private func unitBelow(_ index: Int, _ assembler: DocumentAssembler) -> String? {
        guard index < assembler.blocks.count, case .paragraph = assembler.blocks[index].kind else { return nil }
        let isBetween = assembler.blocks[(index + 1)...].prefix(2).contains {
            if case .cell = $0.kind { true } else { false }
        }
        if isBetween { return nil }
        let text = page.readable(assembler.string(ofBlock: index))
        return text.count <= 40 && known.isUnitLine(text) ? known.unit(text).map(page.original) : nil
    }

    // MARK: Rows

    /// Takes rows of one cell over the whole width, which name the table or its unit, or are notes, out of the grid.
    mutating func liftRows() {
        let width = rows.map { $0.cells.reduce(0) { $0 + max($1.columnSpan, 1) } }.max() ?? 0
        if width < 2 { return }
        while rows.count > 2, let written = loneText(rows[0], width) ?? unitBesideOffice(rows[0]) {
            let text = page.readable(written)
            if let time = timeBesideUnit(rows[0]) {
                // 2031年1-8月 | 单位：万元
                unit = unit ?? known.unit(page.readable(time.unit)).map(page.original)
                self.time = time.time
            } else if let caption, isWide(rows[0], width), known.isInBrackets(text), known.unit(text) == nil {
                // （2031年1-8月） below the table's name.
                self.caption = caption + written
            } else if caption != nil, isWide(rows[0], width), isTranslation(text) {
                // It says the same once more.
            } else if known.isUnitLine(text) {
                if unit == nil { unit = known.unit(text).map(page.original) }
            } else if known.isNumberOfForm(text) || caption == nil && rows.count > 3 && known.isNumberAlone(text) {
                // It says nothing of what stands in the table, nor does 部门：云岭市文化馆 | 公开01表.
            } else if caption == nil, isWide(rows[0], width), text.count <= 80, !text.contains("。"),
                // 1-2月 beside an empty cell heads the columns below it.
                rows[0].cells.count == 1 || !known.isMonthAlone(text)
            {
                let span = rows[0].cells.first { !$0.text.isEmpty }!.span
                take(caption: written, span)
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
            guard let written = loneText(last, width) else { break }
            let text = page.readable(written)
            if TableSurroundings.isPageNumber(text) {
                // The number of the page that the table was printed on.
            } else if known.isNote(text) || isNumberedNote(rows.count - 1, width) {
                notes.insert(written, at: 0)
            } else if unit == nil, known.isUnitLine(text) {
                unit = known.unit(text).map(page.original)
            } else {
                break
            }
            lift(rows.count - 1)
        }
        addTime()
        // Rows of empty cells above the header say nothing.
        while rows.count > 2, rows[0].isEmpty { rows.removeFirst() }
        rows = rows.withoutRepeatedHeaders(known)
    }

    /// True for 2.… over all columns where rows of that kind alone stand between it and a note above it: 注：1.….
    private func isNumberedNote(_ row: Int, _ width: Int) -> Bool {
        var row = row
        while row > 1, let written = loneText(rows[row], width), isWide(rows[row], width) {
            let text = page.readable(written)
            if known.isNote(text) { return true }
            guard TableSurroundings.isNumberedItem(text) else { return false }
            row -= 1
        }
        return false
    }

    /// What a row says that has a time and the unit of the table: 2031年1-8月 | 单位：万元, in two cells or one; nil for others.
    private func timeBesideUnit(_ row: TableRow) -> (time: String, unit: String)? {
        let texts = row.cells.filter { !$0.text.isEmpty }.map(\.text)
        if texts.count == 2, known.isUnitLine(page.readable(texts[1])), known.isTimeAlone(page.readable(texts[0])) {
            return (texts[0], texts[1])
        }
        guard texts.count == 1, texts[0].utf8.count <= Self.longestTimeAndUnit else { return nil }
        for gap in texts[0].indices where texts[0][gap] == " " {
            let unit = String(texts[0][texts[0].index(after: gap)...])
            let time = String(texts[0][..<gap])
            if known.isUnitLine(page.readable(unit)), known.isTimeAlone(page.readable(time)) { return (time, unit) }
        }
        return nil
    }

    /// Bytes of a line with a time and a unit.
    private static let longestTimeAndUnit = 120

    /// The text of a row that has only one.
    private func loneText(_ row: TableRow, _ width: Int) -> String? {
        let filled = row.cells.filter { !$0.text.isEmpty }
        guard filled.count == 1, row.cells.allSatisfy({ $0.rowSpan <= 1 }) else { return nil }
        return filled[0].text
    }

    /// True for words of a table in letters alone: Population by Sex.
    private func isTranslation(_ text: String) -> Bool {
        // Full-width marks may stand between the letters, but no ideograph.
        text.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
            && text.unicodeScalars.allSatisfy { !(0x3400...0x9FFF).contains($0.value) }
    }

    /// The unit of a row that names who made the table and the unit: 编制单位：云岭市财政局 | 金额单位：万元, or the unit twice:
    /// 单位：万人 | (10 000 persons).
    private func unitBesideOffice(_ row: TableRow) -> String? {
        let texts = row.cells.filter { !$0.text.isEmpty }.map(\.text)
        // （上年=100） | (preceding year=100)
        if texts.count == 2, isTranslation(texts[1]), case let first = page.readable(texts[0]),
            known.isUnitLine(first) || known.isInBrackets(first)
        {
            return texts[0]
        }
        // 表一 | 单位：万元
        if texts.count == 2, known.isUnitLine(page.readable(texts[1])),
            known.isNumberAlone(page.readable(texts[0])) || known.isTimeAlone(page.readable(texts[0]))
                // 本表按当年价格计算 beside it, and both over several columns
                || texts[0].count >= 5 && row.cells.allSatisfy({ $0.text.isEmpty || $0.columnSpan > 1 })
        {
            return texts[1]
        }
        guard texts.count == 2 || texts.count == 3, let last = texts.last,
            known.isUnitLine(page.readable(last)) || known.isNumberOfForm(page.readable(last)),
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
