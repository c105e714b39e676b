import Bytes
import Model

/// What is left of UTF-8 where it is damaged.
enum UTF8Decoding {
    /// Decodes damaged UTF-8: each broken piece becomes one U+FFFD, as the standard cuts them.
    static func repair(_ raw: UnsafeBufferPointer<UInt8>, from start: Int) -> DecodingOutput {
        var output = DecodingOutput(capacity: raw.count + 64)
        output.run(over: raw, from: start) { output, place, pieceEnd, base, buffer in
            var written = 0
            while place < pieceEnd {
                let length = UTF8Validation.sequenceLength(raw, at: place)
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
