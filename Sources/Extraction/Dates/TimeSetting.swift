import Model

/// Tells the dates that say when something happened from those that something is compared with or named after.
enum TimeSetting {
    /// True for 2019年实现…, 截至2019年底, 今年; false for 比2018年增长, 较上年, 获2018年度国家奖.
    static func setsTime(
        _ text: UnsafeBufferPointer<UInt8>, _ mention: DateScanner.Mention, lineStart: Int, vocabulary: TimeVocabulary
    ) -> Bool {
        let start = mention.range.lowerBound
        if let word = mention.parts.yearWord {
            let entry = vocabulary.yearWords[word]
            // 上年, 次年: nearly always what something is compared with.
            if entry.base != .current && entry.offset != 0 { return false }
        }
        if follows(mention.range.upperBound, in: text, prices) || follows(mention.range.upperBound, in: text, titleEnds)
        {
            return false
        }
        if mention.parts.kind == .back, isOfRecord(text, from: mention.range.upperBound) { return false }
        if start == 0 || text[start - 1] < 0x80 { return true }
        guard start >= 3 else { return true }
        let before = (text[start - 3], text[start - 2], text[start - 1])
        if comparing.contains(where: { $0 == before }) { return false }
        if isDiffered(text, from: start) { return false }
        if mention.parts.isOpen && follows(mention.range.upperBound, in: text, records) { return false }
        if mention.parts.yearWord != nil { return true }
        // 自2012年分区以来: the year is not the time of what follows, as it is in 自2012年起.
        if since.contains(where: { $0 == before }) { return mention.parts.isOpen || mention.parts.kind == .range }
        if before.0 == 0xE3 || before.0 == 0xE2 { return true }  // punctuation
        return leading.contains { $0 == before }
    }

    /// True for 上年结转, 结转下年, 上年末滚存结余: the year is part of a thing's name and not the time of its number.
    static func namesThing(_ text: UnsafeBufferPointer<UInt8>, _ mention: DateScanner.Mention, end: Int) -> Bool {
        guard mention.parts.yearWord != nil else { return false }
        let range = mention.range
        func has(_ words: [[UInt8]], at offset: Int) -> Bool {
            words.contains {
                offset >= 0 && offset + $0.count <= end && text[offset..<(offset + $0.count)].elementsEqual($0)
            }
        }
        return has(carried, at: range.upperBound) || has(carriedBefore, at: range.lowerBound - 6)
    }

    private static let carriedBefore = ["结转", "结余", "滚存"].map { Array($0.utf8) }
    private static let carried = carriedBefore + [Array("净结余".utf8)]

    /// 比 较 与 同 和 超 是 按
    private static let comparing: [(UInt8, UInt8, UInt8)] = [
        (0xE6, 0xAF, 0x94), (0xE8, 0xBE, 0x83), (0xE4, 0xB8, 0x8E), (0xE5, 0x90, 0x8C), (0xE5, 0x92, 0x8C),
        (0xE8, 0xB6, 0x85), (0xE6, 0x98, 0xAF), (0xE6, 0x8C, 0x89),
    ]

    /// True where the clause behind a look back tells a record: 近17年来增速首次居全市第一, 近十年来最低.
    private static func isOfRecord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        if follows(start, in: text, records) { return true }
        let limit = min(text.count, start + 45)
        var end = start
        while end < limit, text[end] != UInt8(ascii: ","), text[end] != UInt8(ascii: ";"), text[end] != 0x0A {
            end += 1
        }
        return firsts.contains { ClauseTailReader.contains(text, start..<end, $0) }
    }

    private static let firsts: [StaticString] = ["首次", "最高", "最低", "最好", "最快", "最多", "最大", "新高", "新低"]

    /// True behind 高于 and the like, and for a plan's years in quotation marks behind 比, too: 比“十三五”时期增长.
    private static func isDiffered(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let place = ClauseTailReader.headOfDate(text, start, floor: 0)
        guard place >= 6 else { return false }
        if place < start, comparing.contains(where: { $0 == (text[place - 3], text[place - 2], text[place - 1]) }) {
            return true
        }
        return differing.contains { text[(place - 6)..<place].elementsEqual($0) }
    }

    private static let differing = ["高于", "低于", "快于", "慢于", "好于", "优于", "多于", "少于", "超过"].map { Array($0.utf8) }

    /// 到 至 在 于 止 计 算 即 中 前
    private static let leading: [(UInt8, UInt8, UInt8)] = [
        (0xE5, 0x88, 0xB0), (0xE8, 0x87, 0xB3), (0xE5, 0x9C, 0xA8), (0xE4, 0xBA, 0x8E), (0xE6, 0xAD, 0xA2),
        (0xE8, 0xAE, 0xA1),
        (0xE7, 0xAE, 0x97), (0xE5, 0x8D, 0xB3), (0xE4, 0xB8, 0xAD),
        (0xE5, 0x89, 0x8D),
    ]

    /// 从 自
    private static let since: [(UInt8, UInt8, UInt8)] = [(0xE4, 0xBB, 0x8E), (0xE8, 0x87, 0xAA)]

    private static func follows(_ offset: Int, in text: UnsafeBufferPointer<UInt8>, _ words: [[UInt8]]) -> Bool {
        words.contains { offset + $0.count <= text.count && text[offset..<(offset + $0.count)].elementsEqual($0) }
    }

    /// 产值(1990年价): the year of the prices.
    private static let prices = ["价", "不变价", "可比价", "的不变价"].map { Array($0.utf8) }

    /// 《…行动方案(2024-2028年)》: the years of a title.
    private static let titleEnds = [")》", "》", "年)》"].map { Array($0.utf8) }

    /// 首次, 最 and 新高: 2012年以来 is then what a record is measured against.
    private static let records = ["首次", "最", "新高", "的最", "同期最", "历史", "首个", "的新高", "来最", "来新"].map { Array($0.utf8) }
}
