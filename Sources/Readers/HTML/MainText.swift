/// Finds the article among the lines of a page, by structure and density, without any list of sites.
///
/// Every line is weighed as running text (length, marks, links). The weights are summed per element; elements that
/// say of themselves that they are navigation, sharing, comments … don't count unless they hold most of the page. The
/// article is the deepest element that still holds nearly all the weight, or the one that says it is the body.
struct MainText {
    /// Index of the element chosen; -1 when the page has no text.
    var container: Int = -1
    /// For each line, whether it belongs to the body.
    var isBody: [Bool] = []
    /// Weighed features of each line.
    var features: [LineFeatures] = []
    /// For each line, whether it is about reading the page or about the site.
    private var isNoise: [Bool] = []
    /// Which tables hold data.
    private(set) var tables = DataTables()
    /// For each element, whether it or one around it is page chrome.
    var isChrome: [Bool] = []
    /// Elements that say that they are the body, when it is in several pieces.
    private var bodyPieces: [Int] = []
    /// Sum of the weights before each line, chrome included.
    private var raw: [Float] = []
    /// Sum of the weights before each line.
    private var prefix: [Float] = []
    private let content: PageContent

    init(_ content: PageContent) {
        self.content = content
        weigh()
        tables = DataTables(content, features: features)
        sumAll()
        markChrome()
        markCards()
        markAnnounced()
        accumulate()
        choose()
        filter()
    }

    /// Weight of all body lines, in Latin letters.
    var bodyWeight: Int {
        var total = 0
        for index in isBody.indices where isBody[index] { total += Int(features[index].weight) }
        return total
    }

    /// Weight of the lines of the body that are sentences.
    var sentenceWeight: Int {
        isBody.indices.reduce(0) { $0 + (isBody[$1] && isSentence($1) ? Int(features[$1].weight) : 0) }
    }

    /// True when a sentence or a part of a table of data is in the body.
    var holdsText: Bool {
        isBody.indices.contains { index in
            let line = content.lines[index]
            return isBody[index]
                && (isSentence(index)
                    || line.cell >= 0 && tables.verdicts[tables.owners[Int(line.table)]] == .data)
        }
    }

    private func isSentence(_ index: Int) -> Bool {
        features[index].punctuation > 0 && features[index].weight >= 40 && features[index].linkShare < 0.5
    }

    /// True for a page with as many links to other pages as lists of them have.
    var isListOfLinks: Bool {
        features.lazy.filter { $0.linkShare > 0.6 && $0.weight >= 18 }.count >= Self.linksOfList
    }

    /// Links of some words from which on a page without a text is a list of them.
    static let linksOfList = 10

    /// True when an element, or one of the two around it, says that it shows the path of the page.
    func isBreadcrumb(_ element: Int) -> Bool {
        var element = element
        for _ in 0..<3 where element >= 0 {
            if content.elements[element].hints.contains(.breadcrumb) { return true }
            element = Int(content.elements[element].parent)
        }
        return false
    }

    // MARK: Weights

    private mutating func weigh() {
        features.reserveCapacity(content.lines.count)
        content.text.withUnsafeBufferPointer { text in
            for line in content.lines {
                var feature = LineFeatures(line, in: text)
                isNoise.append(line.count <= 400 && content.withBytes(line, content.words.pages.isNoise))
                feature.score = isNoise[isNoise.count - 1] ? 0 : Self.score(feature)
                features.append(feature)
            }
        }
    }

    private static func score(_ line: LineFeatures) -> Float {
        if line.linkShare > 0.5 { return 0 }
        let own = Float(line.weight) * (1 - line.linkShare)
        // A sentence has marks or is long; a label has neither.
        if line.punctuation > 0 && line.weight >= 40 { return own * (1 + min(Float(line.punctuation), 8) * 0.25) }
        if line.weight >= 80 { return own }
        return own * 0.25
    }

    private func sum(_ element: Int) -> Float {
        prefix[Int(content.elements[element].lineEnd)] - prefix[Int(content.elements[element].lineStart)]
    }

    private mutating func accumulate() {
        prefix = [Float](repeating: 0, count: content.lines.count + 1)
        var total: Float = 0
        for (index, line) in content.lines.enumerated() {
            let chrome = line.element >= 0 && isChrome[Int(line.element)]
            if !chrome { total += features[index].score }
            prefix[index + 1] = total
        }
    }

    // MARK: Chrome

    private mutating func sumAll() {
        raw.reserveCapacity(features.count + 1)
        raw.append(0)
        for (index, feature) in features.enumerated() { raw.append(raw[index] + feature.score) }
    }

    /// The weight of all lines of an element.
    private func weight(of element: PageContent.Element) -> Float {
        raw[Int(element.lineEnd)] - raw[Int(element.lineStart)]
    }

    private mutating func markChrome() {
        let count = content.elements.count
        isChrome = [Bool](repeating: false, count: count)
        let total = raw[raw.count - 1]
        for index in 0..<count {
            let element = content.elements[index]
            if element.parent >= 0, isChrome[Int(element.parent)] {
                isChrome[index] = true
                continue
            }
            let share = element.tag == .figure && !isPicture(index) ? 0 : Self.largestChromeShare(element)
            if share == 0 || namesTable(index) { continue }
            if weight(of: element) < total * share { isChrome[index] = true }
        }
    }

    /// True for a figure that shows a picture: what is written in it is its caption and whose it is. Others hold a table, a
    /// quotation or a list.
    private func isPicture(_ figure: Int) -> Bool {
        let inner = (figure + 1)..<max(Int(content.elements[figure].next), figure + 1)
        return !inner.contains { index in
            switch content.elements[index].tag {
            case .table, .blockquote, .pre, .ul, .ol, .dl: true
            case let tag: tag.isHeading
            }
        }
    }

    /// True for the caption of a figure with a table in it, and for one of any kind that has a table's number: 表2 主要指标.
    private func namesTable(_ index: Int) -> Bool {
        let element = content.elements[index]
        guard element.tag == .figcaption || element.hints.contains(.figure),
            element.lineEnd - element.lineStart == 1
        else { return false }
        if element.tag == .figcaption, element.parent >= 0 {
            let figure = Int(element.parent)
            let inner = figure..<max(Int(content.elements[figure].next), figure + 1)
            if inner.contains(where: { content.elements[$0].tag == .table }) { return true }
        }
        return content.words.grids.isNumberedCaption(content.string(content.lines[Int(element.lineStart)]))
    }

    /// Marks rows of boxes of one kind, each with a link and a text: teasers of other pages, readers' comments.
    private mutating func markCards() {
        let elements = content.elements
        var group: [Int] = []
        // The last child seen of each parent, with the run of like children it ends.
        var runs: [Int32: [Int]] = [:]
        for (index, element) in elements.enumerated() {
            switch element.tag {
            case .div, .li, .article, .section: break
            default: continue
            }
            if isChrome[index] { continue }
            if let last = runs[element.parent]?.last, isLike(elements[last], element) {
                runs[element.parent]?.append(index)
            } else {
                if let run = runs[element.parent], run.count >= 3 { group.append(contentsOf: cards(run)) }
                runs[element.parent] = [index]
            }
        }
        for run in runs.values where run.count >= 3 { group.append(contentsOf: cards(run)) }
        for index in group { markChrome(all: index) }
    }

    /// Marks boxes with a heading that announces other pages: what stands in them are the beginnings of those. Behind a
    /// paragraph that does, the titles to the end of its box are.
    private mutating func markAnnounced() {
        for (index, line) in content.lines.enumerated() where line.element >= 0 && isNoise[index] {
            let heading = content.elements[Int(line.element)]
            guard heading.parent >= 0, !isChrome[Int(heading.parent)],
                content.withBytes(line, content.words.pages.announcesPages)
            else { continue }
            guard heading.tag.isHeading else {
                markTitles(behind: index, in: content.elements[Int(heading.parent)])
                continue
            }
            let box = content.elements[Int(heading.parent)]
            if Int(box.lineStart) == index, !box.hints.contains(.articleBody),
                weight(of: box) < raw[raw.count - 1] * 0.85
            {
                markChrome(all: Int(heading.parent))
            }
        }
    }

    /// Marks the lines behind one to the end of its box when all of them may be titles.
    private mutating func markTitles(behind index: Int, in box: PageContent.Element) {
        let titles = (index + 1)..<max(index + 1, Int(box.lineEnd))
        guard titles.count <= Self.mostTitles,
            titles.allSatisfy({
                content.lines[$0].cell < 0 && features[$0].punctuation <= 1 && features[$0].weight <= 150
            })
        else { return }
        for title in titles {
            isNoise[title] = true
            features[title].score = 0
        }
    }

    /// Titles of other pages that stand behind such a line at most.
    private static let mostTitles = 12

    private mutating func markChrome(all element: Int) {
        for inner in element..<max(Int(content.elements[element].next), element + 1) { isChrome[inner] = true }
    }

    private func isLike(_ one: PageContent.Element, _ other: PageContent.Element) -> Bool {
        one.tag == other.tag && one.classHash == other.classHash
            && (one.classHash != 0 || one.tag == .li || one.tag == .article)
    }

    /// The run when nearly all of its boxes have two lines or more and a link in one of them.
    private func cards(_ run: [Int]) -> [Int] {
        var fitting = 0
        var weight: Float = 0
        for index in run {
            let lines = Int(content.elements[index].lineStart)..<Int(content.elements[index].lineEnd)
            weight += self.weight(of: content.elements[index])
            if lines.count >= 2, lines.contains(where: { features[$0].linkShare > 0.6 }) { fitting += 1 }
        }
        return fitting * 5 >= run.count * 4 && weight < raw[raw.count - 1] * 0.8 ? run : []
    }

    /// Up to which share of the page's weight an element is taken for chrome; 0 for never.
    ///
    /// Names lie: an article may stand in a `right-side` box or a `popup-content`, but then it holds most of the page.
    private static func largestChromeShare(_ element: PageContent.Element) -> Float {
        switch element.tag {
        case .nav, .menu: return 0.8
        case .footer, .aside: return 0.6
        case .figure, .figcaption: return 0.3
        default: break
        }
        let hints = element.hints
        if hints.contains(.articleBody) { return 0 }
        if hints.contains(.comments) { return 0.7 }
        if hints.contains(.surelyChrome) { return 0.7 }
        if hints.contains(.figure) { return 0.3 }
        if hints.contains(.breadcrumb) { return 0.3 }
        if hints.contains(.chrome) || hints.contains(.siteFrame) { return hints.contains(.embedded) ? 0 : 0.4 }
        if hints.contains(.metadata) && (!hints.contains(.content) || hints.contains(.surelyMetadata)) { return 0.4 }
        return 0
    }

    // MARK: Container

    private mutating func choose() {
        let elements = content.elements
        if elements.isEmpty || content.lines.isEmpty { return }
        let total = prefix[prefix.count - 1]
        var current = -1
        // A body that says so, in one piece or in several.
        var bodies: [Int] = []
        var bodySum: Float = 0
        var index = 0
        while index < elements.count {
            if elements[index].hints.contains(.articleBody), !isChrome[index], sum(index) > total * 0.02 {
                bodies.append(index)
                bodySum += sum(index)
                index = max(Int(elements[index].next), index + 1)
            } else {
                index += 1
            }
        }
        if bodySum >= total * 0.5 {
            current = commonAncestor(bodies.filter { sum($0) >= bodySum * 0.04 })
            if bodies.count > 1 { bodyPieces = bodies }
        }
        while true {
            var heaviest = -1
            var weight: Float = 0
            var child = current < 0 ? 0 : current + 1
            let end = current < 0 ? elements.count : Int(elements[current].next)
            while child < end {
                let own = sum(child)
                if own > weight {
                    weight = own
                    heaviest = child
                }
                child = max(Int(elements[child].next), child + 1)
            }
            let all = current < 0 ? total : sum(current)
            if heaviest < 0 || weight < all * 0.85 { break }
            if elements[heaviest].tag == .table, isDataTable(heaviest) { break }
            if elements[heaviest].tag == .p || elements[heaviest].tag.isHeading { break }
            if current >= 0, holdsSentence(current, outside: heaviest) { break }
            current = heaviest
        }
        container = current
    }

    /// True when an element has text of its own beside its heaviest part, as where each paragraph is left open and the next one
    /// lies in it; or when it says that it is the article, and what it has beside that part is text as well: articles of WeChat
    /// have a `<section>` for each paragraph.
    private func holdsSentence(_ element: Int, outside part: Int) -> Bool {
        let outer = content.elements[element]
        let inner = content.elements[part]
        let isArticle = outer.hints.contains(.articleBody)
        // No line is looked at twice on the way inwards.
        return [outer.lineStart..<inner.lineStart, inner.lineEnd..<outer.lineEnd].contains { lines in
            lines.contains { index in
                let line = content.lines[Int(index)]
                let feature = features[Int(index)]
                guard feature.punctuation > 0, feature.weight >= 24, !isNoise[Int(index)], line.linkBytes == 0 else {
                    return false
                }
                return line.element == element
                    || isArticle && !(line.element >= 0 && isChrome[Int(line.element)])
            }
        }
    }

    private func isDataTable(_ element: Int) -> Bool {
        content.tables.indices.contains {
            content.tables[$0].element == Int32(element) && tables.verdicts[tables.owners[$0]] == .data
        }
    }

    /// The innermost element around all of `indices`; -1 when there is none.
    private func commonAncestor(_ indices: [Int]) -> Int {
        guard var current = indices.first else { return -1 }
        for index in indices.dropFirst() {
            while current >= 0, !(current <= index && index < Int(content.elements[current].next)) {
                current = Int(content.elements[current].parent)
            }
        }
        return current
    }

    // MARK: Lines

    private mutating func filter() {
        isBody = [Bool](repeating: false, count: content.lines.count)
        var range: Range<Int> =
            container < 0
            ? 0..<content.lines.count
            : Int(content.elements[container].lineStart)..<Int(content.elements[container].lineEnd)
        if let first = bodyPieces.first, let last = bodyPieces.last {
            range = Int(content.elements[beginning(of: first)].lineStart)..<Int(content.elements[last].lineEnd)
        }
        for index in range {
            let line = content.lines[index]
            if isNoise[index] || line.element >= 0 && isChrome[Int(line.element)] { continue }
            if features[index].linkShare > 0.6 && !line.hasFile && linkShare(around: index) > 0.6
                && !isLinkedSentence(index)
            {
                continue
            }
            isBody[index] = true
        }
        dropLinkLists(range)
        takeFiles(behind: range.upperBound)
    }

    /// The first of the paragraphs that stand before one which says that it is the body's, with nothing between: the first
    /// paragraph of an article often bears another name, or none.
    private func beginning(of piece: Int) -> Int {
        let elements = content.elements
        guard elements[piece].tag == .p, elements[piece].parent >= 0 else { return piece }
        var first = piece
        var child = Int(elements[piece].parent) + 1
        while child < piece {
            let line = Int(elements[child].lineStart)
            let isSentence =
                elements[child].tag == .p && !isChrome[child] && line < Int(elements[child].lineEnd)
                && features[line].punctuation > 0 && features[line].weight >= 40
            first = isSentence ? min(first, child) : piece
            child = max(Int(elements[child].next), child + 1)
        }
        return first
    }

    /// True for a paragraph of one line that ends as a sentence does although most of it is a link; titles of other pages
    /// end without a mark, and stand behind 相关阅读: or the like.
    private func isLinkedSentence(_ index: Int) -> Bool {
        let line = content.lines[index]
        guard line.element >= 0, content.elements[Int(line.element)].tag == .p, line.count >= 60,
            line.count - Int(line.linkBytes) >= 12, features[index].punctuation > 0
        else { return false }
        return content.withBytes(line) { LineSigns.endsSentence($0) && $0.prefix(40).firstIndex(of: 0x3A) == nil }
    }

    /// Share of link text in the paragraph of which a line is a part.
    private func linkShare(around index: Int) -> Float {
        let element = Int(content.lines[index].element)
        guard element >= 0, content.elements[element].tag == .p || content.elements[element].tag == .li else {
            return 1
        }
        return linkShare(of: Int(content.elements[element].lineStart)..<Int(content.elements[element].lineEnd))
    }

    private func linkShare(of lines: Range<Int>) -> Float {
        var bytes = 0
        var links = 0
        for line in lines {
            bytes += content.lines[line].count
            links += Int(content.lines[line].linkBytes)
        }
        return bytes == 0 ? 0 : Float(links) / Float(bytes)
    }

    /// Lists whose items are mostly links, and the headings above what was dropped.
    private mutating func dropLinkLists(_ range: Range<Int>) {
        for (index, element) in content.elements.enumerated()
        where element.tag == .ul || element.tag == .ol || element.tag == .dl {
            if index == container || element.lineEnd - element.lineStart < 2 { continue }
            let lines = Int(element.lineStart)..<Int(element.lineEnd)
            if lines.lowerBound < range.lowerBound || lines.upperBound > range.upperBound { continue }
            if linkShare(of: lines) > 0.4 {
                for line in lines where !content.lines[line].hasFile { isBody[line] = false }
            }
        }
        // From the end on, so that two headings in a row go together.
        var nextIsDropped = true
        for index in range.reversed() {
            if !isBody[index] {
                // The credit of a picture between a heading and its text is none of the things that it may announce.
                if features[index].weight >= 12, isNoise[index] || features[index].linkShare > 0.5 {
                    nextIsDropped = true
                }
                continue
            }
            let element = Int(content.lines[index].element)
            let isHeading = element >= 0 && content.elements[element].tag.isHeading
            if isHeading && nextIsDropped && features[index].punctuation == 0 {
                isBody[index] = false
            } else {
                nextIsDropped = false
            }
        }
    }

    /// Names of files to download that stand below the text, outside of its element.
    private mutating func takeFiles(behind end: Int) {
        for index in end..<min(end + 60, content.lines.count) where content.lines[index].hasFile && !isNoise[index] {
            if content.withBytes(content.lines[index], { content.words.pages.fileSigns.find(in: $0) != nil }) {
                isBody[index] = true
            }
        }
    }
}
