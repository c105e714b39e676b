#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension String {
    /// True when the UTF-8 of `piece` occurs in the string's; an empty piece does.
    ///
    /// `contains(_:)` compares by canonical equivalence and costs hundreds of times as much, which shows where every
    /// record asks. The texts here are one form of Unicode throughout.
    public func holds(_ piece: String) -> Bool {
        withBytes { whole in piece.withBytes { whole.firstOffset(of: $0) != nil } }
    }

    /// What stands behind the first standing of `mark`; nil when it doesn't stand here.
    public func rest(behind mark: String) -> String? {
        withBytes { whole in
            mark.withBytes { mark in
                whole.firstOffset(of: mark).map { String(($0 + mark.count)..<whole.count, ofValid: whole) }
            }
        }
    }

    /// True when the string's UTF-8 begins with that of `piece`; `hasPrefix(_:)` compares character by character.
    public func begins(with piece: String) -> Bool {
        withBytes { whole in
            piece.withBytes { whole.count >= $0.count && $0.hasSameBytes(as: .init(rebasing: whole.prefix($0.count))) }
        }
    }

    /// True when the string's UTF-8 ends with that of `piece`.
    public func ends(with piece: String) -> Bool {
        withBytes { whole in
            piece.withBytes { whole.count >= $0.count && $0.hasSameBytes(as: .init(rebasing: whole.suffix($0.count))) }
        }
    }

    /// True when two strings have the same UTF-8; `==` also takes those for equal that Unicode calls equivalent.
    public func hasSameBytes(as other: String) -> Bool {
        withBytes { mine in other.withBytes { mine.hasSameBytes(as: $0) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// True when both hold the same bytes.
    public func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let mine = baseAddress, let theirs = other.baseAddress else { return true }
        return memcmp(mine, theirs, count) == 0
    }

    /// How many of the bytes lie in a range; sixteen are compared at once.
    public func count(in range: ClosedRange<UInt8>) -> Int {
        let low = SIMD16<UInt8>(repeating: range.lowerBound)
        let width = SIMD16<UInt8>(repeating: range.upperBound - range.lowerBound)
        var total = 0
        var offset = 0
        while offset + 16 <= count {
            // A lane holds up to 255 hits.
            var hits = SIMD16<UInt8>(repeating: 0)
            let end = Swift.min(count - 15, offset + 16 * 255)
            while offset < end {
                let bytes = UnsafeRawPointer(baseAddress.unsafelyUnwrapped + offset)
                    .loadUnaligned(as: SIMD16<UInt8>.self)
                hits &+= SIMD16(repeating: 0).replacing(with: 1, where: (bytes &- low) .<= width)
                offset += 16
            }
            for lane in 0..<16 { total += Int(hits[lane]) }
        }
        while offset < count {
            if range.contains(self[offset]) { total += 1 }
            offset += 1
        }
        return total
    }

    /// True when a word stands at an offset and ends within `end`.
    @inlinable @inline(__always)
    public func has(_ word: StaticString, at offset: Int, end: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset >= 0, offset + count <= end else { return false }
        for index in 0..<count where self[offset + index] != word.utf8Start[index] { return false }
        return true
    }

    /// Offset of the first byte of a value; nil when there is none.
    public func firstOffset(of byte: UInt8) -> Int? {
        guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }

    /// Offset of the first place where `piece` begins; nil when there is none.
    public func firstOffset(of piece: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard let first = piece.first else { return start <= count ? start : nil }
        // The second byte of a Chinese character tells more than the first, which nine in ten share.
        let last = piece[piece.count - 1]
        var offset = start
        let end = count - piece.count
        while offset <= end {
            if self[offset] == first, self[offset + piece.count - 1] == last {
                var index = 1
                while index < piece.count, self[offset + index] == piece[index] { index += 1 }
                if index >= piece.count { return offset }
            }
            offset += 1
        }
        return nil
    }
}
