import Patterns

/// What stands beside a word of a phrase, or is a part of it, and decides how that is read; what each decides stands in its line
/// of the list `phrase_beside`.
enum BesideRole: Int, ListRole {
    case dash, untilDash, minusDash, to, both, untilNow, inclusive, inclusion, labelEnd
    case yearName
    case thisYear, thisMonth, insideUnit, yearEnd, wholeYear, halfYear, firstYear, january, firstMonth, monthEnd
    case decadeEnd, grade, lasting, lengthShown, sideBefore, sideAfter, openBefore, openAfter, behindSide, often
    case noBareDay, noFirstMonths, beforeHolidays, lastOfThis, firstOfThis, otherCounted, noDays, noMonths
    case earlierWeek, laterWeek, furtherWeek, noSunday
    case middle, behindMiddle, seasonEnd, beforeNoSeason, planPart, planPaper, planJoint, noPlan, around, nextOne
    case previousOne, newYear, behindNoTerm, beforeTerm
    case lengthJoint, yearsJoint, whole, behindNoHalf, noWeekday, noMore, beforeNoSome, beforeNoNear, insidePast
    case insideComing, rolling
    case beforeNoPart, beforeNoClock, noHour, goesOn, lacking, past, sameEvening, evening, thisMoment, nowOrDay
    case every, each, onEach, behindEvery, beforeNoApart, apart, paper, dailyPaper, age, partOfDay, unitOfMonth
    case behindNoSeason
    case than, beforeScale, weekName, noEnding, furtherStep, minus, plus, halfPoint, wholeShare, noHalfTenth
    case noTenths, leadingUnits, halfPrice
    case piece, pieceOfMoney, noThing, counter, generalUnit, noGuess, ordinalNoun, old, behindOld, degree
    case degreeSign, angleParts, celsius, corner, powerUsed, countedRoom

    static let list = "phrase_beside"
}
