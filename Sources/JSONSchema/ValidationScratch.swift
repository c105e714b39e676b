import PCRE2

/// What checking needs and one thread may use at a time; make one for each worker and keep it.
public final class ValidationScratch {
    private var match: MatchScratch?
    private var groups = 0
    var buffer: [UInt8] = []
    let lineMemo = LineMemo()

    /// Makes a scratch; room for patterns is made when the first pattern needs it.
    public init() {}

    /// Room for a pattern of this many groups.
    @inline(__always)
    func match(groups: Int) -> MatchScratch {
        if let match, groups <= self.groups { return match }
        return makeMatch(groups)
    }

    private func makeMatch(_ groups: Int) -> MatchScratch {
        self.groups = max(16, groups)
        let made = MatchScratch(groups: self.groups)
        match = made
        return made
    }
}
