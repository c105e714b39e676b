import Model

/// What is known of each row of a block before it is told which is part of which.
struct RowFacts {
    let labels: [RowLabel?]
    /// False for a row without values, which groups those below it.
    let hasValues: [Bool]
    /// The unit of each row as its label or its unit column says, as text.
    let units: [String?]
    /// The nouns of measure that the names end with.
    let nouns: [String?]
    /// Those with the nouns of sums: 合计 of 支出合计.
    let wholeNouns: [String?]
    /// The first level of each row.
    private let values: [ExactDecimal?]
    /// The unit of those that say none.
    private let levelUnit: String?
    /// True where no unit is told for all of the table, nor in a column.
    private let unitsAreOfRows: Bool
    /// The labels of things and places; sums are none of these, nor is 市本级 beside counties.
    private let named: [RowLabel]
    private let headers: HeaderReader
    private let naming: CellNaming

    /// Takes the labels of the rows of a block.
    ///
    /// - Parameters:
    ///   - own: The value columns whose rows these labels name.
    ///   - unitCells: For each unit column among them the text of each row.
    ///   - value: The value in a row of the block (counted from its first) and a column of the grid.
    init(
        _ labels: [RowLabel?], hasValues: [Bool], own: [Int], unitCells: [Int: [String?]], of grid: TableGrid,
        _ columns: TableColumns, _ headers: HeaderReader, _ naming: CellNaming, value: (Int, Int) -> CellValue?
    ) {
        self.labels = labels
        self.hasValues = hasValues
        self.headers = headers
        self.naming = naming
        let level = own.first {
            columns.columns[$0].reading.roles.isDisjoint(with: [.change, .share, .completion, .rank])
        }
        let unitsOfFirst = own.first.flatMap { columns.unitColumn[$0] }.flatMap { unitCells[$0] }
        units = labels.indices.map { labels[$0]?.reading.unit?.text ?? unitsOfFirst?[$0] }
        let things = grid.unit.flatMap { headers.units.whole(Array($0.utf8)[...]) }
        let areThings = things.map { headers.isOf($0, .count) || headers.isOf($0, .noun) } ?? false
        let nouns = labels.map { label in
            label.flatMap { label -> String? in
                // 价格 in a table of 件 is what somebody complains of.
                areThings && label.reading.unit == nil && headers.table.prices.are(label.name)
                    ? nil : naming.partNoun(of: label.name)
            }
        }
        self.nouns = nouns
        wholeNouns = labels.indices.map { row in
            nouns[row] ?? labels[row].flatMap { naming.nounOfTotal($0.name) }
        }
        values = labels.indices.map { row in level.flatMap { value(row, $0)?.value } }
        levelUnit = level.flatMap { columns.columns[$0].reading.unit?.text } ?? grid.unit
        unitsAreOfRows = levelUnit == nil && unitCells.isEmpty
        // 36个中心城市合计 beside cities is no city.
        let allNamed = labels.compactMap { $0 }.filter { !$0.isTotal && naming.sumOfSome($0.name) == nil }
        let belowOwnLevel = allNamed.filter { !headers.table.ownLevels.end($0.name) }
        named = belowOwnLevel.isEmpty ? allNamed : belowOwnLevel
    }

    /// Labels with units of their own from which on all others that are no parts have one, too.
    private static let fewestUnits = 3

    /// The rows as the tree takes them.
    var treeRows: [RowTree.Row] {
        let withUnit = labels.count { $0?.reading.unit != nil }
        let haveOwnUnits =
            unitsAreOfRows && withUnit >= Self.fewestUnits && withUnit * 2 >= hasValues.count { $0 }
        return labels.indices.map { treeRow($0, haveOwnUnits: haveOwnUnits) }
    }

    private func treeRow(_ row: Int, haveOwnUnits: Bool) -> RowTree.Row {
        var result = RowTree.Row(
            label: labels[row], hasValues: hasValues[row], value: values[row], unit: units[row],
            hasNoun: nouns[row] != nil)
        result.isAmount = (units[row] ?? levelUnit).map { !$0.contains("%") } ?? false
        result.isSum = nouns[row] == nil && wholeNouns[row] != nil
        guard let label = labels[row] else { return result }
        let isBase = label.reading.roles.contains(.base) || headers.table.indexes.end(label.name)
        result.lacksUnit = haveOwnUnits && units[row] == nil && !isBase
        result.headsUnit =
            unitsAreOfRows && wholeNouns[row] != nil && (nouns[row] == nil || naming.isOfEveryKind(label.name))
            && label.reading.unit.map { !$0.isRatio(headers.units.units) } == true
        result.isUnitless =
            unitsAreOfRows && units[row] == nil && wholeNouns[row] == nil && label.reading.roles.isEmpty
        result.isLimit = naming.limits(label.name)
        result.isAttribute = headers.table.attributes.are(label.name)
        return result
    }

    /// True where the labels are places, as the header says or most of them look.
    ///
    /// - Parameter kind: What the header of their column says that they are (`place`); empty where it doesn't.
    func arePlaces(_ kind: String) -> Bool {
        if named.isEmpty { return false }
        let places = named.count { naming.isPlace(naming.withoutSum($0.name) ?? $0.name) }
        return Self.arePlaces(places, of: named.count, kind) || kind.isEmpty && areKnownPlaces(named)
            // 北京, 石家庄
            || kind == "place"
                && named.allSatisfy {
                    (2...4).contains($0.name.count) && naming.partNoun(of: $0.name) == nil && !naming.limits($0.name)
                }
    }

    /// How many of the labels are sums of places: 青河市小计.
    var sumsOfPlaces: Int { named.count { naming.withoutSum($0.name).map(naming.isPlace) == true } }

    /// True where so many labels that look like places are enough for a column, whose header may say that they are some.
    static func arePlaces(_ places: Int, of count: Int, _ kind: String?) -> Bool {
        places * 10 >= count * (kind == "place" ? 3 : 7)
    }

    /// True where labels below an empty header are names of provinces and cities: 北京, 天津, 河北.
    private func areKnownPlaces(_ named: [RowLabel]) -> Bool {
        // Most tables of other things have none at their head.
        named.count > 2 && named.prefix(2).contains { headers.isKnownPlace($0.name) }
            && named.allSatisfy { headers.isKnownPlace($0.name) || naming.isPlace($0.name) }
    }

    /// True where the labels are times and what is told of them: 2030年 | 2031年 | 增长（%）, and 1月 | 2月 | 全年平均.
    var arePeriods: Bool {
        named.contains { $0.reading.period != nil }
            && named.allSatisfy {
                $0.reading.isNameless
                    && ($0.reading.period != nil || TableReading.measure($0.reading.roles) == .change
                        || !$0.reading.roles.isDisjoint(with: [.when, .generic]))
            }
    }
}
