import Pipeline

/// A document as the command line names it: a file, or - for standard input.
enum NamedDocument {
    /// The document, or what keeps it from being read; throws when standard input fails.
    static func item(
        _ file: String, id: String? = nil, limit: Int, type: String? = nil, charset: String? = nil
    ) throws(FileError) -> InputItem {
        let id = id ?? DocumentNames.ids(for: [name(of: file)])[0]
        if file == "-" {
            let input = SystemFile(borrowing: 0, named: "standard input")
            let bytes = try input.readAll(expected: 1 << 16, limit: limit)
            return InputItem(
                id: id, path: "-", content: .bytes(bytes), byteCount: bytes.count, mediaType: type, charset: charset)
        }
        let status: FileStatus
        do throws(FileError) { status = try FileStatus(of: file) } catch {
            let code = error.isMissing ? "input.missing" : "input.unreadable"
            return InputItem(
                id: id, path: file, content: .unreadable(code: code, message: error.description), byteCount: 0)
        }
        let content: InputItem.Content =
            switch status.kind {
            case .folder:
                .unreadable(code: "input.not_a_file", message: "\(file): is a folder; use run --input \(file)")
            case .file, .other: .file(path: file)
            }
        return InputItem(
            id: id, path: file, content: content, byteCount: status.byteCount, mediaType: type, charset: charset)
    }

    /// What an id is made of: the file's own name.
    static func name(of file: String) -> String {
        file == "-" ? "stdin" : file.split(separator: "/").last.map(String.init) ?? file
    }
}
