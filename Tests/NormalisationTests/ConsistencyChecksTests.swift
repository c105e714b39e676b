import Model
import Normalisation
import Patterns
import Testing

@Suite struct ConsistencyChecksTests {
    private let checks: ConsistencyChecks
    private let pack: Pack

    init() throws {
        pack = try Pack(files: Pack.embeddedFiles())
        checks = try ConsistencyChecks(pack: pack, catalogue: try IndicatorCatalogue(pack: pack))
    }

    private func metric(
        _ indicator: String, _ code: String?, _ value: String, _ unit: String, power: Int = 0, unitCode: String,
        measure: MetricRecord.Measure = .level, at start: Int = 0, sentence: Int = 0, period: String? = "2024"
    ) throws -> MetricRecord {
        let number = try #require(ExactDecimal(value))
        var record = MetricRecord(
            place: Place(span: TextSpan(start, start + 3), section: nil), rule: "test", indicator: indicator,
            value: number,
            valueBase: try #require(number.scaled(byPowerOfTen: power)), sentence: TextSpan(sentence, sentence + 100))
        record.indicatorCode = code
        record.unit = unit
        record.unitCode = unitCode
        record.measure = measure
        record.period = period
        record.region = "云岭市"
        if measure == .change { record.basis = "yoy" }
        return record
    }

    private func codes(_ metrics: [MetricRecord], text: String = "") -> [String] {
        var records = DocumentRecords()
        records.metrics = metrics
        return checks.findings(in: records, text: Array(text.utf8)).map(\.code)
    }

    private func money(_ code: String?, _ value: String, _ name: String = "地区生产总值", period: String = "2024") throws
        -> MetricRecord
    {
        try metric(name, code, value, "亿元", power: 8, unitCode: "CNY", period: period)
    }

    @Test(arguments: [
        ("5.2", "40.1", "54.7", true), ("5.2", "40.1", "64.7", false), ("5", "40", "56", true),
        ("5", "40", "58", false),
    ])
    func industrySharesSumToAHundred(_ first: String, _ second: String, _ third: String, _ isRight: Bool) throws {
        let shares = [("primary", first), ("secondary", second), ("tertiary", third)]
        let metrics = try shares.map {
            try metric($0.0, $0.0 + "_industry_share", $0.1, "%", unitCode: "%", measure: .share)
        }
        #expect(codes(metrics) == (isRight ? [] : ["consistency.shares"]))
        // Two of three say nothing of the whole, nor do shares of two years.
        #expect(codes(Array(metrics.dropLast())).isEmpty)
        var years = metrics
        years[2].period = "2023"
        #expect(codes(years).isEmpty)
    }

    @Test func aPartIsNotLargerThanItsWhole() throws {
        let text = "财政收入若干，其中税收收入若干"
        var part = try money(nil, "120.5", "税收收入")
        part.of = 0
        part.place.span = TextSpan(36, 39)
        #expect(codes([try money(nil, "100.2", "财政收入"), part], text: text) == ["consistency.part_exceeds_whole"])
        #expect(codes([try money(nil, "100.2", "财政收入"), part], text: "财政收入若干，税收收入达到若干").isEmpty)  // no 其中
        #expect(codes([try money(nil, "120", "财政收入"), part], text: text).isEmpty)  // rounding of the whole
        part.indicator = "国有企业利润总额"
        #expect(codes([try money(nil, "100.2", "规模以上工业利润总额"), part], text: text).isEmpty)  // others made losses
    }

    @Test func growthFitsTheLevels() throws {
        let before = try money("grain_output", "100", "粮食产量", period: "2023")
        let level = try money("grain_output", "110", "粮食产量")
        var change = try metric("粮食产量", "grain_output", "10", "%", unitCode: "%", measure: .change)
        change.of = 1
        #expect(codes([before, level, change]).isEmpty)
        change.valueBase = ExactDecimal(coefficient: 30)
        #expect(codes([before, level, change]) == ["consistency.growth"])
        change.basis = "mom"
        #expect(codes([before, level, change]).isEmpty)
    }

    @Test func aSmallLevelsRoundingMayMakeItsGrowth() throws {
        let before = try money("grain_output", "0.2", "粮食产量", period: "2023")
        let level = try money("grain_output", "0.3", "粮食产量")
        var change = try metric("粮食产量", "grain_output", "20", "%", unitCode: "%", measure: .change)
        change.of = 1
        #expect(codes([before, level, change]).isEmpty)
        let exact = try money("grain_output", "0.300", "粮食产量")
        #expect(codes([before, exact, change]) == ["consistency.growth"])
    }

    @Test func growthFitsTheLevelOfAnotherDocument() throws {
        func statement(_ id: String, _ metrics: [MetricRecord], type: DocumentRecord.DocumentType = .other)
            -> RunConsistency.Statement
        {
            var metrics = metrics
            for index in metrics.indices { metrics[index].regionCode = "530000" }
            return RunConsistency.Statement(document: id, type: type, regionCode: "530000", metrics: metrics)
        }
        var change = try metric("生产总值", "gdp", "40", "%", unitCode: "%", measure: .change)
        change.of = 0
        let later = statement("later", [try money("gdp", "110", "生产总值"), change])
        let earlier = statement("earlier", [try money("gdp", "100", period: "2023")])
        var run = RunConsistency(pack: pack)
        run.add(later)
        #expect(run.contradictions(in: later).isEmpty)
        run.add(earlier)
        let found = run.contradictions(in: later)
        #expect(found.map(\.metric) == [1] && found.map(\.other) == ["earlier"])
        #expect(found.first?.finding.code == "consistency.growth")
        #expect(run.contradictions(in: earlier).isEmpty)
        // Another place's levels are none of this one's.
        var abroad = later
        abroad.regionCode = "540000"
        #expect(run.contradictions(in: abroad).isEmpty)
    }

    @Test func twoValuesOfOneThingDiffer() throws {
        var first = try money("gdp", "1935.12")
        first.sentence = TextSpan(200, 300)
        #expect(codes([first, try money("gdp", "1935")]).isEmpty)
        #expect(codes([first, try money("gdp", "1936")]).isEmpty)
        #expect(codes([first, try money("gdp", "1937.5")]) == ["consistency.stated_twice"])
        #expect(codes([first, try money("gdp", "1937.5", period: "2023")]).isEmpty)
        #expect(codes([try money("total_investment", "3", "总投资"), try money("total_investment", "5", "总投资")]).isEmpty)
        var bounded = try money("gdp", "2500")
        bounded.qualifier = .gt
        #expect(codes([first, bounded]).isEmpty)
    }

    @Test func aPowerOfTenIsTold() throws {
        var records = DocumentRecords()
        records.metrics = [try money("gdp", "1935.12"), try money("gdp", "19351.2")]
        records.metrics[1].sentence = TextSpan(200, 300)
        #expect(checks.findings(in: records, text: []).first?.message.contains("10^1 times as much") == true)
    }

    @Test func valuesOutOfTheCataloguesRangeAreTold() throws {
        #expect(codes([try money("gdp", "0.00001")]) == ["consistency.out_of_range"])
        #expect(codes([try money("gdp", "99999999")]) == ["consistency.out_of_range"])
        #expect(codes([try money("gdp", "0")]).isEmpty)
        #expect(codes([try money("gdp", "0.00001", period: "2024-01")]).isEmpty)
        #expect(codes([try metric("地区生产总值", "gdp", "0.1", "美元", unitCode: "USD")]).isEmpty)
    }
}
