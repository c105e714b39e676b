import Model

/// Takes the lines of a list apart.
struct LexiconReader {
    private let file: String
    private let sets: WordSets
    /// Names of the columns, from the header line.
    private(set) var columnNames: [String] = []
    /// The number of each line with columns, 1-based, and where its own begin in `starts`; in file order.
    private(set) var lines: [(number: Int, first: Int)] = []
    /// Where the columns of a line begin in the file, with `writtenOut` behind it, and where another one would.
    private(set) var starts: [Int] = []
    /// The lines that those which name a set stand for.
    private(set) var writtenOut: [UInt8] = []
    private(set) var faults: [Fault] = []
    private var surfaces: ByteStringSet
    /// Lines that name a set, which stand behind all others' surfaces.
    private var naming: [(number: Int, range: Range<Int>, name: Range<Int>)] = []

    /// Makes a reader for so many lines at most.
    init(file: String, sets: WordSets, capacity: Int) {
        self.file = file
        self.sets = sets
        surfaces = ByteStringSet(capacity: capacity)
        lines.reserveCapacity(capacity)
    }

    /// Reads a file, once.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Units have braces in other columns than the surface: {件}.
        let mayNameSets = bytes.firstOffset(of: WordSets.open) != nil
        var number = 0
        var next = 0
        while next < bytes.count {
            let start = next
            next += UnsafeBufferPointer(rebasing: bytes[next...]).firstOffset(of: 0x0A) ?? bytes.count - next
            let isDOS = next > start && bytes[next - 1] == 0x0D
            let range = start..<(isDOS ? next - 1 : next)
            next += 1
            number += 1
            let isComment = bytes[start] == UInt8(ascii: "#")
            if range.isEmpty || isComment && !columnNames.isEmpty { continue }
            if isComment {
                readHeader(bytes[range])
                starts.reserveCapacity(lines.capacity * (columnNames.count + 1))
            } else if columnNames.isEmpty {
                fault(number, "no header line (#surface…) before it")
                break
            } else if mayNameSets, let name = WordSets.name(in: bytes, range) {
                naming.append((number, range, name))
            } else {
                read(UnsafeBufferPointer(rebasing: bytes[range]), at: start, number)
            }
        }
        if !naming.isEmpty { writeOut(bytes) }
    }

    private mutating func readHeader(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        columnNames = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        columnNames[0] = String(columnNames[0].drop { $0 == "#" || $0 == " " })
    }

    private mutating func read(_ line: UnsafeBufferPointer<UInt8>, at start: Int, _ number: Int) {
        let first = starts.count
        starts.append(start)
        var place = 0
        while let tab = UnsafeBufferPointer(rebasing: line[place...]).firstOffset(of: 0x09) {
            place += tab + 1
            starts.append(start + place)
        }
        let columns = starts.count - first
        let surface = UnsafeBufferPointer(
            rebasing: line[..<(columns == 1 ? line.count : starts[first + 1] - 1 - start)])
        if columns > columnNames.count || surface.isEmpty {
            starts.removeSubrange(first...)
            return fault(
                number,
                "\(columns) columns where the header has \(columnNames.count), "
                    + "or an empty surface: «\(String(decoding: line.prefix(60), as: UTF8.self))»")
        }
        let known = surfaces.insert(surface)
        if !known.isNew {
            starts.removeSubrange(first...)
            return fault(
                number,
                "«\(String(decoding: surface, as: UTF8.self))» stands in line \(lines[known.number].number) already")
        }
        for _ in columns...columnNames.count { starts.append(start + line.count + 1) }
        lines.append((number, first))
    }

    /// Writes out each line that names a set, but for the surfaces that have lines of their own.
    private mutating func writeOut(_ bytes: UnsafeBufferPointer<UInt8>) {
        let own = lines.count
        for (number, range, name) in naming {
            guard let words = sets.words(of: bytes[name]) else {
                fault(number, "no set of words «\(String(decoding: bytes[name], as: UTF8.self))» in word_sets.tsv")
                continue
            }
            let name = UnsafeBufferPointer(rebasing: bytes[name])
            for word in words {
                let line = WordSets.replacing(name, in: bytes[range], by: word)
                line.withUnsafeBufferPointer { line in
                    let surface = UnsafeBufferPointer(rebasing: line[..<(line.firstOffset(of: 0x09) ?? line.count)])
                    if let known = surfaces.number(of: surface), known < own { return }
                    read(line, at: bytes.count + writtenOut.count, number)
                }
                writtenOut += line
                writtenOut.append(0x0A)
            }
        }
        lines.sort { ($0.number, $0.first) < ($1.number, $1.first) }
    }

    private mutating func fault(_ number: Int, _ message: String) {
        faults.append(Fault(file: file, place: "line \(number)", message: message))
    }
}
