import Model

/// What stands before a table that has no caption and says what it is about: a sentence that ends with 如下 or 其中, or the heading.
struct TableLead {
    /// The clause of a sentence that says that the table comes: 2031年各县区粮食产量 of 2031年各县区粮食产量如下：.
    let clause: String?
    /// The time that the sentence names of which the clause is a part: 2031年度 of 2031年度采购支出1526万元，具体如下：.
    let time: CellPeriod?
    /// What is measured, as the clause says it, or what goes before 其中, or the heading; empty where none of them ends with a
    /// noun of measure.
    let topic: String

    /// Looks at the paragraph and the heading before a table.
    init(_ grid: TableGrid, _ document: Document, _ reader: HeaderReader) {
        let sentence = Self.sentence(before: grid, document)
        let announced = sentence.flatMap { Self.announced(in: $0, reader) }
        clause = announced
        time = sentence.flatMap { Self.firstTime(of: $0, reader) }
        let heading = grid.section.flatMap {
            document.sections.indices.contains($0) ? Self.withoutNumber(document.sections[$0].title) : nil
        }
        let topics = [announced, sentence.flatMap { Self.divided(in: $0, reader) }, heading].lazy.compactMap { $0 }
            .map { CellNaming.topic(of: $0, reader) }
        topic = topics.first { !$0.isEmpty } ?? ""
    }

    /// Bytes of the end of a paragraph that are looked at.
    private static let longest = 360

    /// The end of the paragraph right before the table, folded, without the marks and the unit in brackets at its end.
    private static func sentence(before grid: TableGrid, _ document: Document) -> [UInt8]? {
        var low = 0
        var high = document.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if document.blocks[middle].span.start < grid.span.start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, case .paragraph = document.blocks[low - 1].kind else { return nil }
        let span = document.blocks[low - 1].span
        var start = max(span.start, span.end - longest)
        while start < span.end, document.text[start] & 0xC0 == 0x80 { start += 1 }
        var text = document.text.withUnsafeBufferPointer { LabelText($0, TextSpan(start, span.end)).bytes }
        removeMarks(&text)
        if text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")) {
            text.removeLast(text.count - open)
            removeMarks(&text)
        }
        return text.isEmpty ? nil : text
    }

    private static func removeMarks(_ text: inout [UInt8]) {
        while true {
            if let last = text.last, last == UInt8(ascii: ":") || last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
            {
                text.removeLast()
            } else if text.suffix(3).elementsEqual(stop) {
                text.removeLast(3)
            } else {
                return
            }
        }
    }

    private static let stop = Array("。".utf8)

    /// What stands between a mark and 如下 or 见下表 at the end.
    private static func announced(in text: [UInt8], _ reader: HeaderReader) -> String? {
        guard
            let word = text.withUnsafeBufferPointer({
                reader.table.leads.ending(in: $0, at: $0.count, floor: 0)
            })
        else { return nil }
        return string(lastClause(of: text[..<(text.count - word.count)], isPartedByCommas: true))
    }

    /// What stands before the first figure of the sentence before 其中.
    private static func divided(in text: [UInt8], _ reader: HeaderReader) -> String? {
        guard
            let word = text.withUnsafeBufferPointer({
                reader.table.parts.ending(in: $0, at: $0.count, floor: 0)
            })
        else { return nil }
        var text = Array(text[..<(text.count - word.count)])
        removeMarks(&text)
        let sentence = Array(lastClause(of: text[...], isPartedByCommas: false))
        var index = 0
        while index < sentence.count, sentence[index] &- 0x30 >= 10 || period(index, sentence, reader) > 0 {
            index += max(1, period(index, sentence, reader))
        }
        return index < sentence.count ? string(lastClause(of: sentence[..<index], isPartedByCommas: true)) : nil
    }

    /// The time that the last sentence of a text begins with, with a year in it, where it ends with 具体如下.
    private static func firstTime(of text: [UInt8], _ reader: HeaderReader) -> CellPeriod? {
        guard text.withUnsafeBufferPointer({ reader.table.leads.ending(in: $0, at: $0.count, floor: 0) }) != nil else {
            return nil
        }
        let sentence = Array(lastClause(of: text[...], isPartedByCommas: false))
        guard let found = CellPeriod.at(0, in: sentence, reader.table.periods), found.period.year != nil else {
            return nil
        }
        return found.period
    }

    private static func period(_ index: Int, _ text: [UInt8], _ reader: HeaderReader) -> Int {
        CellPeriod.at(index, in: text, reader.table.periods)?.count ?? 0
    }

    private static func lastClause(of text: ArraySlice<UInt8>, isPartedByCommas: Bool) -> ArraySlice<UInt8> {
        var start = text.endIndex
        while start > text.startIndex {
            let last = text[start - 1]
            if last == UInt8(ascii: ":") || last == UInt8(ascii: ";") || isPartedByCommas && last == UInt8(ascii: ",")
                || text[..<start].suffix(3).elementsEqual(stop)
            {
                break
            }
            start -= 1
        }
        return text[start...]
    }

    private static func string(_ text: ArraySlice<UInt8>) -> String? {
        text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    /// 粮食产量 of 一、粮食产量 and （一）粮食产量.
    private static func withoutNumber(_ heading: String) -> String {
        let text = LabelText(heading).bytes
        let opening = text.prefix(12)
        let end =
            opening.first == UInt8(ascii: "(")
            ? opening.firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
            : opening.firstRange(of: "、".utf8)?.upperBound
        return String(decoding: text[(end ?? 0)...], as: UTF8.self)
    }
}
