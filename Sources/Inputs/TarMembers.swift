import Model

/// The files in a tar archive: ustar, pax headers, GNU long names.
final class TarMembers: ContainerMembers {
    private let bytes: BufferedBytes
    private let container: String
    private let limit: Int
    private var isDone = false
    private var headers: [String: String] = [:]

    init(_ bytes: BufferedBytes, container: String, limit: Int) {
        self.bytes = bytes
        self.container = container
        self.limit = limit
    }

    func next() throws(DocumentError) -> InputDocument? {
        var longName: String?
        while !isDone {
            let start = bytes.offset
            let header = try bytes.take(512)
            if header.isEmpty || header.allSatisfy({ $0 == 0 }) {
                isDone = true
                return nil
            }
            guard header.count == 512, Self.isValid(header), let size = Self.number(header[124..<136]) else {
                isDone = true
                throw DocumentError(
                    code: "input.damaged", message: "\(container): no tar header at byte \(start)", sourceOffset: start)
            }
            let length = headers["size"].flatMap { Int($0) } ?? size
            let padding = (512 - length % 512) % 512
            switch header[156] {
            case UInt8(ascii: "x"), UInt8(ascii: "L"), UInt8(ascii: "g"), UInt8(ascii: "K"):
                // Names and lengths that don't fit the header; a mebibyte is more than any has.
                let content = try bytes.take(min(size, 1 << 20))
                try bytes.skip(size - min(size, 1 << 20) + (512 - size % 512) % 512)
                if header[156] == UInt8(ascii: "x") { headers = Self.extended(content) }
                if header[156] == UInt8(ascii: "L") { longName = Self.text(content[...]) }
            case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
                let prefix = Self.text(header[345..<500])
                let isUstar = header[257..<262].elementsEqual("ustar".utf8)
                let short = Self.text(header[0..<100])
                let name =
                    headers["path"] ?? longName ?? (isUstar && !prefix.isEmpty ? "\(prefix)/\(short)" : short)
                headers = [:]
                longName = nil
                if name.hasSuffix("/") {
                    try bytes.skip(length + padding)
                    continue
                }
                return try member(name, length, padding, start)
            default:
                // Folders, links, devices: no documents.
                headers = [:]
                longName = nil
                try bytes.skip(length + padding)
            }
        }
        return nil
    }

    private func member(
        _ name: String, _ length: Int, _ padding: Int, _ start: Int
    ) throws(DocumentError) -> InputDocument {
        let shown = "\(container)!\(name)"
        if length > limit {
            try bytes.skip(length + padding)
            return InputDocument(
                name: shown, memberName: name,
                content: .failure(
                    DocumentError(
                        code: "input.too_large", message: "\(shown): \(length) bytes, the limit is \(limit)",
                        sourceOffset: start)), offset: start)
        }
        let content = try bytes.take(length)
        if content.count < length {
            isDone = true
            return InputDocument(
                name: shown, memberName: name,
                content: .failure(
                    DocumentError(
                        code: "input.damaged",
                        message: "\(shown): cut short, \(content.count) of \(length) bytes (member at byte \(start))",
                        sourceOffset: start)), offset: start)
        }
        try bytes.skip(padding)
        return InputDocument(name: shown, memberName: name, content: .success(content), offset: start)
    }

    /// The header's sum, which counts its own field as spaces.
    private static func isValid(_ header: [UInt8]) -> Bool {
        guard let sum = number(header[148..<156]) else { return false }
        var actual = 8 * 0x20
        for index in header.indices where index < 148 || index >= 156 { actual += Int(header[index]) }
        return sum == actual
    }

    /// An octal number, or GNU's binary one.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if let first = field.first, first & 0x80 != 0 {
            var value = Int(first & 0x7F)
            for byte in field.dropFirst() {
                if value >> 54 != 0 { return nil }
                value = value << 8 | Int(byte)
            }
            return value
        }
        var value = 0
        var digits = 0
        for byte in field {
            if byte >= 0x30 && byte <= 0x37 {
                value = value << 3 | Int(byte - 0x30)
                digits += 1
            } else if byte != 0x20 && byte != 0 {
                return nil
            } else if digits > 0 {
                break
            }
        }
        return digits > 0 ? value : nil
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// `length key=value` lines of a pax header.
    private static func extended(_ content: [UInt8]) -> [String: String] {
        var fields: [String: String] = [:]
        var place = 0
        while place < content.count {
            guard let space = content[place...].firstIndex(of: 0x20),
                let length = Int(String(decoding: content[place..<space], as: UTF8.self)), length > space - place + 1,
                place + length <= content.count
            else { break }
            let line = content[(space + 1)..<(place + length - 1)]
            if let equals = line.firstIndex(of: UInt8(ascii: "=")) {
                fields[String(decoding: line[..<equals], as: UTF8.self)] = String(
                    decoding: line[(equals + 1)...], as: UTF8.self)
            }
            place += length
        }
        return fields
    }
}
