import Model

/// Reads a page's bytes once and leaves for libxml2 only the markup that decides nesting.
///
/// Scripts, styles, comments, attributes, entities and inline formatting never reach libxml2: most of a page's bytes
/// are in them, they are what hostile pages are made of (100,000 attributes on one tag take libxml2 31 s), and what
/// libxml2 knows of entities is HTML 4. What is left is a stream of bare tags and escaped text, `segments` being the
/// way from that stream back to the page.
struct MarkupScanner {
    /// One start tag handed on, in the order of the stream.
    struct Tag {
        var tag: HTMLTag
        var hints: ClassHints = []
        /// Hash of the class attribute without its digits; 0 for none.
        var classHash: UInt32 = 0
        /// True for `display:none`, `hidden` and elements that don't show their content.
        var isHidden = false
        /// True when the element begins a preformatted text.
        var isPreformatted = false
        var link: LinkKind = .none
        /// As written, 1 when it isn't; 0 is kept for rowspan (to the end of the row group).
        var columnSpan: Int32 = 1
        var rowSpan: Int32 = 1
        /// `border=0` (-1), a border (1) or nothing said (0), for tables.
        var border: Int8 = 0
        /// Offset behind the tag in the stream, where libxml2 stands when it reports the tag.
        var streamEnd: Int = 0
        /// Offset of the `<` in the page.
        var start: Int = 0
    }

    /// Where a link leads, as far as it matters.
    enum LinkKind: UInt8 {
        case none
        /// To another page.
        case page
        /// To a place in this page, such as a footnote.
        case fragment
        /// To a file to download.
        case file
    }

    /// A stretch of the stream's text with the page's bytes it stands for.
    struct Segment {
        var streamStart: Int32
        var streamCount: Int32
        var start: Int32
        /// In the page.
        var count: Int32
        /// True when the page's bytes are one indivisible reference or escape.
        var isWhole: Bool
    }

    /// A `<meta>` tag's name (or property) and content.
    struct Meta {
        var name: [UInt8]
        var content: [UInt8]
    }

    /// What is handed to libxml2.
    var stream: [UInt8] = []
    /// What stands in the stream for a `<` or `&` that is text.
    static let mark: UInt8 = 0x7F
    /// Offsets in the stream at which it stands for `<`, in order; elsewhere it stands for `&`.
    var lessThans: [Int32] = []
    var tags: [Tag] = []
    var segments: [Segment] = []
    var metas: [Meta] = []
    /// The `<title>` element's text, references decoded.
    var title: [UInt8] = []
    /// Texts of `<script type="application/ld+json">`.
    var linkedData: [Range<Int>] = []
    /// Texts of all scripts, these too.
    var scripts: [Range<Int>] = []
    /// Insides of the comment in which the pages of digital newspapers say what they are: `enpproperty`.
    private(set) var newspaperComment: Range<Int>?
    /// `<link rel=canonical>`.
    var canonical: [UInt8] = []
    /// Where footnote marks without brackets stand in the stream, in order.
    var footnoteMarks: [Range<Int>] = []
    var findings: [Finding] = []
    /// True when the page has `<html>` or `<body>` and neither is closed, or it ends inside a tag.
    var isTruncated = false

    let bytes: UnsafeBufferPointer<UInt8>
    let limits: HTMLLimits
    let showsHidden: Bool
    var offset = 0
    private var open = OpenElements()
    var linkIsOpen = false
    private var droppedCount = [Int32](repeating: 0, count: 256)
    /// For each inline formatting element that is open, whether it was handed on.
    private var formatting = [[Bool]](repeating: [], count: 256)
    private var droppedTags = 0
    var droppedAttributes = 0
    private var nulCount = 0
    private var hasOuterStart = false
    private var hasOuterEnd = false
    var endsInsideTag = false

    /// Scans the whole page.
    ///
    /// - Parameter showsHidden: true when elements hidden by style are read all the same, for pages that show their
    ///   article by script.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: HTMLLimits, showsHidden: Bool) {
        self.bytes = bytes
        self.limits = limits
        self.showsHidden = showsHidden
        stream.reserveCapacity(bytes.count / 3 + 64)
        segments.reserveCapacity(bytes.count / 64 + 16)
        tags.reserveCapacity(bytes.count / 64 + 16)
        append("<html><body>")
        scan()
        report()
    }

    // MARK: Text

    /// Bytes at which a run of plain text ends: `<`, `&`, `>`, control characters, 0xEF (which begins U+FEFF, U+FFFE).
    private static let stops: [Bool] = (0..<256).map { byte in
        byte == 0x3C || byte == 0x26 || byte == 0xEF || byte == 0x7F
            || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D)
    }

    private mutating func scan() {
        let stops = Self.stops
        let count = bytes.count
        while offset < count {
            let start = offset
            stops.withUnsafeBufferPointer { stops in
                var index = offset
                while index < count && !stops[Int(bytes[index])] { index &+= 1 }
                offset = index
            }
            if offset > start { copy(start, offset) }
            if offset >= count { break }
            switch bytes[offset] {
            case UInt8(ascii: "<"): scanMarkup()
            case UInt8(ascii: "&"): scanReference()
            case 0xEF: scanHighCharacter()
            // White space in HTML, and no character at all in XML, whose rules libxml2 goes by.
            case 0x0C:
                extendSegments(offset, offset + 1)
                stream.append(0x20)
                offset += 1
            default:
                // libxml2 stops at NUL and drops other control characters with an error each; no reader sees them.
                if bytes[offset] == 0 { nulCount += 1 }
                offset += 1
            }
        }
    }

    mutating func copy(_ start: Int, _ end: Int) {
        extendSegments(start, end)
        stream.append(contentsOf: bytes[start..<end])
    }

    /// Notes that the page's bytes from `start` to `end` are written to the stream next, byte for byte.
    mutating func extendSegments(_ start: Int, _ end: Int) {
        if let last = segments.last, !last.isWhole, Int(last.start + last.count) == start,
            Int(last.streamStart + last.streamCount) == stream.count
        {
            segments[segments.count - 1].streamCount += Int32(end - start)
            segments[segments.count - 1].count += Int32(end - start)
            return
        }
        segments.append(
            Segment(
                streamStart: Int32(stream.count), streamCount: Int32(end - start), start: Int32(start),
                count: Int32(end - start), isWhole: false))
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { stream.append(contentsOf: $0) }
    }

    /// U+FEFF, U+FFFE and U+FFFF are dropped (they are invisible, and the latter two stop libxml2); the rest is text.
    private mutating func scanHighCharacter() {
        let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        if (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE) {
            offset += 3
            return
        }
        let end = min(offset + 3, bytes.count)
        copy(offset, end)
        offset = end
    }

    mutating func scanReference() {
        guard let decoded = HTMLEntity.decode(bytes, at: offset) else {
            keepMark()
            return
        }
        let start = stream.count
        appendCharacter(decoded.first)
        if decoded.second != 0 { appendCharacter(decoded.second) }
        segments.append(
            Segment(
                streamStart: Int32(start), streamCount: Int32(stream.count - start), start: Int32(offset),
                count: Int32(decoded.length), isWhole: true))
        offset += decoded.length
    }

    mutating func appendCharacter(_ value: UInt32) {
        switch value {
        case 0x26, 0x3C: appendMark(UInt8(value))
        case 0...0x1F, 0x7F: stream.append(0x20)
        case 0xFEFF, 0xFFFE, 0xFFFF: break
        default:
            guard let scalar = Unicode.Scalar(value) else { return }
            stream.append(contentsOf: UTF8.encode(scalar)!)
        }
    }

    // MARK: Markup

    private mutating func scanMarkup() {
        let count = bytes.count
        guard offset + 1 < count else { return keepMark() }
        let next = bytes[offset + 1]
        switch next {
        case UInt8(ascii: "!"):
            scanDeclaration()
        case UInt8(ascii: "?"):
            offset = find(UInt8(ascii: ">"), from: offset) ?? endOfUnclosed("declaration", from: offset)
        case UInt8(ascii: "/"):
            guard offset + 2 < count else { return keepMark() }
            if isLetter(bytes[offset + 2]) {
                scanEndTag()
            } else {
                offset = find(UInt8(ascii: ">"), from: offset) ?? count
            }
        default:
            if isLetter(next) { scanStartTag() } else { keepMark() }
        }
    }

    /// Hands the `<` or `&` at the cursor on as text.
    private mutating func keepMark() {
        extendSegments(offset, offset + 1)
        appendMark(bytes[offset])
        offset += 1
    }

    /// Writes a `<` or `&` that is text as DEL, which no page holds any more, so that libxml2 sees no markup in it and
    /// reports ten million of them as one text. Whoever receives the text puts the mark back.
    private mutating func appendMark(_ byte: UInt8) {
        if byte == UInt8(ascii: "<") { lessThans.append(Int32(stream.count)) }
        stream.append(Self.mark)
    }

    /// Offset behind the first `byte` at or after `start`; nil when there is none.
    func find(_ byte: UInt8, from start: Int) -> Int? {
        let place = ByteSearch.first(byte, in: bytes, from: start, to: bytes.count)
        return place < bytes.count ? place + 1 : nil
    }

    mutating func endOfUnclosed(_ what: String, from start: Int) -> Int {
        if bytes.count - start > 200 {
            findings.append(
                Finding(
                    code: "html.unclosed",
                    message: "a \(what) at byte \(start) is never closed: \(bytes.count - start) bytes are not shown"))
        }
        return bytes.count
    }

    private mutating func scanDeclaration() {
        let start = offset
        let count = bytes.count
        if offset + 3 < count, bytes[offset + 2] == UInt8(ascii: "-"), bytes[offset + 3] == UInt8(ascii: "-") {
            var index = offset + 4
            if index < count, bytes[index] == UInt8(ascii: ">") {
                offset = index + 1
                return
            }
            // From the second dash on, so that `<!-->` and `<!--->` close at once as in the standard.
            index = offset + 2
            while let end = find(UInt8(ascii: ">"), from: index) {
                let dash = UInt8(ascii: "-")
                let closesPlain = end - 3 >= start + 3 && bytes[end - 2] == dash && bytes[end - 3] == dash
                let closesBang =
                    end - 4 >= start + 4 && bytes[end - 2] == UInt8(ascii: "!") && bytes[end - 3] == dash
                    && bytes[end - 4] == dash
                if closesPlain || closesBang {
                    offset = end
                    if newspaperComment == nil, end - start > 40, slice(start + 4..<start + 15).matches("enpproperty") {
                        newspaperComment = start + 4..<end - 3
                    }
                    return
                }
                index = end
            }
            offset = endOfUnclosed("comment", from: start)
            return
        }
        offset = find(UInt8(ascii: ">"), from: offset) ?? endOfUnclosed("declaration", from: offset)
    }

    @inline(__always)
    func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    @inline(__always)
    func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    /// Reads a tag's name; the cursor stands behind it.
    mutating func scanName() -> HTMLTag {
        let start = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            offset += 1
        }
        return HTMLTag.named(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
    }

    private mutating func scanEndTag() {
        offset += 2
        let tag = scanName()
        skipAttributes()
        close(tag)
    }

    private mutating func close(_ tag: HTMLTag) {
        switch tag {
        case .html, .body:
            hasOuterEnd = true
            return
        case .other, .head, .hr, .col, .colgroup: return
        case .br:
            // </br> is read as <br> by every browser.
            handOn(Tag(tag: .br))
            return
        case .a:
            if linkIsOpen { handOn(Tag(tag: .a)) }
            linkIsOpen = false
            return
        default: break
        }
        let index = Int(tag.rawValue)
        if tag.isFormatting {
            guard let wasHandedOn = formatting[index].popLast(), wasHandedOn else { return }
            closeInnermost(open.closed(byEndOf: tag))
            return
        }
        if !tag.isBlock && !tag.hidesContent { return }
        if droppedCount[index] > 0 {
            droppedCount[index] -= 1
            handOn(Tag(tag: .br))
            return
        }
        let count = open.closed(byEndOf: tag)
        if count > 0 {
            closeInnermost(count)
        } else if tag.isBlock {
            // An end without a start still breaks the line: text</p>text.
            handOn(Tag(tag: .br))
        }
    }

    private mutating func closeInnermost(_ count: Int) {
        for _ in 0..<count {
            append("</")
            append(open.pop().parsedName)
            stream.append(UInt8(ascii: ">"))
        }
    }

    /// Writes a start tag to the stream.
    private mutating func handOn(_ tag: Tag) {
        var tag = tag
        append("<")
        append(tag.tag.parsedName)
        tag.streamEnd = stream.count
        stream.append(UInt8(ascii: ">"))
        tags.append(tag)
    }

    private mutating func scanStartTag() {
        let start = offset
        offset += 1
        let name = scanName()
        var tag = Tag(tag: name)
        tag.start = start
        let isPlain =
            switch name {
            case .meta, .link, .script: false
            default: true
            }
        if isPlain {
            if name == .other { skipAttributes() } else { scanAttributes(&tag) }
        }
        switch name {
        case .meta: scanMeta()
        case .link: scanLink()
        case .script: scanScript()
        case .title: scanTitle()
        case .plaintext: offset = endOfUnclosed("plaintext element", from: offset)
        case .html, .body, .head:
            if name != .head { hasOuterStart = true }
        case .other, .input, .base, .img, .wbr, .source, .area, .picture, .col, .colgroup: break
        case .br, .hr:
            if name == .hr { closeInnermost(open.closed(byStartOf: .hr)) }
            handOn(tag)
        case .a:
            // Links don't nest and may be left open, so that they are marked in the stream rather than nested in it.
            linkIsOpen = tag.link != .none
            let canBeMark = tag.link == .fragment && isMarkBehind()
            handOn(tag)
            if canBeMark { scanFootnoteMark(until: .a) }
        default:
            if name.isRawText {
                skipRawText(name)
            } else if name.isFormatting {
                // 首页<i class="icon-right"></i>公报: what is drawn there parts the words.
                if tag.hints.contains(.icon), let last = stream.last, last > 0x20,
                    last != UInt8(ascii: ">") || tags.last?.tag == .a
                {
                    stream.append(0x20)
                }
                let isHandedOn = (tag.isHidden || tag.hints.contains(.unseen)) && open.depth < limits.depth
                formatting[Int(name.rawValue)].append(isHandedOn)
                if isHandedOn {
                    open.push(name)
                    handOn(tag)
                } else if name == .sup, isMarkBehind() {
                    scanFootnoteMark(until: .sup)
                }
            } else {
                // What is shown where no script runs, or without frames, may be the article.
                if name.hidesContent, !(showsHidden && (name == .noscript || name == .noframes)) { tag.isHidden = true }
                closeInnermost(open.closed(byStartOf: name))
                if open.depth >= limits.depth {
                    droppedTags += 1
                    if !name.mayOmitEnd { droppedCount[Int(name.rawValue)] += 1 }
                    handOn(Tag(tag: .br))
                } else {
                    open.push(name)
                    handOn(tag)
                }
            }
        }
    }

    // MARK: Findings

    private mutating func report() {
        if droppedAttributes > 0 {
            findings.append(
                Finding(
                    code: "html.attributes_dropped",
                    message:
                        "\(droppedAttributes) attributes beyond \(limits.attributesPerTag) on one tag were not read"))
        }
        if droppedTags > 0 {
            findings.append(
                Finding(
                    code: "html.too_deep",
                    message: "\(droppedTags) tags below depth \(limits.depth) were ignored; their text is kept"))
        }
        if nulCount > 0 {
            findings.append(Finding(code: "html.null_bytes", message: "\(nulCount) NUL bytes were left out"))
        }
        isTruncated = endsInsideTag || (hasOuterStart && !hasOuterEnd)
    }
}
