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

    /// The words of a set by its name in braces; nil for a name that no set has.
    func words(of name: Slice<UnsafeBufferPointer<UInt8>>) -> [[UInt8]]? {
        words[String(decoding: name.dropFirst().dropLast(), as: UTF8.self)]
    }

    /// What the name of a set begins with.
    static let open = UInt8(ascii: "{")

    /// The name of a set in the surface of a line, with its braces; nil where it names none.
    static func name(in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
        let offset = line.lowerBound
        let line = UnsafeBufferPointer(rebasing: bytes[line])
        let surface = UnsafeBufferPointer(rebasing: line[..<(line.firstOffset(of: 0x09) ?? line.count)])
        guard let start = surface.firstOffset(of: open) else { return nil }
        let end = surface[start...].firstIndex(of: UInt8(ascii: "}")) ?? surface.count - 1
        return (offset + start)..<(offset + end + 1)
    }

    /// A line with a word wherever it has the name of its set.
    static func replacing(
        _ name: UnsafeBufferPointer<UInt8>, in line: Slice<UnsafeBufferPointer<UInt8>>, by word: [UInt8]
    ) -> [UInt8] {
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
