/// What a page says of its document outside of the text: path, footer, index cards, publication lines.
struct PageSurroundings {
    let lines: PageLines
    /// What each line of the page is in the document.
    let roles: [LineRole]

    private var content: PageContent { lines.content }
    private var main: MainText { lines.main }

    /// Reads path of the page, footer, and what metadata lines outside of the body say.
    func read(into metadata: inout PageMetadata) {
        let firstBody = roles.firstIndex(of: .body) ?? roles.count
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
            if index < firstBody + 40, line.count <= 48, index + 1 < count { readLabel(index, into: &metadata) }
            if index < firstBody, roles[index] == .none, line.linkBytes == 0, line.count <= 180 {
                metadata.read(cardLine: content.string(line))
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
        readMetadataTables(into: &metadata)
    }

    /// A label on a line of its own, with its value on the next: `<dt>发布机构<dd>云岭市统计局`.
    private func readLabel(_ index: Int, into metadata: inout PageMetadata) {
        let label = content.string(content.lines[index])
        guard roles[index + 1] != .body, content.lines[index + 1].count <= 120, content.words.pages.isCardLabel(label)
        else { return }
        let value = content.string(content.lines[index + 1])
        if content.words.pages.isCardLabel(value) { return }
        metadata.read(cardLabel: label.filter(Self.isOfLabel), value: value)
    }

    /// False for the marks that stand around the words of a label.
    private static func isOfLabel(_ character: Character) -> Bool {
        !character.isWhitespace && !"：:[]【】".contains(character)
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
    private func readMetadataTables(into metadata: inout PageMetadata) {
        for (index, table) in content.tables.enumerated()
        where main.tables.verdicts[main.tables.owners[index]] == .metadata {
            for row in table.rows {
                var cell = Int(row.cellStart)
                while cell + 1 < Int(row.cellEnd) {
                    let label = text(of: table.cells[cell])
                    if content.words.pages.isCardLabel(label) {
                        let name = label.filter(Self.isOfLabel)
                        let value = text(of: table.cells[cell + 1])
                        if !content.words.pages.isCardLabel(value) { metadata.set(name, value) }
                        metadata.read(cardLabel: name, value: value)
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
}
