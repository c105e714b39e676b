import Model

/// A text by characters as the number reader sees them, each with its bytes in the text.
///
/// Full-width forms are ASCII, and the traditional and financial characters that numbers and their units are written
/// with are the plain ones.
struct NumberCharacters {
    /// Folded characters.
    private(set) var scalars: [Unicode.Scalar] = []
    /// Half-open UTF-8 bytes of each in the text.
    private(set) var places: [Range<Int>] = []
    private var original: [Unicode.Scalar] = []
    /// What is known of words.
    let words: PhraseWords

    init(_ text: String, words: PhraseWords) {
        self.words = words
        var offset = 0
        var rest = text.unicodeScalars[...]
        // How many characters stood before the last white space that was left out.
        var lastGap = 0
        while let scalar = rest.popFirst() {
            let count = UTF8.width(scalar)
            // 第 3 季度 and 近 三 年 are set wide, as a document's text may be, too.
            if Self.isSpace(scalar), let last = scalars.last, !Self.isSpace(last),
                case let behind = rest.drop(while: Self.isSpace), let next = behind.first.map(Self.folded),
                Self.isSetWide(last, next, isLastAlone: scalars.count - lastGap <= 1)
            {
                offset += count + rest[..<behind.startIndex].reduce(0) { $0 + UTF8.width($1) }
                lastGap = scalars.count
                rest = behind
                continue
            }
            original.append(scalar)
            let isZero = scalar == "〇" || Self.isZero(scalar, behind: scalars.last, before: rest.first)
            scalars.append(isZero ? "零" : Self.folded(scalar))
            places.append(offset..<offset + count)
            offset += count
        }
    }

    /// True for ○, which is a zero behind a numeral and a bullet elsewhere, and for O and 0 between numerals: 二O一九.
    private static func isZero(
        _ scalar: Unicode.Scalar, behind last: Unicode.Scalar?, before next: Unicode.Scalar?
    ) -> Bool {
        guard let last, NumberNotation.digit(last) != nil else { return false }
        if scalar == "○" || scalar == "◯" { return true }
        func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value >= 0x3400 && NumberNotation.digit(scalar) != nil
        }
        return "Oo0".unicodeScalars.contains(folded(scalar)) && isNumeral(last)
            && next.map { isNumeral($0) || "Oo0〇○".unicodeScalars.contains($0) } ?? false
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}"
    }

    /// True for two characters between which white space says nothing: Chinese ones, and one beside a figure. Two numerals
    /// may be of two numbers (八月十五 三点), unless white space stands before the first one, too.
    private static func isSetWide(_ last: Unicode.Scalar, _ next: Unicode.Scalar, isLastAlone: Bool) -> Bool {
        func isFigure(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
        let (isLast, isNext) = (last.value >= 0x3400, next.value >= 0x3400)
        if last.properties.numericType != nil, next.properties.numericType != nil {
            return isLast && isNext && isLastAlone
        }
        return isLast && (isNext || isFigure(next)) || isNext && isFigure(last)
    }

    var count: Int { scalars.count }

    /// The character at an index; nil past the end.
    func at(_ index: Int) -> Unicode.Scalar? { index >= 0 && index < scalars.count ? scalars[index] : nil }

    /// The character as written; nil past the end.
    func written(_ index: Int) -> Unicode.Scalar? { index >= 0 && index < original.count ? original[index] : nil }

    /// True for white space of any kind; what most characters are, letters, figures and Chinese ones, is not asked of Unicode.
    private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21..<0x80, 0x3001...: false
        default: scalar.properties.isWhitespace
        }
    }

    /// The first index from `index` on that holds no white space.
    func skippingSpace(_ index: Int) -> Int {
        var index = index
        while let scalar = at(index), Self.isWhiteSpace(scalar) { index += 1 }
        return index
    }

    /// The index behind `word` when it stands at `index`, white space between its characters allowed.
    func behind(_ word: String, at index: Int) -> Int? {
        var rest = word.unicodeScalars.makeIterator()
        guard let first = rest.next() else { return index }
        guard at(index) == first else { return nil }
        var index = index + 1
        while let scalar = rest.next() {
            index = skippingSpace(index)
            guard at(index) == scalar else { return nil }
            index += 1
        }
        return index
    }

    /// The index behind the first of `words` that stands at `index`.
    func behind(anyOf words: [String], at index: Int) -> Int? {
        for word in words { if let end = behind(word, at: index) { return end } }
        return nil
    }

    /// The index of the first character of the first of `words` that ends before `index`.
    func before(anyOf words: some Sequence<String>, at index: Int) -> Int? {
        var end = index
        while let scalar = at(end - 1), Self.isWhiteSpace(scalar) { end -= 1 }
        for word in words {
            let start = end - word.unicodeScalars.count
            if start >= 0, behind(word, at: start) == end { return start }
        }
        return nil
    }

    /// The figures at `start`, nine at most: what they say, how many they are, and the character behind them.
    func digits(at start: Int) -> (value: Int, count: Int, end: Int)? {
        var index = start
        var value = 0
        while let scalar = at(index), scalar.value >= 0x30, scalar.value <= 0x39, index - start < 9 {
            value = value * 10 + Int(scalar.value - 0x30)
            index += 1
        }
        return index > start ? (value, index - start, index) : nil
    }

    /// True for a point, a comma or a colon with a figure behind it, which ends no number: 5,000.
    func isInsideFigures(_ index: Int) -> Bool {
        at(index).map { ".,:".unicodeScalars.contains($0) } ?? false
            && at(index + 1).map { $0.properties.numericType == .decimal } ?? false
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
        if scalar.value < 0x3400 { return scalar }
        return plain[scalar] ?? SimplifiedCharacters.simplified(scalar)
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        var map: [Unicode.Scalar: Unicode.Scalar] = [:]
        let from = "陆俩倆仨萬億點兩負個幾貳贰參叄叁陸佰仟拾壹肆伍柒捌玖貮両餘來幣圓鎊攝鐘時後間並與至萬無裏歲碼侖禮週這號"
        let to = "六两两三万亿点两负个几二二三三三六百千十一四五七八九二两余来币圆镑摄钟时后间并与至万无里岁码仑礼周这号"
        for (old, new) in zip(from.unicodeScalars, to.unicodeScalars) where old != new { map[old] = new }
        // 陆 is a number in 玖拾陆 and land in 陆地 (see NumeralRun).
        return map
    }()
}
