import Model
import Testing

/// Sentences as communiqués of statistics offices and their briefings have them.
extension MetricNamingTests {
    @Test func whatStandsSideBySideSharesTheRestOfTheName() {
        #expect(names("内、外贸吞吐量分别增长3%和4%。") == ["3% 内贸吞吐量 change", "4% 外贸吞吐量 change"])
        #expect(
            names("工业和第三产业增加值分别增长5%和6%。") == ["5% 工业增加值 change", "6% 第三产业增加值 change"])
        #expect(
            names("对东盟、欧盟、美国进出口分别增长7%、8%、9%。") == [
                "7% 对东盟进出口 change", "8% 对欧盟进出口 change", "9% 对美国进出口 change",
            ])
        #expect(
            names("全国养老、失业参保人数分别为9万人、8万人。") == ["9万人 全国养老参保人数", "8万人 失业参保人数"])
        #expect(
            names("三线城市新建商品住宅和二手住宅销售价格分别上涨6%和4%。") == [
                "6% 三线城市新建商品住宅销售价格 change", "4% 三线城市二手住宅销售价格 change",
            ])
        #expect(
            names("应用研究和试验发展经费所占比重分别为11%和82%。") == [
                "11% 应用研究经费所占比重 share", "82% 试验发展经费所占比重 share",
            ])
        #expect(
            names("同城、国际业务量分别占全部业务量的98%和2%。").first == "98% 同城业务量占全部业务量 share")
        #expect(
            names("中部、西部地区出口分别增长12%和11%,占全国比重分别提高6个和7个百分点。").suffix(2) == [
                "6个 中部地区出口占全国比重 change", "7个百分点 西部地区出口占全国比重 change",
            ])
    }

    @Test func partsOfTradeAreOfThoseWhoTrade() {
        #expect(
            names("民营企业进出口90亿元,增长5%,其中出口60亿元,进口30亿元。进口12亿元。") == [
                "90亿元 民营企业进出口", "5% 民营企业进出口 change", "60亿元 民营企业出口", "30亿元 民营企业进口", "12亿元 进口",
            ])
        #expect(
            names("国有企业进出口80亿元,增长5%。其中,出口50亿元;进口30亿元。").suffix(2) == ["50亿元 国有企业出口", "30亿元 国有企业进口"])
        // A place's trade is no owner of its parts.
        #expect(names("全市进出口80亿元,增长5%,其中出口50亿元。").last == "50亿元 出口")
        #expect(names("东盟为第一大贸易伙伴,占进出口总值的15%。") == ["15% 东盟占进出口总值 share"])
    }

    @Test func thingsInOrderAreNamedWithTheirFigure() {
        #expect(
            names("年平均工资最高的两个行业分别是采矿业9万元,金融业8万元。") == [
                "9万元 采矿业年平均工资", "8万元 金融业年平均工资",
            ])
        #expect(
            names("年平均工资增速最高的两个行业依次为采矿业、金融业,增长率分别为9%和8%。") == [
                "9% 采矿业年平均工资 change", "8% 金融业年平均工资 change",
            ])
        #expect(
            names("年平均工资由高到低依次是甲县、乙县,分别为9万元和8万元。") == ["9万元 甲县年平均工资", "8万元 乙县年平均工资"])
    }

    @Test func aFigureBehindAViewpointIsOfAllThatFollow() {
        #expect(
            names("分行业看,信息服务营业收入9亿元,增长2%;内容创作8亿元,增长3%;设计服务7亿元,下降1%。") == [
                "9亿元 信息服务营业收入", "2% 信息服务营业收入 change", "8亿元 内容创作营业收入", "3% 内容创作营业收入 change",
                "7亿元 设计服务营业收入", "1% 设计服务营业收入 change",
            ])
        // What else is told of one of them is another figure.
        #expect(
            names("分险种看,养老保险基金收入9亿元,滚存结余2亿元;医保基金收入8亿元,滚存结余1亿元。")[1]
                == "2亿元 滚存结余")
        #expect(
            names("农副食品加工业利润增长9%,石油加工业增长3倍,汽车制造业下降2%。") == [
                "9% 农副食品加工业利润 change", "3倍 石油加工业利润 change", "2% 汽车制造业利润 change",
            ])
        #expect(
            names("东部地区房地产开发投资9亿元,增速回落1个百分点;中部地区投资5亿元。").last == "5亿元 中部地区房地产开发投资")
    }

    @Test func figuresBehindEnterprisesAreTheirs() {
        #expect(names("房地产开发企业17户,完成投资8亿元。").last == "8亿元 房地产开发企业完成投资")
        #expect(names("规模以上工业企业达90家、增加值增长3%。").last == "3% 规模以上工业企业增加值 change")
        #expect(names("限额以上企业(单位)35户,消费品零售额5亿元。").last == "5亿元 限额以上企业消费品零售额")
        #expect(
            names("快递服务企业业务量9亿件,增长2%;业务收入8亿元。").last == "8亿元 快递服务企业业务收入")
    }

    @Test func whatIsMadeStandsWithoutItsVerb() {
        #expect(names("规模以上植物油实现产量30万吨。") == ["30万吨 规模以上植物油产量"])
        #expect(names("生产原煤9亿吨,增长3%,日均产量300万吨。").last == "300万吨 原煤日均产量")
        #expect(
            names("羊存栏9万只,其中:山羊3万只,绵羊6万只。") == ["9万只 羊存栏", "3万只 山羊存栏", "6万只 绵羊存栏"])
        #expect(names("9座中型水库年末蓄水总量3亿立方米。").first == "9座 中型水库")
        #expect(names("全市公路水路货运量、货物周转量分别完成3亿吨和20亿吨公里。").last == "20亿吨公里 公路水路货物周转量")
    }

    @Test func whatIsSaidInAParenthesisIsOfWhatStandsThere() {
        #expect(
            names("肉价上涨9%,影响CPI上涨2个百分点(猪肉价格上涨8%,影响CPI上涨1个百分点)。").last
                == "1个百分点 猪肉价格影响CPI change")
        #expect(
            names("在7.5%的出厂价格总水平涨幅中,食品影响0.7个百分点。").first == "7.5% 出厂价格总水平 change")
    }

    @Test func sharesOfAimsNeedNoParticle() {
        #expect(
            names("新增就业9万人,完成全年目标数65%。") == ["9万人 新增就业", "65% 新增就业 share"])
        #expect(names("新增就业9万人,完成全年指标任务的65%。").last == "65% 新增就业 share")
    }

    @Test func partsOfAWholeTakeItsFigure() {
        #expect(
            names("全行业完成旅客运输量900万人次,其中:国内航线完成旅客运输量800万人次,国际航线100万人次,增长9%。") == [
                "900万人次 全行业旅客运输量", "800万人次 国内航线旅客运输量", "100万人次 国际航线旅客运输量", "9% 国际航线旅客运输量 change",
            ])
        #expect(
            names("在工业企业从业人员中,采矿业占5%,制造业占95%。") == [
                "5% 采矿业从业人员 share", "95% 制造业从业人员 share",
            ])
        #expect(
            names("社会消费品零售总额下降6%,其中城镇下降5%,乡村下降8%。").suffix(2) == [
                "5% 城镇消费品零售总额 change", "8% 乡村消费品零售总额 change",
            ])
        #expect(names("工业企业法人单位90个,增长5%;从业人员3万人。").last == "3万人 工业企业法人单位从业人员")
        #expect(
            names("煤炭开采和洗选业产能利用率为71%,食品制造业为74%,纺织业为76%。").suffix(2) == [
                "74% 食品制造业产能利用率", "76% 纺织业产能利用率",
            ])
        #expect(
            names("机动渔船35艘、总吨位980吨、总功率184千瓦。") == ["35艘 机动渔船", "980吨 机动渔船总吨位", "184千瓦 机动渔船总功率"])
    }

    @Test func whatGrewBehindAShareIsNotTheShare() {
        #expect(names("采矿业增加值占比18%,增长9%。") == ["18% 采矿业增加值占比 share", "9% 采矿业增加值 change"])
        #expect(
            names("采矿业法人单位2个,制造业6个,分别占25%和75%。").suffix(2) == [
                "25% 采矿业法人单位 share", "75% 制造业法人单位 share",
            ])
    }

    @Test func aRankLeavesTheFigureOfIndustries() {
        #expect(
            names("规模以上工业增加值增长8%,增速居全省第二位,其中制造业增长3%。").last == "3% 制造业增加值 change")
    }

    @Test func pointsThatSomethingGivesPricesAreAnEffect() {
        #expect(
            names("食品烟酒类价格上涨6%,带动居民消费价格总水平上涨1.7个百分点。").last
                == "1.7个百分点 食品烟酒类价格带动居民消费价格总水平 change")
    }

    @Test func eachOfAListOfChangesChangesTwice() {
        #expect(
            names("与去年同期相比,本季度的需求人数和求职人数分别减少9万人和8万人,各下降5%和4%。").suffix(2) == [
                "5% 需求人数 change", "4% 求职人数 change",
            ])
        #expect(
            names("对甲国、乙国分别出口8亿元、9亿元。") == ["8亿元 对甲国出口", "9亿元 对乙国出口"])
    }

    @Test func whatAClauseSaysThatAllIsAboutIsPartOfTheName() {
        #expect(
            names("水路方面,全年完成货运量90万吨,增长6%,完成货物周转量8亿吨公里。") == [
                "90万吨 水路货运量", "6% 水路货运量 change", "8亿吨公里 水路货物周转量",
            ])
        #expect(
            names("参加基本养老保险、失业保险、工伤保险人数分别为9万人、8万人、7万人。") == [
                "9万人 参加基本养老保险人数", "8万人 参加失业保险人数", "7万人 参加工伤保险人数",
            ])
    }

    @Test func salesAreNoKindOfIncome() {
        #expect(
            names("按消费类型分,餐饮收入6亿元,增长9%;商品零售40亿元,增长5%。").suffix(2) == [
                "40亿元 商品零售", "5% 商品零售 change",
            ])
    }

    @Test func wagesOfPostsAreToldOfByTheirNames() {
        #expect(
            names("规模以上企业就业人员年平均工资为9万元,增长5%。其中,中层及以上管理人员19万元,增长4%;专业技术人员13万元,增长5%。").suffix(4) == [
                "19万元 中层及以上管理人员年平均工资", "4% 中层及以上管理人员年平均工资 change", "13万元 专业技术人员年平均工资",
                "5% 专业技术人员年平均工资 change",
            ])
        #expect(
            names("同城、异地快递业务量分别占全部快递业务量的9%、91%。").first == "9% 同城快递业务量占全部快递业务量 share")
    }
}
