/// Finds the longest word of a set that begins at, or ends at, a byte of a UTF-8 text; each word carries an index.
///
/// Clause words (directions, bounds, plan words) stand directly before or behind a number, so a walk of a few bytes
/// from a known place is all the search there is.
public struct WordTrie: Sendable {
    /// Which end of the text a walk starts from.
    public enum Direction: Sendable {
        /// Words are matched from their first byte on.
        case forward
        /// Words are matched from their last byte back.
        case backward
    }

    /// Children as a sorted edge list: `edges[nodes[n].first ..< nodes[n].first + count]`.
    private var nodeFirst: [Int32] = []
    private var nodeCount: [Int16] = []
    private var nodeWord: [Int32] = []
    private var edgeByte: [UInt8] = []
    private var edgeTarget: [Int32] = []
    /// First step by table: most places fit no word, and they are left here.
    private var rootTarget: [Int32] = []
    private let direction: Direction

    /// Makes a trie of `words`; a word's index in the array is what a walk returns. A later equal word wins nothing.
    public init(_ words: [String], direction: Direction) {
        self.direction = direction
        var children: [[(UInt8, Int)]] = [[]]
        var ends: [Int32] = [-1]
        for (index, word) in words.enumerated() {
            var node = 0
            let bytes = direction == .forward ? Array(word.utf8) : Array(word.utf8.reversed())
            for byte in bytes {
                if let next = children[node].first(where: { $0.0 == byte }) {
                    node = next.1
                } else {
                    children.append([])
                    ends.append(-1)
                    children[node].append((byte, children.count - 1))
                    node = children.count - 1
                }
            }
            if ends[node] < 0 { ends[node] = Int32(index) }
        }
        for (node, edges) in children.enumerated() {
            nodeFirst.append(Int32(edgeByte.count))
            nodeCount.append(Int16(edges.count))
            nodeWord.append(ends[node])
            for (byte, target) in edges.sorted(by: { $0.0 < $1.0 }) {
                edgeByte.append(byte)
                edgeTarget.append(Int32(target))
            }
        }
        rootTarget = [Int32](repeating: -1, count: 256)
        for (byte, target) in children[0] { rootTarget[Int(byte)] = Int32(target) }
    }

    /// The longest word that begins at `offset` (forward tries) or ends before `offset` (backward tries), within
    /// `bounds` (half-open bytes): its index and its length in bytes; nil when none does.
    public func longest(
        in text: UnsafeBufferPointer<UInt8>, at offset: Int, bounds: Range<Int>
    ) -> (word: Int, count: Int)? {
        var found: (word: Int, count: Int)?
        var position = direction == .forward ? offset : offset - 1
        let step = direction == .forward ? 1 : -1
        guard bounds.contains(position) else { return nil }
        var node = rootTarget[Int(text[position])]
        var count = 1
        while node >= 0 {
            let word = nodeWord[Int(node)]
            if word >= 0 { found = (Int(word), count) }
            position += step
            guard bounds.contains(position) else { break }
            node = child(Int(node), text[position])
            count += 1
        }
        return found
    }

    private func child(_ node: Int, _ byte: UInt8) -> Int32 {
        let first = Int(nodeFirst[node])
        for edge in first..<(first + Int(nodeCount[node])) {
            if edgeByte[edge] == byte { return edgeTarget[edge] }
            if edgeByte[edge] > byte { return -1 }
        }
        return -1
    }
}
