import Foundation

/// Of which kind a peer's case is: by the peer's own type, and for times by whether whole days or times of day are meant.
enum PeerKinds {
    static func kind(
        suite: String, file: String, type: String, input: String, text: String?, _ resolution: PeerValue,
        _ haskell: String
    ) -> PeerCase.Kind? {
        switch suite {
        case "recognizers-text": recognizers(file, type, input, text)
        case "duckling": duckling(file, type, haskell)
        default: jionlp(type, input, text, resolution)
        }
    }

    private static func recognizers(_ file: String, _ type: String, _ input: String, _ text: String?) -> PeerCase.Kind?
    {
        if file.contains("Sequence") || file.contains("Boolean") { return nil }
        if text == nil {
            let name = String(file.split(separator: "/").last?.split(separator: ".").first ?? "")
            return [
                "NumberModel": .number, "PercentModel": .percentage, "DimensionModel": .dimension,
                "DatePeriodExtractor": .dateRange, "DateTimeModel": .date, "TimeExtractor": .time,
            ][name]
        }
        return [
            "number": .number, "numberrange": .range, "percentage": .percentage, "currency": .currency,
            "dimension": .dimension, "age": .age, "date": .date, "daterange": .dateRange, "duration": .duration,
            "time": .time, "timerange": .timeRange, "datetime": .dateTime, "datetimerange": .dateTimeRange, "set": .set,
        ][type]
    }

    private static func duckling(_ file: String, _ type: String, _ haskell: String) -> PeerCase.Kind? {
        let kinds: [String: PeerCase.Kind] = [
            "AmountOfMoney": .currency, "Distance": .dimension, "Duration": .duration, "Numeral": .number,
            "Quantity": .dimension, "Volume": .dimension,
        ]
        if type != "Time" { return kinds[type] }
        // Feasts of other countries carry their name.
        if haskell.contains("Holiday") || !haskell.contains("datetime") { return nil }
        guard
            let grain = haskell.components(separatedBy: ") ").last(where: {
                !$0.trimmingCharacters(in: [" ", ")"]).isEmpty
            })
        else { return nil }
        if ["Hour", "Minute", "Second"].contains(where: grain.hasPrefix) {
            return haskell.contains("Interval") ? .dateTimeRange : .dateTime
        }
        return haskell.contains("Interval") || !grain.hasPrefix("Day") ? .dateRange : .date
    }

    private static let clockWords = ["点", "點", "时", "時", "小时", "钟", "秒", "夜", "晚", "黎明", "中午"]

    private static func jionlp(_ type: String, _ input: String, _ text: String?, _ resolution: PeerValue) -> PeerCase
        .Kind?
    {
        switch type {
        case "money": return .currency
        case "time_delta": return .duration
        case "time_period": return .set
        case "time_point", "time_span", "time": break
        default: return nil
        }
        if let times = resolution["time"]?.array?.compactMap(\.string), times.count == 2 {
            let clocks = times.filter { !$0.contains("inf") && !$0.hasSuffix("00:00:00") && !$0.hasSuffix("23:59:59") }
            // Whole days that begin or end now are no times of day.
            if clockWords.contains(where: input.contains) || input.contains(":") || input.contains("：") {
                return type == "time_span" ? .dateTimeRange : .dateTime
            }
            if clocks.count == 2 { return nil }
        } else if let text, ["点", "时", ":", "："].contains(where: text.contains) {
            return type == "time_span" ? .dateTimeRange : .dateTime
        }
        return type == "time_span" ? .dateRange : .date
    }
}
