import Model

/// What a line of a page is in its document; lines without a role are left out.
enum LineRole: UInt8 { case none, title, metadata, body }

/// Puts a document together from a page: title, publication lines, body, tables, in the order of the page.
struct PageDocument {
    private let page: HTMLReader.Page
    private let content: PageContent
    private let main: MainText
    private let lines: PageLines
    private let decoded: DecodedText
    private let limits: HTMLLimits
    private var metadata: PageMetadata
    private let verdicts: [DataTables.Verdict]
    /// What each line of the page is in the document.
    private var roles: [LineRole]
    /// Lines below the title that say where or by whom the document was given: no headings, whatever their element.
    private var subtitles: Set<Int> = []
    private var findings: [Finding] = []

    /// Bytes that a line has at least which goes on in the next, and one of a title in several lines; names of sites are shorter.
    static let shortestWrapped = 45

    init(_ page: HTMLReader.Page, _ main: MainText, _ decoded: DecodedText, _ limits: HTMLLimits) {
        self.page = page
        content = page.content
        self.main = main
        lines = PageLines(content: page.content, main: main)
        self.decoded = decoded
        self.limits = limits
        metadata = page.metadata
        verdicts = main.tables.verdicts
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
        PageSurroundings(lines: lines, roles: roles).read(into: &metadata)
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
            let range = Int(table.lineStart)..<Int(table.lineEnd)
            switch verdicts[index] {
            case .data:
                let inside = roles[range].lazy.filter { $0 == .body }.count
                if inside * 2 > range.count || inside == 0 && followsBody(range) {
                    for line in range { roles[line] = .body }
                }
            case .metadata:
                for line in range { roles[line] = .none }
            case .layout: break
            }
        }
    }

    /// True for a table without links that stands right behind the text, in a box of its own.
    private func followsBody(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0,
            range.allSatisfy({ line in
                content.lines[line].linkBytes == 0
                    && !(content.lines[line].element >= 0 && main.isChrome[Int(content.lines[line].element)])
            })
        else { return false }
        return roles[max(range.lowerBound - 4, 0)..<range.lowerBound].contains(.body)
    }

    /// Takes the index card out of the beginning of the body: three fields or more, label and value in one line or in two.
    private mutating func dropCard() {
        var first = firstBody
        // A few buttons may stand above it: 登录 | 无障碍.
        var top: [Int] = []
        for index in first..<roles.count where roles[index] == .body {
            top.append(index)
            if top.count > Self.mostAboveCard { break }
        }
        let start = top.first { index in
            content.lines[index].count <= 240 && content.words.pages.isCardField(content.string(content.lines[index]))
        }
        if let start, top.allSatisfy({ $0 >= start || content.lines[$0].count <= Self.longestButtons }) {
            first = start
        }
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

    /// Lines above an index card that are buttons, at most, and the bytes of one.
    private static let mostAboveCard = 3
    private static let longestButtons = 60

    /// Lines of an index card at most.
    private static let longestCard = 40

    /// Takes the title's lines and the few short ones above it out of the body. Returns the title's last line.
    private mutating func findTitle() -> Int? {
        let finder = TitleFinder(lines, values: metadata.values, isBody: isBody)
        guard let title = finder.find() else { return nil }
        for index in title { roles[index] = .title }
        // A few short lines above the title are not the text.
        let above = (0..<title.lowerBound).filter { roles[$0] == .body }
        if above.count <= 4 { for index in above where main.features[index].score < 80 { roles[index] = .none } }
        return title.upperBound - 1
    }

    private var isBody: [Bool] { roles.map { $0 == .body } }

    private var firstBody: Int { roles.firstIndex(of: .body) ?? roles.count }

    /// Lines between title and body: dates, sources, subtitles.
    private mutating func findPublicationLines(title: Int?) {
        let first = firstBody
        let start = max(title.map { $0 + 1 } ?? first - 12, 0)
        let end = title.map { behindSubtitles(from: first, below: $0) } ?? first
        if start < end {
            for index in start..<end where roles[index] == .none {
                let line = content.lines[index]
                if lines.tableVerdict(of: line) == .metadata { continue }
                if line.count > 600 || line.linkBytes * 2 > line.count { continue }
                if content.withBytes(line, content.words.pages.isControlLine)
                    || content.withBytes(line, content.words.pages.isNoiseAlone)
                {
                    continue
                }
                if lines.isPublicationLine(index) {
                    // A day alone is read, and says nothing to show.
                    if shows(index) { roles[index] = .metadata }
                    metadata.read(publicationLine: content.string(line))
                    metadata.read(cardLine: content.string(line))
                } else if metadata.read(cardLine: content.string(line)) {
                    continue
                } else if content.withBytes(line, content.words.pages.isDayLine) {
                    // Beside the time and the counters of a page it is the day of publication, else the text's own.
                    if isAmongMetadata(Int(line.element)) {
                        metadata.read(publicationLine: content.string(line))
                    } else if title != nil {
                        roles[index] = .body
                    }
                } else if title != nil, lines.isSubtitle(content.string(line)) {
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
            if line.count > 300 || lines.isInDataCell(line) { continue }
            if content.withBytes(line, content.words.pages.isControlLine) {
                roles[index] = .none
            } else if seen <= 3, content.withBytes(line, content.words.pages.latin.isPublicationLine) {
                roles[index] = .none
                metadata.read(publicationLine: content.string(line))
            } else if lines.isPublicationLine(index), shows(index) {
                roles[index] = .metadata
                metadata.read(publicationLine: content.string(line))
            }
        }
    }

    /// The first line of the body behind the subtitles that it begins with, among which lines about the publication may stand.
    private func behindSubtitles(from first: Int, below title: Int) -> Int {
        var end = first
        while end < min(title + Self.mostBelowTitle, roles.count), roles[end] == .body,
            main.features[end].punctuation == 0, lines.isSubtitle(content.string(content.lines[end]))
        {
            end = roles[(end + 1)...].firstIndex(of: .body) ?? roles.count
        }
        return end
    }

    /// True for a publication line that says more than a day, in Chinese: no number is read in others.
    private func shows(_ index: Int) -> Bool {
        content.withBytes(content.lines[index], LineSigns.hasIdeographs)
    }

    /// Lines behind a title among which its subtitles stand.
    private static let mostBelowTitle = 6

    /// True when an element, or one of the two around it, says that it is about the article.
    private func isAmongMetadata(_ element: Int) -> Bool {
        var element = element
        for _ in 0..<3 where element >= 0 {
            if content.elements[element].hints.contains(.metadata) { return true }
            element = Int(content.elements[element].parent)
        }
        return false
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
        let written = WrittenTables(lines: lines, isBody: isBody)
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
            if role == .body, lines.tableVerdict(of: line) == .data {
                index = tables.append(table: main.tables.owners[Int(line.table)], from: index, &assembler)
                continue
            }
            if role == .body, index >= undrawn, written.canBeDrawn(index) {
                let (end, table) = written.drawn(from: index)
                if let table {
                    tables.append(drawn: table.rows, lines: table.lines, &assembler)
                    index = table.lines.upperBound
                    continue
                }
                looks += 1
                // Each look takes as long as the lines that could be of one table.
                if looks >= Self.mostLooks { (undrawn, looks) = (end, 0) }
            }
            if role == .body, let shape = written.unrolled(from: index) {
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

    /// How often a table is looked for in one run of lines that could be of one.
    private static let mostLooks = 32

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

}
