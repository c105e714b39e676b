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
        /// First and last year of the name; nil where open.
        public var firstYear: Int?
        /// Last year of the name; nil when in force.
        public var lastYear: Int?

        /// The name as documents give it: without the province before a city's or a county's.
        public var title: String {
            guard level > .province else { return path }
            for suffix in ["自治区", "省"] {
                if let range = path.firstRange(of: suffix), range.upperBound < path.endIndex {
                    return String(path[range.upperBound...])
                }
            }
            return path
        }

        /// True when the division bore the name in `year`, or when the year is not known.
        public func isInForce(in year: Int?) -> Bool {
            guard let year else { return lastYear == nil }
            return (firstYear ?? 0) <= year + 1 && (lastYear ?? 9999) >= year - 1
        }
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
    private var surfaces: [(bytes: [UInt8], regions: [Int], isShort: Bool)] = []
    /// Indexes in `surfaces`, longest first, by a surface's first two characters.
    private var byStart: [UInt64: [Int]] = [:]
    private var firstCharacters = [Bool](repeating: false, count: 0x1_0000)

    /// Takes the lexicon `regions` of a pack; a pack without it knows no region.
    public init(pack: Pack) {
        guard let lexicon = pack.lexicons["regions"], let code = lexicon.column("code"),
            let name = lexicon.column("name"),
            let path = lexicon.column("path"), let short = lexicon.column("short"), let level = lexicon.column("level"),
            let from = lexicon.column("valid_from"), let to = lexicon.column("valid_to")
        else { return }
        var index: [[UInt8]: Int] = [:]
        all.reserveCapacity(lexicon.rows.count)
        for row in lexicon.rows {
            let levels: [String: Level] = ["nation": .nation, "province": .province, "city": .city, "county": .county]
            guard let level = levels[row.columns[level]] else { continue }
            let region = Region(
                code: row.columns[code], name: row.columns[name], path: row.columns[path], level: level,
                firstYear: Int(row.columns[from].prefix(4)), lastYear: Int(row.columns[to].prefix(4)))
            let number = all.count
            all.append(region)
            add(region.name, number, isShort: false, &index)
            if region.title != region.name { add(region.title, number, isShort: false, &index) }
            if region.path != region.title { add(region.path, number, isShort: false, &index) }
            let short = row.columns[short]
            if !short.isEmpty && short != region.name { add(short, number, isShort: true, &index) }
        }
        for (key, list) in byStart {
            byStart[key] = list.sorted { surfaces[$0].bytes.count > surfaces[$1].bytes.count }
        }
    }

    private mutating func add(_ surface: String, _ region: Int, isShort: Bool, _ index: inout [[UInt8]: Int]) {
        let bytes = Array(surface.utf8)
        guard bytes.count >= 6, bytes[0] >= 0xE0 && bytes[0] < 0xF0 else { return }
        if let known = index[bytes] {
            if !surfaces[known].regions.contains(region) { surfaces[known].regions.append(region) }
            surfaces[known].isShort = surfaces[known].isShort && isShort
            return
        }
        index[bytes] = surfaces.count
        bytes.withUnsafeBufferPointer { buffer in
            byStart[Self.key(buffer, 0), default: []].append(surfaces.count)
            firstCharacters[Self.character(buffer, 0)] = true
        }
        surfaces.append((bytes, [region], isShort))
    }

    private static func key(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
        var key: UInt64 = 0
        for index in offset..<(offset + 6) { key = key << 8 | UInt64(text[index]) }
        return key
    }

    private static func character(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        Int(text[offset] & 0x0F) << 12 | Int(text[offset + 1] & 0x3F) << 6 | Int(text[offset + 2] & 0x3F)
    }

    /// The longest name that begins at `offset` and ends within `end`; nil when none does.
    public func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Mention? {
        guard offset + 6 <= end, text[offset] >= 0xE0 && text[offset] < 0xF0,
            firstCharacters[Self.character(text, offset)],
            let list = byStart[Self.key(text, offset)]
        else { return nil }
        for index in list {
            let bytes = surfaces[index].bytes
            if offset + bytes.count <= end, text[offset..<(offset + bytes.count)].elementsEqual(bytes) {
                return Mention(
                    range: offset..<(offset + bytes.count), candidates: surfaces[index].regions,
                    isShort: surfaces[index].isShort)
            }
        }
        return nil
    }

    /// All names in a range, longest first at each place, not overlapping.
    public func mentions(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let mention = longest(in: text, at: offset, end: range.upperBound) {
                found.append(mention)
                offset = mention.range.upperBound
            } else {
                let byte = text[offset]
                offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
        }
        return found
    }

    /// True when `inner` lies in `outer`, or is it.
    public func contains(_ outer: Int, _ inner: Int) -> Bool {
        let a = all[outer]
        let b = all[inner]
        return a.level == .nation || b.path.hasPrefix(a.path)
    }
}
