import Model
import Testing

/// Sentences as the communiqués of counties and the bulletins of months and quarters have them.
extension MetricNamingTests {
    @Test func aShareBehindAParenthesisIsOfWhatStandsBeforeIt() {
        #expect(
            names("工业投资增长12%(制造业投资增长14%,电力投资增长6%),占固定资产投资的比重为58%,提高9个百分点。").suffix(2) == [
                "58% 工业投资占固定资产投资的比重 share", "9个百分点 工业投资占固定资产投资的比重 change",
            ])
        #expect(names("工业增加值增长8%,总量占全市的23%。").last == "23% 工业增加值总量占全市 share")
    }

    @Test func enterprisesKeepTheirFigureOverHowManyMoreThereAre() {
        #expect(
            names("规模以上工业企业90户,比上年净增8户,完成增加值7亿元,增长23%;其中,国有企业完成4亿元,增长14%。").suffix(4) == [
                "7亿元 规模以上工业企业增加值", "23% 规模以上工业企业增加值 change", "4亿元 国有企业增加值", "14% 国有企业增加值 change",
            ])
        #expect(
            names("软件企业达90家、营收9亿元,分别增长8%和6%。").suffix(2) == ["8% 软件企业 change", "6% 软件企业营收 change"])
    }

    @Test func oneFigureDiffersFromSeveralPlaces() {
        #expect(
            names("全市实现生产总值90亿元,增长8%,增速居全省首位,分别高于全国、全省4.8个和6.5个百分点。").suffix(3) == [
                "首位 全市生产总值增速 rank", "4.8个 全市生产总值增速 gap", "6.5个百分点 全市生产总值增速 gap",
            ])
    }

    @Test func strengthsAreNoQuantities() {
        #expect(
            names("烧碱(折100%)12万吨,增长5%;白酒(折65度,商品量)4万千升,下降3%。") == [
                "12万吨 烧碱", "5% 烧碱 change", "4万千升 白酒", "3% 白酒 change",
            ])
    }

    @Test func indicesOfTownAndCountryAreThoseOfTheWhole() {
        #expect(
            names("生活费用价格总指数为107.1,其中城镇为108.6,农村为105.7。").suffix(2) == [
                "108.6 城镇生活费用价格总指数", "105.7 农村生活费用价格总指数",
            ])
        #expect(names("固定电话用户8万户(其中农村6万户)。").last == "6万户 农村固定电话用户")
        #expect(names("城乡居民收入比由上年的2.05缩小至2.01。") == ["2.05 城乡居民收入比", "2.01 城乡居民收入比"])
    }

    @Test func bedsAreThoseOfAllBehindAListOfParts() {
        #expect(names("有卫生机构42个,其中医院6个、乡镇卫生院21个,床位950张。").last == "950张 卫生机构床位")
        #expect(names("卫生机构21个,实有床位683张。").last == "683张 卫生机构实有床位")
        #expect(names("养老机构42个,其中敬老院6个,床位950张。").last != "950张 养老机构床位")
    }

    @Test func industriesToldByNumberShareTheirNoun() {
        #expect(
            names("第一、第三产业和居民用电量分别增长5%、6%和7%。") == [
                "5% 第一产业用电量 change", "6% 第三产业用电量 change", "7% 居民用电量 change",
            ])
        #expect(
            names("限额以上批发业、零售业、餐饮业销售额分别增长5%、6%和7%。").first == "5% 限额以上批发业销售额 change")
        #expect(
            names("互联网服务、软件业、商务服务业三个行业营业收入分别增长35%、14%和9%。").last == "9% 商务服务业营业收入 change")
        #expect(
            names("人均工资性收入、经营净收入、财产净收入分别增长5%、4%和3%。").suffix(2) == [
                "4% 人均经营净收入 change", "3% 人均财产净收入 change",
            ])
    }

    @Test func growthThatIsToldByItsStateHasNoOtherName() {
        #expect(
            names("粗钢、钢材产量均保持增长态势,增幅分别为5%和6%。") == ["5% 粗钢产量 change", "6% 钢材产量 change"])
        #expect(names("工业用电量低速增长,完成22亿千瓦时。") == ["22亿千瓦时 工业用电量"])
    }

    @Test func pointsThatOneSectorAddsAreItsEffect() {
        #expect(
            names("第二产业增加值7亿元,增长8%,拉动3.2个百分点。").last == "3.2个百分点 第二产业增加值拉动 change")
    }

    @Test func lengthsOfTimeThatMeasureGrowToo() {
        #expect(
            names("设备平均利用小时1945小时,同比下降93小时。") == ["1945小时 设备平均利用小时", "93小时 设备平均利用小时 change"])
        #expect(
            names("全年优良天数315天,占全年天数的86%,比上年增加4天。").last == "4天 优良天数 change")
    }

    @Test func thingsPerThousandPeopleStandSideBySide() {
        #expect(names("每千人拥有医师3人、护士4人。").last == "4人 每千人拥有护士")
        #expect(names("每千人拥有医师3人,护士900人。").last == "900人 护士")
        #expect(names("有线电视用户7万户,入户率93%。").last == "93% 有线电视用户入户率")
    }

    @Test func kindsOfPowerAndPostTakeTheFigureOfTheWhole() {
        #expect(names("发电量55亿千瓦时,增长8%,其中水电18亿千瓦时。").last == "18亿千瓦时 水电发电量")
        #expect(
            names("邮电业务总量36亿元,其中邮政3亿元、电信33亿元。").suffix(2) == ["3亿元 邮政业务总量", "33亿元 电信业务总量"])
    }

    @Test func aTopicBeforeWhiteSpaceIsNoPartOfTheName() {
        #expect(
            names("农业 全年农林牧渔业总产值53亿元,增长3%。") == ["53亿元 农林牧渔业总产值", "3% 农林牧渔业总产值 change"])
        #expect(names("教育　全县有普通中学18所。") == ["18所 普通中学"])
        // Typesetting may put white space anywhere.
        #expect(names("工业 增 加 值53亿元。") == ["53亿元 工业增加值"])
        #expect(names("工业增加值53亿元。") == ["53亿元 工业增加值"])
    }

    @Test func aSumIsOfTheWholeList() {
        #expect(
            names("陶瓷、电瓷两大支柱产业产值分别为17亿元、6亿元,合计占工业总产值的52%。") == [
                "17亿元 陶瓷产值", "6亿元 电瓷产值", "52% 陶瓷、电瓷两大支柱产业产值占工业总产值 share",
            ])
        #expect(
            names("风电、太阳能发电装机分别为13万千瓦和26万千瓦,合计占比46%。") == [
                "13万千瓦 风电装机", "26万千瓦 太阳能发电装机", "46% 风电、太阳能发电装机占比 share",
            ])
    }

    @Test func enterprisesKeepTheirProfitsBehindASemicolon() {
        #expect(
            names("乡镇企业增加值34亿元,增长13%;实现利税10亿元,增长12%。").suffix(2) == [
                "10亿元 乡镇企业利税", "12% 乡镇企业利税 change",
            ])
        #expect(
            names("规模以上工业企业经济效益综合指数为118.65,比上年提高14.21个百分点;产品销售率为97%,提高1个百分点;实现利润总额36亿元,增长8%。")
                .suffix(2) == ["36亿元 规模以上工业企业利润总额", "8% 规模以上工业企业利润总额 change"])
    }

    @Test func whatWentAnotherWayIsOfTheSameThings() {
        #expect(
            names("21种产品价格上涨,27种下降,2种持平。") == ["21种 产品价格上涨", "27种 产品价格下降", "2种 产品价格持平"])
        #expect(
            names("中、小型企业PMI分别为48.8%和47.8%,比上月上升0.1个百分点和下降0.2个百分点。") == [
                "48.8% 中型企业PMI", "47.8% 小型企业PMI", "0.1个百分点 中型企业PMI change", "0.2个百分点 小型企业PMI change",
            ])
        #expect(
            names("二线城市新建商品住宅销售价格环比下降0.3%;三线城市环比下降0.4%。").last
                == "0.4% 三线城市新建商品住宅销售价格 change")
    }

    @Test func sharesOfAListAreOfItsMembers() {
        #expect(
            names("在固定资产投资中,第一产业8亿元,第二产业25亿元,所占比重分别为24.2%和75.8%。").suffix(2) == [
                "24.2% 第一产业所占比重 share", "75.8% 第二产业所占比重 share",
            ])
    }
}
