/// What a sentence is about by the words before its colon: 茶产业:种植面积8万亩,产量2万吨. A figure there that is told of each thing
/// behind it (最低工资标准:一类地区2280元) is one of a list: `nameListed`.
extension SentenceReader {
    /// Puts the industry before a colon before the figures behind it that say of none. The first clause of a sentence begins
    /// behind the colon.
    @inline(never)
    func nameTopics(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems) {
        let head = naming.trimmed(text, sentence.lowerBound..<(items[0].clause - 1), dates: [], dateIndex: 0..<0)
        let topic = naming.withoutLeadingVerbs(text, head)
        guard topic.count >= Self.shortestTopic, topic.count <= Self.longestTopicOfFigures,
            text.has("业", at: topic.upperBound - "业".utf8.count, end: topic.upperBound)
        else { return }
        for item in items where item.measure == .level || item.measure == .change {
            guard item.name.count == 1, !item.isInParenthesis,
                case let figure = naming.withoutReach(text, item.name[0]),
                words.owner.topicFigures.isWhole(figure, of: text)
            else { continue }
            item.name = NamePieces(topic, figure)
        }
    }

    /// Bytes of such a topic: 茶产业.
    private static let shortestTopic = 9
    private static let longestTopicOfFigures = 45
}
