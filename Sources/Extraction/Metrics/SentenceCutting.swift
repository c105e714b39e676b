/// Cuts a paragraph into sentences and says where numbers may begin in each.
struct SentenceCutting {
    private let text: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    /// First byte of the sentence that is open.
    private var start: Int
    /// The places in it where a number can begin, as far as they were come to.
    private var numbers: [Int] = []
    /// What was come to in it, or before it where it was cut off.
    private var marks = SentenceMarks()
    private var lastFiveYears = Self.nowhere
    /// The first character of a long sentence that was not yet asked whether it may be cut there.
    private var unasked: Int

    /// What cutting one paragraph leaves for the next.
    struct Progress {
        /// The first mark that was not come to.
        var nextMark = 0
        /// Room for the places of numbers, empty between paragraphs.
        fileprivate(set) var numbers: [Int] = []
        /// Where 五年 or 5年 was last come to.
        fileprivate var lastFiveYears = nowhere
    }

    /// Far before the first byte.
    private static let nowhere = -1_000_000

    /// What is done with a sentence, the places in it where a number may begin, and its marks.
    typealias Body = (Range<Int>, _ numbers: [Int], _ marks: SentenceMarks) -> Void

    private init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.text = text
        self.range = range
        start = range.lowerBound
        unasked = range.lowerBound
    }

    /// Bytes from which a comma ends a sentence as well, then 、 and white space, then any character that is not inside
    /// of a number. Clauses are read against all of their sentence, so that time grows with its square; sentences that
    /// people write stay far below (a page of 190 KB without 。 took a minute).
    private static let longSentence = 4_000
    private static let endlessSentence = 6_000
    private static let hopelessSentence = 8_000
    /// Bytes of one that is cut inside of a number, too: 1.1.1.1… is none.
    private static let absurdSentence = 12_000

    /// Sentences end at 。 ; ! and ? (folded), one that is too long at other marks, too; the mark belongs to none. With each
    /// come the places in it where a number can begin, in order: digits, and numerals that can go on. Most have none.
    ///
    /// `marks` are the places of `CharacterKinds.marked`, others may be among them; paragraphs come in their order with the
    /// progress that the one before left.
    static func forEachSentence(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at marks: [UInt32], _ progress: inout Progress,
        _ body: Body
    ) {
        var cutting = SentenceCutting(text, range)
        swap(&cutting.numbers, &progress.numbers)
        cutting.lastFiveYears = progress.lastFiveYears
        var next = progress.nextMark
        while next < marks.count, marks[next] < range.lowerBound {
            cutting.noteFiveYears(Int(marks[next]))
            next += 1
        }
        CharacterKinds.table.withUnsafeBufferPointer { kinds in
            while next < marks.count, marks[next] < range.upperBound {
                cutting.read(Int(marks[next]), kinds, body)
                next += 1
            }
        }
        progress.nextMark = next
        cutting.end(body)
        progress.lastFiveYears = cutting.lastFiveYears
        swap(&cutting.numbers, &progress.numbers)
        if !progress.numbers.isEmpty { progress.numbers.removeAll(keepingCapacity: true) }
    }

    /// Notes 五年, and 5年 behind whatever digits. Kept out of the loop over the marks, few of which it has to look at.
    @inline(never)
    private mutating func noteFiveYears(_ place: Int) {
        if text[place] == 0xE4 {
            if text.has("五年", at: place, end: text.count) { lastFiveYears = place }
        } else if Folding.isDigit(text[place]) {
            var last = place
            while last + 1 < text.count, Folding.isDigit(text[last + 1]) { last += 1 }
            if text.has("5年", at: last, end: text.count) { lastFiveYears = last }
        }
    }

    /// The marks of the sentence that is open.
    private var ownMarks: SentenceMarks {
        var own = marks
        own.mayFollowFiveYears = lastFiveYears > start - SentenceReader.reachOfFiveYears
        return own
    }

    /// Reads a marked character.
    @inline(__always)
    private mutating func read(_ place: Int, _ kinds: UnsafeBufferPointer<UInt8>, _ body: Body) {
        let lead = text[place]
        let kind = kinds[lead < 0x80 ? Int(lead) : CharacterKinds.character(text, place)]
        // What others look for.
        if kind & CharacterKinds.markedKinds == 0 { return }
        if place - start > Self.longSentence { cut(through: place, body) }
        if kind & CharacterKinds.digit != 0 {
            // Of digits side by side only the first: 第1000万辆 holds no 0万辆.
            numbers.append(place)
            var digit = place
            repeat { digit += 1 } while digit < range.upperBound && Folding.isDigit(text[digit])
            if text[digit - 1] == UInt8(ascii: "5") { noteFiveYears(digit - 1) }
        } else if kind & CharacterKinds.sentenceEnd != 0 {
            if lead == UInt8(ascii: ";"), isBetweenPercents(place) { return }
            if place > start { body(start..<place, numbers, ownMarks) }
            if !numbers.isEmpty { numbers.removeAll(keepingCapacity: true) }
            start = place + (lead < 0x80 ? 1 : 3)
            marks = SentenceMarks()
        } else if kind & CharacterKinds.opening != 0 {
            if lead < 0x80 { marks.mayHaveParentheses = true } else { marks.mayHaveQuotes = true }
        } else {
            if lead == 0xE4 { noteFiveYears(place) }
            if kind & CharacterKinds.numeral != 0 && CharacterKinds.goesOn(text, place + 3, range.upperBound, kinds)
                || kind & CharacterKinds.round != 0 && isBehindBound(place, kinds)
            {
                numbers.append(place)
            }
        }
    }

    /// True for the semicolon of 分别为9%;8%;7%, behind a per cent and before one that nothing else is said of: a list goes on.
    @inline(never)
    private func isBetweenPercents(_ place: Int) -> Bool {
        guard place > start, text[place - 1] == UInt8(ascii: "%") else { return false }
        var next = place + 1
        while next < range.upperBound, Folding.isDigit(text[next]) || text[next] == UInt8(ascii: ".") { next += 1 }
        guard next > place + 1, next < range.upperBound, text[next] == UInt8(ascii: "%") else { return false }
        let end = next + 1
        return end == range.upperBound || text[end] == UInt8(ascii: ";")
            || text.has("。", at: end, end: range.upperBound)
    }

    /// True where the character before a place is one that a bound ends with.
    private func isBehindBound(_ place: Int, _ kinds: UnsafeBufferPointer<UInt8>) -> Bool {
        place >= range.lowerBound + 3 && text[place - 3] & 0xF0 == 0xE0
            && kinds[CharacterKinds.character(text, place - 3)] & CharacterKinds.bound != 0
    }

    /// What is left when the paragraph is at its end.
    private mutating func end(_ body: Body) {
        if range.upperBound - start > Self.longSentence { cut(through: range.upperBound - 1, body) }
        if start < range.upperBound { body(start..<range.upperBound, numbers, ownMarks) }
    }

    /// Cuts a long sentence wherever it may be cut up to the character at `last`, which is the next that is read.
    private mutating func cut(through last: Int, _ body: Body) {
        var place = firstLongPlace
        while place <= last {
            guard let mark = lengthOfMark(at: place, place - start) else {
                place += IndicatorNaming.characterLength(text[place])
                unasked = place
                continue
            }
            let first = numbers.firstIndex { $0 >= place } ?? numbers.count
            body(start..<place, Array(numbers[..<first]), ownMarks)
            numbers.removeFirst(first)
            start = place + mark
            place = firstLongPlace
        }
    }

    /// The first character of the sentence at which it is too long and that was not asked about.
    private var firstLongPlace: Int {
        if unasked > start + Self.longSentence { return unasked }
        var place = start + Self.longSentence + 1
        while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
        return place
    }

    /// Length of a mark at which a sentence of `count` bytes may be cut; 0 for a cut in front of a character.
    private func lengthOfMark(at place: Int, _ count: Int) -> Int? {
        let byte = text[place]
        if byte == UInt8(ascii: ",") { return 1 }
        if count <= Self.endlessSentence { return nil }
        if byte == 0x20 { return 1 }
        if byte == 0xE3, text[place + 1] == 0x80, text[place + 2] == 0x81 { return 3 }
        if count <= Self.hopelessSentence { return nil }
        let before = text[place - 1]
        let isInNumber = (before >= 0x30 && before <= 0x39 || before == UInt8(ascii: ".")) && byte < 0x80
        return isInNumber && count <= Self.absurdSentence ? nil : 0
    }
}
