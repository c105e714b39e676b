import Model

/// One thing that a cell tells in a few words of what its row names: 新增1850个 beside 公办学位.
struct CellTelling {
    /// The words before the number; empty where there are none.
    var lead: String
    /// The noun behind its unit: 小区 of 56个小区; empty where there is none.
    var noun = ""
    var value: CellValue
}

extension CellValueReader {
    /// What a cell of a few words tells, one thing after another: 新增1850个，完成61.7%. Nil where it says anything else.
    func tellings(of text: UnsafeBufferPointer<UInt8>, _ cell: TextSpan) -> [CellTelling]? {
        let label = LabelText(text, cell)
        var found: [CellTelling] = []
        for piece in LabelText.pieces(label.bytes, partedBy: Self.markLength) where !piece.isEmpty {
            guard var telling = telling(piece, of: label, text) else { return nil }
            // 已开工48个小区、1.05万户
            if telling.lead.isEmpty, let last = found.last { telling.lead = last.lead }
            found.append(telling)
        }
        return found.isEmpty ? nil : found
    }

    /// Words of a few characters, if any, and a number with its unit behind them.
    private func telling(_ piece: Range<Int>, of label: LabelText, _ text: UnsafeBufferPointer<UInt8>) -> CellTelling? {
        guard let digit = label.bytes[piece].firstIndex(where: { $0 &- 0x30 < 10 }),
            digit - piece.lowerBound <= Self.longestLead,
            stride(from: piece.lowerBound, to: digit, by: 3).allSatisfy({ label.bytes[$0] &- 0xE4 < 6 })
        else { return nil }
        // 受益约2万人: the bound belongs to the number.
        for characters in [2, 1, 0] where digit - characters * 3 >= piece.lowerBound {
            let start = digit - characters * 3
            if let value = value(of: LabelText(text, label.span(start..<piece.upperBound))), value.unit != nil,
                !value.isRank, !value.isCumulative
            {
                return CellTelling(
                    lead: String(decoding: label.bytes[piece.lowerBound..<start], as: UTF8.self), value: value)
            }
        }
        return tellingOfNoun(digit..<piece.upperBound, piece.lowerBound, of: label, text)
    }

    /// 48个小区 of 已开工48个小区: a number with its unit and a noun of a few characters behind it.
    private func tellingOfNoun(
        _ counted: Range<Int>, _ lead: Int, of label: LabelText, _ text: UnsafeBufferPointer<UInt8>
    ) -> CellTelling? {
        for characters in Self.nounLength {
            let end = counted.upperBound - characters * 3
            guard end > counted.lowerBound, case let noun = label.bytes[end..<counted.upperBound],
                stride(from: end, to: counted.upperBound, by: 3).allSatisfy({ label.bytes[$0] &- 0xE4 < 6 })
            else { return nil }
            guard let value = value(of: LabelText(text, label.span(counted.lowerBound..<end))), value.unit != nil,
                value.high == nil, counts(value)
            else { continue }
            return CellTelling(
                lead: String(decoding: label.bytes[lead..<counted.lowerBound], as: UTF8.self),
                noun: String(decoding: noun, as: UTF8.self),
                value: value)
        }
        return nil
    }

    private static func markLength(_ bytes: ArraySlice<UInt8>) -> Int {
        switch bytes.first {
        case UInt8(ascii: ","), UInt8(ascii: ";"): 1
        case 0xE3 where bytes.starts(with: "、".utf8) || bytes.starts(with: "。".utf8): 3
        default: 0
        }
    }

    /// Bytes of a cell that tells so, and of the words before a number.
    static let longestTelling = 90
    private static let longestLead = 18
    /// Characters of a noun behind a unit.
    private static let nounLength = 2...4
}

extension TableReading {
    /// Characters of words that need no row's name before them.
    private static let shortestNamed = 4

    /// What the cells tell that are neither values nor sentences, below headers and beside labels.
    static func tellings(
        of grid: TableGrid, _ values: [CellValue?], _ columns: TableColumns, _ document: Document,
        _ reading: CellReading, _ valueReader: CellValueReader
    ) -> [Int: [CellTelling]] {
        var tellings: [Int: [CellTelling]] = [:]
        for index in grid.cells.indices where values[index] == nil {
            // Most cells are long, or begin with no words.
            let span = grid.cells[index].span
            guard span.count > 6, span.count <= CellValueReader.longestTelling,
                document.text[span.start] &- 0xE4 < 6 || document.text[span.start] &- 0x30 < 10,
                grid.cells[index].row >= grid.headerRowCount, grid.cells[index].column >= grid.headerColumnCount,
                document.text[span.range].contains(where: { $0 &- 0x30 < 10 })
            else { continue }
            let cell = grid.cells[index]
            let column = columns.columns[cell.column]
            guard cell.rowSpan == 1, cell.columnSpan == 1, column.kind == .value || column.kind == .label,
                column.header != nil, !columns.labels[cell.column].isEmpty,
                column.reading.roles.isDisjoint(with: [.label, .serial, .note, .unit]),
                !reading.isSentences(span, in: document.text)
            else { continue }
            tellings[index] = document.text.withUnsafeBufferPointer { valueReader.tellings(of: $0, span) }
        }
        return tellings
    }

    /// Appends what a cell tells of the thing that its row names.
    func appendTellings(_ row: Int, _ column: Int, _ cell: Int, to mentions: inout [CellMention]) {
        guard let tellings = tellings[cell], let label = rows[columns.naming(column)]?.label(row), !label.name.isEmpty,
            !label.isTotal
        else { return }
        for telling in tellings {
            let isDone = telling.lead.isEmpty || headers.table.done.are(telling.lead)
            let isRatio = telling.value.unit?.isRatio(headers.units.units) == true
            let measure: MetricRecord.Measure = telling.value.isChange ? .change : isRatio && isDone ? .share : .level
            let reading = columns.columns[column].reading
            let statement = Statement(
                value: telling.value, measure: measure, isCompletion: measure == .share, unit: telling.value.unit,
                kind: reading)
            let period = period(row, column, statement)
            // 新建充电桩 says itself what was built.
            let isNamed = telling.lead.count >= Self.shortestNamed
            var name =
                isDone || label.name.hasPrefix(telling.lead)
                ? label.name : isNamed ? telling.lead : label.name + telling.lead
            if !telling.noun.isEmpty, !name.contains(telling.noun) { name += telling.noun }
            var mention = CellMention(
                place: place(row, column), span: telling.value.span,
                value: telling.value.value, valueHigh: telling.value.high, unitIndex: telling.value.unit?.unit,
                scalePower: telling.value.unit?.scalePower ?? 0, unitText: telling.value.unit?.text, indicator: name,
                measure: measure, qualifier: telling.value.qualifier,
                rowSpan: rowSpan(place(row, column), telling.value.span),
                rule: "cell." + measure.rawValue)
            mention.period = period?.edtf
            mention.months = mention.period == nil ? period?.months : nil
            mention.status = status(row, column, period)
            if measure == .change { mention.basis = "yoy" }
            mentions.append(mention)
        }
    }
}
