import Testing

@testable import Extraction

@Suite struct DateStageTests {
    static let report = "云岭市2020年政府工作报告"
    static let delivered = "——2020年9月9日在云岭市第十六届人民代表大会第六次会议上"

    @Test func readsExplicitDates() {
        let sample = Sample("2020年9月9日和2020-09-11 16:10:20,二〇二五年三月一日起施行,2019年1—11月,2020.9.9,2016-2020年,20世纪60年代初,21世纪")
        #expect(
            sample.values == [
                "2020年9月9日=2020-09-09", "2020-09-11 16:10:20=2020-09-11T16:10:20", "二〇二五年三月一日起=2025-03-01/..",
                "2019年1—11月=2019-01/2019-11", "2020.9.9=2020-09-09", "2016-2020年=2016/2020", "20世纪60年代初=196X",
                "21世纪=20XX",
            ])
    }

    @Test func fullWidthDigitsAndSpacesAreTheSame() {
        let sample = Sample("２０１９ 年 １１ 月 １ 日 至 12 月 31 日，实现增长。")
        #expect(sample.values == ["２０１９ 年 １１ 月 １ 日 至 12 月 31 日=2019-11-01/2019-12-31"])
    }

    @Test func wordsForYearsCountFromTheReport() {
        let sample = Sample(
            Self.report, Self.delivered, "各位代表:", "年初以来,努力完成今年任务。", "一、2019年和今年以来工作回顾", "过去一年,全年增长比上年快。五年来成绩显著。",
            "2月17日以来没有新增。3月31日开工。", "二、2020年主要工作", "今年全年增长6%,与上年持平。完成“十三五”目标,到“十四五”末翻番。今后五年再上台阶。")
        #expect(
            sample.values == [
                "2020年=2020", "2020年9月9日=2020-09-09", "年初以来=2020-01-01/..", "今年=2020", "2019年=2019",
                "今年以来=2020-01-01/..",
                "过去一年=2019", "全年=2019", "上年=2018", "五年来=2015/2019", "2月17日以来=2020-02-17/..", "3月31日=2020-03-31",
                "2020年=2020",
                "今年全年=2020", "上年=2019", "“十三五”=2016/2020", "“十四五”末=2025", "今后五年=2020/2024",
            ])
    }

    @Test func aPlansFirstAndLastYearsAreThese() {
        let sample = Sample("“十四五”前三年增长6%,“十三五”时期的后两年持平,“十四五”头一年开局良好,“十四五”后三年级学生增加。")
        #expect(
            sample.values == [
                "“十四五”前三年=2021/2023", "“十三五”时期的后两年=2019/2020", "“十四五”头一年=2021", "“十四五”=2021/2025",
            ])
    }

    @Test func durationsAndSetsKeepTheirLength() {
        let sample = Sample("连续8年居首,连续六年荣获,近14天内,每周一次,每月1000元,24小时值守,三年内完成,1年半建成,每两年一届")
        #expect(
            sample.values == [
                "8年=P8Y", "六年=P6Y", "近14天内=P14D", "每周=P1W", "每月=P1M", "24小时=PT24H", "三年内=P3Y", "1年半=P1Y6M", "每两年=P2Y",
            ])
    }

    @Test func lengthsOfTwoPartsAreOne() {
        let sample = Sample("用时2分45秒,缩短至1小时20分钟,历时2年零3个月,3天6小时内办结")
        #expect(
            sample.values == ["2分45秒=PT2M45S", "1小时20分钟=PT1H20M", "2年零3个月=P2Y3M", "3天6小时内=P3DT6H"])
    }

    @Test func monthsAreNamedByTheirPlace() {
        #expect(Sample("2031年10月增长,上月下降,比上月增长").values == ["2031年10月=2031-10", "上月=2031-09"])
        #expect(Sample("2031年12月完成,次月5日前报送").values == ["2031年12月=2031-12", "次月5日=2032-01-05"])
    }

    @Test func namesAreNoDates() {
        let sample = Sample("三年行动计划、九年义务教育、成立70周年、15分钟生活圈、近年来、目前、同比、50年一遇、60岁以上年龄、2042平方米、21世纪海上丝绸之路")
        #expect(sample.values == [])
    }

    @Test func aCommuniqueTalksOfItsYear() {
        let sample = Sample(
            "云岭市2025年国民经济和社会发展统计公报", "初步核算,全年生产总值增长5%,比上年末多。1-8月出口较上年同期增长。年末常住人口下降。本年度完成。")
        #expect(
            sample.values == [
                "2025年=2025", "全年=2025", "上年末=2024", "1-8月=2025-01/2025-08", "上年同期=2024-01/2024-08", "年末=2025",
                "本年度=2025",
            ])
    }

    @Test func theTextItselfMakesItsYearKnown() {
        let sample = Sample("各位代表:现在,我代表市人民政府向大会报告工作,请予审议。", "一、2013年工作回顾", "一年来,我们做了以下工作。", "二、2014年主要任务", "今年要增长9%。")
        #expect(sample.values == ["2013年=2013", "一年来=2013", "2014年=2014", "今年=2014"])
    }

    @Test func impossibleDatesAreNone() {
        #expect(Sample("2019年2月30日,2019年13月").values == ["2019年=2019"])
    }

    @Test func hoursOfADayAreMeantByItsParts() {
        let sample = Sample(
            "定于2031年5月1日下午3时30分召开会议。5月2日上午8时-11时、下午2时-5时停水。6月3日晚上8点开始,6月4日8:30至11:30开放。12月31日晚12点30分结束。下午4时起放行。"
        )
        #expect(
            sample.values == [
                "2031年5月1日下午3时30分=2031-05-01T15:30", "5月2日上午8时-11时=2031-05-02T08:00/2031-05-02T11:00",
                "下午2时-5时=2031-05-02T14:00/2031-05-02T17:00", "6月3日晚上8点=2031-06-03T20:00",
                "6月4日8:30至11:30=2031-06-04T08:30/2031-06-04T11:30", "12月31日晚12点30分=2032-01-01T00:30",
            ])
    }

    @Test func quartersSideBySideAndHalvesThatGoOn() {
        let sample = Sample(
            "2031年第二、三季度回升。2031年一、二、三季度平稳。2030年下半年以来好转,2030年四季度起回升。每季度召开一次会议,每个季度检查,每季通报。一、三季度较快。")
        #expect(
            sample.values.prefix(7) == [
                "2031年第二、三季度=2031-04/2031-09", "2031年一、二、三季度=2031-01/2031-09", "2030年下半年以来=2030-07/..",
                "2030年四季度起=2030-10/..", "每季度=P3M", "每个季度=P3M", "每季=P3M",
            ])
        #expect(sample.values.last?.hasPrefix("三季度=") == true)
    }

    @Test func theEndOfAYearBeginsInItsLastMonth() {
        let sample = Sample("2030年12月8日讯。2029年底以来,全市投资回升。2029年底,全市有企业3万户。从2029年7月到现在增长8%。学前一年免费。拖延近两年的工程完工。")
        #expect(
            sample.values == [
                "2030年12月8日=2030-12-08", "2029年底以来=2029-12/..", "2029年底=2029", "2029年7月到现在=2029-07/..", "两年=P2Y",
            ])
    }

    @Test func theSamePartOfLastYearIsNotTheYearThatIsTold() {
        let sample = Sample(
            Self.report, Self.delivered, "一、2019年工作回顾", "进出口增长8%,比去年同期加快。前8个月,投资比去年同期增长5%。", "二、2020年主要工作",
            "今年一季度,收入比去年同期下降3%。")
        #expect(
            sample.values.suffix(6) == [
                "去年同期=2018", "前8个月=2019-01/2019-08", "去年同期=2018-01/2018-08", "2020年=2020", "今年一季度=2020-01/2020-03",
                "去年同期=2019-01/2019-03",
            ])
    }

    @Test func lengthsBehindWordsForLastingAndOtherEnds() {
        let sample = Sample("历时近8年编成,经过近三年建设,近五年投入。从一九八一年到本世纪末的二十年内翻两番。由于十年内乱,土地延长3 0 年。")
        #expect(
            sample.values.filter { !$0.hasPrefix("近五年") } == ["8年=P8Y", "三年=P3Y", "一九八一年到本世纪末=1981/2000", "二十年内=P20Y"])
    }

    @Test func aMonthThatIsExpectedIsStillToCome() {
        let sample = Sample(
            Self.report, Self.delivered, "一、2019年工作回顾", "体育馆基本完工,预计10月份开放。", "大桥3月份合龙。", "2019年6月开工的学校,预计9月建成。")
        #expect(
            sample.values.suffix(4) == ["10月份=2020-10", "3月份=2019-03", "2019年6月=2019-06", "9月=2019-09"])
    }

    @Test func theseYearsAreThoseThatTheTextIsAbout() {
        let sample = Sample(
            Self.report, Self.delivered, "一、过去五年工作回顾", "这五年,投资增长8%。", "二、2020年主要工作", "今明两年新建学校,明后年建成,去今两年打下基础。",
            "今后五年是关键时期,这五年要打好基础。说明后三年还有困难。")
        #expect(
            sample.values.dropFirst(2) == [
                "过去五年=2015/2019", "这五年=2015/2019", "2020年=2020", "今明两年=2020/2021", "明后年=2021/2022", "去今两年=2019/2020",
                "今后五年=2020/2024", "这五年=2020/2024",
            ])
        let year = Sample(Self.report, Self.delivered, "一、2019年工作回顾", "这一年,我们战胜困难。这八年来,面貌一新。")
        #expect(year.values.suffix(2) == ["这一年=2019", "这八年来=2012/2019"])
    }

    @Test func yearsThatOnlyLookLikeOthers() {
        let sample = Sample(
            "云岭市2025年国民经济和社会发展统计公报",
            "价格指数(以上年为100)为102。今后若干年内保持稳定。5-1.2025年收入表。时隔66年青海再办。2012年底至2020年初建成。每周三上午开放。四年多来成效显著。")
        #expect(
            sample.values.dropFirst() == [
                "上年=2024", "2025年=2025", "66年=P66Y", "2012年底至2020年初=2012/2020", "每周三=P1W", "四年多来=2022/2025",
            ])
    }
}
