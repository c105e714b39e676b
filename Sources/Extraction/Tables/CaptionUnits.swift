import Model
import Patterns

/// The units that stand above a table for all of it: 万元, 亿元、%, or one for each column: 所、万人.
struct CaptionUnits {
    /// The only unit that is no ratio, or the ratio where there is nothing else; nil where there are several.
    private(set) var single: CellUnit?
    /// The unit of percentages.
    private(set) var ratio: CellUnit?
    /// Where there are several, the unit of each column of levels, as far as it can be told.
    private var byColumn: [Int: CellUnit] = [:]

    init(_ grid: TableGrid, _ columns: TableColumns, _ headers: HeaderReader) {
        let header = grid.cells.lazy.filter { $0.row < grid.headerRowCount }
        guard let text = grid.unit ?? header.compactMap({ TableSections.unit($0.text, headers.table) }).first else {
            return
        }
        let units = Self.units(LabelText(text).bytes, headers)
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
        if bare.count == levels.count, !bare.allSatisfy({ columns.columns[$0].reading.isNameless }) {
            byColumn = Dictionary(uniqueKeysWithValues: zip(bare, levels))
        } else {
            byColumn = Self.counted(bare, levels, columns, headers.units.units)
        }
    }

    /// The units of columns whose names end with one and 数 (项目个数, 受益户数); where these leave one unit, it is that of all
    /// the other columns. Empty where no name does.
    private static func counted(
        _ bare: [Int], _ levels: [CellUnit], _ columns: TableColumns, _ units: Units
    ) -> [Int: CellUnit] {
        var found: [Int: CellUnit] = [:]
        for column in bare {
            let name = columns.columns[column].reading.name
            found[column] = levels.first { level in
                level.unit.map { name.hasSuffix(units.all[$0].surface + "数") } ?? false
            }
        }
        if found.isEmpty { return [:] }
        let left = levels.filter { !found.values.contains($0) }
        if left.count == 1 { for column in bare where found[column] == nil { found[column] = left[0] } }
        return found
    }

    /// The unit of the levels in a column.
    func level(of column: Int) -> CellUnit? { single ?? byColumn[column] }

    /// The units of a list, all of them known; a text that is none but short is one unknown unit.
    private static func units(_ bytes: [UInt8], _ headers: HeaderReader) -> [CellUnit] {
        if let one = unit(bytes[...], headers) { return [one] }
        var found: [CellUnit] = []
        var start = 0
        var index = 0
        while index <= bytes.count {
            let length = index == bytes.count ? 1 : separatorLength(bytes[index...])
            if length == 0 {
                index += IndicatorNaming.characterLength(bytes[index])
                continue
            }
            guard start < index, let unit = unit(bytes[start..<index], headers) else {
                return headers.units.whole(bytes[...], acceptsUnknown: true).map { [$0] } ?? []
            }
            found.append(unit)
            index += length
            start = index
        }
        return found
    }

    /// A unit, without the name of its currency before it: 人民币万元.
    private static func unit(_ bytes: ArraySlice<UInt8>, _ headers: HeaderReader) -> CellUnit? {
        let currency = headers.table.currencies.beginning(of: bytes)
        return headers.units.whole(bytes)
            ?? currency.flatMap { headers.units.whole(bytes.dropFirst($0.count)) }
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
