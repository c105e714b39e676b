/// Words in the order of their characters, each with its index in the list that was given.
struct SortedWords {
    /// The characters of all words, one number each, in the order of a walk.
    private var characters: [UInt32] = []
    private var words: [(start: Int, end: Int, index: Int)] = []

    init(_ given: [String], isReversed: Bool) {
        words.reserveCapacity(given.count)
        for (index, word) in given.enumerated() {
            let start = characters.count
            var character: UInt32 = 0
            var shift: UInt32 = 0
            for byte in word.utf8 {
                if byte & 0xC0 != 0x80, character != 0 {
                    characters.append(character)
                    (character, shift) = (0, 0)
                }
                character |= UInt32(byte) << shift
                shift += 8
            }
            if character != 0 { characters.append(character) }
            if isReversed { characters[start...].reverse() }
            words.append((start, characters.count, index))
        }
        let characters = characters
        words.sort { a, b in
            var step = 0
            while a.start + step < a.end, b.start + step < b.end {
                let (left, right) = (characters[a.start + step], characters[b.start + step])
                if left != right { return left < right }
                step += 1
            }
            return (a.end - a.start, a.index) < (b.end - b.start, b.index)
        }
    }

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
