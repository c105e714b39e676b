import Patterns

/// The roles that words have in a list of the pack, which says at its head or beside each what it means.
///
/// Counted from 0, so that the words of one are found without hashing it.
protocol ListRole: RawRepresentable<Int>, CaseIterable, Sendable {
    /// The list of the pack that has the words.
    static var list: String { get }
}

extension ListRole {
    /// Its name in the list: `school_year` of `schoolYear`.
    var name: String {
        "\(self)".reduce(into: "") { name, letter in
            if letter.isUppercase { name += "_" }
            name += letter.lowercased()
        }
    }
}

/// The part that a word has in a number or a time of a phrase.
protocol PhraseRole: ListRole {
    /// True where the value of a word is a whole number.
    var hasNumber: Bool { get }
}

/// Parts of words in times.
enum TimeRole: Int, PhraseRole {
    case year, month, quarter, day, century, seasonYear, eveningOf, dayInRow, yearInRow, dayPart, unit, countedUnit
    case setUnit, coming, remaining, passed, near, wholePast, wholeComing, passing, within, since, ago, later
    case longerDistance, roughCount, now, toNow, endNow, fromNow, until, untilEnd, after, upTo, earlier, notEarlier
    case laterThan, notLater, included, sameDay, nextDay, dayBefore, today, dayMeant, seenYear, seenDay, listJoint
    case between, from, first, last, era, yearShown, dated, dayMark, vagueEnd, edge, season, week, thisWeek
    case firstHalfWeek, secondHalfWeek, numberedWeek, lunar, lunarMonth, latePlan, earlyPlan, fullPlan, planKind
    case planTime, eventBeginning, counting, behindNoEvent, party, holiday, besideHoliday, behindTerm, termKind, about
    case rough, partEnd, hour, ratio, am, pm, behindHour, beforeNoHour, behindNoMinute, dayJoint, workday
    case countedWorkday, weeklyCount, everyPartOfMonth, everyPartOfYear, sameTime, noTime, eraBefore, schoolYear,
        firstTerm
    case secondTerm, timesADay, nights, everyOther, firstDay, lastDay, lastOne, firstOne

    static let list = "phrase_times"

    var hasNumber: Bool {
        switch self {
        case .year, .month, .quarter, .day, .century, .seasonYear, .eveningOf, .dayInRow, .yearInRow, .season,
            .lunarMonth:
            true
        default: false
        }
    }
}

/// Parts of words in numbers.
enum NumberRole: Int, PhraseRole {
    case above, notBelow, below, notAbove, aboveBehind, belowBehind, larger, smaller, some, beginning, idiom, ending
    case very, placeOfUnit, beforeMeasure, trillion, financialEnd, tenth, discount, cubic, half, dozen, behindHalfOf
    case behindPhraseUnit, behindLetters, behindTenths, percent, generalMoney, smallMoney, moneyEnd, temperature, heat
    case angle, and, between, joint, power, moneyPower, exponent, label

    static let list = "phrase_numbers"

    var hasNumber: Bool { self == .power || self == .moneyPower }
}
