import Model

/// What gives the documents of one container in order.
protocol ContainerMembers: AnyObject {
    /// The next document; nil behind the last. Throws when the container can't be read any further.
    func next() throws(DocumentError) -> InputDocument?
}

/// A file that may hold many documents: JSON lines, tar, WARC or WET, each plain or packed with gzip or zstd.
///
/// Documents come one at a time, so that memory is bounded by the largest document and not by the container. A class,
/// because it stands at a place of an open file; use it from one thread.
public final class InputContainer {
    /// The formats that are told apart.
    public enum Format: String, Sendable {
        /// One JSON object a line.
        case jsonLines
        /// A tar archive.
        case tar
        /// A web archive; WET files are the same format.
        case warc
        /// One document, packed or not.
        case single
    }

    /// What documents and messages call it.
    public let name: String
    /// What it holds.
    public let format: Format

    private let file: FileBytes?
    private let members: (any ContainerMembers)?
    private var single: BufferedBytes?
    private let limit: Int
    private var isDone = false

    /// True for names of files that hold many documents or are packed, by their extension.
    public static func isContainer(named name: String) -> Bool {
        // Of 30,000 documents each name is asked.
        let end = name.utf8.suffix(longestEnding).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return endings.contains { end.count >= $0.count && end.suffix($0.count).elementsEqual($0) }
    }

    private static let endings = [
        ".jsonl", ".ndjson", ".tar", ".tgz", ".tzst", ".warc", ".wet", ".gz", ".zst", ".zstd",
    ].map { Array($0.utf8) }
    private static let longestEnding = 7

    /// Opens a container.
    ///
    /// - Parameters:
    ///   - path: the file; `-` is standard input.
    ///   - name: what documents and messages call it; nil takes the path.
    ///   - format: what it holds; nil tells it from the name and the first bytes, packing always from the bytes.
    ///   - limit: bytes of one document at most.
    ///   - waits: asked with the file's handle before each read; it may wait for bytes, and false ends the container
    ///     with `input.stopped`.
    /// - Throws: `DocumentError` with code `input.missing`, `input.unreadable` or `input.damaged`.
    public convenience init(
        _ path: String, name: String? = nil, format: Format? = nil, limit: Int, waits: ((Int32) -> Bool)? = nil
    ) throws(DocumentError) {
        let file = try FileBytes(path, waits: waits)
        try self.init(file, file, name: name ?? path, format: format, limit: limit)
    }

    /// Opens a container that is in memory already; throws as for a file.
    public convenience init(
        bytes: [UInt8], name: String, format: Format? = nil, limit: Int
    ) throws(DocumentError) {
        try self.init(MemoryBytes(bytes), nil, name: name, format: format, limit: limit)
    }

    private init(
        _ stream: any ByteStream, _ file: FileBytes?, name: String, format: Format?, limit: Int
    ) throws(DocumentError) {
        self.name = name
        self.limit = limit
        self.file = file
        var bytes = BufferedBytes(stream)
        let head = try bytes.peekFirst(4)
        if head.starts(with: [0x1F, 0x8B]) {
            bytes = BufferedBytes(try InflatedBytes(BufferedStream(bytes), name: name))
        } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            bytes = BufferedBytes(try ZstandardBytes(BufferedStream(bytes), name: name))
        }
        let found: Format
        if let format { found = format } else { found = try Self.format(named: name, of: bytes) }
        self.format = found
        switch found {
        case .jsonLines: members = JSONLineMembers(bytes, container: name, limit: limit)
        case .tar: members = TarMembers(bytes, container: name, limit: limit)
        case .warc: members = WARCMembers(bytes, container: name, limit: limit)
        case .single:
            members = nil
            single = bytes
        }
    }

    /// The next document; nil behind the last.
    ///
    /// A document that can't be had is an `InputDocument` with its error, and the next one follows. When the container
    /// itself can't be read any further, the last document is that error, with file and byte.
    public func next() -> InputDocument? {
        if isDone { return nil }
        let place = single?.offset ?? 0
        do throws(DocumentError) {
            if let single {
                isDone = true
                let content = try single.take(limit + 1)
                let tooLarge = DocumentError(
                    code: "input.too_large", message: "\(name): more than \(limit) bytes unpacked")
                return InputDocument(
                    name: Self.nameWithoutPacking(name),
                    content: content.count > limit ? .failure(tooLarge) : .success(content), offset: 0)
            }
            guard let document = try members?.next() else {
                isDone = true
                return nil
            }
            return document
        } catch {
            isDone = true
            return InputDocument(name: name, content: .failure(error), offset: error.sourceOffset ?? place)
        }
    }

    /// Bytes of the file, as it lies on the disk, that have been read so far; the buffers read ahead.
    public var packedOffset: Int { file?.offset ?? 0 }

    /// A name without the packing's extension, so that `a.html.gz` is read as a page.
    public static func nameWithoutPacking(_ name: String) -> String {
        let lower = name.lowercased()
        for packing in [".gz", ".zst", ".zstd"] where lower.hasSuffix(packing) {
            return String(name.dropLast(packing.count))
        }
        return name
    }

    private static func format(named path: String, of bytes: BufferedBytes) throws(DocumentError) -> Format {
        let name = nameWithoutPacking(path.lowercased())
        if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonLines }
        // No more than the opening: the first records' places are told by what is read here.
        if try bytes.peekFirst(5).elementsEqual("WARC/".utf8) { return .warc }
        let head = try bytes.peekFirst(512)
        if head.count == 512, head[257..<262].elementsEqual("ustar".utf8) { return .tar }
        if name.hasSuffix(".tar") || name.hasSuffix(".tgz") || name.hasSuffix(".tzst") { return .tar }
        if name.hasSuffix(".warc") || name.hasSuffix(".wet") { return .warc }
        // A stream has no name that could tell.
        if name == "-", head.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") { return .jsonLines }
        return .single
    }
}

/// A buffered stream as a stream, for what unpacks it.
private final class BufferedStream: ByteStream {
    private let bytes: BufferedBytes

    init(_ bytes: BufferedBytes) { self.bytes = bytes }

    func seek(to place: Int) -> Bool { bytes.seek(to: place) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentError) -> Int {
        let piece = try bytes.take(min(buffer.count, 1 << 16))
        buffer.copyBytes(from: piece)
        return piece.count
    }
}
