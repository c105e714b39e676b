import Extraction
import Testing

@testable import Pipeline

@Suite struct WrittenPeriodsTests {
    @Test func eachMentionHasItsOwnPeriodWhateverCameBefore() {
        var periods = WrittenPeriods()
        #expect(periods.source == nil && periods.current.period == nil && periods.current.edtf == nil)
        // More of them than are looked through, twice over and back and forth.
        for year in [2020, 2021, 2020] + Array(2001...2020) + Array(2001...2020) + [2001, 2020, 2001] {
            let source = WrittenPeriods.Source(
                date: year, isOfPlace: false, stretch: nil, extent: .unsaid, mayBeginWithSince: false)
            periods.set(Period(year: year), from: source)
            #expect(periods.source == source)
            #expect(periods.current.period == Period(year: year))
            #expect(periods.current.edtf == "\(year)")
            #expect(periods.current.startDay == "\(year)-01-01")
            #expect(periods.current.endDay == "\(year)-12-31")
        }
        periods.set(nil, from: nil)
        #expect(periods.source == nil && periods.current.edtf == nil && periods.current.endDay == nil)
        periods.set(Period(DatePoint(year: 2020), isOpen: true), from: nil)
        #expect(periods.current.edtf == "2020/.." && periods.current.endDay == nil)
    }
}
