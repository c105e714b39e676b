import Inputs
import JSON
import Model

/// One line of a worker's input: a document, or where it lies.
///
/// Keys: `id`, and one of `content` (text), `content_base64` (bytes), `path` (a file) and `warc_base64` (a record of a web
/// archive, plain or a gzip member); beside them `type`, `charset`, `url`. Keys that are not known are passed over, so that an engine can send its rows as they are.
struct WorkerRequest {
    /// Reads a line; what is wrong with it is the item's content. `line` counts from 1 and names what has no id; a
    /// record's body may unpack to `byteLimit` bytes.
    static func item(_ line: [UInt8], number: Int, byteLimit: Int = 64 << 20) -> InputItem {
        let fallback = "line-\(number)"
        let row: JSONValue
        do throws(JSONSyntaxError) { row = try JSONValue(parsing: line) } catch {
            return unreadable(
                fallback, "request.not_json", "line \(number) is no JSON: \(error.message) near «\(error.piece)»")
        }
        guard row.kind == .object else {
            return unreadable(fallback, "request.not_an_object", "line \(number) is no JSON object")
        }
        if row.count == 1, let limit = row["too_long"]?.integer { return tooLong(number: number, limit: limit) }
        func text(_ key: String) -> String? { row[key]?.string }
        let path = text("path")
        let id = DocumentNames.safe(text("id") ?? path.map { DocumentNames.withoutExtension($0) } ?? fallback)
        let sources = ["content", "content_base64", "path", "warc_base64"].filter { text($0) != nil }
        var item = InputItem(
            id: id, path: path ?? text("url") ?? id, content: .bytes([]), byteCount: 0, mediaType: text("type"),
            charset: text("charset"), url: text("url"))
        if let content = text("content") {
            item.content = .bytes(Array(content.utf8))
            // Text in a JSON string is UTF-8, whatever it was before.
            item.charset = "utf-8"
        } else if let base64 = text("content_base64") {
            guard let bytes = Base64.decoded(base64) else {
                return unreadable(id, "request.base64", "line \(number): content_base64 is no base 64")
            }
            item.content = .bytes(bytes)
        } else if let path {
            item.content = .file(path: path)
        } else if let base64 = text("warc_base64") {
            guard let bytes = Base64.decoded(base64) else {
                return unreadable(id, "request.base64", "line \(number): warc_base64 is no base 64")
            }
            read(record: bytes, given: text("id"), number: number, byteLimit: byteLimit, into: &item)
        }
        if sources.isEmpty {
            return unreadable(
                id, "request.no_content",
                "line \(number) has none of content, content_base64, path and warc_base64 as a string")
        }
        if case .bytes(let bytes) = item.content { item.byteCount = bytes.count }
        return item
    }

    /// Takes a document out of one record of a web archive; what it says itself stands behind what the line says.
    private static func read(
        record: [UInt8], given id: String?, number: Int, byteLimit: Int, into item: inout InputItem
    ) {
        do throws(DocumentError) {
            let archive = try InputContainer(
                bytes: record, name: "line \(number)", format: .warc, limit: byteLimit)
            guard let document = archive.next() else {
                throw DocumentError(code: "request.warc", message: "line \(number): the record holds no document")
            }
            item.url = item.url ?? document.url
            item.mediaType = item.mediaType ?? document.mediaType
            item.path = item.url ?? item.path
            if id == nil, let url = document.url { item.id = DocumentNames.safe(withoutScheme(url)) }
            item.content = .bytes(try document.content.get())
            if archive.next() != nil {
                throw DocumentError(code: "request.warc", message: "line \(number): more than one record")
            }
        } catch { item.content = .unreadable(code: error.code, message: error.message) }
    }

    /// An address without `http://`, so that it reads like a path.
    private static func withoutScheme(_ url: String) -> String {
        for scheme in ["http://", "https://"] where url.hasPrefix(scheme) { return String(url.dropFirst(scheme.count)) }
        return url
    }

    /// What a supervisor sends in the place of a line that is too long.
    static func tooLong(limit: Int) -> [UInt8] { Array("{\"too_long\":\(limit)}".utf8) }

    /// A line that was too long to be held.
    static func tooLong(number: Int, limit: Int) -> InputItem {
        unreadable("line-\(number)", "request.too_long", "line \(number) has more than \(limit) bytes")
    }

    static func unreadable(_ id: String, _ code: String, _ message: String) -> InputItem {
        InputItem(id: id, path: id, content: .unreadable(code: code, message: message), byteCount: 0)
    }
}
