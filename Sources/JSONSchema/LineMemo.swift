/// The line that a plan accepted last, with the ends of its members: the next line is looked at only where it differs.
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
    /// For each member of the object the offset behind its value.
    private var ends: UnsafeMutableBufferPointer<Int> = .allocate(capacity: 64)

    deinit {
        line.deallocate()
        ends.deallocate()
    }

    /// A line beside the one before, from member to member.
    struct Comparison {
        /// The line before; empty when there is none.
        fileprivate let before: UnsafeBufferPointer<UInt8>
        /// The ends of its members, each of which gives way to that of the line at hand.
        fileprivate let ends: UnsafeMutableBufferPointer<Int>
        fileprivate let line: UnsafeBufferPointer<UInt8>
        /// Offset behind the last member in the line before.
        private var place = 0
        /// Bytes from there on that the line at hand has too, from the same member on.
        private var same: Int

        fileprivate init(
            before: UnsafeBufferPointer<UInt8>, ends: UnsafeMutableBufferPointer<Int>, line: UnsafeBufferPointer<UInt8>
        ) {
            self.before = before
            self.ends = ends
            self.line = line
            same = Self.common(before, 0, line, 0)
        }

        /// Goes past a member that starts at `position` when it is as in the line before; its end there, or nil.
        @inline(__always)
        mutating func skip(_ member: Int, at position: Int) -> Int? {
            let length = ends[member] &- place
            // The byte behind the member has to be the same as well: 12 is no 123.
            guard length < same else { return nil }
            place &+= length
            same &-= length
            ends[member] = position &+ length
            return position &+ length
        }

        /// Whether the next `count` bytes are those of the line before, from the same member on.
        @inline(__always)
        func hasSame(_ count: Int) -> Bool { same >= count }

        /// Notes the end of a member that was looked at.
        @inline(__always)
        mutating func note(_ member: Int, endsAt position: Int) {
            place = ends[member]
            ends[member] = position
            same = Self.common(before, place, line, position)
        }

        /// How many bytes are the same in both lines from two places on.
        @inline(__always)
        private static func common(
            _ a: UnsafeBufferPointer<UInt8>, _ aStart: Int, _ b: UnsafeBufferPointer<UInt8>, _ bStart: Int
        ) -> Int {
            let count = min(a.count &- aStart, b.count &- bStart)
            guard count > 0, let a = UnsafeRawPointer(a.baseAddress), let b = UnsafeRawPointer(b.baseAddress) else {
                return 0
            }
            func difference(_ offset: Int) -> UInt64 {
                a.loadUnaligned(fromByteOffset: aStart &+ offset, as: UInt64.self)
                    ^ b.loadUnaligned(fromByteOffset: bStart &+ offset, as: UInt64.self)
            }
            var offset = 0
            while offset &+ 16 <= count, difference(offset) | difference(offset &+ 8) == 0 { offset &+= 16 }
            while offset &+ 8 <= count {
                let bits = difference(offset)
                if bits != 0 { return offset &+ bits.littleEndian.trailingZeroBitCount &>> 3 }
                offset &+= 8
            }
            while offset < count,
                a.load(fromByteOffset: aStart &+ offset, as: UInt8.self)
                    == b.load(fromByteOffset: bStart &+ offset, as: UInt8.self)
            {
                offset &+= 1
            }
            return offset
        }
    }

    /// Lays a line beside the one that `plan` accepted last. The memo is empty from then on, until `keep`.
    func compare(_ line: UnsafeBufferPointer<UInt8>, by plan: LinePlan, members: Int) -> Comparison {
        if self.plan !== plan {
            self.plan = plan
            count = 0
            if ends.count < members {
                ends.deallocate()
                ends = .allocate(capacity: members)
            }
        }
        if count == 0 { ends.initialize(repeating: 0) }
        let before = UnsafeBufferPointer(rebasing: self.line[..<count])
        count = 0
        return Comparison(before: before, ends: ends, line: line)
    }

    /// Keeps the first `count` bytes of the line that was compared: it is accepted, and all its members are noted.
    func keep(_ line: UnsafeBufferPointer<UInt8>, _ count: Int) {
        guard count <= Self.longestLine, let start = line.baseAddress else { return }
        if self.line.count < count {
            self.line.deallocate()
            self.line = .allocate(capacity: max(count, 2 * self.line.count))
        }
        self.line.baseAddress.unsafelyUnwrapped.update(from: start, count: count)
        self.count = count
    }
}
