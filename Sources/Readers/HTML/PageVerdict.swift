/// Says whether a page is a document at all.
enum PageVerdict: Sendable, Hashable {
    /// Text to read.
    case article
    /// The server says that there is no such page.
    case error
    /// A list of links to other pages.
    case index
    /// Names of files to download and nothing else.
    case attachments
    /// Nothing to read: a shell that scripts fill.
    case empty

    /// Judges a page by its title and by what was found as its body.
    static func judge(
        _ content: PageContent, _ main: MainText, isBody: (Int) -> Bool, title: String, hasDataTable: Bool,
        isDated: Bool
    ) -> PageVerdict {
        var weight = 0
        var sentences = 0
        var files = 0
        var hasWords = false
        for index in content.lines.indices where isBody(index) {
            let line = main.features[index]
            weight += Int(line.weight)
            if content.lines[index].hasFile { files += 1 }
            if line.punctuation > 0 || line.weight >= 24 { hasWords = true }
            if line.punctuation > 0 && line.weight >= 60 && line.linkShare < 0.5 { sentences += 1 }
        }
        if weight < 900 && sentences <= 3 {
            if Array(title.utf8.prefix(240)).withUnsafeBufferPointer({
                content.words.pages.titleErrors.find(in: $0) != nil
            }) {
                return .error
            }
            for index in content.lines.indices.prefix(60) where main.features[index].characters <= 60 {
                if content.withBytes(content.lines[index], { content.words.pages.errors.find(in: $0) != nil }) {
                    return .error
                }
            }
        }
        if sentences == 0 && !hasDataTable {
            if files > 0 { return weight < 900 ? .attachments : .article }
            // A page that shows a date and a source is about one document, though its text may be a picture.
            if !isDated, weight < 900, main.isListOfLinks { return .index }
            // Eight characters or a sentence, and no link on the whole page: a piece of a page, cut out of it by whoever sends it.
            let isPiece = hasWords && main.features.allSatisfy { $0.linkShare == 0 }
            if weight < 300 && !isPiece { return .empty }
        }
        return .article
    }
}
