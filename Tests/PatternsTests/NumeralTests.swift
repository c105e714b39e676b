import Patterns
import Testing

/// The characters of numbers are known in one place.
@Suite struct NumeralTests {
    @Test func listsAreNumberedWithTenCharacters() {
        let found = (0x3000...0x9FFF).compactMap(Unicode.Scalar.init).filter { Numeral.numbersList($0.value) }
        #expect(Set(found.map { String($0) }) == Set(Numeral.ofLists))
        for (index, character) in Numeral.ofLists.prefix(9).enumerated() {
            #expect(character.unicodeScalars.first.flatMap { Numeral.digit($0.value) } == index + 1)
        }
    }

    @Test(arguments: [("零〇", 0), ("两二贰", 2), ("陆六", 6), ("十万半点", nil)])
    func digitsHaveOneWorth(_ characters: String, _ worth: Int?) {
        for character in characters.unicodeScalars { #expect(Numeral.digit(character.value) == worth) }
    }

    @Test(arguments: [("十拾", 1), ("百佰", 2), ("千仟", 3), ("万九", nil)])
    func placesHaveOnePower(_ characters: String, _ power: Int?) {
        for character in characters.unicodeScalars { #expect(Numeral.place(character.value) == power) }
    }
}
