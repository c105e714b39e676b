/// UTF-8: is it, and what is left of it where it is damaged.
enum UTF8Decoding {
    /// The offset of the first byte at which `raw` stops being UTF-8, or nil when all of it is.
    ///
    /// Eight bytes of ASCII or eight characters of three bytes go by in one step: government text is little else.
    static func firstInvalid(_ raw: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        let bytes = UnsafeRawBufferPointer(raw)
        let count = raw.count
        var place = start
        // Where eight characters are looked for next: where some were not found, the next ones are looked at alone.
        var next = start
        while place < count {
            if place >= next, place &+ 24 <= count {
                if areEightOfThree(bytes, place) {
                    place &+= 24
                    continue
                }
                next = place &+ 9
            }
            if place &+ 8 <= count {
                let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
                if word & 0x8080_8080_8080_8080 == 0 {
                    place &+= 8
                    continue
                }
                // E0 may be too long for its value and ED a surrogate.
                let pair = word & 0x20FF
                if word & 0x00C0_C0F0 == 0x0080_80E0, pair != 0x00E0, pair != 0x20ED {
                    place &+= 3
                    continue
                }
            }
            let length = sequenceLength(raw, at: place)
            if length <= 0 { return place }
            place &+= length
        }
        return nil
    }

    /// Whether eight characters of three bytes stand at a place with 24 bytes, none of which begins with E0 or ED.
    @inline(__always)
    private static func areEightOfThree(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        let a = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        let b = bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self).littleEndian
        let c = bytes.loadUnaligned(fromByteOffset: place &+ 16, as: UInt64.self).littleEndian
        // Each word has the first bytes of other characters in other places, so that all eight fit into one.
        let leads = a & 0x00FF_0000_FF00_00FF | b & 0xFF00_00FF_0000_FF00 | c & 0x0000_FF00_00FF_0000
        let others =
            (a & 0xC000_C0C0_00C0_C000 ^ 0x8000_8080_0080_8000) | (b & 0x00C0_C000_C0C0_00C0 ^ 0x0080_8000_8080_0080)
            | (c & 0xC0C0_00C0_C000_C0C0 ^ 0x8080_0080_8000_8080)
        let low = leads & 0x0F0F_0F0F_0F0F_0F0F
        // A digit of four bits plus 7F has the top bit unless it is zero.
        let isNotE0 = low &+ 0x7F7F_7F7F_7F7F_7F7F
        let isNotED = (low ^ 0x0D0D_0D0D_0D0D_0D0D) &+ 0x7F7F_7F7F_7F7F_7F7F
        let tops: UInt64 = 0x8080_8080_8080_8080
        return leads & 0xF0F0_F0F0_F0F0_F0F0 == 0xE0E0_E0E0_E0E0_E0E0 && others == 0 && isNotE0 & isNotED & tops == tops
    }

    /// The length of the valid sequence at `place`, or minus the length of the broken piece there.
    static func sequenceLength(_ raw: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let lead = raw[place]
        if lead < 0x80 { return 1 }
        let count: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, low) = (3, 0xA0)
        case 0xED: (count, high) = (3, 0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, low) = (4, 0x90)
        case 0xF4: (count, high) = (4, 0x8F)
        case 0xF1...0xF3: count = 4
        default: return -1
        }
        var index = 1
        while index < count {
            if place + index >= raw.count { return -index }
            let byte = raw[place + index]
            if byte < low || byte > high { return -index }
            (low, high) = (0x80, 0xBF)
            index += 1
        }
        return count
    }

    /// Decodes damaged UTF-8: each broken piece becomes one U+FFFD, as the standard cuts them.
    static func repair(_ raw: UnsafeBufferPointer<UInt8>, from start: Int) -> DecodingOutput {
        var output = DecodingOutput(capacity: raw.count + 64)
        output.run(over: raw, from: start) { output, place, pieceEnd, base, buffer in
            var written = 0
            while place < pieceEnd {
                let length = sequenceLength(raw, at: place)
                if length < 0 {
                    output.replace(place..<place - length, text: base + written)
                    written += (buffer + written).storeUTF8(0xFFFD)
                    place -= length
                    continue
                }
                // Byte for byte whatever the length: one proportion for all valid stretches.
                output.begin(text: base + written, source: place, textLength: 1, sourceLength: 1)
                for offset in 0..<length { buffer[written + offset] = raw[place + offset] }
                if length > 1 { output.wideCount += 1 }
                written += length
                place += length
            }
            return written
        }
        return output
    }
}
