import Model
import Patterns
import Testing

@testable import Extraction

@Suite("Times said on a known day")
struct TimeReaderTests {
    private static let reader = Result { try TimeReader(pack: Pack(files: Pack.embeddedFiles())) }

    /// Wednesday, 14 May 2031.
    private func times(_ text: String) throws -> [String] {
        let today = try #require(CalendarDay(year: 2031, month: 5, day: 14))
        return try Self.reader.get().times(in: text, saidOn: today).map { time in
            switch time.meaning {
            case .days(let first, let last): "\(first.map(\.description) ?? "")/\(last.map(\.description) ?? "")"
            case .moments, .years, .lengths, .set: time.value
            }
        }
    }

    @Test(
        "Points and units",
        arguments: [
            ("2029年3月7日", "2029-03-07/2029-03-07"), ("二〇二九年三月", "2029-03-01/2029-03-31"),
            ("29年3月", "2029-03-01/2029-03-31"),
            ("2029.3.7", "2029-03-07/2029-03-07"), ("20290307", "2029-03-07/2029-03-07"),
            ("去年上半年", "2030-01-01/2030-06-30"),
            ("前三季度", "2031-01-01/2031-09-30"), ("3月上旬", "2031-03-01/2031-03-10"), ("昨天", "2031-05-13/2031-05-13"),
            ("上周一", "2031-05-05/2031-05-05"), ("下周", "2031-05-19/2031-05-25"), ("星期五", "2031-05-16/2031-05-16"),
            ("09-10年", "2009-01-01/2010-12-31"), ("从98到02年", "1998-01-01/2002-12-31"),
            ("八月中下旬", "2031-08-11/2031-08-31"),
            ("上世纪80年代", "1980-01-01/1989-12-31"), ("暑假末", "2031-08-01/2031-08-31"), ("6月第二周", "2031-06-09/2031-06-15"),
        ])
    func point(_ text: String, _ value: String) throws { try #expect(times(text) == [value]) }

    @Test(
        "Distances in hours, minutes and seconds, at 16:12 and without a time",
        arguments: [
            ("10分钟之前", ["2031-05-14T16:02"], ["PT10M"]), ("一刻钟后", ["2031-05-14T16:27"], ["PT15M"]),
            ("60小时以前", ["2031-05-12T04:12"], ["PT60H"]), ("一天两小时后", ["2031-05-15T18:12"], ["P1DT2H"]),
            ("再过半小时", ["2031-05-14T16:42"], ["PT0.5H"]), ("半小时内", ["2031-05-14T16:12/2031-05-14T16:42"], ["PT0.5H"]),
            ("前两小时", ["2031-05-14T14:00/2031-05-14T16:00"], ["PT2H"]),
            ("下三分钟", ["2031-05-14T16:13/2031-05-14T16:16"], ["PT3M"]),
            ("之前3小时", ["2031-05-14T13:12/2031-05-14T16:12"], ["PT3H"]),
            ("过去的50分钟里", ["2031-05-14T15:22/2031-05-14T16:12"], ["PT50M"]),
            ("未来48小时", ["2031-05-14T16:12/2031-05-16T16:12"], ["PT48H"]),
            ("明天这个时候", ["2031-05-15T16:12"], ["2031-05-15"]), ("三天前的这个时候", ["2031-05-11T16:12"], ["2031-05-11"]),
            ("三秒后", ["2031-05-14T16:12:03"], ["PT3S"]), ("此刻", ["2031-05-14T16:12"], []),
            ("3小时", ["PT3H"], ["PT3H"]), ("明天下午三点", ["2031-05-15T15:00"], ["2031-05-15T15:00"]),
            ("9-10年", ["P9Y/P10Y"], ["P9Y/P10Y"]), ("以后两小时", ["PT2H"], ["PT2H"]), ("超过3小时", ["PT3H"], ["PT3H"]),
            ("上百小时", ["PT100H"], ["PT100H"]),
            ("经过三分钟", ["PT3M"], ["PT3M"]), ("不超过两小时", ["PT2H"], ["PT2H"]),
        ])
    func clockDistance(_ text: String, _ values: [String], _ ofDay: [String]) throws {
        let now = try #require(ReadTime.Moment(iso: "2031-05-14T16:12"))
        let reader = try Self.reader.get()
        #expect(reader.times(in: text, saidAt: now).map(\.value) == values)
        #expect(reader.times(in: text, saidOn: now.day).map(\.value) == ofDay)
    }

    @Test(
        "Moments as they are given",
        arguments: [
            ("2031-05-14", "2031-05-14"), ("2031-05-14T16:12", "2031-05-14T16:12"),
            ("2031-05-14 16:12:30", "2031-05-14T16:12:30"), ("2031-05-14T16:12:30+08:00", "2031-05-14T16:12:30"),
            ("2031-05-14T16:12Z", "2031-05-14T16:12"), ("2031-05-14T", nil), ("2031-05-14T24:00", nil),
            ("2031-02-30", nil), ("2031-5-14", nil), ("2031-05-14T16", nil), ("2031-05-14T16:12x", nil), ("", nil),
        ])
    func moment(_ text: String, _ value: String?) { #expect(ReadTime.Moment(iso: text)?.description == value) }

    @Test("A row of digits or numerals that no time has is passed over")
    func endless() throws {
        for character in ["1", "一"] { try #expect(times(String(repeating: character, count: 30_000)) == []) }
    }

    @Test("Workdays end with the calendar", arguments: ["5个工作日内", "5个工作日后", "250个工作日之内"])
    func workdaysAtTheEnd(phrase: String) throws {
        let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
        let found = try Self.reader.get().times(in: phrase, saidOn: last)
        #expect(found.allSatisfy { $0.value != "" })
        let first = try #require(CalendarDay(year: 1, month: 1, day: 1))
        try #expect(Self.reader.get().times(in: "5个工作日前", saidOn: first).map(\.value) == [])
    }

    @Test("White space between set-wide characters is passed over once, of whatever kind and length")
    func wideSpace() throws {
        let gap = String(repeating: " \u{3000}\u{A0}", count: 100_000)
        try #expect(times("第" + gap + "3" + gap + "季度") == ["2031-07-01/2031-09-30"])
        let today = try #require(CalendarDay(year: 2031, month: 5, day: 14))
        let found = try Self.reader.get().times(in: "第\u{3000} 3\u{A0}季度", saidOn: today)
        #expect(found.map(\.range) == [0..<16])
    }

    @Test(
        "Ranges, open ranges, distances",
        arguments: [
            ("3月5日至9日", "2031-03-05/2031-03-09"), ("从2026到2030年", "2026-01-01/2030-12-31"),
            ("11月至2月", "2031-11-01/2032-02-29"),
            ("2029年3月1日起", "2029-03-01/"), ("2029年之前", "/2028-12-31"), ("截至2029年3月", "/2029-03-31"),
            ("前两天", "2031-05-12/2031-05-13"), ("后三个月", "2031-06-01/2031-08-31"), ("今明两年", "2031-01-01/2032-12-31"),
        ])
    func range(_ text: String, _ value: String) throws { try #expect(times(text) == [value]) }

    @Test(
        "Lengths",
        arguments: [
            ("三年半", "P3.5Y"), ("两年零三个月", "P2Y3M"), ("3~6个月", "P3M/P6M"), ("五个星期3小时", "P5WT3H"), ("半小时", "PT0.5H"),
            ("一刻钟", "PT15M"), ("半刻钟", "PT7.5M"), ("半个多世纪", "P50Y"), ("个半世纪", "P150Y"), ("三个世纪半", "P350Y"),
            ("两三个世纪", "P200Y/P300Y"),
        ])
    func length(_ text: String, _ value: String) throws { try #expect(times(text) == [value]) }

    @Test("No time", arguments: ["888-000-9999", "100家", "零点五", "2月31日后"])
    func none(_ text: String) throws { try #expect(times(text).filter { $0.hasPrefix("2") }.isEmpty) }
}
