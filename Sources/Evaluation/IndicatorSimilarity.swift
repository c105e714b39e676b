/// How alike two indicators are: twice their longest common subsequence over the sum of their lengths.
enum IndicatorSimilarity {
    /// From here on two wordings name the same thing.
    static let threshold = 0.7

    private static let ignored = Set("“”\"'‘’《》()【】,、。;:·的了为达到和与及".unicodeScalars)

    /// 0…1; 0 when either has no letters.
    static func of(_ a: String?, _ b: String?) -> Double {
        let a = letters(a ?? "")
        let b = letters(b ?? "")
        if a.isEmpty || b.isEmpty { return 0 }
        return Double(2 * longestCommonSubsequence(a, b)) / Double(a.count + b.count)
    }

    /// The code points that count: no white space, punctuation or particles, in lower case.
    static func letters(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        for scalar in text.unicodeScalars where !ignored.contains(scalar) && !scalar.isPythonSpace {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars { result.append(lower.value) }
        }
        return result
    }

    private static func longestCommonSubsequence(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var previous = [Int](repeating: 0, count: b.count + 1)
        var current = previous
        for left in a {
            for (column, right) in b.enumerated() {
                current[column + 1] =
                    left == right ? previous[column] + 1 : max(current[column], previous[column + 1])
            }
            swap(&previous, &current)
        }
        return previous[b.count]
    }
}

extension Unicode.Scalar {
    /// White space as the outside scorer's `\s` sees it: Unicode's, with the four information separators.
    var isPythonSpace: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }
}

extension String {
    /// The text without any white space.
    var withoutSpace: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isPythonSpace { scalars.append(scalar) }
        return String(scalars)
    }
}
