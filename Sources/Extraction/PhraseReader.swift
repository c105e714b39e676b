import Model
import Patterns

/// Reads the numbers and times of a phrase, each character of which belongs to one of them at most.
public struct PhraseReader: Sendable {
    /// One thing that a phrase holds.
    public enum Find: Sendable, Hashable {
        /// A number with its unit.
        case number(ReadNumber)
        /// A time, resolved.
        case time(ReadTime)

        /// Half-open UTF-8 bytes of the phrase.
        public var range: Range<Int> {
            switch self {
            case .number(let number): number.range
            case .time(let time): time.range
            }
        }
    }

    /// Bytes of 两千零五, which may be a number or a year as 2005 may.
    private static let fourNumerals = "两千零五".utf8.count
    /// Bytes of 十一, which may be a number or a day.
    private static let twoNumerals = "十一".utf8.count

    private let numbers: NumberReader
    private let times: TimeReader

    /// Takes the units and the words of a pack.
    ///
    /// - Throws: `SetupError` when a list is missing or says what can't be read.
    public init(pack: Pack) throws(SetupError) {
        let words = try PhraseWords(pack: pack)
        numbers = NumberReader(pack: pack, words: words)
        times = TimeReader(words: words)
    }

    /// What a phrase holds, in order; without the day on which it is said, numbers alone.
    public func finds(in phrase: String, saidOn today: CalendarDay?) -> [Find] {
        finds(in: phrase, saidAt: today.map { ReadTime.Moment(day: $0) })
    }

    /// The same for a phrase of which the time of day may be known, too.
    public func finds(in phrase: String, saidAt now: ReadTime.Moment?) -> [Find] {
        let found = numbers.numbers(in: phrase)
        // 四角五分 is money, and its minutes are none; nor is 10-20 in 10-20元 a day.
        let times = (now.map { self.times.times(in: phrase, saidAt: $0) } ?? []).filter { time in
            !found.contains { number in
                (number.high == nil || number.unit != nil) && number.range != time.range
                    && number.range.overlaps(time.range)
                    && number.range.clamped(to: time.range) == time.range
            }
        }
        // The number inside a time is a part of it.
        let plain = found.filter { number in
            !times.contains { time in
                time.range.overlaps(number.range) && !mayBeEither(number, time, in: phrase)
            }
        }
        return (plain.map { Find.number($0) } + times.map { Find.time($0) }).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }

    /// True where a number may as well be a time: four figures or numerals alone (2005), and a phrase that is 十一 and nothing else.
    private func mayBeEither(_ number: ReadNumber, _ time: ReadTime, in phrase: String) -> Bool {
        guard number.unit == nil, number.high == nil, number.range == time.range else { return false }
        if number.range.count == 4 || number.range.count == Self.fourNumerals { return true }
        guard case .days = time.meaning else { return false }
        return number.range.count == Self.twoNumerals && phrase.utf8.count == Self.twoNumerals
    }
}
