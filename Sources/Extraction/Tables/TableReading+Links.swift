import Model

/// Which cells qualify which: a change or a share its level, a part its total.
extension TableReading {
    /// The level column that a change, share or rank column is about: the latest of those directly to its left, or one of
    /// the same name.
    func levelColumn(for column: Int) -> Int? {
        let labels = columns.labels[column]
        let name = columns.columns[column].reading.name
        func isLevel(_ index: Int) -> Bool {
            columns.columns[index].kind == .value && columns.labels[index] == labels
                && Self.measure(columns.columns[index].reading.roles) == nil
        }
        if !name.isEmpty,
            let same = columns.columns.indices.last(where: { isLevel($0) && columns.columns[$0].reading.name == name })
        {
            return same
        }
        var best: Int?
        var left = column - 1
        while left >= 0, columns.columns[left].kind != .label {
            if isLevel(left) {
                if let chosen = best {
                    // 2025年 | 2024年 | 增长: the later one grew.
                    guard columns.columns[left].reading.name == columns.columns[chosen].reading.name else { break }
                    let later =
                        (columns.columns[left].reading.period?.edtf ?? "")
                        > (columns.columns[chosen].reading.period?.edtf ?? "")
                    // 本期价格 | 上期价格 | 环比.
                    let isBefore =
                        columns.columns[chosen].reading.roles.contains(.previous)
                        && !columns.columns[left].reading.roles.contains(.previous)
                    if later || isBefore { best = left }
                } else {
                    best = left
                }
            } else if best != nil {
                break
            }
            left -= 1
        }
        return best.map { name.isEmpty ? sumOfGroup($0, beside: column) ?? $0 : $0 }
    }

    /// 预算数 over 小计 | 基本支出 | 项目支出, with 增减 behind them: what stands beside a group of columns is about their sum.
    private func sumOfGroup(_ level: Int, beside column: Int) -> Int? {
        guard grid.headerRowCount > 1, !columns.columns[level].reading.isNameless,
            let group = grid.cell(row: 0, column: level), group.columnSpan > 1
        else { return nil }
        let members = group.column..<(group.column + group.columnSpan)
        if members.contains(column) { return nil }
        return members.first { member in
            let reading = columns.columns[member].reading
            return columns.columns[member].kind == .value && reading.roles.contains(.total)
                && Self.measure(reading.roles) == nil
        }
    }

    /// Index of the mention that a cell's mention qualifies; `found` holds the mentions by their cell.
    func of(_ row: Int, _ column: Int, _ mention: CellMention, _ found: [Int: Int]) -> Int? {
        let block = rows[columns.labels[column]]
        func at(_ row: Int, _ column: Int) -> Int? { found[row * grid.columnCount + column] }
        if mention.measure == .level {
            return block.flatMap { $0.whole(of: row) }.flatMap { at($0, column) }
        }
        if Self.measure(columns.columns[column].reading.roles) == nil {
            return block?.levelRow(above: row).flatMap { at($0, column) }
        }
        guard let level = levelColumn(for: column) else { return nil }
        if mention.measure == .share, let whole = block?.whole(of: row) { return at(whole, level) ?? at(row, level) }
        return at(row, level)
    }
}
