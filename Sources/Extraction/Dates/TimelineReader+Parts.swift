import Model

/// What a part of a document is about: its heading, a caption, or the sentence that opens it says so.
extension TimelineReader {
    /// A caption or an opening sentence sets the time as a heading does; a caption's holds for its table alone.
    mutating func open(_ part: FoldedText.Part, _ kind: Block.Kind) {
        switch kind {
        case .tableText(let table):
            // What the caption of the table above said is not about this one.
            if captionedTable != table { endCaption() }
            captionedTable = table
            caption(part)
        case .paragraph:
            endCaption()
            let clause = firstClause(part.range)
            turn(part.range)
            if text[part.range.upperBound - 1] == UInt8(ascii: ":"), let aims = clauseBeforeList(part.range) {
                enter(aims, level: headingLevel == 0 ? 0 : max(headingLevel, 1))
                return
            }
            if part.range.count <= 135 && !endsSentence(part.range.upperBound) {
                if isFigure(part.range) {
                    caption(part)
                } else if beginsAhead(part.range) {
                    enter(part.range, level: 1)
                } else if isCaption(part.range) {
                    enter(part.range, level: opensNumbering ? 0 : max(headingLevel, 1))
                } else if cue(inOpening: clause) != nil {
                    enter(part.range, level: max(headingLevel, 1))
                }
            } else if let cue = cue(inOpening: clause) {
                follow(cue, years: [], level: max(headingLevel, 1))
            }
        default: break
        }
    }

    /// The last clause of a paragraph that ends with a colon, where it names a time and says that what is listed below it
    /// looks ahead: 会议提出,云岭市“十一五”经济社会发展的主要目标是:; nil for other paragraphs, and for a clause alone, which opens one.
    private func clauseBeforeList(_ range: Range<Int>) -> Range<Int>? {
        guard let comma = text[range].lastIndex(of: UInt8(ascii: ",")),
            case let clause = (comma + 1)..<range.upperBound, clause.count <= Self.longestClauseBeforeList,
            cues.opensParagraph(in: clause, of: text),
            mentions[nextMention...].prefix(while: { $0.range.lowerBound < clause.upperBound }).contains(where: {
                clause.contains($0.range.lowerBound)
            })
        else { return nil }
        return clause
    }

    /// Bytes of such a clause.
    private static let longestClauseBeforeList = 150

    /// True where the headings begin anew with 一 behind a line, which then stands above them: 关于2031年支出预算的说明,
    /// 一、…, 二、…, 关于2031年基金预算的说明, 一、….
    private var opensNumbering: Bool {
        guard nextSection > 0, nextSection < document.sections.count else { return false }
        let (before, next) = (document.sections[nextSection - 1], document.sections[nextSection])
        return next.level == 1 && next.isNumberedFirst && before.number != nil
    }

    /// True for a line that begins with 今后五年: what follows it looks ahead, under whatever heading.
    private func beginsAhead(_ range: Range<Int>) -> Bool {
        nextMention < mentions.count && mentions[nextMention].parts.kind == .ahead
            && mentions[nextMention].range.lowerBound == range.lowerBound
    }

    /// A review turns from the last year to a plan's or a term's years, or the other way, where a paragraph begins with
    /// 一年来, 刚刚过去的2022年, 2022年是…; 过去五年, “十四五”时期, 这五年; and to this year with an event of it.
    mutating func turn(_ range: Range<Int>) {
        if state.status == .target { turnToThisYear(range) } else { turnToPlan(range) }
        guard state.status != .target, let now = state.period, !now.isOpen, let year = context.reportYear,
            now.lastYear == year || now.first.year != now.lastYear
        else { return }
        // Reports that were given late tell of what has happened since: 新冠肺炎疫情发生后,….
        if context.documentType == .governmentWorkReport, let current = context.currentYear, current > now.lastYear,
            openings.tellsOfEvent(
                in: current, isLate: (context.deliveredOn?.month ?? 1) > Self.earlyMonths, atHead: range, of: text)
        {
            return turn(to: Period(year: current))
        }
        let isLong = now.first.year != now.lastYear
        if let count = yearsAtHead(range) {
            let isTurned = count > 1 ? !isLong && state.status == .actual : isLong
            if isTurned {
                turn(
                    to: count > 1
                        ? Period(DatePoint(year: year - count + 1), through: DatePoint(year: year)) : Period(year: year)
                )
            }
            return
        }
        guard nextMention < mentions.count, mentions[nextMention].range.lowerBound - range.lowerBound <= 60,
            mentions[nextMention].range.upperBound <= range.upperBound
        else { return }
        let mention = mentions[nextMention]
        // What the mention means is asked where it can turn anything.
        guard isLong || state.status == .actual && (mention.parts.kind == .back || mention.parts.kind == .plan),
            let reading = resolver.reading(of: mention.parts, on: ground), let period = reading.period
        else { return }
        if isLong {
            guard reading.value == String(year) else { return }
            var end = mention.range.upperBound
            if end < range.upperBound && text[end] == UInt8(ascii: ",") { end += 1 }
            let isTopic = openings.topics.beginning(in: text, at: end, end: range.upperBound) != nil
            let isPast =
                openings.past.ending(in: text, at: mention.range.lowerBound, floor: range.lowerBound) != nil
            // 2021年,…, 全年…: the year of 过去五年和2021年工作回顾.
            let isNamed = state.namesLastYear && mention.range.lowerBound == range.lowerBound
            if mention.parts.kind == .back || isTopic || isPast || isNamed { turn(to: Period(year: year)) }
        } else if context.documentType == .governmentWorkReport, !period.isOpen, period.lastYear == year,
            period.first.year < year - 1, mention.range.lowerBound - range.lowerBound <= 24,
            isClauseHead(mention)
        {
            turn(to: period)
        }
    }

    /// A part that looks ahead over a plan's years turns to the first of them where a paragraph begins 今年是…, 2026年,….
    private mutating func turnToThisYear(_ range: Range<Int>) {
        guard context.documentType == .governmentWorkReport, let plan = state.period, plan.isOfYears,
            let current = context.currentYear, plan.first.year <= current, current < plan.lastYear,
            nextMention < mentions.count
        else { return }
        let mention = mentions[nextMention]
        guard mention.range.lowerBound == range.lowerBound, mention.range.upperBound < range.upperBound,
            resolver.reading(of: mention.parts, on: ground)?.value == String(current),
            openings.behindYear.beginning(in: text, at: mention.range.upperBound, end: range.upperBound) != nil
        else { return }
        turn(to: Period(year: current))
    }

    /// A part that looks back turns to the plan that begins this year where a paragraph begins “十四五”时期….
    private mutating func turnToPlan(_ range: Range<Int>) {
        guard context.documentType == .governmentWorkReport, state.status == .actual, !states.isEmpty,
            let current = context.currentYear, nextMention < mentions.count
        else { return }
        let mention = mentions[nextMention]
        guard mention.parts.kind == .plan, mention.range.lowerBound <= range.lowerBound + 3,
            mention.range.upperBound < range.upperBound,
            let plan = resolver.reading(of: mention.parts, on: ground)?.period, plan.isOfYears,
            plan.first.year == current
        else { return }
        state.status = .target
        state.year = current
        turn(to: plan)
        states[states.count - 1] = state
    }

    /// Months in which most reports are given: what has happened by then happened in the year before.
    private static let earlyMonths = 3

    mutating func turn(to period: Period) {
        state.period = period
        if !states.isEmpty { states[states.count - 1].period = period }
    }

    /// 过去五年, and “十四五”时期, stand for themselves; 圆满完成“十四五”规划 is about something else.
    private func isClauseHead(_ mention: DateScanner.Mention) -> Bool {
        openings.behindPlan.beginning(in: text, at: mention.range.upperBound, end: text.count) != nil
    }

    /// How many years a paragraph that begins 这五年, ——这一年 or 这是…的五年。 is about; nil for others.
    private func yearsAtHead(_ range: Range<Int>) -> Int? {
        var start = range.lowerBound
        while start + 2 < range.upperBound, text[start] == 0xE2 && text[start + 1] == 0x80 { start += 3 }
        if openings.thisIs.beginning(in: text, at: start, end: range.upperBound) != nil {
            return yearsAtEnd(start..<range.upperBound)
        }
        return openings.years(atHead: start..<range.upperBound, of: text)
    }

    /// 这是实力持续提升的五年: the years of a first sentence that ends with their number.
    private func yearsAtEnd(_ range: Range<Int>) -> Int? {
        var end = range.lowerBound
        let stop = Array("。".utf8)
        while end < min(range.upperBound, range.lowerBound + 150), !text[end...].starts(with: stop) { end += 1 }
        return openings.years(atEndOf: range.lowerBound..<end, of: text)
    }

    private mutating func endCaption() {
        guard let state = beforeCaption else { return }
        self.state = state
        beforeCaption = nil
    }

    mutating func caption(_ part: FoldedText.Part) {
        beforeCaption = beforeCaption ?? state
        enter(part.range, level: max(headingLevel, 1), needsYear: true)
    }

    /// 图1, 表2, 附表3 at the start of a line.
    private func isFigure(_ range: Range<Int>) -> Bool {
        guard let word = openings.figures.beginning(in: text, at: range.lowerBound, end: range.upperBound),
            word.count < range.count
        else { return false }
        let next = text[range.lowerBound + word.count]
        return next >= 0x30 && next <= 0x39 || next >= 0xE0
    }

    /// A short line of its own with a year in it, or the caption of a box with a plan in it: 2020年…十件民生实事,
    /// 专栏1:“十四五”重大工程.
    private func isCaption(_ range: Range<Int>) -> Bool {
        // 2021年…政府工作报告: the document's own title once more, which is no part of it.
        if openings.titleEnds.ending(in: text, at: range.upperBound, floor: range.lowerBound) != nil { return false }
        if let title = context.titleLine, folded.span(of: range, in: document.text).overlaps(title) { return false }
        for mention in mentions[nextMention...] {
            if mention.range.lowerBound >= range.upperBound { return false }
            if mention.parts.kind == .plan, isBox(range) { return true }
            if mention.parts.kind == .point, mention.parts.low.year != nil, mention.parts.low.day == nil,
                range.count <= 105
            {
                return !text[range].contains(UInt8(ascii: ",")) && !text[range].contains(UInt8(ascii: ":"))
            }
        }
        return false
    }

    private func isBox(_ range: Range<Int>) -> Bool {
        openings.boxes.beginning(in: text, at: range.lowerBound, end: range.upperBound) != nil
    }

    private func endsSentence(_ end: Int) -> Bool {
        end >= 3 && text[end - 3] == 0xE3 && text[end - 2] == 0x80 && text[end - 1] == 0x82
    }

    // MARK: what a part is about

    /// A heading of `level` begins: its years and cue words decide, or what it stands under, or the document's default.
    mutating func enter(_ range: Range<Int>, section: Section) {
        beforeCaption = nil
        headingLevel = section.level
        enter(
            range, level: section.level, isAnnex: section.number.map(openings.annexes.begin) ?? (section.parent == nil),
            isItem: section.number.map { $0.utf8.allSatisfy { $0 &- 0x30 < 10 } } ?? false)
    }

    /// - Parameter isItem: true for a heading behind a number of digits, one of many points of a part.
    mutating func enter(
        _ range: Range<Int>, level: Int, isAnnex: Bool = false, isItem: Bool = false, needsYear: Bool = false
    ) {
        if !needsYear {
            while let last = states.last, last.level >= level { states.removeLast() }
            state = states.last ?? initial
            // A part that says nothing of itself behind a review looks ahead in a work report.
            let isWorkReport = context.documentType == .governmentWorkReport
            if states.isEmpty && isWorkReport && hasLookedBack && !isAnnex { state.status = .target }
        }
        var cue = cues.cue(inHeading: range, of: text)
        // （五）重点任务取得突破 below a review looks back with it.
        if cue?.status == .target, !needsYear, states.last?.status == .actual, (states.last?.level ?? level) < level,
            !nextMentionIsIn(range)
        {
            cue = nil
        }
        // 10.提高工作成效 below what is planned is planned with it.
        if isItem, cue?.status == .actual, states.last?.status == .target, !nextMentionIsIn(range) { cue = nil }
        var years: [Period] = []
        var index = nextMention
        while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
            // “十四五”收官 in a heading without a cue is no time of its part, “七五”时期 is.
            if mentions[index].range.lowerBound >= range.lowerBound, mentions[index].parts.kind != .duration,
                cue != nil || mentions[index].parts.kind != .plan || isClauseHead(mentions[index]) || isBox(range),
                // 指数（上年=100）: what a table compares with is not when it is about.
                !needsYear || !setting.isOfOtherYear(mentions[index], vocabulary: resolver.vocabulary),
                let period = resolver.reading(of: mentions[index].parts, on: groundOfHeading(mentions[index], level))?
                    .period
            {
                years.append(whatIsTold(period, mentions[index]))
            }
            index += 1
        }
        if needsYear && years.isEmpty { return }
        if !needsYear, let last = years.first, last.first.year == last.lastYear {
            yearOfHeadingBefore = (last.lastYear, level)
        }
        follow(cue, years: years, level: level)
    }

    /// 三、下半年工作 behind 二、2032年上半年执行情况 is about the same year.
    private func groundOfHeading(_ mention: DateScanner.Mention, _ level: Int) -> DateResolver.Ground {
        var ground = ground
        // 今后五年的任务 in a report of a year's end
        if mention.parts.kind == .ahead, context.reviewsOwnYear { ground.current = ground.current.map { $0 + 1 } }
        if let before = yearOfHeadingBefore, before.level == level, mention.parts.low.year == nil,
            mention.parts.yearWord == nil, before.year > ground.talked ?? .max
        {
            ground.talked = before.year
        }
        return ground
    }

    private func nextMentionIsIn(_ range: Range<Int>) -> Bool {
        nextMention < mentions.count && range.contains(mentions[nextMention].range.lowerBound)
    }

    mutating func follow(_ cue: SectionCues.Cue?, years: [Period], level: Int) {
        let current = context.currentYear
        guard cue != nil || !years.isEmpty else { return }
        var next = State(year: state.year, period: state.period, status: cue?.status, level: level)
        if let period = chosen(years, cue) {
            next.period = period
            next.span = period.isOfYears ? nil : years.first { $0.isOfYears && $0.lastYear == period.lastYear }
            next.namesLastYear =
                period.isOfYears
                && years.contains { Period(year: $0.first.year) == $0 && $0.first.year == context.reportYear }
            next.year = period.lastYear
            // The year of a paper of no known kind, guessed from the years that it names, is as likely over: 2031年前三季度经济运行情况.
            let isUncertain =
                context.isYearGuessed && context.documentType == .other && period.lastYear == current
            if next.status == nil, let current, context.documentType != .statisticalCommunique, !isUncertain {
                next.status =
                    period.isOpen || period.lastYear < current || isOfTitle(period)
                        || isOver(period, by: context.deliveredOn ?? context.publishedOn)
                    ? .actual : .target
            }
            // 关于2012年政府工作, 过去五年主要工作: words that plan, said of what is over, look back; so do 上半年重点工作 in August.
            if level > 0, beforeCaption == nil, context.documentType != .statisticalCommunique, let current,
                !period.isOpen,
                period.lastYear < current || isOfTitle(period)
                    || isOver(period, by: context.deliveredOn ?? context.publishedOn)
            {
                next.status = .actual
            }
            if period.first.year != period.lastYear, let current,
                period.lastYear > current || period.first.year < current
            {
                // A plan's or a term's years: this year and the last one are still what 今年 and 上年 mean there.
                next.year =
                    next.status == .actual ? min(period.lastYear, context.reportYear ?? period.lastYear) : current
            }
        } else if let status = cue?.status {
            var year = status == .actual ? context.reportYear ?? current : current
            // What a plan looks back on is over when its years begin.
            if status == .actual, context.isTitledPlan, let plan = initial.period, plan.isOfYears {
                year = plan.first.year - 1
            }
            if context.documentType != .statisticalCommunique, let year {
                if state.status != status || state.year == nil {
                    next.year = year
                    // 2031年上半年收支情况: what its parts look back on are these months.
                    let isOfTitle = initial.period.map { $0.isOfMonths && $0.lastYear == year } ?? false
                    next.period = status == .actual && isOfTitle ? initial.period : Period(year: year)
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

    /// True for a time within the months that the title says a document tells of, which were over when it was written.
    private func isOfTitle(_ period: Period) -> Bool {
        guard !context.isTitledPlan, let title = initial.period, title.isOfMonths, period.isOfMonths,
            period.lastYear == title.lastYear, let last = (title.last ?? title.first).month,
            let month = (period.last ?? period.first).month
        else { return false }
        return month <= last
    }

    /// True for months of this year that were over on a day.
    func isOver(_ period: Period, by today: CalendarDay?) -> Bool {
        guard let today, period.lastYear == today.year, let month = (period.last ?? period.first).month else {
            return false
        }
        return month < today.month
    }

    /// What is said without a time in a document whose title names months of its year, 上半年经济运行情况, is about these; in a
    /// plan whose title names its years, about these.
    mutating func takeTitle(_ first: Int) {
        guard context.documentType != .governmentWorkReport,
            let period = dates[first...].lazy.compactMap(\.period).first(where: {
                if context.isTitledPlan, $0.isOfYears { return $0.lastYear >= context.currentYear ?? 0 }
                return !$0.isOpen && $0.first.month != nil && $0.first.day == nil && $0.lastYear == initial.year
            })
        else { return }
        initial.period = period
        state.period = period
        isTitleMonth = period.last == nil
    }

    /// Takes the first months of a year as those of a document whose title names the last of them alone, where it begins with
    /// them: 甲市8月外贸情况. 前8个月,进出口…
    mutating func takeMonthsOfYear(_ period: Period) {
        // The line with the day of publication says nothing of that.
        guard isTitleMonth, period.first.day == nil else { return }
        isTitleMonth = false
        guard let month = initial.period, let last = period.last, period.first.month == 1, last == month.first
        else { return }
        initial.period = period
        if state.period == month { state.period = period }
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
}
