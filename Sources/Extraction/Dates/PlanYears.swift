/// The years of the five-year plans.
enum PlanYears {
    /// Numbers that are read as those of plans; what is counted further is something else.
    static let numbers = 1...20

    /// First and last year of a plan, which is counted from 1: the first two ran from 1953 to 1957 and from 1958 to 1962, and from
    /// the third on (1966) they begin five years apart.
    static func of(plan number: Int) -> ClosedRange<Int> {
        let first = number == 1 ? 1953 : number == 2 ? 1958 : 1951 + 5 * number
        return first...(first + 4)
    }
}
