import Testing

@testable import Extraction

@Suite struct CapturedNumberTests {
    private struct Captures { @CapturedNumber var number: Int? }

    @Test func aNumberIsHeldOrNone() {
        var captures = Captures()
        #expect(captures.number == nil)
        for number in [0, 1, 2031, -1, 0x7FFF_FFFF] {
            captures.number = number
            #expect(captures.number == number)
        }
        captures.number = .max
        #expect(captures.number == 0x7FFF_FFFF)
        captures.number = .min
        #expect(captures.number == -0x7FFF_FFFF)
        captures.number = nil
        #expect(captures.number == nil)
    }
}
