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
    private let groups: Groups
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

    /// Checks and compiles a pack.
    ///
    /// - Throws: `SetupError` with every fault of every file: bad lines, patterns that don't compile, groups that no
    ///   lexicon has.
    public init(files: Files) throws(SetupError) {
        var faults: [Fault] = []
        var lexicons: [String: Lexicon] = [:]
        var sources: [(name: String, file: String, rules: [RuleSource])] = []
        for (path, bytes) in files.sorted(by: { $0.path < $1.path }) {
            let name = Self.name(of: path)
            if path.hasSuffix(".tsv") {
                lexicons[name] = Lexicon(name: name, file: path, bytes: bytes, faults: &faults)
            } else if path.hasSuffix(".rules") {
                sources.append((name, path, RuleSource.parse(file: path, bytes: bytes, faults: &faults)))
            }
        }
        // Lists that no pattern names (thousands of regions) make no groups.
        let calls = sources.flatMap(\.rules).flatMap { Groups.names(in: $0.pattern) }
        let named = lexicons.filter { entry in
            let name = entry.key.uppercased()
            return calls.contains { $0.hasPrefix(name) }
        }
        let groups = Groups(
            lexicons: named, definitions: sources.first { $0.name == "definitions" }?.rules ?? [])
        var rules: [String: [Rule]] = [:]
        for source in sources {
            rules[source.name] = source.rules.compactMap { rule in
                Self.compile(rule, file: source.file, groups: groups, faults: &faults)
            }
        }
        if !faults.isEmpty { throw SetupError(faults) }
        self.groups = groups
        self.lexicons = lexicons
        self.rules = rules
        regions = Regions(lexicons["regions"])
        digest = Self.digest(of: files)
    }

    /// Runs every example of every rule and returns the faults, all of them.
    public func faultsOfExamples() -> [Fault] {
        let scratch = MatchScratch()
        return rules.keys.sorted().flatMap { name in
            (rules[name] ?? []).flatMap { $0.faultsOfExamples(scratch: scratch) }
        }
    }

    /// One anchored pattern that fits where any rule of a file does: a quick look before the rules are tried one by one.
    ///
    /// - Throws: `SetupError` when the rules don't go together in one pattern.
    public func alternation(of file: String) throws(SetupError) -> Pattern {
        let bodies = (rules[file] ?? []).map(\.body)
        var unknown: [String] = []
        let prefix = groups.definitions(for: bodies.joined(), unknown: &unknown)
        do {
            return try Pattern(
                prefix + "(?:" + (bodies.isEmpty ? "(*FAIL)" : bodies.joined(separator: "|")) + ")",
                options: [.anchored])
        } catch {
            throw SetupError([Fault(file: "rules/\(file).rules", place: "all rules together", message: "\(error)")])
        }
    }

    private static func compile(
        _ source: RuleSource, file: String, groups: Groups, faults: inout [Fault]
    ) -> Rule? {
        var unknown: [String] = []
        let prefix = groups.definitions(for: source.pattern, unknown: &unknown)
        for name in unknown {
            faults.append(
                Fault(
                    file: file, place: "line \(source.line)",
                    message: "\(source.id): no lexicon or definition «\(name)»"))
        }
        guard unknown.isEmpty else { return nil }
        do {
            let pattern = try Pattern(
                prefix + "(?:" + source.pattern + ")", options: [.anchored, .neverSplitCharacters])
            return Rule(
                id: source.id, body: source.pattern, pattern: pattern, fields: source.fields, examples: source.examples,
                counterExamples: source.counterExamples, file: file, line: source.line)
        } catch {
            faults.append(Fault(file: file, place: "line \(source.line)", message: "\(source.id): \(error)"))
            return nil
        }
    }

    private static func name(of path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.split(separator: ".").first.map(String.init) ?? file
    }

    /// FNV-1a, 64 bits: a configuration hash has to tell changes apart, not to resist an enemy.
    private static func digest(of files: Files) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (path, bytes) in files.sorted(by: { $0.path < $1.path }) {
            for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = hash &* 0x100_0000_01b3
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = hash &* 0x100_0000_01b3
        }
        let text = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}

/// The groups that patterns may name: `(?&UNITS)` is lexicon units, `(?&VERBS_DIRECTION)` its lines with that role,
/// and `(?&NUMBER)` the rule NUMBER of definitions.rules. Used by one thread at a time, while packs and stages are made.
final class Groups: @unchecked Sendable {
    private let lexicons: [String: Lexicon]
    /// Bodies made so far: the alternation of a long list is made when a rule names it, and once.
    private var bodies: [String: String] = [:]
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

    /// The `(?(DEFINE)…)` of all groups that a pattern names, directly or through others.
    func definitions(for pattern: String, unknown: inout [String]) -> String {
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
    static func names(in pattern: String) -> [String] {
        var names: [String] = []
        var rest = pattern.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "(")) {
            rest = rest[start...].dropFirst()
            guard rest.starts(with: "?&".utf8) else { continue }
            rest = rest.dropFirst(2)
            if let end = rest.firstIndex(of: UInt8(ascii: ")")) {
                names.append(String(decoding: rest[..<end], as: UTF8.self))
            }
        }
        return names
    }
}
