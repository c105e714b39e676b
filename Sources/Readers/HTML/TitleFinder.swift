/// Finds the lines of a page that show its document's title: those that say the same as the page's head, else the first
/// main heading.
struct TitleFinder {
    private let lines: PageLines
    private let content: PageContent
    private let main: MainText
    /// First line of the body; the count of lines where there is none.
    private let firstBody: Int
    /// For each line, whether it is of the body.
    private let isBody: [Bool]
    /// What the page's head says that the title may be: letters and digits, see `titleWords`.
    private let wanted: [[UInt8]]
    /// The line behind the last that is looked at.
    private let limit: Int

    /// - Parameters:
    ///   - values: The metadata of the page's head.
    ///   - isBody: For each line, whether it is of the body.
    init(_ lines: PageLines, values: [String: String], isBody: [Bool]) {
        self.lines = lines
        content = lines.content
        main = lines.main
        self.isBody = isBody
        firstBody = isBody.firstIndex(of: true) ?? isBody.count
        limit = min(content.lines.count, firstBody + 12)
        let content = content
        let titles = ["articletitle", "og:title", "title", "jsonld.headline"].compactMap { values[$0] }
        wanted = (titles + titles.compactMap(content.words.pages.titleBesideSite))
            // Where the head names who publishes, the line that says the same is no title.
            .filter { !content.words.pages.namesPublisher($0) && !content.words.pages.isGenericTitle($0) }
            .map { title in
                Array(content.readable(title).utf8).withUnsafeBufferPointer { Self.titleWords($0, content.words.pages) }
            }
            .filter { !$0.isEmpty }
    }

    /// How much speaks for a line.
    private struct Candidate {
        /// The line, and those behind it in which the title goes on.
        var lines: Range<Int>
        /// Points; 0 for none.
        var rank = 0
        /// True when the lines say all that the head says.
        var isWhole = false
    }

    /// The lines of the title; nil when no line looks like one.
    func find() -> Range<Int>? {
        var best: Candidate?
        // Behind the title's text the next main heading is another's.
        var isOver = false
        for index in 0..<limit {
            let line = content.lines[index]
            if best != nil, isBody[index], main.features[index].punctuation > 0, main.features[index].weight >= 60 {
                isOver = true
            }
            // A <caption> is written with its table.
            if line.count > 600 || lines.tableVerdict(of: line).map({ $0 != .layout }) == true { continue }
            let text = content.withBytes(line) { Self.titleWords($0, content.words.pages) }
            if text.isEmpty || content.withBytes(line, content.words.pages.breadcrumbs.isPrefix) { continue }
            let candidate = judge(index, text, best, isOver: isOver)
            if candidate.rank > 1, candidate.rank >= best?.rank ?? 0 { best = candidate }
        }
        return best.map { $0.isWhole ? $0.lines : withContinuation($0.lines) }
    }

    /// What speaks for a line as the title: the head's words, the element, what stands below, what it ends with.
    private func judge(_ index: Int, _ text: [UInt8], _ best: Candidate?, isOver: Bool) -> Candidate {
        let line = content.lines[index]
        let element = line.element >= 0 ? content.elements[Int(line.element)] : nil
        var candidate = sameAsHead(index, text)
        var rank = candidate.rank
        if element?.tag == .h1, rank > 0 || !isOver { rank += rank > 0 ? 3 : 2 }
        if rank > 0, element?.hints.contains(.title) == true { rank += 2 }
        if rank == 0, let element { rank = rankOfHeading(index, element, best) }
        // Above the text a line may look like the title where the page's head names the site alone.
        if rank == 0, index < firstBody || index == firstBody && best == nil, line.linkBytes == 0,
            main.features[index].punctuation == 0,
            content.withBytes(line, content.words.pages.endsLikeTitle),
            !content.words.grids.isNumberedPart(content.string(line))
        {
            rank = 2
        }
        if line.linkBytes * 2 > line.count { rank -= 4 }
        if rank > 0, line.element >= 0, main.isBreadcrumb(Int(line.element)) { rank = 0 }
        // The same words stand in the path and in the heading: the later one is the heading.
        if line.element >= 0, main.isChrome[Int(line.element)], element?.tag != .h1 { rank -= 2 }
        candidate.rank = rank
        return candidate
    }

    /// How far a line, alone or with those it goes on in, says what the page's head says.
    private func sameAsHead(_ index: Int, _ text: [UInt8]) -> Candidate {
        let line = content.lines[index]
        var rank = 0
        var end = index + 1
        for title in wanted {
            if title == text {
                // Without 关于 the head may lack the lines behind, too.
                // The short name of a column of the site may stand in the head of each of its pages.
                let isName =
                    title.count < Self.shortestTitle
                    && !title.withUnsafeBufferPointer(content.words.pages.endsTitle)
                rank = max(
                    rank,
                    isName
                        ? Self.rankOfName
                        : content.withBytes(line, content.words.pages.beginOfTitle) > 0 ? 7 : Self.rankOfWhole)
            } else if rank < Self.rankOfWhole, let wrapped = wrapped(title, from: index, text) {
                rank = Self.rankOfWhole
                end = wrapped
            } else if text.count >= 12, text.count < title.count, Self.contains(title, text) {
                // <title> has the site's name behind or before; a line that wraps has one part of it.
                rank = max(rank, text.count * 2 >= title.count ? 5 : 1)
            } else if title.count >= 18, text.count > title.count, text.count < title.count * 2,
                main.features[index].punctuation == 0, Self.contains(text, title)
            {
                rank = max(rank, 5)
            }
        }
        return Candidate(lines: index..<end, rank: rank, isWhole: rank >= Self.rankOfWhole)
    }

    /// What a heading's element says where nothing in the page's head says the same.
    private func rankOfHeading(_ index: Int, _ element: PageContent.Element, _ best: Candidate?) -> Int {
        guard element.tag.isHeading || element.hints.contains(.title),
            content.lines[index].count >= Self.shortestHeading, main.features[index].punctuation == 0
        else { return 0 }
        if index + 1 < limit, !lines.isBelowTitle(index),
            index <= firstBody
                ? lines.isBelowTitle(index + 1)
                : (best == nil || best?.rank == Self.rankOfName) && lines.isPublicationLine(index + 1)
        {
            return Self.rankOfName + 1
        }
        return index <= firstBody && element.tag.isHeading && element.hints.contains(.title) ? 2 : 0
    }

    /// Where the lines end that say a title together, the first of which is `text`; behind the last one the title may go on
    /// with the site's name.
    private func wrapped(_ title: [UInt8], from index: Int, _ text: [UInt8]) -> Int? {
        guard text.count >= 6, text.count < title.count, title.count >= PageDocument.shortestWrapped,
            title.starts(with: text), text.withUnsafeBufferPointer(LineSigns.hasIdeographs)
        else { return nil }
        var rest = title[text.count...]
        var next = index + 1
        while next < min(index + Self.longestTitle, content.lines.count), content.lines[next].count <= 200 {
            let piece = content.withBytes(content.lines[next]) { Self.titleWords($0, content.words.pages) }
            if piece.isEmpty || !rest.starts(with: piece) { break }
            rest = rest.dropFirst(piece.count)
            next += 1
            if rest.isEmpty { return next }
        }
        return next > index + 1 && rest.count * 2 <= title.count
            && title.count - rest.count >= PageDocument.shortestWrapped ? next : nil
    }

    /// A title with the lines it goes on in: those of its heading, and one that begins with 及 or the like.
    private func withContinuation(_ title: Range<Int>) -> Range<Int> {
        var title = title
        let element = Int(content.lines[title.lowerBound].element)
        if element >= 0, content.elements[element].tag.isHeading {
            let first = Int(content.elements[element].lineStart)
            let last = Int(content.elements[element].lineEnd)
            if last - first <= Self.longestTitle, (first..<last).allSatisfy({ lines.canBeOfTitle($0) }) {
                title = first..<last
            }
        }
        let next = title.upperBound
        if next < min(title.lowerBound + Self.longestTitle, content.lines.count), lines.canBeOfTitle(next),
            content.withBytes(content.lines[next], content.words.pages.continuesTitle)
        {
            title = title.lowerBound..<(next + 1)
        }
        return title
    }

    /// Lines of a title at most.
    private static let longestTitle = 4
    /// Bytes of a heading that is called a title where nothing in the page's head says the same.
    private static let shortestHeading = 24
    /// Bytes below which what a page's head says may be the name of a column of the site.
    private static let shortestTitle = 21
    /// How much such a name is worth beside other lines that may be the title.
    private static let rankOfName = 3
    /// How much lines are worth that say all that the page's head says.
    private static let rankOfWhole = 8

    /// The letters and digits of a title or a part of it, without what a page's head and its text often differ in: 关于
    /// before it, and the marks of footnotes.
    private static func titleWords(_ bytes: UnsafeBufferPointer<UInt8>, _ words: PageWords) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        for place in bytes.indices {
            let mark = LineSigns.footnoteMark(in: bytes, at: place)
            if mark == 0 { continue }
            LineSigns.appendLetters(of: UnsafeBufferPointer(rebasing: bytes[start..<place]), to: &result)
            start = place + mark
        }
        LineSigns.appendLetters(of: UnsafeBufferPointer(rebasing: bytes[start...]), to: &result)
        let begin = result.withUnsafeBufferPointer(words.beginOfTitle)
        return begin == 0 ? result : Array(result.dropFirst(begin))
    }

    private static func contains(_ text: [UInt8], _ piece: [UInt8]) -> Bool {
        guard text.count >= piece.count, let first = piece.first else { return false }
        for start in 0...(text.count - piece.count) where text[start] == first {
            if text[start..<(start + piece.count)].elementsEqual(piece) { return true }
        }
        return false
    }
}
