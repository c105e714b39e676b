import Model

/// The twenty-four solar terms, 小寒 to 冬至, on their days by Beijing time from 1901 to 2099.
enum SolarTerms {
    /// Ten-thousandths of a day, for the 20th and the 21st century.
    private static let constants: [(Int, Int)] = [
        (61_100, 54_055), (208_400, 201_200), (46_295, 38_700), (194_599, 187_300), (63_826, 56_300),
        (214_155, 206_460), (55_900, 48_100), (208_880, 201_000), (63_180, 55_200), (218_600, 210_400),
        (65_000, 56_780), (222_000, 213_700), (79_280, 71_080), (236_500, 228_300), (83_500, 75_000),
        (239_500, 231_300), (84_400, 76_460), (238_220, 230_420), (90_980, 83_180), (242_180, 234_380),
        (82_180, 74_380), (230_800, 223_600), (79_000, 71_800), (226_000, 219_400),
    ]
    /// Where the rule of thumb misses by a day, by year and term: found with an ephemeris.
    private static let misses = [
        190_210: 1, 191_108: 1, 191_402: -1, 191_423: 1, 191_504: -1, 192_213: 1, 192_303: -1, 192_512: 1, 192_716: 1,
        192_811: 1, 194_217: 1, 194_702: -1, 194_723: 1, 194_804: -1, 197_821: 1, 198_023: 1, 198_200: 1, 198_423: 1,
        200_214: 1, 200_809: 1, 201_612: 1, 201_900: -1, 202_123: -1, 202_603: -1, 208_201: 1, 208_919: 1, 208_920: 1,
    ]

    /// The day of a term (0 小寒 … 23 冬至): it comes 0.2422 days later each year and a day earlier behind each leap day.
    static func day(_ term: Int, in year: Int) -> CalendarDay? {
        guard (1901...2099).contains(year), constants.indices.contains(term) else { return nil }
        let short = year % 100
        // The leap day comes behind the first four terms.
        let leapDays = term < 4 ? (short + 3) / 4 - 1 : short / 4
        let constant = year < 2000 ? constants[term].0 : constants[term].1
        let day = (short * 2_422 + constant) / 10_000 - leapDays + (misses[year * 100 + term] ?? 0)
        return CalendarDay(year: year, month: term / 2 + 1, day: day)
    }
}
