/// A decimal number held exactly: `coefficient × 10^-scale`.
///
/// Numbers in reports never pass through a binary float; 38 digits are enough for every amount that a
/// document states, and a longer literal is not a quantity (it is a licence or account number).
public struct ExactDecimal: Sendable, Hashable {
    /// All digits as one integer, signed.
    public var coefficient: Int128
    /// Digits behind the decimal point, 0…38. `7.60` has coefficient 760 and scale 2.
    public var scale: Int

    /// Makes `coefficient × 10^-scale`; a negative scale is folded into the coefficient.
    public init(coefficient: Int128, scale: Int = 0) {
        var coefficient = coefficient
        var scale = scale
        while scale < 0 {
            coefficient *= 10
            scale += 1
        }
        self.coefficient = coefficient
        self.scale = scale
    }

    /// Reads ASCII digits with an optional sign and one optional point; nil for anything else, or past 38 digits.
    @inlinable
    public init?(ascii bytes: some Sequence<UInt8>) {
        var coefficient: Int128 = 0
        var scale = 0
        var digits = 0
        var seenPoint = false
        var negative = false
        var first = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "-") where first: negative = true
            case UInt8(ascii: "+") where first: break
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if digits > 0 || byte != UInt8(ascii: "0") { digits += 1 }
                if digits > 37 { return nil }
                coefficient = coefficient * 10 + Int128(byte - UInt8(ascii: "0"))
                if seenPoint { scale += 1 }
                if scale > 37 { return nil }
            default: return nil
            }
            first = false
        }
        if first { return nil }
        self.coefficient = negative ? -coefficient : coefficient
        self.scale = scale
    }

    /// Reads the same notation from a string.
    public init?(_ text: String) { self.init(ascii: text.utf8) }

    /// This number times 10 to the power of `power`, exactly; nil when it needs more than 38 digits.
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal? {
        if power <= scale { return ExactDecimal(coefficient: coefficient, scale: scale - power) }
        var coefficient = coefficient
        for _ in 0..<(power - scale) {
            let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            coefficient = product
        }
        return ExactDecimal(coefficient: coefficient, scale: 0)
    }

    /// The number with the other sign.
    public var negated: ExactDecimal { ExactDecimal(coefficient: -coefficient, scale: scale) }

    /// The same number without trailing zeros behind the point.
    public var normalised: ExactDecimal {
        var result = self
        while result.scale > 0 && result.coefficient % 10 == 0 {
            result.coefficient /= 10
            result.scale -= 1
        }
        return result
    }

    /// Appends the number in plain notation (`-3.20`, never an exponent) as ASCII bytes.
    public func append(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { buffer in
            let start = buffer.baseAddress.unsafelyUnwrapped
            bytes.append(contentsOf: buffer[0..<write(to: start)])
        }
    }

    /// Writes the number in plain notation to `target`, which must have room for 48 bytes; returns their number.
    public func write(to target: UnsafeMutablePointer<UInt8>) -> Int {
        let magnitude = coefficient.magnitude
        guard magnitude <= UInt128(UInt64.max), scale < Self.powersOfTen.count else { return writeLong(to: target) }
        let value = UInt64(truncatingIfNeeded: magnitude)
        var count = 0
        if coefficient < 0 {
            target.pointee = UInt8(ascii: "-")
            count = 1
        }
        if scale == 0 { return count + DecimalDigits.write(value, to: target + count) }
        let (whole, fraction) = value.quotientAndRemainder(dividingBy: Self.powersOfTen[scale])
        count += DecimalDigits.write(whole, to: target + count)
        target[count] = UInt8(ascii: ".")
        DecimalDigits.writePadded(fraction, digits: scale, to: target + count + 1)
        return count + 1 + scale
    }

    /// For each scale whose fraction can be written at once what the coefficient is divided by.
    private static let powersOfTen: [UInt64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
    ]

    /// The same digit by digit, for numbers of any length.
    private func writeLong(to target: UnsafeMutablePointer<UInt8>) -> Int {
        var magnitude = coefficient.magnitude
        // Digits come out lowest first; 48 places hold 128 bits, the zeros of a fraction, the point and the sign.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { buffer in
            var index = 48
            var written = 0
            repeat {
                if written == scale && scale > 0 { index -= 1; buffer[index] = UInt8(ascii: ".") }
                index -= 1
                buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10)
                magnitude /= 10
                written += 1
            } while magnitude > 0 || written <= scale
            if coefficient < 0 { index -= 1; buffer[index] = UInt8(ascii: "-") }
            target.update(from: buffer.baseAddress.unsafelyUnwrapped + index, count: 48 - index)
            return 48 - index
        }
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number in plain notation.
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ExactDecimal: Comparable {
    /// Compares by value: 7.6 equals 7.60 in order, though the two are written differently.
    public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        let common = max(a.scale, b.scale)
        guard let left = a.scaled(byPowerOfTen: common), let right = b.scaled(byPowerOfTen: common) else {
            return a.coefficient.signum() < b.coefficient.signum()
        }
        return left.coefficient < right.coefficient
    }
}
