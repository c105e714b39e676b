/// The single-byte encoding that `latin1` and `ascii` labels mean.
enum Windows1252Decoding {
    /// 0x80–0x9F; the five holes of Microsoft's table are the control characters of the same number.
    private static let upperControls: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// Decodes `raw` from `start`; every byte has a meaning.
    static func decode(_ raw: UnsafeBufferPointer<UInt8>, from start: Int) -> DecodingOutput {
        var output = DecodingOutput(capacity: raw.count + raw.count / 8 + 64)
        output.run(over: raw, from: start) { output, place, pieceEnd, base, buffer in
            var written = 0
            while place < pieceEnd {
                let byte = raw[place]
                let point = byte < 0x80 || byte >= 0xA0 ? UInt32(byte) : UInt32(upperControls[Int(byte) - 0x80])
                let count = (buffer + written).storeUTF8(point)
                output.begin(text: base + written, source: place, textLength: count, sourceLength: 1)
                if point >= 0x80 { output.wideCount += 1 }
                written += count
                place += 1
            }
            return written
        }
        return output
    }
}
