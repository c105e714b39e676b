/// The text of a page that a script writes: the longest string with sentences in it among its scripts and linked data.
///
/// It is looked for only where a page shows nothing to read.
enum EmbeddedText {
    /// Bytes that a string has at least, and sentences in it.
    private static let shortest = 300
    private static let fewestSentences = 2

    /// That string as markup, in an element that says that it is the article; nil when no script holds one.
    static func markup(in scripts: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var longest = 0..<0
        for script in scripts {
            for literal in literals(in: script, of: bytes) where literal.count > longest.count { longest = literal }
        }
        guard longest.count >= shortest else { return nil }
        let text = LinkedData.characters(ofString: longest, in: bytes)
        let stops = text.indices.dropLast(2).count { text[$0..<$0 + 3].elementsEqual("。".utf8) }
        guard stops >= fewestSentences else { return nil }
        let markup = text.contains(UInt8(ascii: "<")) ? text : paragraphs(text)
        return Array("<div class=articlebody>".utf8) + markup + Array("</div>".utf8)
    }

    /// The insides of a script's strings that are long enough; one that is not closed on its line, or never, is none.
    ///
    /// Where a string was not closed, each later quote of its kind on the way is an escaped one, and reading from there
    /// would pass the same bytes to the same end: it is not read again.
    private static func literals(in script: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
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
