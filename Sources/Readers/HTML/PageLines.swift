/// What single lines of a page look like: publication lines, subtitles, cells of tables.
struct PageLines {
    let content: PageContent
    let main: MainText

    /// What the table is in which a line stands; nil outside of tables.
    func tableVerdict(of line: PageContent.Line) -> DataTables.Verdict? {
        line.table < 0 ? nil : main.tables.verdicts[main.tables.owners[Int(line.table)]]
    }

    /// True for a line in a cell of a data table.
    func isInDataCell(_ line: PageContent.Line) -> Bool { line.cell >= 0 && tableVerdict(of: line) == .data }

    /// True for what says when and by whom the document was published. Beside the title a short line with a day needs no
    /// label.
    func isPublicationLine(_ index: Int) -> Bool {
        let line = content.lines[index]
        return content.withBytes(line, content.words.pages.isPublicationLine)
            || line.count <= 160 && main.features[index].punctuation == 0
                && (content.withBytes(line, LineSigns.publicationDay) != nil
                    || content.withBytes(line, content.words.pages.isDayOfOffice))
    }

    /// `——2025年2月20日在…会议上`, `（2025年2月20日）`, the name of who spoke.
    func isSubtitle(_ text: String) -> Bool {
        if text.count > 120 { return false }
        for opening in ["—", "－－", "--", "（", "("] where text.hasPrefix(opening) { return text.count >= 6 }
        return content.words.pages.isSubtitle(text)
    }

    /// True for what stands below a title: a subtitle or a publication line.
    func isBelowTitle(_ index: Int) -> Bool {
        isPublicationLine(index) || isSubtitle(content.string(content.lines[index]))
    }

    /// True when a line can be one of several that say a title together.
    func canBeOfTitle(_ index: Int) -> Bool {
        let line = content.lines[index]
        return line.count <= 150 && main.features[index].punctuation == 0 && line.linkBytes == 0
            && content.withBytes(line) { $0[0] >= 0xE3 || $0[0] &- 0x30 < 10 }
            && !isSubtitle(content.string(line)) && !isPublicationLine(index)
    }
}
