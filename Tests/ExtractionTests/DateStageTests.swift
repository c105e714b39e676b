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

    @Test func durationsAndSetsKeepTheirLength() {
        let sample = Sample("连续8年居首,连续六年荣获,近14天内,每周一次,每月1000元,24小时值守,三年内完成,1年半建成,每两年一届")
        #expect(
            sample.values == [
                "8年=P8Y", "六年=P6Y", "近14天内=P14D", "每周=P1W", "每月=P1M", "24小时=PT24H", "三年内=P3Y", "1年半=P1Y6M", "每两年=P2Y",
            ])
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
}
