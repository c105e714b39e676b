import Model
import Patterns

/// The words of a pack by which readers tell what is the document and what is about it, around it or about reading it.
public final class ReadingWords: Sendable {
    let pages: PageWords
    let lines: LineWords
    let grids: GridWords

    /// Takes the lists `page_words`, `line_words` and `grid_words` of a pack, and its units.
    ///
    /// - Throws: `SetupError` with the faults of all of them.
    public init(pack: Pack) throws(SetupError) {
        var faults: [Fault] = []
        func read<Words>(_ list: String, _ words: (inout RoleWords) -> Words) -> Words {
            var roles = RoleWords(list, of: pack)
            let words = words(&roles)
            do { try roles.finish() } catch { faults += error.faults }
            return words
        }
        pages = read("page_words") { PageWords(&$0) }
        lines = read("line_words") { LineWords(&$0) }
        grids = read("grid_words") { GridWords(&$0, units: Units(pack: pack)) }
        if !faults.isEmpty { throw SetupError(faults) }
    }
}

extension RoleWords {
    /// The surfaces with a role, to be looked for in bytes.
    mutating func list(_ role: String) -> WordList { WordList(surfaces(role)) }

    /// The surfaces with a role as bytes.
    mutating func bytes(_ role: String) -> [[UInt8]] { surfaces(role).map { Array($0.utf8) } }
}
