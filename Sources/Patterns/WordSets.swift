import Model

/// Words that stand in a line of a list wherever it names their set: 全{division} is 全国, 全省, 全市 and so on.
///
/// They are the lines of the list `word_sets`. A surface that has a line of its own in a list stands as that line says, whatever
/// the sets in others make of it.
public struct WordSets: Sendable {
    private let words: [String: [[UInt8]]]

    /// No sets: every line is its own.
    public static let none = WordSets(words: [:])

    private init(words: [String: [[UInt8]]]) { self.words = words }

    /// Takes the list `word_sets` of a pack's files, a word and the name of its set in each line; its faults are told where it is
    /// read as all lists are.
    init(_ files: Pack.Files) {
        var words: [String: [[UInt8]]] = [:]
        var faults: [Fault] = []
        if let file = files.first(where: { $0.path == "lexicons/word_sets.tsv" }),
            case let lexicon = Lexicon(name: "word_sets", file: file.path, bytes: file.bytes, faults: &faults),
            let column = lexicon.column("set")
        {
            for row in lexicon.rows {
                words[row.columns[column], default: []].append(row.columns.withBytes(of: 0) { Array($0) })
            }
        }
        self.words = words
    }

    /// A list with each line whose surface names a set written out, once for each of its words.
    struct WrittenOut {
        var bytes: [UInt8] = []
        /// For each line the number of the one that it comes from, 1-based.
        var numbers: [Int] = []
    }

    /// Writes out the lines of a list; a name that no set has is a fault, and its line is left out.
    ///
    /// - Returns: nil for a list whose surfaces name no sets, which is most.
    func writtenOut(_ list: [UInt8], file: String, faults: inout [Fault]) -> WrittenOut? {
        // Units have braces in other columns: {件}.
        guard !words.isEmpty, list.contains(Self.open) else { return nil }
        return list.withUnsafeBufferPointer { list in
            let lines = list.split(separator: 0x0A, omittingEmptySubsequences: false)
            guard lines.contains(where: { Self.name(in: $0) != nil }) else { return nil }
            let own = Self.surfaces(of: lines)
            var result = WrittenOut()
            result.bytes.reserveCapacity(list.count * 2)
            for (index, line) in lines.enumerated() {
                guard let name = Self.name(in: line) else {
                    result.append(line, index + 1)
                    continue
                }
                guard let set = words[String(decoding: name.dropFirst().dropLast(), as: UTF8.self)] else {
                    faults.append(
                        Fault(
                            file: file, place: "line \(index + 1)",
                            message: "no set of words «\(String(decoding: name, as: UTF8.self))» in word_sets.tsv"))
                    continue
                }
                for word in set {
                    let written = Self.replacing(name, in: line, by: word)
                    let isOwn = written.withUnsafeBufferPointer { own.contains(Self.surface(of: $0[...])) }
                    if !isOwn { result.append(written, index + 1) }
                }
            }
            return result
        }
    }

    private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")

    private static func surface(of line: Line) -> UnsafeBufferPointer<UInt8> {
        let end = line.firstIndex { $0 == 0x09 || $0 == 0x0D } ?? line.endIndex
        return UnsafeBufferPointer(rebasing: line[..<end])
    }

    /// The name of a set in a line's surface, with its braces; nil for comments and lines of their own.
    private static func name(in line: Line) -> UnsafeBufferPointer<UInt8>? {
        if line.first == UInt8(ascii: "#") { return nil }
        let surface = surface(of: line)
        guard let start = surface.firstOffset(of: open) else { return nil }
        let end = surface[start...].firstIndex(of: close) ?? surface.count - 1
        return UnsafeBufferPointer(rebasing: surface[start...end])
    }

    private static func surfaces(of lines: [Line]) -> ByteStringSet {
        var surfaces = ByteStringSet(capacity: lines.count)
        for line in lines where name(in: line) == nil { _ = surfaces.insert(surface(of: line)) }
        return surfaces
    }

    /// A line with a word wherever it has the name of its set.
    private static func replacing(_ name: UnsafeBufferPointer<UInt8>, in line: Line, by word: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = line
        while let next = rest.firstIndex(of: open) {
            result += rest[..<next]
            rest = rest[next...]
            if rest.starts(with: name) {
                result += word
                rest = rest.dropFirst(name.count)
            } else {
                result.append(open)
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}

extension WordSets.WrittenOut {
    fileprivate mutating func append(_ line: some Sequence<UInt8>, _ number: Int) {
        if !numbers.isEmpty { bytes.append(0x0A) }
        bytes.append(contentsOf: line)
        numbers.append(number)
    }
}
