/// The line that a plan accepted last, with the lengths of its members: the next line is looked at only where it differs.
///
/// What is asked of a member depends on its bytes alone, up to the comma or brace behind it. So a member that stands in
/// the line before with the same bytes, that one included, has the same verdict, which is true of two thirds of a line.
/// The memo has a copy of the line, so that it doesn't matter what becomes of the caller's.
final class LineMemo {
    /// A longer line isn't kept: it was looked at once, and would have to be copied for it.
    static let longestLine = 64 << 10

    /// Whose line it is.
    private var plan: LinePlan?
    private var line: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 2048)
    private var count = 0
    /// For each member of the object the length from its comma or brace to the end of its value.
    private var lengths: UnsafeMutableBufferPointer<Int> = .allocate(capacity: 64)

    deinit {
        line.deallocate()
        lengths.deallocate()
    }

    /// A line beside the one before, from member to member. By bare pointers, of which a member that is the same moves one.
    struct Comparison {
        /// Lengths of the members in the line before, each of which gives way to that of the line at hand.
        private let lengths: UnsafeMutablePointer<Int>
        /// Behind the last byte of the line before, which is empty when there is none.
        private let beforeEnd: UnsafeRawPointer
        /// Behind the last byte of the line at hand.
        let end: UnsafeRawPointer
        /// The member at hand in the line at hand.
        fileprivate(set) var place: UnsafeRawPointer
        /// The same member in the line before.
        private var before: UnsafeRawPointer
        /// Up to here the line at hand has the bytes of the line before, from the member at hand on.
        private var sameEnd: UnsafeRawPointer

        @inline(__always)
        fileprivate init(
            before: UnsafeRawPointer, count: Int, lengths: UnsafeMutablePointer<Int>,
            start: UnsafeRawPointer, end: UnsafeRawPointer
        ) {
            self.lengths = lengths
            self.before = before
            beforeEnd = before + count
            place = start
            self.end = end
            sameEnd = start + Self.common(before, start, min(count, end - start))
        }

        /// Goes past a member that is as in the line before; false when it isn't.
        @inline(__always)
        mutating func skip(_ member: Int) -> Bool {
            let length = lengths[member]
            let next = place + length
            // The byte behind the member has to be the same as well: 12 is no 123.
            guard next < sameEnd else { return false }
            place = next
            before += length
            return true
        }

        /// Whether the bytes up to `next` are those of the line before, from the same member on.
        @inline(__always)
        func isSame(to next: UnsafeRawPointer) -> Bool { next <= sameEnd }

        /// Goes past a member that was looked at; what follows isn't compared yet.
        @inline(__always)
        mutating func pass(_ member: Int, to next: UnsafeRawPointer) {
            before += lengths[member]
            lengths[member] = next - place
            place = next
            sameEnd = next
        }

        /// Compares what follows when that hasn't been done, and goes past a member that is as in the line before; false
        /// when it isn't.
        @inline(__always)
        mutating func compareAndSkip(_ member: Int) -> Bool {
            if sameEnd != place { return false }
            sameEnd = place + Self.common(before, place, min(beforeEnd - before, end - place))
            return skip(member)
        }

        /// How many of `count` bytes from two places on are the same.
        @inline(__always)
        private static func common(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Int {
            func difference(_ offset: Int) -> UInt64 {
                (a + offset).loadUnaligned(as: UInt64.self) ^ (b + offset).loadUnaligned(as: UInt64.self)
            }
            func end(_ offset: Int) -> Int {
                offset &+ difference(offset).littleEndian.trailingZeroBitCount &>> 3
            }
            var offset = 0
            // A turn of the loop takes as long as a comparison: four of them in each.
            while offset &+ 32 <= count {
                if difference(offset) != 0 { return end(offset) }
                if difference(offset &+ 8) != 0 { return end(offset &+ 8) }
                if difference(offset &+ 16) != 0 { return end(offset &+ 16) }
                if difference(offset &+ 24) != 0 { return end(offset &+ 24) }
                offset &+= 32
            }
            while offset &+ 8 <= count {
                if difference(offset) != 0 { return end(offset) }
                offset &+= 8
            }
            while offset < count,
                a.load(fromByteOffset: offset, as: UInt8.self) == b.load(fromByteOffset: offset, as: UInt8.self)
            {
                offset &+= 1
            }
            return offset
        }
    }

    /// Lays a line beside the one that `plan` accepted last. The memo is empty from then on, until `keep`.
    @inline(__always)
    func compare(
        _ start: UnsafeRawPointer, to end: UnsafeRawPointer, by plan: LinePlan, members: Int
    ) -> Comparison {
        if self.plan !== plan || count == 0 { forget(for: plan, members) }
        let count = self.count
        self.count = 0
        return Comparison(
            before: UnsafeRawPointer(self.line.baseAddress.unsafelyUnwrapped), count: count,
            lengths: lengths.baseAddress.unsafelyUnwrapped, start: start, end: end)
    }

    private func forget(for plan: LinePlan, _ members: Int) {
        self.plan = plan
        count = 0
        if lengths.count < members {
            lengths.deallocate()
            lengths = .allocate(capacity: members)
        }
        lengths.initialize(repeating: 0)
    }

    /// Keeps the first `count` bytes of the line that was compared: it is accepted, and all its members are noted.
    func keep(_ line: UnsafeRawPointer, _ count: Int) {
        guard count <= Self.longestLine else { return }
        if self.line.count < count {
            self.line.deallocate()
            self.line = .allocate(capacity: max(count, 2 * self.line.count))
        }
        UnsafeMutableRawPointer(self.line.baseAddress.unsafelyUnwrapped).copyMemory(from: line, byteCount: count)
        self.count = count
    }
}
