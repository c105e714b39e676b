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
    /// For each element, whether it or one around it is page chrome.
    var isChrome: [Bool] = []
    /// Sum of the weights before each line.
    private var prefix: [Float] = []
    private let content: PageContent

    init(_ content: PageContent) {
        self.content = content
        weigh()
        markChrome()
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
                feature.score = Self.score(feature, inCell: line.cell >= 0)
                features.append(feature)
            }
        }
    }

    private static func score(_ line: LineFeatures, inCell: Bool) -> Float {
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

    private mutating func markChrome() {
        let count = content.elements.count
        isChrome = [Bool](repeating: false, count: count)
        var raw: [Float] = [0]
        raw.reserveCapacity(features.count + 1)
        var total: Float = 0
        for feature in features {
            total += feature.score
            raw.append(total)
        }
        for index in 0..<count {
            let element = content.elements[index]
            if element.parent >= 0, isChrome[Int(element.parent)] {
                isChrome[index] = true
                continue
            }
            guard Self.saysChrome(element) else { continue }
            let own = raw[Int(element.lineEnd)] - raw[Int(element.lineStart)]
            if own < total * 0.4 { isChrome[index] = true }
        }
    }

    private static func saysChrome(_ element: PageContent.Element) -> Bool {
        switch element.tag {
        case .nav, .aside, .footer, .menu, .figcaption: return true
        case .td, .th, .tr, .tbody, .thead, .table, .caption: break
        default: break
        }
        let hints = element.hints
        if hints.contains(.articleBody) { return false }
        if hints.contains(.comments) || hints.contains(.breadcrumb) || hints.contains(.figure) { return true }
        if hints.contains(.chrome) || hints.contains(.siteFrame) {
            return !hints.contains(.content) || hints.contains(.chrome)
        }
        if hints.contains(.metadata) { return !hints.contains(.content) }
        return false
    }

    // MARK: Container

    private mutating func choose() {
        let elements = content.elements
        if elements.isEmpty || content.lines.isEmpty { return }
        let total = prefix[prefix.count - 1]
        var current = -1
        // A body that says so.
        var best = -1
        for index in 0..<elements.count where elements[index].hints.contains(.articleBody) && !isChrome[index] {
            let own = sum(index)
            if own >= total * 0.5, best < 0 || own > sum(best) * 0.98 { best = index }
        }
        if best >= 0 { current = best }
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
            if elements[heaviest].tag == .p || elements[heaviest].tag.isHeading { break }
            if elements[heaviest].tag == .tr || elements[heaviest].tag == .tbody {}
            current = heaviest
        }
        container = current
    }

    // MARK: Lines

    private mutating func filter() {
        isBody = [Bool](repeating: false, count: content.lines.count)
        let range: Range<Int> =
            container < 0
            ? 0..<content.lines.count
            : Int(content.elements[container].lineStart)..<Int(content.elements[container].lineEnd)
        for index in range {
            let line = content.lines[index]
            if line.element >= 0 && isChrome[Int(line.element)] { continue }
            if features[index].linkShare > 0.6 && !line.hasFile { continue }
            isBody[index] = true
        }
    }
}
