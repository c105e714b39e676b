import Model

/// Reads the lines around a table: its caption, its unit, its notes.
enum TableSurroundings {
    /// The unit of a line such as `单位：亿元、%`, without the word 单位; nil when the line doesn't say one.
    static func unit(_ line: String) -> String? {
        // Most lines have none of the words, whose characters may stand apart.
        guard line.holds("位") || line.holds("n") && line.holds("t") else { return nil }
        // The word may be letter-spaced, and stand behind a caption in the same line.
        let packed = line.filter { !$0.isWhitespace && $0 != "\u{3000}" }
        for word in ["计量单位", "金额单位", "数量单位", "单位", "Unit", "unit"] {
            guard let range = packed.range(ofWord: word), !isOffice(packed[..<range.lowerBound]) else { continue }
            var rest = packed[range.upperBound...]
            guard let mark = rest.first, mark == "：" || mark == ":" || mark == "为" else { continue }
            rest = rest.dropFirst()
            while let last = rest.last, "）)】]。".contains(last) { rest = rest.dropLast() }
            if rest.isEmpty || rest.count > 40 || rest.contains("。") || rest.contains("：") { return nil }
            return String(rest)
        }
        return nil
    }

    /// True for what makes 单位 an office and no unit: 编制单位.
    private static func isOffice(_ before: Substring) -> Bool { offices.contains { before.hasSuffix($0) } }

    private static let offices = [
        "编制", "填报", "填制", "制表", "报送", "建设", "施工", "责任", "主管", "牵头", "实施", "主办", "承办", "发布", "申报", "公开", "预算", "部门",
        "所属",
        "填表", "用款", "项目", "提供",
    ]

    /// True when the line has nothing but a unit: `（单位：万元）`.
    static func isUnitLine(_ line: String) -> Bool {
        guard let unit = unit(line) else { return false }
        let packed = line.filter { !$0.isWhitespace && $0 != "\u{3000}" }
        return packed.count <= unit.count + 8
    }

    /// The unit in brackets at the end of a caption: `产量（万吨）` → `万吨`.
    static func unitAtEnd(_ caption: String) -> String? {
        guard let last = caption.last, last == "）" || last == ")",
            let opening = caption.lastIndex(where: { $0 == "（" || $0 == "(" })
        else { return nil }
        let inner = String(caption[caption.index(after: opening)...].dropLast())
        return CellContent(inner) == .unit ? inner : nil
    }

    /// A caption without the unit that stands behind it in the same line.
    static func withoutUnit(_ caption: String) -> String {
        guard caption.holds("单位") else { return caption }
        for word in ["（单位", "(单位", "计量单位", "金额单位", "单位：", "单位:", "【单位"] {
            if let found = caption.range(ofWord: word), found.lowerBound > caption.startIndex {
                var head = caption[..<found.lowerBound]
                while let last = head.last, last.isWhitespace { head = head.dropLast() }
                if !head.isEmpty { return String(head) }
            }
        }
        return caption
    }

    /// A caption without the signs that make it bold or a heading: `**表1 主要指标**`, `### 表1 主要指标`.
    static func withoutMarkup(_ caption: String) -> String {
        var text = Substring(caption)
        while let first = text.first, "#*_ ".contains(first) { text.removeFirst() }
        while let last = text.last, "#*_ ".contains(last) { text.removeLast() }
        return text.isEmpty ? caption : String(text)
    }

    /// True for `2. …`, `2、…`, `（2）…`, `②…`: the next note of a list.
    static func isNumberedItem(_ line: String) -> Bool {
        var rest = Substring(line)
        if let first = rest.first, "①②③④⑤⑥⑦⑧⑨".contains(first) { return true }
        if rest.first == "（" || rest.first == "(" || rest.first == "[" { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 2, let mark = rest.dropFirst(digits.count).first else { return false }
        return ".．、）)]".contains(mark)
    }

    /// True for a line that names a table by its form: `表1 …`, `附表二：…`, `续表`.
    static func isNumberedCaption(_ line: String) -> Bool {
        var rest = Substring(line)
        for opening in ["（", "(", "【", "附", "续", " "] where rest.hasPrefix(opening) { rest = rest.dropFirst() }
        guard rest.hasPrefix("表") || rest.hasPrefix("Table ") else { return false }
        rest = rest.dropFirst(rest.hasPrefix("表") ? 1 : 6)
        while rest.first == " " || rest.first == "\u{A0}" || rest.first == "\u{3000}" { rest = rest.dropFirst() }
        guard let mark = rest.first else { return line.count <= 4 }
        return mark.isNumber || "一二三四五六七八九十:：".contains(mark)
    }

    /// False for bytes that neither `isUnitLine` nor `canBeCaption` can be true of: a quick look at every line of a page.
    static func mayBeAboutTable(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if line.isEmpty { return false }
        if aboutTables.find(in: line) != nil { return true }
        // 2024年…, and what ends with a bracket or one of the endings.
        if line.count > 7, line[0] >= 0x30, line[0] <= 0x39, line[4] == 0xE5 { return true }
        let last = line[line.count - 1]
        if last == UInt8(ascii: ")") || last == 0x89 && line.count >= 3 && line[line.count - 3] == 0xEF { return true }
        return [3, 6].contains { line.count >= $0 && endings.match(line, at: line.count - $0) == $0 }
    }

    private static let aboutTables = WordList(["表", "Table", "单位", "Unit", "unit", "單位"])
    private static let endings = WordList(captionEndings)

    /// True for a short line that can name the table below it: no sentence, no numbered heading, no list item.
    ///
    /// - Parameter unitFollows: true when a unit line stands between the line and the table, so that its ending need
    ///   not say that it names one.
    static func canBeCaption(_ line: String, unitFollows: Bool = false) -> Bool {
        if isNumberedCaption(line) { return line.count <= 80 }
        guard line.count >= 4, line.count <= 50, let last = line.last, let first = line.first else { return false }
        if "。；：，、！？;:,.".contains(last) || "—（(〔[".contains(first) { return false }
        if line.contains("。") || line.contains("，") { return false }
        // A picture's name, whose picture a text doesn't show.
        if line.hasPrefix("图"), line.dropFirst().first(where: { $0 != " " && $0 != "\u{A0}" })?.isNumber == true {
            return false
        }
        // 一、 and （一） are headings of the text.
        if line.dropFirst().first == "、" || line.dropFirst(2).first == "、" { return false }
        if unitFollows || line.prefix(4).allSatisfy({ $0.isASCII && $0.isNumber }) && line.dropFirst(4).first == "年" {
            return true
        }
        return captionEndings.contains { line.hasSuffix($0) }
            || captionEndings.contains { line.hasSuffix($0 + "）") && line.contains("（") }
            || line.hasSuffix("%）") || line.hasSuffix("亿元）") || line.hasSuffix("万元）")
    }

    private static let captionEndings = [
        "表", "情况", "统计", "一览", "指标", "指数", "速度", "增速", "构成", "比重", "产量", "数据", "结构", "完成", "目标", "总额", "收支",
    ]

    /// True for a line below a table that belongs to it.
    static func isNote(_ line: String) -> Bool {
        // Their first bytes: all that nearly every line is asked.
        switch line.utf8.first {
        case 0xE5, 0xE6, 0xE8, UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "*"): break
        default: return false
        }
        if noteOpenings.contains(where: { line.utf8.starts(with: $0.utf8) }) { return true }
        if line.utf8.first == 0xE6, line.hasPrefix("注"), let second = line.dropFirst().first, second.isNumber {
            return true
        }
        return line.utf8.first == UInt8(ascii: "*") && line.utf8.count > 1
    }

    private static let noteOpenings = [
        "注：", "注:", "注 ", "注释", "备注", "资料来源", "数据来源", "说明：", "说明:", "Note:", "Notes:", "Source:",
    ]

    /// True for a line that only says that the table goes on.
    static func isContinuation(_ line: String) -> Bool {
        guard line.holds("续") || line.holds("接") else { return false }
        let packed = line.filter { !$0.isWhitespace && !"（()）-—".contains($0) }
        return packed == "续表" || packed == "续" || packed == "接上表" || packed == "续上表"
            || (packed.hasPrefix("续表") && packed.count <= 5)
            || (packed.hasPrefix("表") && packed.hasSuffix("续") && packed.count <= 5)
    }
}

extension String {
    /// Where `word` stands first, found by bytes.
    func range(ofWord word: String) -> Range<String.Index>? {
        let wanted = Array(word.utf8)
        guard let first = wanted.first, wanted.count <= utf8.count else { return nil }
        var copy = self
        let found: Int? = copy.withUTF8 { bytes in
            for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
                var step = 1
                while step < wanted.count, bytes[start + step] == wanted[step] { step += 1 }
                if step == wanted.count { return start }
            }
            return nil
        }
        guard let found else { return nil }
        let lower = utf8.index(startIndex, offsetBy: found)
        return lower..<utf8.index(lower, offsetBy: wanted.count)
    }
}
