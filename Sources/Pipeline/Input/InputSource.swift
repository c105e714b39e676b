import Inputs
import Model

/// Cuts what is to be read into jobs for workers, and opens containers on the way: their documents come one at a time,
/// so that memory doesn't grow with them.
///
/// A task for each document costs more than a small document. Where the cuts are depends on the input alone, so that
/// output is the same for any number of workers. For one thread at a time.
final class InputSource {
    /// A place between two documents.
    struct Position: Hashable {
        /// Index of the document or container in the list.
        var item = 0
        /// Documents of that container before the place.
        var member = 0
    }

    /// Some documents for one worker.
    struct Job: Sendable {
        var items: [InputItem]
        /// The place behind the last of them.
        var end: Position
        /// Bytes of the listed files before that place, as far as it can be told.
        var inputBytes: Int
    }

    /// Enough documents that handing over a job costs nothing beside doing it.
    private static let mostDocuments = 32
    /// Some milliseconds of work: short enough that workers end together.
    private static let mostBytes = 256 << 10

    private let items: [InputItem]
    private let byteLimit: Int
    private let waits: ((Int32) -> Bool)?
    private var isStopped = false
    private var position: Position
    private var bytesBefore: Int
    private var container: InputContainer?
    private var names = MemberNames()
    /// A document that didn't fit into the job before.
    private var pending: (item: InputItem, start: Position)?

    /// Begins at a place; documents of containers may have `byteLimit` bytes. `waits` is asked before each read of a
    /// container; it may wait for bytes, and false ends everything without a further job.
    init(
        _ items: [InputItem], from position: Position, byteLimit: Int, waits: ((Int32) -> Bool)? = nil
    ) {
        self.items = items
        self.byteLimit = byteLimit
        self.waits = waits
        self.position = Position(item: min(position.item, items.count), member: position.member)
        bytesBefore = items[..<self.position.item].reduce(0) { $0 + $1.byteCount }
    }

    /// True when every document has been given out.
    var isAtEnd: Bool { !isStopped && pending == nil && container == nil && position.item == items.count }

    /// The next job, with at least one document; nil behind the last.
    func nextJob() -> Job? {
        let job = cutJob()
        // What was read when the wish to stop came may be half a document.
        return isStopped ? nil : job
    }

    private func cutJob() -> Job? {
        var documents: [InputItem] = []
        var bytes = 0
        while documents.count < Self.mostDocuments, let (item, start) = pending ?? nextDocument() {
            if !documents.isEmpty && bytes + item.byteCount > Self.mostBytes {
                pending = (item, start)
                return Job(items: documents, end: start, inputBytes: bytesDone)
            }
            pending = nil
            documents.append(item)
            bytes += item.byteCount
        }
        return documents.isEmpty ? nil : Job(items: documents, end: position, inputBytes: bytesDone)
    }

    private var bytesDone: Int { bytesBefore + (container.map { min($0.packedOffset, currentByteCount) } ?? 0) }

    private var currentByteCount: Int { position.item < items.count ? items[position.item].byteCount : 0 }

    private func nextDocument() -> (InputItem, Position)? {
        while position.item < items.count, !isStopped {
            let start = position
            if let container {
                guard let document = container.next() else {
                    leave()
                    continue
                }
                position.member += 1
                return (item(of: document, in: container), start)
            }
            let listed = items[position.item]
            guard case .container(let path, _) = listed.content else {
                leave()
                return (listed, start)
            }
            do throws(DocumentError) {
                let opened = try InputContainer(
                    path, name: listed.path, limit: byteLimit, waits: { [unowned self] in wait($0) })
                container = opened
                names.begin()
                pass(start.member, of: opened)
            } catch {
                leave()
                // A container that failed once was one document then too.
                if start.member > 0 { continue }
                var failed = listed
                failed.content = .unreadable(code: error.code, message: error.message)
                return (failed, start)
            }
        }
        return nil
    }

    private func leave() {
        bytesBefore += currentByteCount
        position = Position(item: position.item + 1, member: 0)
        container = nil
    }

    /// Passes over documents that are done; their names count all the same.
    private func pass(_ count: Int, of container: InputContainer) {
        for number in 0..<count {
            guard !isStopped, let document = container.next() else { return }
            position.member = number + 1
            _ = item(of: document, in: container)
        }
    }

    private func wait(_ descriptor: Int32) -> Bool {
        if let waits, !waits(descriptor) { isStopped = true }
        return !isStopped
    }

    private func item(of document: InputDocument, in container: InputContainer) -> InputItem {
        let listed = items[position.item]
        let id = names.id(
            of: document, in: listed.id, container.format, number: position.member)
        var item = InputItem(
            id: id, path: document.memberName == nil ? listed.path : document.name, content: .bytes([]), byteCount: 0,
            mediaType: document.mediaType, charset: document.charset, url: document.url)
        switch document.content {
        case .failure(let error): item.content = .unreadable(code: error.code, message: error.message)
        case .success(let bytes):
            if let path = document.path {
                name(path, of: listed, in: &item)
            } else {
                item.content = .bytes(bytes)
                item.byteCount = bytes.count
            }
        }
        return item
    }

    /// A file that a container only names is meant from the container's folder.
    private func name(_ path: String, of listed: InputItem, in item: inout InputItem) {
        guard case .container(let containerPath, _) = listed.content else { return }
        let folder = containerPath.lastIndex(of: "/").map { String(containerPath[...$0]) } ?? ""
        let file = path.hasPrefix("/") ? path : folder + path
        let name = item.path
        item.path = path
        do throws(FileError) {
            let status = try FileStatus(of: file)
            item.byteCount = status.byteCount
            item.content =
                status.kind == .file
                ? .file(path: file)
                : .unreadable(code: "input.not_a_file", message: "\(name): \(path) is no file")
        } catch {
            item.content = .unreadable(
                code: error.isMissing ? "input.missing" : "input.unreadable", message: "\(name): \(error)")
        }
    }
}
