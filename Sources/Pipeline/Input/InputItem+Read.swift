import Model

extension InputItem {
    /// The document's bytes; throws what kept them from being read, or that there are more than `limit`.
    package func read(limit: Int) throws(DocumentError) -> [UInt8] {
        switch content {
        case .bytes(let bytes):
            if bytes.count > limit { throw tooLarge(bytes.count, limit) }
            return bytes
        case .container(let path, _):
            throw DocumentError(code: "input.container", message: "\(path): holds documents and is none itself")
        case .unreadable(let code, let message): throw DocumentError(code: code, message: message)
        case .file(let file):
            if byteCount > limit { throw tooLarge(byteCount, limit) }
            do {
                let bytes = try SystemFile(file, .read).readAll(expected: byteCount, limit: limit)
                if bytes.count > limit { throw tooLarge(bytes.count, limit) }
                return bytes
            } catch let error as FileError {
                throw DocumentError(
                    code: error.isMissing ? "input.missing" : "input.unreadable", message: error.description)
            } catch let error as DocumentError {
                throw error
            } catch { throw DocumentError(code: "input.unreadable", message: "\(error)") }
        }
    }

    private func tooLarge(_ count: Int, _ limit: Int) -> DocumentError {
        DocumentError(
            code: "input.too_large",
            message: "\(path): \(count) bytes are more than the limit of \(limit) (limits.bytes)")
    }
}
