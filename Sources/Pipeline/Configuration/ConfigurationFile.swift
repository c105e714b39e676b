import Model

/// Reads pipeline.json: every fault at once, each with line, column, path and the piece that is wrong.
public struct ConfigurationFile {
    private let name: String
    private let bytes: [UInt8]
    private var faults: [Fault] = []

    /// What a file says, over what holds when nothing is said. Paths in it are meant from its own folder.
    public static func read(_ path: String) throws -> PipelineConfiguration {
        let bytes = try SystemFile(path, .read).readAll(expected: 4096, limit: 1 << 20)
        return try parse(bytes, name: path)
    }

    /// The same for bytes that are here already; `name` is shown in faults, and its folder is where paths begin.
    public static func parse(_ bytes: [UInt8], name: String) throws(SetupError) -> PipelineConfiguration {
        var file = ConfigurationFile(name: name, bytes: bytes)
        let root: PlacedJSON
        do throws(PlacedJSON.SyntaxError) { root = try PlacedJSON.parse(bytes) } catch {
            file.fault(at: error.offset, path: "", error.message)
            throw SetupError(file.faults)
        }
        let configuration = file.configuration(root)
        if !file.faults.isEmpty { throw SetupError(file.faults) }
        return configuration
    }

    private init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    // MARK: - Keys

    private mutating func configuration(_ root: PlacedJSON) -> PipelineConfiguration {
        var configuration = PipelineConfiguration()
        each(root, path: "", keys: ["$schema", "input", "output", "stages", "packs", "jobs", "limits", "write"]) {
            file, key, value, path in
            switch key {
            case "input": if let text = file.text(value, path) { configuration.input = file.resolved(text) }
            case "output": if let text = file.text(value, path) { configuration.output = file.resolved(text) }
            case "packs":
                if case .null = value.content { break }
                if let text = file.text(value, path) { configuration.packs = file.resolved(text) }
            case "jobs": if let number = file.integer(value, path, 0...1024) { configuration.jobs = number }
            case "stages": file.stages(value, path, &configuration)
            case "limits": file.limits(value, path, &configuration.limits)
            case "write": file.output(value, path, &configuration.outputOptions)
            default: _ = file.text(value, path)
            }
        }
        return configuration
    }

    private mutating func limits(_ value: PlacedJSON, _ path: String, _ limits: inout PipelineConfiguration.Limits) {
        each(value, path: path, keys: ["bytes"]) { file, key, value, path in
            if let number = file.integer(value, path, 1...(1 << 30)) { limits.bytes = number }
        }
    }

    private mutating func output(_ value: PlacedJSON, _ path: String, _ output: inout PipelineConfiguration.Output) {
        each(value, path: path, keys: ["text", "shard_bytes", "compression", "incremental"]) { file, key, value, path in
            switch key {
            case "text": if let flag = file.flag(value, path) { output.text = flag }
            case "incremental": if let flag = file.flag(value, path) { output.incremental = flag }
            case "compression":
                if let word = file.word(value, path, OutputCompression.allCases.map(\.rawValue)) {
                    output.compression = OutputCompression(rawValue: word) ?? .none
                }
            default:
                if case .null = value.content { return }
                if let number = file.integer(value, path, 4096...(1 << 50)) { output.shardBytes = number }
            }
        }
    }

    private mutating func stages(_ value: PlacedJSON, _ path: String, _ configuration: inout PipelineConfiguration) {
        guard case .array(let items) = value.content else {
            return fault(value, path, "takes an array of stages, not \(value.kind)")
        }
        var stages: [Stage] = []
        for (index, item) in items.enumerated() {
            let path = "\(path)/\(index)"
            guard let word = word(item, path, Stage.allCases.map(\.rawValue)), let stage = Stage(rawValue: word) else {
                continue
            }
            if stages.contains(stage) {
                fault(item, path, "the stage stands twice")
            } else if let last = stages.last, stage.place < last.place {
                fault(item, path, "\(word) comes before \(last.rawValue): each stage needs what the earlier ones found")
            }
            stages.append(stage)
        }
        for stage in Stage.required where !stages.contains(stage) {
            fault(value, path, "the stage \(stage.rawValue) can't be left out")
        }
        configuration.stages = stages
    }

    // MARK: - Values

    private mutating func each(
        _ value: PlacedJSON, path: String, keys: [String],
        _ body: (inout ConfigurationFile, String, PlacedJSON, String) -> Void
    ) {
        guard case .object(let members) = value.content else {
            return fault(value, path, "takes an object, not \(value.kind)")
        }
        for member in members {
            let below = "\(path)/\(member.key.replacing("~", with: "~0").replacing("/", with: "~1"))"
            if keys.contains(member.key) {
                body(&self, member.key, member.value, below)
            } else {
                let meant = Spelling.suggestion(for: member.key, among: keys).map { "; did you mean \"\($0)\"?" }
                fault(
                    at: member.keyOffset, path: below,
                    "there is no key \"\(member.key)\" here\(meant ?? "; the keys are \(keys.joined(separator: ", "))")"
                )
            }
        }
    }

    private mutating func text(_ value: PlacedJSON, _ path: String) -> String? {
        guard case .string(let text) = value.content else {
            fault(value, path, "takes a string, not \(value.kind)")
            return nil
        }
        if text.isEmpty || text.utf8.contains(0) {
            fault(value, path, "takes a path")
            return nil
        }
        return text
    }

    private mutating func word(_ value: PlacedJSON, _ path: String, _ words: [String]) -> String? {
        guard case .string(let text) = value.content else {
            fault(value, path, "takes a string, not \(value.kind)")
            return nil
        }
        if words.contains(text) { return text }
        let meant = Spelling.suggestion(for: text, among: words).map { "did you mean \"\($0)\"?" }
        fault(value, path, "\"\(text)\" is not known; \(meant ?? "it may be \(words.joined(separator: ", "))")")
        return nil
    }

    private mutating func flag(_ value: PlacedJSON, _ path: String) -> Bool? {
        if case .bool(let flag) = value.content { return flag }
        fault(value, path, "takes true or false, not \(value.kind)")
        return nil
    }

    private mutating func integer(_ value: PlacedJSON, _ path: String, _ range: ClosedRange<Int>) -> Int? {
        if case .number(let text) = value.content, let number = Int(text), range.contains(number) { return number }
        let found =
            switch value.content {
            case .number(let text): text
            default: value.kind
            }
        fault(value, path, "takes a whole number from \(range.lowerBound) to \(range.upperBound), not \(found)")
        return nil
    }

    /// A path of the file, which is meant from the file's folder.
    private func resolved(_ path: String) -> String {
        guard !path.hasPrefix("/"), let slash = name.lastIndex(of: "/") else { return path }
        return name[...slash] + path
    }

    // MARK: - Faults

    private mutating func fault(_ value: PlacedJSON, _ path: String, _ message: String) {
        fault(at: value.span.lowerBound, path: path, message)
    }

    private mutating func fault(at offset: Int, path: String, _ message: String) {
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
        let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
        let rest = bytes[min(offset, bytes.count)...].prefix { $0 != 0x0A }
        // At most 40 bytes of the piece, cut at a character.
        var end = min(rest.startIndex + 40, rest.endIndex)
        while end < rest.endIndex, rest[end] & 0xC0 == 0x80 { end -= 1 }
        let piece = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
        let shown = piece.isEmpty ? "" : ": \(piece)\(end < rest.endIndex ? "…" : "")"
        faults.append(
            Fault(file: name, place: "\(line):\(column)\(path.isEmpty ? "" : " \(path)")", message: message + shown))
    }
}

extension Stage {
    /// The stage's place in the order.
    fileprivate var place: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
