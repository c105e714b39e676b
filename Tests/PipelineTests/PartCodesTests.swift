import Testing

@Suite("Codes of words that mean something else as a part")
struct PartCodesTests {
    private func codes(_ paragraph: String) -> [String] {
        SampleReport(["云岭市2031年国民经济和社会发展统计公报", "一、综合", paragraph]).lines { $0.indicatorCode ?? "none" }
    }

    @Test func insurersPayOutAsWellAsTheyTakeIn() {
        #expect(
            codes("全年保费收入60亿元,其中,财产险20亿元,增长2%;人身险40亿元。赔付支出30亿元,其中,财产险18亿元,增长3%;人身险12亿元。")
                == [
                    "60亿元=premium_income", "20亿元=property_premium", "2%=property_premium", "40亿元=life_premium",
                    "30亿元=insurance_claims", "18亿元=property_claims", "3%=property_claims", "12亿元=life_claims",
                ])
    }

    @Test func incomesAreThoseOfTheHouseholdsBefore() {
        #expect(
            codes("城镇居民人均可支配收入5.2万元,增长4%,其中,工资性收入3.1万元,增长5%;财产净收入0.4万元。") == [
                "5.2万元=urban_disposable_income", "4%=urban_disposable_income", "3.1万元=urban_wage_income",
                "5%=urban_wage_income", "0.4万元=urban_property_net_income",
            ])
        #expect(
            codes("农村居民人均可支配收入2.6万元,其中工资性收入1.2万元。")
                == ["2.6万元=rural_disposable_income", "1.2万元=rural_wage_income"])
        #expect(codes("工资性收入1.2万元。") == ["1.2万元=wage_income"])
    }

    @Test func industriesArePricedWhereProducersPricesAreTold() {
        #expect(
            codes("工业生产者出厂价格上涨2.6%。其中,轻工业上涨6%,重工业上涨1%。") == [
                "2.6%=ppi", "6%=ppi_light_industry", "1%=ppi_heavy_industry",
            ])
        #expect(
            codes("工业生产者出厂价格下降2.6%,其中:生产资料下降3%,生活资料上涨1%。").suffix(2) == [
                "3%=ppi_production_goods", "1%=ppi_consumer_goods",
            ])
        #expect(codes("生活资料价格上涨1%。其中,食品价格上涨2%,衣着价格下降3%。").suffix(2) == ["2%=ppi_food", "3%=ppi_clothing"])
        #expect(codes("食品价格上涨2%。") == ["2%=food_price"])
    }

    @Test func pricesOfTownsAreAPartOfThoseOfAll() {
        #expect(
            codes("全年居民消费价格上涨0.4%。其中,城市上涨0.3%,农村上涨0.6%。") == ["0.4%=cpi", "0.3%=cpi_urban", "0.6%=cpi_rural"])
        #expect(codes("全年城市居民消费价格上涨0.3%。") == ["0.3%=cpi"])
    }

    @Test func theOneOfARatioHasNoRow() {
        #expect(codes("城乡居民收入比缩小至2.04:1。") == ["2.04=urban_rural_income_ratio"])
    }

    @Test func thePrivateEconomyHasIndustriesOfItsOwn() {
        #expect(
            codes("民营经济增加值80亿元,增长6%。其中,第一产业增加值5亿元,增长3%;第二产业增加值35亿元。").suffix(3) == [
                "5亿元=private_primary_industry_value_added", "3%=private_primary_industry_value_added",
                "35亿元=private_secondary_industry_value_added",
            ])
    }

    @Test func growthOfAnIndustryIsThatOfItsPart() {
        #expect(
            codes("全县生产总值27亿元,其中第一产业9亿元,增长7%;一产业投资2亿元。") == [
                "27亿元=gdp", "9亿元=primary_industry_value_added", "7%=primary_industry_value_added", "2亿元=none",
            ])
    }
}
