/// Attributes: those that say what an element is, whether it shows, and where a link leads.
extension MarkupScanner {
    /// Reads attributes up to the tag's `>` and calls `each` with name and value; a repeated name counts once more,
    /// which matters to none of the attributes that are read.
    mutating func forEachAttribute(_ each: (Range<Int>, Range<Int>) -> Void) {
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

    mutating func skipAttributes() {
        forEachAttribute { _, _ in }
    }

    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    mutating func scanAttributes(_ tag: inout Tag) {
        let bytes = bytes
        let showsHidden = showsHidden
        var result = tag
        var isInvisible = false
        forEachAttribute { name, value in
            let key = UnsafeBufferPointer(rebasing: bytes[name])
            let content = UnsafeBufferPointer(rebasing: bytes[value])
            switch key.count {
            case 2 where key.matches("id"), 4 where key.matches("role"), 5 where key.matches("class"),
                8 where key.matches("itemprop"):
                result.hints.formUnion(ClassHints.of(content))
                if key.count == 5 {
                    result.classHash = Self.hash(content)
                    if !showsHidden, result.hints.contains(.notShown) { result.isHidden = true }
                }
            case 4 where key.matches("href"): result.link = Self.linkKind(content)
            case 5 where key.matches("style"):
                if !showsHidden {
                    if Self.hides(content, "display", "none") { result.isHidden = true }
                    if Self.hides(content, "visibility", "hidden") { isInvisible = true }
                }
            case 6 where key.matches("hidden"):
                if !showsHidden { result.isHidden = true }
            case 6 where key.matches("border"): result.border = content.isEmpty || content[0] == 0x30 ? -1 : 1
            case 7 where key.matches("colspan"): result.columnSpan = Self.number(content)
            case 7 where key.matches("rowspan"): result.rowSpan = Self.number(content)
            default: break
            }
        }
        // What says that it is the article's body keeps its place on the page and is made visible by a script.
        if isInvisible, !result.hints.contains(.articleBody) { result.isHidden = true }
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

    /// True when an inline style gives a property, `display` or `visibility`, that value, white space and case apart.
    private static func hides(
        _ style: UnsafeBufferPointer<UInt8>, _ property: StaticString, _ value: StaticString
    ) -> Bool {
        // Both names end with a letter that hardly any other property has.
        for letter in [UInt8(ascii: "y"), UInt8(ascii: "Y")] {
            var place = ByteSearch.first(letter, in: style, from: 0, to: style.count)
            while place < style.count {
                let end = place + 1
                if style.ends(property, at: end), style.value(from: end, is: value) { return true }
                place = ByteSearch.first(letter, in: style, from: end, to: style.count)
            }
        }
        return false
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
