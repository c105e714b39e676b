/// UTF-16 in either byte order.
enum UTF16Decoding {
    /// Decodes `raw` from `start`; lone surrogates and an odd last byte become U+FFFD.
    static func decode(_ raw: UnsafeBufferPointer<UInt8>, from start: Int, highByteFirst: Bool) -> DecodingOutput {
        var output = DecodingOutput(capacity: raw.count * 3 / 2 + 64)
        func unit(_ place: Int) -> UInt32 {
            highByteFirst
                ? UInt32(raw[place]) << 8 | UInt32(raw[place + 1]) : UInt32(raw[place + 1]) << 8 | UInt32(raw[place])
        }
        output.run(over: raw, from: start) { output, place, pieceEnd, base, buffer in
            var written = 0
            while place < pieceEnd {
                if place + 1 == raw.count {
                    output.replace(place..<place + 1, text: base + written)
                    written += (buffer + written).storeUTF8(0xFFFD)
                    place += 1
                    break
                }
                var point = unit(place)
                var length = 2
                if point & 0xF800 == 0xD800 {
                    let low = point < 0xDC00 && place + 3 < raw.count ? unit(place + 2) : 0
                    if low & 0xFC00 == 0xDC00 {
                        point = 0x10000 + (point & 0x3FF) << 10 + low & 0x3FF
                        length = 4
                    } else {
                        output.replace(place..<place + 2, text: base + written)
                        written += (buffer + written).storeUTF8(0xFFFD)
                        place += 2
                        continue
                    }
                }
                let count = (buffer + written).storeUTF8(point)
                output.begin(text: base + written, source: place, textLength: count, sourceLength: length)
                if point >= 0x80 { output.wideCount += 1 }
                written += count
                place += length
            }
            return written
        }
        return output
    }
}
