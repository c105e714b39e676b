import Model

/// The administrative divisions of China by name: which names stand in a text, and which division a name means.
///
/// From the lexicon `regions` (codes of GB/T 2260 with its yearly revisions; editions are named in the file).
public struct Regions: Sendable {
    /// Levels from the outermost in.
    public enum Level: Int, Sendable, Comparable {
        case nation, province, city, county

        /// Orders from the nation to counties.
        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    /// One division under one name.
    public struct Region: Sendable, Hashable {
        /// GB/T 2260, six digits.
        public var code: String
        /// Official name, such as 海珠区.
        public var name: String
        /// Name with those above, such as 广东省广州市海珠区.
        public var path: String
        /// Level in the hierarchy.
        public var level: Level
        /// Bytes of the path before the title.
        let titleStart: Int
        /// First and last year of the name; nil where open.
        public var firstYear: Int?
        /// Last year of the name; nil when in force.
        public var lastYear: Int?

        /// The name as documents give it: without the province before a city's or a county's.
        public var title: String { path.withBytes { String(titleStart..<$0.count, ofValid: $0) } }

        /// True when the division bore the name in `year`, or when the year is not known.
        public func isInForce(in year: Int?) -> Bool { Regions.isInForce(firstYear, lastYear, in: year) }
    }

    /// A name found in a text.
    public struct Mention: Sendable {
        /// Half-open bytes.
        public var range: Range<Int>
        /// The divisions that it may mean, indexes in `all`.
        public var candidates: [Int]
        /// True for 广州 instead of 广州市.
        public var isShort: Bool
    }

    /// All divisions in the order of the lexicon.
    public private(set) var all: [Region] = []
    private var surfaces = RegionSurfaces()

    /// The same of the division with an index in `all`, which is not copied for it.
    public func isInForce(_ region: Int, in year: Int?) -> Bool {
        Self.isInForce(all[region].firstYear, all[region].lastYear, in: year)
    }

    private static func isInForce(_ first: Int?, _ last: Int?, in year: Int?) -> Bool {
        guard let year else { return last == nil }
        return (first ?? 0) <= year + 1 && (last ?? 9999) >= year - 1
    }

    /// The regions of a pack.
    public init(pack: Pack) { self = pack.regions }

    /// Takes the lexicon `regions`, without which no region is known, and what ends the names of divisions that are left out
    /// of the titles of those in them, looked for one after the other.
    init(_ lexicon: Lexicon?, titleCuts: [String]) {
        guard let lexicon, let code = lexicon.column("code"), let name = lexicon.column("name"),
            let path = lexicon.column("path"), let short = lexicon.column("short"), let level = lexicon.column("level"),
            let from = lexicon.column("valid_from"), let to = lexicon.column("valid_to")
        else { return }
        all.reserveCapacity(lexicon.rows.count)
        surfaces.reserveCapacity(lexicon.rows.count * 5)
        // Most lines have the level of the one before.
        var known: (columns: Lexicon.Columns, level: Level)?
        for row in lexicon.rows {
            let columns = row.columns
            if known.map({ !$0.columns.hasSame(level, as: columns) }) ?? true {
                known = Self.level(columns[level]).map { (columns, $0) }
            }
            guard let level = known?.level else { continue }
            let region = Region(
                code: columns[code], name: columns[name], path: columns[path], level: level,
                titleStart: columns.withBytes(of: path) { Self.titleStart(in: $0, level, titleCuts) },
                firstYear: columns.withBytes(of: from, Self.year), lastYear: columns.withBytes(of: to, Self.year))
            columns.withBytes(of: short) { add(region, number: all.count, short: $0) }
            all.append(region)
        }
        surfaces.sort()
    }

    private static func level(_ name: String) -> Level? {
        switch name {
        case "nation": .nation
        case "province": .province
        case "city": .city
        case "county": .county
        default: nil
        }
    }

    /// The year that a date begins with; nil where no digits are all that its first four characters are.
    private static func year(_ date: UnsafeBufferPointer<UInt8>) -> Int? {
        if date.isEmpty { return nil }
        var year = 0
        for byte in date.prefix(4) {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            year = 10 * year + Int(byte - UInt8(ascii: "0"))
        }
        return year
    }

    /// Takes in the names of one region: its own, those with the divisions above it, and the short one.
    private mutating func add(_ region: Region, number: Int, short: UnsafeBufferPointer<UInt8>) {
        region.name.withBytes { name in
            add(name, number, isShort: false)
            region.path.withBytes { path in
                let title = UnsafeBufferPointer(rebasing: path[region.titleStart...])
                if !title.hasSameBytes(as: name) { add(title, number, isShort: false) }
                if path.count != title.count { add(path, number, isShort: false) }
            }
            if !short.isEmpty && !short.hasSameBytes(as: name) { add(short, number, isShort: true) }
        }
    }

    private mutating func add(_ surface: UnsafeBufferPointer<UInt8>, _ region: Int, isShort: Bool) {
        guard surface.count >= 6, surface[0] >= 0xE0 && surface[0] < 0xF0 else { return }
        surfaces.add(surface, region: region, isShort: isShort)
    }

    /// Where the title begins in the path of a division: behind the first place of the first of some words that more stands
    /// behind, for a city or a county.
    private static func titleStart(in path: UnsafeBufferPointer<UInt8>, _ level: Level, _ cuts: [String]) -> Int {
        guard level > .province else { return 0 }
        for cut in cuts {
            let end = cut.withBytes { word in path.firstOffset(of: word).map { $0 + word.count } }
            if let end, end < path.count { return end }
        }
        return 0
    }

    /// The divisions that bear a name, indexes in `all` in order.
    public func named(_ name: String) -> [Int] {
        let candidates = name.withBytes { text -> [Int] in
            guard let mention = longest(in: text, at: 0, end: text.count) else { return [] }
            return mention.range.count == text.count ? mention.candidates : []
        }
        return candidates.filter { all[$0].name == name }
    }

    /// The longest name that begins at `offset` and ends within `end`; nil when none does.
    public func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Mention? {
        guard offset + 6 <= end, text[offset] & 0xF0 == 0xE0,
            let surface = surfaces.longest(in: text, at: offset, end: end)
        else { return nil }
        return Mention(
            range: offset..<(offset + surface.count), candidates: surface.regions, isShort: surface.isShort)
    }

    /// All names in a range, longest first at each place, not overlapping.
    public func mentions(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        var offset = surfaces.firstPlace(in: text, from: range.lowerBound, end: range.upperBound)
        while offset < range.upperBound {
            if let mention = longest(in: text, at: offset, end: range.upperBound),
                !isOfNumber(text, at: offset, floor: range.lowerBound)
            {
                found.append(mention)
                offset = mention.range.upperBound
            } else {
                let byte = text[offset]
                offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
            offset = surfaces.firstPlace(in: text, from: offset, end: range.upperBound)
        }
        return found
    }

    /// True for the 月 of 11月湖南省 and the 日 of 25日土地: what stands behind a digit there is a time, whatever name begins with it.
    private func isOfNumber(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, floor: Int) -> Bool {
        guard offset > floor, text[offset - 1] &- 0x30 < 10 else { return false }
        return text.has("月", at: offset, end: text.count) || text.has("日", at: offset, end: text.count)
    }

    /// True when `inner` lies in `outer`, or is it.
    public func contains(_ outer: Int, _ inner: Int) -> Bool {
        let a = all[outer]
        let b = all[inner]
        return a.level == .nation || b.path.begins(with: a.path)
    }
}
