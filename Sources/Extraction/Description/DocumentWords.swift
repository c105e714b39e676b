import Model
import Patterns

/// Words by which a document says what it is: the list `document_words`.
///
/// A class, as its word lists would be copied for each document.
final class DocumentWords: Sendable {
    /// What the titles of a kind of document hold, in the order in which they are asked for.
    private let kinds: [(words: FewWords, type: DocumentRecord.DocumentType)]
    private let notices, papers, looksBack, budgetsAlone, ownBudgets, audits, lastYear, plans, noPlans,
        openEnds: FewWords
    /// In the titles of papers about a report of one of those kinds: 政府工作报告任务分解表, 统计公报解读.
    private let aboutReports: FewWords
    /// What the titles of news say of a report that was given: 云岭市市长作政府工作报告; and what makes a name of that again:
    /// 总理所作政府工作报告.
    private let reportsGiven, given: FewWords
    /// In the titles of reports on the work of others than a government, and what a government's own are called.
    private let otherReports, ownReports: FewWords
    /// In speeches to the same meeting that are not the government's on its work.
    private let otherSpeeches: FewWords
    /// At the head of the line in which the audience is addressed.
    let addresses: FewWords
    private let namesNobody: Set<String>
    /// What the names of an office's desks end with, and what stands in those of offices: 预算处, 云岭市财政局预算处.
    private let desks, offices: FewWords
    /// Begins the name of an office without its place: 市统计局.
    private let placeless: FewWords
    /// Before a title, and no part of it: 标题:.
    let titleLabels: FewWords
    /// Before the number of an attachment, which may stand above its title: 附件1.
    let annexes: [String]
    /// Behind a day, before who published the page: 来源:.
    let sourceLabels: FewWords
    /// What titles on several lines begin with: 关于.
    let abouts: FewWords
    /// Behind a year of a title that is an aim and not the document's: 2035年远景目标.
    let farAims: FewWords
    /// Behind the digits that a headline tells: 8%, 38亿元.
    private let figureUnits: FewWords
    /// Censuses by their numbers, and the year that each tells of.
    private let censuses: [(name: String, year: Int)]
    private let meetings, beforeMeetings, atMeetings: FewWords
    private let budgetSaid, submitted, workSaid, workReported, deliberated, delegate, toMeeting, communiqueSaid,
        delegates: [String]

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var words = RoleWords("document_words", of: pack)
        kinds = [
            (words.few("communique"), .statisticalCommunique), (words.few("budget"), .budgetReport),
            (words.few("work_report"), .governmentWorkReport),
        ]
        notices = words.few("notice")
        papers = words.few("paper")
        aboutReports = words.few("about_report")
        reportsGiven = words.few("report_given")
        given = words.few("given")
        otherReports = words.few("other_report")
        ownReports = words.few("own_report")
        otherSpeeches = words.few("other_speech")
        looksBack = words.few("looks_back")
        budgetsAlone = words.few("budget_alone")
        ownBudgets = words.few("own_budget")
        audits = words.few("audit")
        lastYear = words.few("last_year")
        plans = words.few("plan")
        noPlans = words.few("no_plan")
        addresses = words.few("address")
        namesNobody = Set(words.surfaces("no_issuer"))
        desks = words.few("desk")
        offices = words.few("office")
        placeless = words.few("placeless")
        openEnds = words.few("open_end")
        titleLabels = words.few("title_label")
        annexes = words.surfaces("annex")
        abouts = words.few("about")
        sourceLabels = words.few("source_label")
        farAims = words.few("far_aim")
        figureUnits = words.few("figure_unit")
        meetings = words.few("meeting")
        beforeMeetings = words.few("at")
        atMeetings = words.few("at_meeting")
        budgetSaid = words.surfaces("budget_said")
        submitted = words.surfaces("submitted")
        workSaid = words.surfaces("work_said")
        workReported = words.surfaces("work_reported")
        deliberated = words.surfaces("deliberated")
        delegate = words.surfaces("delegate")
        toMeeting = words.surfaces("to_meeting")
        communiqueSaid = words.surfaces("communique_said")
        delegates = words.surfaces("delegates")
        censuses = words.rows("census").compactMap { row in
            row.columns.count > 2 ? Int(row.columns[2]).map { (name: row.columns[0], year: $0) } : nil
        }
        try words.finish()
    }

    /// The year of which the census that a title names by its number tells: 2020 of 第七次全国人口普查公报; nil for other titles.
    func yearOfCensus(_ title: String) -> Int? { censuses.first { title.contains($0.name) }?.year }

    /// The kind of document that a text's first lines tell; nil when they tell none of these.
    ///
    /// - Parameter isTitled: false for copies without a title, which begin with the address, or with any later one.
    func kind(ofBeginning start: ArraySlice<UInt8>, isTitled: Bool) -> DocumentRecord.DocumentType? {
        start.withUnsafeBufferPointer { text in
            func says(_ words: [String]) -> Bool {
                words.contains { $0.withBytes { text.firstOffset(of: $0) != nil } }
            }
            if says(budgetSaid) && says(submitted) { return .budgetReport }
            let addressesMeeting = says(delegate) && says(toMeeting)
            if says(workSaid) || says(workReported) && (says(deliberated) || addressesMeeting) {
                return .governmentWorkReport
            }
            if says(communiqueSaid) { return .statisticalCommunique }
            let isAddress = !isTitled && (says(delegates) || addressesMeeting && says(deliberated))
            return isAddress && !otherSpeeches.occurs(in: text, 0..<text.count) ? .governmentWorkReport : nil
        }
    }

    /// True for 市统计局, which doesn't say of which city.
    func lacksPlace(_ office: String) -> Bool {
        office.withBytes { placeless.beginning(in: $0, at: 0, end: $0.count) != nil }
    }

    /// True for …在市人民代表大会会议上, false for a meeting without 在 before it; nil where none is named.
    func isMeeting(_ clause: UnsafeBufferPointer<UInt8>) -> Bool? {
        meetings.first(in: clause, 0..<clause.count).map {
            beforeMeetings.occurs(in: clause, 0..<$0.lowerBound)
        }
    }

    /// True for a line that ends with where something was said: …会议上.
    func endsAtMeeting(_ line: ArraySlice<UInt8>) -> Bool { atMeetings.ending(of: line) != nil }

    /// The kind of document that a title names; nil when it names none of these.
    func kind(of title: String) -> DocumentRecord.DocumentType? {
        let own = Self.withoutQuoted(title)
        if isAboutReport(own) { return nil }
        let type = kinds.first {
            $0.words.occur(in: own) && !($0.type == .governmentWorkReport && isOthersReport(own))
        }?.type
        return type == .budgetReport && tellsFigure(own) ? nil : type
    }

    /// True for the title of news that tells what a figure came to: 云岭市一般公共预算收入增长8%.
    private func tellsFigure(_ title: String) -> Bool {
        title.withBytes { text in
            var start = 0
            while let unit = figureUnits.first(in: text, start..<text.count) {
                if unit.lowerBound > 0, text[unit.lowerBound - 1] &- 0x30 < 10 { return true }
                start = unit.upperBound
            }
            return false
        }
    }

    /// True for the title of a paper about a report that is none itself: 政府工作报告任务分解表, 统计公报解读, and of news
    /// about one.
    func isAboutReport(_ title: String) -> Bool { aboutReports.occur(in: title) || tellsOfReport(title) }

    /// True for the title of news on a report that was given: 云岭市市长作政府工作报告.
    func tellsOfReport(_ title: String) -> Bool { reportsGiven.occur(in: title) && !given.occur(in: title) }

    /// True for the title of a report on the work of a court, a congress or the like: 云岭市中级人民法院工作报告.
    func isOthersReport(_ title: String) -> Bool { otherReports.occur(in: title) && !ownReports.occur(in: title) }

    /// 解读《云岭市政府工作报告》 is about one, 《云岭市政府工作报告》（摘要） is one: a title without those that it quotes.
    private static func withoutQuoted(_ title: String) -> String {
        guard let open = title.firstIndex(of: "《"), let close = title.lastIndex(of: "》"), open < close else {
            return title
        }
        let behind = title[title.index(after: close)...]
        return open == title.startIndex && behind.count <= 6 ? title : String(title[..<open] + behind)
    }

    /// True for the title of a notice: …的通知.
    func isNotice(_ title: String) -> Bool {
        notices.end(Self.withoutNote(title))
    }

    /// True for the title of a paper of another kind, which is no news: …工作总结.
    func isPaper(_ title: String) -> Bool { papers.end(Self.withoutNote(title)) }

    /// A title without what stands in parentheses at its end: …公报（第一号）.
    private static func withoutNote(_ title: String) -> String {
        guard let last = title.last, last == "）" || last == ")",
            let open = title.lastIndex(where: { $0 == "（" || $0 == "(" }), open > title.startIndex
        else { return title }
        return String(title[..<open])
    }

    /// True for the title of a budget report on the year that is over.
    func looksBack(_ title: String) -> Bool { looksBack.occur(in: title) }

    /// True for the title of a budget that comes without a report on the year before it: 2031年部门预算公开.
    func isBudgetAlone(_ title: String) -> Bool { budgetsAlone.occur(in: title) }

    /// True for the title of an office's budget, of which all is planned: 2031年部门预算公开; not for its accounts.
    func isOwnBudget(_ title: String) -> Bool { ownBudgets.occur(in: title) && !looksBack(title) }

    /// True for the title of an audit, which plans nothing.
    func isAudit(_ title: String) -> Bool { audits.occur(in: title) }

    /// True for a title about the year before that of the document.
    func isAboutLastYear(_ title: String) -> Bool { lastYear.occur(in: title) }

    /// True for the title of a plan: a programme, a scheme, a policy that promises; not for a report on one.
    func isPlan(_ title: String) -> Bool { plans.occur(in: title) && !noPlans.occur(in: title) }

    /// True for what pages print where a source's name should stand.
    func isNobody(_ source: String) -> Bool { namesNobody.contains(source) }

    /// True for a desk of an office that is not named: 预算处, 综合科.
    func isDesk(_ source: String) -> Bool { desks.end(source) && !offices.occur(in: source) }

    /// True for a line of a title that goes on in the next.
    func endsOpen(_ line: ArraySlice<UInt8>) -> Bool {
        openEnds.ending(of: line) != nil
    }
}
