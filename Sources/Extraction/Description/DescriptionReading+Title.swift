import Model
import PCRE2
import Patterns

/// The title: what the page says it is, or the first line of the text that is a report's or a notice's name.
extension DescriptionReading {
    func readTitle() {
        let metadata = document.pageMetadata
        if let span = document.titleSpan.map(withoutSubtitle) {
            let text = Self.withoutFootnoteMarks(Self.asPrinted(Self.joined(document.string(span))))
            if !text.isEmpty {
                record.title = text
                record.titlePlace = Place(span: span, section: nil)
                return
            }
        }
        for name in ["articletitle", "og:title", "jsonld.headline"] {
            if let title = metadata[name].map(Self.asPrinted), title.unicodeScalars.count >= 4 {
                record.title = title
                return
            }
        }
        if let (title, span) = titleLine() ?? firstLineTitle() {
            record.title = Self.withoutFootnoteMarks(title)
            record.titlePlace = Place(span: span, section: nil)
            return
        }
        if let title = metadata["title"].map({ Self.withoutSite($0, metadata["sitename"]) }), !title.isEmpty {
            record.title = title
        }
    }

    /// A title without the marks of notes in square brackets: …公报[1]（第二号）.
    private static func withoutFootnoteMarks(_ title: String) -> String {
        // Few titles have a bracket.
        guard [UInt8(ascii: "["), 0xEF, 0xE3].contains(where: title.utf8.contains) else { return title }
        var text = title
        for (opening, closing) in [("[", "]"), ("［", "］"), ("〔", "〕")] as [(Character, Character)] {
            while let open = text.dropFirst().lastIndex(of: opening),
                let close = text[open...].firstIndex(of: closing),
                case let number = text[text.index(after: open)..<close],
                (1...2).contains(number.count), number.allSatisfy(\.isWholeNumber)
            {
                text.removeSubrange(open...close)
            }
        }
        return text
    }

    /// A title without what stands behind a dash and begins with a day: ——2031年1月8日在…会议上.
    private func withoutSubtitle(_ title: TextSpan) -> TextSpan {
        let dash = Array("——".utf8)
        let text = document.text[title.range]
        guard let found = text.firstRange(of: dash), found.lowerBound > text.startIndex,
            text[found.upperBound...].drop(while: { $0 == 0x20 || $0 == 0x0A }).prefix(4).allSatisfy({ $0 &- 0x30 < 10 }
            )
        else { return title }
        var end = found.lowerBound
        while end > title.start, text[end - 1] <= 0x20 { end -= 1 }
        return TextSpan(title.start, end)
    }

    /// The lines of a title as one, with a space between words of letters alone.
    private static func joined(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).reduce(into: "") { title, line in
            if let last = title.last, last.isASCII, line.first?.isASCII == true { title += " " }
            title += line
        }
    }

    /// The first line that is a report's or notice's name; one that says more than 政府工作报告 is preferred.
    private func titleLine() -> (String, TextSpan)? {
        var bare: (String, TextSpan)?
        for index in head.lines.indices {
            if Self.looksLikePath(head.top.bytes[head.lines[index].range]) { continue }
            // A long title may lie on two or three lines.
            for count in 1...3 {
                guard index + count <= head.lines.count else { break }
                if count > 1
                    && !continues(head.lines[index + count - 2], into: head.lines[index + count - 1], from: index)
                {
                    break
                }
                guard let (title, span) = title(ofLines: index..<(index + count)) else { continue }
                let length = title.unicodeScalars.count
                if length <= 6 {
                    // 通知 alone is an entry of a menu.
                    if words.kind(of: title) == .governmentWorkReport { bare = bare ?? (title, span) }
                } else {
                    return (title, span)
                }
                break
            }
        }
        return bare
    }

    /// The title that these lines of the head are, with the line before where they begin with a dash: a motto and
    /// ——在…会议上的政府工作报告.
    private func title(ofLines lines: Range<Int>) -> (String, TextSpan)? {
        guard let title = title(of: head.lines[lines]) else { return nil }
        guard title.0.hasPrefix("—"), lines.lowerBound > 0 else { return title }
        let before = head.top.bytes[head.lines[lines.lowerBound - 1].range]
        if Self.looksLikePath(before) || before.contains(UInt8(ascii: ":")) { return title }
        return self.title(of: head.lines[(lines.lowerBound - 1)..<lines.upperBound]) ?? title
    }

    /// The first line of a text that is the name of a paper of another kind; a page has its title in its markup.
    private func firstLineTitle() -> (String, TextSpan)? {
        guard document.source.mediaType != "text/html" else { return nil }
        // 索引号:…, 发布机构:…: so does a card about the paper.
        let lines = head.lines.drop { document.blocks[$0.block].kind == .metadata }
        guard let first = lines.first, !Self.looksLikePath(head.top.bytes[first.range]) else { return nil }
        // 附件1 stands above the title.
        let isAnnex = lines.count > 1 && isNumberOfAnnex(head.top.bytes[first.range])
        return title(of: lines.dropFirst(isAnnex ? 1 : 0).prefix(1), field: "title_at_head")
    }

    /// True for 附件1 and 附表二:.
    private func isNumberOfAnnex(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 18, let word = words.annexes.first(where: { line.starts(with: $0.utf8) }) else {
            return false
        }
        return line.dropFirst(word.utf8.count).withUnsafeBufferPointer { rest in
            var index = 0
            while index < rest.count {
                if IndicatorNaming.isNumeral(rest, index, rest.count) {
                    index += 3
                } else if rest[index] &- 0x30 < 10 || rest[index] == UInt8(ascii: ":") || rest[index] == 0x2D {
                    index += 1
                } else {
                    return false
                }
            }
            return true
        }
    }

    private func title(of lines: ArraySlice<FoldedText.Part>, field: String = "title") -> (String, TextSpan)? {
        guard let first = lines.first, let last = lines.last else { return nil }
        var joined = lines.flatMap { Array(head.top.bytes[$0.range]) }
        let offset = words.titleLabels.beginning(of: joined[...])?.count ?? 0
        joined.append(0x0A)
        for rule in rules[field] ?? [] {
            let end: Int? = joined.withUnsafeBufferPointer { text in
                rule.rule.pattern.match(in: text, at: offset, scratch: scratch)
                    ? scratch.range(rule.value)?.upperBound : nil
            }
            guard let end, end > offset else { continue }
            // From bytes of the joined lines back to the head.
            var rest = end
            var title = ""
            var lastByte = first.range.lowerBound
            for line in lines {
                let take = min(rest, line.range.count)
                if take > 0 {
                    let from = line.range.lowerBound + (line.block == first.block ? offset : 0)
                    let to = line.range.lowerBound + take
                    if from < to { title += head.top.heading(from..<to, in: document.text) }
                    lastByte = to
                }
                rest -= take
            }
            _ = last
            let span = head.top.span(of: (first.range.lowerBound + offset)..<lastByte, in: document.text)
            return (title, span)
        }
        return nil
    }

    /// True when a title may run on from one line to the next: 关于… without its end.
    private func continues(_ line: FoldedText.Part, into next: FoldedText.Part, from first: Int) -> Bool {
        let start = head.top.bytes[head.lines[first].range]
        return words.abouts.beginning(of: start) != nil || words.titleLabels.beginning(of: start) != nil
            || words.endsOpen(head.top.bytes[line.range])
    }

    private static func looksLikePath(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: ">")) || line.count > 300
    }

    /// Without the site's name behind a dash, an underscore or a bar.
    private static func withoutSite(_ title: String, _ site: String?) -> String {
        var parts: [Substring] = [title[...]]
        for separator in ["_", "|", " - ", " – "] where parts.count == 1 {
            parts = title.split(separator: separator)
        }
        if parts.count == 1 { parts = splitAtHyphens(title) }
        let longest = parts.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? title[...]
        return asPrinted(String(parts.first.map { $0.unicodeScalars.count >= 6 ? $0 : longest } ?? longest))
    }

    /// The pieces between hyphens; one between digits parts none: 2-1 人口, 1-8月.
    private static func splitAtHyphens(_ title: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = title.startIndex
        for index in title.indices where title[index] == "-" {
            let next = title.index(after: index)
            if index > title.startIndex, next < title.endIndex, title[title.index(before: index)].isNumber,
                title[next].isNumber
            {
                continue
            }
            if start < index { pieces.append(title[start..<index]) }
            start = next
        }
        if start < title.endIndex { pieces.append(title[start...]) }
        return pieces
    }

    /// As printed, runs of white space as one space; letter-spaced words without it.
    static func asPrinted(_ text: String) -> String { folded(text) { $0.heading($1, in: $2) } }

    /// Without the white space that typesetting put between and around Chinese characters.
    static func squeezed(_ text: String) -> String { folded(text) { $0.original($1, in: $2) } }

    private static func folded(_ text: String, _ words: (FoldedText, Range<Int>, [UInt8]) -> String) -> String {
        if text.withBytes(Folding.changesNothing) { return text }
        let bytes = Array(text.utf8)
        let source = DocumentSource(
            path: "", mediaType: "text/plain", encoding: "utf-8", byteCount: bytes.count, sha256: "")
        let folded = Folding.plain.fold(
            Document(
                id: "", source: source, text: bytes, blocks: [Block(kind: .paragraph, span: TextSpan(0, bytes.count))]))
        return folded.parts.first.map { words(folded, $0.range, bytes) } ?? ""
    }
}
