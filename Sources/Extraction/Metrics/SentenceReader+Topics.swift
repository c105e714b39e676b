/// What a sentence is about by the words before its colon: 茶产业:种植面积8万亩,产量2万吨; 最低工资标准:一类地区2280元.
extension SentenceReader {
    /// Puts the industry before a colon before the figures behind it that say of none, and a standard there behind those whom its
    /// amounts are for. The first clause of a sentence begins behind the colon.
    @inline(never)
    func nameTopics(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems) {
        let head = naming.trimmed(text, sentence.lowerBound..<(items[0].clause - 1), dates: [], dateIndex: 0..<0)
        let topic = naming.withoutLeadingVerbs(text, head)
        guard topic.count >= Self.shortestTopic, topic.count <= Self.longestTopicOfFigures else { return }
        let isStandard = ClauseTailReader.ends(text, with: "标准", at: topic.upperBound, floor: topic.lowerBound)
        guard isStandard || text.has("业", at: topic.upperBound - "业".utf8.count, end: topic.upperBound) else { return }
        for item in items where item.measure == .level || item.measure == .change {
            guard item.name.count == 1, case let name = item.name[0], !item.isInParenthesis else { continue }
            if isStandard {
                guard isMoney(item), name == item.before, item.measure == .level, item.behind.isEmpty,
                    !ClauseTailReader.ends(text, with: "标准", at: name.upperBound, floor: name.lowerBound)
                else { return }
                item.name.append(topic)
            } else if words.topicFigures.isWhole(naming.withoutReach(text, name), of: text) {
                item.name = NamePieces(topic, naming.withoutReach(text, name))
            }
        }
    }

    /// Bytes of such a topic: 茶产业, 城乡居民最低生活保障标准.
    private static let shortestTopic = 9
    private static let longestTopicOfFigures = 45
}
