import Model

/// The times among the words before a number: what it is compared with, and when something else stood.
extension ClauseTailReader {
    /// The date that 同2017年相比 which ends at `end` compares with, and where that begins; nil when nothing of the kind does.
    func dateComparedWith(
        _ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ floor: Int, _ dates: [ResolvedDate], _ dateIndex: Range<Int>
    ) -> (date: Int, start: Int)? {
        guard !dateIndex.isEmpty, let word = words.allCompared.ending(in: text, at: end, floor: floor),
            let index = date(endingAt: end - word.count, floor, dates, dateIndex),
            case let start = dates[index].range.lowerBound,
            let before = words.beforeAllCompared.ending(in: text, at: start, floor: floor)
        else { return nil }
        return (index, start - before.count)
    }

    /// First byte of 从建区初的 that ends at `end`; nil when nothing of the kind does.
    func startOfEarlier(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, floor: Int) -> Int? {
        let of = end - 3
        guard Self.ends(text, with: "的", at: end, floor: floor),
            words.earlierTimeEnds.ending(in: text, at: of, floor: floor) != nil
        else { return nil }
        let before = max(floor, of - 30)..<of
        guard let start = Self.findLast(text, before, "从") ?? Self.findLast(text, before, "由"), of - start >= 9,
            !Self.contains(text, start..<of, ",")
        else { return nil }
        return start
    }

    /// First byte of 在…的基础上 that ends at `end`; nil when nothing of the kind does.
    func startOfBase(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, floor: Int) -> Int? {
        guard let base = words.baseEnds.ending(in: text, at: end, floor: floor) else { return nil }
        return Self.findLast(text, max(floor, end - 60)..<(end - base.count), "在")
    }

    /// True when 结转 or 结余 stands directly before.
    func isCarriedOver(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, floor: Int) -> Bool {
        words.carried.ending(in: text, at: offset, floor: floor) != nil
    }

    /// Where a date begins, with the quotation mark of a plan's: “十三五”时期.
    static func headOfDate(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, floor: Int) -> Int {
        ends(text, with: "“", at: start, floor: floor) ? start - "“".utf8.count : start
    }

    /// True when 比 or 较 stands directly before.
    static func isComparison(_ text: UnsafeBufferPointer<UInt8>, before offset: Int, floor: Int) -> Bool {
        guard offset - 3 >= floor else { return false }
        let bytes = (text[offset - 3], text[offset - 2], text[offset - 1])
        // 占比2020年达到50%: another word.
        if bytes == (0xE6, 0xAF, 0x94) { return !ends(text, with: "占", at: offset - 3, floor: floor) }
        return bytes == (0xE8, 0xBE, 0x83)
    }
}
