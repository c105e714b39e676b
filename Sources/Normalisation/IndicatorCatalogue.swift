import Model
import Patterns

/// The canonical indicators: a code for the words that mean it and nothing else.
public final class IndicatorCatalogue: Sendable {
    /// One canonical indicator.
    public struct Entry: Sendable {
        /// Lower snake case, stable.
        public let code: String
        /// Chinese name.
        public let name: String
        /// Code of the base unit of a level.
        public let baseUnit: String
        /// Smallest plausible level in the base unit.
        public let low: ExactDecimal?
        /// Largest plausible level in the base unit.
        public let high: ExactDecimal?
        private let row: Lexicon.Row

        /// Other surfaces that mean the same.
        public var aliases: [String] { row.values(2).filter { !$0.holds("@") } }
        /// English name.
        public var english: String { row.columns[3] }
        /// `money`, `percent`, `count` …
        public var dimension: String { row.columns[4] }

        init(_ row: Lexicon.Row, low: ExactDecimal?, high: ExactDecimal?) {
            self.row = row
            code = row.columns[0]
            name = row.columns[1]
            baseUnit = row.columns[5]
            self.low = low
            self.high = high
        }
    }

    /// All entries in file order.
    public let entries: [Entry]
    private let bySurface: SurfaceTable
    /// 全市, 年末 …: taken off one after the other, 年末全市 in two steps.
    private let prefixes: WordTrie
    /// 总数, 总量: 公园总数 is how many 公园 there are.
    private let endings: WordTrie
    /// 滚存结余, 收入总计: accounts that each fund has.
    private let ofFunds: WordTrie
    /// 实现, 完成: inside of a name they say nothing of it.
    private let innerVerbs: WordTrie
    /// Before what a share is part of, and behind that.
    let shares: FewWords
    let shareEnds: FewWords
    let scopes: FewWords
    /// What makes a rate of an inner verb, and what says in a name that it is per head.
    private let rateEnds: FewWords
    let perHead: FewWords
    /// A folded alias that holds for parts of one indicator alone, the code that it then means, and its line in the file.
    private typealias Part = (surface: [UInt8], code: String, line: Int)
    /// By the code of the whole.
    private let ofParts: [String: [Part]]
    /// The first two bytes of all inner verbs, as few characters have, the first one lowest; nil when they differ.
    private let innerVerbStart: UInt32?

    /// Reads the lexicon `indicators` (code, name, aliases separated by `|`, english, dimension, base_unit_code, low, high)
    /// and the lexicon `catalogue_words` of a pack.
    ///
    /// - Throws: `SetupError` when `catalogue_words` or one of its roles is missing, and for each line whose role is not
    ///   known.
    public init(pack: Pack) throws(SetupError) {
        var words = RoleWords("catalogue_words", of: pack)
        prefixes = words.trie("prefix", .forward)
        endings = words.trie("ending", .backward)
        ofFunds = words.trie("of_fund", .forward)
        shares = words.few("share")
        shareEnds = words.few("share_end")
        scopes = words.few("scope")
        rateEnds = words.few("rate_end")
        perHead = words.few("per_head")
        let verbs = words.surfaces("verb")
        try words.finish()
        innerVerbs = WordTrie(verbs, direction: .forward)
        let starts = Set(verbs.map { $0.utf8.prefix(2).reversed().reduce(0) { $0 << 8 | UInt32($1) } })
        innerVerbStart = starts.count == 1 ? starts.first : nil
        var entries: [Entry] = []
        let rows = pack.lexicons["indicators"]?.rows ?? []
        entries.reserveCapacity(rows.count)
        // All surfaces one behind the other, each with its end and its entry.
        var bytes: [UInt8] = []
        var surfaces: [(end: Int, value: Int)] = []
        var ofParts: [String: [Part]] = [:]
        var faults: [Fault] = []
        for row in rows {
            func bound(_ column: Int) -> ExactDecimal? {
                if row.columns.withBytes(of: column, \.isEmpty) { return nil }
                let text = row.columns[column]
                let bound = ExactDecimal(text)
                if bound == nil {
                    faults.append(
                        Fault(
                            file: "lexicons/indicators.tsv", place: "line \(row.line)",
                            message: "the bound «\(text)» is no number"))
                }
                return bound
            }
            func add(_ surface: UnsafeBufferPointer<UInt8>) {
                Self.withFolded(surface) { words, _ in bytes.append(contentsOf: words) }
                surfaces.append((bytes.count, entries.count))
            }
            row.columns.withBytes(of: 1, add)
            row.forEachValue(2) { alias in
                guard let mark = alias.firstOffset(of: UInt8(ascii: "@")) else { return add(alias) }
                let whole = String((mark + 1)..<alias.count, ofValid: alias)
                Self.withFolded(UnsafeBufferPointer(rebasing: alias[..<mark])) { words, _ in
                    ofParts[whole, default: []].append((Array(words), row.columns[0], row.line))
                }
            }
            entries.append(Entry(row, low: bound(6), high: bound(7)))
        }
        for (whole, parts) in ofParts where !entries.contains(where: { $0.code == whole }) {
            for part in parts {
                faults.append(
                    Fault(
                        file: "lexicons/indicators.tsv", place: "line \(part.line)",
                        message: "the indicator «\(whole)» behind @ is not known"))
            }
        }
        if !faults.isEmpty { throw SetupError(faults) }
        self.entries = entries
        self.ofParts = ofParts
        bySurface = SurfaceTable(bytes, surfaces)
    }

    /// Surfaces that two entries share: a fault of the catalogue, since an alias must mean one thing.
    public var ambiguousSurfaces: [String] {
        var owners: [[UInt8]: Set<String>] = [:]
        for entry in entries {
            for surface in [entry.name] + entry.aliases { owners[Self.folded(surface), default: []].insert(entry.code) }
        }
        return owners.filter { $0.value.count > 1 }.keys.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// True when an indicator's words are a name or alias as they stand: 全国重点文物保护单位.
    public func isSurface(_ indicator: String) -> Bool {
        Self.withFolded(indicator) { words, _ in bySurface.value(of: UnsafeRawBufferPointer(words)) != nil }
    }

    /// The code of words that mean something else behind 其中 of a whole with the code `whole`: 财产险 of 赔付支出; nil for others.
    public func code(ofPart indicator: String, of whole: String) -> String? {
        guard let parts = ofParts[whole] else { return nil }
        return Self.withFolded(indicator) { words, _ in
            parts.first { $0.surface.elementsEqual(words) }?.code
        }
    }

    /// True for words that are an account of the fund they stand behind, and of another one behind another: 滚存结余.
    public func isOfFund(_ indicator: String) -> Bool {
        indicator.withBytes { ofFunds.longest(in: $0, at: 0, bounds: 0..<$0.count)?.count == $0.count }
    }

    /// The entry for an indicator's words, after administrative prefixes, verbs that only say that it was reached and
    /// endings such as 总数 are taken off; nil when none means just that.
    public func entry(for indicator: String) -> Entry? { index(for: indicator).map { entries[$0] } }

    /// The place of that entry in `entries`.
    func index(for indicator: String) -> Int? {
        Self.withFolded(indicator, verbs: innerVerbStart) { words, mayHoldVerb in
            if let index = index(forFolded: words) { return index }
            if let ending = endings.longest(in: words, at: words.count, bounds: 0..<words.count),
                let index = index(
                    forFolded: UnsafeBufferPointer(rebasing: words[..<(words.count - ending.count)]))
            {
                return index
            }
            // 第一产业实现增加值 is 第一产业增加值.
            guard mayHoldVerb, let verb = innerVerb(words),
                // 投资完成率 is no rate of 投资.
                rateEnds.beginning(in: words, at: verb.upperBound, end: words.count) == nil
            else { return nil }
            return (Array(words[..<verb.lowerBound]) + words[verb.upperBound...]).withUnsafeBufferPointer {
                index(forFolded: $0)
            }
        }
    }

    /// Where 实现 or 完成 stands behind the first character; nil when neither does.
    private func innerVerb(_ words: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var place = 3
        while place < words.count, words[place] & 0xC0 == 0x80 { place += 1 }
        return innerVerbs.first(in: words, from: place, end: words.count).map {
            $0.start..<($0.start + $0.found.count)
        }
    }

    private func index(forFolded words: UnsafeBufferPointer<UInt8>) -> Int? {
        var start = 0
        while true {
            let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: words[start...]))
            if let index = bySurface.value(of: rest) { return index }
            guard
                let prefix = prefixes.longest(in: words, at: start, bounds: start..<words.count),
                start + prefix.count < words.count
            else { return nil }
            start += prefix.count
        }
    }

    /// A range without 全市 and the like at its head.
    func withoutPrefixes(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while let prefix = prefixes.longest(in: text, at: start, bounds: start..<range.upperBound) {
            start += prefix.count
        }
        return start..<range.upperBound
    }

    private static func folded(_ text: String) -> [UInt8] { withFolded(text) { words, _ in Array(words) } }

    /// Calls `body` with a text without what stands in parentheses, quotation marks, 的 and white space; ASCII letters in
    /// upper case; `mayHoldVerb` is false for most in which no inner verb stands. Inlined, since a closure that is handed on holds what it asks by a reference of its own.
    @inline(__always)
    private static func withFolded<Result>(
        _ text: String, verbs: UInt32? = nil,
        _ body: (_ folded: UnsafeBufferPointer<UInt8>, _ mayHoldVerb: Bool) -> Result
    ) -> Result {
        text.withBytes { withFolded($0, verbs: verbs, body) }
    }

    @inline(__always)
    private static func withFolded<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, verbs: UInt32? = nil,
        _ body: (_ folded: UnsafeBufferPointer<UInt8>, _ mayHoldVerb: Bool) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { folded in
            let (count, mayHoldVerb) = fold(bytes, into: folded, verbs: verbs)
            return body(UnsafeBufferPointer(rebasing: folded[..<count]), mayHoldVerb)
        }
    }

    /// Writes the folded bytes and returns their number, which is at most that of `bytes`, and whether an ideograph that an
    /// inner verb may begin with stands before others.
    private static func fold(
        _ bytes: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>, verbs: UInt32?
    ) -> (count: Int, mayHoldVerb: Bool) {
        guard let start = bytes.baseAddress, let target = UnsafeMutableRawPointer(result.baseAddress) else {
            return (0, false)
        }
        precondition(result.count >= bytes.count, "what is folded may be as long as it was")
        var written = 0
        var depth = 0
        var index = 0
        let verbStart = verbs ?? 0
        var mayHoldVerb = verbs == nil
        while index < bytes.count {
            if depth == 0 {
                // Ideographs, nearly all that there is, by four bytes of which three count; 的 is one of them.
                let source = UnsafeRawPointer(start)
                while index &+ 4 <= bytes.count {
                    let word = UInt32(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt32.self))
                    guard word & 0xFF &- 0xE4 <= 0xE9 - 0xE4, word & 0xFF_FFFF != 0x84_9AE7 else { break }
                    // No more was written than was read.
                    target.storeBytes(of: word.littleEndian, toByteOffset: written, as: UInt32.self)
                    written &+= 3
                    index &+= 3
                    if word & 0xFFFF == verbStart { mayHoldVerb = true }
                }
            }
            let byte = bytes[index]
            if byte >= 0xE4, byte <= 0xE9, depth == 0, index &+ 3 == bytes.count,
                byte != 0xE7 || bytes[index &+ 1] != 0x9A || bytes[index &+ 2] != 0x84
            {
                // An ideograph at the end.
                for step in 0..<3 { result[written &+ step] = bytes[index &+ step] }
                return (written &+ 3, mayHoldVerb)
            }
            let count = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            defer { index += count }
            if count == 1 {
                if byte == UInt8(ascii: "(") {
                    depth += 1
                } else if byte == UInt8(ascii: ")") {
                    depth = max(0, depth - 1)
                }
                if depth > 0 || byte == UInt8(ascii: ")") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"") {
                    continue
                }
                result[written] = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
                written += 1
                continue
            }
            if count == 3 {
                switch (byte, bytes[index + 1], bytes[index + 2]) {
                case (0xEF, 0xBC, 0x88):  // （
                    depth += 1
                    continue
                case (0xEF, 0xBC, 0x89):  // ）
                    depth = max(0, depth - 1)
                    continue
                case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x8A), (0xE3, 0x80, 0x8B),
                    (0xE7, 0x9A, 0x84),
                    (0xE3, 0x80, 0x80):  // “ ” 《 》 的 and the ideographic space
                    continue
                default: break
                }
            }
            if depth > 0 { continue }
            for place in index..<(index + count) {
                result[written] = bytes[place]
                written += 1
            }
        }
        return (written, mayHoldVerb)
    }
}
