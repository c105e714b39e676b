import Model

/// Headline values that a published panel gives for a document: each must come out under the right indicator.
enum Headline {
    /// The indicators that a panel's column stands for, and the measure of its values.
    static let columns: [String: (names: [String], measure: String)] = [
        "gdp_current_100m": (["地区生产总值", "生产总值", "国内生产总值", "GDP"], "level"),
        "gdp_real_growth_pct": (["地区生产总值", "生产总值", "国内生产总值", "GDP"], "change"),
        "general_public_revenue_100m": (["一般公共预算收入", "地方一般公共预算收入"], "level"),
        "general_public_expenditure_100m": (["一般公共预算支出", "地方一般公共预算支出"], "level"),
        "resident_population_10k": (["常住人口", "年末常住人口"], "level"),
        "gov_fund_revenue_100m": (["政府性基金收入", "政府性基金预算收入"], "level"),
    ]

    /// The labels of a panel file, by document, in the order in which documents come.
    static func documents(_ lines: [Fields], checksum: String) -> [GoldDocument] {
        var order: [String] = []
        var byFile: [String: [Fields]] = [:]
        for line in lines {
            guard let file = line.text("sample_file") else { continue }
            if byFile[file] == nil { order.append(file) }
            byFile[file, default: []].append(line)
        }
        return order.map { GoldDocument(headlines: byFile[$0] ?? [], of: $0, checksum: checksum) }
    }
}

extension KindScore {
    /// Headlines: whether the number is among the metrics, and whether one of those is under the right indicator.
    static func headlines(gold: [Fields], metrics: [Fields]) -> KindScore {
        var score = KindScore()
        var found = 0
        var right = 0
        for label in gold {
            let field = label.text("field") ?? ""
            let column = Headline.columns[field]
            let candidates = metrics.filter { isSameNumber(label, $0) }
            let fitting = candidates.contains { metric in
                guard let column, metric.text("measure") == column.measure, let indicator = metric.text("indicator")
                else {
                    return false
                }
                return column.names.contains {
                    IndicatorSimilarity.of($0, indicator) >= IndicatorSimilarity.threshold
                }
            }
            found += candidates.isEmpty ? 0 : 1
            right += fitting ? 1 : 0
            let difference = Verdict.Difference(
                field: "indicator", expected: column?.names.first,
                found: candidates.map { "\($0.text("indicator") ?? "") (\($0.text("measure") ?? ""))" }.joined(
                    separator: "; "))
            score.verdicts.append(
                Verdict(
                    kind: "headline", place: field,
                    outcome: candidates.isEmpty ? .missed : fitting ? .right : .wrong([difference]),
                    text: "\(label.text("value") ?? "")\(label.text("unit") ?? "")",
                    sentence: label.text("context") ?? ""))
        }
        score.figures = [
            ("headline.found", Figure(right: found, of: gold.count)),
            ("headline.right", Figure(right: right, of: gold.count)),
        ]
        return score
    }

    private static func isSameNumber(_ label: Fields, _ metric: Fields) -> Bool {
        let value = ExactNumber(label.text("value"))
        if value == ExactNumber(metric.text("value")) && label.text("unit") == metric.text("unit") { return true }
        guard case .decimal(let number) = value, let unit = label.text("unit"), let power = ["亿元": 8, "万人": 4][unit]
        else {
            return false
        }
        return number.scaled(byPowerOfTen: power).map { ExactNumber.decimal($0.normalised) }
            == ExactNumber(metric.text("value_base"))
    }
}
