import Model

/// The documents in a web archive (WARC 1.0 and 1.1): responses with their HTTP bodies, resources, and the plain text
/// of conversion records (WET files).
///
/// A document is named by its place in the file, as the indexes of archives have it: its record's first byte, or that of
/// the packed member that holds it. Whoever cuts an archive into pieces comes to the same names. What is damaged is a
/// document that can't be had, and reading goes on behind it.
final class WARCMembers: ContainerMembers {
    private static let opening = Array("WARC/".utf8)
    /// What headers and packing may add to a document's bytes.
    private static let slack = 65_536
    private static let mostHeaders = 1_000

    private let bytes: BufferedBytes
    private let container: String
    private let limit: Int
    private var isDone = false
    /// What was seen to be wrong behind the document that was given out last.
    private var trouble: DocumentError?
    /// The place of the last document and how many there have been at it.
    private var last: (place: Int, count: Int)?

    init(_ bytes: BufferedBytes, container: String, limit: Int) {
        self.bytes = bytes
        self.container = container
        self.limit = limit
    }

    func next() throws(DocumentError) -> InputDocument? {
        if isDone { return nil }
        do throws(DocumentError) {
            if let trouble {
                self.trouble = nil
                throw trouble
            }
            if let document = try document() { return document }
            isDone = true
            return nil
        } catch {
            guard error.code == "input.damaged", let place = error.sourceOffset else {
                isDone = true
                throw error
            }
            isDone = !recover(behind: place)
            return InputDocument(
                name: container, memberName: memberName(place), content: .failure(error), offset: place)
        }
    }

    // MARK: - Damage

    /// Goes on with the next record that begins behind a place; false when none can be found, as in a stream.
    private func recover(behind place: Int) -> Bool {
        do throws(DocumentError) {
            let from = place + 1
            let next =
                try bytes.isPacked ? bytes.nextMember(from: from, opening: Self.opening) : nextOpening(from: from)
            return next.map { bytes.seek(to: $0) } ?? false
        } catch { return false }
    }

    /// The first place from `from` on at which a line behind a blank one opens a record.
    private func nextOpening(from: Int) throws(DocumentError) -> Int? {
        guard bytes.seek(to: max(0, from - 4)) else { return nil }
        var endsWithReturn = false
        var isBehindBlank = false
        while true {
            let start = bytes.offset
            guard let (line, _) = try bytes.line(limit: 65_536) else { return nil }
            if isBehindBlank, start >= from, line.count == 9, line.starts(with: "WARC/1.".utf8) { return start }
            isBehindBlank = endsWithReturn && line == [0x0D]
            endsWithReturn = line.last == 0x0D
        }
    }

    private func damaged(_ words: String, _ place: Int) -> DocumentError {
        DocumentError(code: "input.damaged", message: "\(container), byte \(place): \(words)", sourceOffset: place)
    }

    // MARK: - Records

    /// The next document; nil behind the last.
    private func document() throws(DocumentError) -> InputDocument? {
        while true {
            try skipBlank()
            guard try bytes.peek() != nil else { return nil }
            let place = bytes.diskPlace
            let headers = try self.headers(place)
            let length = Int(headers["content-length"] ?? "") ?? 0
            let kind = headers["warc-type"]?.lowercased() ?? ""
            let isDocument = ["response", "resource", "conversion"].contains(kind) && !isAboutNames(headers)
            // A packed body is smaller than what it unpacks to: the record may be as large as the document.
            var content: [UInt8]?
            if isDocument && length <= limit + Self.slack { content = try bytes.take(length) }
            let there: Int
            if let content { there = content.count } else { there = try bytes.skip(length) }
            if there < length {
                throw damaged("a record is cut short: \(there) of \(length) bytes", place)
            }
            try lookBehind(place)
            if isDocument { return document(kind, headers, content, length, place) }
            if let trouble {
                self.trouble = nil
                throw trouble
            }
        }
    }

    /// Blank lines part the records.
    private func skipBlank() throws(DocumentError) {
        while let byte = try bytes.peek(), byte == 0x0D || byte == 0x0A { try bytes.skip(1) }
    }

    /// Goes to the next record and keeps what is wrong there; throws when that shows that the record at `place` isn't
    /// whole either: only behind it is it seen whether all of it was right.
    private func lookBehind(_ place: Int) throws(DocumentError) {
        do throws(DocumentError) { try skipBlank() } catch {
            if error.sourceOffset == place { throw error }
            trouble = error
            return
        }
        // They are in the buffer already.
        let head = try bytes.peek(Self.opening.count)
        if Self.opening.starts(with: head) || bytes.isPacked && bytes.diskPlace != place { return }
        throw damaged("a record's length is wrong: «\(String(decoding: head, as: UTF8.self))» is behind it", place)
    }

    /// The headers of the record at `place` by their names in lower case; its length is one of them.
    private func headers(_ place: Int) throws(DocumentError) -> [String: String] {
        let first = try line()
        guard first.hasPrefix("WARC/") else { throw damaged("no WARC record but \(first.prefix(40))", place) }
        var headers: [String: String] = [:]
        while case let line = try line(), !line.isEmpty {
            if line.hasPrefix("WARC/") || headers.count > Self.mostHeaders {
                throw damaged("a record's headers have no end before \(line.prefix(40))", place)
            }
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            headers[Self.trimmed(line[..<colon]).lowercased()] = Self.trimmed(line[colon...].dropFirst())
        }
        guard let length = headers["content-length"]?.utf8, (1...15).contains(length.count),
            length.allSatisfy({ $0 &- 0x30 < 10 })
        else { throw damaged("a record without Content-Length", place) }
        return headers
    }

    /// One header line without the white space around it; empty at the end of the bytes.
    private func line() throws(DocumentError) -> String {
        guard let (line, _) = try bytes.line(limit: 65_536) else { return "" }
        return Self.trimmed(String(decoding: line, as: UTF8.self)[...])
    }

    private static func trimmed(_ text: Substring) -> String {
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
        return String(text[..<end].drop { $0.isWhitespace })
    }

    private func isAboutNames(_ headers: [String: String]) -> Bool {
        headers["warc-target-uri"].map { $0.hasPrefix("dns:") || $0.hasPrefix("<dns:") } ?? false
    }

    /// The place, with a number behind it for a further document of the same packed member.
    private func memberName(_ place: Int) -> String {
        let count = last?.place == place ? (last?.count ?? 0) + 1 : 1
        last = (place, count)
        return count == 1 ? "\(place)" : "\(place)~\(count)"
    }

    private func document(
        _ kind: String, _ headers: [String: String], _ content: [UInt8]?, _ length: Int, _ place: Int
    ) -> InputDocument {
        // WARC 1.0 allowed brackets around the address.
        let address = headers["warc-target-uri"].map { $0.drop { $0 == "<" } }.map {
            $0.last == ">" ? $0.dropLast() : $0
        }
        let url = address.flatMap { $0.isEmpty ? nil : String($0) }
        let name = "\(container)!\(url ?? "\(place)")"
        var document = InputDocument(
            name: name, memberName: memberName(place), content: .success(content ?? []), url: url, offset: place)
        guard let content else {
            document.content = .failure(
                DocumentError(
                    code: "input.too_large", message: "\(name): a record of \(length) bytes, the limit is \(limit)",
                    sourceOffset: place))
            return document
        }
        let type = headers["content-type"] ?? ""
        guard kind == "response", type.isEmpty || type.lowercased().hasPrefix("application/http") else {
            // The text of a conversion record is UTF-8 by the format's custom; the bytes are judged all the same.
            document.mediaType = kind == "conversion" && type.isEmpty ? "text/plain" : type.isEmpty ? nil : type
            return document
        }
        do throws(DocumentError) {
            let message = try HTTPMessage(content, name: name, limit: limit)
            document.mediaType = message.headers["content-type"]
            if let status = message.status, !(200..<300).contains(status) {
                document.content = .failure(
                    DocumentError(
                        code: "input.http_status", message: "\(name): the server answered \(status)",
                        sourceOffset: place))
            } else {
                document.content = .success(message.body)
            }
        } catch { document.content = .failure(error) }
        return document
    }
}
