import Model

/// The head of a page: meta tags, the title, the canonical address, linked data.
extension MarkupScanner {
    mutating func scanMeta() {
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

    mutating func scanLink() {
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

    mutating func scanScript() {
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
        if scripts.count < 1_000 { scripts.append(start..<end) }
    }

    mutating func scanTitle() {
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
    mutating func skipRawText(_ tag: HTMLTag) -> Int {
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
}
