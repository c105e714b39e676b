import Patterns

/// A word that a number or a time of a phrase is told with.
///
/// A class, since one is passed on for each place where it stands.
final class PhraseWord: Sendable {
    /// Its line in the list, 1-based.
    let line: Int
    let surface: String
    /// What the list says of it.
    let value: String
    /// The value as a whole number; 0 where it is none.
    let number: Int
    /// Characters of which one must stand behind it; empty where any may.
    let before: Set<Unicode.Scalar>
    /// Characters that make another word of it.
    let notBefore: Set<Unicode.Scalar>

    init(_ row: Lexicon.Row, of lexicon: Lexicon) {
        func column(_ name: String) -> String {
            lexicon.column(name).flatMap { $0 < row.columns.count ? row.columns[$0] : nil } ?? ""
        }
        line = row.line
        surface = row.columns[0]
        value = column("value")
        number = Int(value) ?? 0
        before = Set(column("before").unicodeScalars)
        notBefore = Set(column("not_before").unicodeScalars)
    }
}
