import Inputs
import Model

/// All that a run reads, in the byte order of the paths, each document and container with its id.
///
/// With one operand, paths are those below the folder; with several they begin with the operand as it was written, and
/// those of a list are as they stand in it. What is named twice is read once.
public struct InputListing: Sendable {
    /// Documents and containers.
    public private(set) var items: [InputItem] = []

    /// Lists what operands and a list name; throws when an operand isn't there or can't be listed at all. What a list
    /// names and isn't there is a document that can't be read.
    public init(_ operands: [InputOperand], list: InputList? = nil) throws(FileError) {
        let isAlone = operands.count == 1 && list == nil
        for operand in operands { items += try Self.items(of: operand, isAlone: isAlone) }
        if let list { items += try Self.items(of: list) }
        // A folder's children and its siblings sort by the whole path, not component by component.
        items.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        removeRepeated()
        let ids = DocumentNames.ids(for: items.map(\.path), short: items.map(Self.shortName))
        for index in items.indices { items[index].id = ids[index] }
        separateFromFolders()
    }

    private static func items(of operand: InputOperand, isAlone: Bool) throws(FileError) -> [InputItem] {
        if operand.path == "-" {
            return [InputItem(id: "-", path: "-", content: .container(path: "-", changed: 0), byteCount: 0)]
        }
        let name = isAlone ? nil : InputOperand.cleaned(operand.name)
        guard GlobPattern.isPattern(operand.path), !FileTree.exists(operand.path) else {
            return try FolderListing(operand.path, name: name).items
        }
        let pattern = GlobPattern(operand.path)
        let folder = pattern.folder.isEmpty ? "." : pattern.folder
        let items = try FolderListing(folder, name: isAlone ? nil : GlobPattern(operand.name).folder, matching: pattern)
            .items
        if items.isEmpty { throw FileError("find a document like", operand.path, number: 2) }
        return items
    }

    private static func items(of list: InputList) throws(FileError) -> [InputItem] {
        var items: [InputItem] = []
        for entry in try FileList(list.path).entries {
            switch entry {
            case .undecodable(let text):
                items.append(unreadable(text, "input.name", "the name is not UTF-8; rename it"))
            case .path(let text):
                let name = InputOperand.cleaned(text)
                let path = text.hasPrefix("/") || list.folder.isEmpty ? text : "\(list.folder)/\(text)"
                do throws(FileError) { items += try FolderListing(path, name: name).items } catch {
                    items.append(
                        unreadable(name, error.isMissing ? "input.missing" : "input.unreadable", error.description))
                }
            }
        }
        return items
    }

    private static func unreadable(_ path: String, _ code: String, _ message: String) -> InputItem {
        InputItem(id: path, path: path, content: .unreadable(code: code, message: message), byteCount: 0)
    }

    private mutating func removeRepeated() {
        var kept: [InputItem] = []
        kept.reserveCapacity(items.count)
        for item in items where kept.last?.path != item.path { kept.append(item) }
        items = kept
    }

    /// What an id is made of: a packed document loses the packing's extension and its own, an archive keeps all.
    private static func shortName(_ item: InputItem) -> String {
        if item.path == "-" { return "stdin" }
        guard case .container = item.content else { return DocumentNames.withoutExtension(item.path) }
        let inner = InputContainer.nameWithoutPacking(item.path)
        return inner == item.path || InputContainer.isContainer(named: inner)
            ? item.path : DocumentNames.withoutExtension(inner)
    }

    /// Gives another id to a container that has the name of a folder: what is in both must not share ids.
    private mutating func separateFromFolders() {
        var wanted: [String: Int] = [:]
        for (index, item) in items.enumerated() {
            if case .container = item.content { wanted[item.id] = index }
        }
        if wanted.isEmpty { return }
        var clashes = Set<Int>()
        for item in items {
            var slash = item.id.utf8.firstIndex(of: UInt8(ascii: "/"))
            while let end = slash {
                if let index = wanted[String(item.id[..<end])] { clashes.insert(index) }
                slash = item.id.utf8[item.id.utf8.index(after: end)...].firstIndex(of: UInt8(ascii: "/"))
            }
        }
        if clashes.isEmpty { return }
        let ids = Set(items.map(\.id))
        for index in clashes.sorted() {
            var unique = items[index].id + "~"
            while ids.contains(where: { $0 == unique || $0.hasPrefix(unique + "/") }) { unique += "~" }
            items[index].id = unique
        }
    }
}

/// A list of what is to be read, and the folder from which its paths are meant.
public struct InputList: Sendable, Hashable {
    /// The list's file; `-` is standard input.
    public var path: String
    /// Folder from which relative paths in it are meant; empty for the current one.
    public var folder: String

    /// Names a list.
    public init(_ path: String, folder: String = "") {
        self.path = path
        self.folder = folder
    }
}
