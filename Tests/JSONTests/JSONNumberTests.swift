import JSON
import Testing

struct JSONNumberTests {
    @Test(arguments: [
        ("1", "1.0", 0), ("1e2", "100", 0), ("-0", "0.0e5", 0), ("0.1", "1e-1", 0), ("10", "9", 1), ("-10", "9", -1),
        ("-10", "-9", -1), ("1.05", "1.5", -1),
        ("123456789012345678901234567890", "123456789012345678901234567891", -1),
        ("1e999999999999999999999", "1e400", 1), ("1e-400", "0", 1), ("1.50", "1.5", 0), ("100.001", "100.01", -1),
    ])
    func comparesByValue(first: String, second: String, order: Int) throws {
        let one = try #require(JSONNumber(first))
        let other = try #require(JSONNumber(second))
        #expect((one < other) == (order < 0))
        #expect((one == other) == (order == 0))
        #expect((other < one) == (order > 0))
        #expect((one.hashValue == other.hashValue) == (order == 0))
    }

    @Test(arguments: [
        ("10", "2", true), ("7", "2", false), ("4.5", "1.5", true), ("35", "1.5", false), ("0.0075", "0.0001", true),
        ("0.00751", "0.0001", false), ("1e308", "0.5", true), ("0", "3", true), ("12391239123", "1e-8", true),
        ("1e100", "1024", true), ("1e9", "1024", false), ("1e10", "1024", true), ("3e50", "7", false),
        ("340282366920938463463374607431768211456", "18446744073709551616000", false),
        ("340282366920938463463374607431768211456", "18446744073709551616", true),
        ("340282366920938463463374607431768211457", "18446744073709551616", false), ("-9", "3", true),
        ("5", "0", false),
    ])
    func knowsMultiples(number: String, divisor: String, isMultiple: Bool) throws {
        let one = try #require(JSONNumber(number))
        let other = try #require(JSONNumber(divisor))
        #expect(one.isMultiple(of: other) == isMultiple)
    }

    @Test func knowsIntegers() {
        #expect(JSONNumber("1.0")?.integer == 1)
        #expect(JSONNumber("1.5e1")?.integer == 15)
        #expect(JSONNumber("-9223372036854775808")?.integer == .min)
        #expect(JSONNumber("9223372036854775808")?.integer == nil)
        #expect(JSONNumber("9223372036854775807")?.integer == .max)
        #expect(JSONNumber("1.5")?.isInteger == false)
        #expect(JSONNumber("1e99")?.isInteger == true)
        #expect(JSONNumber("1e99")?.integer == nil)
    }

    @Test(arguments: ["", "-", "01", "1.", ".5", "1e", "1e+", "+1", "0x1", "1 ", "NaN", "--1"])
    func refusesWhatIsNoNumber(text: String) { #expect(JSONNumber(text) == nil) }
}
