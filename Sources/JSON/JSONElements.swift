/// The elements of an array, in their order.
public struct JSONElements: Sequence, Sendable {
    private let array: JSONValue

    init(array: JSONValue) { self.array = array }

    /// Number of elements.
    public var count: Int { array.count }

    /// Goes through the elements once.
    public func makeIterator() -> Iterator {
        Iterator(document: array.document, position: array.index + 1, left: array.count)
    }

    /// Goes through the elements of an array.
    public struct Iterator: IteratorProtocol {
        let document: JSONDocument
        var position: Int
        var left: Int

        /// The next element.
        @inline(__always)
        public mutating func next() -> JSONValue? {
            guard left > 0 else { return nil }
            left -= 1
            let value = JSONValue(document: document, index: position)
            position = document.next(after: position)
            return value
        }
    }
}
