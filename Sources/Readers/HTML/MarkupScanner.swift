// Longer than 400 lines because the tokenizer of the HTML standard is one machine: its states share the cursor.

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
    /// Insides of the comment in which the pages of digital newspapers say what they are: `enpproperty`.
    private(set) var newspaperComment: Range<Int>?
    /// `<link rel=canonical>`.
    var canonical: [UInt8] = []
    /// Where footnote marks without brackets stand in the stream, in order.
    var footnoteMarks: [Range<Int>] = []
    var findings: [Finding] = []
    /// True when the page has `<html>` or `<body>` and neither is closed, or it ends inside a tag.
    var isTruncated = false

    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: HTMLLimits
    private let showsHidden: Bool
    private var offset = 0
    private var open = OpenElements()
    private var linkIsOpen = false
    private var droppedCount = [Int32](repeating: 0, count: 256)
    /// For each inline formatting element that is open, whether it was handed on.
    private var formatting = [[Bool]](repeating: [], count: 256)
    private var droppedTags = 0
    private var droppedAttributes = 0
    private var nulCount = 0
    private var hasOuterStart = false
    private var hasOuterEnd = false
    private var endsInsideTag = false

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

    private mutating func copy(_ start: Int, _ end: Int) {
        extendSegments(start, end)
        stream.append(contentsOf: bytes[start..<end])
    }

    /// Notes that the page's bytes from `start` to `end` are written to the stream next, byte for byte.
    private mutating func extendSegments(_ start: Int, _ end: Int) {
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

    private mutating func append(_ text: StaticString) {
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

    private mutating func scanReference() {
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

    private mutating func appendCharacter(_ value: UInt32) {
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
    private func find(_ byte: UInt8, from start: Int) -> Int? {
        let place = ByteSearch.first(byte, in: bytes, from: start, to: bytes.count)
        return place < bytes.count ? place + 1 : nil
    }

    private mutating func endOfUnclosed(_ what: String, from start: Int) -> Int {
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
    private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    @inline(__always)
    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    /// Reads a tag's name; the cursor stands behind it.
    private mutating func scanName() -> HTMLTag {
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
                let isHandedOn = (tag.isHidden || tag.hints.contains(.unseen)) && open.depth < limits.depth
                formatting[Int(name.rawValue)].append(isHandedOn)
                if isHandedOn {
                    open.push(name)
                    handOn(tag)
                } else if name == .sup, isMarkBehind() {
                    scanFootnoteMark(until: .sup)
                }
            } else {
                if name.hidesContent { tag.isHidden = true }
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

    // MARK: Footnotes

    /// Holds a number above the line apart from what stands before and behind it: a footnote's mark, not a power.
    ///
    /// The cursor stands behind `<sup>` or behind the start of a link into the page, and moves up to the end tag when
    /// there is nothing but one or two digits in between.
    private mutating func scanFootnoteMark(until end: HTMLTag) {
        let limit = min(bytes.count, offset + 600)
        var index = offset
        var digits: [Int] = []
        scan: while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") {
                guard let behind = find(UInt8(ascii: ">"), from: index) else { return }
                let isEnd = index + 1 < limit && bytes[index + 1] == UInt8(ascii: "/")
                let start = index + (isEnd ? 2 : 1)
                var stop = start
                while stop < behind, isLetter(bytes[stop]) { stop += 1 }
                let tag = HTMLTag.named(slice(start..<stop))
                if isEnd && tag == end { break scan }
                if tag.isBlock || tag == .br || tag == .sup { return }
                index = behind
            } else if byte >= 0x30 && byte <= 0x39 {
                digits.append(index)
                index += 1
            } else if isSpace(byte) {
                index += 1
            } else {
                return
            }
        }
        guard index < limit, (1...2).contains(digits.count), bytes[digits[0]] != 0x30 else { return }
        stream.append(0x20)
        let start = stream.count
        for place in digits { copy(place, place + 1) }
        footnoteMarks.append(start..<stream.count)
        stream.append(0x20)
        offset = index
    }

    /// True when a number above the line can be a footnote's mark behind what was written last: not behind a unit of
    /// length (a square or cube of it), not behind 10 (a power), not where nothing stands before it.
    private func isMarkBehind() -> Bool {
        guard let last = stream.last, last > 0x20, last != UInt8(ascii: ">"), last != UInt8(ascii: "(") else {
            return false
        }
        if isLetter(last) {
            let letters = stream.suffix(4).reversed().prefix { isLetter($0) }.reversed().map { $0 | 0x20 }
            return !Self.lengths.contains { $0.elementsEqual(letters) }
        }
        if last >= 0x30 && last <= 0x39 { return !stream.suffix(2).elementsEqual("10".utf8) }
        return !stream.suffix(3).elementsEqual("米".utf8) && !stream.suffix(3).elementsEqual("里".utf8)
    }

    /// Units of which there are squares and cubes; CO, NO and SO are no units, and have no footnotes either.
    private static let lengths = ["m", "km", "cm", "mm", "dm", "hm", "s", "co", "no", "so"].map { Array($0.utf8) }

    // MARK: Attributes

    /// Reads attributes up to the tag's `>` and calls `each` with name and value; a repeated name counts once more,
    /// which matters to none of the attributes that are read.
    private mutating func forEachAttribute(_ each: (Range<Int>, Range<Int>) -> Void) {
        let count = bytes.count
        var attributes = 0
        while true {
            while offset < count, isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "/") { offset += 1 }
            if offset >= count {
                endsInsideTag = true
                return
            }
            if bytes[offset] == UInt8(ascii: ">") {
                offset += 1
                return
            }
            let nameStart = offset
            offset += 1
            while offset < count {
                let byte = bytes[offset]
                if isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
                    || byte == UInt8(ascii: "/")
                {
                    break
                }
                offset += 1
            }
            let name = nameStart..<offset
            var value = offset..<offset
            var index = offset
            while index < count, isSpace(bytes[index]) { index += 1 }
            if index < count, bytes[index] == UInt8(ascii: "=") {
                index += 1
                while index < count, isSpace(bytes[index]) { index += 1 }
                if index < count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
                    let quote = bytes[index]
                    let valueStart = index + 1
                    guard let end = find(quote, from: valueStart) else {
                        endsInsideTag = true
                        offset = endOfUnclosed("quoted attribute", from: valueStart)
                        return
                    }
                    value = valueStart..<(end - 1)
                    offset = end
                } else {
                    let valueStart = index
                    while index < count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
                    value = valueStart..<index
                    offset = index
                }
            }
            attributes += 1
            if attributes <= limits.attributesPerTag {
                each(name, value)
            } else {
                droppedAttributes += 1
            }
        }
    }

    private mutating func skipAttributes() {
        forEachAttribute { _, _ in }
    }

    private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    private mutating func scanAttributes(_ tag: inout Tag) {
        let bytes = bytes
        let showsHidden = showsHidden
        var result = tag
        forEachAttribute { name, value in
            let key = UnsafeBufferPointer(rebasing: bytes[name])
            let content = UnsafeBufferPointer(rebasing: bytes[value])
            switch key.count {
            case 2 where key.matches("id"), 4 where key.matches("role"), 5 where key.matches("class"),
                8 where key.matches("itemprop"):
                result.hints.formUnion(ClassHints.of(content))
                if key.count == 5 { result.classHash = Self.hash(content) }
            case 4 where key.matches("href"): result.link = Self.linkKind(content)
            case 5 where key.matches("style"):
                if !showsHidden && Self.isHiddenStyle(content) { result.isHidden = true }
            case 6 where key.matches("hidden"):
                if !showsHidden { result.isHidden = true }
            case 6 where key.matches("border"): result.border = content.isEmpty || content[0] == 0x30 ? -1 : 1
            case 7 where key.matches("colspan"): result.columnSpan = Self.number(content)
            case 7 where key.matches("rowspan"): result.rowSpan = Self.number(content)
            default: break
            }
        }
        result.isPreformatted = result.tag == .pre || result.tag == .listing
        tag = result
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes.prefix(200) where byte > 0x39 || byte < 0x30 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }

    /// A non-negative integer by the standard's rules: leading digits count, anything else is 1.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        var index = 0
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "+") { index += 1 }
        var value: Int32 = 0
        var digits = 0
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
            value = min(value * 10 + Int32(bytes[index] - 0x30), 1_000_000)
            digits += 1
            index += 1
        }
        return digits == 0 ? 1 : value
    }

    private static func linkKind(_ href: UnsafeBufferPointer<UInt8>) -> LinkKind {
        if href.isEmpty { return .none }
        if href[0] == UInt8(ascii: "#") { return .fragment }
        var end = href.count
        for index in 0..<href.count where href[index] == UInt8(ascii: "?") || href[index] == UInt8(ascii: "#") {
            end = index
            break
        }
        let limit = max(0, end - 5)
        var dot = end - 1
        while dot >= limit && dot >= 0 && href[dot] != UInt8(ascii: ".") { dot -= 1 }
        if dot >= limit && dot >= 0 {
            let ending = UnsafeBufferPointer(rebasing: href[(dot + 1)..<end])
            for known: StaticString in fileEndings where ending.matches(known) { return .file }
        }
        return .page
    }

    private static let fileEndings: [StaticString] = [
        "pdf", "doc", "docx", "xls", "xlsx", "csv", "ppt", "pptx", "zip", "rar", "wps", "et", "ofd", "ceb", "7z",
    ]

    /// True when an inline style has `display:none` or `visibility:hidden`, white space and case apart.
    private static func isHiddenStyle(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        // Both names end with a letter that hardly any other property has.
        for letter in [UInt8(ascii: "y"), UInt8(ascii: "Y")] {
            var place = ByteSearch.first(letter, in: style, from: 0, to: style.count)
            while place < style.count {
                let end = place + 1
                if style.ends("display", at: end) && style.value(from: end, is: "none")
                    || style.ends("visibility", at: end) && style.value(from: end, is: "hidden")
                {
                    return true
                }
                place = ByteSearch.first(letter, in: style, from: end, to: style.count)
            }
        }
        return false
    }

    // MARK: Head

    private mutating func scanMeta() {
        var name: Range<Int>?
        var content: Range<Int>?
        let bytes = bytes
        forEachAttribute { key, value in
            let key = UnsafeBufferPointer(rebasing: bytes[key])
            if key.matches("name") || key.matches("property") || key.matches("itemprop") {
                if name == nil { name = value }
            } else if key.matches("content") {
                if content == nil { content = value }
            }
        }
        guard let name, let content, metas.count < 1_000 else { return }
        metas.append(Meta(name: Array(bytes[name]), content: decoded(content)))
    }

    private mutating func scanLink() {
        var isCanonical = false
        var target: Range<Int>?
        let bytes = bytes
        forEachAttribute { key, value in
            let key = UnsafeBufferPointer(rebasing: bytes[key])
            if key.matches("rel") {
                isCanonical = UnsafeBufferPointer(rebasing: bytes[value]).matches("canonical")
            } else if key.matches("href") {
                target = value
            }
        }
        if isCanonical, let target, canonical.isEmpty { canonical = decoded(target) }
    }

    private mutating func scanScript() {
        var isLinkedData = false
        let bytes = bytes
        forEachAttribute { key, value in
            if UnsafeBufferPointer(rebasing: bytes[key]).matches("type"),
                UnsafeBufferPointer(rebasing: bytes[value]).matches("application/ld+json")
            {
                isLinkedData = true
            }
        }
        let start = offset
        let end = skipRawText(.script)
        if isLinkedData { linkedData.append(start..<end) }
    }

    private mutating func scanTitle() {
        let start = offset
        let known = findings.count
        var end = skipRawText(.title)
        // One that is never closed ends where the next tag begins, so that the page isn't lost in it.
        if offset == bytes.count, end == bytes.count, let tag = find(UInt8(ascii: "<"), from: start) {
            end = tag - 1
            offset = end
            findings.removeSubrange(known...)
            findings.append(
                Finding(
                    code: "html.unclosed",
                    message: "the title at byte \(start) is never closed: it ends where the next tag begins"))
        }
        // Inside a drawing a title is a tool tip; the page's own comes first.
        if title.isEmpty { title = decoded(start..<end) }
    }

    /// Skips to behind the element's end tag; the end of its text is returned.
    @discardableResult
    private mutating func skipRawText(_ tag: HTMLTag) -> Int {
        let count = bytes.count
        let start = offset
        while let behind = find(UInt8(ascii: "<"), from: offset) {
            offset = behind
            guard behind < count, bytes[behind] == UInt8(ascii: "/") else { continue }
            var index = behind + 1
            while index < count, isLetter(bytes[index]) { index += 1 }
            if index < count, isSpace(bytes[index]) || bytes[index] == 0x3E || bytes[index] == 0x2F,
                HTMLTag.named(slice((behind + 1)..<index)) == tag
            {
                offset = index
                skipAttributes()
                return behind - 1
            }
        }
        offset = endOfUnclosed("\(tag.name) element", from: start)
        return count
    }

    /// Bytes with references decoded and white space folded.
    private func decoded(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        var index = range.lowerBound
        let piece = UnsafeBufferPointer(rebasing: bytes[0..<range.upperBound])
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&"), let reference = HTMLEntity.decode(piece, at: index) {
                for value in [reference.first, reference.second] where value != 0 {
                    if let scalar = Unicode.Scalar(value) { result.append(contentsOf: UTF8.encode(scalar)!) }
                }
                index += reference.length
            } else if byte <= 0x20 {
                if let last = result.last, last != 0x20 { result.append(0x20) }
                index += 1
            } else {
                result.append(byte)
                index += 1
            }
        }
        while result.last == 0x20 { result.removeLast() }
        return result
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

extension UnsafeBufferPointer<UInt8> {
    /// True when the bytes are `word` (lower case ASCII) in any case.
    func matches(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        let letters = word.utf8Start
        for index in 0..<count {
            let byte = self[index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != letters[index] { return false }
        }
        return true
    }

    /// Offset behind `word` when it stands at `start` in any case.
    func skip(_ word: StaticString, at start: Int) -> Int? {
        let length = word.utf8CodeUnitCount
        guard start + length <= count else { return nil }
        return UnsafeBufferPointer(rebasing: self[start..<(start + length)]).matches(word) ? start + length : nil
    }

    /// True when `word` ends before `end`, in any case.
    func ends(_ word: StaticString, at end: Int) -> Bool {
        let start = end - word.utf8CodeUnitCount
        return start >= 0 && UnsafeBufferPointer(rebasing: self[start..<end]).matches(word)
    }

    /// True when a `:` and then `word` follow, white space apart.
    func value(from start: Int, is word: StaticString) -> Bool {
        var index = start
        while index < count, self[index] <= 0x20 { index += 1 }
        guard index < count, self[index] == UInt8(ascii: ":") else { return false }
        index += 1
        while index < count, self[index] <= 0x20 { index += 1 }
        return skip(word, at: index) != nil
    }
}
