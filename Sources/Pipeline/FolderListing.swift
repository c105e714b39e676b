import Model

/// All documents below a folder, in the byte order of their paths.
///
/// Names that begin with a dot are left out, like `ls` does. Everything else is a document or a line of
/// rejects.jsonl: a pipe, a socket, a dangling link, and a folder that is named like a file.
public struct FolderListing: Sendable {
    /// The documents.
    public private(set) var items: [InputItem]
    /// Names left out because they begin with a dot.
    public private(set) var hiddenCount = 0

    private static let documentExtensions: Set<String> = [
        "txt", "text", "html", "htm", "shtml", "xhtml", "md", "csv", "tsv", "pdf", "doc", "docx", "json", "jsonl",
    ]

    /// Lists a folder, or one file; throws when it isn't there or can't be listed at all.
    public init(_ folder: String) throws(FileError) {
        items = []
        var root = folder
        while root.utf8.count > 1, root.hasSuffix("/") { root.removeLast() }
        if try FileStatus(of: root).kind != .folder {
            try add(root, relative: Self.lastComponent(root))
        } else {
            var ancestors: [[UInt64]] = []
            try list(root, relative: "", ancestors: &ancestors)
        }
        // A folder's children and its siblings sort by the whole path, not component by component.
        items.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let ids = DocumentNames.ids(for: items.map(\.id))
        for index in items.indices { items[index].id = ids[index] }
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
            let path = "\(folder)/\(text)"
            let below = relative.isEmpty ? text : "\(relative)/\(text)"
            guard Array(text.utf8) == name else {
                reject(path, below, "input.name", "the file's name is not UTF-8; rename it")
                continue
            }
            do throws(FileError) {
                if try FileStatus(of: path).kind == .folder {
                    if Self.documentExtensions.contains(Self.suffix(text)) {
                        reject(path, below, "input.not_a_file", "is a folder, though it is named like a file")
                    }
                    try list(path, relative: below, ancestors: &ancestors)
                } else {
                    try add(path, relative: below)
                }
            } catch {
                reject(path, below, error.isMissing ? "input.missing" : "input.unreadable", error.description)
            }
        }
        ancestors.removeLast()
    }

    private mutating func add(_ path: String, relative: String) throws(FileError) {
        let status = try FileStatus(of: path)
        guard status.kind == .file else {
            reject(path, relative, "input.not_a_file", "is neither a file nor a folder")
            return
        }
        items.append(
            InputItem(id: relative, path: relative, content: .file(path: path), byteCount: status.byteCount))
    }

    private mutating func reject(_ path: String, _ relative: String, _ code: String, _ message: String) {
        items.append(
            InputItem(
                id: relative, path: relative, content: .unreadable(code: code, message: "\(path): \(message)"),
                byteCount: 0))
    }

    static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func suffix(_ name: String) -> String {
        name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
    }
}
