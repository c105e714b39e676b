import Testing

@testable import Extraction

@Suite struct CaptionNumberTests {
    @Test(arguments: [
        ("表52031年全市产量", "表5 2031年全市产量"), ("表122031年全市产量", "表12 2031年全市产量"),
        ("表5 2031年全市产量", "表5 2031年全市产量"), ("表2031年", "表2031年"), ("表57031年", "表57031年"),
        ("表五　全市产量", "全市产量"), ("表五：全市产量", "全市产量"), ("表五金产量", "表五金产量"), ("2-3 历年人口", "历年人口"),
        ("1-3月产量", "1-3月产量"), ("2-3历年人口", "2-3历年人口"),
    ])
    func apart(caption: String, expected: String) {
        #expect(LabelText.withNumberApart(caption) == expected)
    }
}
