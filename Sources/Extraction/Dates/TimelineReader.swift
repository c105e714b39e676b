import Model

/// Goes through a document once, in order: headings and opening sentences set what each part is about, dates set it for
/// their sentence or paragraph, and every mention is resolved on the ground that this gives.
struct TimelineReader {
    private let text: UnsafeBufferPointer<UInt8>
    private let folded: FoldedText
    private let document: Document
    private let mentions: [DateScanner.Mention]
    private let context: DocumentContext
    private let scanner: DateScanner
    private let resolver: DateResolver
    private let cues: SectionCues

    private(set) var dates: [ResolvedDate] = []
    private(set) var timeline = Timeline()

    /// What the part of the document is about.
    private struct State {
        var year: Int?
        var period: Period?
        var status: MetricRecord.Status?
        /// Level of the heading that set it; a heading of this level or above ends it. 0 before the first.
        var level: Int
    }

    private var state: State
    private let initial: State
    /// What the open headings said, outermost first: a part that says nothing of itself is about what they are about.
    private var states: [State] = []
    private var nextSection = 0
    private var nextMention = 0
    private var headingLevel = 0
    /// The time named last in the sentence, and at the head of a sentence of the paragraph.
    private var sentenceAnchor: Period?
    private var paragraphAnchor: Period?
    /// A five-year plan in the sentence: “十四五”时期. Years are not counted from it.
    private var sentencePlan: Period?
    /// The time at the head of the last sentence that named one, a plan's years too.
    private var paragraphPeriod: Period?
    private var datedYear: Int?
    private var paragraphStart = 0
    /// What held before a caption, until running text begins again.
    private var beforeCaption: State?
    private var hasLookedBack = false

    init(
        text: UnsafeBufferPointer<UInt8>, folded: FoldedText, document: Document, mentions: [DateScanner.Mention],
        context: DocumentContext, scanner: DateScanner, resolver: DateResolver, cues: SectionCues
    ) {
        self.text = text
        self.folded = folded
        self.document = document
        self.mentions = mentions
        self.context = context
        self.scanner = scanner
        self.resolver = resolver
        self.cues = cues
        switch context.documentType {
        case .governmentWorkReport:
            initial = State(
                year: context.currentYear, period: context.currentYear.map(Period.init(year:)), status: nil, level: 0)
        default:
            initial = State(
                year: context.reportYear, period: context.reportYear.map(Period.init(year:)), status: nil, level: 0)
        }
        state = initial
    }

    /// Fills `dates` and `timeline`.
    mutating func run() {
        dates.reserveCapacity(mentions.count)
        for part in folded.parts { read(part) }
    }

    // MARK: blocks

    private mutating func read(_ part: FoldedText.Part) {
        sentenceAnchor = nil
        paragraphAnchor = nil
        sentencePlan = nil
        paragraphPeriod = nil
        datedYear = nil
        paragraphStart = part.range.lowerBound
        let block = document.blocks[part.block]
        let headings = headings(in: part)
        if headings.isEmpty { open(part, block) }
        mark(part.range.lowerBound)
        var cursor = part.range.lowerBound
        for heading in headings {
            resolve(through: heading.range.lowerBound, sentencesFrom: cursor)
            enter(heading.range, section: document.sections[heading.section])
            mark(heading.range.lowerBound)
            resolve(through: heading.range.upperBound, sentencesFrom: heading.range.lowerBound)
            sentenceAnchor = nil
            paragraphAnchor = nil
            sentencePlan = nil
            paragraphPeriod = nil
            mark(heading.range.upperBound)
            cursor = heading.range.upperBound
        }
        resolve(through: part.range.upperBound, sentencesFrom: cursor)
    }

    /// The headings that begin in a block: the whole of it, or sentences that run into it.
    private mutating func headings(in part: FoldedText.Part) -> [(section: Int, range: Range<Int>)] {
        var found: [(Int, Range<Int>)] = []
        let block = document.blocks[part.block]
        while nextSection < document.sections.count {
            let span = document.sections[nextSection].span
            if span.start >= block.span.end { break }
            if span.start >= block.span.start {
                let start = lowerBound(of: span.start, in: part.range)
                let end = lowerBound(of: span.end, in: part.range)
                if start < end { found.append((nextSection, start..<end)) }
            }
            nextSection += 1
        }
        return found
    }

    /// The first folded byte of `range` whose origin is not before `offset`.
    private func lowerBound(of offset: Int, in range: Range<Int>) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(folded.origin[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A caption or an opening sentence sets the time as a heading does; a caption's holds for its table alone.
    private mutating func open(_ part: FoldedText.Part, _ block: Block) {
        switch block.kind {
        case .tableText: caption(part)
        case .paragraph:
            if let state = beforeCaption {
                self.state = state
                beforeCaption = nil
            }
            let clause = firstClause(part.range)
            narrow(part.range)
            if part.range.count <= 135 && !endsSentence(part.range.upperBound) {
                if isFigure(part.range) {
                    caption(part)
                } else if cues.cue(inOpening: clause, of: text) != nil || isCaption(part.range) {
                    enter(part.range, level: max(headingLevel, 1))
                }
            } else if let cue = cues.cue(inOpening: clause, of: text) {
                follow(cue, years: [], level: max(headingLevel, 1))
            }
        default: break
        }
    }

    /// In a review of several years a paragraph that begins 一年来, 过去一年 or 刚刚过去的2022年是… turns to the last one.
    private mutating func narrow(_ range: Range<Int>) {
        guard let period = state.period, period.first.year != period.lastYear, !period.isOpen, state.status != .target,
            let year = context.reportYear, nextMention < mentions.count
        else { return }
        let mention = mentions[nextMention]
        guard mention.range.lowerBound - range.lowerBound <= 60, mention.range.upperBound <= range.upperBound,
            let reading = resolver.reading(of: mention.parts, on: ground), reading.value == String(year)
        else { return }
        var end = mention.range.upperBound
        if end < range.upperBound && text[end] == UInt8(ascii: ",") { end += 1 }
        let isTopic = topics.contains { text[end..<range.upperBound].starts(with: $0) }
        guard mention.parts.kind == .back || isTopic else { return }
        state.period = Period(year: year)
        if !states.isEmpty { states[states.count - 1].period = state.period }
    }

    private let topics = ["是", "我们"].map { Array($0.utf8) }

    private mutating func caption(_ part: FoldedText.Part) {
        beforeCaption = beforeCaption ?? state
        enter(part.range, level: max(headingLevel, 1), needsYear: true)
    }

    /// 图1, 表2, 附表3 at the start of a line.
    private func isFigure(_ range: Range<Int>) -> Bool {
        let line = text[range]
        return figures.contains { word in
            line.starts(with: word)
                && line.dropFirst(word.count).first.map { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0xE0 } ?? false
        }
    }

    private let figures = ["图", "表", "附图", "附表"].map { Array($0.utf8) }

    /// A short line of its own with a year in it: 2020年…十件民生实事.
    private func isCaption(_ range: Range<Int>) -> Bool {
        for mention in mentions[nextMention...] {
            if mention.range.lowerBound >= range.upperBound { return false }
            if mention.parts.kind == .point, mention.parts.low.year != nil, mention.parts.low.day == nil,
                range.count <= 105
            {
                return !text[range].contains(UInt8(ascii: ",")) && !text[range].contains(UInt8(ascii: ":"))
            }
        }
        return false
    }

    private func endsSentence(_ end: Int) -> Bool {
        end >= 3 && text[end - 3] == 0xE3 && text[end - 2] == 0x80 && text[end - 1] == 0x82
    }

    private func firstClause(_ range: Range<Int>) -> Range<Int> {
        var index = range.lowerBound
        let limit = min(range.upperBound, range.lowerBound + 180)
        while index < limit {
            if text[index] == UInt8(ascii: ":")
                || text[index] == 0xE3 && index + 2 < limit && text[index + 1] == 0x80 && text[index + 2] == 0x82
            {
                break
            }
            index += 1
        }
        return range.lowerBound..<index
    }

    // MARK: what a part is about

    /// A heading of `level` begins: its years and cue words decide, or what it stands under, or the document's default.
    private mutating func enter(_ range: Range<Int>, section: Section) {
        beforeCaption = nil
        headingLevel = section.level
        enter(range, level: section.level, isAnnex: section.number?.hasPrefix("附") ?? (section.parent == nil))
    }

    private mutating func enter(_ range: Range<Int>, level: Int, isAnnex: Bool = false, needsYear: Bool = false) {
        if !needsYear {
            while let last = states.last, last.level >= level { states.removeLast() }
            state = states.last ?? initial
            // A part that says nothing of itself behind a review looks ahead in a work report.
            let isWorkReport = context.documentType == .governmentWorkReport
            if states.isEmpty && isWorkReport && hasLookedBack && !isAnnex { state.status = .target }
        }
        let cue = cues.cue(inHeading: range, of: text)
        var years: [Period] = []
        var index = nextMention
        while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
            // “十四五”收官 in a heading without a cue is no time of its part.
            if mentions[index].range.lowerBound >= range.lowerBound, mentions[index].parts.kind != .duration,
                cue != nil || mentions[index].parts.kind != .plan,
                let period = resolver.reading(of: mentions[index].parts, on: ground)?.period
            {
                years.append(period)
            }
            index += 1
        }
        if needsYear && years.isEmpty { return }
        follow(cue, years: years, level: level)
    }

    private mutating func follow(_ cue: SectionCues.Cue?, years: [Period], level: Int) {
        let current = context.currentYear
        guard cue != nil || !years.isEmpty else { return }
        var next = State(year: state.year, period: state.period, status: cue?.status, level: level)
        if let period = chosen(years, cue) {
            next.period = period
            next.year = period.lastYear
            if next.status == nil, let current, context.documentType != .statisticalCommunique {
                next.status = period.isOpen || period.lastYear < current ? .actual : .target
            }
            if period.first.year != period.lastYear, let current,
                period.lastYear > current || period.first.year < current
            {
                // A plan's or a term's years: this year and the last one are still what 今年 and 上年 mean there.
                next.year =
                    next.status == .actual ? min(period.lastYear, context.reportYear ?? period.lastYear) : current
            }
        } else if let status = cue?.status {
            let year = status == .actual ? context.reportYear ?? current : current
            if context.documentType != .statisticalCommunique, let year {
                if state.status != status || state.year == nil {
                    next.year = year
                    next.period = Period(year: year)
                }
            }
        }
        if next.status == .actual { hasLookedBack = true }
        state = next
        if beforeCaption == nil {
            while let last = states.last, last.level >= level { states.removeLast() }
            states.append(next)
        }
    }

    /// The first of a heading's times that suits what the heading does.
    private func chosen(_ years: [Period], _ cue: SectionCues.Cue?) -> Period? {
        guard let current = context.currentYear, years.count > 1 else { return years.first }
        switch cue?.status {
        case .actual?: return years.first { $0.lastYear < current } ?? years.first
        case .target?: return years.first { $0.lastYear >= current } ?? years.first
        case nil: return years.first
        }
    }

    // MARK: mentions

    private var ground: DateResolver.Ground {
        let anchor = sentenceAnchor ?? paragraphAnchor
        return DateResolver.Ground(
            current: context.currentYear, talked: state.year, reviewed: reviewedYear, anchor: anchor,
            datedYear: datedYear,
            today: context.deliveredOn ?? context.publishedOn)
    }

    /// The last year of a look back.
    private var reviewedYear: Int? { context.reportYear ?? state.year }

    private mutating func resolve(through end: Int, sentencesFrom start: Int) {
        var sentence = start
        var read = start
        while nextMention < mentions.count, mentions[nextMention].range.lowerBound < end {
            let mention = mentions[nextMention]
            nextMention += 1
            if mention.range.lowerBound < start { continue }
            if let ends = sentenceEnds(in: read..<mention.range.lowerBound) {
                closeSentence(at: ends.first)
                sentence = ends.last
            }
            append(mention, sentence: sentence)
            read = mention.range.upperBound
        }
        if sentenceAnchor != nil || sentencePlan != nil, let ends = sentenceEnds(in: read..<end) {
            closeSentence(at: ends.first)
        }
    }

    /// The first and the last sentence end in a range, as the offsets behind them; nil when there is none.
    private func sentenceEnds(in range: Range<Int>) -> (first: Int, last: Int)? {
        var first: Int?
        var last = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            var end: Int?
            if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                end = index + 1
            } else if byte == 0xE3, index + 2 < range.upperBound, text[index + 1] == 0x80, text[index + 2] == 0x82 {
                end = index + 3
            }
            if let end {
                first = first ?? end
                last = end
            }
            index += 1
        }
        return first.map { ($0, last) }
    }

    private mutating func closeSentence(at offset: Int) {
        guard sentenceAnchor != nil || sentencePlan != nil else { return }
        sentenceAnchor = nil
        sentencePlan = nil
        mark(offset)
    }

    private mutating func append(_ mention: DateScanner.Mention, sentence: Int) {
        let rule = scanner.rules[mention.rule].rule.id
        let place = folded.span(of: mention.range, in: document.text)
        let section = nextSection > 0 ? nextSection - 1 : nil
        guard mention.parts.kind != .name, let reading = resolver.reading(of: mention.parts, on: ground) else {
            let record = DateRecord(
                place: Place(span: place, section: section), rule: rule, type: .duration, value: "", dateStart: nil,
                dateEnd: nil, granularity: "", basis: .explicit)
            dates.append(ResolvedDate(range: mention.range, record: record, isRecord: false))
            return
        }
        let record = DateRecord(
            place: Place(span: place, section: section), rule: rule, type: reading.type, value: reading.value,
            dateStart: reading.start, dateEnd: reading.end, granularity: reading.granularity, basis: reading.basis)
        let setsTime =
            reading.period != nil
            && TimeSetting.setsTime(
                text, mention, lineStart: sentence, vocabulary: resolver.vocabulary)
        dates.append(
            ResolvedDate(
                range: mention.range, record: record, period: reading.period, setsTime: setsTime,
                namesThing: TimeSetting.namesThing(text, mention, end: folded.bytes.count)))
        if let period = reading.period, period.first.month != nil, mention.parts.low.month != nil {
            datedYear = period.lastYear
        }
        guard setsTime, let period = reading.period else { return }
        let isHead = mention.range.lowerBound - sentence <= 30
        if mention.parts.kind == .plan {
            sentencePlan = period
            if isHead { paragraphPeriod = period }
        } else {
            sentenceAnchor = period
            if isHead && carriesOn(period, reading.basis, mention, isFirst: sentence == paragraphStart) {
                paragraphAnchor = period
                paragraphPeriod = period
            }
        }
        mark(mention.range.lowerBound, period)
    }

    /// True for a time that holds beyond its sentence: not an aim far off, not 近三年, and an earlier year than the part's
    /// own only when the whole paragraph begins with it.
    private func carriesOn(
        _ period: Period, _ basis: DateRecord.Basis, _ mention: DateScanner.Mention, isFirst: Bool
    ) -> Bool {
        if period.isOpen && basis == .explicit { return false }
        if let current = context.currentYear, period.lastYear > current + 1 { return false }
        if period.first.year != period.lastYear {
            // 两年来 at the head of a sentence holds on, 近三年 (E8 BF 91) doesn't.
            let isRecent = text[mention.range.lowerBound] == 0xE8 && text[mention.range.lowerBound + 1] == 0xBF
            return mention.parts.kind == .back ? !isRecent : isFirst
        }
        return isFirst || period.lastYear >= state.year ?? 0
    }

    /// From `offset` on the text is about `period`, or about what the paragraph or the part is about.
    private mutating func mark(_ offset: Int, _ period: Period? = nil) {
        var named = period ?? paragraphPeriod
        if named == nil, let datedYear, let year = state.year, datedYear > year,
            datedYear <= context.currentYear ?? year
        {
            // 2月17日以来… in a review of the year before: the paragraph has moved on into this year.
            named = Period(year: datedYear)
        }
        var status = state.status
        if let named, let current = context.currentYear, context.documentType != .statisticalCommunique {
            if named.isOpen || named.lastYear < current { status = .actual }
            if named.lastYear > current { status = .target }
        }
        timeline.append(
            Timeline.Stretch(
                start: offset, year: (period ?? paragraphAnchor)?.lastYear ?? state.year, period: named ?? state.period,
                status: status))
    }
}
