/// A number as it is written, of any size, compared by value and never through a binary float.
public struct JSONNumber: Sendable {
    private let bytes: ArraySlice<UInt8>
    /// Whether it is below zero.
    public let isNegative: Bool
    /// Offsets of the first and behind the last digit that is not an outer zero; a point may stand between.
    private let first: Int
    private let last: Int
    /// Digits that matter: none for zero.
    let digitCount: Int
    /// Power of ten of the last digit that matters.
    let exponent: Int

    /// Exponents past this are as good as infinite; texts below 4 GiB can't tell the difference.
    private static let farthest = 1 << 50

    /// Reads a number that has been checked to be one.
    package init(checked bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        var index = bytes.startIndex
        isNegative = bytes[index] == 0x2D
        if isNegative { index += 1 }
        var first = -1
        var last = -1
        var digitsBefore = 0
        var digits = 0
        var pointAt: Int?
        var total = 0
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x2E {
                pointAt = total
            } else if byte &- 0x30 < 10 {
                if byte != 0x30 {
                    if first < 0 {
                        first = index
                        digitsBefore = total
                    }
                    last = index + 1
                    digits = total + 1 - digitsBefore
                }
                total += 1
            } else {
                break
            }
            index += 1
        }
        var power = 0
        if index < bytes.endIndex { power = Self.exponent(bytes[(index + 1)...]) }
        self.first = max(first, bytes.startIndex)
        self.last = max(last, bytes.startIndex)
        digitCount = digits
        exponent = digits == 0 ? 0 : power + (pointAt ?? total) - digitsBefore - digits
    }

    /// Reads a number as JSON writes it; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let scanned = bytes.withUnsafeBufferPointer { JSONScan.number($0, from: 0) }
        guard let scanned, scanned.end == bytes.count else { return nil }
        self.init(checked: bytes[...])
    }

    private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int {
        var value = 0
        for byte in bytes where byte &- 0x30 < 10 { value = min(value * 10 + Int(byte - 0x30), farthest) }
        return bytes.first == 0x2D ? -value : value
    }

    /// The number as it is written.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether it has no fraction: `1.0` and `1e2` are whole.
    public var isInteger: Bool { exponent >= 0 }

    /// Whether it is zero.
    public var isZero: Bool { digitCount == 0 }

    /// The number when it is whole and fits; nil otherwise.
    public var integer: Int? {
        guard exponent >= 0 && digitCount + exponent <= 19 else { return nil }
        var value = 0
        for digit in digits {
            let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = shifted.subtractingReportingOverflow(Int(digit))
            if tooLarge || overflow { return nil }
            value = sum
        }
        for _ in 0..<exponent {
            let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
            if tooLarge { return nil }
            value = shifted
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// The digits that matter, 0…9 each.
    var digits: some Sequence<UInt8> { bytes[first..<last].lazy.filter { $0 != 0x2E }.map { $0 &- 0x30 } }
}

extension JSONNumber: Comparable, Hashable {
    /// Equal by value.
    public static func == (first: JSONNumber, second: JSONNumber) -> Bool {
        first.isZero && second.isZero
            || first.isNegative == second.isNegative && first.exponent == second.exponent
                && first.digitCount == second.digitCount && first.digits.elementsEqual(second.digits)
    }

    /// Less by value.
    public static func < (first: JSONNumber, second: JSONNumber) -> Bool {
        let firstSign = first.isZero ? 0 : first.isNegative ? -1 : 1
        let secondSign = second.isZero ? 0 : second.isNegative ? -1 : 1
        if firstSign != secondSign { return firstSign < secondSign }
        let order = first.compareMagnitude(second)
        return firstSign > 0 ? order < 0 : order > 0
    }

    private func compareMagnitude(_ other: JSONNumber) -> Int {
        let highest = digitCount + exponent
        let otherHighest = other.digitCount + other.exponent
        if highest != otherHighest || isZero { return highest - otherHighest }
        for (mine, theirs) in zip(digits, other.digits) where mine != theirs { return Int(mine) - Int(theirs) }
        return digitCount - other.digitCount
    }

    /// Equal numbers have equal hashes.
    public func hash(into hasher: inout Hasher) {
        if isZero { return hasher.combine(0) }
        hasher.combine(isNegative)
        hasher.combine(exponent)
        for digit in digits { hasher.combine(digit) }
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The number as it is written.
    public var description: String { text }
}
