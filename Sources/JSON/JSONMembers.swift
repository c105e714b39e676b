/// One member of an object: its key and its value.
public struct JSONMember: Sendable {
    /// The member's value.
    public let value: JSONValue

    /// The key as a value of its own, for its place in the text.
    public var keyValue: JSONValue { JSONValue(document: value.document, index: value.index - 1) }

    /// The key with its escapes resolved.
    public var key: String { withKey { String(decoding: $0, as: UTF8.self) } }

    /// Lends the key's UTF-8 bytes; the pointer is good inside `body` only.
    @inline(__always)
    public func withKey<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        value.document.withString(value.index - 1, body)
    }

    /// Whether the key is made of just these bytes.
    @inline(__always)
    public func hasKey(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        withKey { $0.count == wanted.count && $0.elementsEqual(wanted) }
    }
}

/// The members of an object, in the order of the text.
public struct JSONMembers: Sequence, Sendable {
    private let object: JSONValue

    init(object: JSONValue) { self.object = object }

    /// Number of members.
    public var count: Int { object.count }

    /// Goes through the members once.
    public func makeIterator() -> Iterator {
        Iterator(document: object.document, position: object.index + 1, left: object.count)
    }

    /// Goes through the members of an object.
    public struct Iterator: IteratorProtocol {
        let document: JSONDocument
        var position: Int
        var left: Int

        /// The next member.
        @inline(__always)
        public mutating func next() -> JSONMember? {
            guard left > 0 else { return nil }
            left -= 1
            let value = JSONValue(document: document, index: position + 1)
            position = document.next(after: position + 1)
            return JSONMember(value: value)
        }
    }
}
