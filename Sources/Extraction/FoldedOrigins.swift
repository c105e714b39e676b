/// Where folded bytes come from, as stretches that stand side by side in the document's text, too: most characters are
/// folded to themselves, so that a stretch holds a dozen of them.
struct FoldedOrigins: Sendable {
    private struct Stretch {
        /// Its first folded byte.
        var folded: UInt32
        /// Where that comes from.
        var origin: UInt32
    }

    private var stretches: [Stretch] = []
    /// For each 256th folded byte its stretch, or the one before it: from there the search begins.
    private var pages: [UInt32] = []

    /// Makes room for so many stretches.
    mutating func reserveCapacity(_ count: Int) { stretches.reserveCapacity(count) }

    private static let pageBits = 8

    /// From the folded byte on all come from `origin` and what follows it; bytes must be told of in order, and of two
    /// that are the same the later counts.
    mutating func append(from folded: Int, origin: Int) {
        while pages.count << Self.pageBits <= folded {
            pages.append(UInt32(truncatingIfNeeded: max(0, stretches.count - 1)))
        }
        stretches.append(
            Stretch(folded: UInt32(truncatingIfNeeded: folded), origin: UInt32(truncatingIfNeeded: origin)))
    }

    /// Where the first byte of a folded character comes from.
    func origin(of index: Int) -> Int { origin(of: index, in: stretches[self.stretch(of: index)]) }

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
