import Bytes
import JSON

/// A short way to say yes: for objects whose values are scalars or lists, keys in the schema's order, no white space.
///
/// It reads the line once, and of that only what the line before hadn't, allocates nothing, and only ever says that a
/// line is valid; whatever it doesn't know (other order, escapes in a string with a pattern, a keyword of the rarer sort)
/// is left to the general way. So it is enough that it accepts nothing that the general way would refuse, which a
/// differential test holds it to.
///
/// The plan lies in memory of its own that nobody changes after `init`; that makes sharing it between threads safe.
final class LinePlan: @unchecked Sendable {
    /// What a value may be.
    struct Kinds: OptionSet {
        var rawValue: UInt8
        static let null = Kinds(rawValue: 1)
        static let boolean = Kinds(rawValue: 2)
        /// A number without point and exponent.
        static let plainNumber = Kinds(rawValue: 4)
        static let otherNumber = Kinds(rawValue: 8)
        static let string = Kinds(rawValue: 16)
        static let array = Kinds(rawValue: 32)
        static let object = Kinds(rawValue: 64)
        static let numbers: Kinds = [.plainNumber, .otherNumber]
        static let all: Kinds = [.null, .boolean, .numbers, .string, .array, .object]
    }

    /// What is asked of one value: plain data, so that nothing is counted while a line is read.
    struct Value {
        var kinds = Kinds.all
        var least = Int.min
        var most = Int.max
        var shortest = 0
        var longest = Int.max
        var pattern = -1
        /// Texts of an enumeration, in `texts`.
        var choices: Range<Int>?
        /// Members of an object, in `members`.
        var members = 0..<0
        /// The elements' value in `values`.
        var items = -1
        /// True when all strings of `shortest` bytes will do, which is 0 or 1; told by `settle`.
        private(set) var isAnyString = false
        /// True when all whole numbers above 0 will do; told by `settle`.
        private(set) var isAnyCount = false

        /// Tells what nothing else is asked of, when all is read.
        mutating func settle() {
            isAnyString = kinds.contains(.string) && shortest <= 1 && longest == .max && pattern < 0 && choices == nil
            isAnyCount = kinds.contains(.plainNumber) && least <= 1 && most == .max
        }
    }

    /// One member: what stands before its value, such as `,"id":`.
    struct Member {
        var opening: Range<Int>
        var openingCount: Int
        var value: Int
        /// What the value says of strings and whole numbers, beside the opening and not behind another pointer.
        var takesAnyString: Bool
        var takesAnyCount: Bool
        var shortest: Int
        /// The opening where it is no longer than sixteen bytes, and which of them are its.
        var head = SIMD16<UInt8>.zero
        var headMask = SIMD16<UInt8>.zero
        /// True for whole numbers with such an opening.
        var isShortCount: Bool

        init(opening: Range<Int>, of bytes: [UInt8], value: Int, _ asked: Value) {
            self.opening = opening
            openingCount = opening.count
            self.value = value
            takesAnyString = asked.isAnyString
            takesAnyCount = asked.isAnyCount
            shortest = asked.shortest
            isShortCount = takesAnyCount && opening.count <= 16
            guard isShortCount else { return }
            for (lane, byte) in bytes[opening].enumerated() {
                head[lane] = byte
                headMask[lane] = 0xFF
            }
        }
    }

    private let values: UnsafeMutableBufferPointer<Value>
    private let members: UnsafeMutableBufferPointer<Member>
    private let texts: UnsafeMutableBufferPointer<Range<Int>>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let patterns: [SchemaPattern]
    private let root: Int

    /// Makes a plan; nil when the schema asks for more than a plan can tell.
    init?(_ schema: JSONValue, in library: SchemaLibrary, assertsFormats: Bool) {
        var builder = LinePlanBuilder(library: library, assertsFormats: assertsFormats)
        guard let root = builder.value(schema, depth: 0), builder.values[root].kinds.contains(.object) else {
            return nil
        }
        self.root = root
        values = Self.copy(builder.values)
        members = Self.copy(builder.members)
        texts = Self.copy(builder.texts)
        bytes = Self.copy(builder.bytes)
        patterns = builder.patterns
    }

    deinit {
        values.deallocate()
        members.deallocate()
        texts.deallocate()
        bytes.deallocate()
    }

    private static func copy<Element>(_ list: [Element]) -> UnsafeMutableBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: list.count)
        _ = copy.initialize(fromContentsOf: list)
        return copy
    }

    /// Whether the line is valid for certain; one line end behind it is let through.
    func accepts(_ line: UnsafeBufferPointer<UInt8>, scratch: ValidationScratch) -> Bool {
        guard line.count > 1, line.count < Int(UInt32.max) else { return false }
        let end = line[0] == UInt8(ascii: "{") ? wholeObject(line, scratch) : value(root, line, 0, scratch)
        return end == line.count || end == line.count - 1 && line[end] == 0x0A
    }

    /// The same as `object` of the line's own object, without a look at what the line before had too.
    private func wholeObject(_ line: UnsafeBufferPointer<UInt8>, _ scratch: ValidationScratch) -> Int {
        let members = values[root].members
        guard line.count >= Self.shortestLine, let base = UnsafeRawPointer(line.baseAddress) else {
            return object(values.baseAddress.unsafelyUnwrapped + root, line, 0, scratch)
        }
        let count = members.count
        let own = self.members.baseAddress.unsafelyUnwrapped + members.lowerBound
        let memo = scratch.lineMemo
        var comparison = memo.compare(base, to: base + line.count, by: self, members: count)
        var index = 0
        while index < count {
            let member = own + index
            if comparison.skip(index) {
                // It is as it was.
            } else if let next = Self.shortCount(member, comparison.place, comparison.end) {
                comparison.pass(index, to: next)
            } else if !comparison.compareAndSkip(index) {
                let start = comparison.place + member.pointee.openingCount
                if !comparison.isSame(to: start), !opens(member.pointee, line, comparison.place - base) { return -1 }
                guard start < comparison.end else { return -1 }
                if let next = Self.plain(member, start, comparison.end) {
                    comparison.pass(index, to: next)
                } else {
                    let next = value(member.pointee.value, line, start - base, scratch)
                    if next < 0 { return -1 }
                    comparison.pass(index, to: base + next)
                }
            }
            index &+= 1
        }
        let end = comparison.place - base
        guard end < line.count, line[end] == UInt8(ascii: "}") else { return -1 }
        memo.keep(base, end + 1)
        return end + 1
    }

    /// The place behind a member that is a whole number of eight digits at most of which nothing else is asked, by way of
    /// its key; nil for any other. Places of records differ from line to line, so that a comparison would be lost on them.
    @inline(__always)
    private static func shortCount(
        _ member: UnsafePointer<Member>, _ place: UnsafeRawPointer, _ end: UnsafeRawPointer
    ) -> UnsafeRawPointer? {
        guard member.pointee.isShortCount, place + 32 <= end else { return nil }
        let head = place.loadUnaligned(as: SIMD16<UInt8>.self) ^ member.pointee.head
        let others = unsafeBitCast(head & member.pointee.headMask, to: SIMD2<UInt64>.self)
        let start = place + member.pointee.openingCount
        guard others[0] | others[1] == 0, start.load(as: UInt8.self) &- UInt8(ascii: "1") < 9 else { return nil }
        let next = start + EightBytes.digits(atStartOf: start.loadUnaligned(as: UInt64.self).littleEndian)
        return next.load(as: UInt8.self) == UInt8(ascii: ",") ? next : nil
    }

    /// So many bytes are looked at together, with some before them.
    private static let shortestLine = 24

    // MARK: - Values

    /// The two values that most members have, without more calls: strings and whole numbers of which nothing else is
    /// asked. The place behind one, or nil when it is another or takes a closer look.
    @inline(__always)
    private static func plain(
        _ member: UnsafePointer<Member>, _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
    ) -> UnsafeRawPointer? {
        let first = start.load(as: UInt8.self)
        if first == UInt8(ascii: "\""), member.pointee.takesAnyString {
            let close = JSONScan.behindPlain(from: start + 1, to: end)
            guard close < end, close.load(as: UInt8.self) == first, close - start > member.pointee.shortest else {
                return nil
            }
            return close + 1
        }
        if first &- UInt8(ascii: "1") < 9, member.pointee.takesAnyCount, start + 8 < end {
            let next = start + EightBytes.digits(atStartOf: start.loadUnaligned(as: UInt64.self).littleEndian)
            return next.load(as: UInt8.self) == UInt8(ascii: ",") ? next : nil
        }
        return nil
    }

    /// The offset behind a value that starts at `start`, or -1 when it isn't certain.
    private func value(
        _ number: Int, _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ scratch: ValidationScratch
    ) -> Int {
        guard start < line.count else { return -1 }
        let wanted = values.baseAddress.unsafelyUnwrapped + number
        switch line[start] {
        case UInt8(ascii: "\""):
            guard wanted.pointee.kinds.contains(.string) else { return -1 }
            return string(wanted, line, start, scratch)
        case UInt8(ascii: "n"):
            return wanted.pointee.kinds.contains(.null) && Self.stands("null", line, start) ? start + 4 : -1
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return self.number(wanted, line, start)
        case UInt8(ascii: "{"):
            guard wanted.pointee.kinds.contains(.object) else { return -1 }
            return object(wanted, line, start, scratch)
        case UInt8(ascii: "["):
            guard wanted.pointee.kinds.contains(.array) else { return -1 }
            return array(wanted, line, start, scratch)
        case UInt8(ascii: "t"):
            return wanted.pointee.kinds.contains(.boolean) && Self.stands("true", line, start) ? start + 4 : -1
        case UInt8(ascii: "f"):
            return wanted.pointee.kinds.contains(.boolean) && Self.stands("false", line, start) ? start + 5 : -1
        default: return -1
        }
    }

    @inline(__always)
    private static func stands(_ word: StaticString, _ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        return line.count - start >= count && isEqual(line, start, word.utf8Start, count)
    }

    @inline(__always)
    private static func isEqual(
        _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: UnsafePointer<UInt8>, _ count: Int
    ) -> Bool {
        let here = UnsafeRawPointer(line.baseAddress.unsafelyUnwrapped + start)
        let there = UnsafeRawPointer(text)
        var offset = 0
        while count &- offset >= 8 {
            if here.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                != there.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            {
                return false
            }
            offset &+= 8
        }
        while offset < count {
            if here.load(fromByteOffset: offset, as: UInt8.self) != there.load(fromByteOffset: offset, as: UInt8.self) {
                return false
            }
            offset &+= 1
        }
        return true
    }

    private func string(
        _ wanted: UnsafePointer<Value>, _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ scratch: ValidationScratch
    ) -> Int {
        if let choices = wanted.pointee.choices { return choice(choices, line, start) }
        let end = JSONScan.string(line, from: start + 1)
        guard case .none = end.fault else { return -1 }
        let count = end.offset - start - 1
        let isLimited = wanted.pointee.longest != .max || wanted.pointee.shortest > 1
        // A string with escapes is longer than what it stands for, but never empty.
        if end.hasEscape && (isLimited || wanted.pointee.pattern >= 0) { return -1 }
        if wanted.pointee.shortest == 1 && count == 0 { return -1 }
        let text = UnsafeBufferPointer(rebasing: line[start + 1..<end.offset])
        if isLimited {
            var characters = 0
            for byte in text where byte & 0xC0 != 0x80 { characters += 1 }
            if characters < wanted.pointee.shortest || characters > wanted.pointee.longest { return -1 }
        }
        if wanted.pointee.pattern >= 0, patterns[wanted.pointee.pattern].isFound(in: text, scratch) != true {
            return -1
        }
        return end.offset + 1
    }

    private func choice(_ choices: Range<Int>, _ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        for choice in choices {
            let text = texts[choice]
            if line.count - start >= text.count,
                Self.isEqual(line, start, bytes.baseAddress.unsafelyUnwrapped + text.lowerBound, text.count)
            {
                return start + text.count
            }
        }
        return -1
    }

    private func number(_ wanted: UnsafePointer<Value>, _ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard let (end, isPlain) = JSONScan.number(line, from: start),
            wanted.pointee.kinds.contains(isPlain ? .plainNumber : .otherNumber)
        else { return -1 }
        let isNegative = line[start] == UInt8(ascii: "-")
        if wanted.pointee.most == .max, wanted.pointee.least == .min || wanted.pointee.least <= 0 && !isNegative {
            return end
        }
        guard end - start <= 18 else { return -1 }
        var amount = 0
        for index in (isNegative ? start + 1 : start)..<end { amount = amount * 10 + Int(line[index] &- 0x30) }
        if isNegative { amount = -amount }
        return amount >= wanted.pointee.least && amount <= wanted.pointee.most ? end : -1
    }

    private func object(
        _ wanted: UnsafePointer<Value>, _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ scratch: ValidationScratch
    ) -> Int {
        var position = start
        for index in wanted.pointee.members {
            position = member(members[index], line, position, scratch)
            if position < 0 { return -1 }
        }
        return position < line.count && line[position] == UInt8(ascii: "}") ? position + 1 : -1
    }

    /// The offset behind a member whose comma or brace is at `start`, or -1 when it isn't certain.
    @inline(__always)
    private func member(
        _ member: Member, _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ scratch: ValidationScratch
    ) -> Int {
        opens(member, line, start) ? value(member.value, line, start + member.opening.count, scratch) : -1
    }

    /// Whether a member's comma or brace, its key and its colon stand at `start`, and something behind them.
    @inline(__always)
    private func opens(_ member: Member, _ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let count = member.opening.count
        return line.count - start > count
            && Self.isEqual(line, start, bytes.baseAddress.unsafelyUnwrapped + member.opening.lowerBound, count)
    }

    private func array(
        _ wanted: UnsafePointer<Value>, _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ scratch: ValidationScratch
    ) -> Int {
        guard start + 1 < line.count else { return -1 }
        if line[start + 1] == UInt8(ascii: "]") { return start + 2 }
        var position = start
        while true {
            position = value(wanted.pointee.items, line, position + 1, scratch)
            guard position >= 0, position < line.count else { return -1 }
            if line[position] == UInt8(ascii: "]") { return position + 1 }
            if line[position] != UInt8(ascii: ",") { return -1 }
        }
    }
}
