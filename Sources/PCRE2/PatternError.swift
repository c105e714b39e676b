/// Why a pattern did not compile, with the place in it.
public struct PatternError: Error, Sendable, Hashable, CustomStringConvertible {
    /// PCRE2's own words, or that JIT is missing.
    public var message: String
    /// UTF-8 byte offset in the pattern where compiling stopped.
    public var offset: Int
    /// Up to 20 characters of the pattern around the place.
    public var piece: String

    /// `message at offset N near «piece»`.
    public var description: String { "\(message) at offset \(offset) near «\(piece)»" }
}
