import Model

/// A level, its growth, and the level of the year before: the three must fit together.
struct GrowthAndLevels: Sendable {
    let roles: IndicatorRoles

    /// Points between the growth that is told and the one that follows from the levels. Growth at constant prices differs
    /// by the price change; other growth differs by revisions of the year before, changes of scope and rounding.
    static let tolerance = 5.0
    static let toleranceOfRealGrowth = 12.0

    func findings(in metrics: [MetricRecord], _ type: DocumentRecord.DocumentType) -> [Finding] {
        var levels: [LevelKey: Int] = [:]
        // What has no key is passed on before its strings are touched, or the record is copied, as `isBounded` does.
        for index in metrics.indices
        where metrics[index].measure == .level && metrics[index].status == .actual && metrics[index].qualifier == .eq
            && metrics[index].valueHigh == nil
        {
            guard let code = metrics[index].indicatorCode, roles.isComparable(code, in: type),
                let key = LevelKey(metrics[index], roles), levels[key] == nil
            else { continue }
            levels[key] = index
        }
        var findings: [Finding] = []
        for index in metrics.indices where metrics[index].measure == .change {
            guard let level = metrics[index].of, metrics.indices.contains(level), metrics[index].basis == "yoy",
                let key = LevelKey(metrics[level], roles), let before = levels[key.yearBefore],
                let finding = Self.finding(
                    change: metrics[index], level: metrics[level], before: metrics[before], roles, place: "")
            else { continue }
            findings.append(finding)
        }
        return findings
    }

    /// The finding when growth and levels don't fit; nil when they do or can't be compared.
    static func finding(
        change: MetricRecord, level: MetricRecord, before: MetricRecord, _ roles: IndicatorRoles, place: String
    ) -> Finding? {
        guard change.measure == .change, change.unitCode == "%", change.basis == "yoy", !change.isBounded,
            change.period == level.period,
            before.valueBase.coefficient > 0, level.valueBase.coefficient > 0,
            change.indicatorCode == level.indicatorCode
        else { return nil }
        let derived = (level.valueBase.approximate / before.valueBase.approximate - 1) * 100
        let told = change.valueBase.approximate
        let tolerance = roles.growsAtConstantPrices(level.indicatorCode ?? "") ? toleranceOfRealGrowth : Self.tolerance
        // Rounding of a small level moves its growth: one step of its last digit is allowed on top.
        let step = (level.lastPlace.map { $0.approximate / before.valueBase.approximate } ?? 0) * 100
        guard abs(derived - told) > tolerance + step else { return nil }
        let tenths = Int128((derived * 10).rounded())
        return Finding(
            code: "consistency.growth",
            message: "\(level.piece) after \(before.piece)\(place) is a change of "
                + "\(ExactDecimal(coefficient: tenths, scale: 1)) %, but \(change.piece) is told",
            span: change.place.span)
    }
}

/// One level that the year before can be compared with: an indicator of a place in a year.
struct LevelKey: Hashable, Sendable {
    var code: String
    var indicator: String
    var region: String
    var year: Int
    var unit: String

    /// Nil for what can't be compared: no year, no code, a bound, a target, a generic code.
    init?(_ metric: MetricRecord, _ roles: IndicatorRoles) {
        guard metric.measure == .level, metric.status == .actual, !metric.isBounded, let code = metric.indicatorCode,
            !roles.isGeneric(code), let period = metric.period, period.utf8.count == 4, let year = Int(period),
            let unit = metric.unitCode, unit != "%", unit != "1"
        else { return nil }
        self.code = code
        indicator = metric.indicator
        region = metric.regionCode ?? metric.region ?? ""
        self.year = year
        self.unit = unit
    }

    /// Of the ASCII strings alone: others are normalised before they are hashed, which takes longer than to compare.
    func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(year)
    }

    /// The same of the year before.
    var yearBefore: LevelKey {
        var key = self
        key.year -= 1
        return key
    }
}
