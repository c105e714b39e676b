/// A few words of which nearly no line holds one, each looked for by a byte of its own.
///
/// A byte is found sixteen at a time, and a walk through the characters of every short line was a hundredth of a run.
struct RareWords: Sendable {
    private struct Word {
        var bytes: [UInt8]
        /// Where the byte that it is looked for by stands in it.
        var place: Int
    }

    /// The words by that byte.
    private let groups: [(byte: UInt8, words: [Word])]

    init(_ list: [String]) {
        var groups: [(byte: UInt8, words: [Word])] = []
        for word in list where !word.isEmpty {
            let bytes = Array(word.utf8)
            // The last byte tells Chinese characters apart best; letters and digits are common.
            let isCommon = bytes[bytes.count - 1] &- 0x30 < 10 || (bytes[bytes.count - 1] | 0x20) &- 0x61 < 26
            let place = (isCommon ? bytes.lastIndex { $0 >= 0x80 } : nil) ?? bytes.count - 1
            if let group = groups.firstIndex(where: { $0.byte == bytes[place] }) {
                groups[group].words.append(Word(bytes: bytes, place: place))
            } else {
                groups.append((bytes[place], [Word(bytes: bytes, place: place)]))
            }
        }
        self.groups = groups
    }

    /// True when one of the words stands in a line.
    func occur(in line: PackedLine) -> Bool {
        groups.contains { group in
            line.holds(group.byte) { place in
                group.words.contains { word in
                    let start = place - word.place
                    return start >= 0 && start + word.bytes.count <= line.bytes.count
                        && line.bytes[start..<(start + word.bytes.count)].elementsEqual(word.bytes)
                }
            }
        }
    }
}
