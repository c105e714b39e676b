import Patterns

/// Budgets, accounts, funds, and the money in them.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct AccountWords: Sendable {
    /// Whose account it is: 市级, 园区.
    let accountScope: WordTrie
    let accounts: FewWords
    let adjustments: FewWords
    let adjustmentEnds: FewWords
    let funds: FewWords
    let beforeAccounts: FewWords
    let balancing: FewWords
    /// What there is of an amount, alone behind its limit.
    let balances: FewWords
    /// Before the fund in the name of a part of its income, and not in that of the total: 地方.
    let beforeFunds: FewWords
    let collectors: FewWords
    let officeEnds: FewWords
    let finalAccounts: FewWords
    let fundHeads: FewWords
    let scopeTails: FewWords
    /// What is told of a line of accounts: 支出决算.
    let accountFigures: FewWords
    /// Ends a line of accounts that is a sentence of its own, (项), and behind the first `accountLineCount` one that is that only
    /// behind a number (2.公务接待费。).
    let accountLineEnds: FewWords
    let accountLineCount: Int
    let loanBalances: FewWords
    /// Verbs by which a budget is changed, and those of them that lower it.
    let adjusting: FewWords
    let cuttingBack: FewWords
    let reserves: FewWords
    let reserveActs: FewWords
    let heldMoney: FewWords
    let takers: FewWords
    let insurances: FewWords
    let fundEnds: FewWords
    /// 收入 and 支出.
    let accountSides: [String]
    let accountSideEnds: FewWords
    /// Of those, what comes in and what is spent; the account that both are of, and what joins it to its total.
    let incomes: FewWords
    let spendings: FewWords
    let publicAccounts: FewWords
    let totalMarks: FewWords
    /// What was given of a money that is named before.
    let moneyNamed: FewWords
    let budgets: FewWords
    let ownBudgets: FewWords
    /// What was told of accounts before they were closed (比快报数增加2亿元).
    let reportedFigures: FewWords
    /// Ends the figures that each report tells of by themselves.
    let headlines: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        accountScope = words.trie("account_scope", .forward)
        accounts = words.few("account")
        adjustments = words.few("adjustment")
        adjustmentEnds = words.few("adjustment_end")
        funds = words.few("fund")
        accountSides = words.surfaces("account_side")
        accountSideEnds = FewWords(accountSides)
        incomes = words.few("income")
        spendings = words.few("spending")
        publicAccounts = words.few("public_account")
        totalMarks = words.few("total_mark")
        beforeAccounts = words.few("before_account")
        balancing = words.few("balancing")
        balances = words.few("balance")
        beforeFunds = words.few("before_fund")
        collectors = words.few("collector")
        officeEnds = words.few("office_end")
        finalAccounts = words.few("final_account")
        fundHeads = words.few("fund_head")
        scopeTails = words.few("scope_tail")
        accountFigures = words.few("account_figure")
        (accountLineEnds, accountLineCount) = words.few("account_line", from: "expense_line")
        loanBalances = words.few("loan_balance")
        adjusting = words.few("adjusting")
        cuttingBack = words.few("cutting_back")
        reserves = words.few("reserve")
        reserveActs = words.few("reserve_act")
        heldMoney = words.few("held_money")
        takers = words.few("taker")
        insurances = words.few("insurance")
        fundEnds = words.few("fund_end")
        moneyNamed = words.few("money_named")
        budgets = words.few("budget")
        ownBudgets = words.few("own_budget")
        reportedFigures = words.few("reported_figure")
        headlines = words.few("headline")
    }
}
