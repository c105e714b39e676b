import Model

/// One HTTP response as an archive holds it: status line, headers, body with its transfer and content encodings.
struct HTTPMessage {
    /// 200, 404 …; nil when the first line is no status line.
    private(set) var status: Int?
    /// Headers by lower-case name; of several with one name the last.
    private(set) var headers: [String: String] = [:]
    /// The body, unpacked.
    private(set) var body: [UInt8] = []

    /// Reads a response.
    ///
    /// - Throws: `DocumentError` with code `input.http` or `input.damaged` or `input.too_large`.
    init(_ bytes: [UInt8], name: String, limit: Int) throws(DocumentError) {
        var place = 0
        var isFirst = true
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
            var line = bytes[place..<end]
            if line.last == 0x0D { line = line.dropLast() }
            place = min(end + 1, bytes.count)
            if line.isEmpty { break }
            let text = String(decoding: line, as: UTF8.self)
            if isFirst {
                isFirst = false
                guard text.hasPrefix("HTTP/") else {
                    throw DocumentError(
                        code: "input.http", message: "\(name): no HTTP status line but \(text.prefix(40))")
                }
                status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
            } else if let colon = text.firstIndex(of: ":") {
                headers[text[..<colon].lowercased()] = String(
                    text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
            }
        }
        body = Array(bytes[place...])
        if (headers["transfer-encoding"] ?? "").lowercased().contains("chunked"), let whole = Self.dechunked(body) {
            body = whole
        }
        // Archives often hold bodies unpacked with the header left as it was: only what is packed is unpacked.
        switch (headers["content-encoding"] ?? "").lowercased() {
        case "gzip", "x-gzip", "deflate":
            if body.starts(with: [0x1F, 0x8B]) || Self.isZlib(body) {
                body = try Self.unpacked(body, .gzipOrZlib, name, limit)
            } else if headers["content-encoding"]?.lowercased() == "deflate",
                let bare = try? Self.unpacked(body, .bare, name, limit), !bare.isEmpty
            {
                body = bare
            }
        case "zstd":
            if body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
                body = try Self.drain(try ZstandardBytes(MemoryBytes(body), name: name), name, limit)
            }
        case "br":
            throw DocumentError(
                code: "input.http", message: "\(name): the body is packed with brotli, which is not read")
        default: break
        }
    }

    private static func isZlib(_ body: [UInt8]) -> Bool {
        body.count > 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
    }

    private static func unpacked(
        _ body: [UInt8], _ frame: InflatedBytes.Frame, _ name: String, _ limit: Int
    ) throws(DocumentError) -> [UInt8] {
        try drain(try InflatedBytes(MemoryBytes(body), name: name, frame: frame), name, limit)
    }

    private static func drain(
        _ stream: any ByteStream, _ name: String, _ limit: Int
    ) throws(DocumentError) -> [UInt8] {
        let bytes = try BufferedBytes(stream).take(limit + 1)
        if bytes.count > limit {
            throw DocumentError(
                code: "input.too_large", message: "\(name): the body unpacks to more than \(limit) bytes")
        }
        return bytes
    }

    /// The body without its chunk lengths; nil when it has none (archives write bodies either way).
    private static func dechunked(_ body: [UInt8]) -> [UInt8]? {
        var whole: [UInt8] = []
        whole.reserveCapacity(body.count)
        var place = 0
        while place < body.count {
            guard let end = body[place...].firstIndex(of: 0x0A) else { return nil }
            let digits = body[place..<end].prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D && $0 != 0x20 }
            guard !digits.isEmpty, digits.count <= 8,
                let length = Int(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            place = end + 1
            if length == 0 { return whole }
            // The last chunk of a cut record is taken as far as it goes.
            whole.append(contentsOf: body[place..<min(body.count, place + length)])
            place += length
            if place < body.count, body[place] == 0x0D { place += 1 }
            if place < body.count, body[place] == 0x0A { place += 1 }
        }
        return whole
    }
}
