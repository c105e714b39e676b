/// What counts in judging whether a line is text to read: its length, its marks, its links.
struct LineFeatures {
    /// Characters (code points) of the line.
    var characters: Int32 = 0
    /// Commas, full stops and their kin, Chinese and Latin.
    var punctuation: Int32 = 0
    /// Share of the bytes inside links to other pages, 0…1.
    var linkShare: Float = 0
    /// Weight as running text; 0 for what reads like navigation.
    var score: Float = 0
    /// Chinese characters weigh as much as three Latin letters.
    var weight: Int32 = 0

    /// Looks at one line.
    init(_ line: PageContent.Line, in text: UnsafeBufferPointer<UInt8>) {
        var characters: Int32 = 0
        var punctuation: Int32 = 0
        var wide: Int32 = 0
        var index = Int(line.start)
        let end = Int(line.end)
        while index < end {
            let byte = text[index]
            if byte < 0x80 {
                characters += 1
                // A point or comma between digits belongs to a number.
                if byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x3F || byte == 0x21 {
                    let next = index + 1 < end ? text[index + 1] : 0x20
                    if next < 0x30 || next > 0x39 { punctuation += 1 }
                }
                index += 1
            } else if byte &- 0xE4 < 8 {
                // At least one, though it be cut.
                let behind = max(index + 3, ByteSearch.endOfIdeographs(in: text, from: index, to: end))
                characters += Int32((behind - index) / 3)
                wide += Int32((behind - index) / 3)
                index = behind
            } else if byte < 0xE0 {
                characters += 1
                index += 2
            } else if byte < 0xF0 {
                characters += 1
                wide += 1
                if index + 2 < end {
                    switch (byte, text[index + 1], text[index + 2]) {
                    case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B),
                        (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
                        punctuation += 1
                    default: break
                    }
                }
                index += 3
            } else {
                characters += 1
                index += 4
            }
        }
        self.characters = characters
        self.punctuation = punctuation
        weight = characters + 2 * wide
        linkShare = line.count == 0 ? 0 : Float(line.linkBytes) / Float(line.count)
    }
}
