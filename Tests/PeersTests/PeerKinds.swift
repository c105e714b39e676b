import Foundation

/// Of which kind a peer's case is: by the peer's own type, and for times by whether whole days are meant.
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
        if file.contains("Holiday") || file.contains("Sequence") || file.contains("Boolean") { return nil }
        if text == nil {
            let name = String(file.split(separator: "/").last?.split(separator: ".").first ?? "")
            return [
                "NumberModel": .number, "PercentModel": .percentage, "DimensionModel": .dimension,
                "DatePeriodExtractor": .dateRange, "DateTimeModel": .date,
            ][name]
        }
        if type == "date" && input.contains("节") { return nil }
        return [
            "number": .number, "numberrange": .range, "percentage": .percentage, "currency": .currency,
            "dimension": .dimension, "age": .age, "date": .date, "daterange": .dateRange, "duration": .duration,
        ][type]
    }

    private static func duckling(_ file: String, _ type: String, _ haskell: String) -> PeerCase.Kind? {
        let kinds: [String: PeerCase.Kind] = [
            "AmountOfMoney": .currency, "Distance": .dimension, "Duration": .duration, "Numeral": .number,
            "Quantity": .dimension, "Volume": .dimension,
        ]
        if type != "Time" { return kinds[type] }
        // Named holidays stand in files of their own by place, or carry their name.
        if haskell.contains("Holiday") || !file.hasSuffix("Time/ZH/Corpus.hs") || !haskell.contains("datetime") {
            return nil
        }
        guard
            let grain = haskell.components(separatedBy: ") ").last(where: {
                !$0.trimmingCharacters(in: [" ", ")"]).isEmpty
            })
        else { return nil }
        if ["Hour", "Minute", "Second"].contains(where: grain.hasPrefix) { return nil }
        return haskell.contains("Interval") || !grain.hasPrefix("Day") ? .dateRange : .date
    }

    private static let namedDays = ["节", "元宵", "端午", "中秋", "国庆", "除夕", "冬至", "大寒", "小寒", "七夕", "暑假"]
    private static let clockWords = ["点", "點", "时", "時", "小时", "钟", "秒", "夜", "晚", "黎明", "中午"]

    private static func jionlp(_ type: String, _ input: String, _ text: String?, _ resolution: PeerValue) -> PeerCase
        .Kind?
    {
        switch type {
        case "money": return .currency
        case "time_delta": return .duration
        case "time_point", "time_span", "time": break
        default: return nil
        }
        if input == "十一" || namedDays.contains(where: input.contains) { return nil }
        if let times = resolution["time"]?.array?.compactMap(\.string), times.count == 2 {
            let clocks = times.filter { !$0.contains("inf") && !$0.hasSuffix("00:00:00") && !$0.hasSuffix("23:59:59") }
            if clocks.count == 2 || clockWords.contains(where: input.contains) { return nil }
        } else if let text, ["点", "时", ":", "："].contains(where: text.contains) {
            return nil
        }
        return type == "time_span" ? .dateRange : .date
    }
}
