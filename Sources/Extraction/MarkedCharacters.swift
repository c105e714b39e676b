/// Characters that stages look for: folding, which goes through all of a text anyway, notes where they stand, and no stage
/// has to walk through it for them.
public struct MarkedCharacters: Sendable {
    /// For each character below U+10000 whether it is marked: 1 or 0.
    let table: [UInt8]
    let characters: [Unicode.Scalar]

    /// Takes the characters of one byte and of three; others can't be marked.
    init(_ characters: some Sequence<Unicode.Scalar>) {
        self.characters = characters.filter { UTF8.width($0) == 1 || UTF8.width($0) == 3 }
        var table = [UInt8](repeating: 0, count: 0x1_0000)
        for character in self.characters { table[Int(character.value)] = 1 }
        self.table = table
    }

    /// The characters of rules' fields, with spaces between; `digit` stands for all digits.
    init(ofRules fields: [String]) {
        self.init(
            fields.flatMap { $0.split(separator: " ") }.flatMap {
                Array(($0 == "digit" ? "0123456789" : String($0)).unicodeScalars)
            })
    }

    /// The characters of both.
    public func union(_ other: MarkedCharacters) -> MarkedCharacters {
        MarkedCharacters(characters + other.characters)
    }

    /// True when all of the characters of another set are among these.
    func covers(_ other: MarkedCharacters) -> Bool { other.characters.allSatisfy { table[Int($0.value)] != 0 } }

    /// True when one of the characters stands at an offset, where a character begins.
    func contains(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        let lead = text[offset]
        if lead < 0x80 { return table[Int(lead)] != 0 }
        return lead & 0xF0 == 0xE0 && table[CharacterKinds.character(text, offset)] != 0
    }

    /// Where the characters stand in a range, in ascending order: what folding notes; of digits side by side only the first.
    func places(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt32] {
        var places: [UInt32] = []
        table.withUnsafeBufferPointer { table in
            var position = range.lowerBound
            while position < range.upperBound {
                let lead = text[position]
                if lead & 0xF0 == 0xE0 {
                    if table[CharacterKinds.character(text, position)] != 0 { places.append(UInt32(position)) }
                    position += 3
                } else if lead < 0x80 {
                    let goesOn =
                        Folding.isDigit(lead) && position > range.lowerBound && Folding.isDigit(text[position - 1])
                    if table[Int(lead)] != 0 && !goesOn { places.append(UInt32(position)) }
                    position += 1
                } else {
                    position += lead >= 0xF0 ? 4 : 2
                }
            }
        }
        return places
    }
}
