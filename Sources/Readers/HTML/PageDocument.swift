import Model

/// Puts a document together from a page: title, publication lines, body, tables, in the order of the page.
struct PageDocument {
    private let page: HTMLReader.Page
    private let content: PageContent
    private let main: MainText
    private let decoded: DecodedText
    private let limits: HTMLLimits
    private var metadata: PageMetadata
    private let verdicts: [DataTables.Verdict]
    private let owners: [Int]
    /// What each line of the page is in the document.
    private var roles: [Role]
    /// Lines below the title that say where or by whom the document was given: no headings, whatever their element.
    private var subtitles: Set<Int> = []
    private var findings: [Finding] = []

    /// What a line is in the document; lines without a role are left out.
    private enum Role: UInt8 { case none, title, metadata, body }

    init(_ page: HTMLReader.Page, _ main: MainText, _ decoded: DecodedText, _ limits: HTMLLimits) {
        self.page = page
        content = page.content
        self.main = main
        self.decoded = decoded
        self.limits = limits
        metadata = page.metadata
        verdicts = main.tables.verdicts
        owners = main.tables.owners
        roles = main.isBody.map { $0 ? .body : .none }
    }

    /// The document.
    func document(source: DocumentSource, id: String) -> Document {
        var copy = self
        return copy.make(source: source, id: id)
    }

    private mutating func make(source: DocumentSource, id: String) -> Document {
        includeTables()
        dropCard()
        let title = findTitle()
        findPublicationLines(title: title)
        readAround()
        let verdict = PageVerdict.judge(
            content, main, isBody: { roles[$0] == .body },
            title: title.map { content.string(content.lines[$0]) } ?? metadata.values["title"] ?? "",
            hasDataTable: verdicts.indices.contains {
                verdicts[$0] == .data
                    && roles[Int(content.tables[$0].lineStart)..<Int(content.tables[$0].lineEnd)].contains(.body)
            }, isDated: ["published", "source", "articletitle"].contains { metadata.values[$0] != nil })
        report(verdict)
        if verdict != .article && verdict != .attachments {
            for index in roles.indices where roles[index] == .body { roles[index] = .none }
        }

        var assembler = DocumentAssembler(
            content: content, segments: page.segments, footnoteMarks: page.footnoteMarks, decoded: decoded)
        var tables = PageTables(content: content, limits: limits)
        write(into: &assembler, &tables)
        tables.finish(&assembler)
        findings.append(contentsOf: tables.findings)
        var source = source
        if source.url == nil {
            source.url = metadata.address
        }
        if let day = source.url.flatMap(PageMetadata.day(ofAddress:)) { metadata.set("address.day", day) }
        metadata.judgeHeadTitle(hasTitleLine: title != nil)
        metadata.set("charset", decoded.declaredEncoding ?? decoded.encoding)
        metadata.restore(content.original)
        return Document(
            id: id, source: source, text: assembler.text, sourceMap: assembler.runs, blocks: assembler.blocks,
            tables: tables.grids, pageMetadata: metadata.values, footnoteMarks: assembler.footnoteMarks,
            findings: findings)
    }

    // MARK: Roles

    /// A data table with part of it in the body is in it whole; a table of metadata is not.
    private mutating func includeTables() {
        for (index, table) in content.tables.enumerated() {
            let lines = Int(table.lineStart)..<Int(table.lineEnd)
            switch verdicts[index] {
            case .data:
                let inside = roles[lines].lazy.filter { $0 == .body }.count
                if inside * 2 > lines.count || inside == 0 && followsBody(lines) {
                    for line in lines { roles[line] = .body }
                }
            case .metadata:
                for line in lines { roles[line] = .none }
            case .layout: break
            }
        }
    }

    /// True for a table without links that stands right behind the text, in a box of its own.
    private func followsBody(_ lines: Range<Int>) -> Bool {
        guard lines.lowerBound > 0,
            lines.allSatisfy({ line in
                content.lines[line].linkBytes == 0
                    && !(content.lines[line].element >= 0 && main.isChrome[Int(content.lines[line].element)])
            })
        else { return false }
        return roles[max(lines.lowerBound - 4, 0)..<lines.lowerBound].contains(.body)
    }

    /// Takes the index card out of the beginning of the body: three fields or more, label and value in one line or in two.
    private mutating func dropCard() {
        let first = firstBody
        var index = first
        var fields = 0
        var end = first
        while index < min(first + Self.longestCard, roles.count), content.lines[index].count <= 240 {
            let text = content.string(content.lines[index])
            if content.words.pages.isCardLabel(text) {
                // 主题词 may have no value.
                let hasValue =
                    index + 1 < roles.count && content.lines[index + 1].count <= 240
                    && !content.words.pages.isCardLabel(content.string(content.lines[index + 1]))
                index += hasValue ? 2 : 1
            } else if content.words.pages.isCardField(text) {
                index += 1
            } else {
                break
            }
            fields += 1
            end = index
        }
        guard fields >= 3 else { return }
        for line in first..<end { roles[line] = .none }
    }

    /// Lines of an index card at most.
    private static let longestCard = 40

    private var firstBody: Int { roles.firstIndex(of: .body) ?? roles.count }

    /// The line that shows the title: the one that says the same as the page's head, alone or with those it goes on in,
    /// else the first main heading.
    private mutating func findTitle() -> Int? {
        let titles = ["articletitle", "og:title", "title", "jsonld.headline"].compactMap { metadata.values[$0] }
        let wanted = (titles + titles.compactMap(content.words.pages.titleBesideSite))
            // Where the head names who publishes, the line that says the same is no title.
            .filter { !content.words.pages.namesPublisher($0) && !content.words.pages.isGenericTitle($0) }
            .map { Array(content.readable($0).utf8).withUnsafeBufferPointer(titleWords) }.filter { !$0.isEmpty }
        let limit = min(content.lines.count, firstBody + 12)
        var best: Range<Int>?
        var bestRank = 0
        var isWhole = false
        // Behind the title's text the next main heading is another's.
        var isOver = false
        for index in 0..<limit {
            let line = content.lines[index]
            if best != nil, roles[index] == .body, main.features[index].punctuation > 0,
                main.features[index].weight >= 60
            {
                isOver = true
            }
            // A <caption> is written with its table.
            if line.count > 600 || line.table >= 0 && verdicts[owners[Int(line.table)]] != .layout { continue }
            let text = content.withBytes(line, titleWords)
            if text.isEmpty || content.withBytes(line, content.words.pages.breadcrumbs.isPrefix) { continue }
            let element = line.element >= 0 ? content.elements[Int(line.element)] : nil
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
                        isName ? Self.rankOfName : content.withBytes(line, content.words.pages.beginOfTitle) > 0 ? 7 : 8
                    )
                } else if rank < 8, let wrapped = wrapped(title, from: index, text) {
                    rank = 8
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
            let saysAll = rank >= 8
            if element?.tag == .h1, rank > 0 || !isOver { rank += rank > 0 ? 3 : 2 }
            if rank > 0, element?.hints.contains(.title) == true { rank += 2 }
            if rank == 0, let element, element.tag.isHeading || element.hints.contains(.title),
                line.count >= Self.shortestHeading, main.features[index].punctuation == 0
            {
                if index + 1 < limit, !isBelowTitle(index),
                    index <= firstBody
                        ? isBelowTitle(index + 1)
                        : (bestRank == 0 || bestRank == Self.rankOfName) && isPublicationLine(index + 1)
                {
                    rank = Self.rankOfName + 1
                } else if index <= firstBody, element.tag.isHeading, element.hints.contains(.title) {
                    rank = 2
                }
            }
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
            if rank > 1, rank >= bestRank {
                best = index..<end
                bestRank = rank
                isWhole = saysAll
            }
        }
        guard var best else { return nil }
        if !isWhole { best = withContinuation(best) }
        for index in best { roles[index] = .title }
        // A few short lines above the title are not the text.
        let above = (0..<best.lowerBound).filter { roles[$0] == .body }
        if above.count <= 4 { for index in above where main.features[index].score < 80 { roles[index] = .none } }
        return best.upperBound - 1
    }

    /// Where the lines end that say a title together, the first of which is `text`; behind the last one the title may go on
    /// with the site's name.
    private func wrapped(_ title: [UInt8], from index: Int, _ text: [UInt8]) -> Int? {
        guard text.count >= 6, text.count < title.count, title.count >= Self.shortestWrapped, title.starts(with: text),
            text.withUnsafeBufferPointer(LineSigns.hasIdeographs)
        else { return nil }
        var rest = title[text.count...]
        var next = index + 1
        while next < min(index + Self.longestTitle, content.lines.count), content.lines[next].count <= 200 {
            let piece = content.withBytes(content.lines[next], titleWords)
            if piece.isEmpty || !rest.starts(with: piece) { break }
            rest = rest.dropFirst(piece.count)
            next += 1
            if rest.isEmpty { return next }
        }
        return next > index + 1 && rest.count * 2 <= title.count && title.count - rest.count >= Self.shortestWrapped
            ? next : nil
    }

    /// A title with the lines it goes on in: those of its heading, and one that begins with 及 or the like.
    private func withContinuation(_ title: Range<Int>) -> Range<Int> {
        var title = title
        let element = Int(content.lines[title.lowerBound].element)
        if element >= 0, content.elements[element].tag.isHeading {
            let first = Int(content.elements[element].lineStart)
            let last = Int(content.elements[element].lineEnd)
            if last - first <= Self.longestTitle, (first..<last).allSatisfy({ canBeOfTitle($0) }) {
                title = first..<last
            }
        }
        let next = title.upperBound
        if next < min(title.lowerBound + Self.longestTitle, content.lines.count), canBeOfTitle(next),
            content.withBytes(content.lines[next], content.words.pages.continuesTitle)
        {
            title = title.lowerBound..<(next + 1)
        }
        return title
    }

    /// Lines of a title at most, and the bytes that one of several lines has at least: the names of sites are shorter.
    private static let longestTitle = 4
    /// Lines behind a title among which its subtitles stand.
    private static let mostBelowTitle = 6
    private static let shortestWrapped = 45
    /// Bytes of a heading that is called a title where nothing in the page's head says the same.
    private static let shortestHeading = 24
    /// Bytes below which what a page's head says may be the name of a column of the site.
    private static let shortestTitle = 21
    /// How much such a name is worth beside other lines that may be the title.
    private static let rankOfName = 3

    private func canBeOfTitle(_ index: Int) -> Bool {
        let line = content.lines[index]
        return line.count <= 150 && main.features[index].punctuation == 0 && line.linkBytes == 0
            && content.withBytes(line) { $0[0] >= 0xE3 || $0[0] &- 0x30 < 10 }
            && !isSubtitle(content.string(line)) && !isPublicationLine(index)
    }

    /// The letters and digits of a title or a part of it, without what a page's head and its text often differ in: 关于
    /// before it, and the marks of footnotes.
    private func titleWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
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
        let begin = result.withUnsafeBufferPointer(content.words.pages.beginOfTitle)
        return begin == 0 ? result : Array(result.dropFirst(begin))
    }

    private static func contains(_ text: [UInt8], _ piece: [UInt8]) -> Bool {
        guard text.count >= piece.count, let first = piece.first else { return false }
        for start in 0...(text.count - piece.count) where text[start] == first {
            if text[start..<(start + piece.count)].elementsEqual(piece) { return true }
        }
        return false
    }

    /// Lines between title and body: dates, sources, subtitles.
    private mutating func findPublicationLines(title: Int?) {
        let first = firstBody
        let start = max(title.map { $0 + 1 } ?? first - 12, 0)
        let end = title.map { behindSubtitles(from: first, below: $0) } ?? first
        if start < end {
            for index in start..<end where roles[index] == .none {
                let line = content.lines[index]
                if line.table >= 0, verdicts[owners[Int(line.table)]] == .metadata { continue }
                if line.count > 600 || line.linkBytes * 2 > line.count { continue }
                if content.withBytes(line, content.words.pages.isControlLine)
                    || content.withBytes(line, content.words.pages.isNoiseAlone)
                {
                    continue
                }
                if isPublicationLine(index) {
                    // A day alone is read, and says nothing to show.
                    if shows(index) { roles[index] = .metadata }
                    metadata.read(publicationLine: content.string(line))
                    readCardLine(content.string(line))
                } else if readCardLine(content.string(line)) {
                    continue
                } else if content.withBytes(line, content.words.pages.isDayLine) {
                    // Beside the time and the counters of a page it is the day of publication, else the text's own.
                    if isAmongMetadata(Int(line.element)) {
                        metadata.read(publicationLine: content.string(line))
                    } else if title != nil {
                        roles[index] = .body
                    }
                } else if title != nil, isSubtitle(content.string(line)) {
                    roles[index] = .body
                    subtitles.insert(index)
                }
            }
        }
        for index in first..<max(first, end) where roles[index] == .body { subtitles.insert(index) }
        // A body that begins with them, or ends with them.
        var seen = 0
        for index in first..<roles.count where roles[index] == .body {
            seen += 1
            if seen > 6 { break }
            let line = content.lines[index]
            if line.count > 300 || line.cell >= 0 && verdicts[owners[Int(line.table)]] == .data { continue }
            if content.withBytes(line, content.words.pages.isControlLine) {
                roles[index] = .none
            } else if seen <= 3, content.withBytes(line, content.words.pages.latin.isPublicationLine) {
                roles[index] = .none
                metadata.read(publicationLine: content.string(line))
            } else if isPublicationLine(index), shows(index) {
                roles[index] = .metadata
                metadata.read(publicationLine: content.string(line))
            }
        }
    }

    /// The first line of the body behind the subtitles that it begins with, among which lines about the publication may stand.
    private func behindSubtitles(from first: Int, below title: Int) -> Int {
        var end = first
        while end < min(title + Self.mostBelowTitle, roles.count), roles[end] == .body,
            main.features[end].punctuation == 0, isSubtitle(content.string(content.lines[end]))
        {
            end = roles[(end + 1)...].firstIndex(of: .body) ?? roles.count
        }
        return end
    }

    /// Reads a line of a card whose label has no colon, as its looks part it from the value: 发布机构 云岭市统计局. False for others.
    @discardableResult
    private mutating func readCardLine(_ text: String) -> Bool {
        guard let (label, value) = content.words.pages.cardLine(text) else { return false }
        read(label: label, value: value)
        return true
    }

    /// True when an element, or one of the two around it, says that it is about the article.
    private func isAmongMetadata(_ element: Int) -> Bool {
        var element = element
        for _ in 0..<3 where element >= 0 {
            if content.elements[element].hints.contains(.metadata) { return true }
            element = Int(content.elements[element].parent)
        }
        return false
    }

    /// True for a publication line that says more than a day, in Chinese: no number is read in others.
    private func shows(_ index: Int) -> Bool {
        content.withBytes(content.lines[index], LineSigns.hasIdeographs)
    }

    /// Beside the title a short line with a day needs no label.
    private func isPublicationLine(_ index: Int) -> Bool {
        let line = content.lines[index]
        return content.withBytes(line, content.words.pages.isPublicationLine)
            || line.count <= 160 && main.features[index].punctuation == 0
                && (content.withBytes(line, LineSigns.publicationDay) != nil
                    || content.withBytes(line, content.words.pages.isDayOfOffice))
    }

    /// True for what stands below a title: a subtitle or a publication line.
    private func isBelowTitle(_ index: Int) -> Bool {
        isPublicationLine(index) || isSubtitle(content.string(content.lines[index]))
    }

    /// `——2025年2月20日在…会议上`, `（2025年2月20日）`, the name of who spoke.
    private func isSubtitle(_ text: String) -> Bool {
        if text.count > 120 { return false }
        for opening in ["—", "－－", "--", "（", "("] where text.hasPrefix(opening) { return text.count >= 6 }
        return content.words.pages.isSubtitle(text)
    }

    /// Path of the page, footer, and what metadata lines outside of the body say.
    private mutating func readAround() {
        let firstBody = firstBody
        let count = content.lines.count
        let looked = count <= 1_200 ? Array(0..<count) : Array(0..<600) + Array((count - 600)..<count)
        var lacksPath = metadata.values["breadcrumb"] == nil
        for index in looked where roles[index] != .body {
            let line = content.lines[index]
            if line.count > 900 { continue }
            if lacksPath, showsPath(line) {
                metadata.read(breadcrumb: pathLines(from: index))
                lacksPath = metadata.values["breadcrumb"] == nil
            }
            if index < firstBody + 40, line.count <= 48, index + 1 < count { readLabel(index) }
            if index < firstBody, roles[index] == .none, line.linkBytes == 0, line.count <= 180 {
                readCardLine(content.string(line))
            }
            if index < firstBody, content.withBytes(line, content.words.pages.isEditionLine) {
                metadata.read(editionLine: content.string(line))
            }
            if content.withBytes(line, { content.words.pages.footerLabels.find(in: $0) != nil }) {
                metadata.read(footerLine: content.string(line))
            }
            if roles[index] == .none, line.linkBytes * 2 <= line.count, index < firstBody + 40,
                (metadata.values["published"] == nil || metadata.values["source"] == nil)
                    && content.withBytes(line, content.words.pages.isPublicationLine)
                    || metadata.values["issuer"] == nil && content.withBytes(line, content.words.pages.namesIssuer)
            {
                metadata.read(publicationLine: content.string(line))
            }
        }
        readMetadataTables()
    }

    /// A label on a line of its own, with its value on the next: `<dt>发布机构<dd>云岭市统计局`.
    private mutating func readLabel(_ index: Int) {
        let label = content.string(content.lines[index])
        guard roles[index + 1] != .body, content.lines[index + 1].count <= 120, content.words.pages.isCardLabel(label)
        else { return }
        let value = content.string(content.lines[index + 1])
        if content.words.pages.isCardLabel(value) { return }
        read(label: label.filter { !$0.isWhitespace && !"：:[]【】".contains($0) }, value: value)
    }

    /// Reads a field of a card.
    private mutating func read(label: String, value: String) {
        if content.words.pages.published.contains(label) || content.words.pages.sources.contains(label) {
            metadata.read(publicationLine: "\(label)：\(value)")
        }
        metadata.read(label: label, value: value)
    }

    /// True for the line in which the path of the page begins: by its label, or by the name of what it stands in.
    private func showsPath(_ line: PageContent.Line) -> Bool {
        if line.count > 600 { return false }
        if content.withBytes(line, { content.words.pages.breadcrumbs.isPrefix(of: $0) }) { return true }
        return content.withBytes(line) { bytes in
            guard bytes.contains(where: { $0 == UInt8(ascii: ">") || $0 == 0xC2 || $0 == 0xE2 }) || line.linkBytes > 0
            else { return false }
            if line.element >= 0, main.isBreadcrumb(Int(line.element)) { return true }
            return bytes.contains(UInt8(ascii: ">")) && content.words.pages.breadcrumbs.find(in: bytes) != nil
        }
    }

    /// The lines of the smallest element around a path, which may show one step a line.
    private func pathLines(from index: Int) -> [String] {
        let line = content.lines[index]
        var element = Int(line.element)
        // Up while the element is small: the list around list items, the block around the label.
        var lines = index..<(index + 1)
        while element >= 0 {
            let range = Int(content.elements[element].lineStart)..<Int(content.elements[element].lineEnd)
            let bytes = range.reduce(0) { $0 + content.lines[$1].count }
            if range.count > 9 || bytes > 500 || range.contains(where: { roles[$0] == .body }) { break }
            if range.upperBound > lines.upperBound { lines = index..<range.upperBound }
            element = Int(content.elements[element].parent)
            if lines.count > 1 { break }
        }
        return lines.map { content.string(content.lines[$0]) }
    }

    /// Index cards: label and value in cells side by side.
    private mutating func readMetadataTables() {
        for (index, table) in content.tables.enumerated() where verdicts[owners[index]] == .metadata {
            for row in table.rows {
                var cell = Int(row.cellStart)
                while cell + 1 < Int(row.cellEnd) {
                    let label = text(of: table.cells[cell])
                    if content.words.pages.isCardLabel(label) {
                        let name = label.filter { !$0.isWhitespace && !"：:[]【】".contains($0) }
                        let value = text(of: table.cells[cell + 1])
                        if !content.words.pages.isCardLabel(value) { metadata.set(name, value) }
                        if content.words.pages.published.contains(name) {
                            metadata.read(publicationLine: "\(name)：\(value)")
                        }
                        metadata.read(label: name, value: value)
                        cell += 2
                    } else {
                        cell += 1
                    }
                }
            }
        }
    }

    private func text(of cell: PageContent.Cell) -> String {
        (cell.lineStart..<cell.lineEnd).map { content.string(content.lines[Int($0)]) }.joined(separator: " ")
    }

    private mutating func report(_ verdict: PageVerdict) {
        switch verdict {
        case .article: break
        case .error:
            findings.append(Finding(code: "page.error", message: "an error page: there is no document in it"))
        case .index:
            findings.append(Finding(code: "page.index", message: "a list of links to other pages, not a document"))
        case .attachments:
            findings.append(
                Finding(code: "page.attachments", message: "the page only names files to download; they were not read"))
        case .empty:
            findings.append(Finding(code: "page.empty", message: "no text to read: the page is an empty shell"))
        }
    }

    // MARK: Writing

    private func write(into assembler: inout DocumentAssembler, _ tables: inout PageTables) {
        var index = 0
        // Up to where no drawn table is looked for any more, and how often one was.
        var undrawn = 0
        var looks = 0
        while index < roles.count {
            let line = content.lines[index]
            let role = roles[index]
            if role == .none {
                index += 1
                continue
            }
            if role == .body, line.table >= 0, verdicts[owners[Int(line.table)]] == .data {
                index = tables.append(table: owners[Int(line.table)], from: index, &assembler)
                continue
            }
            if role == .body, index >= undrawn, canBeDrawn(index) {
                let (end, table) = drawnTable(from: index)
                if let table {
                    tables.append(drawn: table.rows, lines: table.lines, &assembler)
                    index = table.lines.upperBound
                    continue
                }
                looks += 1
                // Each look takes as long as the lines that could be of one table.
                if looks >= Self.mostLooks { (undrawn, looks) = (end, 0) }
            }
            if role == .body, let shape = unrolledTable(from: index) {
                let lines = index..<(index + shape.cellCount)
                tables.append(unrolled: lines, shape: shape, &assembler)
                index = lines.upperBound
                continue
            }
            let kind: Block.Kind =
                switch role {
                case .title: .title
                case .metadata: .metadata
                // What is attached is named beside the text, not in it.
                default: content.withBytes(line, content.words.pages.endsInFileName) ? .metadata : .paragraph
                }
            assembler.append(
                line: index, kind: kind, continues: kind == .paragraph && isWrapped(index),
                isHeading: !subtitles.contains(index))
            index += 1
        }
    }

    /// True for a line of `<pre>` that goes on with the sentence of the line above, as texts of 80 columns do.
    private func isWrapped(_ index: Int) -> Bool {
        let line = content.lines[index]
        guard index > 0, line.indent == 0, line.element >= 0, content.elements[Int(line.element)].tag == .pre else {
            return false
        }
        let above = content.lines[index - 1]
        return roles[index - 1] == .body && above.element == line.element && above.count >= Self.shortestWrapped
            && !content.withBytes(above, LineSigns.endsSentence)
    }

    /// How often a table is looked for in one run of lines that could be of one.
    private static let mostLooks = 32

    /// A table of lines with strokes or wide spaces between their cells, and where the lines end that could be of it.
    private func drawnTable(from start: Int) -> (end: Int, table: (lines: Range<Int>, rows: [TableRow])?) {
        var end = start
        let table = content.text.withUnsafeBufferPointer { text -> (lines: Range<Int>, rows: [TableRow])? in
            var lines: [TextLine] = []
            while end < roles.count, lines.count < UnrolledTable.longestRun,
                canBeDrawn(end) || end > start && isRule(end)
            {
                let span = TextSpan(Int(content.lines[end].start), Int(content.lines[end].end))
                var line = TextLine(span: span, start: span.start, in: text)
                // A header's place over its columns.
                line.indent = Int(content.lines[end].indent)
                // A rule has no letters and is no text of the page.
                if roles[end] != .body, !PipeTable.isRule(line, text), !isRule(end) { break }
                lines.append(line)
                end += 1
            }
            if end - start < 3 { return nil }
            return PipeTable.read(from: 0, lines: lines, text: text, words: content.words.grids)
                ?? AlignedTable.read(
                    from: 0, lines: lines, text: text, words: content.words.grids, isChecked: true)
        }
        return (end, table.map { ((start + $0.lines.lowerBound)..<(start + $0.lines.upperBound), $0.rows) })
    }

    /// True for a line of dashes outside of tables, as print programs rule theirs with.
    private func isRule(_ index: Int) -> Bool {
        let line = content.lines[index]
        return line.count >= 6 && (line.cell < 0 || verdicts[owners[Int(line.table)]] != .data)
            && content.withBytes(line) { LineRule.fills(0..<$0.count, $0) }
    }

    /// True for a line outside of tables that is no sentence and holds a stroke or a run of spaces.
    private func canBeDrawn(_ index: Int) -> Bool {
        let line = content.lines[index]
        guard line.count <= 600, main.features[index].punctuation == 0, line.linkBytes == 0,
            line.cell < 0 || verdicts[owners[Int(line.table)]] != .data
        else { return false }
        return content.withBytes(line) { bytes in
            bytes.indices.contains { place in
                switch bytes[place] {
                case 0x2B: true
                case 0x7C, 0xC2, 0xEF: CellStroke.length(bytes, at: place, end: bytes.count) > 0
                case 0x20: place > 0 && bytes[place - 1] == 0x20
                case 0xA0: place > 2 && bytes[place - 2] == 0xA0 && bytes[place - 1] == 0xC2 && bytes[place - 3] == 0xC2
                case 0x80: place > 1 && bytes[place - 1] == 0x80 && bytes[place - 2] == 0xE3
                case 0xE2: place + 1 < bytes.count && bytes[place + 1] & 0xFE == 0x94
                default: false
                }
            }
        }
    }

    /// A run of short lines that are the cells of a table, one a line; it begins below the table's caption or unit.
    private func unrolledTable(from start: Int) -> UnrolledTable.Shape? {
        guard isCellLike(start), beginsTable(start) else { return nil }
        var end = start
        while end < roles.count, end - start < UnrolledTable.longestRun, roles[end] == .body, isCellLike(end) {
            end += 1
        }
        if end - start < UnrolledTable.shortestRun { return nil }
        let cells = (start..<end).map { content.string(content.lines[$0]) }
        return UnrolledTable.shape(of: cells, content.words.grids)
    }

    /// Short, outside of tables, without marks of a sentence.
    private func isCellLike(_ index: Int) -> Bool {
        let line = content.lines[index]
        return line.count <= 60 && main.features[index].punctuation == 0 && line.linkBytes == 0
            && (line.cell < 0 || verdicts[owners[Int(line.table)]] != .data)
    }

    private func beginsTable(_ index: Int) -> Bool {
        guard index > 0, roles[index - 1] == .body, content.lines[index - 1].count <= 200 else { return false }
        if !content.withBytes(content.lines[index - 1], content.words.grids.mayBeAboutTable) { return false }
        let above = content.string(content.lines[index - 1])
        return content.words.grids.isUnitLine(above) || content.words.grids.canBeCaption(above)
    }
}
