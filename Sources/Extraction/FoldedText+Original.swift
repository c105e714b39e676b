import Model

extension FoldedText {
    /// The characters of the document that a folded range came from, without those that folding passed over: a title
    /// printed 政 府 工 作 报 告 comes back as 政府工作报告, and （一） keeps its full-width parentheses.
    func original(_ range: Range<Int>, in text: [UInt8]) -> String {
        if isVerbatim(range, in: text) { return string(range) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count * 2)
        // Characters that stand side by side are copied together.
        var run = 0..<0
        var last = -1
        forEachCharacter(in: range) { index, start in
            if self.bytes[index] == 0x20 {
                // A kept space has the origin of the character behind it.
                bytes.append(contentsOf: text[run])
                run = 0..<0
                bytes.append(0x20)
                return
            }
            if start == last { return }
            last = start
            let end = start + Self.length(ofCharacterAt: start, in: text)
            if start != run.upperBound {
                bytes.append(contentsOf: text[run])
                run = start..<start
            }
            run = run.lowerBound..<end
        }
        bytes.append(contentsOf: text[run])
        return bytes.withUnsafeBufferPointer { String(0..<$0.count, ofValid: $0) }
    }

    /// A heading's words as a reader would type them: as printed, with runs of white space as one space, or without
    /// white space where the printer spaced the letters out.
    func heading(_ range: Range<Int>, in text: [UInt8]) -> String {
        if isVerbatim(range, in: text), !Self.mayHoldSpace(bytes[range]) { return string(range) }
        var characters = 0
        var gaps = 0
        var last = -1
        var end = -1
        forEachCharacter(in: range) { _, start in
            if start == last { return }
            last = start
            characters += 1
            if end >= 0 && start > end { gaps += 1 }
            end = start + Self.length(ofCharacterAt: start, in: text)
        }
        if gaps * 3 >= characters { return original(range, in: text) }
        return Self.withSingleSpaces(text[span(of: range, in: text).range])
    }

    /// Runs of white space as one space, none at the start and the end, and none where a line was broken beside a bracket
    /// or, when it was long, between two of its characters.
    private static func withSingleSpaces(_ text: ArraySlice<UInt8>) -> String {
        if !mayHoldSpace(text) {
            return text.withUnsafeBufferPointer { String(0..<$0.count, ofValid: $0) }
        }
        var words: [UInt8] = []
        words.reserveCapacity(text.count)
        var isOpen = false
        var isBroken = false
        var lineStart = 0
        var index = text.startIndex
        while index < text.endIndex {
            let lead = text[index]
            let length = min(IndicatorNaming.characterLength(lead), text.endIndex - index)
            if Self.isZeroWidth(text, index, length) {
                // What cannot be seen is no part of a heading.
            } else if isSpace(text, index, length) {
                isOpen = true
                if lead == 0x0A { isBroken = true }
            } else {
                if isOpen, let last = words.last {
                    let isWrapped = words.count - lineStart >= Self.wrappedByteCount
                    let isBesideMark = Self.isMark(text, index) || Self.isMark(words[...], words.count - 3)
                    let isJoined = isBroken && (isWrapped || isBesideMark) && last >= 0x80 && lead >= 0x80
                    if !isJoined { words.append(0x20) }
                }
                if isBroken { lineStart = words.count }
                isOpen = false
                isBroken = false
                for place in index..<(index + length) { words.append(text[place]) }
            }
            index += length
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// A line of a heading with as many bytes was broken since it was full: 20 ideographs.
    private static let wrappedByteCount = 60

    /// True for 《 》 “ ” （ ） and what else stands on their pages.
    private static func isMark(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard index >= text.startIndex, index + 2 < text.endIndex else { return false }
        if text[index] == 0xE2 { return text[index + 1] == 0x80 && (0x98...0x9D).contains(text[index + 2]) }
        return text[index] == 0xEF || text[index] == 0xE3 && text[index + 1] == 0x80
    }

    /// True for U+200B…200F and U+FEFF.
    private static func isZeroWidth(_ text: ArraySlice<UInt8>, _ index: Int, _ length: Int) -> Bool {
        guard length == 3 else { return false }
        let bytes = (text[index], text[index + 1], text[index + 2])
        return bytes.0 == 0xE2 && bytes.1 == 0x80 && (0x8B...0x8F).contains(bytes.2) || bytes == (0xEF, 0xBB, 0xBF)
    }

    /// True for a character that Unicode calls white space; the last of them is U+3000.
    private static func isSpace(_ text: ArraySlice<UInt8>, _ index: Int, _ length: Int) -> Bool {
        let lead = text[index]
        if length == 1 { return lead == 0x20 || lead >= 0x09 && lead <= 0x0D }
        if length == 2 { return lead == 0xC2 && (text[index + 1] == 0x85 || text[index + 1] == 0xA0) }
        guard length == 3, lead >= 0xE1 && lead <= 0xE3 else { return false }
        let scalar = UInt32(lead & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        return Unicode.Scalar(scalar).map { $0.value <= 0x3000 && $0.properties.isWhitespace } ?? false
    }

    /// True when a range stands in the document as it is folded: folding makes nothing longer, so as many bytes that are
    /// the same came from the same characters.
    private func isVerbatim(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        if range.isEmpty { return true }
        let span = span(of: range, in: text)
        guard span.count == range.count else { return false }
        return text.withUnsafeBufferPointer { text in
            bytes.withUnsafeBufferPointer { folded in
                let written = UnsafeBufferPointer(rebasing: text[span.range])
                return written.hasSameBytes(as: UnsafeBufferPointer(rebasing: folded[range]))
            }
        }
    }

    /// False for most that holds no white space and nothing that can't be seen, from the first bytes of its characters alone.
    private static func mayHoldSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let lead = bytes[index]
                // Ideographs, nearly all characters.
                if lead >= 0xE4, lead <= 0xE9 {
                    index += 3
                    continue
                }
                switch lead {
                case 0...0x20, 0xC2, 0xE1: return true
                // “ and ” are what headings hold of this row.
                case 0xE2:
                    if index + 2 >= bytes.count || bytes[index + 1] != 0x80 || bytes[index + 2] & 0xFE != 0x9C {
                        return true
                    }
                case 0xEF: if index + 1 >= bytes.count || bytes[index + 1] == 0xBB { return true }
                case 0xE3:
                    if index + 2 >= bytes.count || bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 { return true }
                default: break
                }
                index += 1
            }
            return false
        }
    }
}
