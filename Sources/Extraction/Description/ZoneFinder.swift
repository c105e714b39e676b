import Model
import Patterns

/// Tells whether a report is one of a zone, a place that GB/T 2260 doesn't list and that lies in a division: 大鹏新区, 益阳高新区.
struct ZoneFinder: Sendable {
    private let regions: Regions
    private let zones: WordTrie
    private let zoneEndings: WordTrie
    private let papers, committees, titleOpenings: FewWords

    init(regions: Regions, words: RegionWords) {
        self.regions = regions
        zones = WordTrie(words.zonesBehind, direction: .forward)
        zoneEndings = WordTrie(words.zonesBehind, direction: .backward)
        papers = words.zonePapers
        committees = words.committees
        titleOpenings = words.titleOpenings
    }

    /// The zone that a report says it is of, named as it names itself; nil for other documents, and for zones that are divisions
    /// themselves (浦东新区).
    func zone(of reading: DescriptionReading) -> String? {
        switch reading.record.docType {
        case .governmentWorkReport, .statisticalCommunique, .budgetReport: break
        default: return nil
        }
        if let represents = reading.represents, let zone = represents.withBytes(zone(ofCommittee:)) {
            return zone.isEmpty ? zoneNamedMost(in: reading.body) : zone
        }
        return reading.record.title?.withBytes(zone(ofTitle:))
    }

    /// The name of 大鹏新区管理委员会; empty for the committee of a zone without a name (新区管委会), nil for others.
    private func zone(ofCommittee text: UnsafeBufferPointer<UInt8>) -> String? {
        var end = text.count
        guard let committee = committees.ending(in: text, at: end, floor: 0) else { return nil }
        end -= committee.count
        // 新区党工委、管委会
        while text.has("、", at: end - 3, end: end),
            let other = committees.ending(in: text, at: end - 3, floor: 0)
        {
            end -= 3 + other.count
        }
        guard let word = zoneEndings.longest(in: text, at: end, bounds: 0..<end) else { return nil }
        return end == word.count ? "" : name(text, 0, end - word.count, end)
    }

    /// The name of 云岭市松涛新区2031年国民经济和社会发展统计公报; nil for other titles.
    private func zone(ofTitle text: UnsafeBufferPointer<UInt8>) -> String? {
        var start = 0
        while let passed = titleOpenings.beginning(in: text, at: start, end: text.count) { start += passed.count }
        var digits = start
        while digits < text.count, text[digits] >= 0x30 && text[digits] <= 0x39 { digits += 1 }
        if digits > start, text.has("年", at: digits, end: text.count) { start = digits + "年".utf8.count }
        guard let word = zones.first(in: text, from: start, end: min(text.count, start + Self.longestName)),
            case let end = word.start + word.found.count, end < text.count,
            text[end] < 0x80 || papers.beginning(in: text, at: end, end: text.count) != nil
        else { return nil }
        return name(text, start, word.start, end)
    }

    /// The name that ends at `end` with the word for a zone that begins at `word`, without the divisions around it unless one is all
    /// that it is named by: 松涛新区 of 云岭市松涛新区, 益阳高新区; nil for divisions, and where no name stands before the word.
    private func name(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: Int, _ end: Int) -> String? {
        var start = start
        while let division = regions.longest(in: text, at: start, end: end), !division.isShort {
            if division.range.upperBound > word { return nil }
            if division.range.upperBound == word { break }
            start = division.range.upperBound
        }
        guard (6...Self.longestName).contains(word - start), text[start..<word].allSatisfy({ $0 >= 0x80 }) else {
            return nil
        }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    /// The zone that a text names most, by two characters before the word for one: 松涛新区; nil where it names no committee of it and
    /// other words stand there nearly as often (推进新区建设).
    private func zoneNamedMost(in body: FoldedText) -> String? {
        var counts: [String: Int] = [:]
        var governed: Set<String> = []
        body.bytes.withUnsafeBufferPointer { text in
            var offset = 0
            while let word = zones.first(in: text, from: offset, end: text.count) {
                offset = word.start + word.found.count
                let start = word.start - Self.usualName
                guard start >= 0, text[start..<word.start].allSatisfy({ $0 >= 0x80 }) else { continue }
                let name = String(decoding: text[start..<offset], as: UTF8.self)
                counts[name, default: 0] += 1
                if committees.beginning(in: text, at: offset, end: text.count) != nil { governed.insert(name) }
            }
        }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let most = order.first, most.value >= Self.enough else { return nil }
        let next = order.dropFirst().first?.value ?? 0
        return governed.contains(most.key) || most.value >= 3 * next ? most.key : nil
    }

    /// Bytes of a zone's name without the word for one: 深港现代服务业.
    private static let longestName = 24
    /// Bytes of 大鹏.
    private static let usualName = 6
    /// How often a text names its own zone at least.
    private static let enough = 5
}
