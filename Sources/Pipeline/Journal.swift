import Model

/// What is known for certain of an unfinished run: how far every file is good, and which document comes next.
///
/// Two slots are written in turn, each with its number and a digest, so that one of them is whole however suddenly
/// the process ends; its size doesn't grow with the run.
struct Journal: Equatable {
    /// How far the run has come.
    enum Phase: String { case running, publishing }

    var phase = Phase.running
    /// The build of the program and the digest of its configuration: what decides the output.
    var stamp: String
    /// Digest of the list of inputs.
    var inputsDigest: String
    /// Documents whose output is in the files.
    var documentsDone = 0
    /// The place in the input behind them.
    var position = InputSource.Position()
    /// Bytes of `inputs` that are good.
    var inputsByteCount = 0
    /// Bytes of `index` that are good.
    var indexByteCount = 0
    /// For each kind the number of its current shard.
    var shards = [Int](repeating: 0, count: RecordKind.allCases.count)
    /// For each kind the bytes of its current shard that are good.
    var shardByteCounts = [Int](repeating: 0, count: RecordKind.allCases.count)
    var counts = RunCounts()

    static let slotByteCount = 32 << 10

    /// The journal as a slot's bytes.
    func bytes(sequence: Int) -> [UInt8] {
        var text = """
            gongbao journal 2
            sequence \(sequence)
            phase \(phase.rawValue)
            stamp \(stamp)
            inputs \(inputsDigest)
            done \(documentsDone)
            position \(position.item) \(position.member)
            inputs-bytes \(inputsByteCount)
            index-bytes \(indexByteCount)
            shards \(Self.list(shards))
            shard-bytes \(Self.list(shardByteCounts))
            documents \(counts.documents)
            rejected \(counts.rejectedDocuments)
            unchanged \(counts.unchangedDocuments)
            bytes \(counts.bytes)
            records \(Self.list(counts.records))

            """
        for (code, count) in counts.rejectCodes.sorted(by: { $0.key < $1.key }) { text += "code \(code) \(count)\n" }
        text += "digest \(SHA256.hexadecimal(of: text.utf8))\n"
        return Array(text.utf8)
    }

    private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }

    /// Reads a slot; nil for one that isn't whole.
    static func read(_ slot: ArraySlice<UInt8>) -> (sequence: Int, journal: Journal)? {
        let end = slot.firstIndex(of: 0) ?? slot.endIndex
        let text = String(decoding: slot[slot.startIndex..<end], as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // A longer slot may have stood here before: what is behind the digest is its rest.
        guard let first = lines.firstIndex(where: { $0.hasPrefix("digest ") && $0.utf8.count == 71 })
        else { return nil }
        let covered = lines[..<first].joined(separator: "\n") + "\n"
        guard lines[first] == "digest \(SHA256.hexadecimal(of: covered.utf8))" else { return nil }
        lines.removeSubrange(first...)
        var values: [String: [String]] = [:]
        var counts = RunCounts()
        for line in lines {
            let words = line.split(separator: " ").map(String.init)
            guard let key = words.first else { return nil }
            if key == "code" {
                guard words.count == 3, let count = Int(words[2]) else { return nil }
                counts.rejectCodes[words[1]] = count
            } else {
                values[key] = Array(words.dropFirst())
            }
        }
        func one(_ key: String) -> String? { values[key]?.first }
        func number(_ key: String) -> Int? { one(key).flatMap { Int($0) } }
        func numbers(_ key: String) -> [Int]? {
            let numbers = values[key]?.compactMap { Int($0) }
            return numbers?.count == RecordKind.allCases.count ? numbers : nil
        }
        guard values["gongbao"] == ["journal", "2"], let sequence = number("sequence"),
            let phase = one("phase").flatMap(Phase.init), let stamp = one("stamp"),
            let inputs = one("inputs"), let done = number("done"),
            let position = values["position"]?.compactMap({ Int($0) }), position.count == 2,
            let inputsByteCount = number("inputs-bytes"),
            let indexByteCount = number("index-bytes"),
            let shards = numbers("shards"), let shardByteCounts = numbers("shard-bytes"),
            let documents = number("documents"), let rejected = number("rejected"),
            let unchanged = number("unchanged"), let bytes = number("bytes"), let records = numbers("records")
        else { return nil }
        counts.documents = documents
        counts.rejectedDocuments = rejected
        counts.unchangedDocuments = unchanged
        counts.bytes = bytes
        counts.records = records
        var journal = Journal(stamp: stamp, inputsDigest: inputs)
        journal.phase = phase
        journal.documentsDone = done
        journal.position = InputSource.Position(item: position[0], member: position[1])
        journal.inputsByteCount = inputsByteCount
        journal.indexByteCount = indexByteCount
        journal.shards = shards
        journal.shardByteCounts = shardByteCounts
        journal.counts = counts
        return (sequence, journal)
    }
}

/// The journal's file.
struct JournalFile: ~Copyable {
    private let file: SystemFile
    private var sequence = 0

    /// Opens or creates the file.
    init(_ path: String) throws(FileError) { file = try SystemFile(path, .update) }

    /// The newest whole slot; nil when there is none.
    mutating func read() throws(FileError) -> Journal? {
        let size = try file.status().byteCount
        if size == 0 { return nil }
        let bytes = try file.read(at: 0, count: min(size, 2 * Journal.slotByteCount))
        let slots = [bytes.prefix(Journal.slotByteCount), bytes.dropFirst(Journal.slotByteCount)]
        guard let newest = slots.compactMap({ Journal.read($0) }).max(by: { $0.sequence < $1.sequence }) else {
            return nil
        }
        sequence = newest.sequence
        return newest.journal
    }

    /// Writes the journal to the slot that doesn't hold the newest one.
    mutating func write(_ journal: Journal) throws(FileError) {
        sequence += 1
        var bytes = journal.bytes(sequence: sequence)
        precondition(bytes.count < Journal.slotByteCount, "a journal fits into its slot")
        // Both slots have their full size from the first write on: a full disk can't keep a later one out.
        bytes.append(contentsOf: [UInt8](repeating: 0, count: min(64, Journal.slotByteCount - bytes.count)))
        if sequence <= 2 { bytes += [UInt8](repeating: 0, count: Journal.slotByteCount - bytes.count) }
        try file.write(bytes, at: (sequence % 2) * Journal.slotByteCount)
    }
}
