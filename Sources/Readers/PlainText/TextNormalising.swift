import Model

/// The text of a plain document: line ends as LF, no NUL, and nothing else changed.
enum TextNormalising {
    /// The text and where each of its bytes stood in the raw input.
    static func normalise(_ decoded: DecodedText) -> (text: [UInt8], map: SourceMap) {
        var map = SourceMap()
        map.reserveCapacity(decoded.stepCount)
        let input = decoded.utf8
        var odds = OddBytes()
        guard let first = odds.next(in: input, from: 0) else {
            decoded.appendRuns(of: TextSpan(0, input.count), textStart: 0, to: &map)
            return (input, map)
        }
        var text: [UInt8] = []
        text.reserveCapacity(input.count)
        var start = 0
        var odd: Int? = first
        while let place = odd {
            if input[place] == 0x0D, place + 1 == input.count || input[place + 1] != 0x0A {
                // A lone CR is a line end, byte for byte.
                append(start..<place)
                append(place..<place + 1)
                text[text.count - 1] = 0x0A
            } else {
                append(start..<place)
            }
            start = place + 1
            odd = odds.next(in: input, from: start)
        }
        append(start..<input.count)
        return (text, map)

        func append(_ range: Range<Int>) {
            if range.isEmpty { return }
            decoded.appendRuns(of: TextSpan(range.lowerBound, range.upperBound), textStart: text.count, to: &map)
            text.append(contentsOf: input[range])
        }
    }

    /// Where the next CR and the next NUL stand, each of them looked for once.
    private struct OddBytes {
        private var carriageReturn = -1
        private var null = -1

        /// The next of the two from `start` on; nil when neither follows.
        mutating func next(in bytes: [UInt8], from start: Int) -> Int? {
            bytes.withUnsafeBufferPointer {
                if carriageReturn < start { carriageReturn = ByteSearch.first(0x0D, in: $0, from: start, to: $0.count) }
                if null < start { null = ByteSearch.first(0, in: $0, from: start, to: $0.count) }
            }
            let place = min(carriageReturn, null)
            return place < bytes.count ? place : nil
        }
    }
}
