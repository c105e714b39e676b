/// One JSON text, read once into a compact tape: immutable, so threads may share it.
public final class JSONDocument: Sendable {
    /// The text as it was given.
    public let bytes: [UInt8]
    let nodes: [JSONNode]
    let decoded: [UInt8]

    /// Containers within containers that are followed when nothing else is said.
    public static let deepest = 512

    /// Reads one value and nothing behind it but white space, strictly by RFC 8259.
    ///
    /// Keys must be unique in their object, escapes must name characters (no lone surrogate), and the text must be UTF-8
    /// without a byte order mark, below 4 GiB.
    /// - Parameter depth: how many containers may stand within one another.
    /// - Throws: `JSONSyntaxError` at the first place that is wrong.
    public init(parsing bytes: [UInt8], depth: Int = JSONDocument.deepest) throws(JSONSyntaxError) {
        let tape = try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in
            var parser = JSONParser(bytes: buffer, deepest: depth)
            try parser.parse()
            return parser.tape
        }
        self.bytes = bytes
        nodes = tape.nodes
        decoded = tape.decoded
    }

    /// The value that the text is.
    public var root: JSONValue { JSONValue(document: self, index: 0) }

    /// Index of the node behind a value and all that it holds.
    @inline(__always)
    func next(after index: Int) -> Int {
        let node = nodes[index]
        return node.kind.rawValue >= JSONKind.array.rawValue ? Int(node.extent) : index + 1
    }

    /// Lends the bytes that a string stands for; the pointer is good inside `body` only.
    @inline(__always)
    func withString<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let node = nodes[index]
        if node.isEscaped {
            return decoded.withUnsafeBufferPointer {
                body(UnsafeBufferPointer(rebasing: $0[Int(node.count)..<Int(node.extent)]))
            }
        }
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[Int(node.start) + 1..<Int(node.end) - 1]))
        }
    }
}

/// What parsing makes of a text.
struct JSONTape {
    var nodes: [JSONNode] = []
    var decoded: [UInt8] = []
}
