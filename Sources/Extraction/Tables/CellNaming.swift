import Model

/// Names what a cell measures from its row, its column and the caption.
struct CellNaming {
    let words: HeaderWords
    private let table: TableWords
    /// What the caption says the table is about: 固定资产投资.
    let topic: String
    /// What is left of the caption where its end says nothing of a measure: 高标准农田建设 of 高标准农田建设进展情况; empty where that is nothing.
    let theme: String
    /// What the caption says that everything is counted by, and is part of each name: 每百户.
    private let base: String
    /// True where the caption says that a row is of each place: 各省粮食产量.
    let isByPlaces: Bool
    /// 传染病 where the caption says of such that people fell ill with them; empty for others.
    let illness: String

    init(reader: HeaderReader, caption: String?) {
        words = reader.words
        table = reader.table
        base = caption.map { Self.base(of: $0, reader.table) } ?? ""
        let stem = caption.map { Self.stem(of: $0, reader) } ?? []
        let namesMeasure = reader.words.noun(endOf: stem) != nil
        topic = namesMeasure ? String(decoding: stem, as: UTF8.self) : ""
        theme = namesMeasure || stem.count < Self.shortestTheme ? topic : String(decoding: stem, as: UTF8.self)
        isByPlaces = caption.map { Self.holds(reader.words.placeDivisions, LabelText($0).bytes) } ?? false
        illness = caption.flatMap { Self.illness(in: $0, reader.table) } ?? ""
    }

    /// Row and column as a reader joins them: 原煤 under 产量 is 原煤产量, 发电量 stays, 住户存款 and 存款余额 share their middle.
    ///
    /// - Parameters:
    ///   - rowHead: what another row of the table lends a row that names no measure.
    ///   - isPart: whether the row is part of that.
    func joined(row: String, column: String, rowHead: String?, isPart: Bool = false) -> String {
        let name =
            part(row, of: isPart ? rowHead : nil, below: column)
            ?? joinedWithoutBase(row: row, column: column, rowHead: rowHead)
        return base.isEmpty || table.bases.occur(in: name) ? name : base + name
    }

    /// 火电发电量 for 其中：火电 of 发电量 in a column 产量; nil where the column says more than such a whole, or as much.
    private func part(_ row: String, of whole: String?, below column: String) -> String? {
        guard let whole, whole.count > column.count, whole.last == column.last, isBareNoun(column),
            table.bareAmounts.end(column), !whole.ends(with: column), words.noun(endOf: row) == nil
        else { return nil }
        return Self.overlapping(row, whole)
    }

    private func joinedWithoutBase(row: String, column: String, rowHead: String?) -> String {
        let head = rowHead ?? topicHead
        if row.isEmpty { return column.isEmpty ? topic : column }
        let rowNoun = words.noun(endOf: row)?.noun ?? nounOfTotal(row) ?? nounBeforeParenthesis(row)?.noun
        if column.isEmpty {
            guard rowNoun == nil, let head else { return row }
            // 注册护士 in a table of 卫生人员数
            if table.occupations.end(row), table.persons.end(head) { return row }
            return lending(head, to: row)
        }
        // 农林水支出 under 本年收入合计
        let column = nounOfTotal(column) == nil ? column : withoutSum(column) ?? column
        guard let columnNoun = (words.noun(endOf: column) ?? nounBeforeParenthesis(column))?.noun else {
            if rowNoun == nil, let head, let people = people(column, in: head) { return Self.overlapping(row, people) }
            // 城镇 over 人均可支配收入 limits what the row says.
            let named = rowNoun == nil ? head.map { lending($0, to: row) } ?? row : row
            // 税占比 below 市本级
            if table.ownLevels.end(column), !named.contains(column) { return column + named }
            return named.contains(column)
                ? named
                : rowNoun == nil && head == nil ? Self.overlapping(row, column) : Self.overlapping(column, named)
        }
        if rowNoun == nil {
            // 粮食作物合计 under 播种面积
            let row = withoutSum(row).map { $0.isEmpty ? row : $0 } ?? row
            // 食品烟酒 under 指数, below 居民消费价格指数, is a 价格指数.
            if columnNoun == column, let rowHead, rowHead.ends(with: column) { return Self.overlapping(row, rowHead) }
            return Self.overlapping(row, column)
        }
        // 收入总计 under 收入 says it already.
        if row.ends(with: column) || row.begins(with: column) || withoutSum(row)?.ends(with: column) == true {
            return row
        }
        // 本年收入 under 居民养老保险基金
        if table.owners.end(column), !row.contains(column) { return column + row }
        // A column 产量 or 数量 says no more than a row that names its measure itself, and 收入 over half of a table of accounts
        // no more than 年初结转和结余.
        if columnNoun == column, table.bareAmounts.end(column) || table.sides.are(column) { return row }
        return Self.overlapping(row, column)
    }

    /// 注册护士 and 卫生人员, of 卫生人员合计, as columns of a table of 卫生人员数: who they are is told by themselves; nil for others.
    func people(_ name: String, in head: String) -> String? {
        guard !name.isEmpty, table.persons.end(head) else { return nil }
        let own = withoutSum(name) ?? name
        return table.occupations.end(own) || table.persons.end(own) ? own : nil
    }

    /// The noun of measure of 支出合计.
    func nounOfTotal(_ row: String) -> String? { withoutSum(row).flatMap { words.noun(endOf: $0)?.noun } }

    /// 税收收入 of 税收收入小计; other names are left as they are.
    func withoutSubtotal(_ row: String) -> String {
        row.withBytes { bytes in
            guard let word = table.subtotals.ending(in: bytes, at: bytes.count, floor: 6),
                case let rest = String(decoding: bytes.dropLast(word.count), as: UTF8.self),
                words.noun(endOf: rest) != nil
            else { return row }
            return rest
        }
    }

    /// 规模以上工业企业 of 规模以上工业企业主要指标.
    func withoutTail(_ group: String) -> String {
        let text = Array(group.utf8)
        return Self.tail(of: text, words.tails, words).map { String(decoding: text.dropLast($0.count), as: UTF8.self) }
            ?? group
    }

    /// True for 税收返还 in a table of 税收返还和转移支付, which is told of by itself.
    func lists(_ name: String) -> Bool {
        topic.begins(with: name)
            && topic.withBytes { topic in
                table.joints.beginning(in: topic, at: name.utf8.count, end: topic.count) != nil
            }
    }

    /// 本年支出 of 本年支出合计; nil for a row that doesn't end so.
    func withoutSum(_ row: String) -> String? {
        row.withBytes { row in
            table.sums.ending(in: row, at: row.count, floor: 0).map {
                String(decoding: row.dropLast($0.count), as: UTF8.self)
            }
        }
    }

    /// What parts of `name` are measured as: 常住人口 of 全市常住人口, 增加值 of 地区生产总值; nil when it ends with no noun of measure.
    func partNoun(of name: String) -> String? {
        guard let noun = words.noun(endOf: name) ?? nounBeforeParenthesis(name) else { return nil }
        // 入境游客 of 入境游客总数
        if words.word(noun.noun)?.roles.contains(.total) == true, name.ends(with: noun.noun),
            case let counted = String(name.dropLast(noun.noun.count)), words.noun(endOf: counted) != nil
        {
            return counted
        }
        return noun.partNoun ?? noun.noun
    }

    /// The noun of 社会消费品零售总额(限上), which says of it in parentheses which is meant.
    private func nounBeforeParenthesis(_ name: String) -> (noun: String, partNoun: String?)? {
        guard name.utf8.last == UInt8(ascii: ")"), let open = name.utf8.lastIndex(of: UInt8(ascii: "(")) else {
            return nil
        }
        return words.noun(endOf: String(name[..<open]))
    }

    /// 全市常住人口 without what says that all of it is meant.
    func withoutWhole(_ name: String) -> String {
        let text = Array(name.utf8)
        let whole = words.wholes.filter { text.count > $0.count && text.starts(with: $0) }.max { $0.count < $1.count }
        return whole.map { String(decoding: text[$0.count...], as: UTF8.self) } ?? name
    }

    /// True for 各类学校在校学生数, which is told of the kinds below it.
    func isOfEveryKind(_ name: String) -> Bool { table.everyKind.begin(name) }

    /// True for 每一教师负担学生数, which no part of is told without saying of whom.
    func isOfEach(_ name: String) -> Bool { table.each.begin(name) }

    /// True for 播种面积 and 总产量, which say what is measured and of nothing.
    func isBareNoun(_ name: String) -> Bool { words.noun(endOf: name)?.noun == name }

    /// True for 城市 and 农村, which say of a row that they are part of where it is measured.
    func limits(_ name: String) -> Bool { table.limits.are(name) }

    /// What the caption lends to rows that name no measure: its whole topic, or of a list of topics only the last noun.
    var topicHead: String? {
        if topic.isEmpty { return nil }
        guard let noun = words.noun(endOf: topic)?.noun else { return topic }
        // 出口商品金额: what is done with the products is told of each.
        if let deed = deed(before: noun) { return deed + noun }
        // 工业产品产量: the rows are the products.
        // 主要分类指数 says no more than that there are several.
        let named = topic.withBytes {
            table.loneLabels.ending(in: $0, at: $0.count - noun.utf8.count, floor: 0) != nil
                || table.notNamed.isWhole(0..<($0.count - noun.utf8.count), of: $0)
        }
        // 各项存款 in a table of 金融机构存贷款余额
        if let bare = topic.withBytes({ topic -> String? in
            guard let lone = table.loneLabels.last(in: topic, 0..<topic.count), lone.lowerBound > 0,
                topic.count - noun.utf8.count < lone.upperBound, lone.upperBound < topic.count
            else { return nil }
            return String(decoding: topic[lone.upperBound...], as: UTF8.self)
        }), isBareNoun(bare) {
            return bare
        }
        // 量 of 市场主体和存量 alone says nothing.
        if noun.count == 1, table.joints.occur(in: topic) { return nil }
        return named || table.joints.occur(in: topic) ? noun : topic
    }

    /// 出口 of a topic 出口商品金额: the noun of measure before a label that names the rows, and before the topic's own; nil for others.
    private func deed(before noun: String) -> String? {
        topic.withBytes { topic in
            let end = topic.count - noun.utf8.count
            guard let label = table.loneLabels.ending(in: topic, at: end, floor: 0), label.count < end else {
                return nil
            }
            return words.noun(endOf: Array(topic[..<(end - label.count)]))?.noun
        }
    }

    /// 粮食播种面积 in a table of 粮食产量 that has a column of that, too; the topic itself where it ends with the noun; nil for a noun
    /// that is none of the topic's.
    func topic(measuredAs noun: String, beside columns: TableColumns) -> String? {
        if topic.ends(with: noun) {
            // 城镇化率 in a table of 常住人口及城镇化率
            let isOfTwo = topic.withBytes {
                table.joints.ending(in: $0, at: $0.count - noun.utf8.count, floor: 0) != nil
            }
            return isOfTwo ? topicOfSecond(noun) ?? thingOfList(measuredAs: noun) : topic
        }
        // 总产量 in a table of 粮食播种面积、总产量和单产
        if let whole = thingOfList(measuredAs: noun) { return whole }
        // 用电量 in a table of 工业用电
        if noun.count > 2, topic.count > 3, topic.ends(with: String(noun.prefix(2))), !table.joints.occur(in: topic) {
            return Self.overlapping(topic, noun)
        }
        guard let own = words.noun(endOf: topic)?.noun, own.count > 1, !table.joints.occur(in: topic),
            case let thing = String(topic.dropLast(own.count)), thing.count > 1, !table.loneLabels.end(thing),
            columns.columns.contains(where: {
                $0.kind == .value && $0.reading.name.ends(with: own) && isBareNoun($0.reading.name)
            })
        else { return nil }
        // 债务余额 in a table of 政府债务限额余额, two nouns with nothing between
        if noun.ends(with: own), let first = words.noun(endOf: thing)?.noun, first.count > 1, first.count < thing.count
        {
            return Self.overlapping(String(thing.dropLast(first.count)), noun)
        }
        return thing + noun
    }

    /// 粮食总产量 of 粮食播种面积、总产量和单产 for 总产量: of a list of nouns of measure the first says of what all are; nil for a noun that is
    /// none of the list, and for other lists.
    private func thingOfList(measuredAs noun: String) -> String? {
        guard noun.count > 1, table.joints.occur(in: topic) else { return nil }
        let text = Array(topic.utf8)
        let pieces = LabelText.pieces(text) { table.joints.beginning(of: $0)?.count ?? 0 }.map {
            String(decoding: text[$0], as: UTF8.self)
        }
        guard pieces.count > 1, let first = words.noun(endOf: pieces[0])?.noun, first.count < pieces[0].count,
            pieces.dropFirst().allSatisfy(isBareNoun), first == noun || pieces.dropFirst().contains(noun)
        else { return nil }
        // 全省 before it is whose row says so, and not that of a county.
        let place =
            words.longest(in: text, at: 0).flatMap { $0.word.roles.contains(.total) ? $0.word.surface : nil } ?? ""
        return pieces[0].dropFirst(place.count).dropLast(first.count) + noun
    }

    /// 政府债务余额 of 政府债务限额及余额: what stands before the first of two nouns is told of the second, too.
    private func topicOfSecond(_ noun: String) -> String? {
        topic.withBytes { text in
            let end = text.count - noun.utf8.count
            guard let joint = table.joints.ending(in: text, at: end, floor: 0) else { return nil }
            let first = Array(text[..<(end - joint.count)])
            guard let own = words.noun(endOf: first)?.noun.utf8.count, own < first.count,
                !first.withUnsafeBufferPointer({ table.joints.occurs(in: $0, 0..<$0.count) })
            else { return nil }
            return String(decoding: first.dropLast(own), as: UTF8.self) + noun
        }
    }

    /// Two names with what the first ends and the second begins with written once.
    static func overlapping(_ first: String, _ second: String) -> String {
        let left = Array(first)
        let right = Array(second)
        var count = min(left.count, right.count)
        while count > 0 {
            // 小学 and 学校数 share no word.
            if count > 1 || right.count == 1 || left.count == 1,
                left[(left.count - count)...].elementsEqual(right[..<count])
            {
                return first + String(right[count...])
            }
            count -= 1
        }
        return first + second
    }

    /// True for 按消费形态分, which says how the rows below divide a whole and names none of them.
    func divides(_ name: String) -> Bool { table.divisions.begin(name) && table.divisionEnds.end(name) }

    /// True for 第一档 and 二类, which say nothing without the thing whose grades they are.
    func isGrade(_ name: String) -> Bool { table.grades.end(name) && name.count <= Self.longestGrade }

    /// True for 第一档 and 二级, but not for 薯类 and 畜肉类, which are things.
    func isNumberedGrade(_ name: String) -> Bool {
        isGrade(name)
            && name.withBytes { name in
                name.has("第", at: 0, end: name.count) || IndicatorNaming.isNumeral(name, 0, name.count)
            }
    }

    /// Characters of 第一阶梯.
    private static let longestGrade = 5

    /// 城镇居民人均可支配收入 where a table of 全体居民人均可支配收入 has a column 城镇居民: who is meant there is not who is meant here.
    func lending(_ head: String, to name: String) -> String {
        let end = name.withBytes { name in
            table.who.ending(in: name, at: name.count, floor: 0).map { Array(name.suffix($0.count)) }
        }
        guard let end else { return kind(name, of: head) ?? each(name, of: head) ?? Self.overlapping(name, head) }
        let rest = head.withBytes { head in
            head[..<min(head.count, Self.longestWho)].firstRange(of: end).map {
                String(decoding: head[$0.upperBound...], as: UTF8.self)
            }
        }
        return rest.map { name + $0 } ?? Self.overlapping(name, head)
    }

    /// 轻工业增加值 in a table of 规模以上工业增加值: a kind of the thing whose head the topic is takes its place. Nil for others.
    private func kind(_ name: String, of head: String) -> String? {
        guard let noun = words.noun(endOf: head)?.noun, case let thing = head.dropLast(noun.count), name.count > 2,
            thing.count > 2, name.suffix(2) == thing.suffix(2), !thing.hasSuffix(name), !name.hasSuffix(thing)
        else { return nil }
        return name + noun
    }

    /// 拥有的初中受教育程度人数 in a table of 拥有的各类受教育程度人数; nil for a topic without a word for each of its kinds.
    private func each(_ name: String, of head: String) -> String? {
        head.withBytes { head in
            guard let word = table.everyKind.first(in: head, 0..<head.count) else { return nil }
            return String(decoding: head[..<word.lowerBound], as: UTF8.self) + name
                + String(decoding: head[word.upperBound...], as: UTF8.self)
        }
    }

    /// Bytes of the words of a topic that say whose numbers it is about: 城乡常住居民.
    private static let longestWho = 18

    /// 36个中心城市 of 36个中心城市合计, which is no sum of all; nil for other rows.
    func sumOfSome(_ row: String) -> String? {
        guard let first = row.utf8.first, first &- 0x30 < 10 else { return nil }
        return withoutSum(row)
    }

    /// 居民生活用气 of a table of 居民生活用气价格, for its column 价格; nil for other columns.
    func thing(measuredAs noun: String) -> String? {
        guard noun.utf8.count >= 6, isBareNoun(noun), topic.ends(with: noun), topic.utf8.count > noun.utf8.count + 3,
            !table.joints.occur(in: topic)
        else { return nil }
        return String(topic.dropLast(noun.count))
    }

    /// 指数 in a table of 制造业PMI, whose parts are measured as that; nil for others.
    var indexOfParts: String? {
        partNoun(of: topic).flatMap { table.indexes.are($0) && !topic.ends(with: $0) ? $0 : nil }
    }

    /// True for 云岭市, 东山区, 经开区: a short name that ends as places do.
    func isPlace(_ name: String) -> Bool {
        // 占全市 says of what something is a part.
        table.endsPlace(name) && (2...12).contains(name.count) && !table.shares.begin(name)
            && words.word(name)?.roles.contains(.label) != true
    }

    /// 每百户 of 每百户家庭耐用消费品拥有量.
    private static func base(of caption: String, _ table: TableWords) -> String {
        let text = LabelText(caption).bytes
        return text.withUnsafeBufferPointer { text in
            guard let base = table.bases.first(in: text, 0..<text.count) else { return "" }
            // 农村居民家庭平均每百户: whose they are is told with it.
            let from = behindYear(Array(text), table)
            guard from < base.lowerBound, base.lowerBound - from <= longestOwner else {
                return String(decoding: text[base], as: UTF8.self)
            }
            let start = text[from..<base.lowerBound].firstIndex { $0 >= 0x80 } ?? base.lowerBound
            let saysWhose = table.who.first(in: text, start..<base.lowerBound) != nil
            return String(decoding: text[(saysWhose ? start : base.lowerBound)..<base.upperBound], as: UTF8.self)
        }
    }

    /// 传染病 of 2031年6月全市传染病疫情统计表; nil for captions that name no illness.
    private static func illness(in caption: String, _ table: TableWords) -> String? {
        caption.withBytes { text in
            table.illnesses.first(in: text, 0..<text.count).map { String(decoding: text[$0], as: UTF8.self) }
        }
    }

    /// Bytes of 城镇居民家庭平均 before 每百户, with a little more.
    private static let longestOwner = 36

    /// True where one of some words stands in a text.
    private static func holds(_ words: [[UInt8]], _ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            words.contains { $0.withUnsafeBufferPointer { text.firstOffset(of: $0) != nil } }
        }
    }

    /// Bytes of a theme: three characters.
    private static let shortestTheme = 9

    /// A caption without its number, year, place and what only says that it is a table, where it ends with what is measured.
    static func topic(of caption: String, _ reader: HeaderReader) -> String {
        let text = stem(of: caption, reader)
        return reader.words.noun(endOf: text) == nil ? "" : String(decoding: text, as: UTF8.self)
    }

    /// The same of any caption.
    private static func stem(of caption: String, _ reader: HeaderReader) -> [UInt8] {
        let words = reader.words
        let bytes = LabelText(caption).bytes
        var text = withoutParentheses(bytes[behindYear(bytes, reader.table)...])
        withoutSigns(&text, words)
        while let tail = tail(of: text, words.tails, words) ?? tail(of: text, words.changes, words) {
            text.removeLast(tail.count)
            while text.last == UInt8(ascii: "_") { text.removeLast() }
        }
        for word in words.divisions {
            let rest = text.withUnsafeBufferPointer { text in
                word.withUnsafeBufferPointer { word in text.firstOffset(of: word).map { $0 + word.count } }
            }
            guard let rest else { continue }
            // 转移支付分地区: what stands before it says what is told.
            if rest == text.count, text.count > word.count {
                text.removeLast(word.count)
            } else if rest > word.count, reader.saysWhose(text[..<(rest - word.count)]) {
                // 城镇私营单位就业人员分行业平均工资
                text.removeSubrange((rest - word.count)..<rest)
            } else {
                text.removeFirst(rest)
            }
        }
        if let period = CellPeriod.at(0, in: text, reader.table.periods), period.count < text.count {
            text.removeFirst(period.count)
        }
        if let end = endOfDivision(text, reader.table), end < text.count { text.removeFirst(end) }
        for word in words.wholes where text.count > word.count && text.starts(with: word) {
            text.removeFirst(word.count)
        }
        if let end = endOfCities(text, reader.table) { text.removeFirst(end) }
        // 云岭市常住人口: the place is the document's.
        if let end = endOfPlace(text, reader.table), words.noun(endOf: Array(text[end...])) != nil {
            text.removeFirst(end)
        }
        // 表2 GDP: a space before letters is left of the number's.
        while text.first == 0x20 { text.removeFirst() }
        return text
    }

    /// 粮食产量 of 指标：粮食产量_: what heads columns of labels, and what is left of a sign, is no part of a topic.
    private static func withoutSigns(_ text: inout [UInt8], _ words: HeaderWords) {
        if let colon = text.prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")),
            words.word(String(decoding: text[..<colon], as: UTF8.self))?.roles.contains(.label) == true
        {
            text.removeFirst(colon + 1)
        }
    }

    /// Where 按行业分 ends, with which a topic begins, with 的 behind it.
    private static func endOfDivision(_ text: [UInt8], _ table: TableWords) -> Int? {
        guard let start = table.divisions.beginning(of: text[...])?.count else { return nil }
        var index = start
        while index < min(text.count, start + longestDivision) {
            if let end = table.divisionEnds.beginning(of: text[index...]) {
                index += end.count
                return index + (text[index...].starts(with: "的".utf8) ? 3 : 0)
            }
            index += IndicatorNaming.characterLength(text[index])
        }
        return nil
    }

    /// Bytes of what stands between 按 and 分: 国民经济行业大类.
    private static let longestDivision = 30

    /// Bytes of 指标名称 with its colon.
    private static let longestLabel = 16

    /// The longest word of a list that a caption ends with, unless a noun of measure ends so.
    private static func tail(of text: [UInt8], _ list: [[UInt8]], _ words: HeaderWords) -> [UInt8]? {
        list.first { tail in
            text.count > tail.count && text.suffix(tail.count).elementsEqual(tail)
                && words.noun(endOf: text)?.noun.utf8.suffix(tail.count).elementsEqual(tail) != true
        }
    }

    /// Where the number of a caption ends, 表2 and 附表2-1, or its start.
    private static func behindNumber(_ bytes: [UInt8], _ table: TableWords) -> Int {
        guard let word = table.numbered.beginning(of: bytes[...]) else { return 0 }
        let number = bytes[word.count...].prefix {
            $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        guard let first = number.first, first &- 0x30 < 10 else { return 0 }
        let end = number.endIndex
        return end < bytes.count && bytes[end] == UInt8(ascii: ":") ? end + 1 : end
    }

    /// Where the first year of a caption ends, or the number before it: what stands before it in 表1 2025年… is a number, and what
    /// stands before 分行业 a place.
    private static func behindYear(_ bytes: [UInt8], _ table: TableWords) -> Int {
        var depth = 0
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if bytes[index] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            // 粮食产量（2031年）: what stands in parentheses behind the words parts nothing.
            if depth == 0, bytes[index] >= 0x30, bytes[index] <= 0x39,
                let period = CellPeriod.at(index, in: bytes, table.periods), period.period.year != nil
            {
                return index + period.count
            }
        }
        return behindNumber(bytes, table)
    }

    /// Where the last of the first nine characters stands that places end with, behind two others at least.
    private static func endOfPlace(_ text: [UInt8], _ table: TableWords) -> Int? {
        var end: Int?
        var index = 0
        for character in 0..<9 where index < text.count {
            index += min(IndicatorNaming.characterLength(text[index]), text.count - index)
            // 第一批省级专项资金
            if character >= 2, table.endsPlace(text[..<index]),
                table.noPlacesBefore.beginning(of: text[index...]) == nil
            {
                end = index
            }
        }
        return end
    }

    /// Where 70个大中城市 ends, with which a text begins: how many places a table has is no part of what it is about.
    private static func endOfCities(_ text: [UInt8], _ table: TableWords) -> Int? {
        let digits = text.prefix { $0 &- 0x30 < 10 }.count
        guard digits > 0, text[digits...].starts(with: "个".utf8) else { return nil }
        var index = digits + 3
        for _ in 0..<5 where index < text.count {
            if let word = table.limits.beginning(of: text[index...]) { return index + word.count }
            index += IndicatorNaming.characterLength(text[index])
        }
        return nil
    }

    private static func withoutParentheses(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var depth = 0
        for byte in text {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if depth == 0 { result.append(byte) }
            if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        }
        return result
    }
}
