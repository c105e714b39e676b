/// Where folded bytes come from, as stretches that stand side by side in the document's text, too: most characters are
/// folded to themselves, so that a stretch holds a dozen of them.
struct FoldedOrigins: Sendable {
    /// Folded bytes up to the next stretch's.
    struct Stretch: BitwiseCopyable {
        /// Its first folded byte.
        var folded: UInt32
        /// Where that comes from.
        var origin: UInt32
    }

    private let stretches: [Stretch]
    /// For each 256th folded byte its stretch, or the one before it: from there the search begins.
    private let pages: [UInt32]

    private static let pageBits = 8

    /// Takes the stretches in order; of two that begin with the same byte the later counts.
    init(_ stretches: [Stretch] = []) {
        var pages: [UInt32] = []
        pages.reserveCapacity(Int(stretches.last?.folded ?? 0) >> Self.pageBits + 1)
        for index in stretches.indices {
            while pages.count << Self.pageBits <= Int(stretches[index].folded) {
                pages.append(UInt32(truncatingIfNeeded: max(0, index - 1)))
            }
        }
        self.stretches = stretches
        self.pages = pages
    }

    /// Where the first byte of a folded character comes from.
    func origin(of index: Int) -> Int { origin(of: index, in: stretches[self.stretch(of: index)]) }

    /// Where the first bytes of two folded characters come from, the second of which doesn't stand before the first. Most
    /// stand close together, so that one search serves for both.
    func origins(of first: Int, and last: Int) -> (first: Int, last: Int) {
        let start = stretch(of: first)
        let end = first >> Self.pageBits == last >> Self.pageBits ? stretch(of: last, from: start) : stretch(of: last)
        return (origin(of: first, in: stretches[start]), origin(of: last, in: stretches[end]))
    }

    /// Tells for each first byte of a character in a range of folded bytes where it comes from.
    func forEachCharacter(
        in range: Range<Int>, of bytes: [UInt8], _ body: (_ index: Int, _ origin: Int) -> Void
    ) {
        if range.isEmpty { return }
        var stretch = self.stretch(of: range.lowerBound)
        for index in range where bytes[index] & 0xC0 != 0x80 {
            stretch = self.stretch(of: index, from: stretch)
            body(index, origin(of: index, in: stretches[stretch]))
        }
    }

    private func origin(of index: Int, in stretch: Stretch) -> Int {
        Int(stretch.origin) + index - Int(stretch.folded)
    }

    private func stretch(of index: Int) -> Int {
        let page = index >> Self.pageBits
        return stretch(of: index, from: page < pages.count ? Int(pages[page]) : stretches.count - 1)
    }

    private func stretch(of index: Int, from start: Int) -> Int {
        var stretch = start
        while stretch + 1 < stretches.count, Int(stretches[stretch + 1].folded) <= index { stretch += 1 }
        return stretch
    }
}
