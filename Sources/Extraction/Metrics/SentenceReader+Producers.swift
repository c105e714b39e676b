import Model

/// What grew of an industry of which only the industry is named: 规模以上工业增加值增长8%,其中轻工业增长5%.
extension SentenceReader {
    /// Gives industries and enterprises the figure that was named last of another one in the paragraph.
    func nameFigures(
        _ text: UnsafeBufferPointer<UInt8>, _ items: [SentenceItem], _ paragraph: inout ParagraphState
    ) {
        for item in items where item.measure == .level || item.measure == .change {
            guard let last = item.name.last else { continue }
            if let head = naming.heads.longest(in: text, at: last.upperBound, bounds: last) {
                let figure = (last.upperBound - head.count)..<last.upperBound
                let producers = producers(text, last.lowerBound..<figure.lowerBound)
                paragraph.figure = producers.isEmpty ? nil : (producers, figure)
            } else if item.measure == .change, let figure = paragraph.figure,
                let producer = producers(text, last).first, figure.producers.contains(producer),
                item.quantity.unit.map({ units.all[$0].known == .percent }) ?? false,
                !isOfNew(text, last)
            {
                item.name.append(figure.range)
            } else {
                paragraph.figure = nil
            }
        }
    }

    /// 新登记企业 are counted; 租赁和商务服务业 is an industry whose name begins with a verb.
    private func isOfNew(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        let verbs = naming.leadingVerbs(text, name)
        return !verbs.isEmpty
            && words.separators.longest(in: text, at: verbs.upperBound, bounds: verbs.upperBound..<name.upperBound)
                == nil
    }

    /// The words for those who make something that a name ends with, by their index: 企业 and before it 业 in 服务业企业.
    private func producers(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> [Int] {
        var producers: [Int] = []
        var end = name.upperBound
        while let word = words.producers.ending(in: text, at: end, floor: name.lowerBound) {
            producers.append(word.word)
            end -= word.count
        }
        return producers
    }
}
