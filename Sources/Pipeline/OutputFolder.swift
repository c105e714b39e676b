import Model

/// The folder that a run writes: files grow out of sight in `.gongbao/staging` and appear whole, run.json last.
///
/// For the writer's thread alone.
final class OutputFolder {
    private let root: String
    private let options: PipelineConfiguration.Output
    private let lock: SystemFile
    private var journalFile: JournalFile
    private var kinds: [GrowingFile] = []
    private let inputs: GrowingFile?
    private let index: GrowingFile?
    private(set) var journal: Journal

    /// `out/.gongbao`: what belongs to the program and not to the data.
    private var ownFolder: String { root + "/.gongbao" }
    private var staging: String { ownFolder + "/staging" }
    /// Where workers put texts; nil when none are wanted.
    var textFolder: TextFolder? { options.text ? TextFolder(root: staging + "/text") : nil }

    /// Claims the folder. A run that was cut short is gone on with when `resume` is set and its journal fits,
    /// otherwise what it left is removed. Throws when another run holds the folder or nothing can be written there.
    init(
        _ root: String, options: PipelineConfiguration.Output, stamp: String, inputsDigest: String, resume: Bool
    ) throws(RunError) {
        self.root = root
        self.options = options
        let ownFolder = root + "/.gongbao"
        let staging = ownFolder + "/staging"
        let isFree: Bool
        do throws(FileError) {
            try FileTree.makeFolder(ownFolder)
            lock = try SystemFile(ownFolder + "/lock", .update)
            isFree = try lock.lock()
        } catch { throw .file(error) }
        if !isFree { throw .folderInUse(root) }
        let found: Journal?
        do throws(FileError) { found = resume ? try Self.journal(in: staging) : nil } catch { throw .file(error) }
        if let found, found.stamp != stamp {
            throw .cannotResume(root, changed: "program or its configuration")
        }
        if let found, found.inputsDigest != inputsDigest { throw .cannotResume(root, changed: "input") }
        journal = found ?? Journal(stamp: stamp, inputsDigest: inputsDigest)
        do throws(FileError) {
            if found == nil { try FileTree.remove(staging) }
            // Where files are being moved already, nothing may be made anew: it would take the place of what was moved.
            let isRunning = journal.phase == .running
            try FileTree.makeFolder(options.text && isRunning ? staging + "/text" : staging)
            journalFile = try JournalFile(staging + "/journal")
            _ = try journalFile.read()
            inputs = isRunning ? try GrowingFile(staging + "/inputs", keeping: journal.inputsByteCount) : nil
            index = isRunning ? try GrowingFile(staging + "/index", keeping: journal.indexByteCount) : nil
            if let index, journal.indexByteCount == 0 {
                try index.append(RunIndex.header(stamp))
                journal.indexByteCount = index.byteCount
            }
            if isRunning { try openFiles() }
        } catch { throw .file(error) }
    }

    /// What a run that was cut short has left.
    private static func journal(in staging: String) throws(FileError) -> Journal? {
        if !FileTree.exists(staging + "/journal") { return nil }
        var file = try JournalFile(staging + "/journal")
        return try file.read()
    }

    /// Opens every kind's current shard, cut to what the journal vouches for.
    private func openFiles() throws(FileError) {
        for kind in RecordKind.allCases {
            let path = staging + "/" + options.fileName(kind, shard: journal.shards[kind.position])
            kinds.append(try GrowingFile(path, keeping: journal.shardByteCounts[kind.position]))
        }
        try removeShards { shard, kind in shard > journal.shards[kind.position] }
        try journalFile.write(journal)
    }

    /// Removes shards in staging that were begun after the journal's last word.
    private func removeShards(where isStale: (Int, RecordKind) -> Bool) throws(FileError) {
        if options.shardBytes == nil { return }
        for name in try FileTree.names(in: staging).map({ String(decoding: $0, as: UTF8.self) }) {
            for kind in RecordKind.allCases where name.hasPrefix(kind.fileStem + "-") {
                let digits = name.dropFirst(kind.fileStem.utf8.count + 1).prefix { $0.isNumber }
                if let shard = Int(digits), isStale(shard, kind) { try FileTree.remove(staging + "/" + name) }
            }
        }
    }

    /// Appends one job's lines to all files, then notes in the journal that they are there.
    func append(_ output: BatchOutput) throws(FileError) {
        if let failure = output.failure { throw failure }
        var batch = RunIndex.Batch(shards: [], offsets: [], lengths: [])
        for kind in RecordKind.allCases {
            let lines = output.lines[kind]
            let stored = output.frames.isEmpty ? lines.line.count : output.frames[kind.position].count
            try makeRoom(for: stored, kind)
            let file = kinds[kind.position]
            batch.shards.append(journal.shards[kind.position])
            batch.offsets.append(file.byteCount)
            batch.lengths.append(stored)
            if output.frames.isEmpty {
                try file.append(lines.line)
            } else {
                try file.append(output.frames[kind.position])
            }
            journal.shardByteCounts[kind.position] = file.byteCount
            output.counts.records[kind.position] = lines.count
        }
        guard let inputs, let index else { preconditionFailure("jobs are appended before files are moved") }
        try inputs.append(output.inputs)
        try index.append(RunIndex.line(batch) + output.index)
        journal.inputsByteCount = inputs.byteCount
        journal.indexByteCount = index.byteCount
        journal.documentsDone += output.counts.documents
        journal.position = output.end
        journal.counts.add(output.counts)
        try journalFile.write(journal)
    }

    /// Begins the kind's next shard when `count` bytes more would be too many for this one.
    private func makeRoom(for count: Int, _ kind: RecordKind) throws(FileError) {
        let position = kind.position
        guard let most = options.shardBytes, kinds[position].byteCount > 0, kinds[position].byteCount + count > most
        else { return }
        try kinds[position].synchronise()
        journal.shards[position] += 1
        let path = staging + "/" + options.fileName(kind, shard: journal.shards[position])
        kinds[position] = try GrowingFile(path, keeping: 0)
    }

    /// Makes everything visible: each file moved to its name when all are on the disk, run.json last.
    func publish(_ report: RunReport) throws(FileError) {
        if journal.phase == .running {
            for file in kinds {
                // An empty file is none to those who unpack: it gets a frame without lines.
                if file.byteCount == 0 { try file.append(options.compression.emptyFile) }
                file.beginSynchronising()
            }
            for file in kinds where file.byteCount > 0 { try file.synchronise() }
            try report.write(
                to: staging + "/run.json", counts: journal.counts, files: publishedFiles(), inputs: staging + "/inputs")
            journal.phase = .publishing
            try journalFile.write(journal)
        }
        if FileTree.exists(staging + "/run.json") { try FileTree.remove(root + "/run.json") }
        let files = publishedFiles()
        for file in files where FileTree.exists(staging + "/" + file.name) {
            try FileTree.move(staging + "/" + file.name, to: root + "/" + file.name)
        }
        try removeStale(keeping: Set(files.map(\.name)))
        try publishTexts()
        if FileTree.exists(staging + "/index") { try FileTree.move(staging + "/index", to: ownFolder + "/index") }
        if FileTree.exists(staging + "/run.json") { try FileTree.move(staging + "/run.json", to: root + "/run.json") }
        try FileTree.synchroniseFolder(root)
        try FileTree.remove(staging)
    }

    private func publishTexts() throws(FileError) {
        let target = root + "/text"
        if options.text && !FileTree.exists(staging + "/text") { return }
        if FileTree.exists(target) {
            try FileTree.remove(staging + "/text-before")
            try FileTree.move(target, to: staging + "/text-before")
        }
        if options.text { try FileTree.move(staging + "/text", to: target) }
    }

    /// Every file of the run, with its kind, in the order of the kinds.
    private func publishedFiles() -> [RunReport.File] {
        RecordKind.allCases.flatMap { kind in
            (0...journal.shards[kind.position]).map {
                RunReport.File(name: options.fileName(kind, shard: $0), kind: kind)
            }
        }
    }

    /// Removes files of an earlier run that this one doesn't replace: more shards, another compression.
    private func removeStale(keeping names: Set<String>) throws(FileError) {
        for name in try FileTree.names(in: root).map({ String(decoding: $0, as: UTF8.self) })
        where !names.contains(name) {
            for kind in RecordKind.allCases where name.hasPrefix(kind.fileStem) {
                var rest = name.dropFirst(kind.fileStem.count)
                if rest.hasPrefix("-") {
                    rest = rest.dropFirst()
                    if rest.prefix(while: { $0.isNumber }).count < 5 { continue }
                    rest = rest.drop { $0.isNumber }
                }
                if [".jsonl", ".jsonl.gz", ".jsonl.zst"].contains(String(rest)) {
                    try FileTree.remove(root + "/" + name)
                }
            }
        }
    }
}

/// A file that only grows, and knows how long it is.
final class GrowingFile {
    private let file: SystemFile
    private(set) var byteCount: Int
    /// Bytes that are on their way to the disk.
    private var leavingByteCount: Int
    /// So many bytes are sent on their way at a time.
    private static let portion = 4 << 20

    /// Opens a file and cuts it to its good bytes; one that is shorter than that is a fault of the disk.
    init(_ path: String, keeping byteCount: Int) throws(FileError) {
        file = try SystemFile(path, .append)
        let found = try file.status().byteCount
        if found < byteCount { throw FileError("resume", path, number: 5) }
        if found > byteCount { try file.truncate(to: byteCount) }
        self.byteCount = byteCount
        leavingByteCount = byteCount
    }

    func append(_ lines: borrowing JSONLine) throws(FileError) {
        try lines.withBytes { (bytes) throws(FileError) in try file.write(UnsafeRawBufferPointer(bytes)) }
        grow(by: lines.count)
    }

    func append(_ bytes: [UInt8]) throws(FileError) {
        try file.write(bytes)
        grow(by: bytes.count)
    }

    private func grow(by count: Int) {
        byteCount += count
        if byteCount - leavingByteCount >= Self.portion { beginSynchronising() }
    }

    /// Sends what has grown on its way to the disk.
    func beginSynchronising() {
        if byteCount > leavingByteCount { file.beginSynchronising(leavingByteCount..<byteCount) }
        leavingByteCount = byteCount
    }

    /// Waits until all is on the disk.
    func synchronise() throws(FileError) { try file.synchronise() }
}

/// Where the documents' texts go; for any thread.
struct TextFolder: Sendable {
    let root: String

    /// Gives the text of the run before its name in this one too.
    func link(_ id: String, from source: String) throws(FileError) {
        let path = "\(root)/\(id).txt"
        do throws(FileError) { try FileTree.link(source, to: path) } catch {
            // A run that is gone on with may have come this far; folders are made when they are first needed.
            try FileTree.remove(path)
            try FileTree.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
            try FileTree.link(source, to: path)
        }
    }

    /// Writes one document's text as `<id>.txt`.
    func write(_ document: Document) throws(FileError) {
        let path = "\(root)/\(document.id).txt"
        do throws(FileError) {
            try SystemFile(path, .create).write(document.text)
        } catch {
            guard error.isMissing, let slash = path.lastIndex(of: "/") else { throw error }
            try FileTree.makeFolder(String(path[..<slash]))
            try SystemFile(path, .create).write(document.text)
        }
    }
}
