/// Names of weeks and of days in them.
extension NumberCharacters {
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
