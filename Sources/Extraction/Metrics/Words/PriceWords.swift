import Patterns

/// Prices, and the industries and goods that are told of by their names alone.
///
/// Each is a role of the list `sentence_words`, whose head says what its words do.
struct PriceWords: Sendable {
    let producers: FewWords
    /// Those of them that consumer prices are told of, by their index, and names of these prices.
    let classes: [Int]
    let industryProducers: [Int]
    let prices: FewWords
    let priceHeads: FewWords
    let priceAreas: FewWords
    /// Goods of which only the sales are told, and what these are called.
    let goods: FewWords
    let goodsFigures: FewWords
    /// What is told of the industries between a figure of all and those of some: 增长面.
    let figureAsides: FewWords
    /// Of which prices are told by their names alone, behind those of their class: 猪肉.
    let foods: FewWords
    /// Heads of figures that say whose they are.
    let sectors: FewWords
    let industryNouns: FewWords

    /// Takes its roles out of the list.
    init(_ words: inout RoleWords) {
        let producerWords = words.surfaces("producer")
        producers = FewWords(producerWords)
        classes = words.surfaces("price_class").compactMap { producerWords.firstIndex(of: $0) }
        industryProducers = words.surfaces("industry_producer").compactMap { producerWords.firstIndex(of: $0) }
        priceAreas = words.few("price_area")
        goods = words.few("good")
        foods = words.few("food")
        goodsFigures = words.few("goods_figure")
        figureAsides = words.few("figure_aside")
        prices = words.few("price")
        priceHeads = words.few("price_head")
        sectors = words.few("sector")
        industryNouns = words.few("industry_noun")
    }
}
