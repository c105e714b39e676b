import Inputs
import Model

/// What lies below a folder, or one file: documents and containers, in no particular order and without ids.
///
/// Names that begin with a dot are left out, like `ls` does. Everything else is a document or a line of
/// rejects.jsonl: a pipe, a socket, a dangling link, and a folder that is named like a file.
struct FolderListing {
    /// The documents; the id of each is its path still.
    private(set) var items: [InputItem] = []
    /// Names left out because they begin with a dot.
    private(set) var hiddenCount = 0

    /// What the paths begin with.
    private let prefix: String
    private let pattern: GlobPattern?

    private static let documentExtensions: Set<String> = [
        "txt", "text", "html", "htm", "shtml", "xhtml", "md", "csv", "tsv", "pdf", "doc", "docx", "json", "jsonl",
    ]

    /// Lists a folder, or one file; throws when it isn't there or can't be listed at all.
    ///
    /// - Parameters:
    ///   - root: the folder or file.
    ///   - name: what the paths of a folder's documents begin with, or the path of a file; nil gives paths below the
    ///     folder, or a file's own name.
    ///   - pattern: what the paths below a folder must match.
    init(_ root: String, name: String? = nil, matching pattern: GlobPattern? = nil) throws(FileError) {
        self.pattern = pattern
        let status = try FileStatus(of: root)
        if status.kind != .folder {
            prefix = ""
            add(root, status, relative: name ?? Self.lastComponent(root))
        } else {
            prefix = name.map { $0.isEmpty || $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
            var ancestors: [[UInt64]] = []
            try list(root, relative: "", ancestors: &ancestors)
        }
    }

    private mutating func list(_ folder: String, relative: String, ancestors: inout [[UInt64]]) throws(FileError) {
        let identity = try FileStatus(of: folder).identity
        if ancestors.contains(identity) {
            reject(folder, relative, "input.folder_loop", "is a link to a folder above it")
            return
        }
        ancestors.append(identity)
        for name in try FileTree.names(in: folder) {
            if name.first == UInt8(ascii: ".") {
                hiddenCount += 1
                continue
            }
            let text = String(decoding: name, as: UTF8.self)
            let path = folder.hasSuffix("/") ? folder + text : "\(folder)/\(text)"
            let below = relative.isEmpty ? text : "\(relative)/\(text)"
            guard Array(text.utf8) == name else {
                if fits(below) { reject(path, below, "input.name", "the file's name is not UTF-8; rename it") }
                continue
            }
            if let pattern, pattern.fit(below) == .never { continue }
            do throws(FileError) {
                let status = try FileStatus(of: path)
                if status.kind == .folder {
                    if Self.documentExtensions.contains(Self.suffix(text)), fits(below) {
                        reject(path, below, "input.not_a_file", "is a folder, though it is named like a file")
                    }
                    try list(path, relative: below, ancestors: &ancestors)
                } else if fits(below) {
                    add(path, status, relative: below)
                }
            } catch {
                reject(path, below, error.isMissing ? "input.missing" : "input.unreadable", error.description)
            }
        }
        ancestors.removeLast()
    }

    private func fits(_ relative: String) -> Bool { pattern.map { $0.fit(relative) == .full } ?? true }

    private mutating func add(_ path: String, _ status: FileStatus, relative: String) {
        guard status.kind == .file else {
            reject(path, relative, "input.not_a_file", "is neither a file nor a folder")
            return
        }
        let isContainer = InputContainer.isContainer(named: path)
        items.append(
            InputItem(
                id: prefix + relative, path: prefix + relative,
                content: isContainer ? .container(path: path, changed: status.changed) : .file(path: path),
                byteCount: status.byteCount))
    }

    private mutating func reject(_ path: String, _ relative: String, _ code: String, _ message: String) {
        items.append(
            InputItem(
                id: prefix + relative, path: prefix + relative,
                content: .unreadable(code: code, message: "\(path): \(message)"), byteCount: 0))
    }

    private static func lastComponent(_ path: String) -> String {
        let bytes = path.utf8
        guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return path }
        let start = bytes[...last].lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
        return String(path[start...last])
    }

    private static func suffix(_ name: String) -> String {
        name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
    }
}
