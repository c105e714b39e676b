import Model

/// Tables that lie on their side: their rows say what kind of number stands in them, as headers do elsewhere, and their columns
/// name what is measured.
extension TableReading {
    /// True where each row says no more than what kind of number it holds: 年度目标, 实际完成 and 完成率（%） below
    /// 地区生产总值 | 固定资产投资, 总量 and 增速 below years.
    var isOnSide: Bool {
        guard grid.columnCount > 2, (2...Self.mostKinds).contains(grid.bodyRows.count),
            columns.columns[0].kind == .label, let block = rows[[0]], !block.isPlaces, !block.isPeriods,
            grid.headerRowCount == 1 || grid.headerRowCount == 2 && endsWithUnits
        else { return false }
        return grid.bodyRows.allSatisfy { block.label($0).map(Self.isKind) ?? false }
            && columns.columns.dropFirst().allSatisfy { column in
                column.kind == .value && (!column.reading.isNameless || column.reading.period != nil)
            }
            && grid.cells.allSatisfy { $0.rowSpan == 1 && $0.columnSpan == 1 }
    }

    /// True where the last row of the header is 单位 | 亿元 | 亿元.
    private var endsWithUnits: Bool {
        guard let cell = grid.cell(row: grid.headerRowCount - 1, column: 0) else { return false }
        let reading = headers.read(LabelText(cell.text))
        return reading.isNameless && reading.roles.contains(.unit)
    }

    /// Kinds of numbers that a table holds of each thing.
    private static let mostKinds = 12

    /// True for a label that names nothing, and no time either.
    private static func isKind(_ label: RowLabel) -> Bool {
        label.reading.period == nil
            && (label.namesNothing || label.reading.isNameless && label.reading.roles.contains(.unit))
    }

    /// Appends the statements of the table as `turned` reads it, row by row of the table, and the cells of the table as it is,
    /// with the units of these statements.
    func read(turnedAs turned: TableReading, mentions: inout [CellMention], cells: inout [CellRecord]) {
        var upright: (mentions: [CellMention], cells: [CellRecord]) = ([], [])
        read(mentions: &upright.mentions, cells: &upright.cells)
        var found: (mentions: [CellMention], cells: [CellRecord]) = ([], [])
        turned.read(mentions: &found.mentions, cells: &found.cells)
        let units = Dictionary(found.cells.map { ($0.place, $0.unit) }, uniquingKeysWith: { first, _ in first })
        cells += upright.cells.map { cell in
            var cell = cell
            if cell.value != nil, let unit = units[cell.place] { cell.unit = unit }
            return cell
        }
        let order = found.mentions.indices.sorted {
            let (a, b) = (found.mentions[$0].place, found.mentions[$1].place)
            return (a.row, a.column, $0) < (b.row, b.column, $1)
        }
        var places = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = mentions.count + place }
        mentions += order.map { index in
            var mention = found.mentions[index]
            mention.of = mention.of.map { places[$0] }
            return mention
        }
    }
}

extension TableSections.Section {
    /// The same with the rows of the table as columns of the grid.
    var turned: TableSections.Section {
        var turned = self
        turned.isTurned.toggle()
        let (rows, columns) = (grid.columnCount, grid.rowCount)
        (turned.grid.rowCount, turned.grid.columnCount) = (rows, columns)
        (turned.grid.headerRowCount, turned.grid.headerColumnCount) = (1, grid.headerRowCount)
        turned.grid.slots = (0..<rows).flatMap { row in
            (0..<columns).map { column in grid.slots[column * rows + row] }
        }
        for index in turned.grid.cells.indices {
            let cell = grid.cells[index]
            (turned.grid.cells[index].row, turned.grid.cells[index].column) = (cell.column, cell.row)
            (turned.grid.cells[index].rowSpan, turned.grid.cells[index].columnSpan) = (cell.columnSpan, cell.rowSpan)
        }
        return turned
    }
}
