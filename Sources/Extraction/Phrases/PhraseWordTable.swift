import Model
import Patterns

/// The words of one list by their roles.
struct PhraseWordTable<Role: PhraseRole>: Sendable {
    /// By the number of their role, longer ones first.
    private var words: [[PhraseWord]] = []
    /// The same by their first characters, so that few are compared at a place.
    private var beginnings: [[Unicode.Scalar: [PhraseWord]]] = []

    /// Takes the list of the role from a pack.
    ///
    /// - Throws: `SetupError` when it is missing, lacks a role, has one that isn't known, or a value that is no number.
    init(pack: Pack) throws(SetupError) {
        var list = RoleWords(Role.list, of: pack)
        for role in Role.allCases {
            let rows = list.rows(role.name)
            guard let lexicon = pack.lexicons[Role.list] else { continue }
            if role.hasNumber, let column = lexicon.column("value") {
                for row in rows { _ = list.number(row, in: column) }
            }
            let longest = rows.map { PhraseWord($0, of: lexicon) }.longestFirst(\.surface)
            words.append(longest)
            beginnings.append(longest.byBeginning(\.surface))
        }
        try list.finish()
    }

    /// The words with a role, longer ones first.
    subscript(role: Role) -> [PhraseWord] { words[role.rawValue] }

    /// The words with a role that begin with a character, longer ones first.
    func words(_ role: Role, beginningWith scalar: Unicode.Scalar) -> [PhraseWord] {
        beginnings[role.rawValue][scalar] ?? []
    }
}

extension Array {
    /// The elements by the length of a text of theirs, longer ones first, equally long ones as they stood.
    func longestFirst(_ text: (Element) -> String) -> [Element] {
        enumerated().sorted {
            let (one, other) = (text($0.element).unicodeScalars.count, text($1.element).unicodeScalars.count)
            return (other, $0.offset) < (one, $1.offset)
        }
        .map(\.element)
    }

    /// The elements by the first character of a text of theirs, in the order in which they stand; those without any are left out.
    func byBeginning(_ text: (Element) -> String) -> [Unicode.Scalar: [Element]] {
        reduce(into: [:]) { found, element in
            if let first = text(element).unicodeScalars.first { found[first, default: []].append(element) }
        }
    }
}
