/// Units of the calendar, names of weeks and of days in them, and what stands between two times.
extension NumberCharacters {
    /// The index behind 月 or 月份.
    func behindMonth(at index: Int) -> Int? { behind("月", at: index).map { behind(.monthEnd, at: $0) ?? $0 } }

    /// The index behind 天 or 日.
    func behindDay(at index: Int) -> Int? { behind("天", at: index) ?? behind("日", at: index) }

    /// The index behind what joins the ends of a range.
    func behindDash(at index: Int) -> Int? { behind(.dash, at: index) ?? behind(.untilDash, at: index) }

    /// The index of what joins them before an index.
    func beforeDash(at index: Int) -> Int? { before(.dash, at: index) ?? before(.untilDash, at: index) }

    /// True for a mark that opens or closes a quotation.
    func isQuotation(at index: Int, opening: Bool) -> Bool {
        at(index).map { (opening ? "“\"‘「『" : "”\"’」』").unicodeScalars.contains($0) } ?? false
    }

    /// The index behind 周, 星期 or 礼拜.
    func behindWeek(at index: Int) -> Int? { behind(.week, at: index) }

    /// The day (0 for Monday) of 周一, 星期天 and the like at `index`, and the index behind it.
    func weekday(at index: Int) -> (day: Int, end: Int)? {
        guard let name = behindWeek(at: index) else { return nil }
        return dayOfWeek(at: name)
    }

    /// The day of 一 … 六, 日 and 天 behind a name of a week.
    func dayOfWeek(at index: Int) -> (day: Int, end: Int)? {
        guard let scalar = at(index) else { return nil }
        let days = Array("一二三四五六日".unicodeScalars)
        return (scalar == "天" ? 6 : days.firstIndex(of: scalar)).map { ($0, index + 1) }
    }
}
