import Model

/// The years that a number is of, or is compared with, where other words of its sentence name them.
extension SentenceReader {
    /// The time of what stood before a change where it has none of its own: what all is compared with, here or before the
    /// semicolon (同2010年相比,甲产量由3万吨增加到5万吨;乙产量由…), or the first of the years that the sentence names as a stretch
    /// (从2010年到2015年). A plan's and counted years are none, as they may begin with the state of the year before.
    func timeOfEarlierValue(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ item: SentenceItem, _ dates: [ResolvedDate],
        _ dateIndex: Range<Int>, _ paragraph: inout ParagraphState
    ) -> Int? {
        if let basis = comparedWith(text, item, dates, dateIndex) {
            paragraph.comparison = (basis, sentence.upperBound)
        }
        if case .since(let date)? = paragraph.comparison?.basis { return date }
        return dateIndex.last {
            let range = dates[$0].range
            return range.upperBound <= item.quantity.range.lowerBound && dates[$0].setsTime
                && dates[$0].record.basis == .explicit && dates[$0].period?.isOfYears ?? false
                && text.has("年", at: range.upperBound - "年".utf8.count, end: range.upperBound)
        }
    }

    /// The years that a mean is of, or that something was added up over: five of them, or those since a year. What a mean
    /// of a paragraph says of its years holds for those behind it: 五年平均每年增长7%。农业平均每年增长5%。
    @inline(__always)
    func countedYears(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int, _ source: SentenceItem,
        _ dates: [ResolvedDate], _ date: inout Int?, _ paragraph: inout ParagraphState
    ) -> CountedYears? {
        let item = items[index]
        if item.basis == .averageAnnual {
            var years = startOfMean(items, index, dates)
            years.count = source.tail.years.map(Int.init)
            years.date = date
            if years.since == nil, years.count == nil, date == nil, let before = paragraph.countedYears {
                years = before
                date = before.date
            }
            paragraph.countedYears = years
            return years
        }
        // 十年增加9万亿元、年均增长6%: the change is of the year in which it ended, the mean is of all ten.
        if item.measure == .change, let count = source.tail.years {
            paragraph.countedYears = CountedYears(count: Int(count), date: date)
        }
        return item.measure == .level ? yearsAddedUp(text, item).map { CountedYears(count: $0) } : nil
    }

    /// True for an amount that is said to be reached, and to have grown since earlier years as a whole, as then it is one of years
    /// as well: “十四五”时期收入预计达到9亿元,比“十三五”时期增长8%.
    func isComparedWithYears(_ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate]) -> Bool {
        let item = items[index]
        guard item.measure == .level, !item.tail.isTo, !isPercent(item), index + 1 < items.count,
            case let growth = items[index + 1], growth.measure == .change, growth.of == index,
            case .since(let date)? = growth.basis
        else { return false }
        return dates[date].period?.isOfYears ?? false
    }

    /// The year that a mean is counted from: that of an earlier value, or of what was compared with, before it in its
    /// sentence.
    private func startOfMean(_ items: SentenceItems, _ index: Int, _ dates: [ResolvedDate]) -> CountedYears {
        for item in items[..<index].reversed() {
            var years = CountedYears()
            if case .since(let date)? = item.basis {
                years.since = date
            } else if item.tail.isFrom && !item.tail.isTo {
                years.since = item.tail.date
                years.mayBeginWithSince = true
            }
            // “十二五”期末 is as sure a year as one that is written.
            if let start = years.since,
                dates[start].record.basis == .explicit
                    || dates[start].isPlan && !(dates[start].period?.isOfYears ?? true)
            {
                return years
            }
        }
        return CountedYears()
    }

    /// What all of a sentence is compared with: 同2015年相比,甲产量增长8%,乙产量增长9%; 2019年比2015年,甲产量增长8%;
    /// 产量比2015年有所减少:甲减少8%,乙减少9%.
    func comparedWith(
        _ text: UnsafeBufferPointer<UInt8>, _ item: SentenceItem, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> ChangeBasis? {
        for index in dateIndex {
            let range = dates[index].range
            if range.upperBound > item.quantity.range.lowerBound { break }
            if dates[index].period == nil { continue }
            let isCompared =
                text[range.upperBound] == UInt8(ascii: ",") && range.upperBound <= item.clause
                ? ClauseTailReader.isComparison(text, before: range.lowerBound, floor: 0)
                : isBeforeAllCompared(text, range.upperBound)
                    && words.comparison.beforeAllCompared.ending(in: text, at: range.lowerBound, floor: 0) != nil
            if isCompared || isComparedUpToColon(text, range, item) { return .compared(with: index, of: dates) }
        }
        return nil
    }

    /// True where 比 stands before a date, and nothing but words up to a colon behind it: all that the colon opens is compared
    /// with it.
    private func isComparedUpToColon(
        _ text: UnsafeBufferPointer<UInt8>, _ date: Range<Int>, _ item: SentenceItem
    ) -> Bool {
        guard date.upperBound < item.clause, ClauseTailReader.isComparison(text, before: date.lowerBound, floor: 0),
            let colon = ClauseTailReader.find(
                text, date.upperBound..<min(item.clause, date.upperBound + Self.longestHead), ":")
        else { return false }
        let head = date.upperBound..<colon
        return !contains(text, head, ["%", ",", "百分之"])
    }

    /// Bytes of the words between what all is compared with and the colon that opens it.
    private static let longestHead = 60

    /// True where 相比 stands at the end of a date, with what is left of that or a parenthesis between: 2010年第六次全国人口普查相比,
    /// 2018年末(2018年是普查年份)相比.
    func isBeforeAllCompared(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        var end = offset
        if words.comparison.allCompared.beginning(in: text, at: end, end: text.count) != nil { return true }
        if let tail = words.time.endsOfDates.beginning(in: text, at: end, end: text.count) { end += tail.count }
        if end < text.count, text[end] == UInt8(ascii: "("),
            let close = ClauseTailReader.find(text, end..<min(text.count, end + Self.longestNote), ")")
        {
            end = close + 1
        }
        if end > offset, words.comparison.allCompared.beginning(in: text, at: end, end: text.count) != nil {
            return true
        }
        // 与2029年新区成立时相比
        guard let comma = ClauseTailReader.find(text, offset..<min(text.count, offset + Self.longestEvent), ","),
            !text[offset..<comma].contains(where: Folding.isDigit)
        else { return false }
        return words.comparison.allCompared.ending(in: text, at: comma, floor: offset) != nil
    }

    /// Bytes of what happened in a year that all is compared with, with 相比 and the comma.
    private static let longestEvent = 48

    /// Bytes of a parenthesis that tells of a year.
    private static let longestNote = 120
}
