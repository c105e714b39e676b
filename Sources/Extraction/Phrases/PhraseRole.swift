import Patterns

/// The part that a word has in a number or a time of a phrase; what each means stands at the head of its list in the pack.
protocol PhraseRole: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The list of the pack that has the words.
    static var list: String { get }
    /// True where the value of a word is a whole number.
    var hasNumber: Bool { get }
}

/// Parts of words in times.
enum TimeRole: String, PhraseRole {
    case year, month, quarter, day, century, seasonYear = "season_year", eveningOf = "evening_of"
    case dayInRow = "day_in_row", yearInRow = "year_in_row", dayPart = "day_part", unit
    case countedUnit = "counted_unit", setUnit = "set_unit", coming, remaining, passed, near
    case wholePast = "whole_past", wholeComing = "whole_coming", passing, within, since, ago, later
    case longerDistance = "longer_distance", roughCount = "rough_count", now, toNow = "to_now"
    case endNow = "end_now", fromNow = "from_now", until, untilEnd = "until_end", after, upTo = "up_to", earlier
    case notEarlier = "not_earlier", laterThan = "later_than", notLater = "not_later", included
    case sameDay = "same_day", nextDay = "next_day", dayBefore = "day_before", today, dayMeant = "day_meant"
    case seenYear = "seen_year", seenDay = "seen_day", listJoint = "list_joint", between, from, first, last
    case era, yearShown = "year_shown", dated, dayMark = "day_mark", vagueEnd = "vague_end", edge, season
    case week, thisWeek = "this_week", firstHalfWeek = "first_half_week", secondHalfWeek = "second_half_week"
    case numberedWeek = "numbered_week", lunar, lunarMonth = "lunar_month", latePlan = "late_plan"
    case earlyPlan = "early_plan", fullPlan = "full_plan", planKind = "plan_kind", planTime = "plan_time"
    case eventBeginning = "event_beginning", counting, behindNoEvent = "behind_no_event", party, holiday
    case besideHoliday = "beside_holiday"
    case behindTerm = "behind_term", termKind = "term_kind", about, rough, partEnd = "part_end", hour, ratio
    case am, pm, behindHour = "behind_hour", beforeNoHour = "before_no_hour"
    case behindNoMinute = "behind_no_minute", dayJoint = "day_joint", workday
    case countedWorkday = "counted_workday", weeklyCount = "weekly_count"
    case everyPartOfMonth = "every_part_of_month", everyPartOfYear = "every_part_of_year"
    case sameTime = "same_time", eraBefore = "era_before", schoolYear = "school_year", firstTerm = "first_term"
    case secondTerm = "second_term", timesADay = "times_a_day", nights, everyOther = "every_other"
    case firstDay = "first_day", lastDay = "last_day", lastOne = "last_one", firstOne = "first_one"

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
enum NumberRole: String, PhraseRole {
    case above, notBelow = "not_below", below, notAbove = "not_above", aboveBehind = "above_behind"
    case belowBehind = "below_behind", larger, smaller, some, beginning, idiom, ending, very
    case placeOfUnit = "place_of_unit", beforeMeasure = "before_measure", trillion
    case financialEnd = "financial_end", tenth, discount, cubic, half, dozen, behindHalfOf = "behind_half_of"
    case behindPhraseUnit = "behind_phrase_unit", behindLetters = "behind_letters"
    case behindTenths = "behind_tenths", percent, generalMoney = "general_money", smallMoney = "small_money"
    case moneyEnd = "money_end", temperature, heat, angle, and, between, joint, power, exponent, label

    static let list = "phrase_numbers"

    var hasNumber: Bool { self == .power }
}
