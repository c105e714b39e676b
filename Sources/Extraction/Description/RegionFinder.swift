import Model
import Patterns

/// Decides which division a document is about from the places where it names itself.
struct RegionFinder: Sendable {
    private let regions: Regions
    /// For each division whether its whole name is a common noun.
    private let isCommonName: [Bool]
    private let ownWords: WordTrie
    /// The level of a government that is named without its place: 区人民政府, 县政府, 省人民政府.
    private let governments: [String: Regions.Level]
    private let nation, nationOffices, ownEnds, below, posts: FewWords
    private let levels, divisionParts, joints, nationParts: FewWords
    /// 全省, 我省: the province of the document.
    private let provinceWords: FewWords
    /// 全州 and the like, which name the whole of a division unless a division's own ending stands behind.
    private let wholes: FewWords

    init(regions: Regions, words: RegionWords) {
        self.regions = regions
        let lengths = Set(words.commonNames.map(\.utf8.count))
        isCommonName = regions.all.map { region in
            lengths.contains(region.name.utf8.count) && words.commonNames.contains(region.name)
        }
        ownWords = WordTrie(words.own, direction: .forward)
        governments = words.governments
        nation = words.nation
        nationOffices = words.nationOffices
        ownEnds = words.ownEnds
        below = words.below
        posts = words.posts
        levels = words.levels
        divisionParts = words.divisionParts
        joints = words.joints
        nationParts = words.nationParts
        provinceWords = FewWords(words.wholes.filter { $0.ending == "省" }.map(\.word))
        wholes = FewWords(words.wholes.filter { $0.ending != "国" }.map(\.word))
    }

    /// The document's region, without a code where several divisions bear its name and nothing tells which of them it is
    /// (鼓楼区); nil when nothing names one.
    func region(of reading: DescriptionReading) -> (title: String, code: String?)? {
        index(of: reading).map { index, isSettled in
            isSettled ? (regions.all[index].title, regions.all[index].code) : (regions.all[index].name, nil)
        }
    }

    /// The division that a document is about, or one of its name.
    private func index(of reading: DescriptionReading) -> (index: Int, isSettled: Bool)? {
        guard !regions.all.isEmpty else { return nil }
        let record = reading.record
        let metadata = reading.document.pageMetadata
        let year = reading.context.currentYear ?? reading.context.publishedOn?.year
        var scores: [Int: Int] = [:]
        // 云溪市 in the title is not 云溪区, and 云溪 elsewhere is not either.
        let others = [record.title, record.issuer].flatMap { $0.map(otherDivisions) ?? [] }
        func weigh(_ text: String?, _ weight: Int) {
            guard let text else { return }
            for mention in mentions(in: text)
            where !isCommon(mention) && !(mention.isShort && mention.candidates.allSatisfy(others.contains)) {
                let inForce = mention.candidates.filter { regions.all[$0].isInForce(in: year) }
                for candidate in inForce.isEmpty ? mention.candidates : inForce {
                    let value = weight * (mention.isShort ? 2 : 4) / (inForce.isEmpty ? 3 : 1)
                    scores[candidate, default: 0] += value
                }
            }
        }
        weigh(record.title, 5)
        weigh(record.session, 5)
        weigh(reading.represents, 5)
        weigh(record.speakerTitle, 3)
        weigh(record.issuer, 2)
        weigh(metadata["sitename"], 2)
        weigh(metadata["columnname"], 1)
        weigh(metadata["title"], 1)
        if reading.represents.map(nation.occur) == true { scores[0, default: 0] += 30 }
        // What 国家统计局 publishes without naming a place is about the nation.
        if scores.isEmpty, others.isEmpty, [record.issuer, metadata["sitename"]].contains(where: isOfNation) {
            scores[0] = 1
        }
        let hint = reading.represents.flatMap { governments[$0] }
        let best = best(scores).map { settled($0, scores, reading, year) }
            .map { best, isSettled in province(of: best, in: record.title).map { ($0, true) } ?? (best, isSettled) }
        if let best, hint == nil || regions.all[best.0].level >= (hint ?? .nation) { return best }
        return (others.isEmpty ? fromBody(reading, level: hint, year: year) : nil) ?? best
    }

    /// The division in which the zone lies that a document is about, and how the zone is called with it: 深圳市 and 深圳市大鹏新区, 益阳市 and
    /// 益阳高新区, which names it; nil when nothing names a division.
    func division(around zone: String, of reading: DescriptionReading) -> (code: String, title: String)? {
        guard let index = index(of: reading)?.index else { return nil }
        let named = zone.withBytes { regions.longest(in: $0, at: 0, end: $0.count)?.candidates } ?? []
        // 坪山新区 lay in 深圳市 before it became 坪山区.
        let around = regions.all.indices.filter {
            regions.contains($0, index) && !(regions.all[$0].level == .county && named.contains($0))
        }
        .max { regions.all[$0].level < regions.all[$1].level }
        guard let around else { return nil }
        let division = regions.all[around]
        return (division.code, named.contains(around) ? zone : division.title + zone)
    }

    /// The province of a city whose office publishes what is told of 全省; nil where the title names the city, too.
    private func province(of best: Int, in title: String?) -> Int? {
        guard regions.all[best].level == .city, let title, provinceWords.occur(in: title),
            !mentions(in: title).contains(where: { $0.candidates.contains(best) })
        else { return nil }
        return regions.all.indices.first {
            regions.all[$0].level == .province && regions.contains($0, best)
        }
    }

    /// True for an office of the nation and its departments: 国家统计局, 国家统计局城市司.
    private func isOfNation(_ name: String?) -> Bool {
        guard let name else { return false }
        let bytes = Array(name.utf8)
        guard let office = nationOffices.beginning(of: bytes[...]) else { return false }
        let rest = bytes[office.count...]
        return rest.isEmpty || nationOffices.ending(of: rest) != nil
    }

    /// The division with the highest score, its own and half of those above it; of equals the innermost.
    private func best(_ scores: [Int: Int]) -> Int? {
        var best: (score: Int, level: Int, region: Int)?
        for (region, own) in scores.sorted(by: { $0.key < $1.key }) {
            var score = own
            for (other, value) in scores where other != region && regions.contains(other, region) { score += value / 2 }
            let level = regions.all[region].level.rawValue
            if best == nil || (score, level) > (best?.score ?? 0, best?.level ?? 0) { best = (score, level, region) }
        }
        return best?.region
    }

    /// Of divisions of one name (朝阳区) the one whose city or province the text names most.
    private func settled(
        _ best: Int, _ scores: [Int: Int], _ reading: DescriptionReading, _ year: Int?
    ) -> (index: Int, isSettled: Bool) {
        let name = regions.all[best].name
        let rivals = scores.keys.filter { $0 != best && scores[$0] == scores[best] && regions.all[$0].name == name }
        if rivals.isEmpty { return (best, true) }
        return chosen(of: [best] + rivals.sorted(), reading, counts(in: reading, year)) ?? (best, false)
    }

    /// The one of several divisions of one name whose code the site has, or whose city or province the text names most; not
    /// settled where nothing tells one from another. Nil for none.
    private func chosen(
        of rivals: [Int], _ reading: DescriptionReading, _ counts: [Int: Int]
    ) -> (index: Int, isSettled: Bool)? {
        if rivals.count > 1, let site = reading.record.siteCode,
            let own = rivals.first(where: { site.utf8.starts(with: regions.all[$0].code.utf8) })
        {
            return (own, true)
        }
        guard let best = rivals.max(by: { above($0, counts) < above($1, counts) }) else { return nil }
        let isSettled = rivals.allSatisfy {
            $0 == best || above($0, counts) < above(best, counts) || regions.all[$0].title == regions.all[best].title
                || regions.all[$0].name != regions.all[best].name
        }
        return (best, isSettled)
    }

    /// How often the text names each division, three for a full name, two for a short one and six where its congress is named (云岭县
    /// 第十八届人民代表大会).
    private func counts(in reading: DescriptionReading, _ year: Int?) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        reading.body.bytes.withUnsafeBufferPointer { text in
            for mention in mentions(in: text, 0..<min(text.count, 120_000)) where !isCommon(mention) {
                let weight = mention.isShort ? 2 : isOfAssembly(mention, text) ? 6 : 3
                for candidate in mention.candidates where regions.isInForce(candidate, in: year) {
                    counts[candidate, default: 0] += weight
                }
            }
        }
        return counts
    }

    /// True for 云岭县 in 云岭县第十八届人民代表大会.
    private func isOfAssembly(_ mention: Regions.Mention, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = mention.range.upperBound
        guard text.has("第", at: end, end: text.count),
            case let window = (end + "第".utf8.count)..<min(text.count, end + "第二十八届人".utf8.count)
        else { return false }
        return ClauseTailReader.find(text, window, "届人") != nil
    }

    /// 我代表区人民政府 says the level and no name: then the division of that level that the text names most.
    private func fromBody(
        _ reading: DescriptionReading, level: Regions.Level?, year: Int?
    ) -> (index: Int, isSettled: Bool)? {
        let counts = counts(in: reading, year)
        // A place that speaks of 全区 and 市委 is not the nation, however often it speaks of that.
        let isLocal = level == nil && speaksOfItself(reading)
        let wanted = counts.filter {
            let own = regions.all[$0.key].level
            return level.map { own == $0 } ?? !(isLocal && own == .nation)
        }
        guard let most = wanted.values.max(), most >= 6 else { return nil }
        let top = wanted.filter { $0.value == most }.keys.sorted()
        // Of several divisions of one name the one whose city or province is named most.
        guard let (chosen, isSettled) = chosen(of: top, reading, counts) else { return nil }
        // 海南增速提高8个百分点,河北、辽宁回落: a text that compares places and says nothing of itself is about none of them.
        let isOfOne = wanted.allSatisfy { region, count in
            count * 2 <= most || region == chosen || regions.contains(chosen, region)
                || regions.contains(region, chosen) || regions.all[region].name == regions.all[chosen].name
        }
        return isLocal && !isOfOne ? nil : (chosen, isSettled)
    }

    /// True when a text names the whole of a division below the nation, or its party committee, five times or more.
    private func speaksOfItself(_ reading: DescriptionReading) -> Bool {
        var count = 0
        reading.body.bytes.withUnsafeBufferPointer { text in
            var offset = 0
            while count < 5, let word = ownWords.first(in: text, from: offset, end: text.count) {
                // 全市委 holds 市委 as well.
                offset = word.start + 3
                let end = word.start + word.found.count
                if ownEnds.beginning(in: text, at: end, end: text.count) == nil { count += 1 }
            }
        }
        return count == 5
    }

    private func above(_ region: Int, _ counts: [Int: Int]) -> Int {
        counts.reduce(0) { $0 + ($1.key != region && regions.contains($1.key, region) ? $1.value : 0) }
    }

    /// True for divisions whose whole name is a common noun; 大鹏新区 is not the 新区 that once lay in 唐山.
    private func isCommon(_ mention: Regions.Mention) -> Bool {
        mention.candidates.allSatisfy { isCommonName[$0] }
    }

    private func mentions(in text: String) -> [Regions.Mention] {
        var text = text
        return text.withUTF8 { text in
            mentions(in: text, 0..<text.count).filter { !($0.isShort && beginsOtherDivision($0, text)) }
        }
    }

    /// True for 丰镇 in 禾丰镇, a town's name, and for 全国 in 云岭县第五次全国经济普查.
    private func isPartOfWord(
        _ mention: Regions.Mention, _ text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Bool {
        let place = mention.range.lowerBound
        guard place > start, text[place - 1] >= 0x80 else { return false }
        if mention.isShort, below.ending(in: text, at: mention.range.upperBound, floor: place) != nil { return true }
        guard mention.candidates.first.map({ regions.all[$0].level == .nation }) == true else { return false }
        // 云岭市与全国对比 is about that place.
        return joints.ending(in: text, at: place, floor: start) != nil
            || text.has("次", at: place - 3, end: place) && !text.has("第", at: start, end: place)
    }

    /// The divisions that a text names no more than the beginning of: 云溪区 in 云溪市.
    private func otherDivisions(in text: String) -> [Int] {
        var text = text
        return text.withUTF8 { text in
            regions.mentions(in: text, 0..<text.count).filter {
                $0.isShort && (isOtherDivision($0, text) || beginsOtherDivision($0, text))
            }
            .flatMap(\.candidates)
        }
    }

    /// True for 云溪 in 云溪市 where 云溪区 is the only one known.
    private func isOtherDivision(_ mention: Regions.Mention, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = mention.range.upperBound
        guard let word = levels.beginning(in: text, at: end, end: text.count) else { return false }
        let level = text[end..<(end + word.count)]
        return !mention.candidates.contains { regions.all[$0].name.utf8.suffix(word.count).elementsEqual(level) }
    }

    /// True for 云溪 in 云溪口县, which has another name.
    private func beginsOtherDivision(_ mention: Regions.Mention, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = mention.range.upperBound
        guard end + 6 <= text.count, text[end] & 0xF0 == 0xE0,
            levels.beginning(in: text, at: end + 3, end: text.count) != nil,
            divisionParts.beginning(in: text, at: end, end: text.count) == nil
        else { return false }
        return regions.longest(in: text, at: end, end: text.count) == nil
    }

    /// True for 中国 in 中国人民银行云岭市分行.
    private func isOfBank(_ mention: Regions.Mention, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        mention.candidates.first.map { regions.all[$0].level == .nation } == true
            && nationParts.beginning(in: text, at: mention.range.upperBound, end: text.count) != nil
    }

    /// The divisions that a text names; not 云溪区 by 云溪镇.
    private func mentions(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Regions.Mention] {
        var last = range.lowerBound
        return regions.mentions(in: text, range).filter {
            let isBehindOther = last == $0.range.lowerBound
            last = $0.range.upperBound
            if isOfBank($0, text) { return false }
            // 全州接待游客 is no 全州县.
            if $0.isShort, wholes.isWhole($0.range, of: text) { return false }
            if !isBehindOther, isPartOfWord($0, text, from: range.lowerBound) { return false }
            // 云溪县人民政府代县长 is no 县长 of 代县.
            if !$0.isShort, $0.range.count == 6,
                posts.beginning(in: text, at: $0.range.upperBound, end: text.count) != nil
            {
                return false
            }
            return !$0.isShort
                || below.beginning(in: text, at: $0.range.upperBound, end: text.count) == nil
                    && !isOtherDivision($0, text)
        }
    }
}
