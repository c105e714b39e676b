import JSON
import Model

/// Reads pipeline.json: every fault at once, each with line, column, path and the piece that is wrong.
public struct ConfigurationFile {
    private let name: String
    private var faults: [Fault] = []

    /// What a file says, over what holds when nothing is said. Paths in it are meant from its own folder.
    public static func read(_ path: String) throws -> PipelineConfiguration {
        let bytes = try SystemFile(path, .read).readAll(expected: 4096, limit: 1 << 20)
        return try parse(bytes, name: path)
    }

    /// The same for bytes that are here already; `name` is shown in faults, and its folder is where paths begin.
    public static func parse(_ bytes: [UInt8], name: String) throws(SetupError) -> PipelineConfiguration {
        let root: JSONValue
        do throws(JSONSyntaxError) {
            // Editors on other systems put a byte order mark before a text.
            root = try JSONValue(parsing: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        } catch {
            throw SetupError([
                Fault(
                    file: name, place: "\(error.place.line):\(error.place.column)",
                    message: "\(error.message): \(error.piece)")
            ])
        }
        var file = ConfigurationFile(name: name)
        let configuration = file.configuration(root)
        if !file.faults.isEmpty { throw SetupError(file.faults) }
        return configuration
    }

    private init(name: String) { self.name = name }

    // MARK: - Keys

    private mutating func configuration(_ root: JSONValue) -> PipelineConfiguration {
        var configuration = PipelineConfiguration()
        each(root, keys: ["$schema", "input", "files_from", "output", "stages", "packs", "jobs", "limits", "write"]) {
            file, key, value in
            switch key {
            case "input": file.inputs(value, &configuration)
            case "files_from":
                if value.isNull { break }
                if let text = file.text(value) {
                    configuration.list = InputList(file.resolved(text), folder: file.folder)
                }
            case "output": if let text = file.text(value) { configuration.output = file.resolved(text) }
            case "packs":
                if value.isNull { break }
                if let text = file.text(value) { configuration.packs = file.resolved(text) }
            case "jobs": if let number = file.integer(value, 0...1024) { configuration.jobs = number }
            case "stages": file.stages(value, &configuration)
            case "limits": file.limits(value, &configuration.limits)
            case "write": file.output(value, &configuration.outputOptions)
            default: _ = file.text(value)
            }
        }
        let isNamed = root.members?.contains { $0.key == "input" } ?? false
        if configuration.list != nil && !isNamed { configuration.inputs = [] }
        return configuration
    }

    /// One operand or several; a list alone stands in the place of `raw`.
    private mutating func inputs(_ value: JSONValue, _ configuration: inout PipelineConfiguration) {
        guard let elements = value.elements else {
            if let text = text(value) { configuration.inputs = [InputOperand(resolved(text), name: text)] }
            return
        }
        configuration.inputs = elements.compactMap { element in
            text(element).map { InputOperand(resolved($0), name: $0) }
        }
        if elements.count == 0 { fault(value, "names nothing to read") }
    }

    private mutating func limits(_ value: JSONValue, _ limits: inout PipelineConfiguration.Limits) {
        each(value, keys: ["bytes"]) { file, key, value in
            if let number = file.integer(value, 1...(1 << 30)) { limits.bytes = number }
        }
    }

    private mutating func output(_ value: JSONValue, _ output: inout PipelineConfiguration.Output) {
        each(value, keys: ["text", "shard_bytes", "compression", "incremental"]) { file, key, value in
            switch key {
            case "text": if let flag = file.flag(value) { output.text = flag }
            case "incremental": if let flag = file.flag(value) { output.incremental = flag }
            case "compression":
                if let word = file.word(value, OutputCompression.allCases.map(\.rawValue)) {
                    output.compression = OutputCompression(rawValue: word) ?? .none
                }
            default:
                if value.isNull { return }
                if let number = file.integer(value, 4096...(1 << 50)) { output.shardBytes = number }
            }
        }
    }

    private mutating func stages(_ value: JSONValue, _ configuration: inout PipelineConfiguration) {
        guard let items = value.elements else {
            return fault(value, "takes an array of stages, not \(value.kind.words)")
        }
        var stages: [Stage] = []
        for item in items {
            guard let word = word(item, Stage.allCases.map(\.rawValue)), let stage = Stage(rawValue: word) else {
                continue
            }
            if stages.contains(stage) {
                fault(item, "the stage stands twice")
            } else if let last = stages.last, stage.place < last.place {
                fault(item, "\(word) comes before \(last.rawValue): each stage needs what the earlier ones found")
            }
            stages.append(stage)
        }
        for stage in Stage.required where !stages.contains(stage) {
            fault(value, "the stage \(stage.rawValue) can't be left out")
        }
        configuration.stages = stages
    }

    // MARK: - Values

    private mutating func each(
        _ value: JSONValue, keys: [String], _ body: (inout ConfigurationFile, String, JSONValue) -> Void
    ) {
        guard let members = value.members else { return fault(value, "takes an object, not \(value.kind.words)") }
        for member in members {
            if keys.contains(member.key) {
                body(&self, member.key, member.value)
            } else {
                let meant = Spelling.suggestion(for: member.key, among: keys).map { "; did you mean \"\($0)\"?" }
                fault(
                    member.keyValue, at: member.value.pointer,
                    "there is no key \"\(member.key)\" here\(meant ?? "; the keys are \(keys.joined(separator: ", "))")"
                )
            }
        }
    }

    private mutating func text(_ value: JSONValue) -> String? {
        guard let text = value.string else {
            fault(value, "takes a string, not \(value.kind.words)")
            return nil
        }
        if text.isEmpty || text.utf8.contains(0) {
            fault(value, "takes a path")
            return nil
        }
        return text
    }

    private mutating func word(_ value: JSONValue, _ words: [String]) -> String? {
        guard let text = value.string else {
            fault(value, "takes a string, not \(value.kind.words)")
            return nil
        }
        if words.contains(text) { return text }
        let meant = Spelling.suggestion(for: text, among: words).map { "did you mean \"\($0)\"?" }
        fault(value, "\"\(text)\" is not known; \(meant ?? "it may be \(words.joined(separator: ", "))")")
        return nil
    }

    private mutating func flag(_ value: JSONValue) -> Bool? {
        if let flag = value.boolean { return flag }
        fault(value, "takes true or false, not \(value.kind.words)")
        return nil
    }

    private mutating func integer(_ value: JSONValue, _ range: ClosedRange<Int>) -> Int? {
        if let number = value.integer, range.contains(number) { return number }
        let found = value.number.map(\.text) ?? value.kind.words
        fault(value, "takes a whole number from \(range.lowerBound) to \(range.upperBound), not \(found)")
        return nil
    }

    /// The file's own folder; empty for the current one.
    private var folder: String { name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "" }

    /// A path of the file, which is meant from the file's folder.
    private func resolved(_ path: String) -> String {
        guard !path.hasPrefix("/"), path != "-", let slash = name.lastIndex(of: "/") else { return path }
        return name[...slash] + path
    }

    // MARK: - Faults

    private mutating func fault(_ value: JSONValue, at pointer: JSONPointer? = nil, _ message: String) {
        let place = value.place
        let pointer = (pointer ?? value.pointer).description
        faults.append(
            Fault(
                file: name, place: "\(place.line):\(place.column)\(pointer.isEmpty ? "" : " \(pointer)")",
                message: "\(message): \(value.shown(limit: 40))"))
    }
}

extension JSONKind {
    /// The kind with its article.
    fileprivate var words: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension Stage {
    /// The stage's place in the order.
    fileprivate var place: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
