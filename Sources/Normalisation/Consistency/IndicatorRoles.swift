import Model
import Patterns

/// What checks may assume of an indicator, from the list `indicator_checks`.
///
/// A class, since all checks share it; the roles of a code are found by its bytes, which takes a third of the time that a
/// set of strings does, and each record is asked about three times.
final class IndicatorRoles: Sendable {
    /// What is said of one code.
    private struct Roles: OptionSet {
        let rawValue: Int
        /// Its statements are about whichever thing the sentence names: never compared.
        static let generic = Roles(rawValue: 1)
        /// A document states one value of it for its place and year.
        static let once = Roles(rawValue: 1 << 1)
        /// A budget report states it of several levels of government.
        static let fiscal = Roles(rawValue: 1 << 2)
        /// Its growth is told at constant prices while levels are at current ones.
        static let realGrowth = Roles(rawValue: 1 << 3)
        /// Every report of a place states it once a year: compared over a whole run.
        static let headline = Roles(rawValue: 1 << 4)

        static let byName: [String: Roles] = [
            "generic": .generic, "once": .once, "fiscal": .fiscal, "real_growth": .realGrowth, "headline": .headline,
        ]
    }

    private let roles: SurfaceTable
    /// Groups of shares that make up a whole.
    let shareGroups: [[String]]

    /// Takes the list; without it nothing is compared.
    init(_ lexicon: Lexicon?) {
        var roles: [String: Roles] = [:]
        var groups: [String: [String]] = [:]
        var names: [String] = []
        for row in lexicon?.rows ?? [] {
            for role in row.values(1) {
                if role == "share" {
                    if groups[row.columns[2]] == nil { names.append(row.columns[2]) }
                    groups[row.columns[2], default: []].append(row.columns[0])
                } else if let role = Roles.byName[role] {
                    roles[row.columns[0], default: []].insert(role)
                }
            }
        }
        self.roles = SurfaceTable(roles.map { (Array($0.key.utf8), $0.value.rawValue) })
        shareGroups = names.compactMap { groups[$0] }
    }

    private func roles(of code: String) -> Roles { Roles(rawValue: roles.value(of: code) ?? 0) }

    /// True when two statements with this code in one document of this kind are about one thing.
    func isComparable(_ code: String, in type: DocumentRecord.DocumentType) -> Bool {
        let roles = roles(of: code)
        return roles.contains(.once) && (type != .budgetReport || !roles.contains(.fiscal))
    }

    /// True for a code whose statements are never compared.
    func isGeneric(_ code: String) -> Bool { roles(of: code).contains(.generic) }

    /// True for a code whose growth is told at constant prices.
    func growsAtConstantPrices(_ code: String) -> Bool { roles(of: code).contains(.realGrowth) }

    /// True for a code that documents of this kind can be held against each other by.
    func isHeadline(_ code: String, in type: DocumentRecord.DocumentType) -> Bool {
        let roles = roles(of: code)
        return roles.contains(.headline) && (type != .budgetReport || !roles.contains(.fiscal))
    }
}
