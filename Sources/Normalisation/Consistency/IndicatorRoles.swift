import Model
import Patterns

/// What checks may assume of an indicator, from the list `indicator_checks`.
struct IndicatorRoles: Sendable {
    /// Codes whose statements are about whichever thing the sentence names: never compared.
    let generic: Set<String>
    /// Codes that a document states one value of for its place and year.
    let once: Set<String>
    /// Codes that a budget report states of several levels of government.
    let fiscal: Set<String>
    /// Codes whose growth is told at constant prices while levels are at current ones.
    let realGrowth: Set<String>
    /// Codes that every report of a place states once a year: compared over a whole run.
    let headline: Set<String>
    /// Groups of shares that make up a whole.
    let shareGroups: [[String]]

    /// True when two statements with this code in one document of this kind are about one thing.
    func isComparable(_ code: String, in type: DocumentRecord.DocumentType) -> Bool {
        once.contains(code) && (type != .budgetReport || !fiscal.contains(code))
    }

    init(_ lexicon: Lexicon?) {
        var generic: Set<String> = []
        var once: Set<String> = []
        var fiscal: Set<String> = []
        var realGrowth: Set<String> = []
        var headline: Set<String> = []
        var groups: [String: [String]] = [:]
        var names: [String] = []
        for row in lexicon?.rows ?? [] {
            for role in row.values(1) {
                switch role {
                case "generic": generic.insert(row.columns[0])
                case "once": once.insert(row.columns[0])
                case "fiscal": fiscal.insert(row.columns[0])
                case "real_growth": realGrowth.insert(row.columns[0])
                case "headline": headline.insert(row.columns[0])
                case "share":
                    if groups[row.columns[2]] == nil { names.append(row.columns[2]) }
                    groups[row.columns[2], default: []].append(row.columns[0])
                default: break
                }
            }
        }
        self.generic = generic
        self.once = once
        self.fiscal = fiscal
        self.realGrowth = realGrowth
        self.headline = headline
        shareGroups = names.compactMap { groups[$0] }
    }
}
