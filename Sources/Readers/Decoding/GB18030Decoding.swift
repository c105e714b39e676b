import CEncodingTables

/// The gb18030 decoder of the WHATWG Encoding Standard, which also reads GBK and GB 2312.
enum GB18030Decoding {
    /// Decodes `raw` from `start`; undecodable pieces become U+FFFD as the standard cuts them.
    static func decode(_ raw: UnsafeBufferPointer<UInt8>, from start: Int) -> DecodingOutput {
        var output = DecodingOutput(capacity: raw.count * 3 / 2 + 64)
        output.steps.reserveCapacity(raw.count / 16)
        let rawBytes = UnsafeRawBufferPointer(raw)
        output.run(over: raw, from: start) { output, place, pieceEnd, base, buffer in
            var written = 0
            while place < pieceEnd {
                let lead = raw[place]
                if lead < 0x80 {
                    output.begin(text: base + written, source: place, textLength: 1, sourceLength: 1)
                    repeat {
                        buffer[written] = raw[place]
                        written &+= 1
                        place &+= 1
                    } while place < pieceEnd && raw[place] < 0x80
                    continue
                }
                // The common road: pairs that become three bytes.
                let pairsStart = place
                let pairsEnd = min(pieceEnd, raw.count - 1)
                let writtenBefore = written
                pairs.withUnsafeBufferPointer { pairs in
                    /// The bytes for the pair at a place, 0 for none, to be stored as they are: three and one of room that
                    /// the next character takes.
                    func bytes(at place: Int) -> UInt32 {
                        pairs[Int(rawBytes.loadUnaligned(fromByteOffset: place, as: UInt16.self).littleEndian)]
                    }
                    let store = UnsafeMutableRawPointer(buffer)
                    while place &+ 8 <= pairsEnd {
                        let (a, b) = (bytes(at: place), bytes(at: place &+ 2))
                        let (c, d) = (bytes(at: place &+ 4), bytes(at: place &+ 6))
                        // The second of three bytes has its top bit.
                        if a & b & c & d & 0x8000 == 0 { break }
                        store.storeBytes(of: a.littleEndian, toByteOffset: written, as: UInt32.self)
                        store.storeBytes(of: b.littleEndian, toByteOffset: written &+ 3, as: UInt32.self)
                        store.storeBytes(of: c.littleEndian, toByteOffset: written &+ 6, as: UInt32.self)
                        store.storeBytes(of: d.littleEndian, toByteOffset: written &+ 9, as: UInt32.self)
                        written &+= 12
                        place &+= 8
                    }
                    while place < pairsEnd {
                        let bytes = bytes(at: place)
                        if bytes == 0 { break }
                        store.storeBytes(of: bytes.littleEndian, toByteOffset: written, as: UInt32.self)
                        written &+= 3
                        place &+= 2
                    }
                }
                if place > pairsStart {
                    output.wideCount &+= (place &- pairsStart) / 2
                    output.begin(text: base + writtenBefore, source: pairsStart, textLength: 3, sourceLength: 2)
                    continue
                }
                written += other(raw, &place, base + written, buffer + written, &output)
            }
            return written
        }
        return output
    }

    /// For each pair of bytes, the second in the upper half, that stands for a character of three bytes of UTF-8 these, the
    /// first in the lowest byte; 0 for others. Made when the first text in the encoding comes.
    private static let pairs: [UInt32] = {
        var pairs = [UInt32](repeating: 0, count: 0x1_0000)
        let table = UnsafeRawPointer(gongbao_gb18030())
        for first in 0x81...0xFE {
            for second in 0x40...0xFE where second != 0x7F {
                let pointer = (first - 0x81) * 190 + second - (second < 0x7F ? 0x40 : 0x41)
                let point = UInt32(table.load(fromByteOffset: pointer * 2, as: UInt16.self))
                if point < 0x800 { continue }
                pairs[second << 8 | first] =
                    0x8080E0 | point >> 12 | (point << 2) & 0x3F00 | (point & 0x3F) << 16
            }
        }
        return pairs
    }()

    /// One character off the common road, or one undecodable piece.
    private static func other(
        _ raw: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ text: Int, _ buffer: UnsafeMutablePointer<UInt8>,
        _ output: inout DecodingOutput
    ) -> Int {
        let (point, length) = character(raw, at: place)
        if let point {
            let written = buffer.storeUTF8(point)
            output.wideCount += 1
            output.begin(text: text, source: place, textLength: written, sourceLength: length)
            place += length
            return written
        }
        output.replace(place..<place + length, text: text)
        place += length
        return buffer.storeUTF8(0xFFFD)
    }

    /// The code point at a byte that is not ASCII, nil where there is none, and how many raw bytes it takes.
    private static func character(_ raw: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt32?, Int) {
        let left = raw.count - place
        let first = raw[place]
        if first == 0x80 { return (0x20AC, 1) }
        if first == 0xFF { return (nil, 1) }
        if left == 1 { return (nil, 1) }
        let second = raw[place + 1]
        if second >= 0x30, second <= 0x39 {
            // At the end of the bytes an unfinished sequence is one error; inside, only its first byte is.
            if left == 2 { return (nil, 2) }
            let third = raw[place + 2]
            if third < 0x81 || third == 0xFF { return (nil, 1) }
            if left == 3 { return (nil, 3) }
            let fourth = raw[place + 3]
            if fourth < 0x30 || fourth > 0x39 { return (nil, 1) }
            let high = UInt32(first - 0x81) * 10 + UInt32(second - 0x30)
            let pointer = (high * 126 + UInt32(third - 0x81)) * 10 + UInt32(fourth - 0x30)
            return (fourBytePoint(pointer), 4)
        }
        if second >= 0x40, second != 0x7F, second != 0xFF {
            let pointer = Int(first - 0x81) * 190 + Int(second) - (second < 0x7F ? 0x40 : 0x41)
            return (UInt32(UnsafeRawPointer(gongbao_gb18030()).load(fromByteOffset: pointer * 2, as: UInt16.self)), 2)
        }
        return (nil, second < 0x80 ? 1 : 2)
    }

    private static func fourBytePoint(_ pointer: UInt32) -> UInt32? {
        if pointer >= 189_000 { return pointer <= 1_237_575 ? pointer - 189_000 + 0x10000 : nil }
        if pointer > 39_419 { return nil }
        let ranges = UnsafeRawPointer(gongbao_gb18030_ranges())
        var low = 0
        var high = Int(GONGBAO_GB18030_RANGE_COUNT)
        while low + 1 < high {
            let middle = (low + high) / 2
            if UInt32(ranges.load(fromByteOffset: middle * 4, as: UInt16.self)) <= pointer {
                low = middle
            } else {
                high = middle
            }
        }
        let start = UInt32(ranges.load(fromByteOffset: low * 4, as: UInt16.self))
        return UInt32(ranges.load(fromByteOffset: low * 4 + 2, as: UInt16.self)) + pointer - start
    }
}
