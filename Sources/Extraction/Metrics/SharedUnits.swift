import Model

/// 分别拉动0.6、2.0和3.4个百分点: bare numbers of a list have the unit that stands behind its last member; so have those with
/// the first character of it: 3.4个、1个百分点.
enum SharedUnits {
    /// Gives the units of a sentence's quantities to the bare numbers before them.
    ///
    /// A list of whole numbers (3、5号楼) counts only behind 分别.
    static func apply(to quantities: inout [Quantity], in text: UnsafeBufferPointer<UInt8>, sentence: Range<Int>) {
        guard quantities.count > 1 else { return }
        var end = quantities.count - 1
        while end > 0 {
            var start = end
            if isMeasured(quantities, end) {
                while start > 0,
                    isBare(quantities, start - 1) || isScaled(quantities, start - 1, as: end)
                        || isShortened(quantities, start - 1, end, text),
                    isJoint(text, quantities, before: start)
                {
                    start -= 1
                }
            }
            if start < end, isList(quantities[start...end], text, sentence) {
                for index in start..<end { adopt(quantities[end], by: &quantities[index]) }
            }
            end = min(start, end - 1)
        }
    }

    private static func adopt(_ last: Quantity, by quantity: inout Quantity) {
        quantity.unit = last.unit
        quantity.unitRange = last.unitRange
        quantity.scalePower = last.scalePower
        quantity.highScalePower = last.highScalePower
    }

    private static func isMeasured(_ quantities: [Quantity], _ index: Int) -> Bool {
        quantities[index].unit != nil && quantities[index].notation == .digits && quantities[index].high == nil
    }

    private static func isBare(_ quantities: [Quantity], _ index: Int) -> Bool {
        quantities[index].unitRange == nil && quantities[index].notation == .digits && quantities[index].high == nil
    }

    /// True for 3.1万 before 3.4万吨.
    private static func isScaled(_ quantities: [Quantity], _ index: Int, as last: Int) -> Bool {
        let quantity = quantities[index]
        return quantity.unit == nil && quantity.scalePower > 0 && quantity.scalePower == quantities[last].scalePower
            && quantity.notation == .digits && quantity.high == nil
    }

    private static func isShortened(
        _ quantities: [Quantity], _ index: Int, _ last: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let unit = quantities[index].unitRange, let full = quantities[last].unitRange,
            quantities[index].high == nil
        else { return false }
        return unit.count == 3 && full.count > 3 && text.has("个", at: unit.lowerBound, end: unit.upperBound)
            && text.has("个", at: full.lowerBound, end: full.upperBound)
            // 3个、7个、9个百分点: nothing is counted among points.
            && (quantities[index].value.scale > 0 || text[full].elementsEqual("个百分点".utf8))
    }

    /// True when nothing but 、 和 or 及 stands between a number and the one before.
    private static func isJoint(
        _ text: UnsafeBufferPointer<UInt8>, _ quantities: [Quantity], before index: Int
    ) -> Bool {
        let gap = quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound
        return gap.count == 3
            && (["、", "和", "及", "与"] as [StaticString]).contains {
                text.has($0, at: gap.lowerBound, end: gap.upperBound)
            }
    }

    private static func isList(
        _ members: ArraySlice<Quantity>, _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>
    ) -> Bool {
        guard let first = members.first else { return false }
        return members.contains { $0.value.scale > 0 } || first.unitRange != nil
            || (["分别", "依次"] as [StaticString]).contains {
                ClauseTailReader.contains(
                    text, max(sentence.lowerBound, first.range.lowerBound - 60)..<first.range.lowerBound, $0)
            }
    }
}
