import Model
import Testing

@Suite("Places that sentences name")
struct RegionNamingTests {
    private func found(_ title: String, _ sentence: String) -> [String] {
        SampleReport([title, sentence]).lines {
            "\($0.region ?? "none") \($0.regionCode ?? "none") \($0.indicatorCode ?? "none")"
        }
    }

    @Test func aDivisionInsideIsTheRegionOfItsNumbers() {
        #expect(
            found("2025年哈密市国民经济和社会发展统计公报", "伊州区实现地区生产总值664.08亿元,固定资产投资增长7.6%。") == [
                "664.08亿元=哈密市伊州区 650502 gdp", "7.6%=哈密市伊州区 650502 fixed_asset_investment",
            ])
        #expect(found("2025年哈密市国民经济和社会发展统计公报", "巴里坤县地区生产总值211.11亿元。") == ["211.11亿元=哈密市巴里坤哈萨克自治县 650521 gdp"])
    }

    @Test func aCongressNamesThePlaceOfNewsThatNamesItOnce() {
        #expect(
            found("县十八届人大三次会议开幕", "石柱土家族自治县第十八届人民代表大会第三次会议开幕。2018年,全县实现地区生产总值160亿元。") == [
                "160亿元=重庆市石柱土家族自治县 500240 gdp"
            ])
        #expect(found("会议开幕", "石柱土家族自治县来宾出席会议。2018年,全县实现地区生产总值160亿元。") == ["160亿元=none none gdp"])
    }

    @Test func theOwnPlaceIsNoOther() {
        #expect(found("2025年成都市国民经济和社会发展统计公报", "成都市地区生产总值24763.6亿元。") == ["24763.6亿元=成都市 510100 gdp"])
        #expect(found("2025年成都市国民经济和社会发展统计公报", "全市地区生产总值24763.6亿元。") == ["24763.6亿元=成都市 510100 gdp"])
    }

    @Test func wordsForTheWholeMeanThePlacesAround() {
        let title = "广州市海珠区2020年政府工作报告"
        #expect(found(title, "2019年全省地区生产总值10.76万亿元。") == ["10.76万亿元=广东省 440000 gdp"])
        #expect(found(title, "2019年全市地区生产总值2.36万亿元。") == ["2.36万亿元=广州市 440100 gdp"])
        #expect(found(title, "2019年全区地区生产总值1935.12亿元。") == ["1935.12亿元=广州市海珠区 440105 gdp"])
        #expect(found(title, "全国重点文物保护单位2处。").allSatisfy { $0.contains("广州市海珠区") })  // a title, not a place
    }

    @Test func aTownIsNotTheDivisionWhoseNameItBears() {
        #expect(found("海珠镇2024年政府工作报告", "2023年农业总产值3.6亿元。") == ["3.6亿元=none none farming_output_value"])
        #expect(found("海珠2024年政府工作报告", "2023年农业总产值3.6亿元。").first?.contains("440105") == true)
        let city = found("广州市2024年政府工作报告", "2023年海珠街道地区生产总值3.6亿元。")
        #expect(city.allSatisfy { !$0.contains("440105") })
        #expect(found("海珠区2024年政府工作报告", "2023年我镇农业总产值3.6亿元。").first?.hasSuffix("farming_output_value") == true)
    }

    @Test func zonesHaveNoCode() {
        #expect(
            found("关于益阳市2025年预算执行情况与2026年预算草案的报告", "益阳高新区一般公共预算支出6.2亿元。") == [
                "6.2亿元=益阳高新区 none general_public_budget_expenditure"
            ])
    }

    @Test func aReportOfAZoneIsOfItAndNotOfItsCity() {
        let gdp = "2030年地区生产总值60亿元,增速高于全市9%的平均水平,全省地区生产总值9万亿元。"
        func places(_ title: String, _ lines: [String]) -> [String] {
            SampleReport([title] + lines + [gdp]).lines { "\($0.region ?? "none") \($0.regionCode ?? "none")" }.filter {
                $0.hasPrefix("60亿") || $0.hasPrefix("9万亿")
            }
        }
        for title in ["益阳高新区2030年国民经济和社会发展统计公报", "2031年益阳高新区政府工作报告", "关于益阳高新区2030年预算执行情况的报告"] {
            #expect(places(title, []) == ["60亿元=益阳高新区 none", "9万亿元=湖南省 430000"], "\(title)")
        }
        // By whom the speaker speaks for, or by the name that the text has for it.
        let speech = "2031年政府工作报告"
        let committee = "现在,我代表松涛新区管理委员会向大会报告工作,请予审议。"
        #expect(places(speech, [committee, "深圳市委、深圳市政府关心我们,深圳全市在看。"]).first == "60亿元=深圳市松涛新区 none")
        let body = String(repeating: "松涛新区在深圳市委领导下前行。", count: 6) + "加快新区建设。"
        let lone = ["受委托,我代表新区党工委、管委会向大会报告工作。", body]
        #expect(places(speech, lone).first == "60亿元=深圳市松涛新区 none")
        // A division by the name of one, what is built in a zone, and a paper of another kind.
        #expect(places("上海市浦东新区2031年政府工作报告", []).first == "60亿元=上海市浦东新区 310115")
        #expect(places("益阳高新区建设2030年国民经济和社会发展统计公报", []).first == "60亿元=益阳市 430900")
    }

    @Test func whatGoesOnAboutAZoneIsOfIt() {
        #expect(
            found("云岭市2025年国民经济和社会发展统计公报", "开发区营业收入80亿元、税收4亿元。固定资产投资增长7.6%。") == [
                "80亿元=开发区 none business_revenue", "4亿元=开发区 none tax_revenue",
                "7.6%=none none fixed_asset_investment",
            ])
        // No place, but what was built.
        #expect(found("云岭市2025年国民经济和社会发展统计公报", "开发区建设项目3个。") == ["3个=none none none"])
    }

    @Test func aPlaceInAParenthesisHoldsForNothingBehindIt() {
        let head = "关于云岭市2025年预算执行情况和2026年预算草案的报告"
        let sentence = "市级一般公共预算收入37亿元(其中:开发区5.9亿元、高新区2亿元),完成预算的104%,增长8%。"
        let regions = SampleReport([head, sentence]).lines { $0.region ?? "none" }
        #expect(regions == ["37亿元=none", "5.9亿元=开发区", "2亿元=高新区", "104%=none", "8%=none"])
    }

    @Test func whatBearsTheCitysNameInAZoneIsToldOfTheZone() {
        let regions = SampleReport(["益阳高新区2030年政府工作报告", "益阳市天然气管道工程开工3公里。益阳市常住人口380万人。"]).lines { $0.region ?? "none" }
        #expect(regions == ["3公里=益阳高新区", "380万人=益阳市"])
    }

    @Test func aZoneMayBeNamedBehindTheWordForItsPlace() {
        #expect(found("2025年哈密市国民经济和社会发展统计公报", "市高新区地区生产总值11亿元。") == ["11亿元=市高新区 none gdp"])
    }

    @Test func aListGoesOnWithoutItsPlace() {
        let lines = found("关于深圳市2025年预算执行情况和2026年预算草案的报告", "转贷区级20亿元,包括:光明区15.4亿元、深汕合作区6.1亿元。")
        #expect(lines.map { $0.split(separator: " ")[0] } == ["20亿元=深圳市", "15.4亿元=深圳市光明区", "6.1亿元=深圳市"])
    }

    @Test func aParagraphOfAccountsIsAboutThePlaceThatItBeginsWith() {
        let head = "关于益阳市2025年预算执行情况与2026年预算草案的报告"
        let places = { (paragraphs: [String]) in SampleReport([head] + paragraphs).lines { $0.region ?? "none" } }
        let paragraph = "益阳高新区一般公共预算收支情况:上级补助收入1.2亿元,年终滚存结余0.3亿元。税收收入3亿元。全市税收收入9亿元,调出资金2亿元。"
        let zone = ["1.2亿元=益阳高新区", "0.3亿元=益阳高新区", "3亿元=益阳高新区", "9亿元=益阳市", "2亿元=益阳市"]
        for mark in ["", "(3)", "2.", "四、", "2025年", "(一)2025年"] {
            #expect(places([mark + paragraph]) == zone, "\(mark)")
        }
        // What a place does is none of its accounts, and another paragraph is not about it.
        #expect(places(["益阳高新区引进企业3家。税收收入3亿元。"]).last == "3亿元=益阳市")
        #expect(places([paragraph, "税收收入4亿元。"]).last == "4亿元=益阳市")
        // A heading holds for what stands below it.
        let below = ["(二)益阳高新区财政预算草案", "1.一般公共预算收入1亿元。", "(三)其他", "调入资金2亿元。"]
        #expect(places(below) == ["1亿元=益阳高新区", "2亿元=益阳市"])
        // Other reports tell of many places in a paragraph.
        let work = SampleReport(["2026年益阳市政府工作报告", "益阳高新区财政支出5亿元。税收收入3亿元。"])
        #expect(work.lines { $0.region ?? "none" }.last == "3亿元=益阳市")
    }
}
