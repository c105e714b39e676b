import Model
import Testing

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("1935.12", 8, "193512000000"), ("0.28", 0, "0.28"), ("-3.20", 0, "-3.20"), ("007", 0, "7"),
        ("1.5", 1, "15"), ("99999999999999999999999999", 0, "99999999999999999999999999"), ("0.05", 1, "0.5"),
    ])
    func scales(text: String, power: Int, expected: String) throws {
        let number = try #require(ExactDecimal(text))
        #expect(number.scaled(byPowerOfTen: power)?.description == expected)
    }

    @Test(arguments: ["", "1.2.3", "１", "1e5", "--1", "1,234"])
    func refuses(text: String) { #expect(ExactDecimal(text) == nil) }

    @Test func comparesByValue() throws {
        let a = try #require(ExactDecimal("7.6"))
        let b = try #require(ExactDecimal("7.60"))
        #expect(!(a < b) && !(b < a))
        #expect(try #require(ExactDecimal("-1")) < a)
    }

    /// Digits are written eight at a time: every length and every scale against the plain way.
    @Test func writesEveryLengthAtEveryScale() {
        var numbers: [Int128] = [0, 9, 99_999_999, 100_000_000, 10_000_000_000_000_000, Int128(UInt64.max), .max, .min]
        var power: Int128 = 1
        for _ in 0..<37 {
            numbers += [power, power - 1, power + 1, power * 7 + 305, -power]
            power *= 10
        }
        for number in numbers {
            for scale in 0...37 {
                var digits = String(number.magnitude)
                if digits.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.count) + digits }
                if scale > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale)) }
                let text = (number < 0 ? "-" : "") + digits
                #expect(ExactDecimal(coefficient: number, scale: scale).description == text)
            }
        }
    }
}
