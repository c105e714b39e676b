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

    /// 小学 and 办学规模 of 学校办学规模,小学由9百人提高到1千人,初中由8百人提高到9百人: puts the figure that the first clause names alone behind those whose
    /// figures are told to have become others.
    func nameFiguresThatBecame(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems) {
        let first = items[0]
        let comma = first.clause - 1
        // As hardly any sentence has an earlier value first.
        guard first.tail.isFrom, !first.tail.isTo, first.measure == .level, text[comma] == UInt8(ascii: ","),
            first.before.count >= 6, first.before.count <= Self.longestOfKind,
            case let clause = naming.trimmed(
                text, clauseStart(text, sentence.lowerBound, comma, sentence.lowerBound).start..<comma, dates: [],
                dateIndex: 0..<0),
            case let rise = lengthOfRise(text, clause),
            case let figure = naming.withoutLeadingVerbs(text, (clause.lowerBound + rise)..<clause.upperBound),
            figure.count >= 9,
            figure.count <= Self.longestTopicOfFigures, figure.upperBound == comma, isMeasured(text, figure)
        else { return }
        for (index, item) in items.enumerated() where item.tail.isFrom && item.measure == .level {
            guard item.name.count == 1, item.name[0] == item.before, item.clause == item.floor,
                !isMeasured(text, item.before), naming.leadingVerbs(text, item.before).isEmpty
            else { continue }
            let alone = item.name
            item.name = NamePieces(item.before, figure)
            for other in items[(index + 1)...] where other.name == alone { other.name = item.name }
        }
    }

    /// Bytes of 提高 at the head of a clause; 0 for other words.
    private func lengthOfRise(_ text: UnsafeBufferPointer<UInt8>, _ clause: Range<Int>) -> Int {
        let end = clause.lowerBound + "提高".utf8.count
        guard end < clause.upperBound, let word = tails.word(in: text, endingAt: end, floor: clause.lowerBound),
            word.count == "提高".utf8.count, case .direction = tails.roles[word.word]
        else { return 0 }
        return word.count
    }

    /// Bytes of those of whom the figure is: 城镇居民.
    private static let longestOfKind = 30

    /// Bytes of such a topic: 茶产业.
    private static let shortestTopic = 9
    private static let longestTopicOfFigures = 45
}
