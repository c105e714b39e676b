import Model

/// Units that are said together, 三块一毛四 and 一斤二两, each with what it is of the first one.
struct MeasureLadder {
    /// One rung: the words for a unit, and how many of it make one of the first.
    typealias Rung = (words: [String], parts: Int)

    let rungs: [Rung]
    /// Whether a digit behind the last unit counts in its tenths: 三块五, 一米七五.
    let takesDigits: Bool

    private static let all: [MeasureLadder] = [
        MeasureLadder(
            rungs: [
                (["块钱", "块", "元", "圆", "蚊", "文"], 1), (["角钱", "毛钱", "毫子", "角", "毛", "毫"], 10),
                (["分钱", "分", "仙"], 100), (["厘"], 1000),
            ], takesDigits: true),
        MeasureLadder(rungs: [(["美元", "美金"], 1), (["美分", "分"], 100)], takesDigits: false),
        MeasureLadder(rungs: [(["欧元"], 1), (["欧分", "分"], 100)], takesDigits: false),
        MeasureLadder(rungs: [(["英镑", "镑"], 1), (["便士"], 100)], takesDigits: false),
        MeasureLadder(rungs: [(["港元", "港币"], 1), (["毫"], 10), (["港仙", "仙"], 100)], takesDigits: false),
        MeasureLadder(rungs: [(["周岁", "岁"], 1), (["个月"], 12)], takesDigits: false),
        MeasureLadder(rungs: [(["吨", "公吨"], 1), (["公斤", "千克"], 1000), (["克"], 1_000_000)], takesDigits: true),
        MeasureLadder(rungs: [(["公斤", "千克"], 1), (["克"], 1000)], takesDigits: true),
        MeasureLadder(rungs: [(["市斤", "斤"], 1), (["两"], 10), (["钱"], 100)], takesDigits: true),
        MeasureLadder(rungs: [(["磅"], 1), (["盎司"], 16)], takesDigits: false),
        MeasureLadder(rungs: [(["公里", "千米"], 1), (["米"], 1000)], takesDigits: true),
        MeasureLadder(
            rungs: [
                (["米", "公尺"], 1), (["分米"], 10), (["厘米", "公分"], 100), (["毫米"], 1000),
            ], takesDigits: true),
        MeasureLadder(rungs: [(["丈"], 1), (["尺"], 10), (["寸"], 100)], takesDigits: true),
        MeasureLadder(rungs: [(["英里"], 1), (["码"], 1760), (["英尺"], 5280)], takesDigits: false),
        MeasureLadder(rungs: [(["英尺", "呎", "'"], 1), (["英寸", "英吋", "寸", "吋", "\""], 12)], takesDigits: false),
        MeasureLadder(rungs: [(["升", "公升"], 1), (["毫升"], 1000)], takesDigits: true),
        MeasureLadder(rungs: [(["亩"], 1), (["分"], 10), (["厘"], 100)], takesDigits: true),
        MeasureLadder(rungs: [(["度", "°"], 1), (["分", "′", "'"], 60), (["秒", "″", "\""], 3600)], takesDigits: true),
        MeasureLadder(
            rungs: [(["小时", "个小时", "个钟头"], 1), (["分钟", "分"], 60), (["秒钟", "秒"], 3600)], takesDigits: false),
        MeasureLadder(rungs: [(["分钟"], 1), (["秒钟", "秒"], 60)], takesDigits: false),
    ]

    /// The ladders that begin with a unit, the more likely first.
    static func ladders(from unit: String) -> [MeasureLadder] {
        // A later rung begins what is left of its ladder: 一毛五, 三尺六寸.
        all.compactMap { ladder in
            guard let first = ladder.rungs.firstIndex(where: { $0.words.contains(unit) }) else { return nil }
            let rungs = ladder.rungs[first...].map { (words: $0.words, parts: $0.parts / ladder.rungs[first].parts) }
            return MeasureLadder(rungs: rungs, takesDigits: ladder.takesDigits && (first == 0 || rungs.count > 1))
        }
    }

    /// How many of the unit `small` make one of the unit `large`; nil where no ladder has both.
    static func parts(of small: String, in large: String) -> Int? {
        for ladder in ladders(from: large) {
            if let rung = ladder.rungs.first(where: { $0.words.contains(small) }), rung.parts > 1 { return rung.parts }
        }
        return nil
    }

    /// What stands behind a first unit: the rest in its parts, and the index behind it; nil when there is nothing.
    ///
    /// `beginsUnit` tells whether a unit that no ladder has begins at an index, so that 五元三个 isn't 5.3.
    func rest(_ text: NumberCharacters, at start: Int, beginsUnit: (Int) -> Bool) -> (ExactDecimal, Int)? {
        var sum = ExactDecimal(coefficient: 0)
        var (index, parts, rung) = (start, 1, 0)
        var isAny = false
        while rung < rungs.count {
            let zero = text.behind("零", at: text.skippingSpace(index)) ?? index
            let place = text.skippingSpace(zero)
            if let run = NumeralRun.read(text, at: place, isPart: true), run.high == nil || run.guess != nil,
                let next = ((rung + 1)..<rungs.count).first(where: {
                    text.behind(anyOf: rungs[$0].words, at: text.skippingSpace(run.end)) != nil
                }), let end = text.behind(anyOf: rungs[next].words, at: text.skippingSpace(run.end)),
                !isLonger(text, end), run.value < ExactDecimal(coefficient: Int128(rungs[next].parts)),
                let part = run.value.quotient(by: ExactDecimal(coefficient: Int128(rungs[next].parts))),
                let both = sum.plus(part)
            {
                (sum, index, parts, rung, isAny) = (both, end, rungs[next].parts, next, true)
                continue
            }
            break
        }
        if takesDigits, let (value, end) = digits(text, at: index, beginsUnit),
            let part = value.quotient(by: ExactDecimal(coefficient: Int128(parts))), let both = sum.plus(part)
        {
            return (both, end)
        }
        return isAny ? (sum, index) : nil
    }

    /// 分 is no unit in 分之, and 两 none before a measure word.
    private func isLonger(_ text: NumberCharacters, _ end: Int) -> Bool {
        let last = text.at(end - 1)
        if last == "分" { return text.at(end) == "之" }
        return false
    }

    /// One or two digits in tenths: 五, 七五, and 零五 in hundredths; one before 一斤, which says of what it is the price.
    private func digits(_ text: NumberCharacters, at start: Int, _ beginsUnit: (Int) -> Bool) -> (ExactDecimal, Int)? {
        var index = start
        var digits: [UInt8] = []
        while digits.count < 3, let scalar = text.at(index), let digit = NumberNotation.digit(scalar) {
            digits.append(0x30 + digit)
            index += 1
        }
        if digits.count == 2, text.at(index - 1) == "一", beginsUnit(index) {
            digits.removeLast()
            index -= 1
        } else if beginsUnit(index) {
            return nil
        }
        let isOther =
            text.at(index).map {
                "点.%:,十百千万亿年月日号级层楼期半分成折两".unicodeScalars.contains($0)
                    || ($0.properties.numericType != nil && $0 != "一")
            } ?? false
        guard (1...2).contains(digits.count), digits != [0x30], !isOther else { return nil }
        return ExactDecimal(ascii: Array("0.".utf8) + digits).map { ($0, index) }
    }
}
