import Testing

@testable import Extraction

@Suite struct PeriodTests {
    @Test func partsThatAreNotGivenAreNil() {
        let month = DatePoint(year: 2031, month: 12)
        #expect((month.year, month.month, month.day, month.second) == (2031, 12, nil, nil))
        #expect(month.granularity == "month" && month.edtf == "2031-12")
        let midnight = DatePoint(year: 2031, month: 1, day: 31, hour: 0, minute: 0, second: 0)
        #expect(midnight.edtf == "2031-01-31T00:00:00")
        #expect(midnight != DatePoint(year: 2031, month: 1, day: 31))
    }

    @Test func whatNoCalendarHasStaysInvalid() {
        #expect(!DatePoint(year: .max).isValid)
        #expect(!DatePoint(year: 2031, month: 255).isValid)
        #expect(!DatePoint(year: 2031, month: 1, day: 1_000).isValid)
        #expect(!DatePoint(year: 2031, month: 1, day: 1, hour: 300).isValid)
    }

    @Test func aPeriodIsAPointOrARange() {
        var period = Period(DatePoint(year: 2030), through: DatePoint(year: 2031))
        #expect(period.isOfYears && period.lastYear == 2031 && period.edtf == "2030/2031")
        period.last?.year += 1
        #expect(period.lastYear == 2032)
        period.last = nil
        #expect(period == Period(year: 2030) && period.lastYear == 2030 && !period.isOfYears)
        period.isOpen = true
        #expect(period.edtf == "2030/.." && period.endDay == nil)
    }
}
