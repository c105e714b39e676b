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
}
