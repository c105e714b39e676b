import Model
import Patterns

/// What the form of one line says about its place in a document: heading numbers, page numbers, bars of links.
enum LineForm {
    /// Bytes of a line that are packed: of a line that is long or holds sentences only the opening, since nothing else
    /// is asked of it.
    static func packedLimit(_ line: TextLine) -> Int { canBeChrome(line) ? 480 : 60 }

    /// Writes the packed form of a line and returns its length in bytes.
    static func pack(
        _ line: TextLine, _ text: UnsafeBufferPointer<UInt8>, into store: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var written = 0
        var place = line.span.start
        let end = min(line.span.end, line.span.start + packedLimit(line))
        while place < end {
            let lead = text[place]
            if lead < 0x80 {
                if lead <= 0x20 {
                    place += 1
                } else if lead == 0x3C, let literal = TextLine.literalLength(text, at: place, end: end) {
                    place += literal
                } else {
                    store[written] = lowerCase(lead)
                    written += 1
                    place += 1
                }
                continue
            }
            if lead &- 0xE4 < 8 {
                let start = place
                place = ByteSearch.endOfIdeographs(in: text, from: place, to: end)
                if place > start {
                    UnsafeMutableRawPointer(store + written).copyRun(from: text, start..<place)
                    written += place - start
                    continue
                }
            } else if place + 3 <= end {
                let third = text[place + 2]
                switch UInt16(lead) << 8 | UInt16(text[place + 1]) {
                case 0xEFBC where third > 0x80:
                    // U+FF01 and the next are ! and the next.
                    store[written] = lowerCase(third - 0x60)
                    written += 1
                    place += 3
                    continue
                case 0xE380 where third > 0x80:
                    for offset in 0..<3 { store[written + offset] = text[place + offset] }
                    written += 3
                    place += 3
                    continue
                default: break
                }
            }
            let space = TextLine.spaceLength(text, at: place, end: end)
            if space > 0 {
                place += space
                continue
            }
            let (scalar, length) = TextLine.scalar(text, at: place, end: end)
            place += length
            if scalar >= 0xFF01 && scalar <= 0xFF5E {
                store[written] = lowerCase(UInt8(truncatingIfNeeded: scalar &- 0xFEE0))
                written += 1
            } else {
                written += (store + written).storeUTF8(scalar)
            }
        }
        return written
    }

    @inline(__always)
    private static func lowerCase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// True for 2031-07-05 at the head of a line, which says when a page was published and not what a table is about.
    static func beginsWithDay(_ packed: PackedLine) -> Bool {
        let bytes = packed.bytes
        guard bytes.count >= 8, bytes.prefix(4).allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
        var marks = 0
        for byte in bytes.dropFirst(4).prefix(6) {
            if byte == UInt8(ascii: "-") { marks += 1 } else if byte &- 0x30 >= 10 { break }
        }
        return marks == 2 && bytes[bytes.startIndex + 4] == UInt8(ascii: "-")
    }

    /// True for 一、 （一） 1. 1、 (1) ① 第一章 —— 附件2: what begins a new paragraph or heading whatever stood before.
    static func beginsItem(_ packed: PackedLine) -> Bool {
        guard let (first, _) = packed.scalar(at: 0) else { return false }
        switch first {
        case 0x2014: return packed.hasPrefix("——")
        case 0x2D: return packed.hasPrefix("--")
        case 0x25CF, 0x2460...0x249B: return true
        case 0x28:
            var end = 1
            var count = 0
            while let (scalar, length) = packed.scalar(at: end), isChineseNumeral(scalar) || scalar &- 0x30 < 10 {
                end += length
                count += 1
            }
            return count > 0 && count <= 3 && packed.stands(")", at: end)
        case 0x7B2C:
            let (end, count) = chineseNumeral(packed, at: 3)
            guard count > 0, let (sign, _) = packed.scalar(at: end) else { return false }
            // 章节条部编
            return sign == 0x7AE0 || sign == 0x8282 || sign == 0x6761 || sign == 0x90E8 || sign == 0x7F16
        case 0x9644: return packed.hasPrefix("附件")
        case 0x30...0x39:
            let digits = packed.digitCount(at: 0)
            guard digits <= 3, let (sign, length) = packed.scalar(at: digits) else { return false }
            if sign == 0x3001 { return true }
            guard sign == 0x2E, let (behind, _) = packed.scalar(at: digits + length) else { return false }
            return behind &- 0x30 >= 10
        default:
            guard isChineseNumeral(first) else { return false }
            let (end, count) = chineseNumeral(packed, at: 0)
            return count <= 3 && packed.stands("、", at: end)
        }
    }

    /// Where the Chinese numeral at an offset ends and how many characters it has.
    private static func chineseNumeral(_ packed: PackedLine, at offset: Int) -> (end: Int, count: Int) {
        var end = offset
        var count = 0
        while let (scalar, length) = packed.scalar(at: end), isChineseNumeral(scalar) {
            end += length
            count += 1
        }
        return (end, count)
    }

    /// True for 一 to 十, 百, 零 and 〇.
    private static func isChineseNumeral(_ scalar: UInt32) -> Bool {
        Numeral.numbersList(scalar) || Numeral.isZero(scalar) || scalar == 0x767E
    }

    /// The number of a line that is only a page number; `isSure` when dashes or words say so.
    static func pageNumber(_ packed: PackedLine) -> (number: Int, isSure: Bool)? {
        let count = packed.bytes.count
        if count > 40 { return nil }
        if let (number, end) = packed.number(at: 0), end == count { return (number, false) }
        let inner = endOfSigns(packed, from: 0)
        if inner > 0, let (number, end) = packed.number(at: inner), end < count,
            endOfSigns(packed, from: end) == count
        {
            return (number, true)
        }
        // 第3页共20页, 第3页, 第3页/共20页, 3/20.
        if packed.hasPrefix("第"), let (number, end) = packed.number(at: 3), packed.stands("页", at: end) {
            var place = end + 3
            while let (scalar, length) = packed.scalar(at: place) {
                switch scalar {
                case 0x5171, 0x9875, 0x603B, 0x8BA1, 0x2C, 0x2F, 0x20, 0x28, 0x29, 0x30...0x39: place += length
                default: return nil
                }
            }
            return (number, true)
        }
        if packed.hasPrefix("page"), let (number, _) = packed.number(at: 4) { return (number, true) }
        return nil
    }

    /// The end of the dashes and dots that stand around a page number.
    private static func endOfSigns(_ packed: PackedLine, from offset: Int) -> Int {
        var end = offset
        while let (scalar, length) = packed.scalar(at: end) {
            switch scalar {
            case 0x2D, 0x2014, 0x2013, 0x2015, 0x2500, 0xB7, 0x2022, 0x5F, 0x7E: end += length
            default: return end
            }
        }
        return end
    }

    /// True for a line short enough, for what it holds, to be of the page around a text.
    static func canBeChrome(_ line: TextLine) -> Bool {
        line.characterCount <= (line.holdsSentence ? 40 : 160)
    }

    /// True for 首页 | 新闻 | 公告.
    static func isBarOfLinks(_ packed: PackedLine, _ line: TextLine) -> Bool {
        var strokes = 0
        return line.characterCount <= 60
            && packed.holds(UInt8(ascii: "|")) { _ in
                strokes += 1
                return strokes == 2
            } && !packed.contains("。")
    }
}
