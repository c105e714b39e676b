/// Words in the order of their characters, each with its index in the list that was given.
struct SortedWords {
    /// The characters of all words, one number each, in the order of a walk.
    private let characters: [UInt32]
    private let words: [Word]

    private struct Word {
        /// The first two characters, the first one highest, 0 for one that isn't there: most words differ in them.
        var key: UInt64
        var start: Int
        var end: Int
        var index: Int
    }

    init(_ given: [String], isReversed: Bool) {
        var characters: [UInt32] = []
        var words: [Word] = []
        words.reserveCapacity(given.count)
        for (index, word) in given.enumerated() {
            let start = characters.count
            word.withBytes { Self.appendCharacters(of: $0, to: &characters) }
            let count = characters.count - start
            if isReversed, count > 1 { characters[start...].reverse() }
            let first = count > 0 ? UInt64(characters[start]) << 32 : 0
            let second = count > 1 ? UInt64(characters[start + 1]) : 0
            words.append(Word(key: first | second, start: start, end: characters.count, index: index))
        }
        characters.withUnsafeBufferPointer { characters in
            words.sort { a, b in
                if a.key != b.key { return a.key < b.key }
                var step = 2
                while a.start &+ step < a.end, b.start &+ step < b.end {
                    let (left, right) = (characters[a.start &+ step], characters[b.start &+ step])
                    if left != right { return left < right }
                    step &+= 1
                }
                return (a.end - a.start, a.index) < (b.end - b.start, b.index)
            }
        }
        self.characters = characters
        self.words = words
    }

    /// Appends the characters of a word: its bytes in one number each, the first one lowest.
    private static func appendCharacters(of word: UnsafeBufferPointer<UInt8>, to characters: inout [UInt32]) {
        var place = 0
        while place < word.count {
            let lead = word[place]
            if lead & 0xF0 == 0xE0, place + 2 < word.count {
                characters.append(UInt32(lead) | UInt32(word[place + 1]) << 8 | UInt32(word[place + 2]) << 16)
                place += 3
                continue
            }
            var character = UInt32(lead)
            var shift: UInt32 = 8
            place += 1
            while place < word.count, word[place] & 0xC0 == 0x80 {
                character |= UInt32(word[place]) << shift
                shift += 8
                place += 1
            }
            characters.append(character)
        }
    }

    /// How many characters all words have together.
    var characterCount: Int { characters.count }

    /// The first characters of all words, each with the words that share it.
    func firstCharacters() -> [(character: UInt32, words: Range<Int>)] {
        var next = 0
        while next < words.count, words[next].start == words[next].end { next += 1 }
        return groups(of: next..<words.count, depth: 0)
    }

    /// Calls `body` with the second characters of words that share the first; 0 for a word that has none.
    @inline(__always)
    func forEachSecondCharacter(of range: Range<Int>, _ body: (UInt32) -> Void) {
        var last: UInt32?
        for index in range {
            let word = words[index]
            let character = word.end - word.start == 1 ? 0 : characters[word.start + 1]
            if character != last { body(character) }
            last = character
        }
    }

    /// The characters that words of more than `depth` of them have in its place, each with the words that share it.
    private func groups(of range: Range<Int>, depth: Int) -> [(character: UInt32, words: Range<Int>)] {
        var groups: [(character: UInt32, words: Range<Int>)] = []
        var next = range.lowerBound
        while next < range.upperBound {
            let start = next
            let character = characters[words[start].start + depth]
            repeat { next += 1 } while next < range.upperBound && characters[words[next].start + depth] == character
            groups.append((character, start..<next))
        }
        return groups
    }

    /// Appends the node of the words that share their first `depth` characters, and all nodes below it, and writes at `link`
    /// where it stands; where no word goes on, only what the node would hold.
    func appendNode(of range: Range<Int>, depth: Int, at link: Int, to table: inout [UInt32]) {
        let last = words[range.upperBound - 1]
        if last.end - last.start == depth {
            table[link] = UInt32(words[range.lowerBound].index + 1) | WordTrie.leaf
            return
        }
        let place = table.count
        precondition(place < Int(WordTrie.leaf), "the words are too many for a table")
        table[link] = UInt32(place)
        var next = range.lowerBound
        var word = 0
        while next < range.upperBound, words[next].end - words[next].start == depth {
            if word == 0 { word = words[next].index + 1 }
            next += 1
        }
        table.append(UInt32(word))
        table.append(0)
        let first = next
        while next < range.upperBound {
            let character = characters[words[next].start + depth]
            table.append(character)
            table.append(0)
            repeat { next += 1 } while next < range.upperBound && characters[words[next].start + depth] == character
        }
        table[place + 1] = UInt32((table.count - place) / 2 - 1)
        next = first
        for edge in stride(from: place + 2, to: table.count, by: 2) {
            let start = next
            repeat { next += 1 } while next < range.upperBound && characters[words[next].start + depth] == table[edge]
            appendNode(of: start..<next, depth: depth + 1, at: edge + 1, to: &table)
        }
    }
}
