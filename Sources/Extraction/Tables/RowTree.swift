import Model

/// The rows of a table's block as a tree: 其中：, #, numbers and indentation say which row is part of which.
struct RowTree {
    /// What is known of one row before the tree is drawn.
    struct Row {
        var label: RowLabel?
        /// False for a row without values: it groups those below it.
        var hasValues: Bool
        /// Its first level, to see whether parts still fit into their whole.
        var value: ExactDecimal?
        /// Its unit, as text.
        var unit: String?
        /// True when its first level is an amount, of which a part can't be larger than the whole; indices and rates aren't.
        var isAmount = false
        /// True when its name ends with a noun of measure.
        var hasNoun: Bool
        /// True when its name ends as that of a sum does: 支出合计.
        var isSum = false
        /// True for a row without a unit where the labels of others have theirs: 民间投资 behind 固定资产投资（亿元） and 其中：工业投资.
        var lacksUnit = false
        /// True for 学校数合计（所） in a table without a unit for all of it: those below it that have none are in that.
        var headsUnit = false
        /// True for such a row below it, which names no measure.
        var isUnitless = false
        /// True for 城市 and 农村, which divide what stands above them.
        var isLimit = false
        /// True for 民办, which says of which of the things above it is told.
        var isAttribute = false
    }

    /// For each row the row that it is part of.
    private(set) var parents: [Int?] = []
    /// True for rows that 其中： or # (or sums) mark as parts, as against rows of a group or a number.
    private(set) var isPart: [Bool] = []
    private var lastWhole: Int?
    private var open = Open()

    /// What the rows so far leave open for those behind them.
    private struct Open {
        /// The row above.
        var previous: Int?
        /// The last row without values, which groups those below it.
        var group: Int?
        var numbered: [(level: Int, row: Int)] = []
        /// The last row with a unit for those below it.
        var unitRow: Int?
        /// The total that 在总计中： divides.
        var divided: Int?
        var levels: [Int] = []
    }

    /// Rows looked at to tell what a row is part of: a whole has fewer parts.
    private static let mostParts = 1_000
    /// Rows between a part and its whole, where these are no parts.
    private static let nearWholes = 4
    /// Rows one in another; deeper ones stand beside the row above them.
    private static let mostLevels = 12

    init(_ rows: [Row]) {
        open.levels.reserveCapacity(rows.count)
        for index in rows.indices {
            parents.append(nil)
            isPart.append(false)
            open.levels.append(1)
            guard let label = rows[index].label else { continue }
            if rows[index].headsUnit { open.unitRow = index } else if label.reading.unit != nil { open.unitRow = nil }
            place(index, label, rows)
            limitLevels(index)
            open.previous = index
        }
    }

    private mutating func limitLevels(_ index: Int) {
        guard let parent = parents[index] else { return }
        open.levels[index] = open.levels[parent] + 1
        if open.levels[index] > Self.mostLevels {
            parents[index] = parents[parent]
            open.levels[index] = open.levels[parent]
        }
    }

    /// Says what a row is part of, by the first of these that its label or the rows above tell.
    private mutating func place(_ index: Int, _ label: RowLabel, _ rows: [Row]) {
        if placeInDivided(index, label, rows) { return }
        if label.numberLevel > 0 { return placeNumbered(index, label, rows) }
        if let whole = label.partOf,
            let row = (0..<index).last(where: { rows[$0].label?.name == whole && index - $0 < Self.mostParts })
        {
            return place(index, inWhole: row)
        }
        if label.isPart, let previous = open.previous {
            place(index, inWhole: whole(of: index, after: previous, rows))
            if let parent = parents[index] { lastWhole = parent }
            return
        }
        if !rows[index].hasValues {
            parents[index] = outer(index, rows)
            open.group = index
            return
        }
        if let sibling = open.previous, isPart[sibling],
            // 农村 behind 其中：城市, whatever their numbers are
            rows[sibling].isLimit && rows[index].isLimit || continuesParts(index, after: sibling, rows)
        {
            return place(index, inWhole: parents[sibling])
        }
        if let outer = outer(index, rows) {
            // 普通中学 set in below 普通高等学校, of which there are fewer, in the group 专任教师
            var whole: Int? = outer
            while let row = whole, rows[row].hasValues, !fits(index, in: row, rows) { whole = parents[row] }
            parents[index] = whole
            return
        }
        placeInGroup(index, label, rows)
    }

    private mutating func place(_ index: Int, inWhole whole: Int?) {
        parents[index] = whole
        isPart[index] = true
    }

    /// Places the rows behind 在总计中：; false for others.
    private mutating func placeInDivided(_ index: Int, _ label: RowLabel, _ rows: [Row]) -> Bool {
        if label.isPartOfTotal, let whole = open.divided ?? open.previous {
            open.divided = whole
            place(index, inWhole: whole)
            return true
        }
        if label.numberLevel > 0 || label.isTotal { open.divided = nil }
        guard let divided = open.divided, !label.isPart, label.indent == 0, rows[index].hasValues else { return false }
        place(index, inWhole: divided)
        return true
    }

    /// A row with a number is part of the last one whose numbers are of an outer level.
    private mutating func placeNumbered(_ index: Int, _ label: RowLabel, _ rows: [Row]) {
        var same: Int?
        while let last = open.numbered.last, last.level >= label.numberLevel {
            same = last.level == label.numberLevel ? last.row : nil
            open.numbered.removeLast()
        }
        parents[index] = open.numbered.last?.row
        isPart[index] = label.isPart
        // 2.财政补贴收入 behind 其中：1.保险费收入
        if !label.isPart, let same, isPart[same], let whole = parents[same], rows[index].hasValues,
            parents[index] == nil || parents[index] == whole, fits(index, in: whole, rows)
        {
            place(index, inWhole: whole)
        }
        if label.isPart && parents[index] == nil {
            parents[index] = open.previous.map { isPart[$0] ? parents[$0] : $0 } ?? nil
        }
        open.numbered.append((label.numberLevel, index))
        open.group = rows[index].hasValues ? nil : index
    }

    /// A row that nothing marks is part of the number, the unit or the group above it.
    private mutating func placeInGroup(_ index: Int, _ label: RowLabel, _ rows: [Row]) {
        // A total is above what it adds up, though it stands below; and where a row can't be part of the numbered one
        // above it, the numbers have come to their end.
        if let last = open.numbered.last?.row, label.isTotal || !fits(index, in: last, rows) { open.numbered = [] }
        if open.numbered.isEmpty, open.group == nil, rows[index].isUnitless, let unitRow = open.unitRow,
            let own = rows[index].value, let whole = rows[unitRow].value, own <= whole
        {
            parents[index] = unitRow
            return
        }
        parents[index] = open.numbered.last?.row ?? (label.isTotal ? nil : open.group)
    }

    /// False when a row is larger than another, in the same unit, and so is no part of it.
    private func fits(_ index: Int, in whole: Int, _ rows: [Row]) -> Bool {
        guard rows[index].isAmount, rows[whole].isAmount, rows[index].unit == rows[whole].unit,
            let own = rows[index].value, let all = rows[whole].value
        else { return true }
        return own <= all
    }

    /// The row that a row marked 其中： or # is part of: the row above, unless that is a part itself and this begins or
    /// continues another division of the same whole, or unless the row above is too small to hold it.
    private func whole(of index: Int, after previous: Int, _ rows: [Row]) -> Int? {
        guard let label = rows[index].label else { return nil }
        let isDeeper = (rows[previous].label?.indent ?? 0) < label.indent
        if let own = rows[index].value, let above = rows[previous].value, rows[index].unit == rows[previous].unit,
            own > above,
            let candidate = isPart[previous] ? parents[previous] : lastWhole, let whole = rows[candidate].value,
            own <= whole
        {
            return candidate
        }
        if let whole = wholeOfOuter(index, previous, rows) { return whole }
        // 其中：消费品 behind 其中：食品 and 非食品
        if previous > 0, isPart[previous - 1], isRest(previous, of: previous - 1, rows), !isDeeper {
            return parents[previous - 1]
        }
        guard isPart[previous], !isDeeper, let parent = parents[previous] else {
            if let same = sameMeasure(above: index, previous, rows) { return same }
            // 其中：文科 behind 往届生, of whom there are fewer: the nearest row above that can hold it
            if fits(index, in: previous, rows) { return previous }
            if let sum = sumAbove(index, previous, rows) { return sum }
            return stride(from: previous - 1, through: max(0, previous - Self.nearWholes), by: -1).first { row in
                !isPart[row] && rows[row].isAmount && rows[row].unit == rows[index].unit && rows[row].value != nil
                    && rows[row].hasValues && fits(index, in: row, rows)
            } ?? previous
        }
        // 其中：国有控股企业 set out as far as 其中：采矿业, behind 制造业, which is set in
        if let indent = rows[previous].label?.indent, label.indent < indent, fits(index, in: parent, rows),
            let first = (max(parent + 1, previous - Self.mostParts)..<previous).first(where: {
                parents[$0] == parent && rows[$0].label?.isPart == true
            }), rows[first].label?.indent == label.indent
        {
            return parent
        }
        // 其中：男性 / 女性 divides the whole anew; 其中：65岁以上 divides nothing, it is part of the row above.
        if rows[previous].label?.isPart == false, !rows[previous].isLimit, !addsUp(from: index, to: parent, rows),
            let own = rows[index].value, let above = rows[previous].value, own <= above
        {
            return previous
        }
        // 其中：秋粮 behind 小麦, a part of 夏粮, which is smaller than this
        if isPart[parent], !fits(index, in: parent, rows), let outer = parents[parent], fits(index, in: outer, rows) {
            return outer
        }
        return parent
    }

    /// True for 非食品 behind 食品.
    private func isRest(_ index: Int, of part: Int, _ rows: [Row]) -> Bool {
        guard let own = rows[index].label?.name, let other = rows[part].label?.name, own.first == "非" else {
            return false
        }
        return own.dropFirst() == other
    }

    /// What #夏粮 is a part of, for #秋粮 set out as far as that behind #小麦, which is set in; nil for others.
    private func wholeOfOuter(_ index: Int, _ previous: Int, _ rows: [Row]) -> Int? {
        guard let indent = rows[index].label?.indent else { return nil }
        var row = previous
        while isPart[row], let above = rows[row].label?.indent, above > indent, let parent = parents[row] {
            row = parent
        }
        guard row != previous, isPart[row], rows[row].label?.indent == indent, let whole = parents[row] else {
            return nil
        }
        return fits(index, in: whole, rows) ? whole : nil
    }

    /// 报名考生 of 报名考生, 应届生 and 往届生: the row above a part that is the sum of those behind it; nil where none is.
    private func sumAbove(_ index: Int, _ previous: Int, _ rows: [Row]) -> Int? {
        var sum = ExactDecimal(coefficient: 0)
        for row in stride(from: previous, through: max(0, previous - Self.nearWholes), by: -1) {
            guard !isPart[row], rows[row].unit == rows[index].unit, let value = rows[row].value else { return nil }
            if row < previous - 1, value <= sum, sum <= value { return row }
            guard let more = sum.sum(value) else { return nil }
            sum = more
        }
        return nil
    }

    /// #甜瓜面积 below 瓜果面积 and 瓜果产量: where the row above is measured in another unit, a near one in the own unit that ends
    /// with the same word.
    private func sameMeasure(above index: Int, _ previous: Int, _ rows: [Row]) -> Int? {
        guard let own = rows[index].label?.name, let unit = rows[index].unit, let above = rows[previous].unit,
            unit != above, own.count > 2
        else { return nil }
        let noun = own.suffix(2)
        return stride(from: previous - 1, through: max(previous - 3, 0), by: -1).first { row in
            rows[row].unit == unit && !isPart[row] && rows[row].label?.name.hasSuffix(noun) == true
                && fits(index, in: row, rows)
        }
    }

    /// True when this row and the unmarked ones behind it add up to the whole.
    private func addsUp(from index: Int, to parent: Int, _ rows: [Row]) -> Bool {
        guard let whole = rows[parent].value, let half = whole.scaled(byPowerOfTen: -3)?.multiplied(by: -5),
            let enough = whole.sum(half)
        else { return true }
        var sum = ExactDecimal(coefficient: 0)
        for row in index..<min(rows.count, index + Self.mostParts) {
            guard let value = rows[row].value, row == index || rows[row].label?.isPart == false, !rows[row].hasNoun
            else { break }
            sum = sum.sum(value) ?? sum
            if sum >= enough { return true }
        }
        return false
    }

    /// The nearest row above with less indentation.
    private func outer(_ index: Int, _ rows: [Row]) -> Int? {
        guard let indent = rows[index].label?.indent, indent > 0 else { return nil }
        var row = index - 1
        while row >= 0, row >= index - Self.mostParts {
            if let label = rows[row].label, label.indent < indent, !isPart[row] { return row }
            row -= 1
        }
        return nil
    }

    /// 其中：城镇 / 乡村: the second line has no mark of its own. It is a part as well when it is set in as far, or names
    /// no measure of its own, has the unit of the whole, and the parts together do not exceed it.
    private func continuesParts(_ index: Int, after sibling: Int, _ rows: [Row]) -> Bool {
        guard let parent = parents[sibling], let label = rows[index].label else { return false }
        let siblingIndent = rows[sibling].label?.indent ?? 0
        // 油料 stands further out than 秋粮, of which 其中：玉米 is a part.
        let parentIndent = rows[parent].label?.indent ?? 0
        if label.indent < parentIndent { return false }
        if label.indent > 0 && label.indent >= siblingIndent && siblingIndent > parentIndent {
            return true
        }
        if rows[index].unit != nil && rows[index].unit != rows[parent].unit { return false }
        if isRest(index, of: sibling, rows), fits(index, in: parent, rows) { return true }
        // Its unit is that of what it is part of.
        if rows[index].lacksUnit, rows[parent].unit != nil, label.numberLevel == 0, !label.isTotal {
            return fits(index, in: parent, rows)
        }
        // 风力发电量 behind 其中：火力发电量 is of 发电量.
        let name = rows[parent].label?.name ?? ""
        let namesWhole = !name.isEmpty && name != label.name && label.name.hasSuffix(name)
        let isSetIn =
            rows[sibling].label?.isPart == true && label.indent > siblingIndent
            && goesBeyond(sibling, from: index, rows)
        // 初中 behind #民办, of 小学: the other kinds of that would stand here.
        let isOther = rows[sibling].isAttribute && !rows[index].isAttribute
        let asksForRest = (rows[index].hasNoun || rows[index].isSum || isOther) && !namesWhole && !isSetIn
        if asksForRest && label.isTotal { return false }
        guard let whole = rows[parent].value, let own = rows[index].value else { return false }
        var sum = own
        // 其中：税收收入 | 非税收入: what has a name of its own is a part where nothing is left behind it.
        if asksForRest, let before = rows[sibling].value, before.coefficient == 0,
            zip(label.name, rows[sibling].label?.name ?? "").prefix(while: { $0 == $1 }).count < 2
        {
            return false
        }
        var row = sibling
        while row > parent, row > sibling - Self.mostParts, parents[row] == parent {
            if let value = rows[row].value { sum = sum.sum(value) ?? sum }
            // The division began with the first of the marked rows that stand together.
            if rows[row].label?.isPart == true, row == parent + 1 || rows[row - 1].label?.isPart != true { break }
            row -= 1
        }
        // Rounding of the parts adds up to less than half a per cent of the whole.
        guard let step = whole.scaled(byPowerOfTen: -3), let half = step.multiplied(by: 5),
            let allowed = whole.sum(half)
        else { return false }
        if asksForRest {
            guard whole.coefficient > 0, let short = whole.sum(step.negated), let over = whole.sum(step) else {
                return false
            }
            return short <= sum && sum <= over
        }
        if sum > allowed { return false }
        // 牛 stands as far out as 猪, into which 其中：能繁殖母猪 is set: it is a part only where it makes up the whole with those
        // behind it.
        if siblingIndent <= parentIndent || label.indent > parentIndent || namesWhole { return true }
        var next = index + 1
        while let enough = sum.sum(half), enough < whole {
            guard next < min(rows.count, index + Self.mostParts), let value = rows[next].value,
                rows[next].label?.isPart == false, rows[next].unit == rows[index].unit, let more = sum.sum(value)
            else { return false }
            sum = more
            next += 1
        }
        return sum <= allowed
    }

    /// True where the rows that begin at one and are set in as far add up to more than the row above, of which they are no
    /// parts then: 社会保障支出 and 卫生支出 below 其中：教育支出.
    private func goesBeyond(_ above: Int, from index: Int, _ rows: [Row]) -> Bool {
        guard let limit = rows[above].value, let indent = rows[index].label?.indent else { return false }
        var sum = ExactDecimal(coefficient: 0)
        for row in index..<min(rows.count, index + Self.mostParts) {
            guard let label = rows[row].label, label.indent == indent, label.numberLevel == 0, !label.isPart,
                rows[row].hasValues
            else { break }
            if let value = rows[row].value { sum = sum.sum(value) ?? sum }
            if sum > limit { return true }
        }
        return false
    }
}

extension ExactDecimal {
    /// The exact product with an integer; nil past 38 digits.
    func multiplied(by factor: Int128) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ExactDecimal(coefficient: product, scale: scale)
    }

    /// The exact sum; nil past 38 digits.
    func sum(_ other: ExactDecimal) -> ExactDecimal? {
        let scale = max(scale, other.scale)
        guard let left = scaled(byPowerOfTen: scale), let right = other.scaled(byPowerOfTen: scale) else { return nil }
        let (total, overflow) = left.coefficient.addingReportingOverflow(right.coefficient)
        return overflow ? nil : ExactDecimal(coefficient: total, scale: scale)
    }
}
