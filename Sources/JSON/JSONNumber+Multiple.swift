extension JSONNumber {
    /// Whether this number is a whole multiple of another, exactly; never of zero.
    public func isMultiple(of divisor: JSONNumber) -> Bool {
        if divisor.isZero { return false }
        if isZero { return true }
        // With a·10^x and b·10^y, outer zeros taken off: if x < y then a would have to end in a zero.
        let shift = exponent - divisor.exponent
        if shift < 0 { return false }
        var remainder = Remainder(of: divisor)
        for digit in digits { remainder.append(digit) }
        // Ten to the n brings in n twos and n fives; more than the divisor has bits decide nothing any more.
        for _ in 0..<min(shift, divisor.digitCount * 4) where !remainder.isZero { remainder.append(0) }
        return remainder.isZero
    }

    /// What is left of a number divided by another, digit by digit.
    private struct Remainder {
        private var small: UInt64 = 0
        private let smallDivisor: UInt64?
        private var limbs: [UInt32] = []
        private let divisor: [UInt32]

        init(of number: JSONNumber) {
            if number.digitCount <= 18 {
                smallDivisor = number.digits.reduce(0) { $0 * 10 + UInt64($1) }
                divisor = []
            } else {
                smallDivisor = nil
                var limbs: [UInt32] = []
                for digit in number.digits { Self.timesTen(&limbs, plus: digit) }
                // One limb of room, so that ten times a remainder fits.
                divisor = limbs + [0]
                self.limbs = Array(repeating: 0, count: divisor.count)
            }
        }

        var isZero: Bool { smallDivisor == nil ? limbs.allSatisfy { $0 == 0 } : small == 0 }

        mutating func append(_ digit: UInt8) {
            if let smallDivisor {
                small = (small * 10 + UInt64(digit)) % smallDivisor
                return
            }
            let count = limbs.count
            Self.timesTen(&limbs, plus: digit)
            limbs.removeLast(limbs.count - count)
            // A remainder is below the divisor, so this goes round nine times at most.
            while !isBelowDivisor { subtractDivisor() }
        }

        private var isBelowDivisor: Bool {
            for index in limbs.indices.reversed() where limbs[index] != divisor[index] {
                return limbs[index] < divisor[index]
            }
            return false
        }

        private mutating func subtractDivisor() {
            var borrow: Int64 = 0
            for index in limbs.indices {
                let difference = Int64(limbs[index]) - Int64(divisor[index]) + borrow
                limbs[index] = UInt32(truncatingIfNeeded: difference)
                borrow = difference < 0 ? -1 : 0
            }
        }

        private static func timesTen(_ limbs: inout [UInt32], plus digit: UInt8) {
            var carry = UInt64(digit)
            for index in limbs.indices {
                let product = UInt64(limbs[index]) * 10 + carry
                limbs[index] = UInt32(truncatingIfNeeded: product)
                carry = product >> 32
            }
            if carry > 0 { limbs.append(UInt32(carry)) }
        }
    }
}
