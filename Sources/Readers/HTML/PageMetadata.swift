import Model

/// Collects what a page says of its document: meta tags, JSON-LD, publication lines, path, footer.
struct PageMetadata {
    /// Values by lower-case name, see `Document.pageMetadata`.
    private(set) var values: [String: String] = [:]
    /// True while the day of publication is only that on which the document was sent out.
    private var isDispatched = false
    private let words: PageWords

    /// Takes over the head: meta tags (first of a name wins), title, canonical address, JSON-LD.
    init(_ scanner: MarkupScanner, _ bytes: UnsafeBufferPointer<UInt8>, words: PageWords) {
        self.words = words
        for meta in scanner.metas where !meta.content.isEmpty && meta.content.count <= 8_192 {
            let name = String(decoding: meta.name, as: UTF8.self).lowercased()
            // What the page shows has these names to itself.
            let isShown = name == "published" || name == "source" || name == "title" || name == "breadcrumb"
            set(isShown ? "meta." + name : name, String(decoding: meta.content, as: UTF8.self))
        }
        set("title", Self.withoutBreaks(String(decoding: scanner.title, as: UTF8.self)))
        set("canonical", String(decoding: scanner.canonical, as: UTF8.self))
        for range in scanner.linkedData.prefix(20) {
            for (path, text) in LinkedData(bytes, range).values { set("jsonld." + path, text) }
        }
        if let range = scanner.newspaperComment {
            let text = String(decoding: bytes[range].prefix(4_096), as: UTF8.self)
            if let start = text.range(ofWord: "<date>"), let day = Self.time(text[start.upperBound...].prefix(10)) {
                set("newspaper.date", day)
            }
        }
    }

    /// Sets a value unless the name has one.
    mutating func set(_ name: String, _ value: String) {
        let value = Self.trimmed(value)
        if name.isEmpty || value.isEmpty || values[name] != nil { return }
        values[name] = value
    }

    /// Reads a field of an index card that says who issued the document, or on which day it was written.
    mutating func read(label: String, value: String) {
        if words.issuers.contains(label), let name = name(value[...]) { set("issuer", name) }
        if words.written.contains(label), let time = Self.time(value) { set("written", time) }
    }

    /// Reads a field of a card, whatever it says of the document.
    mutating func read(cardLabel label: String, value: String) {
        if words.published.contains(label) || words.sources.contains(label) {
            read(publicationLine: "\(label)：\(value)")
        }
        read(label: label, value: value)
    }

    /// Reads a line of a card whose label has no colon, as its looks part it from the value: 发布机构 云岭市统计局. False for others.
    @discardableResult
    mutating func read(cardLine line: String) -> Bool {
        guard let (label, value) = words.cardLine(line) else { return false }
        read(cardLabel: label, value: value)
        return true
    }

    /// Takes from the head's title which office's site it is: 2031年经济运行情况-云岭市统计局. A title that says nothing else
    /// is none of the document.
    mutating func judgeHeadTitle(hasTitleLine: Bool) {
        guard let title = values["title"] else { return }
        if let office = words.officeBesideTitle(title)
            ?? (words.endsLikeOffice(title) && title.count <= 16 ? title : nil)
            ?? [values["sitename"], values["author"]].lazy.compactMap({ $0 }).first(where: words.endsLikeOffice)
        {
            set("site.office", office)
        }
        if !hasTitleLine, words.namesPublisher(title) { values["title"] = nil }
    }

    /// Gives values that were read from lines the page's own words.
    mutating func restore(_ original: (String) -> String) {
        for name in ["source", "breadcrumb", "issuer", "site.office"] { values[name] = values[name].map(original) }
    }

    /// Reads a publication line: 发布时间, 来源.
    mutating func read(publicationLine line: String) {
        if values["published"] == nil || isDispatched {
            for label in words.published where !(isDispatched && words.dispatched.contains(label)) {
                if let value = value(of: label, in: line), let time = Self.time(value) {
                    values["published"] = time
                    isDispatched = words.dispatched.contains(label)
                    break
                }
            }
        }
        if values["published"] == nil, let time = unlabelledTime(line) { values["published"] = time }
        if values["published"] == nil, line.count <= 40, let time = Self.time(line), time.count >= 8 {
            values["published"] = time
        }
        if values["source"] == nil {
            for label in words.sources {
                if let value = value(of: label, in: line), let name = name(value) {
                    values["source"] = name
                    break
                }
            }
        }
        // 作者：云岭市统计局 is an office and no person.
        if values["source"] == nil {
            for label in words.authors {
                if let value = value(of: label, in: line), let name = publisher(value), name.count > 3 {
                    values["source"] = name
                    break
                }
            }
        }
        readDay(line)
        if !Array(line.utf8).withUnsafeBufferPointer(words.namesIssuer) { return }
        for label in words.issuers + words.written {
            if let value = value(of: label, in: line) { read(label: label, value: String(value)) }
        }
    }

    /// Reads a line with a day, with the name of who published it behind or before it: 2025-02-11 10:22 云岭市财政局, 2025年2月11日
    /// 云岭市财政局. What the head says of the day stands over it.
    private mutating func readDay(_ line: String) {
        let bytes = Array(line.utf8)
        let found = bytes.withUnsafeBufferPointer {
            LineSigns.publicationDay(in: $0) ?? (words.isDayOfOffice($0) ? 0 : nil)
        }
        guard let place = found else { return }
        let line = String(decoding: bytes[place...], as: UTF8.self)
        guard let day = Self.time(line) else { return }
        set("day", day)
        if values["source"] != nil { return }
        let behind = line.dropFirst(day.count).drop { Self.openings.contains($0) || Self.closings.contains($0) }
        let before = Self.trimmed(String(decoding: bytes[..<place], as: UTF8.self))
        if let name = publisher(behind) ?? publisher(before[...]).flatMap({ $0 == before ? $0 : nil }) {
            values["source"] = name
        }
    }

    /// The name that a text begins with, where it ends as those of offices, sites and papers do.
    private func publisher(_ text: Substring) -> String? {
        guard let name = name(text), name.count >= 3, let last = name.last, words.publisherEnds.contains(last) else {
            return nil
        }
        return name
    }

    /// Reads the line above an article of a newspaper that names its page and day: 第02版：报告 2031年02月03日.
    mutating func read(editionLine line: String) {
        let bytes = Array(line.utf8)
        guard let day = bytes.withUnsafeBufferPointer(LineSigns.writtenDay),
            let time = Self.time(String(decoding: bytes[day], as: UTF8.self))
        else { return }
        set("newspaper.date", time)
    }

    /// What may stand before a time or a name, and behind a time.
    private static let openings: Set<Character> = [" ", "\u{A0}", "\u{3000}", "[", "【", "(", "（", "|", "："]
    private static let closings: Set<Character> = ["】", "]", ")", "）"]

    /// Reads a line of the footer: licence number and site code.
    mutating func read(footerLine line: String) {
        var rest = Substring(line)
        // ICP备案号：琼ICP备… has the word twice, and the number behind the second.
        while values["icp"] == nil, let found = Self.first(of: words.licences, in: String(rest)) {
            let text = String(rest)
            let head = text[..<found.lowerBound].suffix(1).filter { Self.isIdeograph($0) }
            let tail = text[found.upperBound...].prefix { $0.isNumber || "号-－ 第".contains($0) }
            if tail.contains(where: \.isNumber) { set("icp", head + text[found] + Self.trimmed(String(tail))) }
            rest = Substring(text[found.upperBound...])
        }
        if values["sitecode"] == nil, let found = Self.first(of: words.siteCodes, in: line) {
            let tail = line[found.upperBound...].drop { "：: \u{A0}\u{3000}".contains($0) }
            let code = tail.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
            if code.count >= 8 { set("sitecode", String(code)) }
        }
    }

    /// Reads the path of the page in its site from the lines that show it.
    mutating func read(breadcrumb lines: [String]) {
        var parts: [String] = []
        // Between > and », the stroke of 预算/决算 parts nothing.
        let pathSigns = lines.contains { $0.contains { Self.arrows.contains($0) } } ? Self.arrows : Self.pathSigns
        for line in lines {
            var rest = Self.trimmed(line)
            for label in words.paths where rest.hasPrefix(label) {
                rest = Self.trimmed(String(rest.dropFirst(label.count).drop { $0 == "：" || $0 == ":" }))
                break
            }
            // 首页 统计数据 统计公报: signs that a style sheet draws are not in the text.
            // 首页-统计数据-统计公报: only where no other sign stands.
            let isBare = words.homes.contains(where: rest.hasPrefix) && !rest.contains { pathSigns.contains($0) }
            if isBare { rest = String(rest.map { "-－—".contains($0) ? ">" : $0 }) }
            for part in rest.split(whereSeparator: { pathSigns.contains($0) || isBare && $0.isWhitespace }) {
                var part = Self.trimmed(String(part)).filter { $0 != "：" && $0 != ":" }
                if parts.isEmpty, words.readers.contains(where: part.hasPrefix),
                    let home = words.homes.first(where: part.hasSuffix)
                {
                    part = home
                }
                while part.last == "-" { part.removeLast() }
                if !part.isEmpty && part != "-&gt;" { parts.append(Self.trimmed(part)) }
            }
        }
        // 正文 is where the reader is, and buttons are nowhere; what stands behind them is about the document.
        if let end = parts.firstIndex(where: words.pathEnds.contains) { parts.removeSubrange((end + 1)...) }
        if let end = parts.firstIndex(where: { part in
            Array(part.utf8).withUnsafeBufferPointer(words.isControlLine)
                || words.pathButtons.contains { part.hasPrefix($0) }
        }) {
            parts.removeSubrange(end...)
        }
        if parts.count >= 2 && parts.count <= 12 { set("breadcrumb", parts.joined(separator: " > ")) }
    }

    // MARK: Pieces

    private static let arrows: Set<Character> = [">", "》", "»", "›", "＞", "→"]
    private static let pathSigns: Set<Character> = arrows.union(["/", "|", "\\", "•", "·"])

    /// The page's address as its head says it: with its host, or none. `www.…` alone lacks its scheme.
    var address: String? {
        for name in ["url", "canonical", "og:url"] {
            guard let value = values[name] else { continue }
            if value.range(ofWord: "://") != nil { return value }
            if value.hasPrefix("//") { return "http:" + value }
            if value.hasPrefix("www.") { return "http://" + value }
        }
        return nil
    }

    /// The day that the address of a page has in its path, as content systems write it: /202503/t20250311_98.html,
    /// /art/2025/3/11/art_1_98.html, /2025-03/11/content_98.htm.
    static func day(ofAddress address: String) -> String? {
        let bytes = Array(address.utf8)
        guard let host = address.range(ofWord: "://") else { return nil }
        var index = address.utf8.distance(from: address.startIndex, to: host.upperBound)
        while index < bytes.count {
            let run = bytes[index...].prefix { $0 &- 0x30 < 10 }
            if run.isEmpty {
                index += 1
                continue
            }
            if let day = day(at: index, run.count, in: bytes) { return day }
            index += run.count
        }
        return nil
    }

    /// The day whose year begins at `start` of an address, in a run of `count` digits.
    private static func day(at start: Int, _ count: Int, in bytes: [UInt8]) -> String? {
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        // Behind a stroke: one or two digits, or four of month and day.
        func part(_ end: Int) -> Range<Int>? {
            guard end < bytes.count, bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "-") else {
                return nil
            }
            let digits = bytes[(end + 1)...].prefix { $0 &- 0x30 < 10 }
            return digits.isEmpty ? nil : end + 1..<end + 1 + digits.count
        }
        let parts: (month: Range<Int>, day: Range<Int>)
        switch count {
        case 8: parts = (start + 4..<start + 6, start + 6..<start + 8)
        case 6:
            guard let day = part(start + 6), day.count <= 2 else { return nil }
            parts = (start + 4..<start + 6, day)
        case 4:
            guard let month = part(start + 4) else { return nil }
            if month.count == 4 {
                parts = (month.lowerBound..<month.lowerBound + 2, month.lowerBound + 2..<month.upperBound)
            } else {
                guard month.count <= 2, let day = part(month.upperBound), day.count <= 2 else { return nil }
                parts = (month, day)
            }
        default: return nil
        }
        let year = number(start..<start + 4)
        let month = number(parts.month)
        let day = number(parts.day)
        guard (1995...2099).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(year)-\(month)-\(day)"
    }

    /// Where the first of some words stands that a line has.
    private static func first(of labels: [String], in line: String) -> Range<String.Index>? {
        labels.lazy.compactMap { line.range(ofWord: $0) }.first
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }

    /// A date without a label that can only be the day of publication: behind 发布于, behind a label that lacks its
    /// colon, or as the end of 本文来源于….
    private func unlabelledTime(_ line: String) -> String? {
        if line.count > 80 { return nil }
        for label in words.publishedAt + words.published.filter({ $0.count >= 4 }) {
            guard let found = line.range(ofWord: label) else { continue }
            if let time = Self.time(line[found.upperBound...].drop { $0.isWhitespace }) { return time }
        }
        if words.sourceOpenings.contains(where: line.hasPrefix),
            let last = line.lastIndex(where: { !($0.isASCII || $0 == "\u{A0}" || $0 == "\u{3000}") })
        {
            return Self.time(line[line.index(after: last)...].drop { $0.isWhitespace })
        }
        return nil
    }

    /// A title without `<br>`, which stays as it is in an element that holds text only.
    private static func withoutBreaks(_ title: String) -> String {
        var result = title
        for tag in ["<br>", "<br/>", "<br />", "<BR>"] {
            while let found = result.range(ofWord: tag) { result.removeSubrange(found) }
        }
        return result
    }

    /// What follows a label and its colon in a line; nil when the label isn't there.
    private func value(of label: String, in line: String) -> Substring? {
        guard let found = line.range(ofWord: label) else { return nil }
        // 成文日期 and 截止时间 say something else.
        if label.count == 2, words.otherDays.contains(String(line[..<found.lowerBound].suffix(2))) {
            return nil
        }
        let rest = line[found.upperBound...].drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{3000}" }
        guard let colon = rest.first, "：:】]|｜丨".contains(colon) else {
            if words.bareSources.contains(label) { return rest }
            // 来源 云岭县统计局
            let isParted = rest.startIndex > found.upperBound && words.sources.contains(label)
            return isParted && publisher(rest).map { $0.count > 3 } == true ? rest : nil
        }
        return rest.dropFirst().drop { " \u{A0}\u{3000}：:[【".contains($0) }
    }

    /// A date, perhaps with a time, at the start of a text: `2026-01-06 17:19`, `2026年1月6日`.
    private static func time(_ text: some StringProtocol) -> String? {
        var result = ""
        var digits = 0
        var previous: Character = " "
        for character in text {
            if character.isASCII && character.isNumber {
                digits += 1
            } else if character == " ", previous == "/" || previous == "-" {
                // 2026/03/09/ 10:12
                result.removeLast()
            } else if "-/.:年月日时分秒 T：".contains(character) {
                if character == " " && previous == " " { break }
            } else {
                break
            }
            previous = character
            result.append(character == "：" ? ":" : character)
        }
        while let last = result.last, " -/.:T：".contains(last) { result.removeLast() }
        guard digits >= 6, digits <= 17, let first = result.first, first == "1" || first == "2" else { return nil }
        return result
    }

    private func name(_ text: Substring) -> String? {
        var result = ""
        for character in text {
            if "\u{A0}\u{3000}|｜[【】]〖〗".contains(character) || character == " " { break }
            result.append(character)
        }
        // The next label ends it: 来源：市财政局责任编辑：…
        for label in words.labelsByLength {
            if let found = result.range(ofWord: label) {
                if found.lowerBound == result.startIndex { return nil }
                result = String(result[..<found.lowerBound])
            }
        }
        result = result.filter { $0 != "：" && $0 != ":" }
        return result.isEmpty || result.count > 40 ? nil : result
    }

    /// Without white space at both ends, no-break and full-width ones included.
    static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace || first == "\u{FEFF}" { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }
}
