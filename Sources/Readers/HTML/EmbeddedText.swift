/// The text of a page that a script writes: the longest string with sentences in it among its scripts and linked data.
///
/// It is looked for only where a page shows nothing to read.
enum EmbeddedText {
    /// Bytes that a string has at least, and sentences in it.
    private static let shortest = 300
    private static let fewestSentences = 2

    /// That string as markup, in an element that says that it is the article, and what stands beside it of its title, day and
    /// source, by the names of a page's metadata; nil when no script holds one.
    static func article(
        in scripts: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>
    ) -> (markup: [UInt8], fields: [(name: String, value: String)])? {
        var longest = 0..<0
        var owner = 0..<0
        for script in scripts {
            for literal in literals(in: script, of: bytes, from: shortest) where literal.count > longest.count {
                longest = literal
                owner = script
            }
        }
        guard longest.count >= shortest else { return nil }
        let text = LinkedData.characters(ofString: longest, in: bytes)
        let stops = text.indices.dropLast(2).count { text[$0..<$0 + 3].elementsEqual("。".utf8) }
        guard stops >= fewestSentences else { return nil }
        let markup = text.contains(UInt8(ascii: "<")) ? text : paragraphs(text)
        return (
            Array("<div class=articlebody>".utf8) + markup + Array("</div>".utf8),
            fields(beside: longest, in: owner, of: bytes)
        )
    }

    /// What properties are called that hold the title, the day and the source, and the metadata that they are.
    private static let names: [String: String] = [
        "title": "articletitle", "headline": "articletitle", "articletitle": "articletitle", "doctitle": "articletitle",
        "publishtime": "pubdate", "publishdate": "pubdate", "pubtime": "pubdate", "pubdate": "pubdate",
        "docpubtime": "pubdate", "docreltime": "pubdate", "releasetime": "pubdate", "source": "contentsource",
        "docsource": "contentsource", "contentsource": "contentsource", "docsourcename": "contentsource",
    ]

    /// The properties beside an article's text that say something of it: the last ones before it, else the first behind.
    private static func fields(
        beside article: Range<Int>, in script: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
    ) -> [(name: String, value: String)] {
        var found: [String: Range<Int>] = [:]
        for literal in literals(in: script, of: bytes, from: 1) where literal.count <= longestField {
            guard let name = property(before: literal.lowerBound - 1, from: script.lowerBound, of: bytes),
                let field = names[name], literal.lowerBound < article.lowerBound || found[field] == nil
            else { continue }
            found[field] = literal
        }
        return found.sorted { $0.key < $1.key }.map { name, literal in
            (name, String(decoding: LinkedData.characters(ofString: literal, in: bytes), as: UTF8.self))
        }
    }

    /// Bytes of a title at most.
    private static let longestField = 400

    /// The name in small letters of the property whose value begins at `start`: title of `"title": "…"` and `title:"…"`.
    private static func property(
        before start: Int, from floor: Int, of bytes: UnsafeBufferPointer<UInt8>
    ) -> String? {
        var end = start
        func skip(_ isSkipped: (UInt8) -> Bool) {
            while end > floor, isSkipped(bytes[end - 1]) { end -= 1 }
        }
        skip { $0 <= 0x20 }
        guard end > floor, bytes[end - 1] == UInt8(ascii: ":") else { return nil }
        end -= 1
        skip { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let last = end
        skip { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return end < last && last - end <= 20 ? String(decoding: bytes[end..<last], as: UTF8.self).lowercased() : nil
    }

    /// The insides of a script's strings of some length; one that is not closed on its line, or never, is none.
    ///
    /// Where a string was not closed, each later quote of its kind on the way is an escaped one, and reading from there
    /// would pass the same bytes to the same end: it is not read again.
    private static func literals(
        in script: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, from shortest: Int
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var unclosedUntil: [UInt8: Int] = [:]
        var index = script.lowerBound
        while index < script.upperBound {
            let quote = bytes[index]
            index += 1
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`") else {
                continue
            }
            if let unclosed = unclosedUntil[quote], index < unclosed { continue }
            var end = index
            while end < script.upperBound, bytes[end] != quote, bytes[end] != 0x0A || quote == UInt8(ascii: "`") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard end < script.upperBound, bytes[end] == quote else {
                unclosedUntil[quote] = end
                continue
            }
            if end - index >= shortest { found.append(index..<end) }
            index = end + 1
        }
        return found
    }

    /// Lines as paragraphs.
    private static func paragraphs(_ text: [UInt8]) -> [UInt8] {
        text.split(separator: 0x0A).flatMap { Array("<p>".utf8) + $0 + Array("</p>".utf8) }
    }
}
