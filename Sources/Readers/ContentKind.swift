/// Whether a document is a web page or plain text.
enum ContentKind: Sendable {
    case page
    case plainText

    /// The kind's media type.
    var mediaType: String {
        switch self {
        case .page: "text/html"
        case .plainText: "text/plain"
        }
    }

    /// What media type or extension claim; nil when they say nothing.
    init?(mediaType: String?, path: String) {
        if let mediaType {
            let essence = mediaType.lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace }
            switch essence {
            case "text/html", "application/xhtml+xml":
                self = .page
                return
            case "text/plain":
                self = .plainText
                return
            default: break
            }
        }
        // Bytes and not characters: names are long, and few of their bytes are the extension's.
        var name = path.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        for packing in [".gz", ".zst", ".zstd"] where Self.lowerCase(name.suffix(packing.utf8.count)) == packing {
            name = name.dropLast(packing.utf8.count)
        }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), !name[dot...].contains(UInt8(ascii: "/")) else {
            return nil
        }
        switch Self.lowerCase(name[name.index(after: dot)...]) {
        case "html", "htm", "shtml", "xhtml", "mhtml", "jsp", "jspx", "asp", "aspx", "php", "do": self = .page
        case "txt", "text", "md", "wet": self = .plainText
        default: return nil
        }
    }

    /// Judges by the content; `claim` decides where the content leaves it open.
    ///
    /// A page begins with the tags of one, or is thick with tags: three in the sample and one for every 500 bytes,
    /// where a text with a stray `<` has none. A claimed page without any tag is a text.
    init(of utf8: [UInt8], claim: ContentKind?) {
        self = utf8.withUnsafeBufferPointer { Self.isPage($0, neededTags: claim == .page ? 1 : 3) } ? .page : .plainText
    }

    private static let names: Set<String> = [
        "a", "b", "body", "br", "center", "div", "em", "font", "form", "h1", "h2", "h3", "h4", "head", "hr", "html",
        "i", "img", "input", "li", "link", "meta", "ol", "p", "script", "section", "span", "strong", "style", "table",
        "tbody", "td", "th", "title", "tr", "u", "ul",
    ]

    /// Looks for tags of HTML in the first bytes until they say that this is a page; one tag needed is enough at any place,
    /// several must be thick.
    private static func isPage(_ bytes: UnsafeBufferPointer<UInt8>, neededTags: Int) -> Bool {
        let looked = min(bytes.count, 32_768)
        var tags = 0
        var sawText = false
        var place = 0
        while true {
            let next = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: place, to: looked)
            sawText = sawText || bytes[place..<next].contains { $0 > 0x20 }
            place = next
            if place == looked { return false }
            var end = place + 1
            if end < looked, bytes[end] == UInt8(ascii: "!") {
                let word = lowerCase(bytes[end + 1..<min(end + 8, looked)])
                if word == "doctype" {
                    tags += 1
                    if !sawText { return true }
                }
                place = end
                if isEnough(tags) { return true }
                continue
            }
            if end < looked, bytes[end] == UInt8(ascii: "/") { end += 1 }
            let start = end
            while end < looked, isNameByte(bytes[end]), end - start < 10 { end += 1 }
            // `<U+00A0>`, a crawler's literal, is no <u>: a name ends with white space, a slash or the bracket.
            if end > start,
                end == looked || bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ">")
                    || bytes[end] == UInt8(ascii: "/")
            {
                let name = lowerCase(bytes[start..<end])
                if names.contains(name) {
                    tags += 1
                    if !sawText, ["html", "head", "body"].contains(name) { return true }
                }
            }
            if isEnough(tags) { return true }
            place = max(end, place + 1)
        }
        func isEnough(_ tags: Int) -> Bool {
            tags >= neededTags && (neededTags == 1 || tags * 500 >= looked)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func lowerCase(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased()
    }
}
