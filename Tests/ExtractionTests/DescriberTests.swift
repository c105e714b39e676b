import Model
import PCRE2
import Testing

@testable import Extraction

@Suite struct DescriberTests {
    @Test func readsALetterSpacedReport() {
        let sample = Sample(
            "您当前所在的位置: 首页 > 政务公开 > 政府工作报告", "广州市海珠区2021年政府工作报告", "发布日期:2021-02-11 16:10:20 来源:云岭市人民政府办公室",
            "政 府 工 作 报 告",
            "——2021年1月9日在云岭市第十六届", "人民代表大会第六次会议上", "代理区长  李云飞", "各位代表:", "现在,我代表云岭市人民政府,向大会报告政府工作,请予审议。",
            "云ICP备05012345号-1网站标识码:5301050003")
        let record = sample.record
        #expect(record.title == "广州市海珠区2021年政府工作报告")
        #expect(record.docType == .governmentWorkReport)
        #expect(record.region == "广州市海珠区" && record.regionCode == "440105")
        #expect(record.issuer == "云岭市人民政府办公室")
        #expect(record.publishedAt == "2021-02-11T16:10:20" && record.deliveredOn == "2021-01-09")
        #expect(record.speaker == "李云飞" && record.speakerTitle == "代理区长")
        #expect(record.session == "云岭市第十六届人民代表大会第六次会议")
        #expect(record.breadcrumb == ["首页", "政务公开", "政府工作报告"])
        #expect(record.siteCode == "5301050003" && record.icp == "云ICP备05012345号-1")
        #expect(record.reportYear == 2021 && record.language == "zh")
        #expect(sample.context.currentYear == 2021 && sample.context.reportYear == 2020)
    }

    @Test func monthsBeforeAPlaceNameNoPlace() {
        let sample = Sample("2031年11月湖北省主要经济指标", "2031年11月,湖北省用电量125亿千瓦时。")
        #expect(sample.record.region == "湖北省")
        #expect(Sample("鹰潭市月湖区2031年11月主要经济指标", "11月,用电量1亿千瓦时。").record.regionCode == "360602")
        #expect(Sample("2031年3月25日土地出让情况", "成交土地3宗。").record.region == nil)
    }

    @Test func theWholeOfAPrefectureIsNoCounty() {
        #expect(Sample("全州旅游接待情况", "2031年11月,全州接待游客35万人次,收入2亿元。").record.region == nil)
        #expect(Sample("全州县旅游接待情况", "2031年11月,接待游客35万人次。").record.regionCode == "450324")
    }

    @Test func aNameOfSeveralDivisionsTellsNoneOfThem() {
        let title = "鼓楼区2031年政府工作报告"
        let unknown = Sample(title, "各位代表:", "全区生产总值35亿元。").record
        #expect(unknown.region == "鼓楼区" && unknown.regionCode == nil)
        // What tells which is meant: the code of the site, or the city in the text.
        #expect(Sample(title, "各位代表:", "全区生产总值35亿元。", "网站标识码:3501020003").record.regionCode == "350102")
        #expect(Sample(title, "各位代表:", "生产总值占徐州市的9%。").record.region == "徐州市鼓楼区")
    }

    @Test func firstLinesTellTheKindOfATextWithoutATitle() {
        let budget = Sample("汇报", "受市政府委托,现将云岭市2020年预算执行情况和2021年预算草案提请大会审议,收入3亿元。")
        #expect(budget.record.docType == .budgetReport)
        let communique = Sample("二〇二〇年情况", "现将2020年统计公报发布如下,地区生产总值35亿元。")
        #expect(communique.record.docType == .statisticalCommunique)
        let speech = Sample("过去一年", "各位代表,我们克服困难,收入增长3%。")
        #expect(speech.record.docType == .governmentWorkReport)
        let talk = Sample("过去一年", "朋友们,我们克服困难,收入增长3%。")
        #expect(talk.record.docType == .other)
    }

    @Test func aPaperOnAPageIsNoNews() {
        func kind(_ title: String) -> DocumentRecord.DocumentType {
            var document = Document(paragraphs: [title, "全市收入增长3%。"])
            document.source.mediaType = "text/html"
            document.pageMetadata = ["published": "2031-02-11", "title": title, "articletitle": title]
            let folded = Sample.folding.fold(document)
            return Sample.describer.describe(document, folded: folded, scratch: MatchScratch()).record.docType
        }
        #expect(kind("云岭市财政局2030年工作总结") == .other && kind("云岭市2030年政府信息公开工作年度报告") == .other)
        #expect(kind("云岭市第七次全国人口普查公报（第一号）") == .statisticalCommunique)
        #expect(kind("关于2030年经济运行情况的通报") == .notice)
        #expect(kind("云岭市财政收入增速全省第三") == .news)
        #expect(kind("2031年1-8月云岭市主要经济指标") == .other && kind("云岭市2031年10件民生实事") == .other)
    }

    @Test func whatIsSaidOfAReportIsNoReport() {
        func kind(_ title: String, _ first: String) -> DocumentRecord.DocumentType {
            var document = Document(paragraphs: [title, first])
            document.source.mediaType = "text/html"
            document.pageMetadata = ["published": "2031-02-11", "title": title, "articletitle": title]
            let folded = Sample.folding.fold(document)
            return Sample.describer.describe(document, folded: folded, scratch: MatchScratch()).record.docType
        }
        #expect(kind("《云岭市2030年统计公报》解读", "统计公报显示,收入增长3%。") == .news)
        #expect(kind("人代会开幕 李云飞作政府工作报告", "李云飞向大会报告工作,请予审议。") == .news)
        #expect(kind("李云飞所作政府工作报告", "现在报告政府工作。") == .governmentWorkReport)
        #expect(kind("云岭市中级人民法院工作报告", "向大会报告工作,请予审议。") == .other)
        #expect(kind("云岭市人民政府2030年法治政府建设情况的报告", "现报告如下。") == .other)
    }

    @Test func aPageThatAScriptWritesIsWhatItsTitleSays() {
        var document = Document(paragraphs: ["云岭市2031年政府工作报告", "收入增长3%。"])
        document.findings = [Finding(code: "page.embedded_text", message: "")]
        let folded = Sample.folding.fold(document)
        let record = Sample.describer.describe(document, folded: folded, scratch: MatchScratch()).record
        #expect(record.docType == .governmentWorkReport)
    }

    @Test func aDeskIsNoIssuerWhereAnOfficeIsNamed() {
        func issuer(_ metadata: [String: String]) -> String? {
            var document = Document(paragraphs: ["关于下达补助资金的通知", "全市补助3万元。"])
            document.pageMetadata = metadata
            let folded = Sample.folding.fold(document)
            return Sample.describer.describe(document, folded: folded, scratch: MatchScratch()).record.issuer
        }
        #expect(issuer(["source": "预算处", "site.office": "云岭市财政局"]) == "云岭市财政局")
        #expect(issuer(["source": "云岭市财政局预算处", "site.office": "云岭市人民政府"]) == "云岭市财政局预算处")
        #expect(issuer(["source": "预算处"]) == "预算处")
    }

    @Test func aNameAloneMayStandBelowTheMeeting() {
        let meeting = "(2031年2月6日在云岭市第五届人民代表大会第一次会议上)"
        #expect(Sample("政府工作报告", meeting, "李云飞", "各位代表:", "收入增长3%。").record.speaker == "李云飞")
        #expect(Sample("政府工作报告", meeting, "书面报告稿本件", "各位代表:", "收入增长3%。").record.speaker == nil)
        #expect(Sample("政府工作报告", "李云飞", "各位代表:", "收入增长3%。").record.speaker == nil)
        #expect(Sample("政府工作报告", meeting, "李云飞", "收入增长3%,现在报告政府工作。").record.speaker == nil)
        let court = Sample("云岭市中级人民法院工作报告", meeting, "云岭市中级人民法院院长 李云飞", "各位代表:")
        #expect(court.record.speaker == "李云飞" && court.record.speakerTitle == "云岭市中级人民法院院长")
    }

    @Test func aDayBesideTheSourceIsThatOfThePage() {
        let sample = Sample(
            "2031年云岭市政府工作报告", "云岭市政府网站 2036年02月16日 10时33分 来源:云岭日报", "——2031年1月8日在云岭市第三届人民代表大会第二次会议上", "各位代表:")
        #expect(sample.record.publishedAt == "2036-02-16T10:33" && sample.record.deliveredOn == "2031-01-08")
        // What is published again is of its own year.
        let old = Sample("关于2031年度计划草案的报告", "云岭市政府网站 2036年2月16日 来源:云岭日报", "今年的计划是适当的,粮食增长3%。")
        #expect(old.record.publishedAt == "2036-02-16" && old.context.currentYear == 2031)
    }

    @Test func aHyphenBetweenDigitsPartsNoTitle() {
        func title(_ head: String) -> String? {
            var document = Document(paragraphs: ["全市收入增长3%。"])
            document.source.mediaType = "text/html"
            document.pageMetadata = ["title": head]
            let folded = Sample.folding.fold(document)
            return Sample.describer.describe(document, folded: folded, scratch: MatchScratch()).record.title
        }
        #expect(title("2-1 人口数及构成") == "2-1 人口数及构成")
        #expect(title("云岭市1-8月主要指标-云岭统计网") == "云岭市1-8月主要指标")
    }

    @Test func aCensusIsAboutTheYearInWhichItCounted() {
        let people = Sample("云岭市第九次全国人口普查公报", "2041年6月1日", "我国以2040年11月1日零时为标准时点进行了普查。")
        #expect(people.record.title == "云岭市第九次全国人口普查公报" && people.record.reportYear == 2040)
        let firms = Sample("云岭市第八次全国经济普查公报(第一号)", "2040年2月20日", "普查的标准时点为2038年12月31日。")
        #expect(firms.record.docType == .statisticalCommunique && firms.record.reportYear == 2038)
    }

    @Test func theFirstLineOfATextMayBeItsTitle() {
        let sample = Sample("海珠区2031年12月统计月报", "原煤产量12.3万吨。")
        #expect(sample.record.title == "海珠区2031年12月统计月报" && sample.record.region == "广州市海珠区")
        #expect(sample.context.titleYear == 2031)
        #expect(Sample("海珠区2031年经济运行情况", "原煤产量12.3万吨。").time(at: "原煤") == "2031")
        #expect(Sample("工作情况", "原煤产量12.3万吨。").record.title == nil)
        #expect(Sample("海珠区2031年投资增长5%,完成计划", "原煤产量12.3万吨。").record.title == nil)
    }

    @Test func aLabelIsNoPartOfTheTitle() {
        #expect(Sample("标题:云岭市2020年政府工作报告", "各位代表:").record.title == "云岭市2020年政府工作报告")
        let two = Sample("标题:关于2020年预算执行情况的", "报告", "收入3亿元。")
        #expect(two.record.title == "关于2020年预算执行情况的报告")
    }

    @Test func aTitleThatBeginsWithADashHasAMottoBefore() {
        let report = "——在云岭市第九届人民代表大会第二次会议上的政府工作报告"
        let sample = Sample("凝心聚力 开创新局", report, "云岭市市长 李云飞", "各位代表:")
        #expect(sample.record.title == "凝心聚力 开创新局" + report)
        #expect(Sample("文号:云政〔2031〕1号", report, "各位代表:").record.title == report)
    }

    @Test func anEntryOfAMenuIsNoTitle() {
        #expect(Sample("通知", "通告、公告", "云岭市2031年政府工作报告", "各位代表:").record.title == "云岭市2031年政府工作报告")
        #expect(Sample("通知", "通告、公告", "各位代表:").record.title == nil)
    }

    @Test func aSessionIsNamedWithoutTheTitleBefore() {
        let sample = Sample("关于第九个五年计划的报告", "——1996年3月5日在第八届全国人民代表大会第四次会议上", "各位代表:")
        #expect(sample.record.session == "第八届全国人民代表大会第四次会议")
    }

    @Test func theSitesOwnNameIsNoIssuer() {
        #expect(Sample("云岭市2031年政府工作报告", "来源:政府官网", "各位代表:").record.issuer == nil)
        #expect(Sample("云岭市2031年政府工作报告", "来源:云岭市政府网", "各位代表:").record.issuer == "云岭市政府网")
    }

    @Test func theGovernmentOfTheNationIsOfNoPlaceInIt() {
        let sample = Sample(
            "云岭市工作情况", "各位代表:", "现在,我代表国务院,向大会报告政府工作,请予审议。昆明市增长5%,昆明市增加,昆明市改善。")
        #expect(sample.record.region == "中国")
    }

    @Test func whatAnOfficeOfTheNationPublishesIsAboutTheNation() {
        let text = "8月份，规模以上工业增加值同比增长4.5%。"
        #expect(Sample("8月份国民经济总体平稳", "来源:国家统计局", text).record.region == "中国")
        #expect(Sample("8月份物价情况", "来源:国家统计局城市司", text).record.region == "中国")
        #expect(Sample("8月份用电情况", "来源:国家能源局", text).record.region == "中国")
        #expect(
            Sample("昆明市2031年国民经济和社会发展统计公报", "来源:国家统计局", text).record.region == "昆明市")
        #expect(Sample("8月份经济平稳", "来源:国家统计局昆明调查队", text).record.region == "昆明市")
        // What an office of the city tells of all of the province.
        #expect(Sample("8月份全省进出口情况", "来源:国家统计局昆明调查队", text).record.region == "云南省")
        #expect(Sample("8月份昆明市和全省进出口情况", "来源:国家统计局昆明调查队", text).record.region == "昆明市")
        // An attachment's number above the title, and an office that signs in brackets.
        let annex = Sample("附件1", "昆明市2031年财政决算的报告附表", text)
        #expect(annex.record.title == "昆明市2031年财政决算的报告附表" && annex.record.docType == .budgetReport)
        let signed = Sample("2031年主要指标", "(昆明市统计局 2031年7月12日)", text)
        #expect(signed.record.issuer == "昆明市统计局" && signed.record.publishedAt == "2031-07-12")
    }

    @Test func membersOfACommitteeAreNotTheCommittee() {
        let sample = Sample(
            "各位代表:", "现在,我代表政府,向大会报告政府工作,请予审议。", "市委员、市委员、市委员、市委员、市委员、全国先进,全国领先,全国第一,全国试点,中国样板。")
        #expect(sample.record.region == "中国")
    }

    @Test func aTitleMayLieOnTwoLines() {
        let sample = Sample("关于洛阳市2025年预算执行情况和", "2026年预算(草案)的报告", "——2026年2月7日在洛阳市第十六届人民代表大会第五次会议上", "各位代表:")
        #expect(sample.record.title == "关于洛阳市2025年预算执行情况和2026年预算(草案)的报告")
        #expect(sample.record.docType == .budgetReport && sample.record.regionCode == "410300")
        #expect(sample.context.reportYear == 2025 && sample.context.currentYear == 2026)
    }

    @Test func aCopyWithoutTitleIsKnownByItsAddress() {
        let words = "一年来,在省委、市委领导下,全区上下同心,全区投资增长5%,全区收入增长6%,全国先进,全国领先,全国第一,全国试点,中国样板。区委作出部署。"
        let sample = Sample("各位代表:", "现在,我代表云岭新区管理委员会,向大会作报告,请予审议。", words, "昆明市的支持来自昆明市各界,昆明市将继续。")
        #expect(sample.record.docType == .governmentWorkReport)
        #expect(sample.record.region == "昆明市云岭新区")
        #expect(sample.context.codeAroundZone == "530100")
        let plan = Sample("各位代表:", "受市人民政府委托,我向大会报告国民经济和社会发展计划执行情况,请予审议。")
        #expect(plan.record.docType == .other)
        let works = Sample("同志们:", "根据会议安排,我代表新区管委会向大会报告工作。")
        #expect(works.record.docType == .governmentWorkReport)
        #expect(Sample("云岭新区管委会2024年工作报告", "各位代表:").record.region == "云岭新区")
    }

    @Test func theSpeakerStandsBelowATitleOfOfficeOrInALineAboutTheSpeech() {
        func speaker(_ lines: String...) -> [String?] {
            let record = Sample(["政府工作报告"] + lines + ["各位代表:", "现在,我代表县人民政府,向大会报告工作,请予审议。"]).record
            return [record.speakerTitle, record.speaker]
        }
        #expect(speaker("——2031年2月16日在云岭县第十五届人民代表大会第一次会议上", "云岭县人民政府县长", "李云飞") == ["云岭县人民政府县长", "李云飞"])
        #expect(speaker("2031年1月20日在云岭省第十四届人民代表大会第三次会议上省长李云飞作政府工作报告") == ["省长", "李云飞"])
        #expect(speaker("2031年1月9日在第十三届全国人民代表大会第一次会议上国务院总理李云飞") == ["国务院总理", "李云飞"])
        #expect(speaker("自治区主席 艾山·吐尔逊江") == ["自治区主席", "艾山·吐尔逊江"])
        #expect(speaker("云岭县人民政府县长?? 李?? 云") == ["云岭县人民政府县长", "李云"])
        #expect(speaker("第一次会议上????云岭县人民政府县长李云飞????各位代表") == ["云岭县人民政府县长", "李云飞"])
        #expect(speaker("云岭市政府工作报告 云岭市市长 李云飞") == ["云岭市市长", "李云飞"])
        #expect(speaker("报告人:李云飞") == [nil, "李云飞"])
    }

    @Test func aSummaryAboveTheReportIsNoEndOfItsHead() {
        let summary = "内容摘要:2031年1月21日在云岭县第十七届人民代表大会第四次会议上" + String(repeating: "现在我向大会作报告,请予审议。", count: 10)
        let sample = Sample(
            "云岭县2031年政府工作报告", summary, "(2031年1月21日在云岭县第十七届人民代表大会第四次会议上)", "云岭县人民政府县长 李云飞", "各位代表:",
            "现在,我代表县人民政府,向大会报告工作。")
        #expect(sample.record.speaker == "李云飞" && sample.record.deliveredOn == "2031-01-21")
    }

    @Test func aMonthIsNoDayOfPublication() {
        func published(_ line: String) -> String? {
            Sample("云岭县2031年政府工作报告", line, "各位代表:", "现在,我代表县人民政府,向大会报告工作。").record.publishedAt
        }
        #expect(published("发布日期:2031年6月") == nil)
        #expect(published("2031年6月") == nil)
        #expect(published("发布日期:2031年6月3日") == "2031-06-03")
    }

    @Test func aTextThatSaysNothingHasNoFields() {
        let record = Sample("今天天气很好。").record
        #expect(record.title == nil && record.region == nil && record.publishedAt == nil && record.docType == .other)
    }

    @Test func aDayWithItsHourIsNoDayOfDelivery() {
        let sample = Sample(
            "2031年云岭市人民政府工作报告", "2031年02月10日 07时41分", "分享:", "2031年2月3日在云岭市第十四届人民代表大会第五次会议上", "各位代表:")
        #expect(sample.record.deliveredOn == "2031-02-03")
        #expect(sample.record.publishedAt == "2031-02-10T07:41")
        let labelled = Sample("2031年云岭市人民政府工作报告", "时间:2031年2月10日", "各位代表:")
        #expect(labelled.record.deliveredOn == nil)
    }

    @Test func whatATitleQuotesIsNotWhatItIs() throws {
        let words = try DocumentWords(pack: Sample.pack)
        #expect(words.kind(of: "解读《云岭市2031年政府工作报告》十组数据") == nil)
        #expect(words.kind(of: "《关于云岭市2031年预算执行情况的报告》（摘要）") == .budgetReport)
        #expect(words.kind(of: "云岭市2031年政府工作报告") == .governmentWorkReport)
    }

    @Test func anOfficeWithoutItsPlaceHasItFromThePagesCard() {
        func issuer(_ source: String, _ metadata: [String: String]) -> String? {
            var document = Document(paragraphs: ["云岭市2031年经济运行情况", "全市收入增长3%。"])
            document.pageMetadata = metadata.merging(["source": source, "title": "云岭市2031年经济运行情况"]) { $1 }
            let folded = Sample.folding.fold(document)
            return Sample.describer.describe(document, folded: folded, scratch: MatchScratch()).record.issuer
        }
        #expect(issuer("市统计局", ["issuer": "云岭市统计局"]) == "云岭市统计局")
        #expect(issuer("县政府办", ["issuer": "云溪县政府办公室"]) == "云溪县政府办公室")
        #expect(issuer("市统计局", ["issuer": "云岭市财政局"]) == "市统计局")
        #expect(issuer("云岭日报", ["issuer": "云岭市统计局"]) == "云岭日报")
        #expect(issuer("统计局", ["issuer": "云岭市统计局"]) == "云岭市统计局")
    }

    @Test func aTitleMayEndWithABareYear() {
        func year(_ title: String) -> Int? {
            var document = Document(paragraphs: [title, "全市收入增长3%。"])
            document.source.mediaType = "text/html"
            document.pageMetadata = ["published": "2032-02-11", "title": title, "articletitle": title]
            let folded = Sample.folding.fold(document)
            return Sample.describer.describe(document, folded: folded, scratch: MatchScratch()).record.reportYear
        }
        #expect(year("一组数据看云岭2031") == 2031 && year("2031，我们这样走过") == 2031)
        #expect(year("云岭热线12031") == 2032 && year("云岭市一组数据") == 2032)
    }

    @Test func anActingHeadOfACountyNamesNoOther() {
        let sample = Sample(
            "2031年政府工作报告", "——2031年1月14日在凤溪县第十八届人民代表大会第五次会议上", "凤溪县人民政府代县长 陆平", "各位代表:",
            "现在,我代表县人民政府向大会报告工作。")
        #expect(sample.record.region == nil)
        #expect(Sample("代县2031年政府工作报告", "各位代表:", "代县人民政府县长 陆平").record.region == "忻州市代县")
    }

    @Test func aHeadingOfAPartIsNoTitle() {
        #expect(Sample("第三部分 2031年度部门决算情况说明", "收入3亿元。").record.title == nil)
        #expect(Sample("一、2031年度部门决算情况说明", "收入3亿元。").record.title == nil)
        #expect(Sample("2031年度部门决算情况说明", "收入3亿元。").record.title == "2031年度部门决算情况说明")
    }

    @Test func aTownIsNoCityThatItsNameEndsWithAndACountysCensusIsNotTheNations() {
        #expect(Sample("禾丰镇2031年政府工作报告", "各位代表:").record.region == nil)
        #expect(Sample("丰镇市2031年政府工作报告", "各位代表:").record.region == "乌兰察布市丰镇市")
        #expect(Sample("翠湖县第五次全国经济普查公报(第二号)", "工业企业1286个。").record.region == nil)
        #expect(Sample("第五次全国经济普查公报(第二号)", "工业企业1286个。").record.region == "中国")
    }
}
