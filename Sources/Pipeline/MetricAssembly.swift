import Extraction
import Model
import Normalisation
import Patterns

/// Makes records of metric mentions: what the text says, with what it means and when.
struct MetricAssembly: Sendable {
    private let units: Units
    private let normaliser: MetricNormaliser
    private let places: RegionNaming
    private let columnCues: ColumnCues
    /// 今年: the year in which a document speaks.
    private let currentYears: FewWords

    init(pack: Pack, units: Units, normaliser: MetricNormaliser, places: RegionNaming) {
        self.units = units
        self.normaliser = normaliser
        self.places = places
        columnCues = ColumnCues(pack: pack)
        let years = pack.lexicons["year_words"]
        let (base, offset) = (years?.column("base") ?? 0, years?.column("offset") ?? 0)
        currentYears = FewWords(
            (years?.rows ?? []).filter { $0.columns[base] == "current" && $0.columns[offset] == "0" }.map {
                $0.columns[0]
            })
    }

    /// What the mentions of one document stand in.
    struct Setting {
        var document: Document
        var folded: FoldedText
        var dates: [ResolvedDate]
        var timeline: Timeline
        var context: DocumentContext
        var region: String?
        var regionCode: String?
        /// The same code, or that of the division around a zone.
        var codeAround: String? { regionCode ?? context.codeAroundZone }
        /// For each section of the document whether it stands in the first numbered part.
        var isInFirstPart: [Bool] = []

        /// The document's place.
        func own(in places: RegionNaming) -> RegionNaming.Own {
            places.own(
                code: codeAround, year: context.currentYear, zone: context.codeAroundZone == nil ? nil : region)
        }
    }

    /// For each section whether the outermost heading above it is numbered 一 or (一).
    func firstParts(of document: Document) -> [Bool] {
        var result: [Bool] = []
        for section in document.sections {
            result.append(section.parent.map { result[$0] } ?? section.isNumberedFirst)
        }
        return result
    }

    /// The records, in the order of the mentions; a number that can't be held exactly in its base unit is a finding.
    func records(of mentions: [MetricMention], in setting: Setting, findings: inout [Finding]) -> [MetricRecord] {
        var records: [MetricRecord] = []
        var indexOf: [Int?] = []
        records.reserveCapacity(mentions.count)
        indexOf.reserveCapacity(mentions.count)
        let own = setting.own(in: places)
        let accounts = AccountPlaces(setting, places, own)
        var place = SentencePlace()
        var time = MentionTime()
        // By pointers: a copy of a mention counts its strings up and down.
        mentions.withUnsafeBufferPointer { mentions in
            guard let first = mentions.baseAddress else { return }
            for number in mentions.indices {
                let mention = first + number
                // Once, for each look at it by way of the pointer counts a reference.
                let indicator = mention.pointee.indicator
                let said = Self.said(mention.pointee.quantity)
                guard let values = normaliser.baseValues(of: said) else {
                    findings.append(Self.tooLarge(mention.pointee.quantity, setting))
                    indexOf.append(nil)
                    continue
                }
                if mention.pointee.sentence != place.sentence {
                    let span = setting.folded.span(of: mention.pointee.sentence, in: setting.document.text)
                    place = SentencePlace(
                        sentence: mention.pointee.sentence, span: span, block: mention.pointee.block,
                        account: place.block == mention.pointee.block ? place.account : accounts[mention.pointee.block])
                }
                let index = records.count
                records.append(record(of: mention, indicator, said, values, in: setting, sentence: place.span))
                applyTime(mention, setting, to: &records[index], &time)
                applyPlace(mention, indicator, own, setting.folded, &place, to: &records[index])
                if let fund = mention.pointee.fund, normaliser.indicators.isOfFund(indicator) {
                    applyFund(setting.folded.string(fund), own, to: &records[index])
                }
                if time.columns.projects != nil { applyProject(mention, setting, time.columns, to: &records[index]) }
                if isShareOfUncoded(index, records) { records[index].indicatorCode = nil }
                indexOf.append(index)
                guard let of = mention.pointee.of, of < indexOf.count, let whole = indexOf[of] else { continue }
                records[index].of = whole
                applyWhole(whole, to: index, &records)
                if records[index].measure == .gap || records[index].measure == .rank {
                    takePlace(of: whole, for: index, &records)
                }
                // 粮食13.81万亩,增长8.6%: what grew is no more the output than what was told before.
                if records[index].measure == .change, records[index].indicatorCode != nil,
                    records[whole].measure == .level, records[whole].indicatorCode == nil,
                    records[whole].unitCode.map(normaliser.isAreaOrMoney) ?? false,
                    records[whole].indicator.hasSameBytes(as: records[index].indicator)
                {
                    records[index].indicatorCode = nil
                }
            }
        }
        SharesOfWholes(catalogue: normaliser.indicators).link(&records)
        return records
    }

    /// The code of what means something else as a part of its whole (财产险 of 赔付支出), and that of its growth.
    @inline(__always)
    private func applyWhole(_ whole: Int, to index: Int, _ records: inout [MetricRecord]) {
        guard let code = records[whole].indicatorCode else { return }
        if let part = normaliser.indicators.code(ofPart: records[index].indicator, of: code) {
            records[index].indicatorCode = part
        } else if records[index].measure == .change,
            // 其中第一产业9亿元,增长7%: a word that means so much as a part alone.
            records[index].indicatorCode != nil || records[whole].of != nil,
            records[whole].measure == .level, records[whole].indicator.hasSameBytes(as: records[index].indicator)
        {
            records[index].indicatorCode = code
        }
    }

    /// 云岭进出口增长9%,增速高出全省2个百分点: the growth that differs is that of the same place, though 进出口增速 is no indicator of the
    /// catalogue.
    private func takePlace(of whole: Int, for index: Int, _ records: inout [MetricRecord]) {
        guard records[index].regionCode != records[whole].regionCode, records[whole].regionCode != nil,
            records[whole].sentence == records[index].sentence,
            records[index].indicator.hasPrefix(records[whole].indicator)
        else { return }
        records[index].region = records[whole].region
        records[index].regionCode = records[whole].regionCode
    }

    /// 制造业9万个,占10%: a share of what is counted is none of the figure that the bare name means elsewhere. By index, since a
    /// copy of a record counts its strings up and down.
    @inline(__always)
    private func isShareOfUncoded(_ index: Int, _ records: [MetricRecord]) -> Bool {
        records[index].measure == .share && index > 0 && records[index].indicatorCode != nil
            && records[index - 1].measure == .level && records[index - 1].indicatorCode == nil
            && records[index - 1].sentence == records[index].sentence
            && records[index - 1].indicator.hasSameBytes(as: records[index].indicator)
    }

    private static func tooLarge(_ quantity: Quantity, _ setting: Setting) -> Finding {
        let span = setting.folded.span(of: quantity.range, in: setting.document.text)
        return Finding(
            code: "metric.too_large",
            message: "«\(setting.document.string(span))» needs more than 38 digits in its base unit", span: span)
    }

    /// The place that the numbers of a sentence are about from the one on that named it.
    private struct SentencePlace {
        /// The sentence in folded bytes, and in the document's.
        var sentence: Range<Int> = 0..<0
        var span = TextSpan(0, 0)
        /// The document's block that it stands in; -1 before the first.
        var block = -1
        /// The place whose accounts the block is about, as long as it names no other.
        var account: RegionNaming.Named?
        var region: String?
        var code: String?
        /// Where the parenthesis ends whose words name it: (其中:开发区3亿元) says nothing of what stands behind it.
        var end = Int.max
    }

    /// Region and canonical indicator where the words begin with a place: 海珠区固定资产投资增长5%、工业投资增长3%.
    private func applyPlace(
        _ mention: UnsafePointer<MetricMention>, _ indicator: String, _ own: RegionNaming.Own, _ folded: FoldedText,
        _ place: inout SentencePlace, to record: inout MetricRecord
    ) {
        var named = places.named(in: indicator, of: own)
        if named != nil, normaliser.indicators.isSurface(indicator) { named = nil }
        if let named, named.region != place.account?.region { place.account = nil }
        // Whatever the words themselves say, which may be none of an indicator: 与州结账前滚存结余.
        defer {
            if let account = place.account {
                record.region = account.region
                record.regionCode = account.code
            }
        }
        if let named {
            let code = normaliser.code(
                for: named.rest, unit: record.unitCode ?? "1", measure: mention.pointee.measure)
            if record.indicatorCode == nil { record.indicatorCode = code }
            place.region = nil
            place.end = Self.endOfParenthesis(around: mention.pointee.quantity.range.lowerBound, place.sentence, folded)
            if named.needsIndicator {
                guard code != nil, let region = named.region else { return }
                record.region = region
                record.regionCode = named.code
                // 开发区营业收入80亿元、税收4亿元
                if named.code == nil { (place.region, place.code) = (region, nil) }
            } else if code != nil || !named.isList {
                (place.region, place.code) = (named.region, named.code)
            }
        }
        // A list goes on without its place (光明区15.4亿元、大鹏新区5.2亿元); what is an indicator alone keeps it.
        guard let region = place.region, record.indicatorCode != nil || named != nil,
            mention.pointee.quantity.range.lowerBound < place.end
        else { return }
        record.region = region
        record.regionCode = place.code
    }

    /// Where the parenthesis around a place of a sentence ends; the largest number for one in none.
    private static func endOfParenthesis(around place: Int, _ sentence: Range<Int>, _ folded: FoldedText) -> Int {
        folded.bytes.withUnsafeBufferPointer { text in
            let isMark = { (byte: UInt8) in byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") }
            guard let mark = text[sentence.lowerBound..<place].lastIndex(where: isMark), text[mark] == UInt8(ascii: "(")
            else { return .max }
            return text[place..<sentence.upperBound].firstIndex(of: UInt8(ascii: ")")) ?? .max
        }
    }

    /// The canonical indicator of an account that doesn't say of which fund it is: 滚存结余 behind 全市社会保险基金.
    private func applyFund(_ fund: String, _ own: RegionNaming.Own, to record: inout MetricRecord) {
        let whole = fund + record.indicator
        let (unit, measure) = (record.unitCode ?? "1", record.measure)
        if let code = normaliser.code(for: whole, unit: unit, measure: measure)
            ?? places.named(in: whole, of: own).flatMap({
                normaliser.code(for: $0.rest, unit: unit, measure: measure)
            })
        {
            record.indicatorCode = code
        }
    }

    /// 新能源产业园新建厂房 of 新建厂房5万平方米 in the row of that project: what is told of one is no figure of the place.
    private func applyProject(
        _ mention: UnsafePointer<MetricMention>, _ setting: Setting, _ memo: ColumnCues.Memo,
        to record: inout MetricRecord
    ) {
        guard case .cell(let table) = setting.document.blocks[mention.pointee.block].kind, memo.table == table,
            let project = columnCues.project(of: setting.document.tables[table], memo)
        else { return }
        record.indicatorCode = nil
        if record.indicator.contains(project) { return }
        // 产业园项目 and 项目总投资 share a word.
        let shared = project.suffix(2) == record.indicator.prefix(2) ? 2 : 0
        record.indicator = project + record.indicator.dropFirst(shared)
    }

    private static func said(_ quantity: Quantity) -> MetricNormaliser.Said {
        var said = MetricNormaliser.Said(
            value: quantity.value, high: quantity.high, scalePower: quantity.scalePower,
            highScalePower: quantity.highScalePower, unit: quantity.unit,
            hasBareScale: quantity.unit == nil && quantity.unitRange != nil)
        if case .ordinal = quantity.notation { said.isRank = true }
        if case .ratioPart(_, _, let isOfWhole) = quantity.notation { said.isRatioPart = isOfWhole }
        return said
    }

    /// The record without its time, and without a place that its words name.
    private func record(
        of mention: UnsafePointer<MetricMention>, _ indicator: String, _ said: MetricNormaliser.Said,
        _ values: MetricNormaliser.BaseValues, in setting: Setting, sentence: TextSpan
    ) -> MetricRecord {
        let isNegative = mention.pointee.sign < 0
        let unitCode = normaliser.unitCode(of: said, indicator: indicator)
        return MetricRecord(
            place: Place(
                span: setting.folded.span(of: mention.pointee.quantity.range, in: setting.document.text),
                section: setting.document.blocks[mention.pointee.block].section),
            rule: mention.pointee.rule, indicator: indicator,
            indicatorCode: Self.isOneOfRatio(mention.pointee.quantity)
                ? nil : normaliser.code(for: indicator, unit: unitCode, measure: mention.pointee.measure),
            measure: mention.pointee.measure, qualifier: mention.pointee.qualifier,
            value: isNegative ? said.value.negated : said.value,
            valueHigh: said.high.map { isNegative ? $0.negated : $0 },
            unit: unitText(mention.pointee.quantity, setting.folded),
            valueBase: isNegative ? values.base.negated : values.base,
            valueBaseHigh: values.high.map { isNegative ? $0.negated : $0 }, unitCode: unitCode,
            basis: mention.pointee.basis, region: setting.region, regionCode: setting.regionCode,
            sentence: sentence, cell: mention.pointee.cell)
    }

    /// True for the 1 of 城乡居民收入比2.04:1, which has no value of its own.
    private static func isOneOfRatio(_ quantity: Quantity) -> Bool {
        if case .ratioPart(_, _, isOfWhole: false) = quantity.notation {
            quantity.value == ExactDecimal(coefficient: 1)
        } else {
            false
        }
    }

    /// The unit as written without white space and without an inner 余 or 多.
    private func unitText(_ quantity: Quantity, _ folded: FoldedText) -> String? {
        switch quantity.notation {
        case .ordinal where quantity.unitRange == nil: return "位"
        case .ratioPart(_, _, let isOfWhole): return isOfWhole ? "%" : nil
        default: break
        }
        guard let range = quantity.unitRange else { return quantity.unit.map { units.all[$0].surface } }
        let surface = quantity.unit.map { units.all[$0].surface } ?? ""
        // Mostly as the list of units has it.
        let isSurface = surface.withBytes { surface in
            folded.bytes.withUnsafeBufferPointer { surface.hasSameBytes(as: UnsafeBufferPointer(rebasing: $0[range])) }
        }
        if isSurface { return surface }
        let text = folded.string(range)
        guard quantity.isOpenAbove else { return text }
        guard text.ends(with: surface) else { return text }
        return String(text.dropLast(surface.count).filter { !"余多几来".contains($0) }) + surface
    }

    private func namesCurrentYear(_ date: Range<Int>, _ folded: FoldedText) -> Bool {
        folded.bytes.withUnsafeBufferPointer {
            currentYears.beginning(in: $0, at: date.lowerBound, end: date.upperBound) != nil
        }
    }

    /// What the times of the mentions before tell of those behind them.
    private struct MentionTime {
        var written = WrittenPeriods()
        var columns = ColumnCues.Memo()
    }

    /// Period and status: from the clause, else from what the timeline says of the place.
    private func applyTime(
        _ mention: UnsafePointer<MetricMention>, _ setting: Setting, to record: inout MetricRecord,
        _ time: inout MentionTime
    ) {
        let stretch = setting.timeline.number(
            at: mention.pointee.quantity.range.lowerBound, near: time.written.source?.stretch)
        // A date that is no calendar time (a duration, a decade) leaves the time to the place.
        let dated = mention.pointee.date.flatMap { setting.dates[$0].period == nil ? nil : $0 }
        let isEarlierValue = mention.pointee.isEarlierValue
        let isPlanned =
            mention.pointee.isPlanned
            || mention.pointee.isAdjusted && setting.context.documentType == .budgetReport
        // What a budget said first is of the same year: 由年初预算134亿元调整为135亿元.
        let source = WrittenPeriods.Source(
            date: dated, part: mention.pointee.partOfDate, isOfPlace: dated == nil && (!isEarlierValue || isPlanned),
            stretch: stretch,
            extent: mention.pointee.extent, since: mention.pointee.since,
            mayBeginWithSince: mention.pointee.mayBeginWithSince, years: mention.pointee.years)
        if source != time.written.source { time.written.set(Self.period(source, setting), from: source) }
        // 10月份 above a rate that is compared with that of 1—9月: it is of January to October.
        if mention.pointee.isSoFar, let period = time.written.current.period, period.last == nil,
            let month = period.first.month, month > 1, period.first.day == nil
        {
            time.written.set(
                Period(DatePoint(year: period.first.year, month: 1), through: period.first), from: nil)
        }
        setPeriod(of: &record, time.written.current)
        if mention.pointee.basis == MetricMention.startOfYear {
            record.basis = time.written.current.period.map { MetricMention.since(startOf: $0.lastYear) }
        } else if let basis = mention.pointee.basis, MetricMention.isReckoned(basis) {
            record.basis = MetricMention.since(basis, before: time.written.current.period)
        }
        // What explains words is neither reviewed nor planned by its place.
        let isGlossary = record.place.section.map { setting.document.sections[$0].isGlossary } ?? false
        var ahead = isGlossary ? nil : stretch.flatMap { setting.timeline.status(in: $0) }
        if case .cell(let table) = setting.document.blocks[mention.pointee.block].kind,
            table < setting.document.tables.count,
            let said = columnCues.said(
                of: record.place.span, inTable: table, of: setting.document.tables, dates: setting.dates, &time.columns)
        {
            ahead = said.status ?? ahead
            // 2030年完成情况 beside 2031年目标, and 年度目标 in a paper on half a year.
            let around = said.isOfYear ? time.written.current.period : nil
            let ofYear = around.flatMap { $0.isOfMonths ? Period(year: $0.lastYear) : nil }
            if source.isOfPlace, let period = said.period ?? ofYear {
                time.written.set(period, from: nil)
                setPeriod(of: &record, time.written.current)
            }
        }
        if isPlanned {
            // 年初预算为43.5亿元: a plan, however long ago and under whatever heading.
            record.status = .target
            if mention.pointee.isOfBudget, let period = time.written.current.period, period.isOfMonths {
                time.written.set(Period(year: period.lastYear), from: nil)
                setPeriod(of: &record, time.written.current)
            }
        } else if isEarlierValue {
            record.status = .actual
        } else {
            record.status = status(mention, dated: dated, ahead: ahead, setting)
            if record.status == .actual, !mention.pointee.isDone,
                isInBudgetYear(time.written.current.period, dated: dated, setting)
            {
                record.status = .target
            }
        }
        guard record.status == .actual else { return }
        let isUnnamed =
            mention.pointee.date == nil && ahead == nil && !isEarlierValue
            && !(stretch.map { setting.timeline.isNamed(in: $0) } ?? false)
        if let year = yearOfDone(
            mention, record, time.written.current.period, isOfPlace: source.isOfPlace, isUnnamed: isUnnamed, setting)
        {
            time.written.set(Period(year: year), from: nil)
            setPeriod(of: &record, time.written.current)
        }
    }

    /// Whether a number that is neither planned nor one of before is an aim: by its date, by what its sentence says, and by what
    /// is `ahead` in its place.
    private func status(
        _ mention: UnsafePointer<MetricMention>, dated: Int?, ahead: MetricRecord.Status?, _ setting: Setting
    ) -> MetricRecord.Status {
        let said = mention.pointee.status
        if let dated, let period = setting.dates[dated].period, let current = setting.context.currentYear,
            case let year = setting.dates[dated].isSchoolYear ? period.first.year : period.lastYear,
            year != current, ahead == nil || year > current || said != .target,
            year < current || ahead != .actual || period.first.year >= current, !(period.isOpen && said == .target)
        {
            // A year before the document's own has happened; one after it is an aim.
            return year > current || said == .target && ahead == .target ? .target : .actual
        }
        if said == .target
            || said == nil && !mention.pointee.isDone
                && dated.map({ isAhead(setting.dates[$0].period, setting.context) }) ?? false
        {
            return .target
        }
        return mention.pointee.isDone ? .actual : ahead ?? said ?? (mention.pointee.isAhead ? .target : .actual)
    }

    /// True for the year that a report on the year before sets a budget for, which has hardly begun: 2020年基本支出30.7亿元.
    private func isInBudgetYear(_ period: Period?, dated: Int?, _ setting: Setting) -> Bool {
        guard let current = setting.context.currentYear, period == Period(year: current),
            setting.context.documentType == .budgetReport
                ? setting.context.titleYear ?? current < current && !setting.context.isTitledAudit
                : setting.context.draftYear == current
        else { return false }
        // 今年 in a report on the accounts of the year before means that.
        return dated.map { !namesCurrentYear(setting.dates[$0].range, setting.folded) } ?? true
    }

    /// The year of what has happened where that of its place has not come yet, or is the one that is reviewed: 目前已建成139个 where
    /// the part is about a plan's years to come. Nil where it is that of its place.
    private func yearOfDone(
        _ mention: UnsafePointer<MetricMention>, _ record: MetricRecord, _ period: Period?, isOfPlace: Bool,
        isUnnamed: Bool,
        _ setting: Setting
    ) -> Int? {
        guard let current = setting.context.currentYear, let period else { return nil }
        let reviewed = Self.reviewedYear(setting.context)
        if mention.pointee.isDone, isOfPlace, !period.isOpen, period.lastYear > current { return reviewed ?? current }
        guard isUnnamed, period == Period(year: current),
            record.place.section.map({ setting.isInFirstPart[$0] }) ?? true
        else { return nil }
        return reviewed
    }

    /// True for months that were not over when the document was spoken or published, and had not begun before its month:
    /// 预计三季度增长8%, in July.
    private func isAhead(_ period: Period?, _ context: DocumentContext) -> Bool {
        guard let period, let first = period.first.month, let today = context.deliveredOn ?? context.publishedOn,
            period.first.year == today.year, first >= today.month
        else { return false }
        return period.isOpen ? first > today.month : ((period.last ?? period.first).month ?? 12) > today.month
    }

    /// The period of a mention from where it comes.
    private static func period(_ source: WrittenPeriods.Source, _ setting: Setting) -> Period? {
        if let part = source.part, let date = source.date {
            return setting.dates[date].period?.parts(Int(part.count))?[Int(part.index)]
        }
        let period =
            source.isOfPlace
            ? source.stretch.flatMap { setting.timeline.period(in: $0) }
            : source.date.flatMap { setting.dates[$0].period }
        let since = source.since.flatMap { setting.dates[$0].period }
        // How far ahead counted years reach isn't said.
        let ahead = source.stretch.flatMap { setting.timeline.status(in: $0) }
        if since != nil || ahead != .target, let period, since != nil || source.years != nil {
            // The part that doesn't say what it is about is about the year before.
            let isUnsaid =
                source.isOfPlace && ahead == nil && period == setting.context.currentYear.map(Period.init(year:))
                && !(source.stretch.map { setting.timeline.isNamed(in: $0) } ?? false)
            let last = isUnsaid ? reviewedYear(setting.context).map(Period.init(year:)) ?? period : period
            // “十三五”时期,收入从2016年的12亿元增长到2020年的18亿元: the mean is that of the plan.
            let plans = source.stretch.map { [setting.timeline.period(in: $0), setting.timeline.span(in: $0)] } ?? []
            for case let plan? in plans where plan.isOfYears && plan.lastYear == last.lastYear {
                if source.mayBeginWithSince, plan.first.year == since?.lastYear { return plan }
            }
            if let years = counted(upTo: last, since: since, years: source.years) { return years }
        }
        var extent = source.extent
        if extent == .allYearsOfPart {
            let isPassing = source.isOfPlace && source.stretch.map { setting.timeline.isPassing(in: $0) } ?? false
            extent = isPassing ? .allYears : .unsaid
        }
        return named(period, extent, span: source.stretch.flatMap { setting.timeline.span(in: $0) })
    }

    /// Counted years that end with one year: those behind the one that they are counted from, or so many.
    private static func counted(upTo period: Period, since: Period?, years: Int?) -> Period? {
        guard since != nil || years != nil, !period.isOpen, period.last == nil, period.first.month == nil else {
            return nil
        }
        let last = period.lastYear
        var first = last
        if let years {
            first = last - years + 1
        } else if let since, !since.isOpen, since.last == nil, since.first.month == nil {
            first = since.lastYear + 1
        }
        return first < last ? Period(DatePoint(year: first), through: DatePoint(year: last)) : nil
    }

    /// The period of what is true of a plan's or term's last year alone, or of all its years.
    private static func named(_ period: Period?, _ extent: Extent, span: Period?) -> Period? {
        guard let period else { return nil }
        switch extent {
        case .firstYear: return period.isOfYears ? Period(DatePoint(year: period.first.year)) : period
        case .lastYear: return period.isOfYears ? Period(year: period.lastYear) : period
        case .allYears:
            // 2010年达到2万亿元、年均增长11.7%: the mean is that of the plan or term.
            let isOneYear = !period.isOpen && period.last == nil && period.first.month == nil
            return isOneYear && span?.lastYear == period.lastYear ? span : period
        case .allYearsOfPart, .unsaid: return period
        }
    }

    private func setPeriod(of record: inout MetricRecord, _ written: WrittenPeriods.Written) {
        record.period = written.edtf
        record.periodStart = written.startDay
        record.periodEnd = written.endDay
    }

    /// The year that a work report of a year's first months has figures of: what is done in its first part was done then,
    /// when that says nothing of its time.
    private static func reviewedYear(_ context: DocumentContext) -> Int? {
        guard context.documentType == .governmentWorkReport, context.deliveredOn.map({ $0.month <= 4 }) ?? true else {
            return nil
        }
        return context.reportYear
    }
}
