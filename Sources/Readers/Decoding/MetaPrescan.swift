/// Finds the encoding that a page's own head claims, by the prescan of the HTML standard.
enum MetaPrescan {
    /// Bytes looked at. The standard says 1,024; pages with long comments before their meta tags have it further down.
    private static let length = 4_096

    /// The label as written, lower case; nil when the page claims none.
    static func label(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var scan = Scan(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(length)))
        return scan.run()
    }

    private struct Scan {
        let bytes: UnsafeBufferPointer<UInt8>
        var place = 0

        mutating func run() -> String? {
            if let label = xmlDeclaration() { return label }
            while place < bytes.count {
                guard bytes[place] == UInt8(ascii: "<") else {
                    place += 1
                    continue
                }
                if at("<!--") {
                    place = find("-->", from: place + 2) ?? bytes.count
                } else if at("<meta"), isSpaceOrSlash(place + 5) {
                    place += 5
                    if let label = meta() { return label }
                } else if place + 1 < bytes.count,
                    isLetter(bytes[place + 1])
                        || bytes[place + 1] == UInt8(ascii: "/") && place + 2 < bytes.count
                            && isLetter(bytes[place + 2])
                {
                    while place < bytes.count, !isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") { place += 1 }
                    while attribute() != nil {}
                } else if at("<!") || at("</") || at("<?") {
                    place = find(">", from: place) ?? bytes.count
                }
                place += 1
            }
            return nil
        }

        /// The attributes of one meta tag.
        private mutating func meta() -> String? {
            var charset: String?
            var content: String?
            var isContentType = false
            while let (name, value) = attribute() {
                switch name {
                case "http-equiv": isContentType = isContentType || value == "content-type"
                case "content": content = content ?? MetaPrescan.charset(inContentType: value)
                case "charset": charset = charset ?? value
                default: break
                }
            }
            if let charset, !charset.isEmpty { return charset }
            return isContentType ? content : nil
        }

        /// The next attribute of a tag, name and value in lower case; nil at the tag's end.
        private mutating func attribute() -> (String, String)? {
            while place < bytes.count, isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") { place += 1 }
            guard place < bytes.count, bytes[place] != UInt8(ascii: ">") else { return nil }
            let nameStart = place
            place += 1
            while place < bytes.count, !isSpace(bytes[place]), !"=/>".utf8.contains(bytes[place]) { place += 1 }
            let name = text(nameStart, place)
            while place < bytes.count, isSpace(bytes[place]) { place += 1 }
            guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return (name, "") }
            place += 1
            while place < bytes.count, isSpace(bytes[place]) { place += 1 }
            guard place < bytes.count else { return (name, "") }
            let quote = bytes[place]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let start = place + 1
                place = start
                while place < bytes.count, bytes[place] != quote { place += 1 }
                let value = text(start, place)
                place = min(place + 1, bytes.count)
                return (name, value)
            }
            let start = place
            while place < bytes.count, !isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") { place += 1 }
            return (name, text(start, place))
        }

        /// `<?xml … encoding="…"?>` at the very start.
        private func xmlDeclaration() -> String? {
            guard at("<?xml"), let end = find(">", from: place) else { return nil }
            let declaration = text(0, end)
            guard let key = declaration.firstRange(of: "encoding") else { return nil }
            let rest = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" }
            guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
            let value = rest.dropFirst().prefix { $0 != quote }
            return value.isEmpty ? nil : String(value)
        }

        private func at(_ word: StaticString) -> Bool {
            guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
            for index in 0..<word.utf8CodeUnitCount where lower(bytes[place + index]) != word.utf8Start[index] {
                return false
            }
            return true
        }

        private func find(_ word: String, from start: Int) -> Int? {
            let word = Array(word.utf8)
            var index = start
            while index + word.count <= bytes.count {
                if bytes[index..<index + word.count].elementsEqual(word) { return index + word.count - 1 }
                index += 1
            }
            return nil
        }

        private func isSpaceOrSlash(_ index: Int) -> Bool {
            index < bytes.count && (isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/"))
        }
        private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D && byte != 0x0B }
        private func isLetter(_ byte: UInt8) -> Bool { lower(byte) >= 0x61 && lower(byte) <= 0x7A }
        private func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
        private func text(_ start: Int, _ end: Int) -> String {
            String(decoding: bytes[start..<end].lazy.map { lower($0) }, as: UTF8.self)
        }
    }

    /// The charset argument of a content type such as `text/html; charset=gb2312`, lower case; nil without one.
    static func charset(inContentType value: some StringProtocol) -> String? {
        let value = value.lowercased()
        var rest = value[...]
        while let key = rest.firstRange(of: "charset") {
            rest = rest[key.upperBound...]
            let afterSpace = rest.drop { $0.isWhitespace }
            guard afterSpace.first == "=" else { continue }
            let argument = afterSpace.dropFirst().drop { $0.isWhitespace }
            guard let quote = argument.first else { return nil }
            let label: Substring
            if quote == "\"" || quote == "'" {
                label = argument.dropFirst().prefix { $0 != quote }
            } else {
                label = argument.prefix { !$0.isWhitespace && $0 != ";" }
            }
            return label.isEmpty ? nil : String(label)
        }
        return nil
    }
}
