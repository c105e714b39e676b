import CEncodingTables

/// The Big5 decoder of the WHATWG Encoding Standard, Hong Kong's characters included.
enum Big5Decoding {
    /// Decodes `raw` from `start`; undecodable pieces become U+FFFD as the standard cuts them.
    static func decode(_ raw: UnsafeBufferPointer<UInt8>, from start: Int) -> DecodingOutput {
        var output = DecodingOutput(capacity: raw.count * 3 / 2 + 64)
        let table = UnsafeRawPointer(gongbao_big5())
        let plane2 = gongbao_big5_plane2()
        output.run(over: raw, from: start) { output, place, pieceEnd, base, buffer in
            var written = 0
            while place < pieceEnd {
                let lead = raw[place]
                if lead < 0x80 {
                    output.begin(text: base + written, source: place, textLength: 1, sourceLength: 1)
                    buffer[written] = lead
                    written += 1
                    place += 1
                    continue
                }
                let trail = place + 1 < raw.count ? raw[place + 1] : 0xFF
                let isPair =
                    lead > 0x80 && lead < 0xFF && (trail >= 0x40 && trail <= 0x7E || trail >= 0xA1 && trail < 0xFF)
                let pointer = isPair ? (Int(lead) - 0x81) * 157 + Int(trail) - (trail < 0x7F ? 0x40 : 0x62) : 0
                var point = isPair ? UInt32(table.load(fromByteOffset: pointer * 2, as: UInt16.self)) : 0
                var second: UInt32 = 0
                switch isPair ? pointer : 0 {
                // Four letters with two marks that Unicode writes as two code points.
                case 1133: (point, second) = (0xCA, 0x304)
                case 1135: (point, second) = (0xCA, 0x30C)
                case 1164: (point, second) = (0xEA, 0x304)
                case 1166: (point, second) = (0xEA, 0x30C)
                default: break
                }
                if point == 0 {
                    let consumesTrail = lead > 0x80 && lead < 0xFF && place + 1 < raw.count && trail >= 0x80
                    output.replace(place..<place + (consumesTrail ? 2 : 1), text: base + written)
                    written += (buffer + written).storeUTF8(0xFFFD)
                    place += consumesTrail ? 2 : 1
                    continue
                }
                if plane2[pointer >> 3] & (1 << UInt8(pointer & 7)) != 0 { point |= 0x20000 }
                let from = written
                written += (buffer + written).storeUTF8(point)
                if second != 0 { written += (buffer + written).storeUTF8(second) }
                output.begin(text: base + from, source: place, textLength: written - from, sourceLength: 2)
                output.wideCount += 1
                place += 2
            }
            return written
        }
        return output
    }
}
