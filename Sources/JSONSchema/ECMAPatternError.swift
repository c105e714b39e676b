/// Why a pattern is not one of ECMA-262, or not one that can be followed here.
struct ECMAPatternError: Error, CustomStringConvertible {
    var source: String
    /// Character of the pattern, from 0; nil when it can't be told.
    var offset: Int?
    var message: String

    var description: String {
        let place = offset.map { " at character \($0)" } ?? ""
        return "the pattern “\(source)” is wrong\(place): \(message)"
    }
}
