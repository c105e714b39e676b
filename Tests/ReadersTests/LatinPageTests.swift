import Model
import Testing

@testable import Readers

/// What stands around the text of pages in other languages.
@Suite("Pages in other languages")
struct LatinPageTests {
    private static let sentence =
        "<p>The town council met on Tuesday, and voted to keep the old library open for two more years.</p>"

    private static func paragraphs(_ body: String) throws -> [String] {
        let document = try HTMLReaderTests.read(
            "<html><head><title>Library stays open</title></head><body><h1>Library stays open</h1><div>\(body)</div></body></html>"
        )
        return document.blocks.filter { $0.kind == .paragraph }.map { document.string($0.span) }
    }

    @Test(
        "a line that says when the page was published is left out",
        arguments: [
            "Updated: 19 November 2031, 09:01 AM", "quarta-feira, 12 de março de 2031 às 20:13",
            "Published 7:07 PM EST Nov 19, 2031",
            "05/10/2031 - Publicado por: Ana Lima - Categoria: Cultura", "Nov. 19, 2031", "Опубликовано 3 мая 2031",
        ])
    func published(line: String) throws {
        #expect(try Self.paragraphs("<p>\(line)</p>" + Self.sentence + Self.sentence).count == 2)
    }

    @Test(
        "a line of the text is kept though it names a year",
        arguments: [
            "The council decided in 2031 that nothing would change.", "A plan for 2031 and what the town makes of it",
            "Opened in May 2031 by the mayor and the oldest reader of the town",
        ])
    func kept(line: String) throws {
        #expect(try Self.paragraphs("<p>\(line)</p>" + Self.sentence + Self.sentence).count == 3)
    }

    @Test(
        "a line that asks to subscribe or counts pictures is left out",
        arguments: [
            "Get the latest news right in your inbox.", "Sign up for the Town Crier newsletter here.", "Image 2 of 5",
            "Follow the Town Crier on Facebook and Instagram.",
        ])
    func invitations(line: String) throws {
        #expect(try Self.paragraphs(Self.sentence + "<p>\(line)</p>" + Self.sentence).count == 2)
    }

    @Test(
        "a line that begins as they do is kept",
        arguments: [
            "Follow the river for two miles, then turn left.", "Sign up sheets were empty by noon.",
            "Image problems of the party",
        ])
    func noInvitations(line: String) throws {
        #expect(try Self.paragraphs(Self.sentence + "<p>\(line)</p>" + Self.sentence).count == 3)
    }

    @Test("a sentence that is a link but for its beginning is one; a title of another page is not")
    func linkedSentences() throws {
        let linked = "<p>The mayor faces <a href=b.html>a vote on the money that the town owes to the county</a>.</p>"
        let title = "<p><a href=c.html>Five more libraries that are to close this year, and why</a></p>"
        let announced = "<p>Read more: <a href=c.html>five more libraries that are to close this year, and why.</a></p>"
        #expect(try Self.paragraphs(Self.sentence + linked + title + announced + Self.sentence).count == 3)
    }

    @Test("what is shown of another site is read, what else is called social is not")
    func embedded() throws {
        let post = "<blockquote class=twitter-tweet><p>We kept it open, all of us.</p>— A reader</blockquote>"
        let body = { (name: String) in "<div class=\(name)>\(post)</div>" }
        #expect(try Self.paragraphs(Self.sentence + body("social-media-embed") + Self.sentence).count == 4)
        #expect(try Self.paragraphs(Self.sentence + body("social-media-box") + Self.sentence).count == 2)
    }

    @Test("a picture's caption and credit are left out, a table in a figure is not")
    func figures() throws {
        let picture = "<figure><img src=a.jpg><p>Readers in the hall</p><cite>Ana Lima/Town Crier</cite></figure>"
        #expect(try Self.paragraphs(Self.sentence + picture + Self.sentence).count == 2)
        let table = "<figure><table><tr><th>Year<th>Loans<tr><td>2030<td>120<tr><td>2031<td>130</table></figure>"
        let document = try HTMLReaderTests.read("<h1>Library</h1><div>\(Self.sentence)\(table)\(Self.sentence)</div>")
        #expect(document.tables.count == 1)
    }

    @Test("a heading is kept when only a picture's credit stands between it and its text")
    func headings() throws {
        let credit = "<div class=slider><dl><dt>Photo:<dd>from the collection of Ana Lima</dl></div>"
        #expect(
            try Self.paragraphs(Self.sentence + "<h2>The reader</h2>" + credit + Self.sentence).contains("The reader"))
        let links =
            "<ul><li><a href=a>One more page about the library</a><li><a href=b>And another one of them</a></ul>"
        #expect(
            try !Self.paragraphs(Self.sentence + "<h2>From the town</h2>" + links + Self.sentence).contains(
                "From the town"))
    }

    @Test(
        "a byline is left out whatever its class begins with",
        arguments: ["story-byline", "article__author", "entry-meta"])
    func bylines(name: String) throws {
        #expect(try Self.paragraphs("<div class=\(name)>By Ana Lima</div>" + Self.sentence + Self.sentence).count == 2)
    }

    @Test("what only opens on a name, or is for screen readers, is not in the line")
    func unseen() throws {
        let name = "<a href=p>Ana Lima</a><span class=hovercard><a href=q>All about Ana Lima and more</a></span>"
        #expect(
            try Self.paragraphs(
                Self.sentence
                    + "<p>The vote of \(name) <span class=sr-only>(opens a new page)</span>was the last one to be cast.</p>"
            )
            .last == "The vote of Ana Lima was the last one to be cast.")
    }
}
