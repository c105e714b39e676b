import Model
import Patterns

/// The units that stand above a table for all of it: 万元, 亿元、%, or one for each column: 所、万人.
struct CaptionUnits {
    /// The only unit that is no ratio, or the ratio where there is nothing else; nil where there are several.
    private(set) var single: CellUnit?
    /// The unit of percentages.
    private(set) var ratio: CellUnit?
    /// The ratio where there is a unit of levels beside it: % of 亿元、%.
    var mixedRatio: CellUnit? { single.map { $0 == ratio } == true ? nil : ratio }
    /// Where there are several, the unit of each column of levels, as far as it can be told.
    private var byColumn: [Int: CellUnit] = [:]
    /// Two units of levels or more, where the columns don't say which is whose: then the rows may.
    private(set) var several: [CellUnit] = []
    /// The units of rows that have another than all the others: CO为mg/m³.
    private var exceptions: [String: CellUnit] = [:]

    init(_ grid: TableGrid, _ columns: TableColumns, _ headers: HeaderReader) {
        let header = grid.cells.lazy.filter { $0.row < grid.headerRowCount }
        guard let text = grid.unit ?? header.compactMap({ TableSections.unit($0.text, headers.table) }).first else {
            return
        }
        let (units, exceptions) = Self.units(LabelText(text).bytes, headers)
        self.exceptions = exceptions
        let levels = units.filter { !$0.isRatio(headers.units.units) }
        ratio = units.first { $0.isRatio(headers.units.units) }
        if levels.count < 2 {
            single = levels.first ?? ratio
            return
        }
        // As many columns without a unit of their own as there are units: they stand in the same order. Otherwise a
        // column must say which is its own.
        let bare = columns.columns.indices.filter { column in
            let reading = columns.columns[column].reading
            return columns.columns[column].kind == .value && TableReading.measure(reading.roles) == nil
                && reading.unit == nil && columns.unitColumn[column] == nil
        }
        // 2031年 | 2030年 are of one thing in each row.
        if let repeated = Self.repeated(bare, levels, columns) {
            byColumn = repeated
        } else if bare.count == levels.count, !bare.allSatisfy({ columns.columns[$0].reading.isNameless }) {
            byColumn = Dictionary(uniqueKeysWithValues: zip(bare, levels))
        } else if let grouped = Self.grouped(bare, levels, columns) ?? Self.measured(bare, levels, columns, headers) {
            byColumn = grouped
        } else {
            byColumn = Self.counted(bare, levels, columns, headers)
            if byColumn.isEmpty { several = levels }
        }
    }

    /// Where there are as many groups of columns as units, which all have the same names below (播种面积 and 总产量, each over 2031年
    /// and 2030年), each group has its own; nil for others.
    private static func grouped(
        _ bare: [Int], _ levels: [CellUnit], _ columns: TableColumns
    ) -> [Int: CellUnit]? {
        guard bare.count > levels.count, bare.count % levels.count == 0 else { return nil }
        let size = bare.count / levels.count
        let headers = bare.map { columns.columns[$0].header?.split(separator: "/") ?? [] }
        let fits = headers.indices.allSatisfy { index in
            headers[index].count == 2 && headers[index][1] == headers[index % size][1]
                && headers[index][0] == headers[index - index % size][0]
        }
        let groups = Set(stride(from: 0, to: headers.count, by: size).compactMap { headers[$0].first })
        guard fits, groups.count == levels.count else { return nil }
        return Dictionary(uniqueKeysWithValues: bare.indices.map { (bare[$0], levels[$0 / size]) })
    }

    /// Where one unit is of areas and one of masses, each column whose name ends so has that one (稻谷面积, 肉类产量), and a unit of
    /// yields the others; nil for other units.
    private static func measured(
        _ bare: [Int], _ levels: [CellUnit], _ columns: TableColumns, _ headers: HeaderReader
    ) -> [Int: CellUnit]? {
        let area = levels.first { headers.isOf($0, .area) }
        let mass = levels.first { headers.isOf($0, .mass) }
        // 公斤/亩
        let yield = levels.first { $0.text.contains("/") }
        guard area != nil, mass != nil, levels.count == (yield == nil ? 2 : 3) else { return nil }
        return Dictionary(
            uniqueKeysWithValues: bare.compactMap { column in
                let unit =
                    switch headers.table.dimension(of: columns.columns[column].reading.name) {
                    case .area: area
                    case .mass: mass
                    default: yield
                    }
                return unit.map { (column, $0) }
            })
    }

    /// Where the same names stand in the same order below each group of columns (面积 产量 面积 产量), and there are as many
    /// units as names, each name's is at its place; nil for others.
    private static func repeated(
        _ bare: [Int], _ levels: [CellUnit], _ columns: TableColumns
    ) -> [Int: CellUnit]? {
        let names = bare.map { column in
            columns.columns[column].header.flatMap { $0.split(separator: "/").last } ?? ""
        }
        guard bare.count > levels.count, bare.count % levels.count == 0,
            Set(names.prefix(levels.count)).count == levels.count,
            names.indices.allSatisfy({ names[$0] == names[$0 % levels.count] })
        else { return nil }
        return Dictionary(uniqueKeysWithValues: names.indices.map { (bare[$0], levels[$0 % levels.count]) })
    }

    /// The units of columns whose names end with one and 数 (项目个数, 受益户数), or with who is counted in 人 (在校生数); where these
    /// leave one unit, it is that of all the other columns, and where they leave as many as columns, each has its own. Empty
    /// where no name says any.
    private static func counted(
        _ bare: [Int], _ levels: [CellUnit], _ columns: TableColumns, _ headers: HeaderReader
    ) -> [Int: CellUnit] {
        var found: [Int: CellUnit] = [:]
        for column in bare {
            let name = columns.columns[column].reading.name
            found[column] = levels.first { level in
                guard let surface = level.unit.map({ headers.units.units.all[$0].surface }) else { return false }
                return name.hasSuffix(surface + "数") || surface == "人" && headers.table.persons.end(name)
                    || headers.words.unit(endOf: name) == surface
            }
        }
        // 工业总产值 and 资产总计 in a table of 个、万元、人, or of 户、万元
        let money = levels.filter(headers.isMoney)
        let isOfThings =
            found.isEmpty && levels.contains(where: headers.isCounter)
            && bare.allSatisfy { headers.words.word(columns.columns[$0].reading.name)?.roles.contains(.label) != true }
        if levels.count > 2 || isOfThings, money.count == 1 {
            for column in bare where found[column] == nil && isMoney(columns.columns[column].reading.name, headers) {
                found[column] = money[0]
            }
        }
        // 面积 in a table of 公顷、万元
        let areas = levels.filter { headers.isOf($0, .area) }
        for column in bare where areas.count == 1 && found[column] == nil {
            if headers.table.dimension(of: columns.columns[column].reading.name) == .area { found[column] = areas[0] }
        }
        if found.isEmpty { return [:] }
        let left = levels.filter { !found.values.contains($0) }
        // 班级数 in a table of 所、人 is in none of these.
        let others = bare.filter {
            found[$0] == nil && headers.words.unit(endOf: columns.columns[$0].reading.name) == nil
        }
        if left.count == 1 {
            for column in others { found[column] = left[0] }
        } else if left.count == others.count {
            for (column, unit) in zip(others, left) { found[column] = unit }
        }
        return found
    }

    /// True for the name of an amount of money, which may be a sum: 资产总计.
    private static func isMoney(_ name: String, _ headers: HeaderReader) -> Bool {
        let bytes = Array(name.utf8)
        let sum = headers.table.sums.ending(of: bytes[...])?.count ?? 0
        return headers.table.dimension(ofRow: String(decoding: bytes.dropLast(sum), as: UTF8.self)) == .money
    }

    /// The unit of the levels in a column.
    func level(of column: Int) -> CellUnit? { single ?? byColumn[column] }

    /// Of several units the only one that a row can have by what its name ends with: 亿千瓦时 for 发电量, 小时 for 利用小时.
    func level(ofRow name: String, _ headers: HeaderReader) -> CellUnit? {
        if several.isEmpty || name.isEmpty { return nil }
        let kind = headers.table.dimension(ofRow: name)
        // 万元、万美元
        if kind == .money || kind == nil, let pair = money(headers) {
            if headers.table.foreign.occur(in: name) { return pair.foreign }
            if kind == .money, !headers.table.trade.occur(in: name) { return pair.own }
        }
        let fitting = several.filter { unit in
            if let kind { return headers.isOf(unit, kind) }
            guard let surface = unit.unit.map({ headers.units.units.all[$0].surface }) else { return false }
            return name.hasSuffix(surface) || name.hasSuffix(surface + "数")
                || surface == "人" && headers.table.persons.end(name)
                || surface == "张" && headers.table.beds.end(name)
        }
        if fitting.isEmpty, kind == nil { return counter(headers) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// 个 of 个、张、人, of which it is the one for all that are neither beds nor people; nil beside other units, which may be meant.
    private func counter(_ headers: HeaderReader) -> CellUnit? {
        let surfaces = several.map { unit in unit.unit.map { headers.units.units.all[$0].surface } }
        guard surfaces.count(where: { $0 == "个" }) == 1, surfaces.allSatisfy({ ["个", "张", "人"].contains($0) }) else {
            return nil
        }
        return surfaces.firstIndex(of: "个").map { several[$0] }
    }

    /// Of two units of money the one of 元 and the one of another currency; nil where there are no such two.
    private func money(_ headers: HeaderReader) -> (own: CellUnit, foreign: CellUnit)? {
        let moneys = several.filter(headers.isMoney)
        guard moneys.count == 2 else { return nil }
        let own = moneys.filter { $0.unit.map { headers.units.units.all[$0].code } == "CNY" }
        guard own.count == 1, let other = moneys.first(where: { $0 != own[0] }) else { return nil }
        return (own[0], other)
    }

    /// The unit of the levels in a row, where it has one of its own.
    func exception(for row: String?) -> CellUnit? {
        guard let row, !exceptions.isEmpty else { return nil }
        // CO第95百分位数 is of CO, COD is not.
        return exceptions[row]
            ?? exceptions.first { key, _ in
                row.hasPrefix(key) && row.utf8.dropFirst(key.utf8.count).first.map { $0 >= 0x80 || $0 < 0x30 } == true
            }?.value
    }

    /// The units of a list, all of them known, and of which rows are others; a text that is none but short is one unknown unit.
    private static func units(
        _ bytes: [UInt8], _ headers: HeaderReader
    ) -> (units: [CellUnit], exceptions: [String: CellUnit]) {
        if let one = unit(bytes[...], headers) { return ([one], [:]) }
        var found: [CellUnit] = []
        var exceptions: [String: CellUnit] = [:]
        for piece in LabelText.pieces(bytes, partedBy: separatorLength) {
            if !piece.isEmpty, let unit = unit(bytes[piece], headers) {
                found.append(unit)
            } else if !found.isEmpty, let (row, unit) = exception(bytes[piece], headers) {
                exceptions[row] = unit
            } else {
                return (headers.units.whole(bytes[...], acceptsUnknown: true).map { [$0] } ?? [], [:])
            }
        }
        return (found, exceptions)
    }

    /// One unit, and those of parts that have another: μg/m³,CO为mg/m³; nil for others.
    static func unitWithExceptions(
        _ text: ArraySlice<UInt8>, _ headers: HeaderReader
    ) -> (unit: CellUnit, exceptions: [String: CellUnit])? {
        guard text.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }),
            text.withUnsafeBufferPointer({ headers.table.ratios.occurs(in: $0, 0..<$0.count) })
        else { return nil }
        let (units, exceptions) = units(Array(text), headers)
        return units.count == 1 && !exceptions.isEmpty ? (units[0], exceptions) : nil
    }

    /// CO为mg/m³: the name of a row and its unit.
    private static func exception(_ bytes: ArraySlice<UInt8>, _ headers: HeaderReader) -> (String, CellUnit)? {
        for index in bytes.indices.dropFirst() {
            guard let mark = headers.table.ratios.beginning(of: bytes[index...]),
                let unit = headers.units.whole(bytes[(index + mark.count)...])
            else { continue }
            return (String(decoding: bytes[..<index], as: UTF8.self), unit)
        }
        return nil
    }

    /// A unit, without the name of its currency before it: 人民币万元.
    private static func unit(_ bytes: ArraySlice<UInt8>, _ headers: HeaderReader) -> CellUnit? {
        let currency = headers.table.currencies.beginning(of: bytes)
        return headers.units.whole(bytes)
            ?? currency.flatMap { headers.units.whole(bytes.dropFirst($0.count)) } ?? counter(bytes, headers)
    }

    /// 万头 of 万头(只), which are both counters of what stands below; nil for others.
    private static func counter(_ bytes: ArraySlice<UInt8>, _ headers: HeaderReader) -> CellUnit? {
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
            let other = headers.units.whole(bytes[(open + 1)...].dropLast()), headers.isCounter(other),
            let own = headers.units.whole(bytes[..<open]), headers.isCounter(own)
        else { return nil }
        return own
    }

    private static func separatorLength(_ bytes: ArraySlice<UInt8>) -> Int {
        switch bytes.first {
        case UInt8(ascii: ","), UInt8(ascii: ";"): 1
        case 0xE3 where bytes.starts(with: "、".utf8): 3
        case 0xE5 where bytes.starts(with: "和".utf8): 3
        default: 0
        }
    }
}
