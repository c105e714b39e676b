import Model
import Patterns

/// Tells which place an indicator is about when its words begin with one: 海珠区固定资产投资, 全省粮食产量, 市高新区税收收入.
///
/// A class, as its lists would be copied for each document.
public final class RegionNaming: Sendable {
    /// The place that a document is about, looked up once.
    public struct Own: Sendable {
        /// Index in `Regions.all`; nil when it is none of them.
        var region: Int?
        /// That and the divisions around it, innermost first.
        var chain: [Int]
        /// The year by which names that have changed are told apart.
        var year: Int?
        /// The zone that the document is about, which lies in `region`; nil when it is about that.
        var zone: String?
    }

    /// A place at the head of an indicator.
    public struct Named: Sendable {
        /// The place as `region` of a record gives it; nil when it is the document's own.
        public var region: String?
        /// GB/T 2260 code; nil for zones, and where several divisions bear the name.
        public var code: String?
        /// The words behind it.
        public var rest: String
        /// True when the words may also be part of a title (全国文明城市, 广东省实验室): the place counts only when what
        /// stands behind it is a canonical indicator.
        public var needsIndicator: Bool
        /// True when the words behind it list several things, not all of which need be its.
        public var isList: Bool { rest.holds("、") || rest.holds("等") }
    }

    private let regions: Regions
    /// The nation's index, where the list has it.
    private let nation: [Int]
    /// The divisions in the order of their codes.
    private let byCode: [Int]
    /// 全市, 我省 …: how the name of the division ends that they mean.
    private let wholes: WordTrie
    private let endings: [String]
    /// 高新区, 经济技术开发区 …: places that GB/T 2260 doesn't list; the first few of them are named alone, too.
    private let zones: WordTrie
    private let loneZones: WordTrie
    /// 重点, 文明 …: behind a place they begin a title that it gives (全国重点文物保护单位).
    private let titles: WordTrie
    /// Divisions whose whole name is a common noun.
    private let commonNames: Set<String>
    private let zoneHeads, levels, below, joints, accounts: FewWords

    /// Takes the lexicons `regions` and `region_words` of a pack.
    ///
    /// - Throws: `SetupError` with every line that is not understood.
    public init(pack: Pack) throws(SetupError) {
        regions = Regions(pack: pack)
        let all = regions.all
        nation = all.firstIndex { $0.level == .nation }.map { [$0] } ?? []
        // As lists of codes are written.
        let isInOrder = all.indices.dropFirst().allSatisfy { all[$0 - 1].code <= all[$0].code }
        byCode = isInOrder ? Array(all.indices) : all.indices.sorted { (all[$0].code, $0) < (all[$1].code, $1) }
        let words = try RegionWords(pack: pack)
        wholes = WordTrie(words.wholes.map(\.word), direction: .forward)
        endings = words.wholes.map(\.ending)
        zones = WordTrie(words.zonesBehind, direction: .forward)
        loneZones = WordTrie(words.zones, direction: .forward)
        titles = WordTrie(words.titles, direction: .forward)
        commonNames = words.commonNames
        zoneHeads = words.zoneHeads
        levels = words.levels
        below = words.below
        joints = words.joints
        accounts = words.accounts
    }

    /// The place of a document that says it is about the division with `code` in `year`, or about the `zone` in that.
    public func own(code: String?, year: Int?, zone: String? = nil) -> Own {
        let region = code.flatMap { division(withCode: $0, in: year) }
        // 全国 is the nation wherever it is said.
        return Own(region: region, chain: region.map { [$0] + around($0, year) } ?? nation, year: year, zone: zone)
    }

    /// True for 全国, 全省 and the like alone, which name a division by how it lies to the document's own.
    public func isWhole(_ words: String) -> Bool {
        words.withBytes { text in
            wholes.longest(in: text, at: 0, bounds: 0..<text.count)?.count == text.count
        }
    }

    /// The place that `indicator` begins with; nil when it begins with none, or with a list of several.
    public func named(in indicator: String, of own: Own) -> Named? {
        indicator.withBytes { text in
            if let whole = wholes.longest(in: text, at: 0, bounds: 0..<text.count) {
                return named(byEnding: endings[whole.word], behind: whole.count, text, own)
            }
            if let zone = own.zone, let end = ownZone(text, zone) {
                return Named(region: nil, code: nil, rest: rest(text, end), needsIndicator: true)
            }
            if let mention = regions.longest(in: text, at: 0, end: text.count) { return named(mention, text, own) }
            let start = zoneHeads.beginning(in: text, at: 0, end: text.count)?.count ?? 0
            guard let end = zone(text, from: start, loneZones) else { return nil }
            return Named(region: string(text, 0..<end), code: nil, rest: rest(text, end), needsIndicator: true)
        }
    }

    /// The place whose accounts a paragraph or a heading of a budget report is about, when that begins with another place
    /// than the document's own: (3)蒙自经开区一般公共预算收支平衡情况. `head` is folded; list marks and a year before the
    /// place are passed over.
    public func accounts(at head: some Collection<UInt8>, of own: Own) -> Named? {
        let head = Array(head.prefix(Self.longestHead))
        return head.withUnsafeBufferPointer { text in
            let start = Self.endOfListMarks(text)
            // A cut may split a character at the end, behind all that is asked about.
            guard start < text.count, let found = named(in: string(text, start..<text.count), of: own),
                found.region != nil, accounts.begin(found.rest)
            else { return nil }
            return found
        }
    }

    /// Bytes of a paragraph in which its place and the word for the account are looked for.
    private static let longestHead = 120

    /// Where (3), 2., 四、 and 2025年 at the head of a text end.
    private static func endOfListMarks(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var start = 0
        while start < text.count {
            if text[start] == UInt8(ascii: "(") {
                guard let close = text[start..<min(text.count, start + 16)].firstIndex(of: UInt8(ascii: ")")) else {
                    break
                }
                start = close + 1
                continue
            }
            var end = start
            while end < text.count, text[end] >= 0x30 && text[end] <= 0x39 { end += 1 }
            if end == start {
                while let mark = numerals.beginning(in: text, at: end, end: text.count) { end += mark.count }
                guard end > start, text.has("、", at: end, end: text.count) else { break }
                start = end + 3
            } else if end < text.count, text[end] == UInt8(ascii: ".") {
                start = end + 1
            } else if text.has("、", at: end, end: text.count) || text.has("年", at: end, end: text.count) {
                start = end + 3
            } else {
                break
            }
        }
        return start
    }

    private static let numerals = FewWords(Numeral.ofLists)

    /// 全市 is the document's place, or the nearest around it whose name ends with 市.
    private func named(
        byEnding ending: String, behind: Int, _ text: UnsafeBufferPointer<UInt8>, _ own: Own
    ) -> Named? {
        guard let region = own.chain.first(where: { regions.all[$0].name.ends(with: ending) }),
            behind == text.count || titles.longest(in: text, at: behind, bounds: behind..<text.count) == nil
        else { return nil }
        return named(region, own, rest: rest(text, behind), needsIndicator: region != own.region || own.zone != nil)
    }

    private func named(_ mention: Regions.Mention, _ text: UnsafeBufferPointer<UInt8>, _ own: Own) -> Named? {
        var end = mention.range.upperBound
        var isFull = !mention.isShort
        if let zone = zone(text, from: end, zones) {
            let name = string(text, 0..<zone)
            let isOwn = own.zone?.ends(with: name) == true
            return Named(region: isOwn ? nil : name, code: nil, rest: rest(text, zone), needsIndicator: true)
        }
        // 云溪镇 is not 云溪区.
        if mention.isShort, below.beginning(in: text, at: end, end: text.count) != nil { return nil }
        // 巴里坤县 for 巴里坤哈萨克自治县.
        if mention.isShort, let level = levels.beginning(in: text, at: end, end: text.count) {
            end += level.count
            isFull = true
        }
        if joints.beginning(in: text, at: end, end: text.count) != nil { return nil }
        let inForce = mention.candidates.filter { regions.all[$0].isInForce(in: own.year) }
        let candidates = inForce.isEmpty ? mention.candidates : inForce
        if candidates.allSatisfy({ commonNames.contains(regions.all[$0].name) }) { return nil }
        guard let mine = own.region else { return nil }
        // 深圳市天然气输配工程 in the report of a zone of the city is told of the zone.
        if candidates.contains(mine) {
            return named(mine, own, rest: rest(text, end), needsIndicator: own.zone != nil)
        }
        let inside = candidates.filter { regions.contains(mine, $0) }
        let chosen = inside.isEmpty ? candidates : inside
        // 北京 in 北京奥运会 is no place that a report of another province speaks of.
        guard let first = chosen.first, isFull || !inside.isEmpty || regions.contains(first, mine) else { return nil }
        let rest = rest(text, end)
        let isOne = chosen.allSatisfy { regions.all[$0].code == regions.all[first].code }
        guard isOne else { return Named(region: string(text, 0..<end), code: nil, rest: rest, needsIndicator: true) }
        return named(first, own, rest: rest, needsIndicator: inside.isEmpty || !isFull)
    }

    private func named(_ region: Int, _ own: Own, rest: String, needsIndicator: Bool) -> Named {
        let isOwn = region == own.region && own.zone == nil
        return Named(
            region: isOwn ? nil : regions.all[region].title, code: isOwn ? nil : regions.all[region].code, rest: rest,
            needsIndicator: needsIndicator)
    }

    /// The divisions around one, innermost first.
    private func around(_ region: Int, _ year: Int?) -> [Int] {
        let code = regions.all[region].code
        return [code.prefix(4) + "00", code.prefix(2) + "0000", "100000"].compactMap { outer in
            let found = division(withCode: String(outer), in: year)
            return found == region ? nil : found
        }
    }

    /// The first division that bore a code in a year, or else the first of all that did.
    private func division(withCode code: String, in year: Int?) -> Int? {
        var (low, high) = (0, byCode.count)
        while low < high {
            let middle = (low + high) / 2
            if regions.all[byCode[middle]].code < code { low = middle + 1 } else { high = middle }
        }
        let all = byCode[low...].prefix { regions.all[$0].code == code }
        return all.first { regions.all[$0].isInForce(in: year) } ?? all.first
    }

    /// Where the end of the own zone's name ends that a text begins with: 高新区 of 益阳高新区, 湾新区 of 江北湾新区; nil when it begins with none.
    private func ownZone(_ text: UnsafeBufferPointer<UInt8>, _ own: String) -> Int? {
        guard let word = zones.first(in: text, from: 0, end: min(text.count, own.utf8.count)),
            case let end = word.start + word.found.count, own.ends(with: string(text, 0..<end))
        else { return nil }
        return end
    }

    /// Where a zone's name ends that begins at `start`; nil when none does.
    private func zone(_ text: UnsafeBufferPointer<UInt8>, from start: Int, _ words: WordTrie) -> Int? {
        guard start < text.count else { return nil }
        return words.longest(in: text, at: start, bounds: start..<text.count).map { start + $0.count }
    }

    /// The words from `start` on, without 的 at their head.
    private func rest(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> String {
        string(text, (text.has("的", at: start, end: text.count) ? start + 3 : start)..<text.count)
    }

    private func string(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }
}
