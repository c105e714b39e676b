import Model

/// The Chinese lunisolar calendar (GB/T 33661) from 1900 to 2100, by a table of the lengths of its months; tests hold it to
/// known new year's days and leap months.
enum LunarCalendar {
    /// For each year: bits 0…11 for months of 30 days, bits 12…15 the leap month, bit 16 for one of 30 days.
    private static let years: [UInt32] = [
        0x08bd2, 0x00752, 0x00ea5, 0x05b2a, 0x0064b, 0x00a9b, 0x14aa6, 0x0056a, 0x00b59, 0x02baa,
        0x00752, 0x06da5, 0x00b25, 0x00a4b, 0x15a4b, 0x002ad, 0x0056b, 0x025b5, 0x00da9, 0x17e92,
        0x00e92, 0x00d25, 0x05d2d, 0x00a56, 0x002b6, 0x14ad5, 0x006d4, 0x00ea9, 0x02f4a, 0x00e92,
        0x066a6, 0x0052b, 0x00a57, 0x15956, 0x00b5a, 0x006d4, 0x13761, 0x00749, 0x17b13, 0x00a93,
        0x0052b, 0x1651b, 0x00aad, 0x0056a, 0x14da5, 0x00ba4, 0x00b49, 0x02d4b, 0x00a95, 0x07aad,
        0x00536, 0x00aad, 0x15aca, 0x005b2, 0x00da5, 0x13ea2, 0x00d4a, 0x08595, 0x00a97, 0x00556,
        0x06575, 0x00ad5, 0x006d2, 0x04755, 0x00ea5, 0x0064a, 0x0364f, 0x00a9b, 0x07ada, 0x0056a,
        0x00b69, 0x05bb2, 0x00b52, 0x00b25, 0x04b2b, 0x00a4b, 0x08aab, 0x002ad, 0x0056d, 0x165a9,
        0x00da9, 0x00d92, 0x04e95, 0x00d25, 0x0ae4d, 0x00a56, 0x002b6, 0x062f5, 0x006d5, 0x00ea9,
        0x05f52, 0x00e92, 0x00d26, 0x0352e, 0x00a57, 0x08ad6, 0x0035a, 0x006d5, 0x05b69, 0x00749,
        0x00693, 0x04a9b, 0x0052b, 0x00a5b, 0x02aae, 0x0056a, 0x07dd5, 0x00ba4, 0x00b49, 0x05d53,
        0x00a95, 0x0052d, 0x0455d, 0x00ab5, 0x09baa, 0x005d2, 0x00da5, 0x16e8a, 0x00d4a, 0x00c95,
        0x04a9e, 0x00556, 0x00ab5, 0x02ada, 0x006d2, 0x06765, 0x00725, 0x0064b, 0x05657, 0x00cab,
        0x0055a, 0x0356e, 0x00b69, 0x0bf52, 0x00b52, 0x00b25, 0x16d0b, 0x00a4b, 0x004ab, 0x052bb,
        0x005ad, 0x00b6a, 0x02daa, 0x00d92, 0x07ea5, 0x00d25, 0x00a55, 0x15a4d, 0x004b6, 0x005b5,
        0x136d2, 0x00ec9, 0x08f92, 0x00e92, 0x00d26, 0x16516, 0x00a57, 0x00556, 0x14365, 0x00755,
        0x00749, 0x0374b, 0x00693, 0x07aab, 0x0052b, 0x00a5b, 0x05aba, 0x0056a, 0x00b65, 0x04baa,
        0x00b4a, 0x08d95, 0x00a95, 0x0052d, 0x0656d, 0x00ab5, 0x005aa, 0x045d5, 0x00da5, 0x00d4a,
        0x03e4d, 0x00c96, 0x07cce, 0x00556, 0x00ab5, 0x15ad2, 0x006d2, 0x00ea5, 0x0472a, 0x0068b,
        0x08697, 0x004ab, 0x0055b, 0x16556, 0x00b6a, 0x00752, 0x04b95, 0x00b45, 0x00a8b, 0x02a4f,
        0x004ab,
    ]

    private static let firstYear = 1900
    /// 31 January 1900, the first day of the first year.
    private static let firstDay = CalendarDay(year: 1900, month: 1, day: 31)

    /// The days of a month of a lunar year; nil for a leap month that the year hasn't, and outside the table.
    static func month(_ year: Int, _ month: Int, isLeap: Bool = false) -> DaySpan? {
        guard let firstDay, years.indices.contains(year - firstYear), (1...12).contains(month) else { return nil }
        var ordinal = firstDay.ordinal + years[..<(year - firstYear)].reduce(0) { $0 + days($1) }
        let bits = years[year - firstYear]
        let leap = Int(bits >> 12 & 0xF)
        if isLeap && leap != month { return nil }
        for earlier in 1..<13 where earlier < month || (isLeap && earlier == month) {
            ordinal += days(bits, earlier)
            if earlier == leap && earlier < month { ordinal += leapDays(bits) }
        }
        let count = isLeap ? leapDays(bits) : days(bits, month)
        guard let first = CalendarDay(ordinal: ordinal), let last = CalendarDay(ordinal: ordinal + count - 1) else {
            return nil
        }
        return DaySpan(first: first, last: last, unit: .month)
    }

    /// A day of a lunar month; nil for one that the month hasn't.
    static func day(_ year: Int, _ month: Int, isLeap: Bool = false, _ day: Int) -> CalendarDay? {
        guard let span = Self.month(year, month, isLeap: isLeap), day >= 1 else { return nil }
        let ordinal = span.first.ordinal + day - 1
        return ordinal <= span.last.ordinal ? CalendarDay(ordinal: ordinal) : nil
    }

    private static func days(_ bits: UInt32, _ month: Int) -> Int { bits >> UInt32(month - 1) & 1 == 1 ? 30 : 29 }

    private static func leapDays(_ bits: UInt32) -> Int { bits >> 16 & 1 == 1 ? 30 : 29 }

    private static func days(_ bits: UInt32) -> Int {
        (1...12).reduce(bits >> 12 & 0xF == 0 ? 0 : leapDays(bits)) { $0 + days(bits, $1) }
    }

    /// The day on which a season begins (0 spring … 3 winter: 立春, 立夏, 立秋, 立冬), from 1901 to 2099.
    static func beginning(ofSeason season: Int, in year: Int) -> CalendarDay? {
        (0...3).contains(season) ? SolarTerms.day([2, 8, 14, 20][season], in: year) : nil
    }
}
