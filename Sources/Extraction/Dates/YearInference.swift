import Model

/// Finds the year of a document that doesn't name it in its title or under it: from its headings, or else from the
/// years that it names most often.
struct YearInference {
    let text: UnsafeBufferPointer<UInt8>
    let folded: FoldedText
    let document: Document
    let mentions: [DateScanner.Mention]
    let cues: SectionCues

    /// The context with `currentYear` and `reportYear` filled in where the text makes them known.
    func complete(_ context: DocumentContext) -> DocumentContext {
        var context = context
        let looksBack = context.documentType == .governmentWorkReport || context.documentType == .budgetReport
        if context.currentYear == nil {
            if looksBack { context.currentYear = yearOfHeadings() ?? yearBeforeCue() ?? likeliestYear() }
            context.currentYear =
                context.currentYear ?? context.titleYear ?? context.reportYear ?? context.publishedOn?.year
                ?? likeliestYear()
        }
        if context.reportYear == nil, let current = context.currentYear {
            context.reportYear = looksBack ? current - 1 : context.titleYear ?? current
        }
        return context
    }

    /// 一、2019年工作回顾 and 二、2020年主要任务 both say that this year is 2020.
    private func yearOfHeadings() -> Int? {
        var next = 0
        for part in folded.parts {
            while next < mentions.count && mentions[next].range.upperBound <= part.range.lowerBound { next += 1 }
            let range = part.range.lowerBound..<min(part.range.upperBound, part.range.lowerBound + 150)
            guard Self.isHeading(document.blocks[part.block]) || range.count < 120,
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

    /// The year that together with the one before it is named most often; of equals the later one.
    private func likeliestYear() -> Int? {
        var counts: [Int: Int] = [:]
        for mention in mentions {
            // 到2025年 is an aim, not the year of the text.
            let isAim = text[..<mention.range.lowerBound].suffix(3).elementsEqual("到".utf8)
            if !isAim, mention.parts.kind == .point, let year = mention.parts.low.year { counts[year, default: 0] += 1 }
        }
        let best = counts.keys.flatMap { [$0, $0 + 1] }
            .map { (count: counts[$0, default: 0] + counts[$0 - 1, default: 0], year: $0) }
            .max { ($0.count, $0.year) < ($1.count, $1.year) }
        guard let best, best.count >= 2 else { return nil }
        return best.year
    }

    private static func isHeading(_ block: Block) -> Bool {
        if case .heading = block.kind { true } else { false }
    }
}
