import Model

/// The documents in a web archive (WARC 1.0 and 1.1): responses with their HTTP bodies, resources, and the plain text
/// of conversion records (WET files).
final class WARCMembers: ContainerMembers {
    private let bytes: BufferedBytes
    private let container: String
    private let limit: Int
    private var isDone = false

    init(_ bytes: BufferedBytes, container: String, limit: Int) {
        self.bytes = bytes
        self.container = container
        self.limit = limit
    }

    func next() throws(DocumentError) -> InputDocument? {
        while !isDone {
            // Blank lines part the records.
            while let byte = try bytes.peek(), byte == 0x0D || byte == 0x0A { try bytes.skip(1) }
            let start = bytes.offset
            guard let first = try line() else {
                isDone = true
                return nil
            }
            guard first.hasPrefix("WARC/") else {
                isDone = true
                throw damaged("no WARC record but \(first.prefix(40))", start)
            }
            var headers: [String: String] = [:]
            while let line = try line(), !line.isEmpty {
                if let colon = line.firstIndex(of: ":") {
                    headers[line[..<colon].lowercased()] = String(
                        line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
                }
            }
            guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
                isDone = true
                throw damaged("a record without Content-Length", start)
            }
            guard let kind = headers["warc-type"]?.lowercased(),
                kind == "response" || kind == "resource" || kind == "conversion", !isAboutNames(headers)
            else {
                try bytes.skip(length)
                continue
            }
            return try document(kind, headers, length, start)
        }
        return nil
    }

    private func isAboutNames(_ headers: [String: String]) -> Bool {
        headers["warc-target-uri"].map { $0.hasPrefix("dns:") || $0.hasPrefix("<dns:") } ?? false
    }

    private func document(
        _ kind: String, _ headers: [String: String], _ length: Int, _ start: Int
    ) throws(DocumentError) -> InputDocument {
        let url = headers["warc-target-uri"]?.filter { $0 != "<" && $0 != ">" }
        let name = "\(container)!\(url ?? headers["warc-record-id"] ?? "\(start)")"
        var document = InputDocument(
            name: name, memberName: Self.memberName(url) ?? headers["warc-record-id"] ?? "\(start)",
            content: .success([]), url: url, offset: start)
        // A packed body is smaller than what it unpacks to: the record may be as large as the document.
        if length > limit + 65_536 {
            try bytes.skip(length)
            document.content = .failure(
                DocumentError(
                    code: "input.too_large", message: "\(name): a record of \(length) bytes, the limit is \(limit)",
                    sourceOffset: start))
            return document
        }
        let content = try bytes.take(length)
        if content.count < length {
            isDone = true
            document.content = .failure(
                damaged("\(name): cut short, \(content.count) of \(length) bytes", start))
            return document
        }
        let type = headers["content-type"] ?? ""
        if kind == "response", type.isEmpty || type.lowercased().hasPrefix("application/http") {
            do throws(DocumentError) {
                let message = try HTTPMessage(content, name: name, limit: limit)
                document.mediaType = message.headers["content-type"]
                if let status = message.status, !(200..<300).contains(status) {
                    document.content = .failure(
                        DocumentError(
                            code: "input.http_status", message: "\(name): the server answered \(status)",
                            sourceOffset: start))
                } else {
                    document.content = .success(message.body)
                }
            } catch { document.content = .failure(error) }
        } else {
            document.mediaType = kind == "conversion" && type.isEmpty ? "text/plain" : type.isEmpty ? nil : type
            // The text of a conversion record is UTF-8 by the format's custom; the bytes are judged all the same.
            document.content = .success(content)
        }
        return document
    }

    /// An address without `http://`, so that it reads like a path.
    private static func memberName(_ url: String?) -> String? {
        guard let url else { return nil }
        for scheme in ["http://", "https://"] where url.hasPrefix(scheme) { return String(url.dropFirst(scheme.count)) }
        return url
    }

    /// One header line without its line end.
    private func line() throws(DocumentError) -> String? {
        guard let (line, _) = try bytes.line(limit: 65_536) else { return nil }
        return String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
    }

    private func damaged(_ words: String, _ start: Int) -> DocumentError {
        DocumentError(code: "input.damaged", message: "\(container), byte \(start): \(words)", sourceOffset: start)
    }
}
