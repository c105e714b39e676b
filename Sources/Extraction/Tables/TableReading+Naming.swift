import Model

/// What the values of a table are called, and the places that they are of.
extension TableReading {
    /// The name of what a value measures, and the place that it is of; nil where that is the document's.
    func named(_ row: Int, _ column: Int, _ statement: Statement) -> (indicator: String, region: String?) {
        let block = rows[columns.labels[column]]
        var columnName = nameOfColumn(column, statement, block)
        let wholePlace = columns.columns[column].reading.wholePlace
        var region = wholePlace.isEmpty ? nil : wholePlace
        // Places in the header: 云岭市 | 青河市 over rows of indicators.
        if columnsArePlaces && !columnName.isEmpty || naming.isPlace(columnName) && placeColumns > 1,
            block?.isPlaces != true
        {
            region = columnName
            columnName = ""
        }
        guard let block, let label = block.label(row) else {
            return (columnName.isEmpty ? naming.topic : columnName, region)
        }
        region = region ?? block.outerPlace(row)
        if !label.reading.wholePlace.isEmpty, label.isTotal { region = label.reading.wholePlace }
        guard block.isPlaces || block.isPeriods else {
            return (nameInRow(row, column, statement, block, label, columnName), region)
        }
        region = place(of: row, label, block, beside: region)
        return (nameBesidePlace(column, statement, block, label, columnName, region), region)
    }

    /// What a column measures by its header, or by the columns beside it where that says only what kind of number it holds.
    private func nameOfColumn(_ column: Int, _ statement: Statement, _ block: TableRows?) -> String {
        var columnName = columns.columns[column].reading.name
        // 税收占比 as a row is told of the columns that it crosses.
        let isOfLevel =
            statement.measure != .share || Self.measure(columns.columns[column].reading.roles) != nil
            || columns.columns[column].reading.ownLevel.isEmpty
        let share = statement.measure == .change ? shareColumn(before: column) : nil
        if let share { columnName = columns.columns[share].reading.name }
        // 全国 beside 湖南 and 湖北 is named by its rows.
        let isOfWholePlace =
            !columns.columns[column].reading.wholePlace.isEmpty && block?.isPlaces != true
            && (columnsArePlaces || placeColumns > 1)
        if columnName.isEmpty, statement.measure != .level, isOfLevel, !isOfWholePlace,
            let level = levelColumn(for: share ?? column)
        {
            columnName = isOfTopic(column) ? naming.topic : columns.columns[level].reading.name
        }
        // 套数同比 behind 成交套数: that grew.
        if statement.measure == .change, columns.columns[column].reading.endsWithBasis,
            let level = levelColumn(for: column), case let whole = columns.columns[level].reading.name,
            whole.ends(with: columnName)
        {
            columnName = whole
        }
        // 期末实有 over 户数 and 同比%: what grew is 实有户数.
        if statement.measure == .change, !columnName.isEmpty, naming.partNoun(of: columnName) == nil,
            let level = levelColumn(for: column), case let whole = columns.columns[level].reading.name,
            whole.begins(with: columnName), naming.partNoun(of: whole) != nil
        {
            columnName = whole
        }
        // 排名 | 县区 | 完成率
        if columnName.isEmpty, statement.measure == .rank, column == columns.first {
            columnName = columns.columns.first { $0.kind == .value && !$0.reading.isNameless }?.reading.name ?? ""
        }
        // 上年同期 beside 降水量
        if columnName.isEmpty, statement.measure == .level { columnName = nameBefore(column) }
        if columnName.isEmpty, statement.measure == .level { columnName = nameOfOtherTime(column) }
        // 上周价格 beside 本周价格
        if statement.measure == .level, columns.columns[column].reading.stepBack == "week", !columnName.isEmpty {
            let words = columns.columns[column].reading.basisWords
            columnName = words.ends(with: columnName) ? words : words + columnName
        }
        return columnName
    }

    /// The place that a row of a table of places or times is of; `region` where its label names none.
    private func place(of row: Int, _ label: RowLabel, _ block: TableRows, beside region: String?) -> String? {
        var region = region
        let isOwnLevel = headers.table.ownLevels.end(label.name)
        if block.isPlaces, !label.isTotal, !isOwnLevel, !headers.table.sums.end(label.name), !isOfPeople(label, block) {
            region = label.name
        }
        // 其中：市本级 below 青河市
        if isOwnLevel, region == nil, let place = block.whole(of: row).flatMap({ block.label($0)?.name }),
            naming.isPlace(place)
        {
            region = place
        }
        // 青河市小计 above the counties in it
        if block.hasSumsOfPlaces, !label.isTotal, let place = naming.withoutSum(label.name), naming.isPlace(place) {
            region = place
        }
        return region
    }

    /// True for 现役军人 beside provinces, and 其他 behind them.
    private func isOfPeople(_ label: RowLabel, _ block: TableRows) -> Bool {
        block.isPlaces && (headers.table.persons.end(label.name) || headers.table.otherPlaces.are(label.name))
    }

    /// What a value beside a place or a time measures.
    private func nameBesidePlace(
        _ column: Int, _ statement: Statement, _ block: TableRows, _ label: RowLabel, _ columnName: String,
        _ region: String?
    ) -> String {
        let suffix = suffix(of: statement, column)
        if statement.isCompletion, tellsOwnRate(column) { return columnName + suffix }
        var name =
            columnName.isEmpty
            ? naming.topic
            : index(of: columnName)
                ?? (naming.lists(columnName)
                    ? columnName
                    : CellNaming.overlapping(columnName, columnHead(levelOf(statement, column), columnName)))
        // 收入 in a table about 居民人均可支配收入.
        if naming.isBareNoun(columnName) { name = naming.topic(measuredAs: columnName, beside: columns) ?? name }
        // 农业 in a table of 用水量.
        if !columnName.isEmpty, name == columnName, naming.partNoun(of: name) == nil, !naming.lists(name),
            let head = naming.topicHead, naming.partNoun(of: head) != nil, !headers.table.composites.are(head),
            // 活立木蓄积（立方米） in a table of 林地面积和森林覆盖率
            !isRate(head) || columns.columns[column].reading.unit.map({ $0.isRatio(headers.units.units) }) != false
        {
            // 其中：林业改造 in a table of 省级林业专项资金 is a part of that by itself.
            let isPart = columns.columns[column].reading.roles.contains(.part)
            name = naming.lending(isPart ? naming.partNoun(of: head) ?? head : head, to: name)
        }
        // 云岭市本级 is 市本级 of the document's place.
        if !name.isEmpty, headers.table.ownLevels.end(label.name) { name = ownLevel(of: label.name) + name }
        // “十四五”累计下降 beside 能耗强度下降 is about the same.
        if name.isEmpty, statement.measure != .level {
            name =
                columns.columns[..<column].last { $0.kind == .value && !$0.reading.isNameless }?.reading.name ?? ""
        }
        if name.isEmpty { name = lead.flatMap { $0.topic.isEmpty ? nil : $0.topic } ?? "" }
        if name.isEmpty, tellsOfTasks(column) { name = naming.theme }
        // A time names nothing.
        if name.isEmpty {
            let isOfCaption = block.isPeriods && !caption.isNameless && !naming.isPlace(caption.name)
            name = isOfCaption ? caption.name : label.name
        }
        if statement.measure == .level, let index = indexOfTopic, !headers.table.indexes.end(name) { name += index }
        if statement.measure == .level { name = withBasis(name, column) }
        name = withSubject(name)
        if isOfPeople(label, block) { name = CellNaming.overlapping(label.name, name) }
        // 36个中心城市合计 beside cities
        if block.isPlaces, !label.isTotal, region == nil, headers.table.sums.end(label.name),
            let some = naming.sumOfSome(label.name)
        {
            name = CellNaming.overlapping(some, name)
        }
        return name.ends(with: suffix) ? name : name + suffix
    }

    /// What a value measures whose row names a thing.
    private func nameInRow(
        _ row: Int, _ column: Int, _ statement: Statement, _ block: TableRows, _ label: RowLabel, _ columnName: String
    ) -> String {
        let suffix = suffix(of: statement, column)
        var (rowName, head) = nameOfRow(row, column, statement, block, label)
        // 税收收入 of 税收收入小计
        rowName = naming.withoutSubtotal(rowName)
        // #民办 of 小学
        if label.isPart, headers.table.attributes.are(rowName),
            let whole = block.whole(of: row).flatMap({ block.label($0) }), !whole.isTotal,
            naming.partNoun(of: whole.name) == nil
        {
            rowName = whole.name + rowName
        }
        if let deed = block.deed(of: row, naming), !rowName.contains(deed) { rowName += deed }
        let thing = label.isTotal ? block.thing(of: row, naming) : nil
        if let thing {
            // 小计 beside 医院 is of that.
            rowName = thing
        } else if naming.isGrade(rowName), let thing = block.thing(of: row, naming) {
            // 第一档 beside 居民生活用水
            rowName = thing + rowName
        } else if naming.isNumberedGrade(rowName), let thing = naming.thing(measuredAs: columnName) {
            // 第一档 in a table of 居民生活用气价格
            rowName = thing + rowName
        } else if label.isTotal {
            return nameOfTotal(label, rowName, columnName, head: head, suffix: suffix)
        }
        // 占规模以上工业比重 says of what the row is a part, whatever the table is about.
        if columnName.isEmpty, head == nil, suffix.count > 3, headers.table.shares.begin(suffix) {
            return rowName.ends(with: suffix) ? rowName : rowName + suffix
        }
        if naming.isBareNoun(rowName), let group = block.group(of: row, naming) ?? block.thing(of: row, naming) {
            rowName = group + rowName
        } else if let thing = block.thing(of: row, naming), !rowName.contains(thing),
            block.isBesideBareNoun(row, naming)
        {
            rowName = thing + rowName
        }
        if isOfFund(rowName, columnName, column) { rowName += columnName }
        var name = naming.joined(
            row: rowName, column: columnName, rowHead: head, isPart: head != nil && block.whole(of: row) != nil)
        // 收入 below 合计 in a table of 社会保险基金收支
        if name == rowName, columnName.isEmpty, columns.columns[column].reading.roles.contains(.total),
            headers.table.owners.end(naming.topic), !headers.table.owners.occur(in: name)
        {
            name = naming.topic + name
        }
        // 居民消费价格 in a table of its indexes
        if statement.measure == .level, columnName.isEmpty, statement.kind.roles.isSuperset(of: [.change, .basis]),
            let index = indexWord, !headers.table.indexes.end(name)
        {
            name += index
        }
        // 居住 below 消费支出…，其中： is spent on that.
        if naming.topic.isEmpty, name == rowName, naming.partNoun(of: name) == nil, let lead,
            let noun = naming.partNoun(of: lead.topic)
        {
            name = CellNaming.overlapping(name, noun)
        }
        if statement.measure == .level { name = withBasis(name, column) }
        return name.ends(with: suffix) ? name : name + suffix
    }

    /// What 合计 is of: what the table is about, or what its heading or its column names.
    private func nameOfTotal(
        _ label: RowLabel, _ rowName: String, _ columnName: String, head: String?, suffix: String
    ) -> String {
        let topic = naming.topic.isEmpty ? head ?? rowName : naming.topic
        if let people = naming.people(columnName, in: topic) { return people + suffix }
        // 州本级 limits what the table is about.
        let isLimit =
            !naming.topic.isEmpty && naming.partNoun(of: columnName) == nil
            && naming.nounOfTotal(columnName) == nil
        // 总计 below 收入, beside 总计 below 支出
        // 余额 below 债务余额分类型情况
        let isTopic = naming.isBareNoun(columnName) && naming.topic.ends(with: columnName)
        let whole =
            isTopic
            ? naming.topic
            : headers.table.sides.are(columnName) && label.reading.wholePlace.isEmpty
                ? columnName + rowName
                : columnName.isEmpty ? topic : isLimit ? CellNaming.overlapping(columnName, topic) : columnName
        return withSubject(whole.ends(with: suffix) ? whole : whole + suffix)
    }

    /// What a row is about, and what its heading says of it: the row above where its label says only what kind of number it holds.
    private func nameOfRow(
        _ row: Int, _ column: Int, _ statement: Statement, _ block: TableRows, _ label: RowLabel
    ) -> (name: String, head: String?) {
        var rowName = label.name
        var head = block.head(row)
        // 男性 below 性别构成 is no sum, whatever the row above is.
        if statement.measure == .share, label.reading.roles.isEmpty, statement.kind.roles.contains(.share),
            Self.measure(columns.columns[column].reading.roles) == nil
        {
            // 第二产业 in a table of 从业农民工比重
            let isOfCaption = block.measuredGroup(of: row)?.reading.roles.contains(.share) != true
            head = isOfCaption && naming.partNoun(of: naming.topic) != nil ? nil : ""
        }
        if label.reading.isNameless, Self.measure(label.reading.roles) != nil,
            Self.measure(columns.columns[column].reading.roles) == nil
        {
            // The row is 比上年增长（%）: it is about the row above.
            let above = block.levelRow(above: row)
            rowName = label.owner ?? above.flatMap { block.label($0)?.name } ?? naming.topic
            head = label.owner == nil ? above.flatMap { block.head($0) } : block.head(row)
        } else if Self.measure(label.reading.roles) == .change,
            Self.measure(columns.columns[column].reading.roles) == nil || columns.columns[column].reading.isNameless,
            statement.measure == .change || statement.measure == .gap, !label.reading.name.isEmpty
        {
            rowName = label.reading.name
        }
        return (rowName, head)
    }

    /// 传染病发病数 and 信访事项件次 for columns 发病数 and 件次 whose rows name nothing either, 财政支出 for 支出: what the caption is about where
    /// it ends with no measure; other names are left as they are.
    private func withSubject(_ name: String) -> String {
        if name.count > Self.longestBare { return name }
        if headers.table.illness.are(name) { return naming.illness + name }
        guard naming.topic.isEmpty, !naming.theme.isEmpty, naming.theme.count <= Self.longestSubject,
            headers.table.sides.are(name) || headers.table.counts.are(name),
            !headers.table.joints.occur(in: naming.theme),
            !naming.theme.contains(name)
        else { return name }
        return naming.theme + name
    }

    /// Characters of 发病人数, and of what a caption is about.
    private static let longestBare = 4
    private static let longestSubject = 12

    /// True for 年度任务, 已完成 and 完成率, which say how far something has come and not what.
    private func tellsOfTasks(_ column: Int) -> Bool {
        let roles = columns.columns[column].reading.roles
        return !roles.isDisjoint(with: [.target, .completion])
            || roles.contains(.actual)
                && columns.columns.contains { $0.kind == .value && $0.reading.roles.contains(.target) }
    }

    /// 降水量 of 降水量 | 去年同期: what the level before a column that says no more than that it is about the year before measures;
    /// empty for other columns.
    private func nameBefore(_ column: Int) -> String {
        let own = columns.columns[column].reading
        guard column > 0, own.roles.contains(.previous), own.stepBack.isEmpty || own.stepBack == "week" else {
            return ""
        }
        for left in stride(from: column - 1, through: max(0, column - Self.reach), by: -1) {
            guard columns.columns[left].kind == .value, columns.labels[left] == columns.labels[column] else { break }
            let reading = columns.columns[left].reading
            if Self.measure(reading.roles) != nil { continue }
            // 多年同期均值 | 上年同期, and 上周价格 | 去年同期 in a table that says nothing else: both are like what stands before.
            if reading.roles.contains(.previous), reading.isNameless || naming.topic.isEmpty { continue }
            // 去年同期 behind 上周价格 is no price of a week.
            return reading.roles.isDisjoint(with: [.target, .previous]) ? reading.name : ""
        }
        return ""
    }

    /// 社会消费品零售总额 of 社会消费品零售总额（亿元） | 当月增速（%） | 累计（亿元）, in a table about several things: what the nearest column with a
    /// name measures, for one that says no more than that it is of a month or of all so far; empty for other columns.
    private func nameOfOtherTime(_ column: Int) -> String {
        let own = columns.columns[column].reading
        guard column > 0, own.isSinceJanuary || own.isLastMonth, Self.measure(own.roles) == nil, naming.topic.isEmpty
        else { return "" }
        for left in stride(from: column - 1, through: max(0, column - Self.reach), by: -1) {
            guard columns.columns[left].kind == .value, columns.labels[left] == columns.labels[column] else { break }
            let reading = columns.columns[left].reading
            if reading.isNameless { continue }
            let isSameUnit = own.unit == nil || reading.unit == nil || own.unit == reading.unit
            return isSameUnit && Self.measure(reading.roles) == nil ? reading.name : ""
        }
        return ""
    }

    /// True for 养老保险基金 below 收入 where the same rows stand below 支出, too.
    private func isOfFund(_ row: String, _ name: String, _ column: Int) -> Bool {
        guard headers.table.sides.are(name), headers.table.owners.end(row) else { return false }
        return columns.columns.indices.contains { other in
            columns.labels[other] == columns.labels[column] && columns.columns[other].reading.name != name
                && headers.table.sides.are(columns.columns[other].reading.name)
        }
    }

    /// 市本级 of 云岭市本级, 下级合计 of 云岭市下级合计.
    func ownLevel(of row: String) -> String {
        row.withBytes { bytes in
            let word = headers.table.ownLevels.ending(in: bytes, at: bytes.count, floor: 0)?.count ?? 0
            return word > 6 ? String(decoding: bytes.suffix(word), as: UTF8.self) : String(row.suffix(3))
        }
    }

    /// 新订单指数 below 新订单 in a table of several indexes (采购经理指数及构成指数); nil in other tables.
    func index(of columnName: String) -> String? {
        guard let head = naming.topicHead.flatMap({ headers.table.indexes.are($0) ? $0 : nil }) ?? naming.indexOfParts
        else { return nil }
        return headers.table.indexes.end(columnName) ? columnName : CellNaming.overlapping(columnName, head)
    }

    /// 价格同比指数 of 价格指数 below 同比, where other columns have 环比 or 定基 for it.
    private func withBasis(_ name: String, _ column: Int) -> String {
        let own = columns.columns[column].reading.basisWords
        if own.isEmpty { return name }
        let near = max(0, column - Self.reach)..<min(columns.columns.count, column + Self.reach + 1)
        let isBesideOther = near.contains { other in
            let reading = columns.columns[other].reading
            // 以上年同期价格为100 has no word of its own beside 环比.
            return columns.columns[other].kind == .value && reading.basisWords != own
                && (!reading.basisWords.isEmpty || reading.roles.contains(.base))
                && (!reading.roles.contains(.change) || reading.kindWords.isEmpty && indexWord != nil)
        }
        guard isBesideOther else { return name }
        return name.withBytes { bytes in
            guard let index = headers.table.indexes.ending(in: bytes, at: bytes.count, floor: 0) else { return name }
            let stem = String(decoding: bytes.dropLast(index.count), as: UTF8.self)
            return stem + own + String(decoding: bytes.suffix(index.count), as: UTF8.self)
        }
    }

    /// Columns on either side that are looked at for other times of the same.
    static let near = 64
    /// Columns on either side that may hold the same indexes against other times.
    private static let reach = 3

    /// What a name ends with that the kind of number belongs to: 比重, and 增速 of 增速排位.
    func suffix(of statement: Statement, _ column: Int) -> String {
        switch statement.measure {
        case .share where !statement.isCompletion || tellsOwnRate(column): statement.kind.kindWords
        case .change:
            shareColumn(before: column).map { columns.columns[$0].reading.kindWords }
                // 占比增减（百分点） without a column of the share
                ?? (statement.kind.roles.contains(.share) ? statement.kind.kindWords : "")
        case .rank where !statement.kind.roles.contains(.share):
            statement.kind.kindWords.isEmpty ? wordsOfGrowth(before: column) : statement.kind.kindWords
        default: ""
        }
    }

    /// True for 节能目标完成率 beside levels of other things, of none of which it is a share.
    private func tellsOwnRate(_ column: Int) -> Bool {
        let own = columns.columns[column].reading
        return own.roles.contains(.completion) && !own.isNameless && levelColumn(for: column) == nil
    }

    /// 增速 before 位次 of the same group, which is the rank of that growth; empty for others.
    private func wordsOfGrowth(before column: Int) -> String {
        guard let growth = growth(rankedIn: column) else { return "" }
        return growth.name.isEmpty && !ranksLevels(beside: column) ? "" : growth.kindWords
    }

    /// True for the second 位次 of GDP（亿元） | 位次 | 增速（%） | 位次, the first of which is that of the level.
    private func ranksLevels(beside column: Int) -> Bool {
        columns.columns.indices.prefix(column).dropFirst().contains { other in
            columns.columns[other].kind == .value && columns.columns[other].reading.roles.contains(.rank)
                && columns.columns[other].reading.name == columns.columns[column].reading.name
                && columns.columns[other - 1].kind == .value
                && Self.measure(columns.columns[other - 1].reading.roles) == nil
        }
    }

    /// What the column of growth says that a column of ranks stands behind, of the same thing; nil for others.
    func growth(rankedIn column: Int) -> HeaderReading? {
        guard column > 0, columns.columns[column - 1].kind == .value,
            case let left = columns.columns[column - 1].reading, left.roles.contains(.change),
            left.roles.isDisjoint(with: [.share, .rank]),
            columns.columns[column].reading.isNameless || left.name == columns.columns[column].reading.name
        else { return nil }
        return left
    }

    /// True for the only column 增长 behind several levels, one of which the table is about: 地区生产总值, 第一产业, ….
    private func isOfTopic(_ column: Int) -> Bool {
        if naming.topic.isEmpty { return false }
        let values = columns.columns.filter { $0.kind == .value }
        return values.count(where: { $0.reading.isNameless }) == 1 && columns.columns[column].reading.isNameless
            && values.contains { $0.reading.name == naming.topic }
    }

    /// The column of the level that a change is of, by which both are named; its own for levels and where there is none.
    private func levelOf(_ statement: Statement, _ column: Int) -> Int {
        statement.measure == .change ? levelColumn(for: column) ?? column : column
    }

    /// 第一产业 beside 地区生产总值 is measured as 增加值: what the nearest named column to the left lends this one.
    private func columnHead(_ column: Int, _ name: String) -> String {
        guard naming.partNoun(of: name) == nil else { return "" }
        // 户数 | 人数 | 金额 below 城市低保
        if columns.columns[column].reading.isMoney { return amountOfMoney }
        let unit = columns.columns[column].reading.unit
        for left in stride(from: column - 1, through: 0, by: -1) where columns.columns[left].kind == .value {
            let reading = columns.columns[left].reading
            // 省外资金 of 到位资金（亿元） has that unit, too, though no own one.
            if unit == nil, reading.roles.contains(.part) { continue }
            // 综合指数 is of all that stands beside it.
            if headers.table.composites.are(reading.name) || reading.roles.contains(.rank) { continue }
            // A rate lends nothing: 满意度 beside 网办率, 公办园占比 beside 毛入园率; nor does 综合指数 what has a unit: PM2.5.
            if reading.unit == unit, let noun = naming.partNoun(of: reading.name), noun.utf8.count > 3, !isRate(noun),
                !headers.table.indexes.are(noun) || captionUnit.level(of: column) == nil
            {
                // Ⅱ类 behind 断面总数
                if naming.isGrade(name), headers.words.word(noun)?.roles.contains(.total) == true,
                    reading.name.count > noun.count
                {
                    return String(reading.name.dropLast(noun.count))
                }
                return noun
            }
        }
        return ""
    }

    /// 金额, as the list of headers has it.
    private var amountOfMoney: String {
        headers.words.words.first { $0.value == "money" && $0.roles.contains(.noun) }?.surface ?? ""
    }

    /// True where each column of values is of a province or a city: 上海 | 南京 | 杭州, or 全国 beside them.
    static func arePlaces(_ columns: TableColumns, _ naming: CellNaming, _ headers: HeaderReader) -> Bool {
        var known = Set<String>()
        for column in columns.columns where column.kind == .value {
            let name = column.reading.name
            if headers.isKnownPlace(name) {
                known.insert(name)
            } else if name.isEmpty ? column.reading.wholePlace.isEmpty : !naming.isPlace(name) {
                return false
            }
        }
        return known.count > 1
    }

    private var placeColumns: Int {
        columns.columns.filter {
            $0.kind == .value && (naming.isPlace($0.reading.name) || !$0.reading.wholePlace.isEmpty)
        }.count
    }
}
