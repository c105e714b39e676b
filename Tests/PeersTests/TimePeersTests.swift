import Extraction
import Foundation
import Model
import Patterns
import Testing

@Suite(
    "Peers' dates, times of day, ranges, durations and sets",
    .enabled(if: PeerCase.folder != nil, "needs ../shared/peers"))
struct TimePeersTests {
    @Test("At least 95 % of the cases in scope")
    func cases() throws {
        let reader = try TimeReader(pack: Pack(files: Pack.embeddedFiles()))
        // Cases without a reference day don't depend on it.
        let noDay = try #require(CalendarDay(year: 2020, month: 6, day: 15))
        let score = PeerScore.of(PeerCase.all.filter { $0.kind?.isNumber == false }) { peer in
            let day = peer.referenceDay.flatMap(CalendarDay.init(iso:)) ?? noDay
            let now = peer.referenceTime.flatMap(ReadTime.Moment.init(iso:)) ?? ReadTime.Moment(day: day)
            let found = reader.times(in: peer.input, saidAt: now)
            guard let range = peer.range else {
                // A date is none of the times of day that a case says there are not.
                return !found.contains { peer.kind != .time || $0.type == "datetime" }
            }
            let near = found.filter { $0.range.overlaps(range) }
            guard let expected = TimeExpectation(peer) else { return !near.isEmpty }
            return near.contains { time in
                switch time.meaning {
                case .days(let first, let last): expected.fits(first: first, last: last)
                case .lengths(let lengths): expected.fits(lengths.compactMap { TimeExpectation.Length($0.code) })
                case .moments(let first, let last):
                    expected.fits(first, last, isPart: !(peer.text ?? "").contains(where: "点點时時:：".contains))
                case .set(let code): expected.fits(code)
                case .years: false
                }
            }
        }
        score.report("times")
        #expect(score.share >= 0.95, "\(score)")
    }
}
