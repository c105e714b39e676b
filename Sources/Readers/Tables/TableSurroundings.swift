/// Signs by which lines around a table are told whatever their words are.
enum TableSurroundings {
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
        return mark.isNumber || mark == ":" || mark == "："
    }

    /// True for a line that only says which table or attachment comes: `表1`, `附表二：`, `附件3`. Its name stands elsewhere.
    static func isNumberAlone(_ line: String) -> Bool {
        var rest = line.filter { !$0.isWhitespace && !"：:（）()【】".contains($0) }[...]
        if rest.hasPrefix("附件") {
            rest = rest.dropFirst(2)
        } else {
            if rest.first == "附" { rest = rest.dropFirst() }
            guard rest.first == "表" else { return false }
            rest = rest.dropFirst()
        }
        return (1...5).contains(rest.count)
            && rest.allSatisfy { $0.isNumber || "一二三四五六七八九十-－—".contains($0) }
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
