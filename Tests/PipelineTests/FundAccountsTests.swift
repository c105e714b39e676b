import Testing

@Suite("Codes of accounts that each fund has")
struct FundAccountsTests {
    private func codes(_ paragraphs: String...) -> [String] {
        let head = ["关于云岭市2025年预算执行情况和2026年预算草案的报告", "一、2025年预算执行情况"]
        return SampleReport(head + paragraphs).lines { $0.indicatorCode ?? "none" }
    }

    @Test func aBalanceIsThatOfTheFundBefore() {
        #expect(
            codes("全市社会保险基金预算收入52.5亿元,支出48.1亿元。当年收支结余4.4亿元,年末滚存结余37.2亿元。") == [
                "52.5亿元=social_insurance_fund_revenue", "48.1亿元=social_insurance_fund_expenditure",
                "4.4亿元=social_insurance_fund_surplus", "37.2亿元=social_insurance_fund_balance",
            ])
        #expect(
            codes("失业保险基金收入完成9100万元,支出完成8200万元。当年收支结余900万元,年末滚存结余2.3亿元。").suffix(2) == [
                "900万元=unemployment_fund_surplus", "2.3亿元=unemployment_fund_balance",
            ])
        #expect(
            codes("全市机关事业单位养老保险基金收入6亿元,滚存结余2亿元;失业保险基金收入1亿元,滚存结余3亿元。") == [
                "6亿元=institution_pension_fund_revenue", "2亿元=institution_pension_fund_balance",
                "1亿元=unemployment_fund_revenue", "3亿元=unemployment_fund_balance",
            ])
        // No fund is named.
        #expect(codes("年末滚存结余37.2亿元。") == ["37.2亿元=cumulative_balance"])
    }

    @Test func aTotalIsThatOfTheBudgetBefore() {
        #expect(
            codes("全市政府性基金预算收入45亿元,加上上年结余2亿元,收入总计47亿元。") == [
                "45亿元=government_fund_revenue", "2亿元=government_fund_carry_over", "47亿元=government_fund_total_revenue",
            ])
        #expect(
            codes("高新区一般公共预算支出8亿元,支出总计9亿元。") == [
                "8亿元=general_public_budget_expenditure", "9亿元=general_public_budget_total_expenditure",
            ])
        #expect(codes("收入总计47亿元。") == ["47亿元=revenue_total"])
    }

    @Test func debtIsOfTheKindThatTheBudgetMayHave() {
        #expect(
            codes("全市一般公共预算支出45亿元,加上债务还本支出2亿元、调出资金1亿元。").suffix(2) == [
                "2亿元=general_debt_repayment", "1亿元=transfer_out_funds",
            ])
        #expect(
            codes("全市政府性基金预算支出45亿元,加上债务还本支出2亿元、调出资金1亿元,结转下年3亿元。").suffix(3) == [
                "2亿元=special_debt_repayment", "1亿元=government_fund_transfer_out",
                "3亿元=government_fund_carry_over_next_year",
            ])
        #expect(codes("全市债务还本支出2亿元。") == ["2亿元=debt_repayment"])
    }

    @Test func contributionsAreNoPremiums() {
        #expect(
            codes("全市社会保险基金预算收入52.5亿元,其中保险费收入31.1亿元、转移收入0.2亿元。").suffix(2) == [
                "31.1亿元=social_insurance_contributions", "0.2亿元=social_insurance_transfer_in",
            ])
        #expect(codes("全市保险公司保险费收入31.1亿元。", "全市保险费收入31.1亿元。").allSatisfy { $0 == "31.1亿元=premium_income" })
    }

    @Test func whatAMeetingChangedIsOfTheFund() {
        #expect(
            codes("2025年市级政府性基金支出预算为50亿元,执行中预算调减8365万元,调整后支出预算为49.2亿元。").last
                == "49.2亿元=government_fund_expenditure")
        #expect(
            codes("2025年全市政府性基金收入预算为50亿元,调整后全市收入预算为49.2亿元。").last
                == "49.2亿元=government_fund_revenue")
    }

    @Test func aFundIsNamedByWhatWasDoneOfIt() {
        #expect(
            codes("2025年市级社会保险基金收入预算为122亿元。实际完成收入121.2亿元,实际完成支出114.3亿元。") == [
                "122亿元=social_insurance_fund_revenue", "121.2亿元=social_insurance_fund_revenue",
                "114.3亿元=social_insurance_fund_expenditure",
            ])
    }

    @Test func whatStandsBehindPartsIsTheWholesAccount() {
        #expect(
            codes("社会保险基金收入9亿元,其中城乡居民养老保险基金收入3亿元,失业保险基金收入1亿元。支出8亿元,年末滚存结余7亿元。").suffix(2) == [
                "8亿元=social_insurance_fund_expenditure", "7亿元=social_insurance_fund_balance",
            ])
    }
}
