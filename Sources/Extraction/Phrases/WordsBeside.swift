import Model
import Patterns

/// The words that stand beside others in phrases, by what they decide there.
struct WordsBeside: Sendable {
    /// One of them; most are one character.
    struct Word: Sendable {
        let first: Unicode.Scalar
        /// All of it.
        let surface: String
        /// How many characters it has.
        let count: Int
    }

    /// By the number of their role, longer ones first.
    private var words: [[Word]] = []

    /// Takes the list `phrase_beside` of a pack.
    ///
    /// - Throws: `SetupError` when it is missing, lacks a role or the words of one, or has one that isn't known.
    init(pack: Pack) throws(SetupError) {
        var list = RoleWords(BesideRole.list, of: pack)
        for role in BesideRole.allCases {
            let found = list.words(role.name).longestFirst { $0 }.compactMap { surface in
                surface.unicodeScalars.first.map {
                    Word(first: $0, surface: surface, count: surface.unicodeScalars.count)
                }
            }
            words.append(found)
        }
        try list.finish()
    }

    /// The words of a role, longer ones first.
    subscript(role: BesideRole) -> [Word] { words[role.rawValue] }

    /// True where a word is one of a role's.
    func hold(_ surface: String, as role: BesideRole) -> Bool { self[role].contains { $0.surface == surface } }
}

extension NumberCharacters {
    /// True where one of a role's words stands at an index.
    func stands(_ role: BesideRole, at index: Int) -> Bool { behind(role, at: index) != nil }

    /// The index behind the longest of a role's words at an index.
    func behind(_ role: BesideRole, at index: Int) -> Int? {
        guard let scalar = at(index) else { return nil }
        for word in words.beside[role] where word.first == scalar {
            if word.count == 1 { return index + 1 }
            if let end = behind(word.surface, at: index) { return end }
        }
        return nil
    }

    /// The index of the first character of the longest of a role's words that ends before an index.
    func before(_ role: BesideRole, at index: Int) -> Int? {
        before(anyOf: words.beside[role].lazy.map(\.surface), at: index)
    }
}
