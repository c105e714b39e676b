import Model

/// What a list is like that is read by its columns: which ones it has, and what may stand in those that say what a word does.
///
/// Lists of roles alone are read with `RoleWords`, which knows them by what is asked for; the units check their own columns.
struct ListForm: Sendable {
    /// What may stand in a column.
    enum Values: Sendable {
        /// One of these.
        case one([String])
        /// One or more of these, joined by `|`.
        case several([String])
        /// One of those that the role of the same line has here; roles without any have none, and those with an empty list
        /// may say anything.
        case byRole([String: [String]])
    }

    let list: String
    /// The columns from the first on.
    let columns: [String]
    /// What may stand in some of them.
    let values: [String: Values]

    /// Every column that is missing, and every line with another value than it may have.
    func faults(in lexicon: Lexicon) -> [Fault] {
        let file = "lexicons/\(list).tsv"
        if !lexicon.columnNames.starts(with: columns) {
            let names = columns.joined(separator: ", ")
            return [Fault(file: file, place: "header", message: "its columns must be \(names)")]
        }
        var faults: [(line: Int, message: String)] = []
        for (column, values) in values {
            guard let index = lexicon.column(column) else { continue }
            for fault in self.faults(in: lexicon, column: index, values, role: lexicon.column("role") ?? 0) {
                faults.append((fault.line, "the \(column) «\(fault.value)» is not known"))
            }
        }
        faults.sort { ($0.line, $0.message) < ($1.line, $1.message) }
        return faults.map { Fault(file: file, place: "line \($0.line)", message: $0.message) }
    }

    private func faults(
        in lexicon: Lexicon, column: Int, _ values: Values, role: Int
    ) -> [(line: Int, value: String)] {
        switch values {
        case .one(let all): faults(in: lexicon, column, beside: column) { row in all.contains(row.columns[column]) }
        case .several(let all):
            faults(in: lexicon, column, beside: column) { row in
                !row.columns[column].isEmpty && row.values(column).allSatisfy(all.contains)
            }
        case .byRole(let all):
            faults(in: lexicon, column, beside: role) { row in
                let value = row.columns[column]
                return row.values(role).contains { role in
                    all[role].map { $0.isEmpty || $0.contains(value) } ?? value.isEmpty
                }
            }
        }
    }

    /// The lines whose value in a column is not known; `beside` is the column that decides about it.
    private func faults(
        in lexicon: Lexicon, _ column: Int, beside other: Int, isKnown: (Lexicon.Row) -> Bool
    ) -> [(line: Int, value: String)] {
        var faults: [(line: Int, value: String)] = []
        let rows = lexicon.rows
        // Most lines say what the last known one says.
        var last = -1
        for index in rows.indices {
            if last >= 0, rows[last].columns.hasSame(column, as: rows[index].columns),
                other == column || rows[last].columns.hasSame(other, as: rows[index].columns)
            {
                continue
            }
            if isKnown(rows[index]) {
                last = index
            } else {
                faults.append((rows[index].line, rows[index].columns[column]))
            }
        }
        return faults
    }

    private static let signs = ["+", "-"]
    private static let qualifiers = ["eq", "gt", "ge", "lt", "le", "approx"]
    private static let bases = ["yoy", "mom", "year_start", "average_annual"]

    /// All lists that are read so.
    static let all: [ListForm] = [
        ListForm(
            list: "connectives", columns: ["surface", "role", "sign"],
            values: [
                "role": .one([
                    "bound", "reach", "to", "from", "dir", "prefix", "adv", "compare", "stop", "planned", "account",
                    "each", "added", "last", "event",
                ]),
                "sign": .byRole([
                    "bound": qualifiers, "dir": signs, "compare": signs, "prefix": bases + [""], "to": ["", "direct"],
                    "adv": ["", "ahead"], "reach": ["", "planned"], "planned": ["", "verb"], "stop": [],
                    "last": [], "event": [""],
                ]),
            ]),
        ListForm(
            list: "comparisons", columns: ["surface", "role", "sign"],
            values: [
                "role": .several([
                    "level_noun", "gap", "gap_word", "rank", "share_noun", "change_noun", "plan", "plan_year",
                    "reference",
                    "rank_place", "award", "status",
                ]),
                "sign": .byRole([
                    "plan_year": ["", "-"], "gap": signs + ["0"], "gap_word": signs + ["0"], "change_noun": signs,
                    "rank": ["", "0"],
                    "status": ["0", "-", "--", "+", "++"],
                ]),
            ]),
        ListForm(
            list: "bounds_after", columns: ["surface", "qualifier"],
            values: ["qualifier": .one(qualifiers + ["mark", "none"])]),
        ListForm(
            list: "lead_words", columns: ["surface", "role"],
            values: [
                "role": .one([
                    "drop", "drop_first", "keep", "before_verb", "strive", "verb", "verb_noun", "noun", "alone",
                    "source",
                    "passed", "passing", "figure", "reach", "reach_figure",
                ])
            ]),
        ListForm(
            list: "attribute_words", columns: ["surface", "role"],
            values: ["role": .one(["attribute", "predicate", "word", "light", "tail", "plant", "plant_head"])]),
        ListForm(
            list: "behind_words", columns: ["surface", "role"], values: ["role": .one(["stop", "word"])]),
        ListForm(list: "shared_heads", columns: ["surface", "role"], values: ["role": .one(["head", "act"])]),
        ListForm(
            list: "extent_words", columns: ["surface", "role"],
            values: ["role": .one(["stock", "flow", "sum", "term", "whole", "none"])]),
        ListForm(
            list: "column_cues", columns: ["surface", "role"],
            values: ["role": .one(["actual", "target", "year", "project", "investment"])]),
        ListForm(
            list: "section_cues", columns: ["surface", "status", "kind", "place"],
            values: [
                "status": .one(["actual", "target", "none"]), "kind": .one(["review", "plan", "account"]),
                "place": .one(["heading", "both"]),
            ]),
        ListForm(list: "generic_nouns", columns: ["surface", "role"], values: ["role": .one(["generic"])]),
        ListForm(list: "contrast_words", columns: ["surface"], values: [:]),
        ListForm(list: "sized_nouns", columns: ["surface"], values: [:]),
        ListForm(list: "unit_nouns", columns: ["surface"], values: [:]),
        ListForm(list: "word_sets", columns: ["surface", "set"], values: [:]),
        ListForm(list: "group_words", columns: ["surface", "first", "second", "third"], values: [:]),
        // Its roles are those of its reader.
        ListForm(list: "table_headers", columns: ["surface", "role", "value"], values: [:]),
        ListForm(
            list: "indicator_checks", columns: ["code", "role", "value"],
            values: [
                "role": .several(["once", "headline", "fiscal", "generic", "real_growth", "share"]),
                "value": .byRole(["share": []]),
            ]),
        ListForm(
            list: "indicators",
            columns: ["code", "name", "aliases", "english", "dimension", "base_unit_code", "low", "high"], values: [:]),
        ListForm(
            list: "regions", columns: ["key", "code", "name", "path", "short", "level", "valid_from", "valid_to"],
            values: ["level": .one(["nation", "province", "city", "county"])]),
    ]
}
