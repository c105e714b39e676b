import Model
import Testing

@testable import Extraction

@Suite("The lunisolar calendar")
struct LunarCalendarTests {
    @Test(
        "First days of years, days in and behind leap months",
        arguments: [
            (1900, 1, false, 1, "1900-01-31"), (1999, 1, false, 1, "1999-02-16"), (2024, 1, false, 1, "2024-02-10"),
            (2020, 4, true, 1, "2020-05-23"), (2020, 5, false, 5, "2020-06-25"), (2023, 12, false, 30, "2024-02-09"),
            (2100, 12, false, 1, "2100-12-31"),
        ])
    func day(_ year: Int, _ month: Int, _ isLeap: Bool, _ day: Int, _ found: String) {
        #expect(LunarCalendar.day(year, month, isLeap: isLeap, day)?.description == found)
    }

    @Test("A day, a leap month and a year that aren't there")
    func none() {
        #expect(LunarCalendar.day(2024, 1, 30) == nil)
        #expect(LunarCalendar.month(2024, 5, isLeap: true) == nil)
        #expect(LunarCalendar.month(1899, 1) == nil)
        #expect(LunarCalendar.month(2101, 1) == nil)
    }

    @Test(
        "Where seasons begin",
        arguments: [
            (0, 2024, "2024-02-04"), (1, 2018, "2018-05-05"), (2, 2002, "2002-08-08"), (3, 2021, "2021-11-07"),
            (0, 2000, "2000-02-04"),
        ])
    func season(_ season: Int, _ year: Int, _ day: String) {
        #expect(LunarCalendar.beginning(ofSeason: season, in: year)?.description == day)
    }

    @Test(
        "Solar terms on known days",
        arguments: [
            (2, 2017, "2017-02-03"), (6, 2024, "2024-04-04"), (6, 2027, "2027-04-05"), (23, 2021, "2021-12-21"),
            (23, 2024, "2024-12-21"), (3, 2026, "2026-02-18"), (0, 2019, "2019-01-05"), (11, 2024, "2024-06-21"),
        ])
    func terms(_ term: Int, _ year: Int, _ day: String) { #expect(SolarTerms.day(term, in: year)?.description == day) }
}
