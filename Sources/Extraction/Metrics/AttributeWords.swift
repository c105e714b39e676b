import Patterns

/// Words around 的 behind a number, by the list `attribute_words`: what the number says of a thing, and where the name of
/// the thing ends.
final class AttributeWords: Sendable {
    private let attributes: WordTrie
    private let predicates: WordTrie
    private let isPredicate: [Bool]
    private let light: WordTrie
    private let plants: WordTrie
    private let plantHeads: WordTrie

    init(pack: Pack) {
        let rows = pack.lexicons["attribute_words"]?.rows ?? []
        func surfaces(_ roles: Set<String>) -> [String] {
            rows.filter { roles.contains($0.columns[1]) }.map { $0.columns[0] }
        }
        attributes = WordTrie(surfaces(["attribute"]), direction: .backward)
        predicates = WordTrie(surfaces(["predicate", "word"]), direction: .forward)
        isPredicate = rows.filter { ["predicate", "word"].contains($0.columns[1]) }.map { $0.columns[1] == "predicate" }
        light = WordTrie(surfaces(["light"]), direction: .backward)
        plants = WordTrie(surfaces(["plant", "tail"]), direction: .backward)
        plantHeads = WordTrie(surfaces(["plant_head"]), direction: .forward)
    }

    /// 总投资 at the end of 实施了总投资: what the number says of the thing; nil when there is no such word.
    func attribute(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, let word = attributes.longest(in: text, at: range.upperBound, bounds: range) else {
            return nil
        }
        return (range.upperBound - word.count)..<range.upperBound
    }

    /// 水厂项目 of 水厂项目开工建设: the name of the thing without what is said of it.
    func noun(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Range<Int> {
        var index = range.lowerBound
        while index < range.upperBound {
            if let word = predicates.longest(in: text, at: index, bounds: index..<range.upperBound) {
                if isPredicate[word.word], index >= range.lowerBound + 6 { return range.lowerBound..<index }
                index += word.count
            } else {
                index += IndicatorNaming.characterLength(text[index])
            }
        }
        return range
    }

    /// True when the noun behind a number ends as a project or a plant does, before what is said of it, or begins with what
    /// only plants are called (光伏发电项目并网).
    func isPlant(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let noun = noun(text, in: range)
        return plants.longest(in: text, at: noun.upperBound, bounds: noun) != nil
            || plantHeads.longest(in: text, at: noun.lowerBound, bounds: noun) != nil
    }

    /// True for 指标: no more than that there is a number.
    func isOnlyLight(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        light.longest(in: text, at: range.upperBound, bounds: range)?.count == range.count
    }

    /// True for 较低水平: the noun only repeats that there is a number.
    func isLight(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard let word = light.longest(in: text, at: range.upperBound, bounds: range) else { return false }
        return range.count - word.count <= 12
    }
}
