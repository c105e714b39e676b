import Testing

@testable import Extraction

@Suite struct CaptionNumberTests {
    @Test(arguments: [
        ("表52031年全市产量", "表5 2031年全市产量"), ("表122031年全市产量", "表12 2031年全市产量"),
        ("表5 2031年全市产量", "表5 2031年全市产量"), ("表2031年", "表2031年"), ("表57031年", "表57031年"),
    ])
    func apart(caption: String, expected: String) {
        #expect(LabelText.withNumberApart(caption) == expected)
    }
}
