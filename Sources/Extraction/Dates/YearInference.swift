import Model

/// Finds the year of a document that doesn't name it in its title or under it: from its headings, or else from the
/// years that it names most often.
struct YearInference {
    let text: UnsafeBufferPointer<UInt8>
    let folded: FoldedText
    let document: Document
    let mentions: [DateScanner.Mention]
    let cues: SectionCues
    let openings: PartOpenings

    /// The context with `currentYear` and `reportYear` filled in where the text makes them known.
    func complete(_ context: DocumentContext) -> DocumentContext {
        var context = context
        let looksBack = context.documentType == .governmentWorkReport || context.documentType == .budgetReport
        if context.currentYear == nil {
            if looksBack {
                context.currentYear =
                    yearOfHeadings() ?? yearOfName() ?? yearBeforeCue() ?? likeliestYear(looksBack: true)
            }
            context.currentYear =
                context.currentYear ?? context.titleYear ?? context.reportYear ?? context.publishedOn?.year
                ?? yearOfSignature()
            if context.currentYear == nil {
                context.currentYear = likeliestYear(looksBack: looksBack)
                context.isYearGuessed = true
            }
        }
        if context.documentType == .news || context.documentType == .other { context.draftYear = draftYear() }
        if context.documentType == .news, context.titleYear == nil, !context.isTitledLastYear,
            let published = context.publishedOn, published.month <= 3, looksBackFirst()
        {
            context.isTitledLastYear = true
            context.reportYear = published.year - 1
        }
        if context.documentType == .news || context.documentType == .other, context.titleYear == nil,
            !context.isTitledLastYear, let published = context.publishedOn, published.month <= Self.lastReview,
            opensWithYear(before: published.year)
        {
            context.isTitledLastYear = true
            context.reportYear = published.year - 1
        }
        if context.reportYear == nil, let current = context.currentYear {
            context.reportYear =
                looksBack || context.isTitledLastYear ? current - 1 : context.titleYear ?? current
        }
        return context
    }

    /// The last month in which what a year came to is told as news.
    private static let lastReview = 6

    /// True where the first time that is no day is all of the year before another, at the head of a paragraph and before a comma:
    /// 2030年,全市专利授权量9万件. What is told behind it is of that year.
    private func opensWithYear(before year: Int) -> Bool {
        guard
            let first = mentions.first(where: { $0.parts.low.day == nil && $0.parts.kind == .point }),
            first.parts.low.year == year - 1, first.parts.low.month == nil, first.parts.low.quarter == nil,
            case let end = first.range.upperBound, end < text.count, text[end] == UInt8(ascii: ","),
            ClauseTailReader.ends(text, with: "年", at: end, floor: first.range.lowerBound)
        else { return false }
        return folded.parts.contains { $0.range.lowerBound == first.range.lowerBound }
    }

    /// True where the first heading that says what its part does looks back and names no year: 全市预算执行情况, in what was
    /// published in a year's first months.
    private func looksBackFirst() -> Bool {
        for part in folded.parts where Self.isHeading(document.blocks[part.block]) {
            guard let cue = cues.cue(inHeading: part.range, of: text) else { continue }
            return cue.status == .actual && !mentions.contains { part.range.contains($0.range.lowerBound) }
        }
        return false
    }

    /// 一、2019年工作回顾 and 二、2020年主要任务 both say that this year is 2020.
    private func yearOfHeadings() -> Int? {
        var next = 0
        for part in folded.parts {
            while next < mentions.count && mentions[next].range.upperBound <= part.range.lowerBound { next += 1 }
            let range = part.range.lowerBound..<min(part.range.upperBound, part.range.lowerBound + 150)
            // 2024年是实现规划目标任务的关键一年。 is a sentence.
            let isLine = range.count < 120 && !text[range].suffix(3).elementsEqual("。".utf8)
            guard isLine || Self.isHeading(document.blocks[part.block]),
                let cue = cues.cue(inHeading: range, of: text)
            else { continue }
            var index = next
            while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
                if let year = mentions[index].parts.low.year, mentions[index].parts.kind == .point {
                    return cue.status == .actual ? year + 1 : year
                }
                index += 1
            }
        }
        return nil
    }

    /// 2031 of 2030年预算执行情况和2031年预算草案, where the first such times of a text are of these; nil for others.
    private func draftYear() -> Int? {
        var reviewed: Int?
        for mention in mentions.prefix(Self.firstTimes) {
            guard mention.parts.kind == .point, mention.parts.low.month == nil, let year = mention.parts.low.year else {
                continue
            }
            let start = mention.range.upperBound
            var end = start
            while end < min(start + 36, text.count), text[end] >= 0x80 || text[end] == UInt8(ascii: "(") { end += 1 }
            guard let cue = cues.cue(inHeading: start..<end, of: text) else { continue }
            if cue.status == .actual { reviewed = year } else if reviewed == year - 1 { return year }
        }
        return nil
    }

    /// So many times at the head of a text.
    private static let firstTimes = 12

    /// The year of a day that stands alone in one of the last lines: where, by whom and when a text was signed.
    private func yearOfSignature() -> Int? {
        for part in folded.parts.suffix(4).reversed() {
            if let day = mentions.last(where: { $0.range.lowerBound == part.range.lowerBound }),
                day.range.upperBound == part.range.upperBound, day.parts.kind == .point, day.parts.low.day != nil
            {
                return day.parts.low.year
            }
        }
        return nil
    }

    /// The one year that the input's name gives: 2021年…政府工作报告.txt.
    private func yearOfName() -> Int? {
        guard document.source.path.utf8.count < 4_096 else { return nil }
        var years: Set<Int> = []
        var digits = 0
        var value = 0
        for byte in Array(document.source.path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed()) + [0] {
            if byte >= 0x30 && byte <= 0x39 {
                digits += 1
                value = digits <= 4 ? value * 10 + Int(byte - 0x30) : 0
            } else {
                if digits == 4 && (1949...2099).contains(value) { years.insert(value) }
                digits = 0
                value = 0
            }
        }
        return years.count == 1 ? years.first : nil
    }

    /// 2019年工作回顾 in running text says the same.
    private func yearBeforeCue() -> Int? {
        for mention in mentions {
            guard mention.parts.kind == .point, mention.parts.low.month == nil, let year = mention.parts.low.year else {
                continue
            }
            let start = mention.range.upperBound
            var end = start
            while end < min(start + 36, text.count), text[end] != 0x0A, text[end] != UInt8(ascii: ",") { end += 1 }
            if let cue = cues.cue(inHeading: start..<end, of: text) { return cue.status == .actual ? year + 1 : year }
        }
        return nil
    }

    /// The year that together with the one before it is named most often; of equals the later one. What looks back on a
    /// year may call its own only 今年; any other document names it.
    private func likeliestYear(looksBack: Bool) -> Int? {
        var counts: [Int: Int] = [:]
        for mention in mentions {
            if mention.parts.kind == .point, let year = mention.parts.low.year, !isAim(mention),
                // 比1952年增长 tells of another year; what looks back on a year may name it so alone.
                looksBack || !ClauseTailReader.isComparison(text, before: mention.range.lowerBound, floor: 0)
            {
                counts[year, default: 0] += 1
            }
        }
        let best = counts.keys.flatMap { looksBack ? [$0, $0 + 1] : [$0] }
            .map { (count: counts[$0, default: 0] + counts[$0 - 1, default: 0], year: $0) }
            .max { ($0.count, $0.year) < ($1.count, $1.year) }
        guard let best, best.count >= 2 else { return nil }
        return best.year
    }

    /// 到2025年 is an aim far off, of which a document speaks often.
    private func isAim(_ mention: DateScanner.Mention) -> Bool {
        openings.aims.ending(in: text, at: mention.range.lowerBound, floor: 0) != nil
    }

    private static func isHeading(_ block: Block) -> Bool {
        if case .heading = block.kind { true } else { false }
    }
}
