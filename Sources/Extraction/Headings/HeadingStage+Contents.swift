import Model

/// Tables of contents: their lines are no headings, and say which lines below are.
extension HeadingStage {
    /// A table of contents.
    struct Contents {
        /// Its lines, indices of the text's parts.
        var lines = 0..<0
        /// What headings below say that have no number there, by their bytes without spaces: how far in they stand, 0 for
        /// the outermost.
        var depths: [[UInt8]: Int] = [:]

        /// How far in a heading without a number stands; nil for a line that is none of the table.
        func depth(of line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
            depths.isEmpty || line.count > longestEntry ? nil : depths[withoutSpaces(line, text)]
        }
    }

    /// The table of contents that stands behind 目录: numbered lines, lines that end in a page, and those that stand again
    /// below. It ends where one of them does so, or the numbers begin anew.
    func tableOfContents(
        _ folded: FoldedText, _ numbered: [(block: Int, numbering: Numbering)], _ text: UnsafeBufferPointer<UInt8>
    ) -> Contents {
        let parts = folded.parts
        let title = parts.indices.prefix(Self.mostAboveContents).first {
            parts[$0].range.count <= Self.longestTitle && contents.isWhole(parts[$0].range, of: text)
        }
        guard let title else { return Contents() }
        let last = min(parts.count, title + 1 + Self.mostContents)
        var entries: [Entry] = []
        var rest = numbered.drop { $0.block < parts[min(title + 1, parts.count - 1)].block }
        for part in parts[(title + 1)..<last] {
            while let first = rest.first, first.block < part.block { rest.removeFirst() }
            let numbering = rest.first.flatMap { $0.block == part.block ? $0.numbering : nil }
            guard part.range.count <= longestEntry else { break }
            let end = Self.endBeforePage(part.range, text)
            let words = withoutSpaces((numbering?.end ?? part.range.lowerBound)..<end, text)
            let isAgain = parts[(title + 2 + entries.count)...].contains {
                $0.range.count == part.range.count && text[$0.range].elementsEqual(text[part.range])
            }
            if numbering == nil && end == part.range.upperBound && !isAgain || Self.closes(part.range, text) { break }
            let entry = Entry(words: words, rank: numbering?.rank, number: numbering?.number, isAgain: isAgain)
            if entries.contains(where: { $0.words == words && $0.rank == entry.rank })
                || entry.rank != nil && entry.rank == entries.first?.rank && entry.number == entries.first?.number
            {
                break
            }
            entries.append(entry)
        }
        // A heading or two behind a word that is left of a menu are no table.
        if entries.count < Self.fewestContents { entries = Array(entries.prefix(while: \.isAgain)) }
        let lines = (title + 1)..<(title + 1 + entries.count)
        return Contents(lines: lines, depths: depths(of: entries, below: parts[lines.upperBound...], text))
    }

    /// A line of a table of contents.
    private struct Entry {
        /// Without its number, its page and spaces.
        var words: [UInt8]
        var rank: Int?
        var number: String?
        /// True when the same line, number and all, stands below.
        var isAgain: Bool
    }

    /// How far in those stand that are found below without their number. What stands nowhere below holds none in.
    private func depths(
        of entries: [Entry], below parts: ArraySlice<FoldedText.Part>, _ text: UnsafeBufferPointer<UInt8>
    ) -> [[UInt8]: Int] {
        let wanted = Set(entries.lazy.filter { $0.rank != nil && !$0.isAgain }.map(\.words))
        if wanted.isEmpty { return [:] }
        var found: Set<[UInt8]> = []
        for part in parts where part.range.count <= longestEntry {
            let words = withoutSpaces(part.range, text)
            if wanted.contains(words) { found.insert(words) }
        }
        var result: [[UInt8]: Int] = [:]
        var open: [Int] = []
        for entry in entries {
            guard let rank = entry.rank else { continue }
            while let above = open.last, above >= rank { open.removeLast() }
            guard entry.isAgain || found.contains(entry.words) else { continue }
            if !entry.isAgain { result[entry.words] = open.count }
            open.append(rank)
        }
        return result
    }

    /// Lines above a table of contents at most, and lines in it: of one of the latter at least where not all stand again.
    private static let mostAboveContents = 40
    private static let mostContents = 120
    private static let fewestContents = 3
    /// Bytes of 目录 and the like.
    private static let longestTitle = 12
}

/// Bytes of a line of a table of contents at most.
private let longestEntry = 180

private func withoutSpaces(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    text[range].filter { $0 != 0x20 }
}
