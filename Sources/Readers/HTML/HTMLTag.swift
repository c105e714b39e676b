/// The elements that the page reader treats in a way of their own; every other name is `.other` and changes nothing.
///
/// Names are interned once, when a tag is scanned: everything later compares one byte.
enum HTMLTag: UInt8, CaseIterable {
    case other
    // Sections and blocks.
    case html, head, body, address, article, aside, blockquote, caption, center, dd, details, dialog, dir, div, dl, dt
    case fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, li, main, menu
    case nav, ol, p, pre, section, summary, ul, listing
    // Tables.
    case table, tbody, td, tfoot, th, thead, tr, col, colgroup
    // Inline elements that matter when they are hidden, linked, or break a line.
    case a, b, br, del, em, font, i, img, ins, label, s, small, span, strike, strong, sub, sup, time, u, wbr
    // Never shown, or shown as something other than text.
    case audio, button, canvas, datalist, iframe, input, link, math, meta, meter, noembed, noframes, noscript, object
    case optgroup, option, plaintext, progress, rp, rt, script, select, style, svg, template, textarea, title, video
    case xmp, base, picture, source, map, area

    /// True when the element stands on lines of its own.
    var isBlock: Bool { rawValue >= HTMLTag.html.rawValue && rawValue <= HTMLTag.colgroup.rawValue }

    /// True for inline elements that are left out of the parse unless they are hidden.
    var isFormatting: Bool {
        switch self {
        case .b, .del, .em, .font, .i, .ins, .label, .s, .small, .span, .strike, .strong, .sub, .sup, .time, .u: true
        default: false
        }
    }

    /// True when the element has no end tag.
    var isVoid: Bool {
        switch self {
        case .br, .hr, .img, .input, .link, .meta, .wbr, .col, .base, .source, .area: true
        default: false
        }
    }

    /// True when the text inside is not shown as text: controls, drawings, fallbacks, pronunciation guides.
    var hidesContent: Bool {
        switch self {
        case .audio, .button, .canvas, .datalist, .math, .meter, .object, .optgroup, .option, .progress, .rp, .rt,
            .select, .svg, .template, .video, .noframes, .noscript, .map:
            true
        default: false
        }
    }

    /// True when everything up to the element's own end tag is text, whatever it looks like.
    var isRawText: Bool {
        switch self {
        case .iframe, .noembed, .script, .style, .textarea, .title, .xmp: true
        default: false
        }
    }

    /// True when the end tag may be left out.
    var mayOmitEnd: Bool {
        switch self {
        case .p, .li, .dt, .dd, .td, .th, .tr, .tbody, .thead, .tfoot, .option, .optgroup, .rp, .rt, .caption: true
        default: false
        }
    }

    /// True for `h1` … `h6`.
    var isHeading: Bool { rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue }

    /// The name under which the element is handed to libxml2.
    ///
    /// Elements that libxml2's HTML 4 tables don't know become `div`, so that they close an open paragraph as the
    /// standard wants; hidden inline elements become `span`; a link begins and ends at a mark without content.
    var parsedName: StaticString {
        switch self {
        case .a: "img"
        case .blockquote: "blockquote"
        case .br: "br"
        case .caption: "caption"
        case .center: "center"
        case .dd: "dd"
        case .dl: "dl"
        case .dt: "dt"
        case .form: "form"
        case .h1: "h1"
        case .h2: "h2"
        case .h3: "h3"
        case .h4: "h4"
        case .h5: "h5"
        case .h6: "h6"
        case .hr: "hr"
        case .li: "li"
        case .ol: "ol"
        case .p: "p"
        case .pre: "pre"
        case .table: "table"
        case .tbody: "tbody"
        case .td: "td"
        case .tfoot: "tfoot"
        case .th: "th"
        case .thead: "thead"
        case .tr: "tr"
        case .ul: "ul"
        default: isBlock ? "div" : "span"
        }
    }

    /// The element's name in lower case.
    var name: String { String(describing: self) }

    /// The tag of a name in any case, or `.other`.
    static func named(_ bytes: UnsafeBufferPointer<UInt8>) -> HTMLTag {
        guard let key = key(bytes) else { return .other }
        var slot = hash(key)
        while true {
            let entry = index[slot]
            if entry.tag == .other { return .other }
            if entry.low == key.low && entry.high == key.high { return entry.tag }
            slot = (slot + 1) & 255
        }
    }

    private struct Entry {
        var low: UInt64
        var high: UInt64
        var tag: HTMLTag
    }

    /// Up to 16 bytes of a name packed into two words, lower case; nil for longer names, which no tag has.
    @inline(__always)
    private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> (low: UInt64, high: UInt64)? {
        if bytes.count > 16 || bytes.isEmpty { return nil }
        var low: UInt64 = 0
        var high: UInt64 = 0
        for index in 0..<bytes.count {
            var byte = bytes[index]
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
            if index < 8 { low = low << 8 | UInt64(byte) } else { high = high << 8 | UInt64(byte) }
        }
        return (low, high)
    }

    @inline(__always)
    private static func hash(_ key: (low: UInt64, high: UInt64)) -> Int {
        Int(truncatingIfNeeded: ((key.low ^ key.high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    private static let index: [Entry] = {
        var table = [Entry](repeating: Entry(low: 0, high: 0, tag: .other), count: 256)
        for tag in HTMLTag.allCases where tag != .other {
            let name = Array(tag.name.utf8)
            name.withUnsafeBufferPointer { bytes in
                guard let key = key(bytes) else { return }
                var slot = hash(key)
                while table[slot].tag != .other { slot = (slot + 1) & 255 }
                table[slot] = Entry(low: key.low, high: key.high, tag: tag)
            }
        }
        return table
    }()
}
