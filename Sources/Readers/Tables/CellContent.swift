/// What the text of a cell is, as far as its form tells.
enum CellContent: Sendable, Hashable {
    /// Nothing, or a dash, dots or a stroke that stand for nothing.
    case blank
    /// A number, with sign, thousands commas, percent sign or brackets, and perhaps a unit.
    case number
    /// A year, month, quarter or span of them: `2024年`, `2025`, `1-12月`.
    case period
    /// A unit alone: `万吨`, `%`, `（亿元）`.
    case unit
    /// Anything else.
    case words

    /// Judges a cell's text.
    init(_ text: String) {
        var text = text
        self = text.withUTF8 { Self.judge($0) }
    }

    private static func judge(_ bytes: UnsafeBufferPointer<UInt8>) -> CellContent {
        var digits = 0
        var letters = 0
        var others = 0
        var hasPoint = false
        var hasPercent = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E: hasPoint = true
            case 0x25: hasPercent = true
            case 0x20, 0x2C, 0x2B, 0x2D, 0x28, 0x29, 0x2F, 0x2A, 0x3A, 0x7E, 0x5B, 0x5D, 0x3C, 0x3E, 0x23, 0x5F:
                others += 1
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case 0x21...0x7F: others += 1
            case 0xC2:
                // No-break space, plus-minus.
                others += 1
                index += 1
            case 0xE2:
                // Dashes, dots, minus, per mille.
                if index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xB0 { hasPercent = true }
                others += 1
                index += 2
            case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
                switch bytes[index + 2] {
                case 0x90...0x99: digits += 1
                case 0x8E: hasPoint = true
                case 0x85: hasPercent = true
                default: others += 1
                }
                index += 2
            case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
                others += 1
                index += 2
            default:
                letters += 1
                index += byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            }
            index += 1
        }
        if digits == 0 && letters == 0 { return hasPercent ? .unit : .blank }
        if bytes.count > 60 { return .words }
        let text = String(decoding: bytes, as: UTF8.self)
        if digits == 0 {
            return isUnit(text) ? .unit : .words
        }
        if letters == 0 {
            if digits == 4, others == 0, !hasPoint, !hasPercent, text.hasPrefix("19") || text.hasPrefix("20") {
                return .period
            }
            return .number
        }
        if isPeriod(text) { return .period }
        // 12.5万吨, 3家: a number with its unit; not a label that happens to have digits in it.
        let trimmed = text.drop { $0 == "-" || $0 == "+" || $0 == "约" || $0 == "−" }
        if let first = trimmed.unicodeScalars.first, first.value < 0x3A, first.value >= 0x30,
            letters <= 4 && digits >= letters
        {
            let tail = trimmed.drop { "0123456789.,，．".contains($0) }
            if tail.isEmpty || isUnit(String(tail)) { return .number }
        }
        return .words
    }

    private static func isUnit(_ text: String) -> Bool {
        var core = Substring(text)
        while let first = core.first, "（( 【".contains(first) { core = core.dropFirst() }
        while let last = core.last, "）) 】".contains(last) { core = core.dropLast() }
        if core.isEmpty || core.utf8.count > 24 { return false }
        if units.contains(String(core)) { return true }
        // 亿元/平方公里, 元/人, 万吨公里: units of units.
        for mark: Character in ["/", "／"] where core.contains(mark) {
            return core.split(separator: mark).allSatisfy { units.contains(String($0)) }
        }
        for scale in ["万亿", "十万", "百万", "千万", "万", "亿", "千", "百"] where core.hasPrefix(scale) {
            return units.contains(String(core.dropFirst(scale.count)))
        }
        return false
    }

    private static func isPeriod(_ text: String) -> Bool {
        var hasMark = false
        for character in text {
            if character.isASCII, character.isNumber { continue }
            guard periodMarks.contains(character) else { return false }
            if "年月季日".contains(character) { hasMark = true }
        }
        return hasMark
    }

    private static let periodMarks: Set<Character> = [
        "年", "月", "季", "度", "第", "一", "二", "三", "四", "上", "下", "半", "全", "末", "底", "-", "－", "—", "~", "至", "、",
        "日", "前", "初", " ", "～", "–", "Q", ".", "（", "）", "(", ")", "/",
    ]

    private static let units: Set<String> = [
        "元", "万元", "亿元", "万亿元", "千元", "百万元", "美元", "万美元", "亿美元", "%", "％", "‰", "个百分点", "百分点", "人", "万人", "户",
        "万户", "家", "个", "件", "项", "次", "万次", "人次", "万人次", "亿人次", "吨", "万吨", "亿吨", "千克", "公斤", "克", "米", "千米",
        "公里", "万公里", "平方米", "万平方米", "平方公里", "亩", "万亩", "公顷", "千公顷", "万公顷", "立方米", "万立方米", "亿立方米", "千瓦",
        "万千瓦", "千瓦时", "万千瓦时", "亿千瓦时", "度", "吨公里", "万吨公里", "亿吨公里", "人公里", "万人公里", "亿人公里", "标准箱", "万标准箱",
        "万TEU", "台", "万台", "辆", "万辆", "套", "万套", "部", "万部", "只", "万只", "头", "万头", "羽", "万羽", "米", "万米", "亿米", "箱",
        "万箱", "重量箱", "万重量箱", "条", "亿支", "万支", "张", "万张", "床", "座", "所", "处", "艘", "架", "岁", "天", "小时", "倍", "宗", "起",
        "支", "千升", "万千升", "升", "册", "万册", "亿件", "万件", "亿份", "万份", "份", "种", "批", "笔", "万笔", "吨标准煤", "万吨标准煤", "块",
        "万块", "亿块", "株", "万株", "kg", "t", "m", "km", "h", "kWh", "标准立方米", "微克/立方米",
    ]
}
