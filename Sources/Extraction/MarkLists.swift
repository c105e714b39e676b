/// The places that folding notes, one list for each set of characters that it was told of: a stage then goes through no
/// places but its own.
struct MarkLists {
    /// Sets that can be told apart: those of dates, of numbers, and of all others.
    static let most = 3

    private var first: GrowingBuffer<UInt32>
    private var second: GrowingBuffer<UInt32>
    private var third: GrowingBuffer<UInt32>

    /// Makes empty lists with room for so many places each; more are taken, too.
    init(capacity: Int) {
        first = GrowingBuffer(capacity: capacity)
        second = GrowingBuffer(capacity: capacity)
        third = GrowingBuffer(capacity: capacity)
    }

    /// Appends a place to the lists of those sets that have their bit in `sets`.
    @inline(__always)
    mutating func append(_ place: Int, _ sets: UInt8) {
        let place = UInt32(truncatingIfNeeded: place)
        // Which of them it is nobody foresees: three stores cost less than a branch that is guessed wrong.
        first.append(place, count: Int(sets & 1))
        second.append(place, count: Int(sets &>> 1 & 1))
        third.append(place, count: Int(sets &>> 2 & 1))
    }

    /// For each character below U+10000 the sets that it is one of, as bits.
    static func sets(of marked: [MarkedCharacters]) -> [UInt8] {
        precondition(marked.count <= most, "folding notes the places of at most \(most) sets of characters")
        var table = [UInt8](repeating: 0, count: 0x1_0000)
        for (set, marked) in marked.enumerated() {
            for character in marked.characters { table[Int(character.value)] |= 1 << UInt8(set) }
        }
        return table
    }

    /// The places of each set, in ascending order.
    var values: [[UInt32]] { [first.values, second.values, third.values] }

    /// Gives the memory back; nothing may be asked of it from here on.
    func deallocate() {
        first.deallocate()
        second.deallocate()
        third.deallocate()
    }
}
