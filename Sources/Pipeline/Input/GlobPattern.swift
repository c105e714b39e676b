/// A pattern of paths: `*` and `?` within a component, `[a-z]` and `[!a-z]` for one character, `**` for any folders.
///
/// A path matches when it, or a folder above it, is what the pattern says: `20*` means all that is in `2022/`.
struct GlobPattern {
    /// How a path and a pattern stand to each other.
    enum Fit {
        /// No path like this one or below it matches.
        case never
        /// The path doesn't match, but one below it may.
        case below
        /// The path matches.
        case full
    }

    /// The folder in which everything that matches lies; empty for the current one.
    let folder: String
    private let components: [[Unicode.Scalar]]

    /// True for a text with a sign that means more than itself.
    static func isPattern(_ text: String) -> Bool { text.utf8.contains { "*?[".utf8.contains($0) } }

    /// Splits a pattern behind its last component without signs.
    init(_ pattern: String) {
        let parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let fixed = parts.prefix { !Self.isPattern($0) }
        folder = (pattern.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/")
        components = parts.dropFirst(fixed.count).filter { $0 != "." }.map { Array($0.unicodeScalars) }
    }

    /// Judges a path that is meant from `folder`.
    func fit(_ path: String) -> Fit {
        fit(components[...], path.split(separator: "/").map { Array($0.unicodeScalars) }[...])
    }

    private func fit(_ pattern: ArraySlice<[Unicode.Scalar]>, _ path: ArraySlice<[Unicode.Scalar]>) -> Fit {
        guard let first = pattern.first else { return .full }
        let rest = pattern.dropFirst()
        if first == ["*", "*"] {
            // `**` alone at the end is everything below; elsewhere it stands for no folder, or for one and itself.
            if rest.isEmpty { return path.isEmpty ? .below : .full }
            if case .full = fit(rest, path) { return .full }
            if path.isEmpty { return .below }
            return fit(pattern, path.dropFirst())
        }
        guard let component = path.first else { return .below }
        return Self.matches(first[...], component[...]) ? fit(rest, path.dropFirst()) : .never
    }

    /// One component; a `*` that failed is tried again one character further on, so that time is bounded by the product.
    private static func matches(_ pattern: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var pattern = pattern
        var text = text
        var retry: (pattern: ArraySlice<Unicode.Scalar>, text: ArraySlice<Unicode.Scalar>)?
        while true {
            if pattern.first == "*" {
                pattern = pattern.dropFirst()
                retry = (pattern, text)
            } else if let scalar = text.first, let rest = Self.oneFewer(pattern, scalar) {
                pattern = rest
                text = text.dropFirst()
            } else if pattern.isEmpty && text.isEmpty {
                return true
            } else if let last = retry, !last.text.isEmpty {
                pattern = last.pattern
                text = last.text.dropFirst()
                retry = (pattern, text)
            } else {
                return false
            }
        }
    }

    /// The pattern behind what stands for one character; nil when it doesn't stand for this one.
    private static func oneFewer(
        _ pattern: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar
    ) -> ArraySlice<Unicode.Scalar>? {
        guard let first = pattern.first else { return nil }
        if first == "?" { return pattern.dropFirst() }
        guard first == "[", let end = classEnd(pattern) else { return first == scalar ? pattern.dropFirst() : nil }
        var members = pattern[(pattern.startIndex + 1)..<end]
        let isNegated = members.first == "!" || members.first == "^"
        if isNegated { members = members.dropFirst() }
        var isMember = false
        while let low = members.first {
            members = members.dropFirst()
            if members.count > 1, members.first == "-" {
                let high = members[members.startIndex + 1]
                if low <= high && (low...high).contains(scalar) { isMember = true }
                members = members.dropFirst(2)
            } else if low == scalar {
                isMember = true
            }
        }
        return isMember != isNegated ? pattern[(end + 1)...] : nil
    }

    /// Index of the bracket that closes a class; one at its very front is a member. Nil for a bracket that stays open.
    private static func classEnd(_ pattern: ArraySlice<Unicode.Scalar>) -> Int? {
        var start = pattern.startIndex + 1
        if start < pattern.endIndex, pattern[start] == "!" || pattern[start] == "^" { start += 1 }
        return start < pattern.endIndex ? pattern[(start + 1)...].firstIndex(of: "]") : nil
    }
}
