import Model

/// A row's label taken apart: its words without marks of order, and the marks.
struct RowLabel: Sendable {
    /// The label as written, white space folded, without 其中： and #; what `row_header` says.
    var written: String
    /// The words that name the row: no number, no unit, no parenthesis that only explains.
    var name: String
    /// What the words say beside the name.
    var reading: HeaderReading
    /// Level of its number: 一、 is 1, （一） 2, 1. 3, 1.1 4, (1) 5; 0 without one.
    var numberLevel: Int
    /// True after 其中： or #.
    var isPart: Bool
    /// True after 在总计中：, which divides the total whatever stands between.
    var isPartOfTotal: Bool
    /// 医院 of 医院中：三级医院, where a row above has that name.
    var partOf: String?
    /// True when it ends with a colon.
    var endsOpen: Bool
    /// Indentation in em.
    var indent: Int
    /// True for 合计, 总计, 全市 and the like.
    var isTotal: Bool
    /// 地区生产总值 of a row 增速 beside it: what a label names that says itself no more than which number of it stands in the row.
    var owner: String?
    /// What 预计执行数 at its end says of it and of the rows that are parts of it.
    var statusBehind: HeaderWords.Roles = []
}

extension RowLabel {
    /// True for a label that names nothing: 总量, 增速, 完成率, 2031年.
    var namesNothing: Bool {
        reading.isNameless && !isTotal && (reading.period != nil || !reading.roles.isDisjoint(with: Self.kinds))
    }

    /// What such labels say.
    private static let kinds: HeaderWords.Roles = [
        .target, .actual, .current, .previous, .change, .share, .completion, .rank, .gap, .generic,
    ]

    /// The same beside a label that names what it says that of; nil for a label with a name, and beside one without.
    func beside(_ outer: RowLabel) -> RowLabel? {
        guard namesNothing, !outer.reading.isNameless || outer.isTotal else { return nil }
        var label = self
        label.name = outer.name
        label.owner = outer.name
        label.isTotal = outer.isTotal
        (label.numberLevel, label.indent, label.endsOpen) = (outer.numberLevel, outer.indent, outer.endsOpen)
        (label.isPart, label.isPartOfTotal, label.partOf) = (outer.isPart, outer.isPartOfTotal, outer.partOf)
        label.reading.wholePlace = outer.reading.wholePlace
        if TableReading.measure(reading.roles) == nil {
            label.reading.name = outer.reading.name
            label.reading.unit = reading.unit ?? outer.reading.unit
            // 增速 | 2031年
            label.reading.roles.formUnion(outer.reading.roles)
            label.reading.kindWords = outer.reading.kindWords
        }
        return label
    }
}

/// Takes row labels apart.
struct RowLabelReader: Sendable {
    let headers: HeaderReader

    /// Reads a label; nil when nothing is left of it.
    func read(_ cell: TableGrid.Cell) -> RowLabel? {
        let text = LabelText(cell.text)
        var bytes = text.bytes[...]
        var level = 0
        var isPart = false
        var isPartOfTotal = false
        var changed = true
        while changed, !bytes.isEmpty {
            changed = false
            if level == 0, let letter = Self.letter(cell.text), bytes.count == text.bytes.count {
                level = letter
                bytes = bytes.dropFirst()
                changed = true
            } else if let number = Self.number(bytes) {
                if level == 0 { level = number.level }
                bytes = bytes.dropFirst(number.count)
                changed = true
            }
            if let count = division(bytes) {
                isPart = true
                bytes = bytes.dropFirst(count)
                changed = true
            }
            if let count = part(bytes) {
                isPart = true
                isPartOfTotal = isPartOfTotal || namesTotal(bytes.prefix(count))
                bytes = bytes.dropFirst(count)
                changed = true
            }
        }
        var endsOpen = false
        while let last = bytes.last, last == UInt8(ascii: ":") || last == UInt8(ascii: "*") {
            endsOpen = endsOpen || last == UInt8(ascii: ":")
            bytes = bytes.dropLast()
        }
        guard !bytes.isEmpty else { return nil }
        let label = LabelText(String(decoding: Self.withoutTranslation(bytes), as: UTF8.self))
        let reading = headers.read(label)
        var name = name(of: label)
        var statusBehind: HeaderWords.Roles = []
        if !reading.isNameless, !reading.roles.isDisjoint(with: [.target, .actual]),
            let status = headers.words.status(endOf: name)
        {
            name.removeLast(status.surface.count)
            statusBehind = status.roles
        }
        return RowLabel(
            written: isPart ? String(decoding: bytes, as: UTF8.self) : Self.written(cell.text), name: name,
            reading: reading,
            numberLevel: level, isPart: isPart, isPartOfTotal: isPartOfTotal, endsOpen: endsOpen, indent: cell.indent,
            isTotal: headers.words.word(name)?.roles.contains(.total) ?? false, statusBehind: statusBehind)
    }

    /// Takes 医院中： off 医院中：三级医院 below a row 医院, of which it is a part.
    func findWholes(_ labels: inout [RowLabel?]) {
        for row in labels.indices {
            guard let name = labels[row]?.name, name.utf8.contains(UInt8(ascii: ":")),
                let mark = Array(name.utf8).firstRange(of: Array("中:".utf8)), mark.lowerBound > 0,
                mark.upperBound < name.utf8.count,
                case let whole = String(decoding: name.utf8.prefix(mark.lowerBound), as: UTF8.self),
                labels[..<row].contains(where: { $0?.name == whole })
            else { continue }
            labels[row]?.name = String(decoding: name.utf8.dropFirst(mark.upperBound), as: UTF8.self)
            labels[row]?.partOf = whole
            labels[row]?.isPart = true
        }
    }

    /// A label without its English words behind the Chinese ones, as yearbooks print both: 总人口 Total Population.
    static func withoutTranslation(_ label: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = label.lastIndex(where: { $0 >= 0x80 }) else { return label }
        let start = label[last...].dropFirst().first == UInt8(ascii: ")") ? last + 2 : last + 1
        let rest = label[start...]
        guard rest.count >= 4, rest[start] &- 0x41 < 26, rest[start + 1] &- 0x61 < 26, rest[start + 2] &- 0x61 < 26
        else {
            return label
        }
        return label[..<start]
    }

    /// The label without units, explanations and other names in parentheses.
    private func name(of label: LabelText) -> String {
        var kept: [UInt8] = []
        let bytes = label.bytes
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "("), let end = HeaderReader.closing(bytes, index),
                isDropped(bytes[(index + 1)..<end])
            {
                index = end + 1
                continue
            }
            if let end = headers.table.endOfMark(bytes, index) {
                index = end
                continue
            }
            kept.append(bytes[index])
            index += 1
        }
        while let last = kept.last, last == UInt8(ascii: ":") || last == UInt8(ascii: ",") || last == 0x20 {
            kept.removeLast()
        }
        kept = withoutValue(Self.withoutQuotes(kept))
        // 2020年末债务余额: the time is no part of the name.
        if let period = CellPeriod.at(0, in: kept, headers.table.periods), period.count < kept.count {
            var rest = kept[period.count...]
            while let word = headers.table.periodRests.beginning(of: rest) { rest = rest.dropFirst(word.count) }
            if rest.count >= 6 { return String(decoding: rest, as: UTF8.self) }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// 八项支出 of “八项支出”.
    private static func withoutQuotes(_ label: [UInt8]) -> [UInt8] {
        guard label.count > 6, label.starts(with: "“".utf8), label.suffix(3).elementsEqual("”".utf8),
            case let inner = label[3..<(label.count - 3)],
            !inner.indices.contains(where: { inner[$0...].starts(with: "”".utf8) })
        else { return label }
        return Array(inner)
    }

    /// 地区生产总值3003亿元, with its growth in the cells: the level behind the name is no part of it.
    private func withoutValue(_ label: [UInt8]) -> [UInt8] {
        guard let last = label.lastIndex(where: Self.isDigit), last + 1 < label.count,
            headers.units.whole(label[(last + 1)...]) != nil
        else { return label }
        var start = last
        while start > 0, Self.isDigit(label[start - 1]) || label[start - 1] == UInt8(ascii: ".") { start -= 1 }
        // 5亿元—20亿元 is an interval.
        if label.first.map(Self.isDigit) == true { return label }
        return start >= 9 && label[start - 1] >= 0x80 ? Array(label[..<start]) : label
    }

    private func isDropped(_ inner: ArraySlice<UInt8>) -> Bool {
        if headers.unitBehindComma(inner) != nil || inner.isEmpty || headers.units.whole(inner) != nil
            || headers.pair(inner) != nil
            || headers.period(Array(inner)) != nil || HeaderReader.saysHundred(inner)
        {
            return true
        }
        if let word = headers.words.longest(in: Array(inner), at: 0),
            !word.word.roles.isDisjoint(with: [.hidden, .base])
                || !word.word.roles.isDisjoint(with: [.when, .basis]) && word.count == inner.count
        {
            return true
        }
        // 合计（3项）: how many there are.
        if let first = inner.first, Self.isDigit(first),
            // 电解铜（1#） and 普通混煤（4500大卡） say which is meant.
            let counted = headers.units.whole(inner.drop(while: Self.isDigit)),
            headers.isOf(counted, .count) || headers.isOf(counted, .noun), inner.count <= 12
        {
            return true
        }
        return inner.allSatisfy { $0 < 0x80 && ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == UInt8(ascii: "&")) }
    }

    /// Length of 按城乡分：, with the first of the parts behind it.
    private func division(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard headers.table.divisions.beginning(of: bytes) != nil, bytes.count > 10,
            let colon = bytes.prefix(30).firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.endIndex,
            headers.table.divisionEnds.ending(of: bytes[..<colon]) != nil
        else { return nil }
        return colon + 1 - bytes.startIndex
    }

    /// Length of 其中：, 在总计中：, #.
    private func part(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.first == UInt8(ascii: "#") { return 1 }
        let array = Array(bytes)
        guard let word = headers.words.longest(in: array, at: 0), word.word.roles.contains(.part),
            word.count < array.count
        else {
            return nil
        }
        let next = array[word.count]
        if next == UInt8(ascii: ":") || next == UInt8(ascii: ",") { return word.count + 1 }
        return headers.table.parts.are(word.word.surface) ? word.count : nil
    }

    /// True for 在总计中 and 在合计中.
    private func namesTotal(_ mark: ArraySlice<UInt8>) -> Bool {
        mark.withUnsafeBufferPointer { headers.table.sums.occurs(in: $0, 0..<$0.count) }
    }

    /// The level of A before a space and a word, below those of all other numbers; nil for other labels.
    private static func letter(_ label: String) -> Int? {
        var bytes = label.utf8.makeIterator()
        guard let first = bytes.next(), first &- 0x41 < 8, bytes.next() == 0x20, let word = bytes.next(),
            word &- 0xE4 < 6
        else { return nil }
        return letterLevel
    }

    private static let letterLevel = 9

    /// Length and level of 一、 A、 （一） 1. 1.1. (1) at the start.
    private static func number(_ bytes: ArraySlice<UInt8>) -> (level: Int, count: Int)? {
        let bytes = Array(bytes.prefix(24))
        var index = 0
        let inParentheses = bytes.first == UInt8(ascii: "(")
        if inParentheses { index = 1 }
        let numeralStart = index
        bytes.withUnsafeBufferPointer { text in
            while IndicatorNaming.isNumeral(text, index, text.count) { index += 3 }
        }
        if index > numeralStart {
            if inParentheses { return index < bytes.count && bytes[index] == UInt8(ascii: ")") ? (2, index + 1) : nil }
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") { return (1, index + 1) }
            return bytes[index...].starts(with: "、".utf8) ? (1, index + 3) : nil
        }
        // A、 and B. before a word.
        if !inParentheses, bytes.count > 4, bytes[0] >= 0x41 && bytes[0] <= 0x5A {
            if bytes[1...].starts(with: "、".utf8) { return (1, 4) }
            return bytes[1] == UInt8(ascii: ".") && bytes[2] >= 0xE4 ? (1, 2) : nil
        }
        let digitStart = index
        var points = 0
        while index < bytes.count, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: ".") && index > digitStart {
            if bytes[index] == UInt8(ascii: ".") {
                if !isDigit(bytes[index - 1]) { return nil }
                points += 1
            }
            index += 1
        }
        guard index > digitStart, index - digitStart <= 8, index < bytes.count else { return nil }
        if inParentheses { return bytes[index] == UInt8(ascii: ")") ? (5, index + 1) : nil }
        let endsWithPoint = bytes[index - 1] == UInt8(ascii: ".")
        if endsWithPoint { return (2 + points, index) }
        if bytes[index...].starts(with: "、".utf8) { return (3 + points, index + 3) }
        // 1.1粮食: a number with a point that a word follows.
        return points >= 1 && bytes[index] >= 0xE4 ? (3 + points, index) : nil
    }

    private static func written(_ text: String) -> String {
        var text = text
        while let last = text.last, last == ":" || last == "：" { text.removeLast() }
        return text
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
