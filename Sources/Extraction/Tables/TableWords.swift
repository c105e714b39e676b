import Model
import Patterns

/// Words inside the names, captions and cells of tables: the list `table_words`, whose head says what each role does.
///
/// A class, as its word lists would be copied for each table.
final class TableWords: Sendable {
    let sums, bareAmounts, joints, notChanges, indexes, points, shares, comparisons, periodEnds, periodRests: FewWords
    let periods: PeriodWords
    let divisions, divisionEnds, parts, unitMarks, unitOwners, unitLines: FewWords
    let notNamed, loneLabels, bases, limits, ownLevels, numbered, dittos, counts, currencies, sides, ratios,
        untils, done, persons, kinds, stocks, leads, rates, plans, amounts, owners,
        noPlacesBefore, energies, powers, who, whose, everyKind, grades, occupations, sectors, otherPlaces, moneys,
        subtotals, foreign, trade, indexPoints, prices, beds, composites, each,
        sameMonths, accounts, names, sameTimes, attributes, illnesses, illness: FewWords
    private let blanks, marks: FewWords
    /// Ends of places' names, and behind the first `placeEndCount` what only ends like them.
    private let placeEnds: FewWords
    private let placeEndCount: Int

    /// Ends of the names of areas, and behind the first `areaCount` of those of masses.
    private let dimensions: FewWords
    private let areaCount: Int

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var words = RoleWords("table_words", of: pack)
        sums = words.few("sum")
        subtotals = words.few("subtotal")
        foreign = words.few("foreign")
        indexPoints = words.few("index_points")
        prices = words.few("price")
        beds = words.few("bed")
        composites = words.few("composite")
        each = words.few("each")
        attributes = words.few("attribute")
        illnesses = words.few("illness")
        illness = words.few("of_illness")
        accounts = words.few("account")
        sameMonths = words.few("same_month")
        trade = words.few("trade")
        bareAmounts = words.few("bare_amount")
        joints = words.few("joint")
        notChanges = words.few("no_change")
        indexes = words.few("index")
        points = words.few("points")
        shares = words.few("share")
        comparisons = words.few("comparison")
        periodEnds = words.few("period_end")
        periodRests = words.few("period_rest")
        divisions = words.few("division")
        divisionEnds = words.few("division_end")
        parts = words.few("part")
        unitMarks = words.few("unit_mark")
        unitOwners = words.few("unit_of")
        unitLines = words.few("unit_line")
        notNamed = words.few("not_named")
        loneLabels = words.few("label_alone")
        bases = words.few("base")
        limits = words.few("limit")
        ownLevels = words.few("own_level")
        numbered = words.few("numbered")
        blanks = words.few("blank")
        dittos = words.few("ditto")
        counts = words.few("count")
        currencies = words.few("currency")
        sides = words.few("side")
        ratios = words.few("ratio")
        untils = words.few("until")
        done = words.few("done")
        persons = words.few("person")
        kinds = words.few("kind")
        stocks = words.few("stock")
        (dimensions, areaCount) = words.few("area", from: "mass")
        energies = words.few("energy")
        powers = words.few("power")
        who = words.few("who")
        whose = words.few("whose")
        everyKind = words.few("every_kind")
        grades = words.few("grade")
        moneys = words.few("money")
        occupations = words.few("occupation")
        sectors = words.few("sector")
        otherPlaces = words.few("other_place")
        names = words.few("names")
        sameTimes = words.few("same_time")
        leads = words.few("lead")
        rates = words.few("rate")
        plans = words.few("plan")
        amounts = words.few("amount")
        owners = words.few("owner")
        noPlacesBefore = words.few("no_place_behind")
        marks = words.few("mark")
        (placeEnds, placeEndCount) = words.few("place_end", from: "no_place_end")
        periods = try PeriodWords(pack: pack)
        try words.finish()
    }

    /// The kind of unit that the end of a name asks for: areas for 播种面积, masses for 总产量; nil for others.
    func dimension(of name: String) -> Units.Kind? {
        name.withBytes { name in
            dimensions.ending(in: name, at: name.count, floor: 0).map { $0.word < areaCount ? .area : .mass }
        }
    }

    /// The same of the name of a row, which may be of any of several units: energy for 发电量, power for 装机容量, money for amounts.
    func dimension(ofRow name: String) -> Units.Kind? {
        energies.end(name)
            ? .energy : powers.end(name) ? .power : amounts.end(name) || moneys.end(name) ? .money : dimension(of: name)
    }

    /// True for 云岭市 and 东山区, but not for 风景区.
    func endsPlace(_ name: ArraySlice<UInt8>) -> Bool {
        placeEnds.ending(of: name).map { $0.word < placeEndCount } ?? false
    }

    /// The same of a string.
    func endsPlace(_ name: String) -> Bool {
        name.withBytes { placeEnds.ending(in: $0, at: $0.count, floor: 0).map { $0.word < placeEndCount } ?? false }
    }

    /// Where a mark in square brackets ends that is no part of a name: [2], [累计], 〔累计〕; nil for others.
    func endOfMark(_ bytes: [UInt8], _ open: Int) -> Int? {
        bytes.withUnsafeBufferPointer { text in
            if text.has("〔", at: open, end: text.count) {
                let start = open + "〔".utf8.count
                guard let mark = marks.beginning(in: text, at: start, end: text.count),
                    text.has("〕", at: start + mark.count, end: text.count)
                else { return nil }
                return start + mark.count + "〕".utf8.count
            }
            guard text[open] == UInt8(ascii: "["),
                let end = text[open...].prefix(16).firstIndex(of: UInt8(ascii: "]"))
            else { return nil }
            let inner = (open + 1)..<end
            let isNumber = inner.count <= 2 && text[inner].allSatisfy { $0 &- 0x30 < 10 }
            return isNumber || marks.isWhole(inner, of: text) ? end + 1 : nil
        }
    }

    /// True for cells that say that there is nothing: —, …, /, 无, 持平.
    func isBlank(_ text: String) -> Bool {
        let isMarks = text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "-", "－", "—", "–", "―", "…", "/", "／", "\\", "*", "×", "·", ".", " ", "\u{3000}", "\u{A0}", "─", "一",
                "_",
                "、":
                true
            default: false
            }
        }
        return isMarks || blanks.are(text)
    }
}
