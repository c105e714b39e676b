import Model

/// Goes through a document once, in order: headings and opening sentences set what each part is about, dates set it for
/// their sentence or paragraph, and every mention is resolved on the ground that this gives.
struct TimelineReader {
    let text: UnsafeBufferPointer<UInt8>
    let folded: FoldedText
    /// The places of the characters `marked`, in ascending order; others may be among them.
    let marks: [UInt32]
    let document: Document
    let mentions: [DateScanner.Mention]
    let context: DocumentContext
    let scanner: DateScanner
    let resolver: DateResolver
    let cues: SectionCues
    let openings: PartOpenings
    let setting: TimeSetting

    private(set) var dates: [ResolvedDate] = []
    private(set) var timeline = Timeline()

    /// What the part of the document is about.
    struct State {
        var year: Int?
        var period: Period?
        var status: MetricRecord.Status?
        /// The years of a plan or term that the heading names beside the year that it begins with: 2025年和“十四五”时期工作回顾.
        var span: Period?
        /// True where the heading names the last year beside the years of a plan or term: 过去五年和2021年工作回顾.
        var namesLastYear = false
        /// Level of the heading that set it; a heading of this level or above ends it. 0 before the first.
        var level: Int
    }

    var state: State { didSet { isMarked = false } }
    /// True where the stretch that was appended last says what `state` does and nothing else.
    private var isMarked = false
    var initial: State
    /// What the open headings said, outermost first: a part that says nothing of itself is about what they are about.
    var states: [State] = []
    var nextSection = 0
    var nextMention = 0
    /// The first mark that is not before the part, or before what was last asked about in it.
    private var nextMark = 0
    var headingLevel = 0
    /// The time named last in the sentence, and at the head of a sentence of the paragraph.
    var sentenceAnchor: Period?
    var paragraphAnchor: Period?
    /// A five-year plan in the sentence: “十四五”时期. Years are not counted from it.
    var sentencePlan: Period?
    /// The time at the head of the last sentence that named one, a plan's years too.
    var paragraphPeriod: Period?
    /// True where the paragraph goes on with a list of the one before.
    private var goesOnWithMonths = false
    /// True where the title names a month, and no sentence has begun with a time so far.
    var isTitleMonth = false
    /// True where the paragraph began with it as its topic: 2025年,….
    private var isTopic = false
    var datedYear: Int?
    /// Months named inside a paragraph of a report that tells of years: they hold for their sentence and the next one.
    private var brief: Brief?
    /// The sentence that began with months, and what the paragraph was about before it.
    private var months: (sentence: Int, period: Period, anchor: Period?, paragraph: Period?)?

    /// What a time that holds for two sentences stands in the place of.
    private struct Brief {
        var anchor: Period?
        var period: Period?
        /// True from the end of the sentence on that named it.
        var isNextSentence = false
    }
    /// The end of the length of time that was measured last.
    private var measuredEnd = -1
    /// Where the last time ended that something is compared with.
    private var comparedEnd = -1
    /// The years that were named last as a stretch, here or in a paragraph before.
    private var span: Period?
    /// The plan that was named in full and that this year lies in.
    private var plan: Period?
    var paragraphStart = 0
    /// What held before a caption, until running text begins again.
    var beforeCaption: State?
    /// The table whose caption was read last.
    var captionedTable: Int?
    var hasLookedBack = false
    /// The year that the last heading with a time of one year named, and its level.
    var yearOfHeadingBefore: (year: Int, level: Int)?

    init(
        text: UnsafeBufferPointer<UInt8>, folded: FoldedText, marks: [UInt32], document: Document,
        mentions: [DateScanner.Mention], context: DocumentContext, scanner: DateScanner, resolver: DateResolver,
        cues: SectionCues, openings: PartOpenings, setting: TimeSetting
    ) {
        self.text = text
        self.folded = folded
        self.marks = marks
        self.document = document
        self.mentions = mentions
        self.context = context
        self.scanner = scanner
        self.resolver = resolver
        self.cues = cues
        self.openings = openings
        self.setting = setting
        switch context.documentType {
        case .governmentWorkReport:
            initial = State(
                year: context.currentYear, period: context.currentYear.map(Period.init(year:)), status: nil, level: 0)
        default:
            initial = State(
                year: context.reportYear, period: context.reportYear.map(Period.init(year:)),
                status: context.isTitledPlan ? .target : nil, level: 0)
        }
        state = initial
    }

    /// Fills `dates` and `timeline`.
    mutating func run() {
        dates.reserveCapacity(mentions.count)
        for part in folded.parts {
            let first = dates.count
            read(part)
            if isTitle(part), initial.period?.first.month == nil, !(initial.period?.isOfYears ?? false) {
                takeTitle(first)
            }
        }
    }

    /// True for the block that is the document's title, also where a line of the text was found to be that.
    private func isTitle(_ part: FoldedText.Part) -> Bool {
        let block = document.blocks[part.block]
        return block.kind == .title
            || context.titleLine.map { block.span.start <= $0.start && $0.start < block.span.end } ?? false
    }

    // MARK: blocks

    private mutating func read(_ part: FoldedText.Part) {
        sentenceAnchor = nil
        sentencePlan = nil
        goesOnWithMonths =
            paragraphPeriod != nil && (isListAboutMonths(part.range) || isListAboutYear(part.range))
        if !goesOnWithMonths {
            paragraphAnchor = nil
            paragraphPeriod = nil
        }
        brief = nil
        datedYear = nil
        paragraphStart = part.range.lowerBound
        passMarks(before: part.range.lowerBound)
        let headings = folded.headings(in: part, of: document, from: &nextSection)
        if headings.isEmpty { open(part, document.blocks[part.block].kind) }
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
            brief = nil
            mark(heading.range.upperBound)
            cursor = heading.range.upperBound
        }
        resolve(through: part.range.upperBound, sentencesFrom: cursor)
    }

    /// The same for numbered paragraphs behind a colon, of the year that the one before them began with: 2030年收入9亿元,其中: and 1.税收5亿元.
    private func isListAboutYear(_ range: Range<Int>) -> Bool {
        guard let period = paragraphPeriod, period == Period(year: period.lastYear),
            context.documentType != .governmentWorkReport, range.lowerBound > 1, text[range.lowerBound] &- 0x30 < 10
        else { return false }
        return text[range.lowerBound - 2] == UInt8(ascii: ":") || goesOnWithMonths
    }

    /// True for a paragraph that goes on with a list about the months that the one before began with: behind 其中:, where 其中
    /// stands at its head, and behind the semicolon of one that does so.
    private func isListAboutMonths(_ range: Range<Int>) -> Bool {
        guard let period = paragraphPeriod, period.isOfMonths, context.documentType != .governmentWorkReport,
            range.lowerBound > 1
        else { return false }
        let last = text[range.lowerBound - 2]
        return last == UInt8(ascii: ";") && goesOnWithMonths
            || text.has("其中", at: range.lowerBound, end: range.upperBound)
            || last == UInt8(ascii: ":")
                && ClauseTailReader.ends(text, with: "其中", at: range.lowerBound - 2, floor: 0)
    }

    // MARK: mentions

    var ground: DateResolver.Ground {
        let anchor = sentenceAnchor ?? paragraphAnchor
        return DateResolver.Ground(
            current: context.currentYear, talked: state.year, told: state.year, reviewed: reviewedYear, anchor: anchor,
            datedYear: datedYear,
            today: context.deliveredOn ?? context.publishedOn)
    }

    /// The year that 全年 means: in the first part of a work report of a year's first months, where that part does not say
    /// what it is about, the year before.
    private var toldYear: Int? {
        guard state.status == nil, context.documentType == .governmentWorkReport, state.year == context.currentYear,
            context.deliveredOn.map({ $0.month <= 4 }) ?? true, isInFirstPart
        else { return state.year }
        return context.reportYear ?? state.year
    }

    /// True before all headings, and below the one that is numbered 一.
    private var isInFirstPart: Bool {
        guard var section = nextSection > 0 ? nextSection - 1 : nil else { return true }
        while let parent = document.sections[section].parent { section = parent }
        return document.sections[section].isNumberedFirst
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
                closeSentence(at: ends)
                sentence = ends.last
            }
            append(mention, sentence: sentence)
            read = mention.range.upperBound
        }
        if sentenceAnchor != nil || sentencePlan != nil || brief != nil, let ends = sentenceEnds(in: read..<end) {
            closeSentence(at: ends)
        }
    }

    /// The characters that sentences end with, and those that end a first clause.
    static let marked = MarkedCharacters("。!?:".unicodeScalars)

    private mutating func passMarks(before offset: Int) {
        while nextMark < marks.count, marks[nextMark] < offset { nextMark += 1 }
    }

    /// The first two and the last of the sentence ends in a range, as the offsets behind them.
    private struct SentenceEnds {
        var first: Int
        var second: Int?
        var last: Int
    }

    /// The sentence ends in a range; nil when there is none. Ranges must be asked about in order.
    private mutating func sentenceEnds(in range: Range<Int>) -> SentenceEnds? {
        passMarks(before: range.lowerBound)
        var ends: SentenceEnds?
        while nextMark < marks.count, marks[nextMark] < range.upperBound {
            let place = Int(marks[nextMark])
            nextMark += 1
            let end: Int
            if text[place] == UInt8(ascii: "!") || text[place] == UInt8(ascii: "?") {
                end = place + 1
            } else if isStop(place, before: range.upperBound) {
                end = place + 3
            } else {
                continue
            }
            ends =
                ends.map { SentenceEnds(first: $0.first, second: $0.second ?? end, last: end) }
                ?? SentenceEnds(first: end, last: end)
        }
        return ends
    }

    /// True where 。 stands, all of it before `end`.
    func isStop(_ place: Int, before end: Int) -> Bool {
        place + 2 < end && text[place] == 0xE3 && text[place + 1] == 0x80 && text[place + 2] == 0x82
    }

    /// What a part's first clause says of it.
    func cue(inOpening clause: Range<Int>) -> SectionCues.Cue? {
        cues.cue(inOpening: clause, of: text, at: marks[nextMark...])
    }

    /// A part's first clause of at most 180 bytes, to where : or 。 stands.
    func firstClause(_ range: Range<Int>) -> Range<Int> {
        let limit = min(range.upperBound, range.lowerBound + 180)
        for mark in marks[nextMark...] {
            let place = Int(mark)
            if place >= limit { break }
            if text[place] == UInt8(ascii: ":") || isStop(place, before: limit) { return range.lowerBound..<place }
        }
        return range.lowerBound..<limit
    }

    private mutating func closeSentence(at ends: SentenceEnds) {
        guard sentenceAnchor != nil || sentencePlan != nil || brief != nil else { return }
        sentenceAnchor = nil
        sentencePlan = nil
        if let brief, brief.isNextSentence { endBrief(brief) }
        mark(ends.first)
        brief?.isNextSentence = true
        if let brief, let second = ends.second {
            endBrief(brief)
            mark(second)
        }
    }

    private mutating func endBrief(_ brief: Brief) {
        paragraphAnchor = brief.anchor
        paragraphPeriod = brief.period
        self.brief = nil
    }

    private func reading(of mention: DateScanner.Mention) -> DateResolver.Reading? {
        let parts = mention.parts
        if parts.kind == .those {
            let named = DateResolver.Named(
                span: span, plan: plan, isOfYears: (paragraphPeriod ?? state.period)?.isOfYears ?? false)
            return resolver.those(parts, named, current: context.currentYear)
        }
        if parts.kind == .these {
            let looksBack = state.status == .actual
            return resolver.these(
                parts, [sentenceAnchor, sentencePlan, paragraphPeriod, state.period, state.span, plan, span],
                until: looksBack ? reviewedYear : nil)
                ?? (looksBack || parts.isOpen ? resolver.reading(of: parts, on: ground) : nil)
        }
        var ground = ground
        if parts.yearWord != nil { ground.told = toldYear }
        // 今后五年 in what is said at a year's end begins with the next one.
        if parts.kind == .ahead, context.reviewsOwnYear { ground.current = ground.current.map { $0 + 1 } }
        if parts.low.month != nil, parts.low.year == nil {
            ground.isExpected = setting.isExpected(text, mention.range.lowerBound)
        }
        // 去年同期 and 当月 in a part on 1-10月, where no other time was named.
        if ground.anchor == nil, parts.isSamePart || parts.monthOffset != nil,
            let period = paragraphPeriod ?? state.period, period.isOfMonths
        {
            ground.anchor = period
        }
        // 过去五年 in a part that looks back on five years, and 五年来 behind “十二五”期间: these.
        if parts.kind == .back {
            for (period, isOver) in [
                (paragraphPeriod, paragraphPeriod.map { $0.lastYear <= context.currentYear ?? 0 } ?? false),
                (state.period, state.status == .actual),
            ] {
                guard isOver, let period, period.isOfYears,
                    parts.count == ExactDecimal(coefficient: Int128(period.lastYear - period.first.year + 1))
                else { continue }
                ground.reviewed = period.lastYear
                break
            }
        }
        return resolver.reading(of: parts, on: ground)
    }

    private mutating func append(_ mention: DateScanner.Mention, sentence: Int) {
        let rule = scanner.rules[mention.rule].rule.id
        let place = folded.span(of: mention.range, in: document.text)
        let section = nextSection > 0 ? nextSection - 1 : nil
        guard mention.parts.kind != .name, let reading = reading(of: mention) else {
            let record = DateRecord(
                place: Place(span: place, section: section), rule: rule, type: .duration, value: "", dateStart: nil,
                dateEnd: nil, granularity: "", basis: .explicit)
            dates.append(ResolvedDate(range: mention.range, record: record, isRecord: false))
            return
        }
        let record = DateRecord(
            place: Place(span: place, section: section), rule: rule, type: reading.type, value: reading.value,
            dateStart: reading.start, dateEnd: reading.end, granularity: reading.granularity, basis: reading.basis)
        // 根据到本世纪末达到小康的目标, …: an aim that far off is the time of what stands with it alone.
        let isFarOff =
            mention.parts.kind == .century && !text.has(",", at: mention.range.upperBound, end: text.count)
        let isCompared = setting.isCompared(text, mention, after: comparedEnd)
        if isCompared { comparedEnd = mention.range.upperBound }
        // 与第六次全国人口普查相比: by its name a census is no more than what something is compared with.
        let isCensus = mention.parts.kind == .census
        let setsTime =
            reading.period != nil && !isFarOff && !isCompared && !isCensus && !isMean(of: mention, sentence)
            && setting.setsTime(
                text, mention, vocabulary: resolver.vocabulary)
        let told = reading.period.map { whatIsTold($0, mention) }
        let isMeasured = setting.isMeasured(text, mention, after: measuredEnd)
        if isMeasured { measuredEnd = mention.range.upperBound }
        dates.append(
            ResolvedDate(
                range: mention.range, record: record, period: told, setsTime: setsTime,
                namesThing: setting.namesThing(text, mention, end: folded.bytes.count), isRecord: !isCensus,
                isMeasured: isMeasured, isCompared: isCompared, isPlan: mention.parts.kind == .plan,
                isSchoolYear: mention.parts.isSchoolYear))
        if let period = reading.period, period.first.month != nil, mention.parts.low.month != nil {
            datedYear = period.lastYear
        }
        if let period = reading.period, period.isOfYears {
            if mention.parts.kind == .range { span = period }
            if mention.parts.isExplicitPlan, let current = context.currentYear,
                (period.first.year...period.lastYear).contains(current)
            {
                plan = period
            }
        }
        if setsTime, let told { take(told, of: reading, mention, sentence) }
    }

    /// Takes the time that a mention tells of for that of what stands behind it, in its clause, its sentence or its paragraph.
    private mutating func take(
        _ period: Period, of reading: DateResolver.Reading, _ mention: DateScanner.Mention, _ sentence: Int
    ) {
        let isGoingOn = reading.period?.isOpen ?? false
        let anchorBefore = sentenceAnchor
        // 其中,6月份增长8%。: a part of what the paragraph goes on about.
        // 据有关数据,12月末,存栏…: a single time is that of what stands with it.
        let head =
            period.last == nil ? sentence : setting.behindSource(text, sentence, mention.range.lowerBound)
        // 1-5月平均,价格上涨2%。食品上涨3%。: what a sentence says of the mean in between.
        let isMean =
            sentence != paragraphStart && period.isOfMonths
            && text.has("平均,", at: mention.range.upperBound, end: text.count)
        // 优良率为90%,“十三五”以来累计提高9个百分点;…, 收入9亿元,“十四五”期间年均增长8%;…
        let isAside =
            (isGoingOn && period.first.month == nil || period.isOfYears) && isBehindNumber(mention)
        // 收案9件;去年同期收案8件;…: what was then is told of alone, too.
        let isThen =
            mention.parts.isSamePart && period.lastYear < state.year ?? 0 && mention.range.lowerBound > sentence
            && text[mention.range.lowerBound - 1] == UInt8(ascii: ";")
        let isHead =
            mention.range.lowerBound - head <= 30 && !isMean && !isAside && !isThen && !isListed(mention)
            && !text.has("其中", at: sentence, end: text.count)
        if isHead { takeMonthsOfYear(period) }
        // 上半年收入下降,下半年回升,全年略有增长。收入9亿元。: the sentence has come to the end of the year.
        if !isHead, let months, months.sentence == sentence, period.lastYear == months.period.lastYear,
            !period.isOpen, paragraphPeriod == months.period, isBehind(period, months.period)
        {
            (paragraphAnchor, paragraphPeriod) = (months.anchor, months.paragraph)
            brief = nil
        }
        if isHead, mention.parts.kind == .back, state.status == .actual, state.span == period { turn(to: period) }
        // 农民收入,1982年为270元,1987年提高到…: what stands behind a subject is no turn to an earlier year.
        let isFirst = sentence == paragraphStart && mention.range.lowerBound - sentence <= 12
        if mention.parts.kind == .plan {
            sentencePlan = period
            // “十一五”规划提出目标。…: a look back goes on about what is over.
            let isAhead = context.currentYear.map { period.lastYear > $0 } ?? false
            if isHead, !isAhead || state.status != .actual {
                paragraphPeriod = period
                brief = nil
            }
        } else {
            sentenceAnchor = period
            if isHead && !(isGoingOn && reading.basis == .explicit)
                && carriesOn(period, reading.basis, mention, isFirst: isFirst)
            {
                let isBrief =
                    period.first.month != nil && !isFirst && context.documentType == .governmentWorkReport
                brief = isBrief ? brief ?? Brief(anchor: paragraphAnchor, period: paragraphPeriod) : nil
                brief?.isNextSentence = false
                months = period.isOfMonths ? (sentence, period, paragraphAnchor, paragraphPeriod) : nil
                paragraphAnchor = period
                paragraphPeriod = period
                // 全年签约项目20个。新建厂房9万平方米。: all of it is that year's, too.
                isTopic =
                    mention.range.lowerBound == paragraphStart
                    && text.has(",", at: mention.range.upperBound, end: text.count)
                    || text.has("全年", at: mention.range.lowerBound, end: mention.range.upperBound)
            }
        }
        mark(mention.range.lowerBound, period, startsThen: period.isOpen && !setting.isUpToNow(text, mention))
        if isAside || isThen, let end = endOfAside(mention) { mark(end, anchorBefore) }
    }

    /// True for a time that begins a clause, where a number stands before that in the same part of the sentence.
    private func isBehindNumber(_ mention: DateScanner.Mention) -> Bool {
        var index = mention.range.lowerBound - 1
        var hasComma = false
        while index >= paragraphStart, mention.range.lowerBound - index < Self.longestAside {
            let byte = text[index]
            if byte == UInt8(ascii: ";") || byte == 0x82 && index >= 2 && isStop(index - 2, before: index + 1) {
                return false
            }
            if byte == UInt8(ascii: ",") { hasComma = true }
            if Folding.isDigit(byte) { return hasComma }
            index -= 1
        }
        return false
    }

    /// Behind the semicolon that ends what is told of such a time; nil where another one stands before it.
    private func endOfAside(_ mention: DateScanner.Mention) -> Int? {
        var index = mention.range.upperBound
        let limit = min(folded.bytes.count, index + Self.longestAside)
        while index < limit {
            if text[index] == UInt8(ascii: ";") {
                let isNext = nextMention < mentions.count && mentions[nextMention].range.lowerBound <= index
                return isNext ? nil : index + 1
            }
            if isStop(index, before: limit) || text[index] == 0x0A { return nil }
            index += 1
        }
        return nil
    }

    /// Bytes from such a time to the number before it, and to the semicolon behind it.
    private static let longestAside = 150

    /// True for years inside a sentence of which a mean is told alone: 增长5%,过去三年年均增长6%,收入9亿元.
    private func isMean(of mention: DateScanner.Mention, _ sentence: Int) -> Bool {
        mention.parts.kind == .back && mention.range.lowerBound - sentence > 30
            && text.has("年均", at: mention.range.upperBound, end: text.count)
    }

    /// True for months that another time is joined to: 一季度、上半年和前三季度分别增长8%、9%和7%.
    private func isListed(_ mention: DateScanner.Mention) -> Bool {
        let end = mention.range.upperBound
        return nextMention < mentions.count && mentions[nextMention].range.lowerBound == end + 3
            && Self.isJoint(text, at: end)
    }

    /// True where a mark or a word that joins one time to the next begins at a byte.
    static func isJoint(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
        ["、", "和"].contains { text.has($0, at: end, end: text.count) }
    }

    /// True for the whole of a year that some months are of, and for what begins behind these.
    private func isBehind(_ period: Period, _ months: Period) -> Bool {
        guard let first = period.first.month else { return period.last == nil }
        return first > ((months.last ?? months.first).month ?? 12)
    }

    /// What a time that goes on is as the time of what is told: in a report on the year before 2021年以来 and “十四五”以来 are
    /// the years up to that one.
    func whatIsTold(_ period: Period, _ mention: DateScanner.Mention) -> Period {
        guard period.isOpen, period.first.month == nil, let last = context.reportYear, period.first.year <= last,
            context.documentType == .governmentWorkReport || context.documentType == .budgetReport,
            setting.isUpToNow(text, mention)
        else { return period }
        return period.first.year == last
            ? Period(year: last) : Period(DatePoint(year: period.first.year), through: DatePoint(year: last))
    }

    /// True for a time that holds beyond its sentence: not an aim far off, not 近三年, and an earlier year than the part's
    /// own only when the whole paragraph begins with it.
    private func carriesOn(
        _ period: Period, _ basis: DateRecord.Basis, _ mention: DateScanner.Mention, isFirst: Bool
    ) -> Bool {
        // 一、二季度分别增长: each of them, and no time of what follows.
        if period.first.month != nil, ClauseTailReader.contains(text, mention.range, "、") { return false }
        // 今年7月起 and a single day hold for what is said of them and no further.
        if period.isOpen && (basis == .explicit || period.first.month != nil) || period.first.day != nil {
            return false
        }
        if let current = context.currentYear, period.lastYear > current + 1 { return false }
        // 确保一季度开工36个: when that much is to be done, and not what the next sentence plans.
        if period.first.month != nil, state.status == .target, context.documentType == .governmentWorkReport,
            !text.has(",", at: mention.range.upperBound, end: text.count)
        {
            return false
        }
        if period.first.year != period.lastYear {
            // 两年来 at the head of a sentence holds on, 近三年 (E8 BF 91) doesn't.
            let isRecent = text[mention.range.lowerBound] == 0xE8 && text[mention.range.lowerBound + 1] == 0xBF
            return mention.parts.kind == .those || (mention.parts.kind == .back ? !isRecent : isFirst)
        }
        if isFirst || period.lastYear >= state.year ?? 0 { return true }
        // Where no heading says what a part is about, a sentence goes on with the year that the one before named.
        return state.status == nil && context.documentType != .statisticalCommunique && basis == .explicit
            && period.first.month == nil && period.lastYear + 1 == context.currentYear
    }

    /// From `offset` on the text is about `period`, or about what the paragraph or the part is about.
    ///
    /// A time that `startsThen` (今年7月起) is one that a part which looks ahead plans.
    private mutating func mark(_ offset: Int, _ period: Period? = nil, startsThen: Bool = false) {
        let isPlain = period == nil && paragraphPeriod == nil && paragraphAnchor == nil && datedYear == nil
        // Most paragraphs go on with what the one before was about.
        if isPlain && isMarked { return }
        isMarked = isPlain
        var named = period ?? paragraphPeriod
        if named == nil, let datedYear, let year = state.year, datedYear > year,
            datedYear <= context.currentYear ?? year
        {
            // 2月17日以来… in a review of the year before: the paragraph has moved on into this year.
            named = Period(year: datedYear)
        }
        var status = state.status
        if let named, let current = context.currentYear, context.documentType != .statisticalCommunique {
            let isPlanned = startsThen && status == .target && named.first.year >= current
            if named.isOpen && !isPlanned || named.lastYear < current || isOver(named, by: context.deliveredOn)
                || isEarlierInMonth(named)
            {
                status = .actual
            }
            // A plan's years that have begun are looked back at, too, in a part that looks back.
            if named.lastYear > current, status != .actual || named.first.year >= current { status = .target }
        }
        let span = state.period.flatMap { $0.isOfYears ? $0 : nil }
        timeline.append(
            Timeline.Stretch(
                start: offset, year: (period ?? paragraphAnchor)?.lastYear ?? state.year, period: named ?? state.period,
                status: status, span: span, isNamed: named != nil,
                isPassing: period == nil && !isTopic
                    && named.map { $0 == span.map { Period(year: $0.lastYear) } } ?? false))
    }

    /// True for the month in which the report was given, where the day that a time ends with was over.
    private func isEarlierInMonth(_ period: Period) -> Bool {
        let last = period.last ?? period.first
        guard !period.isOpen, let today = context.deliveredOn, let day = last.day, period.lastYear == today.year else {
            return false
        }
        return last.month == today.month && day < today.day
    }
}
