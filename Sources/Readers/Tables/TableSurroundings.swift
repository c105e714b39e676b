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
        // 1.2 is the number of a heading, but 2.2031年 begins with a year.
        let behind = rest.dropFirst(digits.count + 1)
        let number = behind.prefix { $0.isASCII && $0.isNumber }.count
        return ".．、）)]".contains(mark) && (number == 0 || number == 4 && behind.dropFirst(4).first == "年")
    }

    /// True for the number of a printed page: —30—, - 30 -.
    static func isPageNumber(_ line: String) -> Bool {
        let dashes = "-—–―－ "
        guard let first = line.first, let last = line.last, line.count <= 9, dashes.contains(first),
            dashes.contains(last)
        else { return false }
        let number = line.filter { !dashes.contains($0) }
        return (1...3).contains(number.count) && number.allSatisfy { $0.isASCII && $0.isNumber }
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
