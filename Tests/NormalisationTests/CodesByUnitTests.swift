import Model
import Patterns
import Testing

@testable import Normalisation

/// A level has the code of its words where its unit measures the same.
@Suite struct CodesByUnitTests {
    private static let normaliser = Result {
        let pack = try Pack(files: Pack.embeddedFiles())
        return try MetricNormaliser(pack: pack, units: Units(pack: pack))
    }

    @Test(arguments: [
        ("粮食产量", "{斤}", "grain_output"), ("粮食产量", "t", "grain_output"), ("粮食产量", "{亩}", nil),
        ("棉花产量", "{担}", "cotton_output"), ("装机容量", "MW", "installed_capacity"),
        ("最低工资标准", "CNY/mo", "minimum_wage"), ("最低工资标准", "CNY", "minimum_wage"),
        ("每平方公里GDP产出", "CNY", "gdp_per_area"), ("PM2.5平均浓度", "ug", "pm25"),
        ("出口", "USD", "exports"), ("出口", "{个}", nil), ("税收", "CNY/km2", nil), ("税收", "CNY", "tax_revenue"),
        ("轨道交通运营里程", "{列公里}", nil),
        ("轨道交通运营里程", "km", "metro_mileage"), ("医院", "{张}", nil), ("医院", "{家}", "hospitals"),
        ("新增床位", "{个}", "hospital_beds_new"),
        ("供水能力", "t/d", "water_supply_capacity"), ("供水能力", "t", nil),
        ("居民人均可支配收入", "CNY/{人}", "disposable_income"), ("税收", "CNY/{人}", nil),
        ("改造老旧小区", "{个}", "old_communities"), ("改造老旧小区", "{户}", nil),
    ])
    func aLevelHasTheCodeOfItsWordsWhereTheUnitFits(_ name: String, _ unit: String, _ code: String?) throws {
        let normaliser = try Self.normaliser.get()
        #expect(normaliser.code(for: name, unit: unit, measure: .level) == code)
        // A change says nothing of the unit of what changes.
        #expect(normaliser.code(for: name, unit: "%", measure: .change) != nil)
    }

    @Test func wordsOfOtherSpellingsHaveTheCode() throws {
        let normaliser = try Self.normaliser.get()
        #expect(normaliser.code(for: "第三产业增加值占全市生产总值的比重", unit: "%", measure: .share) == "tertiary_industry_share")
        #expect(normaliser.code(for: "全部金融机构本外币各项贷款余额", unit: "CNY", measure: .level) == "loans")
        #expect(normaliser.code(for: "PM2.5浓度均值", unit: "ug/m3", measure: .level) == "pm25")
        // Loans to small firms are more than those of the inclusive kind.
        #expect(normaliser.code(for: "小微企业贷款余额", unit: "CNY", measure: .level) == nil)
    }

    @Test(arguments: [
        ("普通高中招生", "{人}", "senior_high_entrants"), ("在校生", "{人}", "students_total"),
        ("特殊教育学校", "{所}", "special_schools"), ("特殊教育学校", "{人}", nil),
        ("玉米播种面积", "{亩}", "corn_area"), ("玉米产量", "t", "corn_output"), ("焦炭产量", "t", "coke_output"),
        ("焦炭产量", "CNY", nil), ("医药制造业增加值", "CNY", "pharmaceuticals_value_added"), ("医药制造业", "CNY", nil),
        ("股份制企业", "CNY", nil), ("股份制企业利润总额", "CNY", "joint_stock_industrial_profit"),
        ("第二产业用电量", "kW.h", "secondary_industry_electricity_consumption"),
        ("工业用电量", "kW.h", "industrial_electricity_consumption"), ("居住价格指数", "1", "cpi_housing"),
        ("居住消费支出", "CNY", "consumption_housing"), ("教育支出预算", "CNY", "education_expenditure"),
        ("预备费预算", "CNY", "reserve_fund"), ("“三保”支出", "CNY", "three_guarantees_expenditure"),
        ("新增全国重点实验室", "{家}", "national_key_laboratories_new"), ("全国重点实验室", "{家}", "national_key_laboratories"),
        ("老旧小区", "{个}", "old_communities"), ("一般公共预算", "CNY", nil),
        ("全国重点文物保护单位", "{处}", "national_relics"), ("拥有公共图书馆", "{个}", "public_libraries"),
        ("医院床位", "{张}", "beds_of_hospitals"), ("法人单位", "{个}", "legal_units"),
        ("普通高中招生数", "{人}", "senior_high_entrants"), ("65岁及以上人口", "{人}", "population_65_plus"),
        ("65岁及以上人口比重", "%", "share_65_plus"),
    ])
    func namesOfStatisticsHaveTheirCodes(_ name: String, _ unit: String, _ code: String?) throws {
        #expect(try Self.normaliser.get().code(for: name, unit: unit, measure: .level) == code)
    }

    @Test func aChangeInAnAmountHasTheCodeThatItsUnitFits() throws {
        let normaliser = try Self.normaliser.get()
        #expect(normaliser.code(for: "小麦产量", unit: "CNY", measure: .change) == nil)
        #expect(normaliser.code(for: "小麦产量", unit: "{斤}", measure: .change) != nil)
        #expect(normaliser.code(for: "小麦产量", unit: "[pp]", measure: .change) != nil)
        #expect(normaliser.code(for: "人均GDP", unit: "USD", measure: .change) != nil)
    }
}
