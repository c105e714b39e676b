import Model

/// A document's text with its records, as one page that needs nothing else.
///
/// A person reads the text, sees what was found in it, and hovers over or tabs to a number for its fields.
public struct ReviewPage: Sendable {
    /// The document's title, or its id.
    public var title: String
    /// What is said of the document above the text.
    public var facts: [ReviewMark.Field]
    /// The document's text.
    public var text: String
    /// Records at their places.
    public var marks: [ReviewMark]

    /// Makes a page.
    public init(title: String, facts: [ReviewMark.Field], text: String, marks: [ReviewMark]) {
        self.title = title
        self.facts = facts
        self.text = text
        self.marks = marks
    }

    /// The page as HTML.
    public var html: String {
        let scalars = Array(text.unicodeScalars)
        let segments = MarkedSegments.cut(count: scalars.count, places: marks.map(\.place))
        var firstSegment: Set<Int> = []
        var body = ""
        for segment in segments {
            let piece = HTMLText.escaped(scalars[segment.place])
            if segment.marks.isEmpty {
                body += piece
                continue
            }
            for mark in segment.marks where firstSegment.insert(mark).inserted { body += "<a id=\"r\(mark)\"></a>" }
            body +=
                "<mark class=\"\(classes(segment.marks))\" data-r=\"\(segment.marks.map(String.init).joined(separator: " "))\""
            body += " tabindex=\"0\">\(piece)</mark>"
        }
        return """
            <!DOCTYPE html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(title))</title>
            <style>\(ReviewLook.style)</style>
            </head>
            <body>
            <header>
            <h1>\(HTMLText.escaped(title))</h1>
            <dl>\(facts.map { "<dt>\(HTMLText.escaped($0.name))</dt><dd>\(HTMLText.escaped($0.value))</dd>" }.joined())</dl>
            <p class="legend">\(legend)</p>
            </header>
            <main>
            <article>\(body)</article>
            <nav><input type="search" id="filter" placeholder="filter records" aria-label="filter records"><ol>
            \(list)
            </ol></nav>
            </main>
            <aside id="card" hidden></aside>
            <script type="application/json" id="records">\(recordsJSON)</script>
            <script>\(ReviewLook.script)</script>
            </body>
            </html>

            """
    }

    private func classes(_ indices: [Int]) -> String {
        var names: [String] = []
        for index in indices {
            let mark = marks[index]
            for name in [mark.kind.rawValue] + mark.variants + (mark.judgement.map { [$0.rawValue] } ?? [])
            where !names.contains(name) {
                names.append(name)
            }
        }
        return HTMLText.escaped(names.joined(separator: " "))
    }

    private var legend: String {
        var words: [String] = []
        for kind in ReviewMark.Kind.allCases {
            let count = marks.count { $0.kind == kind }
            if count > 0 { words.append("<mark class=\"\(kind.rawValue)\">\(kind.rawValue)</mark> \(count)") }
        }
        for judgement in [ReviewMark.Judgement.right, .wrong, .falseAlarm] {
            let count = marks.count { $0.judgement == judgement }
            if count > 0 {
                words.append("<mark class=\"metric \(judgement.rawValue)\">\(judgement.rawValue)</mark> \(count)")
            }
        }
        let outside = marks.count { $0.place.upperBound > text.unicodeScalars.count }
        if outside > 0 { words.append("<strong>\(outside) records lie outside the text</strong>") }
        return words.joined(separator: " · ")
    }

    private var list: String {
        marks.indices.sorted { (marks[$0].place.lowerBound, $0) < (marks[$1].place.lowerBound, $1) }.map { index in
            let mark = marks[index]
            return
                "<li class=\"\(classes([index]))\"><a href=\"#r\(index)\" data-r=\"\(index)\">\(HTMLText.escaped(mark.title))</a></li>"
        }.joined(separator: "\n")
    }

    /// The fields of each mark, with `<` written so that no value can end the script element.
    private var recordsJSON: String {
        let records = marks.map { mark in
            "[" + mark.fields.map { "[\(Self.quoted($0.name)),\(Self.quoted($0.value))]" }.joined(separator: ",") + "]"
        }
        return "[\(records.joined(separator: ",\n"))]"
    }

    private static func quoted(_ text: String) -> String {
        var line = JSONLine()
        line.string(text)
        var result = ""
        for scalar in String(decoding: line.bytes, as: UTF8.self).unicodeScalars {
            if scalar == "<" { result += "\\u003c" } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
