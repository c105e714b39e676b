import CPacks
import Model
import PCRE2

/// A pattern pack: the word lists and the rules of one language and field, checked and compiled.
///
/// A pack is a folder: `lexicons/*.tsv` and `rules/*.rules`. The packs of the program are embedded in it; a folder on
/// disk with the same layout takes their place without a rebuild.
public struct Pack: Sendable {
    /// Files of a pack by their path in it (`lexicons/units.tsv`), unread.
    public typealias Files = [(path: String, bytes: [UInt8])]

    /// Word lists by name.
    public let lexicons: [String: Lexicon]
    /// Rules by file name without folder and ending, in file order.
    public let rules: [String: [Rule]]
    /// The regions of the lexicon of that name.
    let regions: Regions
    /// The units of the lists that hold them.
    let units: Units
    /// A hash of all files, 16 hexadecimal digits: part of a run's configuration.
    public let digest: String

    /// Files of an embedded pack.
    public static func embeddedFiles(of name: String = "zh-gov") -> Files {
        var files: Files = []
        guard var entry = gongbao_embedded_pack_files() else { return [] }
        while let path = entry.pointee.path {
            let full = String(cString: path)
            if full.hasPrefix(name + "/") {
                files.append(
                    (
                        String(full.dropFirst(name.utf8.count + 1)),
                        Array(UnsafeBufferPointer(start: entry.pointee.bytes, count: entry.pointee.count))
                    ))
            }
            entry += 1
        }
        return files
    }

    /// The files that documents are read by: all but the lists `phrase_*`, which are of phrases (`gongbao parse`) alone.
    public static func withoutPhrases(_ files: Files) -> Files {
        files.filter { !$0.path.hasPrefix("lexicons/phrase_") }
    }

    /// Checks and compiles a pack; with more than one thread, its large parts beside each other.
    ///
    /// - Throws: `SetupError` with every fault of every file: bad lines, patterns that don't compile, groups that no
    ///   lexicon has.
    public init(files: Files, threads: Int = 1) throws(SetupError) {
        let isBeside = threads > 1
        let sorted = files.sorted { $0.path < $1.path }
        let lists = sorted.filter { $0.path.hasSuffix(".tsv") }
        let sets = WordSets(lists)
        // One list holds nine tenths of all lines.
        let largest = lists.max { $0.bytes.count < $1.bytes.count }
        let largestList = SideWork(isBeside: isBeside) { largest.map { Self.read($0.path, $0.bytes, sets) } }
        var faults: [Fault] = []
        var sources: [(name: String, file: String, rules: [RuleSource])] = []
        for (path, bytes) in sorted where path.hasSuffix(".rules") {
            sources.append((Self.name(of: path), path, RuleSource.parse(file: path, bytes: bytes, faults: &faults)))
        }
        let otherLists = lists.filter { $0.path != largest?.path }.map { Self.read($0.path, $0.bytes, sets) }
        let readLists = otherLists + (largestList.wait().map { [$0] } ?? [])
        faults = readLists.sorted { $0.file < $1.file }.flatMap(\.faults) + faults
        let lexicons = Dictionary(readLists.map { ($0.lexicon.name, $0.lexicon) }) { $1 }
        let regions = SideWork(isBeside: isBeside) {
            Regions(lexicons["regions"], titleCuts: RegionWords.titleCuts(lexicons["region_words"]))
        }
        units = Units(lexicons, faults: &faults)
        faults += ListForm.all.flatMap { form in lexicons[form.list].map { form.faults(in: $0) } ?? [] }
        // Lists that no pattern names (thousands of regions) make no groups.
        let calls = Set(sources.flatMap(\.rules).flatMap { Groups.names(in: $0.pattern) })
        let named = lexicons.filter { entry in
            let name = entry.key.uppercased()
            return calls.contains { $0.begins(with: name) }
        }
        let groups = Groups(
            lexicons: named, definitions: sources.first { $0.name == "definitions" }?.rules ?? [])
        let patterns = sources.flatMap { source in
            source.rules.map { RulePattern($0, file: source.file, name: source.name, groups: groups) }
        }
        var rules = Dictionary(sources.map { ($0.name, [Rule]()) }) { $1 }
        for (pattern, outcome) in zip(patterns, Self.compiled(patterns, isBeside: isBeside)) {
            switch outcome {
            case .success(let rule): rules[pattern.name, default: []].append(rule)
            case .failure(let error): faults += error.faults
            }
        }
        self.regions = regions.wait()
        if !faults.isEmpty { throw SetupError(faults) }
        self.lexicons = lexicons
        self.rules = rules
        digest = Self.digest(of: sorted)
    }

    private static func compiled(_ patterns: [RulePattern], isBeside: Bool) -> [Result<Rule, SetupError>] {
        // Rules beside each other in a file cost alike, so that every second one is half of the work.
        let others = SideWork(isBeside: isBeside) {
            stride(from: 1, to: patterns.count, by: 2).map { patterns[$0].compiled() }
        }
        let ones = stride(from: 0, to: patterns.count, by: 2).map { patterns[$0].compiled() }
        let halves = [ones, others.wait()]
        return patterns.indices.map { halves[$0 % 2][$0 / 2] }
    }

    /// Asks for the lists that reading documents takes and whose readers would do without.
    ///
    /// - Throws: `SetupError` with each that is missing.
    public func requireLists() throws(SetupError) {
        let missing = (ListForm.all.map(\.list) + ["units"]).filter { lexicons[$0] == nil }
        if missing.isEmpty { return }
        throw SetupError(
            missing.map { Fault(file: "lexicons/\($0).tsv", place: "pack", message: "the word list is missing") })
    }

    private static func read(
        _ path: String, _ bytes: [UInt8], _ sets: WordSets
    ) -> (file: String, lexicon: Lexicon, faults: [Fault]) {
        var faults: [Fault] = []
        let lexicon = Lexicon(name: name(of: path), file: path, bytes: bytes, sets: sets, faults: &faults)
        return (path, lexicon, faults)
    }

    /// Runs every example of every rule and returns the faults, all of them.
    public func faultsOfExamples() -> [Fault] {
        let scratch = MatchScratch()
        return rules.keys.sorted().flatMap { name in
            (rules[name] ?? []).flatMap { $0.faultsOfExamples(scratch: scratch) }
        }
    }

    private static func name(of path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.split(separator: ".").first.map(String.init) ?? file
    }

    /// A configuration hash has to tell changes apart, not to resist an enemy: FNV-1a of eight bytes at a time, with the
    /// upper half mixed into the lower one, where multiplying brings nothing.
    private static func digest(of files: Files) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x100_0000_01b3
            hash ^= hash >> 32
        }
        func mix(_ bytes: UnsafeRawBufferPointer) {
            mix(UInt64(bytes.count))
            var place = 0
            while place + 8 <= bytes.count {
                mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
                place += 8
            }
            while place < bytes.count {
                mix(UInt64(bytes[place]))
                place += 1
            }
        }
        for (path, bytes) in files {
            path.withBytes { mix(UnsafeRawBufferPointer($0)) }
            bytes.withUnsafeBytes { mix($0) }
        }
        let text = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}

/// A rule as it is written, with all groups that its pattern names.
private struct RulePattern: Sendable {
    /// The rules' file without folder and ending.
    let name: String
    private let source: RuleSource
    private let file: String
    private let pattern: String
    private let words: PatternWords
    private let unknown: [String]

    init(_ source: RuleSource, file: String, name: String, groups: Groups) {
        self.source = source
        self.file = file
        self.name = name
        var unknown: [String] = []
        (pattern, words) = groups.complete(source.pattern, unknown: &unknown)
        self.unknown = unknown
    }

    func compiled() -> Result<Rule, SetupError> {
        guard unknown.isEmpty else {
            return .failure(SetupError(unknown.map { fault("no lexicon or definition «\($0)»") }))
        }
        do {
            let pattern = try Pattern(pattern, options: [.anchored, .neverSplitCharacters], words: words)
            return .success(
                Rule(
                    id: source.id, pattern: pattern, fields: source.fields,
                    examples: source.examples, counterExamples: source.counterExamples, file: file, line: source.line))
        } catch {
            return .failure(SetupError([fault("\(error)")]))
        }
    }

    private func fault(_ message: String) -> Fault {
        Fault(file: file, place: "line \(source.line)", message: "\(source.id): \(message)")
    }
}

/// The groups that patterns may name: `(?&UNITS)` is lexicon units, `(?&VERBS_DIRECTION)` its lines with that role,
/// and `(?&NUMBER)` the rule NUMBER of definitions.rules. Used by one thread at a time, while packs and stages are made.
final class Groups: @unchecked Sendable {
    private let lexicons: [String: Lexicon]
    /// Bodies made so far: the alternation of a long list is made when a rule names it, and once.
    private var bodies: [String: String] = [:]
    /// Long lists by name: patterns look them up.
    private var lists: [String: LookedUpList?] = [:]
    /// Bodies with the groups that they call written out, nil for those that hold a capture: most are called by many.
    private var writtenBodies: [String: String?] = [:]
    private static let parts = ["role", "kind", "side"]

    init(lexicons: [String: Lexicon], definitions: [RuleSource]) {
        self.lexicons = Dictionary(uniqueKeysWithValues: lexicons.map { ($0.key.uppercased(), $0.value) })
        for definition in definitions { bodies[definition.id] = definition.pattern }
    }

    private func body(of name: String) -> String? {
        if let known = bodies[name] { return known }
        if let lexicon = lexicons[name] {
            bodies[name] = lexicon.alternation
            return bodies[name]
        }
        // VERBS_DIRECTION: the lines of verbs.tsv whose role, kind or side is direction.
        for (prefix, lexicon) in lexicons where name.hasPrefix(prefix + "_") {
            let part = name.dropFirst(prefix.count + 1)
            for column in Self.parts.compactMap({ lexicon.column($0) }) {
                let words = lexicon.rows.filter { $0.columns[column].uppercased() == part }.map { $0.columns[0] }
                if words.isEmpty { continue }
                bodies[name] = Lexicon.alternation(of: words)
                return bodies[name]
            }
        }
        return nil
    }

    /// A pattern that holds all groups it names, directly or through others: those written out that are short or called
    /// once, and the others as `(?(DEFINE)…)`; with the long lists that it looks up.
    ///
    /// A call saves all captures and brings them back, which costs many times what a short group does itself.
    func complete(_ pattern: String, unknown: inout [String]) -> (source: String, words: PatternWords) {
        var words = PatternWords()
        let written = withLookups(writtenOut(pattern, inside: []), &words)
        return (definitions(for: written, unknown: &unknown) + "(?:" + written + ")", words)
    }

    /// A list that patterns look up.
    private struct LookedUpList {
        let words: WordTrie
        /// Characters of its longest word.
        let longest: Int
    }

    /// Lines from which on a list is looked up: shorter ones are compiled sooner than they are made a table of.
    private static let longList = 300

    /// The list of a name that is looked up; nil for names of all else.
    private func list(named name: String) -> LookedUpList? {
        if let known = lists[name] { return known }
        var list: LookedUpList?
        if bodies[name] == nil, let lexicon = lexicons[name], lexicon.rows.count >= Self.longList {
            let words = lexicon.rows.map { $0.columns[0] }
            if words.allSatisfy({ $0.utf8.count <= PatternWords.longestWord }) {
                list = LookedUpList(
                    words: WordTrie(words, direction: .forward),
                    longest: words.lazy.map(\.unicodeScalars.count).max() ?? 0)
            }
        }
        lists[name] = .some(list)
        return list
    }

    /// A pattern with its own calls of long lists replaced by lookups; those in groups that it calls stay.
    private func withLookups(_ pattern: String, _ words: inout PatternWords) -> String {
        Self.replacingCalls(of: pattern, Self.calls(in: pattern)) { name in
            list(named: name).flatMap { list in
                words.add(longest: list.longest) { text, offset in list.words.lengths(in: text, at: offset) }
            }
        }
    }

    /// Bytes up to which a group is written out wherever it is called.
    private static let shortGroup = 2_000

    /// A pattern with the calls of short groups, and of groups that it calls once, replaced by the groups themselves. A
    /// group with a capture of its own stays a call: written out, its capture would be one of the pattern's.
    private func writtenOut(_ pattern: String, inside open: [String]) -> String {
        let calls = Self.calls(in: pattern)
        return Self.replacingCalls(of: pattern, calls) { name in
            guard
                let group = open.contains(name) || list(named: name) != nil
                    ? nil : writtenBody(of: name, inside: open),
                group.utf8.count <= Self.shortGroup || calls.count(where: { $0.name == name }) == 1
            else { return nil }
            return "(?:" + group + ")"
        }
    }

    private func writtenBody(of name: String, inside open: [String]) -> String? {
        if let known = writtenBodies[name] { return known }
        let written = body(of: name).map { writtenOut($0, inside: open + [name]) }
        let group = written.flatMap { Self.holdsCapture($0) ? nil : $0 }
        // Inside a group that calls itself what is written out differs.
        if open.isEmpty { writtenBodies[name] = .some(group) }
        return group
    }

    /// True for a pattern with a group that has a name, `(?<name>…)`.
    private static func holdsCapture(_ pattern: String) -> Bool {
        pattern.withBytes { bytes in
            places(behind: UInt8(ascii: "<"), in: bytes).contains { place in
                place < bytes.count && bytes[place] != UInt8(ascii: "=") && bytes[place] != UInt8(ascii: "!")
            }
        }
    }

    /// The `(?(DEFINE)…)` of all groups that a pattern calls, directly or through others.
    private func definitions(for pattern: String, unknown: inout [String]) -> String {
        var needed: [String] = []
        var open = Self.names(in: pattern)
        while let name = open.popLast() {
            if needed.contains(name) { continue }
            guard let body = body(of: name) else {
                unknown.append(name)
                continue
            }
            needed.append(name)
            open.append(contentsOf: Self.names(in: body))
        }
        if needed.isEmpty { return "" }
        return "(?(DEFINE)" + needed.sorted().map { "(?<\($0)>\(bodies[$0]!))" }.joined() + ")"
    }

    /// The groups that a pattern calls, in its order, each as often as it does.
    static func names(in pattern: String) -> [String] { calls(in: pattern).map(\.name) }

    /// A `(?&NAME)` of a pattern, and the bytes that it takes there.
    private typealias Call = (name: String, range: Range<Int>)

    private static func calls(in pattern: String) -> [Call] {
        pattern.withBytes { bytes in
            places(behind: UInt8(ascii: "&"), in: bytes).compactMap { start in
                let rest = UnsafeBufferPointer(rebasing: bytes[start...])
                return rest.firstOffset(of: UInt8(ascii: ")")).map { end in
                    (String(start..<(start + end), ofValid: bytes), (start - 3)..<(start + end + 1))
                }
            }
        }
    }

    /// The places behind each `(?` that a character stands behind; that character is the rarer one.
    private static func places(behind mark: UInt8, in pattern: UnsafeBufferPointer<UInt8>) -> [Int] {
        var places: [Int] = []
        var next = 0
        while let found = UnsafeBufferPointer(rebasing: pattern[next...]).firstOffset(of: mark) {
            let place = next + found
            next = place + 1
            if place >= 2, pattern[place - 1] == UInt8(ascii: "?"), pattern[place - 2] == UInt8(ascii: "(") {
                places.append(next)
            }
        }
        return places
    }

    /// A pattern with something else in the place of those of its calls for which `replacement` gives it.
    private static func replacingCalls(
        of pattern: String, _ calls: [Call], _ replacement: (_ name: String) -> String?
    ) -> String {
        if calls.isEmpty { return pattern }
        var result = ""
        result.reserveCapacity(pattern.utf8.count)
        var copied = 0
        pattern.withBytes { bytes in
            for call in calls {
                guard let other = replacement(call.name) else { continue }
                result += String(copied..<call.range.lowerBound, ofValid: bytes)
                result += other
                copied = call.range.upperBound
            }
            result += String(copied..<bytes.count, ofValid: bytes)
        }
        return result
    }
}
