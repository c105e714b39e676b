import Model

/// What becomes of single characters, and of what stands for one: literals of crawlers, letters of escapes.
extension Folding {
    enum Fold {
        case keep, space, drop
        /// Kept, but where it opens a footnote mark (【4】, 〔4〕).
        case bracket
        case ascii(UInt8)
        case replace((UInt8, UInt8, UInt8))
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// True when a character of three bytes is kept as it is.
    static func isKept(_ character: [UInt8]) -> Bool {
        character.withUnsafeBufferPointer { if case .keep = folding(of: $0, 0, 3) { true } else { false } }
    }

    /// True for a text that is folded to itself for sure: ideographs, and ASCII without white space and what begins
    /// something else.
    static func changesNothing(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        while position < text.count {
            let lead = text[position]
            if lead >= 0xE4, lead <= 0xE9 {
                position += 3
                continue
            }
            switch lead {
            case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "\\"),
                UInt8(ascii: "_"):
                return false
            case 0x21...0x7E: position += 1
            default: return false
            }
        }
        return true
    }

    /// What becomes of a character of two or more bytes.
    @inline(__always)
    static func folding(of text: UnsafeBufferPointer<UInt8>, _ position: Int, _ count: Int) -> Fold {
        let a = text[position]
        let b = text[position + 1]
        if count == 3 {
            let c = text[position + 2]
            if a == 0xEF {
                if b == 0xBC { return .ascii(c - 0x60) }  // U+FF01…FF3F → ! … _  (FF01 is EF BC 81)
                if b == 0xBD && c <= 0x9E { return .ascii(c - 0x20) }  // U+FF40…FF5E → ` … ~
                if b == 0xBB && c == 0xBF { return .drop }  // U+FEFF
                if b == 0xB9 { return smallForm(c) }
                if b == 0xB8 && (c == 0xB0 || c == 0x93) { return .ascii(UInt8(ascii: ":")) }  // U+FE30 ︰, U+FE13 ︓
                if b == 0xBF && c == 0xBD { return .drop }  // U+FFFD, what could not be decoded
            }
            if a == 0xE3 && b == 0x80 && c == 0x80 { return .space }  // U+3000
            if a == 0xE2 {
                if b == 0x80 {
                    if c >= 0x80 && c <= 0x8A { return .space }  // U+2000…200A
                    if c >= 0x8B && c <= 0x8F { return .drop }  // zero width and direction marks
                    if c == 0xA8 || c == 0xA9 || c == 0xAF { return .space }  // line separators, narrow space
                    if c == 0xB0 { return .keep }
                }
                if b == 0x88 && c == 0xB6 { return .ascii(UInt8(ascii: ":")) }  // U+2236 ∶
                if b == 0x88 && c == 0x92 { return .ascii(UInt8(ascii: "-")) }  // U+2212 −
                if b == 0x88 && c == 0xBC { return .ascii(UInt8(ascii: "~")) }  // U+223C ∼
                if b == 0x97 && (c == 0x8B || c == 0xAF) { return .replace((0xE3, 0x80, 0x87)) }  // ○ ◯ → 〇
                if b == 0x91 && c >= 0xA0 && c <= 0xB3 { return .drop }  // ①…⑳: list or footnote marks
            }
            if a == 0xE3 && b == 0x80 && (c == 0x8C || c == 0x8E) { return .replace((0xE2, 0x80, 0x9C)) }  // 「『 → “
            if a == 0xE3 && b == 0x80 && (c == 0x8D || c == 0x8F) { return .replace((0xE2, 0x80, 0x9D)) }  // 」』 → ”
            if a == 0xE3 && b == 0x80 && (c == 0x90 || c == 0x94) { return .bracket }  // 【 〔
            if a == 0xE3 && b == 0x80 && c == 0x9C { return .ascii(UInt8(ascii: "~")) }  // U+301C 〜
            if a == 0xEE || (a == 0xEF && b < 0xA4) { return .drop }  // use
            return .keep
        }
        if count == 2 && a == 0xC2 {
            if b == 0xA0 { return .space }  // U+00A0
            if b == 0xB7 && isDecimalDot(text, position) { return .ascii(UInt8(ascii: ".")) }  // U+00B7 ·
            if b == 0xAD || b < 0xA0 { return .drop }  // soft hyphen, C1 controls
        }
        return .keep
    }

    /// Small forms of marks, from U+FE40 to U+FE7F.
    private static func smallForm(_ last: UInt8) -> Fold {
        switch last {
        case 0x90: .ascii(UInt8(ascii: ","))  // U+FE50 ﹐
        case 0x91: .replace((0xE3, 0x80, 0x81))  // U+FE51 ﹑ → 、
        case 0x92: .ascii(UInt8(ascii: "."))  // U+FE52 ﹒
        case 0x94: .ascii(UInt8(ascii: ";"))  // U+FE54 ﹔
        case 0x95: .ascii(UInt8(ascii: ":"))  // U+FE55 ﹕
        case 0x99: .ascii(UInt8(ascii: "("))  // U+FE59 ﹙
        case 0x9A: .ascii(UInt8(ascii: ")"))  // U+FE5A ﹚
        case 0xA3: .ascii(UInt8(ascii: "-"))  // U+FE63 ﹣
        case 0xAA: .ascii(UInt8(ascii: "%"))  // U+FE6A ﹪
        default: .keep
        }
    }

    /// True for the dot of 19·5%, 3·2亿元 and １·５倍: digits on both sides and a measure behind; 3·15 is a day.
    static func isDecimalDot(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        guard position > 0, isDigit(text[position - 1]) || position > 2 && isWideDigit(text, position - 3) else {
            return false
        }
        var index = position + 2
        while index < text.count, let length = digitLength(text, index) { index += length }
        guard index > position + 2, index < text.count else { return false }
        return text[index] == UInt8(ascii: "%")
            || ["％", "亿", "万元", "倍", "个百分点"].contains { text.has($0, at: index, end: text.count) }
    }

    /// Bytes of the digit at an offset, full-width or not; nil for another character.
    private static func digitLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        isDigit(text[index]) ? 1 : isWideDigit(text, index) ? 3 : nil
    }

    /// True for U+FF10…FF19.
    private static func isWideDigit(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 2 < text.count && text[index] == 0xEF && text[index + 1] == 0xBC
            && (0x90...0x99).contains(text[index + 2])
    }

    /// Length of a crawler's literal such as `<U+00A0>`.
    static func literal(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int? {
        guard position + 8 <= end, text[position + 1] == UInt8(ascii: "U"), text[position + 2] == UInt8(ascii: "+")
        else {
            return nil
        }
        var index = position + 3
        while index < end, index < position + 9, isDigit(text[index]) || (text[index] >= 0x41 && text[index] <= 0x46) {
            index += 1
        }
        return index < end && index >= position + 7 && text[index] == UInt8(ascii: ">") ? index + 1 - position : nil
    }

    /// Length of line ends that a spreadsheet or JSON cell kept as the letters `\r`, `\n`, `\t`.
    static func escapedLineEnd(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int? {
        guard position + 1 < end else { return nil }
        switch text[position + 1] {
        case UInt8(ascii: "r"), UInt8(ascii: "n"), UInt8(ascii: "t"): return 2
        default: return nil
        }
    }

    /// `_M_M_` behind a digit: what a spreadsheet export made of a full-width per cent sign.
    static func isDamagedPercent(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
        position + 5 <= end && position > 0 && isDigit(text[position - 1])
            && text[position..<(position + 5)].elementsEqual("_M_M_".utf8)
    }

    static func isNonBreakingSpace(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
        let entity: [UInt8] = [0x26, 0x6E, 0x62, 0x73, 0x70, 0x3B]
        return position + 6 <= end && text[position..<(position + 6)].elementsEqual(entity)
    }

    /// True when no two digits of a block touch while two pairs or more have a space between them: 达到7 4 7 7 2 亿元.
    static func isLetterSpaced(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> Bool {
        var pairs = 0
        var position = span.start
        var isBehindDigit = false
        var spaces = 0
        while position < span.end {
            let lead = text[position]
            var isDigit = Self.isDigit(lead)
            var isSpace = lead == 0x20
            var count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            if lead == 0xEF, position + 2 < span.end, text[position + 1] == 0xBC {
                isDigit = text[position + 2] >= 0x90 && text[position + 2] <= 0x99
            } else if lead == 0xE3, position + 2 < span.end, text[position + 1] == 0x80 {
                isSpace = text[position + 2] == 0x80
            }
            count = min(count, span.end - position)
            if isDigit {
                if isBehindDigit && spaces == 0 { return false }
                if isBehindDigit && spaces == 1 { pairs += 1 }
                (isBehindDigit, spaces) = (true, 0)
            } else if isSpace {
                spaces += 1
            } else {
                (isBehindDigit, spaces) = (false, 0)
            }
            position += count
        }
        return pairs >= 2
    }
}
