import Patterns

/// The words of the list `grid_words`, by which the lines around a table are told and the cells of one.
final class GridWords: Sendable {
    private let units: Units
    private let shortUnits: WordList
    private let scales: WordList
    /// Words before a unit, longer ones first.
    private let unitLabels: [String]
    /// Their last characters, one of which every line with one of them holds, letter-spaced or not.
    private let unitLabelEnds: [String]
    /// What stands before 单位 where it is an office and no unit: 编制单位.
    private let offices: [String]
    /// What ends a label before the name of an office whose table it is: 部门：….
    private let owners: [String]
    /// What the name of an office ends with.
    private let publishers: [String]
    /// What a unit behind a caption begins with, looked for one after the other.
    private let unitOpenings: [String]
    private let captionEnds: [String]
    private let captionUnits: [String]
    private let captionEndList: WordList
    /// Lengths of the ends of captions in bytes.
    private let captionEndLengths: [Int]
    private let aboutTables: WordList
    private let notes: WordList
    private let numberedNotes: [String]
    private let continuations: Set<String>
    private let numberedContinuations: [String]
    private let tables: [String]
    /// Their first characters, one of which every line with one of them holds.
    private let continuationSigns: [String]
    private let pictures: [String]
    private let openEnds: [String]
    private let forms: [String]
    /// Before 表 in the number of a table, and before the number of an attachment.
    private let captionOpenings, annexes: [String]
    /// Behind the number of a part of the text: 部分 in 第三部分.
    private let textParts: [String]
    /// Before the number of a cell: 约.
    let signs: WordList
    /// Between the parts of a cell's time, besides digits: 上半, 至.
    let periodMarks: WordList
    /// Bounds that a value in words ends with: 8.5%左右.
    let bounds: [String]

    init(_ roles: inout RoleWords, units: Units) {
        self.units = units
        shortUnits = roles.list("unit")
        scales = roles.list("scale")
        unitLabels = roles.surfaces("unit_label").sorted { $0.utf8.count > $1.utf8.count }
        unitLabelEnds = Set(unitLabels.compactMap { $0.last.map(String.init) }).sorted()
        offices = roles.surfaces("office")
        owners = roles.surfaces("owner")
        publishers = roles.surfaces("publisher")
        unitOpenings = roles.surfaces("unit_opening")
        captionEnds = roles.surfaces("caption_end")
        captionUnits = roles.surfaces("caption_unit")
        captionEndList = WordList(captionEnds)
        captionEndLengths = Set(captionEnds.map(\.utf8.count)).sorted()
        aboutTables = roles.list("about")
        notes = roles.list("note")
        numberedNotes = roles.surfaces("numbered_note")
        continuations = Set(roles.surfaces("continuation"))
        numberedContinuations = roles.surfaces("numbered_continuation")
        tables = roles.surfaces("table")
        continuationSigns = Set(continuations.compactMap { $0.first.map(String.init) }).sorted()
        pictures = roles.surfaces("picture")
        openEnds = roles.surfaces("open_end")
        forms = roles.surfaces("form")
        captionOpenings = roles.surfaces("caption_opening")
        annexes = roles.surfaces("annex")
        textParts = roles.surfaces("text_part")
        signs = roles.list("sign")
        periodMarks = roles.list("period_mark")
        bounds = roles.surfaces("bound")
    }

    /// True for a unit of the pack, with a scale word or without (万吨), and nothing else; nouns of which some are counted
    /// (村, 县) are none.
    func isUnit(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if bytes.isEmpty { return false }
        let bytes = UnsafeBufferPointer(rebasing: bytes)
        if isUnit(bytes, from: 0) { return true }
        return scales.match(bytes, at: 0).map { $0 < bytes.count && isUnit(bytes, from: $0) } ?? false
    }

    private func isUnit(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        if let unit = units.longest(in: bytes, at: start, end: bytes.count), start + unit.count == bytes.count {
            return units.all[unit.index].kind != .noun
        }
        return shortUnits.match(bytes, at: start).map { start + $0 == bytes.count } ?? false
    }

    // MARK: Lines around a table

    /// The unit of a line such as `单位：亿元、%`, without the word 单位; nil when the line doesn't say one.
    func unit(_ line: String) -> String? {
        // Most lines have none of the words, whose characters may stand apart.
        guard unitLabelEnds.contains(where: { line.holds($0) }) else { return nil }
        // The word may be letter-spaced, and stand behind a caption in the same line.
        let packed = line.filter { !$0.isWhitespace }
        for word in unitLabels {
            guard let range = packed.range(ofWord: word), !isOffice(packed[..<range.lowerBound]) else { continue }
            var rest = packed[range.upperBound...]
            // 单位：云岭市文化馆 单位：万元: the second one is the table's.
            if let second = String(rest).range(ofWord: word) { rest = String(rest)[second.upperBound...] }
            guard let mark = rest.first, mark == "：" || mark == ":" || mark == "为" else { continue }
            rest = rest.dropFirst()
            if let note = noteOfUnit(rest) { rest = rest[..<note.startIndex] }
            while let last = rest.last, "）)】]。".contains(last) { rest = rest.dropLast() }
            if rest.isEmpty || rest.count > 40 || rest.contains("。") || rest.contains("：") { return nil }
            return String(rest)
        }
        return nil
    }

    /// （当年价格） behind 万元, with its brackets: what explains a unit and is none itself; nil where nothing does.
    private func noteOfUnit(_ unit: Substring) -> Substring? {
        guard let note = Self.bracketsAtEnd(unit), note.startIndex > unit.startIndex else { return nil }
        return note.count > 3 && CellContent(String(note.dropFirst().dropLast()), self) != .unit ? note : nil
    }

    /// True for what makes 单位 an office and no unit: 编制单位.
    private func isOffice(_ before: Substring) -> Bool { offices.contains { before.hasSuffix($0) } }

    /// True when the line has nothing but a unit: `（单位：万元）`.
    func isUnitLine(_ line: String) -> Bool {
        guard let unit = unit(line) else { return false }
        let packed = line.filter { !$0.isWhitespace }
        var length = packed.count
        if let note = noteOfUnit(packed[...]), packed[..<note.startIndex].hasSuffix(unit) { length -= note.count }
        return length <= unit.count + 8 + numberOfForm(packed) || namesOwner(packed, before: unit)
    }

    /// True for a line that names whose table it is before its unit: 部门：云岭市文化馆 金额单位：万元.
    private func namesOwner(_ packed: String, before unit: String) -> Bool {
        guard packed.count <= unit.count + 40, let colon = packed.firstIndex(where: { $0 == "：" || $0 == ":" })
        else { return false }
        let label = packed[..<colon].filter { !"（(【".contains($0) }
        return label.count <= 6 && owners.contains { label.hasSuffix($0) }
            && packed[colon...].dropFirst().contains {
                $0 == "：" || $0 == ":"
            }
    }

    /// True for a line that names whose table it is and nothing else: 部门：云岭市文化馆.
    func isOwnerAlone(_ line: String) -> Bool {
        guard let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }), line.count <= 40 else { return false }
        let label = line[..<colon].filter { !$0.isWhitespace }
        let name = line[colon...].dropFirst()
        return label.count <= 6 && owners.contains { label.hasSuffix($0) } && name.contains { !$0.isWhitespace }
            && !name.contains { "：:。，".contains($0) }
    }

    /// True for the name of an office alone, which says whose table it is: 云岭市财政局.
    func isPublisher(_ line: String) -> Bool {
        line.count <= 20 && publishers.contains { line.hasSuffix($0) } && !line.contains { "：:。，、（(".contains($0) }
    }

    /// True for the number of a form and nothing else: 公开01表.
    func isNumberOfForm(_ line: String) -> Bool {
        let packed = line.filter { !$0.isWhitespace }
        return !packed.isEmpty && numberOfForm(packed) == packed.count
    }

    /// Characters of the number of a form at the start of a line: 公开01表, 财决公开05表, 部门公开表1.
    private func numberOfForm(_ packed: String) -> Int {
        guard let form = forms.first(where: { packed.hasPrefix($0) }) else { return 0 }
        let behind = packed.dropFirst(form.count)
        let before = tables.first(where: behind.hasPrefix)?.count ?? 0
        let digits = behind.dropFirst(before).prefix { $0.isNumber || $0 == "-" }.count
        if digits == 0 { return 0 }
        let end = form.count + before + digits
        if before > 0 { return end }
        let rest = packed.dropFirst(end)
        guard let table = tables.first(where: rest.hasPrefix) else { return 0 }
        return end + table.count
    }

    /// True for a line that stands in one pair of parentheses.
    func isInBrackets(_ line: String) -> Bool {
        guard let first = line.first, let last = line.last, first == "（" || first == "(", last == "）" || last == ")"
        else { return false }
        return !line.dropFirst().dropLast().contains { "（(）)".contains($0) }
    }

    /// True for a line with what is 100 in a table of indexes: （上年同月=100）.
    func isBase(_ line: String) -> Bool {
        isInBrackets(line) && line.utf8.count <= 60 && line.dropLast().hasSuffix("100")
    }

    /// The unit in brackets at the end of a caption: `产量（万吨）` → `万吨`.
    func unitAtEnd(_ caption: String) -> String? {
        guard let inner = Self.bracketsAtEnd(caption[...]).map({ String($0.dropFirst().dropLast()) }) else {
            return nil
        }
        return CellContent(inner, self) == .unit ? inner : nil
    }

    /// What the last brackets at the end of some words hold, with them: （万吨）; nil where none stand there.
    private static func bracketsAtEnd(_ words: Substring) -> Substring? {
        guard let last = words.last, last == "）" || last == ")" else { return nil }
        return words.lastIndex(where: { $0 == "（" || $0 == "(" }).map { words[$0...] }
    }

    /// The unit in brackets at the end of a sentence that a table stands behind: …收入如下（单位：元、%）：.
    func unitOfLead(_ line: String) -> String? {
        // Few lines end with a bracket, or a mark behind one, and have the word for a unit.
        guard let last = line.utf8.last, last == 0x29 || last == 0x3A || last == 0x82 || last == 0x89 || last == 0x9A,
            unitLabelEnds.contains(where: { line.holds($0) })
        else { return nil }
        var line = line[...]
        while let last = line.last, "：:。".contains(last) { line = line.dropLast() }
        return Self.bracketsAtEnd(line).flatMap { unit(String($0)) }
    }

    /// A caption without the unit that stands behind it in the same line.
    func withoutUnit(_ caption: String) -> String {
        for word in unitOpenings {
            if let found = caption.range(ofWord: word), found.lowerBound > caption.startIndex {
                var head = caption[..<found.lowerBound]
                // 表1 水资源量　　水量单位：亿立方米
                let label = head.reversed().prefix { !$0.isWhitespace }.count
                if label <= 3, label < head.count, head.dropLast(label).suffix(2).allSatisfy(\.isWhitespace) {
                    head = head.dropLast(label)
                }
                while let last = head.last, last.isWhitespace { head = head.dropLast() }
                if !head.isEmpty { return String(head) }
            }
        }
        return caption
    }

    /// False for bytes that neither `isUnitLine` nor `canBeCaption` can be true of: a quick look at every line of a page.
    func mayBeAboutTable(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if line.isEmpty { return false }
        if aboutTables.find(in: line) != nil { return true }
        // 2024年…, and what ends with a bracket or one of the endings.
        if line.count > 7, line[0] >= 0x30, line[0] <= 0x39, line[4] == 0xE5 { return true }
        let last = line[line.count - 1]
        if last == UInt8(ascii: ")") || last == 0x89 && line.count >= 3 && line[line.count - 3] == 0xEF { return true }
        return captionEndLengths.contains { length in
            line.count >= length && captionEndList.match(line, at: line.count - length) == length
        }
    }

    /// True for a line that names a table by its form: `表1 …`, `附表二：…`, `续表`.
    func isNumberedCaption(_ line: String) -> Bool {
        var rest = Substring(line)
        for bracket in ["（", "(", "【"] where rest.hasPrefix(bracket) { rest = rest.dropFirst() }
        for word in captionOpenings where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
        if rest.first == " " { rest = rest.dropFirst() }
        guard rest.hasPrefix("表") || rest.hasPrefix("Table ") else { return false }
        rest = rest.dropFirst(rest.hasPrefix("表") ? 1 : 6)
        while rest.first == " " || rest.first == "\u{A0}" || rest.first == "\u{3000}" { rest = rest.dropFirst() }
        guard let mark = rest.first else { return line.count <= 4 }
        return mark.isNumber || mark == ":" || mark == "："
    }

    /// True for a line that only says which table or attachment comes: `表1`, `附表二：`, `附件3`. Its name stands elsewhere.
    func isNumberAlone(_ line: String) -> Bool {
        var rest = line.filter { !$0.isWhitespace && !"：:（）()【】".contains($0) }[...]
        if let annex = annexes.first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(annex.count)
        } else {
            if let opening = captionOpenings.first(where: { rest.hasPrefix($0) }) {
                rest = rest.dropFirst(opening.count)
            }
            guard rest.first == "表" else { return false }
            rest = rest.dropFirst()
        }
        return (1...5).contains(rest.count)
            && rest.allSatisfy { $0.isNumber || "一二三四五六七八九十-－—".contains($0) }
    }

    /// True for a short line that can name the table below it: no sentence, no numbered heading, no list item.
    ///
    /// - Parameter namesTable: true when a unit line stands between the line and the table, or the line says of which year the
    ///   table is, so that its ending need not say that it names one.
    func canBeCaption(_ line: String, namesTable: Bool = false) -> Bool {
        if isNumberedCaption(line) { return line.count <= 80 }
        if let name = behindNumber(line) { return name.count <= 60 && canBeCaption(name) }
        if let stem = withoutPart(line) { return canBeCaption(stem, namesTable: namesTable) }
        guard line.count >= 4, line.count <= 50, let last = line.last, let first = line.first else { return false }
        if "。；：，、！？;:,.".contains(last) || "—（(〔[".contains(first) { return false }
        if line.contains("。") || line.contains("，") { return false }
        // A picture's name, whose picture a text doesn't show.
        if let picture = pictures.first(where: { line.hasPrefix($0) }),
            line.dropFirst(picture.count).first(where: { $0 != " " && $0 != "\u{A0}" })?.isNumber == true
        {
            return false
        }
        // 一、 and （一） are headings of the text, and so is 第三部分.
        if line.dropFirst().first == "、" || line.dropFirst(2).first == "、" || isNumberedPart(line) { return false }
        if namesTable || beginsWithYear(line) { return !isPublisher(line) }
        return captionEnds.contains { line.hasSuffix($0) }
            || captionEnds.contains { line.hasSuffix($0 + "）") && line.contains("（") }
            || captionUnits.contains { line.hasSuffix($0 + "）") }
            || line.last == "）" && (unitAtEnd(line) != nil || endsWithPeriod(line))
    }

    /// 2031年6月进出口商品总值表 of （1）2031年6月进出口商品总值表; nil for a line without such a number, and for a heading of a text.
    private func behindNumber(_ line: String) -> String? {
        guard line.first == "（" || line.first == "(" else { return nil }
        let number = line.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(1 + number.count)
        guard !number.isEmpty, number.count <= 2, rest.first == "）" || rest.first == ")" else { return nil }
        let name = PageMetadata.trimmed(String(rest.dropFirst()))
        let end = name.hasSuffix("）") ? name.lastIndex(of: "（") ?? name.endIndex : name.endIndex
        return beginsWithYear(name) && name[..<end].hasSuffix("表") ? name : nil
    }

    /// 主要经济指标 of 主要经济指标（一）; nil for a line that doesn't end with the number of a part.
    private func withoutPart(_ line: String) -> String? {
        guard let part = Self.bracketsAtEnd(line[...]), part.startIndex > line.startIndex else { return nil }
        let number = part.dropFirst().dropLast()
        return (1...2).contains(number.count) && number.allSatisfy { "一二三四五六七八九十续".contains($0) }
            ? PageMetadata.trimmed(String(line[..<part.startIndex])) : nil
    }

    /// True for a line with a time in brackets at its end: 主要工业产品产量（1-10月）.
    private func endsWithPeriod(_ line: String) -> Bool {
        guard let opening = line.lastIndex(where: { $0 == "（" }) else { return false }
        let inner = line[line.index(after: opening)...].dropLast()
        return inner.count <= 14 && inner.first?.isNumber == true
            && (inner.last.map { "月年旬日周".contains($0) } == true || inner.hasSuffix("季度"))
    }

    /// True for a line that begins with the number of a part of the text: 第三部分 2031年度决算表.
    func isNumberedPart(_ line: String) -> Bool {
        guard line.hasPrefix("第") else { return false }
        let number = line.dropFirst().prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
        let rest = line.dropFirst(1 + number.count)
        return !number.isEmpty && textParts.contains { rest.hasPrefix($0) }
    }

    /// True for the first line of a label that goes on in the next: …收入安排的.
    func endsOpen(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        openEnds.contains { label.count > $0.utf8.count && label.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// True for a line without a label in which a year stands: 各县区2031年主要指标及排位.
    func holdsYear(_ line: String) -> Bool {
        if line.contains(where: { $0 == "：" || $0 == ":" }) { return false }
        let characters = Array(line)
        return characters.indices.dropFirst(4).contains { end in
            characters[end] == "年" && characters[end - 4..<end].allSatisfy { $0.isASCII && $0.isNumber }
                && (characters[end - 4] == "1" || characters[end - 4] == "2")
        }
    }

    /// True for 2031年… and 2027-2031年….
    private func beginsWithYear(_ line: String) -> Bool {
        func isYear(_ text: Substring) -> Bool { text.count == 4 && text.allSatisfy { $0.isASCII && $0.isNumber } }
        guard isYear(line.prefix(4)) else { return false }
        let rest = line.dropFirst(4)
        return rest.first == "年"
            || rest.first.map { "-—–~至".contains($0) } == true && isYear(rest.dropFirst().prefix(4))
                && rest.dropFirst(5).first == "年"
    }

    /// True for a line that says a month, or some, and nothing else: 2031年12月, 1—2月.
    func isMonthAlone(_ line: String) -> Bool {
        line.count >= 2 && line.count <= 12 && line.last == "月" && line.first?.isNumber == true
            && line.allSatisfy { $0.isASCII && $0.isNumber || "年月-—－~～至".contains($0) }
    }

    /// True for a year, months of one or a quarter, in brackets or without, and nothing else: 2031年, 2031年1-8月, 2031年第三季度.
    func isTimeAlone(_ line: String) -> Bool {
        let line = isInBrackets(line) ? String(line.dropFirst().dropLast()) : line
        guard line.count >= 5, line.count <= 16, beginsWithYear(line) else { return false }
        return CellContent(line, self) == .period
    }

    /// True for a line below a table that belongs to it.
    func isNote(_ line: String) -> Bool {
        if line.utf8.first == UInt8(ascii: "*") { return line.utf8.count > 1 }
        var copy = line
        if copy.withUTF8({ notes.isPrefix(of: $0) }) { return true }
        return numberedNotes.contains { line.hasPrefix($0) && line.dropFirst($0.count).first?.isNumber == true }
    }

    /// True for a line that only says that the table goes on.
    func isContinuation(_ line: String) -> Bool {
        guard continuationSigns.contains(where: { line.holds($0) }) else { return false }
        var packed = line.filter { !$0.isWhitespace && !"（()）-—".contains($0) }
        if continuations.contains(packed) { return true }
        // 附表3（续）
        if packed.first == "附" { packed.removeFirst() }
        return packed.count <= 5
            && (numberedContinuations.contains(where: packed.hasPrefix)
                || tables.contains(where: packed.hasPrefix) && continuations.contains(where: packed.hasSuffix))
    }
}
