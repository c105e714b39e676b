import Model

/// A byte stream with a look ahead: lines, counted pieces, and what is passed over.
final class BufferedBytes {
    private let stream: any ByteStream
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var place = 0
    private var filled = 0
    /// What stopped a look ahead; it is thrown when the bytes before it are taken.
    private var postponed: DocumentError?
    /// Bytes taken so far, or where a search has gone to.
    private(set) var offset = 0
    /// Whether the bytes are unpacked from members.
    var isPacked: Bool { stream.memberStart != nil }
    /// Where the next byte lies on the disk, once it has been looked at: itself, or the packed member that holds it.
    var diskPlace: Int { stream.memberStart ?? offset }

    init(_ stream: any ByteStream) { self.stream = stream }

    /// Makes sure that at least one byte is there; false at the end.
    private func fill() throws(DocumentError) -> Bool {
        if place < filled { return true }
        place = 0
        filled = 0
        if let postponed { throw postponed }
        var failure: DocumentError?
        filled = buffer.withUnsafeMutableBytes { bytes -> Int in
            do throws(DocumentError) { return try stream.read(into: bytes) } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return filled > 0
    }

    /// The next byte without taking it; nil at the end.
    func peek() throws(DocumentError) -> UInt8? { try fill() ? buffer[place] : nil }

    /// Up to `count` of the next bytes without taking them: at least one, none at the end.
    func peek(_ count: Int) throws(DocumentError) -> ArraySlice<UInt8> {
        try fill() ? buffer[place..<min(filled, place + count)] : []
    }

    /// Goes on at a place on the disk and forgets what was read ahead; false where that can't be done.
    func seek(to place: Int) -> Bool {
        guard stream.seek(to: place) else { return false }
        self.place = 0
        filled = 0
        postponed = nil
        if !isPacked { offset = place }
        return true
    }

    /// The first place from `place` on where a packed member begins that unpacks to `opening`; nil when there is none.
    /// `seek` comes next.
    func nextMember(from place: Int, opening: [UInt8]) throws(DocumentError) -> Int? {
        try stream.nextMember(from: place, opening: opening)
    }

    /// The first bytes of the stream without taking them; fewer at its end. Only before anything is taken.
    func peekFirst(_ count: Int) throws(DocumentError) -> [UInt8] {
        precondition(offset == 0 && count <= buffer.count)
        while filled < count {
            var failure: DocumentError?
            let more = buffer.withUnsafeMutableBytes { bytes -> Int in
                do throws(DocumentError) {
                    return try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
                } catch {
                    failure = error
                    return 0
                }
            }
            // What is damaged may be read behind the damage.
            if filled == 0, let failure, failure.code != "input.damaged" { throw failure }
            postponed = failure
            if more == 0 { break }
            filled += more
        }
        return Array(buffer[..<min(filled, count)])
    }

    /// The bytes up to the next LF, which is taken and left out; nil at the end. Of a line longer than `limit` the
    /// front is kept and `isCut` is true; the whole line is taken.
    func line(limit: Int) throws(DocumentError) -> (bytes: [UInt8], isCut: Bool)? {
        guard try fill() else { return nil }
        var line: [UInt8] = []
        var isCut = false
        while try fill() {
            let end = buffer[place..<filled].firstIndex(of: 0x0A) ?? filled
            let room = limit - line.count
            if end - place > room { isCut = true }
            line.append(contentsOf: buffer[place..<min(end, place + max(room, 0))])
            offset += end - place
            place = end
            if end < filled {
                place += 1
                offset += 1
                break
            }
        }
        return (line, isCut)
    }

    /// Exactly `count` bytes, or fewer at the end of the stream.
    func take(_ count: Int) throws(DocumentError) -> [UInt8] {
        var bytes: [UInt8] = []
        // A false length in a damaged container must not take memory that the bytes don't need.
        bytes.reserveCapacity(min(count, 1 << 24))
        while bytes.count < count, try fill() {
            let end = min(filled, place + count - bytes.count)
            bytes.append(contentsOf: buffer[place..<end])
            offset += end - place
            place = end
        }
        return bytes
    }

    /// Passes over `count` bytes; returns how many there were.
    @discardableResult
    func skip(_ count: Int) throws(DocumentError) -> Int {
        var left = count
        while left > 0, try fill() {
            let step = min(left, filled - place)
            place += step
            offset += step
            left -= step
        }
        return count - left
    }
}
