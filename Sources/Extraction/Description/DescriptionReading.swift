import Model
import PCRE2
import Patterns

/// One pass over a document's head and end; the fields of its record one after another.
///
/// A class, since a closure that asks a value for one of its fields copies all of it.
final class DescriptionReading {
    let document: Document
    let head: DocumentHead
    let body: FoldedText
    let rules: [String: [Describer.DescriptionRule]]
    let needed: NeededWords
    let dates: DateScanner
    let words: DocumentWords
    let scratch: MatchScratch
    /// The rules that may find something in the head's first and last lines.
    private let rulesAtTop: UInt64
    private let rulesAtBottom: UInt64

    var record = DocumentRecord()
    private(set) var context = DocumentContext()
    /// 我代表…人民政府: whom the speaker speaks for.
    private(set) var represents: String?

    init(
        document: Document, head: DocumentHead, body: FoldedText, rules: [String: [Describer.DescriptionRule]],
        needed: NeededWords, dates: DateScanner, words: DocumentWords, scratch: MatchScratch
    ) {
        self.document = document
        self.head = head
        self.body = body
        self.rules = rules
        self.needed = needed
        self.dates = dates
        self.words = words
        self.scratch = scratch
        rulesAtTop = needed.rules(in: head.top)
        rulesAtBottom = needed.rules(in: head.bottom)
    }

    /// Fills `record` and `context`.
    func read() {
        readTitle()
        if document.titleSpan == nil { context.titleLine = record.titlePlace?.span }
        readPublication()
        readDelivery()
        readSite()
        record.docType = documentType()
        record.language = language()
        represents = find("represents", in: head.top, rulesAtTop)?.value
        readYears()
    }

    // MARK: publication

    private func readPublication() {
        let metadata = document.pageMetadata
        for name in [
            "published", "pubdate", "publishdate", "article:published_time", "jsonld.datepublished",
            "jsonld.pubdate", "firstpublishedtime", "newspaper.date", "day", "written",
        ] {
            if let value = metadata[name], let point = point(in: value) {
                setPublished(point)
                // The same day as the page prints it stands over the head's.
                if name != "published", let printed = metadata["day"].flatMap({ self.point(in: $0) }),
                    printed.month == point.month, printed.day == point.day, printed.year == point.year
                {
                    setPublished(printed)
                }
                break
            }
        }
        if record.publishedAt == nil, let found = find("published", in: head.top, rulesAtTop),
            let point = point(in: found.value)
        {
            setPublished(point)
        }
        // Where nothing is printed, the day that the content system wrote into the address.
        if record.publishedAt == nil, let point = metadata["address.day"].flatMap({ self.point(in: $0) }) {
            setPublished(point)
        }
        let labelled = find("source", in: head.top, rulesAtTop)?.value
        // What the page shows stands over what its head says. A desk of an office (预算处) is named where nobody else is.
        var desk: String?
        for value in [metadata["source"], labelled, metadata["issuer"], metadata["contentsource"]] {
            guard var value = value.map(Self.squeezed) else { continue }
            while value.last == "?" { value.removeLast() }
            // 来源：《云岭日报》
            if value.hasPrefix("《"), value.hasSuffix("》") { value = String(value.dropFirst().dropLast()) }
            if value.isEmpty || words.isNobody(value) { continue }
            if words.isDesk(value) {
                desk = desk ?? value
                continue
            }
            record.issuer = fullName(of: value)
            break
        }
        // Who put their name below the title or the text; else who runs the site.
        if record.issuer == nil {
            record.issuer =
                find("issuer", in: head.top, rulesAtTop)?.value ?? find("issuer", in: head.bottom, rulesAtBottom)?.value
                ?? metadata["jsonld.publisher.name"].map(Self.squeezed) ?? metadata["site.office"].map(Self.squeezed)
                ?? desk
        }
    }

    /// The name of an office that its page's card or head gives with its place: 云岭市统计局 for 来源：市统计局.
    private func fullName(of office: String) -> String {
        let lacksPlace = words.lacksPlace(office)
        if !lacksPlace && (office.count > Self.longestBare || words.isDesk(office)) { return office }
        let metadata = document.pageMetadata
        let fuller = [metadata["issuer"], metadata["contentsource"], metadata["site.office"], metadata["sitename"]]
        return fuller.lazy.compactMap { $0.map(Self.squeezed) }.first {
            $0.count > office.count && $0.count <= office.count + Self.longestPlace
                && (lacksPlace ? $0.contains(office) : $0.hasSuffix(office))
        } ?? office
    }

    /// Characters of the bare name of an office at most: 发展改革委.
    private static let longestBare = 5
    /// Characters of the name of a place before that of its office, and of what may stand behind it.
    private static let longestPlace = 8

    /// Takes a day with or without its time; of a month alone no column of days can be made.
    private func setPublished(_ point: DatePoint) {
        guard let month = point.month, let day = point.day else { return }
        record.publishedAt = point.edtf
        context.publishedOn = CalendarDay(year: point.year, month: month, day: day)
    }

    /// The first full date that a string gives.
    private func point(in value: String) -> DatePoint? {
        let bytes = Array(Self.squeezed(Self.respelled(value)).utf8)
        return bytes.withUnsafeBufferPointer { text in
            dates.mentions(in: text, scratch: scratch).lazy.compactMap { Self.point($0.parts) }.first
        }
    }

    /// A time as pages' heads write it, in a spelling that is read: 20260309, 2026-03-09,10:12, 2026/03/09/ 10:12.
    private static func respelled(_ value: String) -> String {
        guard value.utf8.count <= 40 else { return value }
        if value.utf8.count == 8, value.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
            return "\(value.prefix(4))-\(value.dropFirst(4).prefix(2))-\(value.suffix(2))"
        }
        // Hardly any has one of them; ∶ begins with E2.
        guard value.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") || $0 == 0xE2 }) else {
            return value
        }
        var bytes: [UInt8] = []
        for byte in value.utf8 {
            let byte = byte == UInt8(ascii: ",") ? 0x20 : byte
            if byte == 0x20, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
            bytes.append(byte)
            if byte == 0xB6, bytes.suffix(3).elementsEqual("∶".utf8) {
                bytes.removeLast(3)
                bytes.append(UInt8(ascii: ":"))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func point(_ parts: DateParts) -> DatePoint? {
        guard parts.kind == .point, let year = parts.low.year, parts.low.month != nil else { return nil }
        let point = DatePoint(
            year: year, month: parts.low.month, day: parts.low.day, hour: parts.low.hour,
            minute: parts.low.hour == nil ? nil : parts.low.minute ?? 0, second: parts.low.second)
        return point.isValid ? point : nil
    }

    // MARK: delivery

    private func readDelivery() {
        // Lines are joined, since a subtitle is often broken over two of them.
        var joined: [UInt8] = []
        var starts: [Int] = []
        for line in head.lines {
            starts.append(joined.count)
            joined.append(contentsOf: head.top.bytes[line.range])
        }
        joined.withUnsafeBufferPointer { text in
            let mentions = dates.mentions(in: text, scratch: scratch)
            for (index, mention) in mentions.enumerated() {
                // What has its hour is when a page was published.
                guard let point = Self.point(mention.parts), let day = point.day, let month = point.month,
                    point.hour == nil,
                    starts.contains(mention.range.lowerBound) || !Self.isLabelled(mention.range, text),
                    isDelivery(
                        mention.range,
                        nextDate: index + 1 < mentions.count ? mentions[index + 1].range.lowerBound : text.count, text)
                else { continue }
                context.deliveredOn = CalendarDay(year: point.year, month: month, day: day)
                break
            }
            // 云岭市政府网站 2031年1月20日 10时33分 来源：云岭日报.
            if record.publishedAt == nil,
                let beside = mentions.first(where: {
                    words.sourceLabels.beginning(in: text, at: $0.range.upperBound, end: text.count) != nil
                }), let point = Self.point(beside.parts)
            {
                setPublished(point)
            }
            // 2031年1月20日10:33 云岭日报: a line of the head that begins with its hour.
            if record.publishedAt == nil,
                let stamp = mentions.first(where: {
                    $0.parts.low.hour != nil && starts.contains($0.range.lowerBound)
                }), let point = Self.point(stamp.parts)
            {
                setPublished(point)
            }
            if record.publishedAt == nil,
                let line = mentions.first(where: {
                    (context.deliveredOn == nil || $0.parts.low.hour != nil) && isLine(text[$0.range])
                }), let point = Self.point(line.parts)
            {
                setPublished(point)
            }
            let end = text.count
            let possible = needed.rules(in: text)
            for rule in rules["session"] ?? [] where record.session == nil && rule.bit & possible != 0 {
                record.session = first(rule, in: text, 0..<end)?.value
            }
        }
        record.deliveredOn = context.deliveredOn?.description
        if let speaker = find("speaker", in: head.top, rulesAtTop, lines: head.lines) {
            record.speaker = speaker.value.filter { $0 != "?" }
            record.speakerTitle = speaker.title
        } else {
            record.speaker = nameAboveAddress()
        }
    }

    /// A name alone between the line about the meeting and the address to the audience: ……会议上, 李云飞, 各位代表.
    private func nameAboveAddress() -> String? {
        guard head.isAddressed, head.lines.count >= 2, let line = head.lines.last else { return nil }
        let name = head.top.bytes[line.range]
        let isName =
            (6...12).contains(name.count) && name.withUnsafeBufferPointer { $0.count(in: 0xE4...0xE9) * 3 == $0.count }
        return isName && words.endsAtMeeting(head.top.bytes[head.lines[head.lines.count - 2].range])
            ? String(decoding: name, as: UTF8.self) : nil
    }

    /// True for 时间:2020年9月9日.
    private static func isLabelled(_ date: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        date.lowerBound > 0 && text[date.lowerBound - 1] == UInt8(ascii: ":")
    }

    /// True for 2020年9月9日在…会议上, for (2008年3月27日) below a title, and in a report for a date that is a line.
    private func isDelivery(_ date: Range<Int>, nextDate: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let window = text[date.upperBound..<min(date.upperBound + 180, nextDate, text.count)]
        let clause = window.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }
        if let isMeeting = words.isMeeting(UnsafeBufferPointer(rebasing: clause)) { return isMeeting }
        let kind = record.title.flatMap(words.kind(of:))
        return (kind == .governmentWorkReport || kind == .budgetReport) && isLine(text[date], ofText: true)
    }

    /// True when a line of the head is this date and nothing else, perhaps in parentheses.
    ///
    /// - Parameter ofText: false for a line that says when the page was published, too.
    private func isLine(_ date: Slice<UnsafeBufferPointer<UInt8>>, ofText: Bool = false) -> Bool {
        return head.lines.contains { line in
            if ofText, document.blocks[line.block].kind == .metadata { return false }
            let bytes = head.top.bytes[line.range]
            let isInParentheses = bytes.first == UInt8(ascii: "(")
            let inner = isInParentheses ? bytes.dropFirst().dropLast() : bytes
            if inner.elementsEqual(date) { return true }
            // (2031年1月8日 李云飞)
            guard ofText, isInParentheses, inner.starts(with: date) else { return false }
            let name = inner.dropFirst(date.count).drop { $0 == 0x20 }
            return (6...12).contains(name.count)
                && name.withUnsafeBufferPointer { $0.count(in: 0xE4...0xE9) * 3 == $0.count }
        }
    }

    // MARK: site

    private func readSite() {
        let metadata = document.pageMetadata
        if let path = metadata["breadcrumb"] ?? find("breadcrumb", in: head.top, rulesAtTop)?.value {
            let parts = path.unicodeScalars.split { ">»›＞".unicodeScalars.contains($0) }
                .map { Self.squeezed(String($0)) }.filter { !$0.isEmpty }
            if parts.count >= 2 { record.breadcrumb = parts }
        }
        record.siteCode =
            metadata["sitecode"] ?? metadata["siteidcode"] ?? find("site_code", in: head.bottom, rulesAtBottom)?.value
        record.icp = metadata["icp"] ?? find("icp", in: head.bottom, rulesAtBottom)?.value
    }

    // MARK: kind and language

    /// Findings of pages that hold no document, whatever their titles promise.
    private static let noDocument: Set = ["page.error", "page.index", "page.attachments", "page.empty"]

    private func documentType() -> DocumentRecord.DocumentType {
        if document.findings.contains(where: { Self.noDocument.contains($0.code) }) && body.bytes.count < 3_000 {
            return .other
        }
        if let title = record.title, let kind = words.kind(of: title) { return kind }
        if record.title.map({ words.isAboutReport($0) || words.isOthersReport($0) }) != true,
            let kind = words.kind(ofBeginning: body.bytes.prefix(3_000), isTitled: record.title != nil)
        {
            return kind
        }
        if let title = record.title, words.isNotice(title) { return .notice }
        if let title = record.title, words.isPaper(title), !words.tellsOfReport(title) { return .other }
        return document.source.mediaType == "text/html" && record.publishedAt != nil ? .news : .other
    }

    /// `zh` when a tenth of the bytes or more are of Chinese characters, else `en`; nil for a text of no words.
    private func language() -> String? {
        let sample = body.bytes.prefix(20_000)
        if sample.isEmpty { return nil }
        let chinese = sample.withUnsafeBufferPointer { $0.count(in: 0xE4...0xE9) } * 3
        return chinese * 10 >= sample.count ? "zh" : "en"
    }

    // MARK: years

    private func readYears() {
        context.documentType = record.docType
        var years = yearsOfTitle()
        let title = record.title ?? ""
        if years.isEmpty, let year = words.yearOfCensus(title) { years = [year] }
        context.titleYear = years.first
        switch record.docType {
        case .governmentWorkReport:
            context.currentYear = context.deliveredOn?.year ?? years.first
            context.reportYear = context.currentYear.map { context.reviewsOwnYear ? $0 : $0 - 1 }
        case .statisticalCommunique:
            let census = find("census_year", in: head.top, rulesAtTop).flatMap { Int($0.value) }
            context.reportYear = years.first ?? census ?? context.publishedOn.map { $0.year - 1 }
            context.currentYear = context.reportYear
        case .budgetReport:
            if years.count >= 2 {
                context.reportYear = years[0]
                context.currentYear = years[1]
            } else if let year = years.first {
                let looksBack = words.looksBack(title)
                context.isTitledPlan = words.isOwnBudget(title)
                context.isTitledAudit = words.isAudit(title)
                context.reportYear = looksBack || words.isBudgetAlone(title) ? year : year - 1
                // A report on a year's first half is given in that year.
                let day = context.deliveredOn ?? context.publishedOn
                let isGivenInIt = day.map { $0.year == year } ?? titleNamesPartOfYear()
                context.currentYear = looksBack && !isGivenInIt ? year + 1 : year
            } else if let year = context.deliveredOn?.year {
                context.currentYear = year
                context.reportYear = year - 1
            }
        case .notice, .news, .other:
            context.isTitledPlan = words.isPlan(title)
            // An old paper that is published again is of the year in its title.
            if let year = years.first, let published = context.publishedOn, published.year > year + 2 {
                context.publishedOn = nil
            }
            // What plans five years is written in the first of them.
            context.currentYear =
                (isSpokenEarly ? context.deliveredOn?.year : nil) ?? context.publishedOn?.year
                ?? context.deliveredOn?.year
                // 2030年计划执行情况与2031年计划草案的报告 is given in the second of them.
                ?? (years.count == 2 && years[1] == years[0] + 1 ? years[1] : years.first)
                ?? (context.isTitledPlan ? firstYearOfPlan() : nil)
            // 某市去年财政收入增长8% is about the year before, though it names none.
            context.isTitledLastYear = years.isEmpty && words.isAboutLastYear(title)
            let looksBack = context.isTitledLastYear || years.isEmpty && isSpokenEarly
            context.reportYear = years.first ?? context.currentYear.map { looksBack ? $0 - 1 : $0 }
        }
        let isSpeech = record.docType == .governmentWorkReport || isSpokenEarly
        record.reportYear = context.titleYear ?? (isSpeech ? context.currentYear : context.reportYear)
    }

    /// True for what was said to a meeting of delegates in the first months of a year, as a report on a plan is: what it
    /// tells of is the year before.
    private var isSpokenEarly: Bool {
        guard record.docType == .other, record.session != nil, let day = context.deliveredOn else { return false }
        return day.month <= 4 && !context.isTitledPlan
    }

    private func yearsOfTitle() -> [Int] {
        let years = yearsNamedInTitle()
        return years.isEmpty ? bareYearOfTitle().map { [$0] } ?? [] : years
    }

    /// The year at the end of a title without 年, or before a comma at its start: 一组数据看云岭2031, 2031，我们这样走过.
    private func bareYearOfTitle() -> Int? {
        guard let title = record.title, title.utf8.count > 12 else { return nil }
        let text = LabelText(title).bytes
        guard text.count > 12 else { return nil }
        func year(_ digits: ArraySlice<UInt8>) -> Int? {
            guard digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            return (2000..<2050).contains(number) ? number : nil
        }
        if text[text.count - 5] >= 0x80, let last = year(text.suffix(4)) { return last }
        return text[4] == UInt8(ascii: ",") ? year(text.prefix(4)) : nil
    }

    private func yearsNamedInTitle() -> [Int] {
        yearsOfTitle { mention, isAim in
            // 2024年1-6月 is of one year, too.
            let isOfYear =
                mention.parts.kind == .point
                || mention.parts.kind == .range
                    && (mention.parts.low.month != nil || mention.parts.low.quarter != nil)
                    && mention.parts.high.year ?? mention.parts.low.year == mention.parts.low.year
            return isOfYear && !isAim ? mention.parts.low.year : nil
        }
    }

    /// True where the title names months of its year that end before it does: 2031年上半年预算执行情况.
    private func titleNamesPartOfYear() -> Bool {
        !yearsOfTitle { mention, _ in
            let parts = mention.parts
            let quarter = parts.high.quarter ?? parts.low.quarter ?? parts.firstQuarters ?? parts.half.map { 2 * $0 }
            let last = parts.high.month ?? parts.low.month ?? parts.firstMonths ?? quarter.map { 3 * $0 }
            return parts.low.day == nil && last.map { $0 < 12 } ?? false ? last : nil
        }.isEmpty
    }

    /// Of the plan that the title names: 2021 of 第十四个五年规划.
    private func firstYearOfPlan() -> Int? {
        yearsOfTitle { mention, _ in
            guard let number = mention.parts.plan, mention.parts.kind == .plan, PlanYears.numbers.contains(number)
            else {
                return nil
            }
            return PlanYears.of(plan: number).lowerBound
        }.first
    }

    /// The years that are meant by the times in the title, each told with whether it is an aim far off.
    private func yearsOfTitle(_ year: (_ mention: DateScanner.Mention, _ isAim: Bool) -> Int?) -> [Int] {
        guard let title = record.title else { return [] }
        return LabelText(title).bytes.withUnsafeBufferPointer { text in
            dates.mentions(in: text, scratch: scratch).compactMap { mention in
                year(mention, words.farAims.beginning(in: text, at: mention.range.upperBound, end: text.count) != nil)
            }
        }
    }

    // MARK: rules

    /// What a rule of a field finds first, in the lines given or in the whole text; of rules only those of `possible`.
    private func find(
        _ field: String, in text: FoldedText, _ possible: UInt64, lines: [FoldedText.Part]? = nil
    ) -> (value: String, title: String?)? {
        let parts = lines ?? text.parts
        guard let first = parts.first, let last = parts.last else { return nil }
        return text.bytes.withUnsafeBufferPointer { bytes in
            for rule in rules[field] ?? [] where rule.bit & possible != 0 {
                var place = 0
                if let found = self.first(
                    rule, in: bytes, first.range.lowerBound..<last.range.upperBound,
                    isInside: { range in
                        // Both ends lie in the lines given; a name may stand on the line below its title.
                        while parts[place].range.upperBound < range.lowerBound { place += 1 }
                        return range.lowerBound >= parts[place].range.lowerBound
                            && parts[place...].prefix(2).contains {
                                $0.range.lowerBound < range.upperBound && range.upperBound <= $0.range.upperBound
                            }
                    })
                {
                    return found
                }
            }
            return nil
        }
    }

    /// The first match of a rule that begins in `range` and whose value lies where it may; `isInside` is given the bytes
    /// from the match's start to the value's end, in ascending order.
    private func first(
        _ rule: Describer.DescriptionRule, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
        isInside: (Range<Int>) -> Bool = { _ in true }
    ) -> (value: String, title: String?)? {
        var offset = range.lowerBound
        while offset < range.upperBound, let start = start(of: rule, in: text, offset..<range.upperBound) {
            if let value = scratch.range(rule.value), value.upperBound <= range.upperBound,
                isInside(start..<value.upperBound)
            {
                let title =
                    rule.title == 0 ? nil : scratch.range(rule.title).map { String(decoding: text[$0], as: UTF8.self) }
                return (String(decoding: text[value], as: UTF8.self), title)
            }
            offset = start + IndicatorNaming.characterLength(text[start])
        }
        return nil
    }

    /// Where the first match of a rule begins in `range`; its captures are in the scratch.
    private func start(
        of rule: Describer.DescriptionRule, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int? {
        if let search = rule.search {
            guard search.find(in: text, from: range.lowerBound, scratch: scratch),
                let start = scratch.range(0)?.lowerBound, start < range.upperBound
            else { return nil }
            return start
        }
        var position = range.lowerBound
        while let word = rule.lineWords?.first(in: text, from: position, end: text.count)?.start {
            // Back to the start of the word's line, and through it.
            let line = text[position..<word].lastIndex(of: 0x0A).map { $0 + 1 } ?? position
            position = line
            while position < range.upperBound, position <= word || text[position] != 0x0A {
                if rule.rule.pattern.match(in: text, at: position, scratch: scratch) { return position }
                position += IndicatorNaming.characterLength(text[position])
            }
            if position >= range.upperBound { return nil }
        }
        return nil
    }
}

extension Collection where Element == UInt8 {
    /// The first place of a piece in the bytes.
    fileprivate func firstRange(of piece: [UInt8]) -> Range<Index>? {
        var start = startIndex
        while start != endIndex {
            let end = index(start, offsetBy: piece.count, limitedBy: endIndex)
            guard let end else { return nil }
            if self[start..<end].elementsEqual(piece) { return start..<end }
            start = index(after: start)
        }
        return nil
    }
}
