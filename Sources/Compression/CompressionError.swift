/// Why bytes could not be packed or unpacked.
public struct CompressionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The library's own words, with its name.
    public var description: String

    /// Makes an error from the library's name and its words.
    public init(_ library: String, _ words: String) { description = "\(library): \(words)" }
}
