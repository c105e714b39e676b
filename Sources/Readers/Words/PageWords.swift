import Patterns

/// The words of the list `page_words`: how pages label what is about the document, and not in it.
final class PageWords: Sendable {
    // Labels, in the order in which they are looked for.
    let published: [String]
    /// Those of them that give the day on which the document was sent out.
    let dispatched: Set<String>
    let sources: [String]
    /// 作者: before who wrote it, a person or an office.
    let authors: [String]
    let issuers: [String]
    let written: [String]
    /// Labels of a path that the page begins at its own place, not at the site's first page.
    let paths: [String]
    /// Labels that need no colon before the time of publication.
    let publishedAt: [String]
    /// Labels of a publication line and of who issued the document when, longer ones first.
    let labelsByLength: [String]
    /// Words before 日期 and 时间 that make it another one than the day of publication.
    let otherDays: Set<String>
    /// The last part of a path, and what stands behind it and is none of it.
    let pathEnds: Set<String>
    let pathButtons: [String]
    /// Characters that the names of offices, sites and papers end with.
    let publisherEnds: Set<Character>
    /// Openings of a path, to look for in bytes.
    let breadcrumbs: WordList
    /// Words of a line that names a file to fetch.
    let fileSigns: WordList
    /// What a server says where there is no page, in lines and in titles.
    let errors: WordList
    let titleErrors: WordList
    /// The first part of a path, and what a label before it begins with where it has no colon.
    let homes: [String]
    let readers: [String]
    /// Before the number of a site's licence and before its code, and both.
    let licences: [String]
    let siteCodes: [String]
    let footerLabels: WordList
    /// Begins a line that ends with the day of publication.
    let sourceOpenings: [String]
    /// Before a source without a colon.
    let bareSources: Set<String>
    let latin: LatinWords

    private let cardLabels: WordList
    private let labelsOfIssue: WordList
    private let publications: WordList
    private let tools: WordList
    private let controls: WordList
    private let pageCounts: WordList
    private let noise: WordList
    private let announcements: WordList
    private let foot: WordList
    private let hosts: WordList
    private let footAndHosts: WordList
    private let invitations: WordList
    private let questions: WordList
    private let editions: WordList
    private let editionEnds: WordList
    private let sites: [String]
    private let offices: [String]
    private let genericTitles: Set<String>
    private let titleEnds: [[UInt8]]
    private let analysisEnds: [[UInt8]]
    private let titleBegins: WordList
    private let titleGoesOn: WordList
    private let subtitles: [String]
    private let posts: [String]
    private let fileEnds: WordList
    private let downloads: WordList

    init(_ roles: inout RoleWords) {
        published = roles.surfaces("published")
        sources = roles.surfaces("source")
        authors = roles.surfaces("author")
        issuers = roles.surfaces("issuer")
        written = roles.surfaces("written")
        publishedAt = roles.surfaces("published_at")
        otherDays = Set(roles.surfaces("other_day"))
        let paths = roles.surfaces("path")
        let homes = roles.surfaces("home")
        self.homes = homes
        readers = roles.surfaces("reader")
        // 首页> is a part of the path itself.
        self.paths = paths.filter { path in !homes.contains { path.holds($0) } }
        breadcrumbs = WordList(paths + roles.surfaces("path_inside"))
        pathEnds = Set(roles.surfaces("path_end"))
        pathButtons = roles.surfaces("path_button")
        publisherEnds = Set(roles.surfaces("publisher_end").compactMap(\.first))
        let publications = roles.surfaces("publication")
        self.publications = WordList(publications)
        labelsByLength = (publications + issuers + written).sorted { $0.count > $1.count }
        cardLabels = roles.list("card")
        labelsOfIssue = WordList(issuers + written)
        tools = roles.list("tool")
        controls = roles.list("control")
        pageCounts = roles.list("page_count")
        dispatched = Set(roles.surfaces("dispatched"))
        let announcements = roles.surfaces("announcement")
        self.announcements = WordList(announcements)
        noise = WordList(announcements + roles.surfaces("noise"))
        let foot = roles.surfaces("foot")
        let hosts = roles.surfaces("host")
        self.foot = WordList(foot)
        self.hosts = WordList(hosts)
        footAndHosts = WordList(foot + hosts)
        invitations = roles.list("invitation")
        questions = roles.list("question")
        licences = roles.surfaces("licence")
        siteCodes = roles.surfaces("site_code")
        footerLabels = WordList(licences + siteCodes)
        sourceOpenings = roles.surfaces("source_opening")
        bareSources = Set(roles.surfaces("bare_source"))
        editions = roles.list("edition")
        editionEnds = roles.list("edition_end")
        sites = roles.surfaces("site")
        offices = roles.surfaces("office")
        genericTitles = Set(roles.surfaces("no_title"))
        titleEnds = roles.bytes("title_end")
        analysisEnds = roles.bytes("analysis_end")
        titleBegins = roles.list("title_begin")
        titleGoesOn = roles.list("title_goes_on")
        subtitles = roles.surfaces("subtitle")
        posts = roles.surfaces("post")
        fileSigns = roles.list("file_sign")
        fileEnds = roles.list("file_end")
        downloads = roles.list("download")
        let errors = roles.surfaces("error")
        self.errors = WordList(errors)
        titleErrors = WordList(roles.surfaces("error_title") + errors)
        latin = LatinWords(&roles)
    }

    // MARK: Publication

    /// True for a label of a document's index card.
    func isCardLabel(_ text: String) -> Bool {
        var packed: [UInt8] = []
        var copy = text
        copy.withUTF8 { bytes in
            if bytes.count <= 48 { LineSigns.appendLetters(of: bytes, to: &packed) }
        }
        return !packed.isEmpty && packed.count <= 30 && cardLabels.contains(packed)
    }

    /// True for a line that begins with a label of an index card and its colon, and may have the value behind it.
    func isCardField(_ text: String) -> Bool {
        guard text.count <= 80 else { return false }
        let packed = Array(text.filter { !$0.isWhitespace && !"[【".contains($0) }.utf8)
        return packed.withUnsafeBufferPointer { bytes in
            guard let length = cardLabels.match(bytes, at: 0), length < bytes.count else { return false }
            return Self.colons.match(bytes, at: length) != nil
        }
    }

    /// Label and value of a line that begins with a label of four characters or more, without a colon: 发布机构云岭市统计局.
    func cardLine(_ text: String) -> (label: String, value: String)? {
        guard text.count <= 60 else { return nil }
        let packed = Array(text.filter { !$0.isWhitespace }.utf8)
        guard let length = packed.withUnsafeBufferPointer({ cardLabels.match($0, at: 0) }), length >= 12,
            length + 6 <= packed.count, packed[length] != UInt8(ascii: ":"), packed[length] != 0xEF
        else { return nil }
        let value = String(decoding: packed[length...], as: UTF8.self)
        return value.contains { "，。；、".contains($0) }
            ? nil : (String(decoding: packed[..<length], as: UTF8.self), value)
    }

    /// True for a line that labels who issued the document, or the day on which it was written.
    func namesIssuer(_ line: UnsafeBufferPointer<UInt8>) -> Bool { labelsOfIssue.find(in: line) != nil }

    /// True for a line that says when and by whom the page was published, by its labels.
    func isPublicationLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if line.count > 400 { return false }
        var labels = 0
        var offset = 0
        while let found = publications.find(in: line, from: offset) {
            offset = found.upperBound
            while offset < line.count, line[offset] == 0x20 { offset += 1 }
            let isLabel =
                offset < line.count && line[offset] == 0x3A || offset + 2 < line.count && line[offset] == 0xEF
                || offset + 2 < line.count && line[offset] == 0xE3 && line[offset + 1] == 0x80
                || line.count - offset <= 24 || endsWithAt(line, found)
            if isLabel {
                labels += 1
                if found.lowerBound == 0 || labels >= 2 { return true }
            }
        }
        return labels == 1 && line.count <= 80
    }

    /// True for 发布于 and 本文来源于, which need no colon.
    private func endsWithAt(_ line: UnsafeBufferPointer<UInt8>, _ label: Range<Int>) -> Bool {
        line[label.upperBound - 3] == 0xE4 && line[label.upperBound - 2] == 0xBA && line[label.upperBound - 1] == 0x8E
    }

    /// True for a line of a day written with 年, 月 and 日, behind the name of an office or alone, and nothing else.
    func isDayLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count >= 14, line.count <= 100, let day = LineSigns.writtenDay(in: line) else { return false }
        let isOver = line[day.upperBound...].allSatisfy { $0 <= 0x3A || $0 == 0xC2 || $0 == 0xA0 }
        let before = line[..<day.lowerBound]
        return isOver && (before.isEmpty || endsLikeOffice(String(decoding: before, as: UTF8.self)))
    }

    /// True for a line of such a day and the name of an office behind it: 2031年2月11日 云岭市统计局.
    func isDayOfOffice(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count >= 20, line.count <= 100, let day = LineSigns.writtenDay(in: line), day.lowerBound == 0 else {
            return false
        }
        let rest = PageMetadata.trimmed(String(decoding: line[day.upperBound...], as: UTF8.self))
        return endsLikeOffice(rest)
            || rest.count <= 16 && rest.count >= 4 && rest.last.map(publisherEnds.contains) ?? false
    }

    /// True for 云岭市统计局 and 国家统计局云岭调查队: offices that put their name to what they publish.
    func endsLikeOffice(_ text: String) -> Bool {
        var text = Substring(text)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text.count >= 5 && text.count < 40 && offices.contains { text.hasSuffix($0) }
    }

    /// True for a head's title that is the same on all pages of a site: 文章详情.
    func isGenericTitle(_ title: String) -> Bool { genericTitles.contains(PageMetadata.trimmed(title)) }

    /// True for the name of an office or a site and nothing else: 云岭市统计局, 云岭市人民政府网站.
    func namesPublisher(_ title: String) -> Bool {
        title.count <= 16 && (endsLikeOffice(title) || sites.contains { title.hasSuffix($0) })
    }

    // MARK: Titles

    /// True for the second line of a title: 及2023年预算草案的报告.
    func continuesTitle(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count >= 12 && titleGoesOn.isPrefix(of: line)
    }

    /// Length of what titles begin with that may go on in the next line, and that a page's head may leave out: 关于.
    func beginOfTitle(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        line.isEmpty ? 0 : titleBegins.match(line, at: 0) ?? 0
    }

    /// True for a text that ends as the titles of documents do.
    func endsTitle(_ line: UnsafeBufferPointer<UInt8>) -> Bool { LineSigns.ends(line, with: titleEnds) }

    /// True for a line of some length that ends as the titles of documents do; 情况 and the like only behind a time.
    func endsLikeTitle(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count >= 24, line.count <= 240, Self.colons.find(in: line) == nil else { return false }
        return LineSigns.ends(line, with: titleEnds)
            || LineSigns.ends(line, with: analysisEnds) && Self.times.find(in: line) != nil
    }

    /// True for a line below a title that says where the document was given, or names who gave it.
    func isSubtitle(_ text: String) -> Bool {
        subtitles.contains { text.contains($0) } || endsLikeOffice(text) || namesSpeaker(text)
    }

    /// True for a post and a name behind it: 云岭市财政局局长　周建国.
    private func namesSpeaker(_ text: String) -> Bool {
        guard text.count <= 40, let post = posts.lazy.compactMap({ text.range(ofWord: $0) }).first else { return false }
        let name = text[post.upperBound...].filter { !$0.isWhitespace }
        return (2...4).contains(name.count) && name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// What stands beside the name of a site in a page's head, where it ends as titles do or is longer than the names of
    /// columns: 云岭市人民政府网--政府工作报告.
    func titleBesideSite(_ title: String) -> String? {
        let parts = Self.partsOfHead(title).filter { !$0.isEmpty }
        guard parts.count == 2, let other = parts.first(where: { !namesPublisher($0) }),
            parts.contains(where: namesPublisher),
            other.count >= 6
        else { return nil }
        return other.count >= Self.longestColumn
            || Array(other.utf8).withUnsafeBufferPointer { LineSigns.ends($0, with: titleEnds) } ? other : nil
    }

    /// Characters that are too many for the name of a column of a site.
    private static let longestColumn = 10

    /// The parts of a page's head between strokes; one between digits parts none: 1—10月经济运行情况.
    private static func partsOfHead(_ title: String) -> [String] {
        let characters = Array(title)
        func isFigure(_ index: Int) -> Bool { characters.indices.contains(index) && characters[index].isNumber }
        return characters.indices.split { index in
            "-—–_|".contains(characters[index]) && !(isFigure(index - 1) && isFigure(index + 1))
        }.map { PageMetadata.trimmed(String(characters[$0.startIndex..<$0.endIndex])) }
    }

    /// The office whose site a page's head names beside the title: 2031年经济运行情况-云岭市统计局.
    func officeBesideTitle(_ title: String) -> String? {
        let parts = Self.partsOfHead(title)
        return parts.count < 2
            ? nil : [parts[parts.count - 1], parts[0]].first { $0.count <= 16 && endsLikeOffice($0) }
    }

    /// True for a line that begins with the number of a newspaper's page and has the day: 第02版：报告 2031年02月03日.
    func isEditionLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count <= 90 && editions.isPrefix(of: line) && editionEnds.find(in: line) != nil
            && LineSigns.writtenDay(in: line) != nil
    }

    private static let times = WordList(["年", "月", "季度"])
    private static let colons = WordList(["：", ":"])

    // MARK: Chrome

    /// True for a line that is about reading the page, not part of it.
    func isNoise(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if tools.isPrefix(of: line), line.count <= 130 { return true }
        if line.count <= 400 {
            if invitations.isPrefix(of: line), questions.find(in: line) != nil { return true }
            // Most lines have the words of neither.
            if let first = footAndHosts.find(in: line) {
                if foot.find(in: line, from: first.lowerBound) != nil { return true }
                if let first = hosts.find(in: line, from: first.lowerBound),
                    hosts.find(in: line, from: first.upperBound) != nil
                {
                    return true
                }
            }
        }
        // 更多>>, 选择区域>>>
        if line.count <= 60, line.count > 2, line[line.count - 1] == 0x3E, line[line.count - 2] == 0x3E { return true }
        if line.count <= 300, latin.isInvitation(line) { return true }
        return isNoiseAlone(line) || isRowOfControls(line) || isPageCount(line)
    }

    /// True for what a print wrote on its pages and nothing else: 第1页 共3页, 第2页.
    private func isPageCount(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count >= 7, line.count <= 48, let first = pageCounts.match(line, at: 0), first < line.count else {
            return false
        }
        return alone(pageCounts, in: line).map { $0.words > 1 && $0.digits > 0 && $0.digits < 7 } ?? false
    }

    /// True for a line that is one of the words about reading a page and nothing else.
    func isNoiseAlone(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count <= 72 && isOne(of: noise, line) ?? true
    }

    /// True for two buttons or more side by side and nothing else: 打印 | 关闭.
    private func isRowOfControls(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count <= 48 && alone(controls, in: line).map { $0.words > 1 && $0.digits == 0 } ?? false
    }

    /// True for a line of buttons and counters alone: 【字体：大 中 小】打印, 访问量：12.
    func isControlLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        // A date has eight digits.
        line.count <= 120 && alone(controls, in: line).map { $0.words > 0 && $0.digits < 8 } ?? false
    }

    /// How many words of a list, and digits, a line is made of; nil where anything else stands in it.
    private func alone(_ list: WordList, in line: UnsafeBufferPointer<UInt8>) -> (words: Int, digits: Int)? {
        var packed: [UInt8] = []
        LineSigns.appendLetters(of: line, to: &packed)
        return packed.withUnsafeBufferPointer { bytes in
            var offset = 0
            var words = 0
            var digits = 0
            while offset < bytes.count {
                if let length = list.match(bytes, at: offset) {
                    words += 1
                    offset += length
                } else if bytes[offset] >= 0x30 && bytes[offset] <= 0x39 {
                    digits += 1
                    offset += 1
                } else {
                    return nil
                }
            }
            return (words, digits)
        }
    }

    /// True for a line that announces other pages: Related articles, 相关阅读.
    func announcesPages(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count <= 72 && isOne(of: announcements, line) ?? false
    }

    /// Whether the bytes of a line, packed, are a word of a list; nil when nothing of them is left.
    private func isOne(of words: WordList, _ line: UnsafeBufferPointer<UInt8>) -> Bool? {
        var packed: [UInt8] = []
        packed.reserveCapacity(line.count)
        // The first bytes tell most lines from all of the words.
        LineSigns.appendLetters(of: line, to: &packed, limit: 3)
        if packed.isEmpty { return nil }
        guard packed.withUnsafeBufferPointer({ words.mayMatch($0, at: 0) }) else { return false }
        packed.removeAll(keepingCapacity: true)
        LineSigns.appendLetters(of: line, to: &packed)
        return words.contains(packed)
    }

    // MARK: Files

    /// True when a line of up to 300 bytes has the name of a file in it, which some links hide behind a number.
    func namesFile(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count <= 300 && fileEnds.find(in: line) != nil
    }

    /// True when a line of up to 300 bytes ends with the name of a file, perhaps in brackets, or says how often one was
    /// fetched: 附件【预算表.xls】已下载128次.
    func endsInFileName(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count > 4, line.count <= 300 else { return false }
        // Most lines end with another character.
        switch line[line.count - 1] {
        case 0x41...0x5A, 0x61...0x7A, 0x20, 0x29, 0x3B, 0x5D: break
        case 0x91, 0x89, 0x8B, 0x9B, 0xA1: break  // 】 ） 》 ； 次
        default: return false
        }
        if let found = downloads.find(in: line) {
            return line[found.lowerBound] != 0xE4 || fileEnds.find(in: line) != nil
        }
        var end = line.count
        while let length = Self.closings.first(where: { word in
            end >= word.count && line[(end - word.count)..<end].elementsEqual(word)
        })?.count {
            end -= length
        }
        return (max(end - 5, 0)..<end).contains { place in
            line[place] == UInt8(ascii: ".") && fileEnds.match(line, at: place).map { place + $0 == end } == true
        }
    }

    private static let closings = ["】", "）", "》", ")", "]", ";", "；", " "].map { Array($0.utf8) }
}
