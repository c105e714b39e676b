import Extraction
import Model
import Normalisation
import Patterns

/// Makes records of what table cells state: headers and captions say when and where, the document says the rest.
struct CellAssembly: Sendable {
    private let normaliser: MetricNormaliser
    private let regions: Regions
    private let places: RegionNaming

    init(normaliser: MetricNormaliser, regions: Regions, places: RegionNaming) {
        self.normaliser = normaliser
        self.regions = regions
        self.places = places
    }

    /// Appends one record a mention; one that can't be held exactly in its base unit is a finding.
    func append(_ mentions: [CellMention], in setting: MetricAssembly.Setting, to records: inout DocumentRecords) {
        var indexOf: [Int?] = []
        for mention in mentions {
            guard let record = record(of: mention, in: setting) else {
                records.findings.append(
                    Finding(
                        code: "metric.too_large",
                        message:
                            "«\(setting.document.string(mention.span))» needs more than 38 digits in its base unit",
                        span: mention.span))
                indexOf.append(nil)
                continue
            }
            indexOf.append(records.metrics.count)
            records.metrics.append(record)
        }
        for (mention, index) in zip(mentions, indexOf) {
            if let index, let of = mention.of { records.metrics[index].of = indexOf[of] }
        }
    }

    private func record(of mention: CellMention, in setting: MetricAssembly.Setting) -> MetricRecord? {
        var said = MetricNormaliser.Said(
            value: mention.value, high: mention.valueHigh, scalePower: mention.scalePower,
            highScalePower: mention.scalePower, unit: mention.unitIndex,
            hasBareScale: mention.unitIndex == nil && mention.scalePower > 0)
        said.isRank = mention.measure == .rank
        guard let values = normaliser.baseValues(of: said) else { return nil }
        let section = setting.document.tables[mention.place.table].section
        var record = MetricRecord(
            place: Place(span: mention.span, section: section), rule: mention.rule, indicator: mention.indicator,
            value: mention.value, valueBase: values.base, sentence: mention.rowSpan)
        record.valueHigh = mention.valueHigh
        record.valueBaseHigh = values.high
        record.unit = mention.unitText ?? (said.isRank ? "位" : nil)
        record.unitCode = normaliser.unitCode(of: said, indicator: mention.indicator)
        if mention.unitIndex == nil, let unit = mention.unitText, record.unitCode == "1" {
            // A unit that no list has is a counted unit: 万蒸发量吨 counts {蒸发量吨}.
            let counted = String(unit.drop { "十百千万亿".contains($0) })
            if !counted.isEmpty { record.unitCode = "{\(counted)}" }
        }
        record.measure = mention.measure
        record.qualifier = mention.qualifier
        record.basis = mention.basis
        record.cell = mention.place
        record.indicatorCode = normaliser.code(
            for: mention.indicator, unit: record.unitCode ?? "1", measure: mention.measure)
        record.region = setting.region
        record.regionCode = setting.regionCode
        if let name = mention.regionName { apply(place: name, setting, to: &record) }
        applyTime(mention, setting, to: &record)
        return record
    }

    /// Takes a place that a header or a label names; 全省 and 全国 are the divisions around the document's own.
    private func apply(place: String, _ setting: MetricAssembly.Setting, to record: inout MetricRecord) {
        if places.isWhole(place) {
            guard let around = places.named(in: place, of: setting.own(in: places)), let region = around.region else {
                return
            }
            record.region = region
            record.regionCode = around.code
            return
        }
        record.region = place
        record.regionCode = code(of: place, within: setting.codeAround)
        if record.regionCode == nil, let region = city(named: place) {
            record.region = region.title
            record.regionCode = region.code
        }
    }

    /// The province or city that bears a short name in force, which no other of its level bears: 北京.
    private func city(named short: String) -> Regions.Region? {
        let candidates = short.withBytes { text -> [Int] in
            guard let mention = regions.longest(in: text, at: 0, end: text.count), mention.isShort,
                mention.range.count == text.count
            else { return [] }
            return mention.candidates
        }
        let inForce = candidates.map { regions.all[$0] }.filter { $0.isInForce(in: nil) && $0.level < .county }
        return inForce.count == 1 ? inForce[0] : nil
    }

    /// The code of the division of that name below the document's own region; nil when none or several bear it.
    private func code(of name: String, within outer: String?) -> String? {
        let codes = Set(regions.named(name).filter { regions.all[$0].isInForce(in: nil) }.map { regions.all[$0].code })
        if codes.count == 1 { return codes.first }
        guard let outer else { return nil }
        let stem = outer.hasSuffix("0000") ? outer.prefix(2) : outer.prefix(4)
        let inside = codes.filter { $0.hasPrefix(stem) }
        return inside.count == 1 ? inside.first : nil
    }

    private func applyTime(_ mention: CellMention, _ setting: MetricAssembly.Setting, to record: inout MetricRecord) {
        let offset = setting.folded.firstByte(
            from: mention.span.start, in: 0..<setting.folded.bytes.count)
        let around = mention.period == nil ? setting.timeline.period(at: offset) : nil
        let stated =
            mention.period.flatMap(Self.period)
            ?? mention.months.flatMap { Self.period($0, mention, around, setting.context) }
        var period = stated ?? around
        if let meant = mention.monthsMeant { period = Self.period(meant, of: period) }
        record.period = period?.edtf
        record.periodStart = period?.startDay
        record.periodEnd = period?.endDay
        if record.basis == MetricMention.startOfYear {
            record.basis = period.map { MetricMention.since(startOf: $0.lastYear) }
        }
        if let status = mention.status {
            record.status = status
        } else if let stated, let published = setting.context.publishedOn, stated.isOfMonths,
            stated.endDay.map({ $0 < published.description }) == true
        {
            // A week or month that was over when the table came out.
            record.status = .actual
        } else if let year = stated?.lastYear {
            // A table that names its year and no plan tells what was, unless the year is still to come, or the document
            // plans the year.
            let isAhead = setting.context.currentYear.map { current in
                // Years behind one that was only guessed are not yet to come: 1990 | 2000 | 2010.
                year > current && !setting.context.isYearGuessed || year == current && setting.context.isTitledPlan
            }
            record.status = isAhead == true ? .target : .actual
        } else {
            record.status = setting.timeline.status(at: offset) ?? .actual
        }
    }

    /// Months in the year that a table is about; of those that were still to come when it was published, a year before.
    private static func period(
        _ months: ClosedRange<Int>, _ mention: CellMention, _ around: Period?, _ context: DocumentContext
    ) -> Period? {
        guard let around, !around.isOfYears else { return nil }
        var year = around.lastYear
        if let day = context.publishedOn, day.year == year, months.upperBound > day.month { year -= 1 }
        if mention.isYearBefore { year -= 1 }
        if let days = mention.days, case let length = CalendarDay.days(inMonth: months.lowerBound, of: year),
            days.lowerBound <= length
        {
            let first = DatePoint(year: year, month: months.lowerBound, day: days.lowerBound)
            return days.count == 1
                ? Period(first)
                : Period(
                    first, through: DatePoint(year: year, month: months.lowerBound, day: min(days.upperBound, length)))
        }
        let first = DatePoint(year: year, month: months.lowerBound)
        return months.count == 1
            ? Period(first) : Period(first, through: DatePoint(year: year, month: months.upperBound))
    }

    /// 本月 and 累计 of the months that the text around the table is about; nil where it names none.
    private static func period(_ meant: MonthsMeant, of around: Period?) -> Period? {
        guard let around, around.isOfMonths, let month = (around.last ?? around.first).month else { return nil }
        let last = DatePoint(year: around.lastYear, month: month)
        return meant == .last || month == 1 ? Period(last) : Period(DatePoint(year: last.year, month: 1), through: last)
    }

    /// `2025`, `2025-11`, `2025-11-21/2025-11-30` or `2025-01/2025-11` as a period.
    private static func period(_ edtf: String) -> Period? {
        let points = edtf.split(separator: "/").compactMap { part -> DatePoint? in
            let numbers = part.split(separator: "-").compactMap { Int($0) }
            return numbers.isEmpty
                ? nil
                : DatePoint(
                    year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
                    day: numbers.count > 2 ? numbers[2] : nil)
        }
        guard let first = points.first else { return nil }
        return points.count > 1 ? Period(first, through: points[1]) : Period(first)
    }
}
