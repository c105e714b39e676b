/// One value in a JSON text: a light reference into its document, which it keeps alive.
///
/// Two values are equal when they mean the same: numbers by value (`1` is `1.0`), objects whatever the order of keys.
public struct JSONValue: Sendable {
    /// The text that the value stands in.
    public let document: JSONDocument
    /// Place on the tape.
    package let index: Int

    @inline(__always)
    package init(document: JSONDocument, index: Int) {
        self.document = document
        self.index = index
    }

    /// Reads a text of one value; see `JSONDocument.init(parsing:depth:)`.
    public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        self = try JSONDocument(parsing: bytes).root
    }

    /// Reads a text of one value.
    public init(parsing text: String) throws(JSONSyntaxError) { try self.init(parsing: Array(text.utf8)) }

    // MARK: - What it is

    /// What kind of value it is.
    @inline(__always)
    public var kind: JSONKind { document.nodes[index].kind }

    /// Whether it is `null`.
    public var isNull: Bool { kind == .null }

    /// `true` or `false`; nil for anything else.
    public var boolean: Bool? {
        let node = document.nodes[index]
        return node.kind == .boolean ? document.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
    }

    /// The number, exactly; nil for anything else.
    public var number: JSONNumber? {
        let node = document.nodes[index]
        return node.kind == .number ? JSONNumber(checked: document.bytes[Int(node.start)..<Int(node.end)]) : nil
    }

    /// The number when it is whole and fits; nil for anything else.
    public var integer: Int? { number?.integer }

    /// The string with its escapes resolved; nil for anything else.
    public var string: String? {
        kind == .string ? document.withString(index) { String(decoding: $0, as: UTF8.self) } : nil
    }

    /// Lends the UTF-8 bytes of a string; nil for anything else. The pointer is good inside `body` only.
    @inline(__always)
    public func withString<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        kind == .string ? document.withString(index, body) : nil
    }

    /// The elements of an array; nil for anything else.
    public var elements: JSONElements? { kind == .array ? JSONElements(array: self) : nil }

    /// The members of an object in the order of the text; nil for anything else.
    public var members: JSONMembers? { kind == .object ? JSONMembers(object: self) : nil }

    /// Number of elements or members; 0 for a scalar.
    public var count: Int {
        let node = document.nodes[index]
        return node.kind.rawValue >= JSONKind.array.rawValue ? Int(node.count) : 0
    }

    // MARK: - What it holds

    /// The value of a key; nil when there is none, or when this is no object.
    public subscript(key: String) -> JSONValue? {
        guard let members else { return nil }
        var key = key
        return key.withUTF8 { wanted in members.first { $0.hasKey(wanted) } }?.value
    }

    /// An element of an array by its index from 0; nil when there is none, or when this is no array.
    public subscript(position: Int) -> JSONValue? {
        guard let elements, position >= 0 && position < count else { return nil }
        return elements.dropFirst(position).first { _ in true }
    }

    /// The value at a pointer from here; nil when there is none.
    public subscript(pointer: JSONPointer) -> JSONValue? {
        var value = self
        for token in pointer.tokens {
            switch value.kind {
            case .object:
                guard let next = value[token] else { return nil }
                value = next
            case .array:
                guard let position = JSONPointer.arrayIndex(token), let next = value[position] else { return nil }
                value = next
            default: return nil
            }
        }
        return value
    }

    // MARK: - Where it is

    /// Half-open bytes of the value in its text, quotation marks and brackets included.
    public var byteRange: Range<Int> {
        let node = document.nodes[index]
        return Int(node.start)..<Int(node.end)
    }

    /// The value as it is written.
    public var source: ArraySlice<UInt8> { document.bytes[byteRange] }

    /// Line and column of its first byte.
    public var place: JSONPlace { JSONPlace(offset: byteRange.lowerBound, in: document.bytes) }

    /// The way from the document's root to this value; found by search, so it costs as much as the text is long.
    public var pointer: JSONPointer {
        var tokens: [String] = []
        var value = document.root
        while value.index < index {
            if let members = value.members {
                guard let member = members.first(where: { $0.value.holds(index) }) else { break }
                tokens.append(member.key)
                value = member.value
            } else if let elements = value.elements {
                guard let (number, element) = elements.enumerated().first(where: { $0.element.holds(index) })
                else { break }
                tokens.append(String(number))
                value = element
            } else {
                break
            }
        }
        return JSONPointer(tokens)
    }

    private func holds(_ other: Int) -> Bool { other >= index && other < document.next(after: index) }

    /// The value as it is written, cut to `limit` characters for a message.
    public func shown(limit: Int = 60) -> String {
        let text = String(decoding: source.prefix(limit * 4), as: UTF8.self).unicodeScalars
        var shown = String(text.prefix(limit).map { $0.value < 0x20 ? " " : Character($0) })
        if text.count > limit || source.count > limit * 4 { shown += "…" }
        return shown
    }
}
