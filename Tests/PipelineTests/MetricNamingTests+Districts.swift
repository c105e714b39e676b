import Model
import Testing

/// What briefings of counties and bureaus say of their numbers.
extension MetricNamingTests {
    private func texts(_ sentence: String) -> [String] {
        records(sentence, heading: "一、2020年工作回顾").map(\.text)
    }

    private func periods(_ sentence: String) -> [String?] {
        records(sentence, heading: "一、2020年工作回顾").map(\.record.period)
    }

    @Test func valueAddedAloneIsThatOfTheIndustryBefore() {
        #expect(
            names("第二产业实现增加值28亿元,占GDP比重61%,增加值增长6%,增速比全市高2个百分点。") == [
                "28亿元 第二产业增加值", "61% 第二产业增加值占GDP比重 share", "6% 第二产业增加值 change",
                "2个百分点 第二产业增加值增速 gap",
            ])
    }

    @Test func differencesToSeveralPlacesAreOfOneGrowth() {
        #expect(
            names("园区投资增长9%,增幅分别高于全市、全省2、3个百分点。") == [
                "9% 园区投资 change", "2 园区投资增幅 gap", "3个百分点 园区投资增幅 gap",
            ])
        #expect(
            names("园区投资增长9%,比全省平均水平(7%)和全国(6%)分别高2、3个百分点。") == [
                "9% 园区投资 change", "7% 全省平均水平园区投资 change", "6% 全国园区投资 change", "2 园区投资 gap",
                "3个百分点 园区投资 gap",
            ])
        // As many places, and not halves of the time.
        #expect(
            Set(periods("1至6月,投资增长9%,增速比全省平均水平和全国分别高2、3个百分点。")) == ["2020-01/2020-06"])
    }

    @Test func growthBeyondAPlanOfNamedYearsIsAGap() {
        #expect(names("粮食产量年均增速高于“十三五”计划2个百分点。") == ["2个百分点 粮食产量年均增速 gap"])
    }

    @Test func partsOfWhatThereWasBeforeAreChanges() {
        #expect(
            names("粮食产量9万吨,为上年同期的96%,为年初计划的98%。") == [
                "9万吨 粮食产量", "96% 粮食产量 change", "98% 粮食产量 share",
            ])
        #expect(names("粮食单产380公斤,为历史最高的2015年的98%。") == ["380公斤 粮食单产", "98% 粮食单产 change"])
        // Of its accounts.
        #expect(names("教育支出9亿元,为上年决算数的96%。") == ["9亿元 教育支出", "96% 教育支出 share"])
        #expect(periods("粮食产量9万吨,为上年同期的96%,为年初计划的98%。") == ["2020", "2020", "2020"])
    }

    @Test func noneAreLeft() {
        #expect(names("疟疾本地病例下降到0。") == ["0 疟疾本地病例"])
        #expect(names("按0到9编号。") == [])
    }

    @Test func lengthsOfPartsAreMeasuredLikeThatOfAll() {
        #expect(names("医院平均住院日为8日,其中公立医院为7日。") == ["8日 医院平均住院日", "7日 公立医院平均住院日"])
        #expect(names("医院平均住院日为8日,会议持续3日。") == ["8日 医院平均住院日"])
    }

    @Test func thresholdsBehindOneOfTheSameKind() {
        #expect(texts("新上投资过千万元的项目21个,过5000万元的4个。") == ["21个", "4个"])
        #expect(names("财政收入从2015年的3亿元到2020年突破9亿元。") == ["3亿元 财政收入", "9亿元 财政收入"])
    }

    @Test func standardsByTheMonthAndByTheYear() {
        #expect(
            names("城市、农村低保标准分别提高到月人均640元和年人均4200元。") == ["640元 城市低保标准", "4200元 农村低保标准"])
    }

    @Test func whatGrewMostIsNamedWithoutThat() {
        #expect(names("建材业增速最快,达到22%。") == ["22% 建材业 change"])
        #expect(names("东山县、西川县增速最快,分别达到12%和11%。") == ["12% 东山县 change", "11% 西川县 change"])
        #expect(names("三项合计影响价格涨幅扩大约0.3个百分点。") == ["0.3个百分点 三项合计影响价格 change"])
    }

    @Test func listsWhoseFirstMemberSaysOfWhat() {
        #expect(names("公路货运量和周转量分别完成3亿吨和8亿吨公里。") == ["3亿吨 公路货运量", "8亿吨公里 公路货运周转量"])
        #expect(names("功能区昼间、夜间达标率分别为96%和86%。") == ["96% 功能区昼间达标率", "86% 功能区夜间达标率"])
        #expect(names("种植辣椒3万亩、产量2万吨。") == ["3万亩 种植辣椒", "2万吨 辣椒产量"])
    }

    @Test func expenditureBehindWhatCameIn() {
        #expect(
            names("全市财政收入9亿元,增长5%;支出12亿元,增长6%。") == [
                "9亿元 全市财政收入", "5% 全市财政收入 change", "12亿元 全市财政支出", "6% 全市财政支出 change",
            ])
        #expect(names("人均支出12元。") == ["12元 人均支出"])
    }

    @Test func placesThatAreRankedAndToldOfFirstAreNotCounted() {
        #expect(texts("零售总额9亿元,规模在15个副省级城市中排名第4位。") == ["9亿元", "第4位"])
        #expect(texts("平均浓度最低的3个城市依次是东山、西川和云岭,分别为47、48和49微克/立方米。").contains("3个") == false)
        #expect(texts("全市有3个城市公园。") == ["3个"])
        #expect(
            names("平板电脑出口增长9%,规模列全国第一,占全国的42%。").last == "42% 平板电脑出口占全国 share")
    }

    @Test func amountsOfThoseThatTheClauseBeforeLists() {
        #expect(
            names("东山、西川等地保持稳定增长,分别接待游客9万人次、8万人次。") == ["9万人次 东山接待游客", "8万人次 西川接待游客"])
        #expect(names("东山、西川等地保持稳定增长,游客和收入分别增长9%、8%。") == ["9% 游客 change", "8% 收入 change"])
    }

    @Test func adverbsInsideAndBehindNames() {
        #expect(names("节日期间全市共接待游客9万人次。") == ["9万人次 节日期间全市接待游客"])
        #expect(names("公共完成率为9%。") == ["9% 公共完成率"])
        #expect(names("财政总收入同口径比上年增长9%。") == ["9% 财政总收入 change"])
        #expect(names("职工人数由3万人减少为2万人,净减少1万人。").last == "1万人 职工人数 change")
    }

    @Test func whatAClauseSaysToBeReachedIsNoPartOfItsSubject() {
        #expect(names("第三产业实现全面发展,增加值达到9亿元。") == ["9亿元 第三产业增加值"])
        #expect(
            names("基本养老、失业、工伤三项社会保险参保人数分别达到9万人、8万人、7万人。") == [
                "9万人 基本养老保险参保人数", "8万人 失业保险参保人数", "7万人 工伤保险参保人数",
            ])
    }

    @Test func aPlacesRateOfATimeIsAGap() {
        #expect(names("全省投资增长9%,高于全国一季度增速2个百分点。").last == "2个百分点 全省投资 gap")
    }

    @Test func aPartHasTheTimeOfItsOwnWhole() {
        #expect(
            periods("今年以来,投资每月均保持30%以上的增长,1至6月,固定资产投资完成23亿元。其中工业投资7亿元。").last
                == "2021-01/2021-06")
    }

    @Test func yearsBehindAPlanAreThePlansYears() {
        let report = SampleReport([
            "云岭市2013年政府工作报告", "各位代表:", "一、2012年工作回顾", "“十一五”期间,五年来,财政收入累计38亿元。",
        ])
        #expect(report.metrics.map(\.period) == ["2006/2010"])
    }

    @Test func aDifferenceIsOfThePlaceThatGrew() {
        let report = SampleReport([
            "四川省2021年政府工作报告", "各位代表:", "一、2020年工作回顾", "成都进出口增长9%,增速高出全省2个百分点。",
        ])
        #expect(Set(report.metrics.map(\.regionCode)) == ["510100"])
    }
}
