/// A list of what is to be read (`--files-from`): one path a line, or paths parted by NUL as `find -print0` writes them.
struct FileList {
    /// One entry: its text, or the bytes of one that is no UTF-8.
    enum Entry {
        case path(String)
        case undecodable(String)
    }

    let entries: [Entry]

    /// Reads a list; `-` is standard input.
    init(_ path: String) throws(FileError) {
        let bytes: [UInt8]
        if path == "-" {
            bytes = try SystemFile(borrowing: 0, named: "standard input").readAll(expected: 1 << 16, limit: .max - 1)
        } else {
            bytes = try SystemFile(path, .read).readAll(expected: FileStatus(of: path).byteCount, limit: .max - 1)
        }
        self.init(bytes)
    }

    init(_ bytes: [UInt8]) {
        let isParted = bytes.contains(0)
        entries = bytes.split(separator: isParted ? 0 : 0x0A).compactMap { line in
            let line = !isParted && line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty { return nil }
            let text = String(decoding: line, as: UTF8.self)
            return text.utf8.elementsEqual(line) ? .path(text) : .undecodable(text)
        }
    }
}
