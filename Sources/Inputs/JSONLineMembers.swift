import JSON
import Model

/// The documents in a file of JSON lines: `content`, or `content_base64`, or `path`, with `type`, `charset`, `id`, `url`.
final class JSONLineMembers: ContainerMembers {
    private let bytes: BufferedBytes
    private let container: String
    private let limit: Int
    private var number = 0

    init(_ bytes: BufferedBytes, container: String, limit: Int) {
        self.bytes = bytes
        self.container = container
        self.limit = limit
    }

    func next() throws(DocumentError) -> InputDocument? {
        while true {
            let start = bytes.offset
            // Base 64 and escapes make a line longer than what it holds; sixfold is the most.
            guard let (line, isCut) = try bytes.line(limit: limit * 6 + 65_536) else { return nil }
            number += 1
            if line.allSatisfy({ $0 <= 0x20 }) { continue }
            var document = InputDocument(
                name: "\(container):\(number)", memberName: "\(number)", content: .success([]), offset: start)
            if isCut {
                document.content = failure("input.too_large", "the line is too long", start)
                return document
            }
            do throws(JSONSyntaxError) {
                read(try JSONValue(parsing: line), into: &document)
            } catch {
                document.content = failure("input.json", "\(error)", start)
            }
            return document
        }
    }

    private func read(_ value: JSONValue, into document: inout InputDocument) {
        let start = document.offset
        guard value.kind == .object else {
            document.content = failure("input.json", "a line must be an object, not \(value.shown(limit: 40))", start)
            return
        }
        document.id = value["id"]?.string
        if let id = document.id, !id.isEmpty { document.memberName = id }
        document.mediaType = value["type"]?.string
        document.charset = value["charset"]?.string
        document.url = value["url"]?.string
        if let content = value["content"]?.string {
            // A string is Unicode already, whatever its source was in.
            document.content = .success(Array(content.utf8))
            document.charset = nil
        } else if let packed = value["content_base64"]?.string {
            guard let content = Base64.decoded(packed) else {
                document.content = failure("input.json", "content_base64 is not base 64", start)
                return
            }
            document.content = .success(content)
        } else if let path = value["path"]?.string {
            document.path = path
            return
        } else {
            document.content = failure("input.json", "neither content, content_base64 nor path", start)
            return
        }
        if case .success(let content) = document.content, content.count > limit {
            document.content = failure("input.too_large", "\(content.count) bytes, the limit is \(limit)", start)
        }
    }

    private func failure(_ code: String, _ words: String, _ start: Int) -> Result<[UInt8], DocumentError> {
        .failure(
            DocumentError(
                code: code, message: "\(container), line \(number) (byte \(start)): \(words)", sourceOffset: start))
    }
}
