/// The characters that whole numbers are written with in Chinese.
public enum Numeral {
    /// True for 一 to 十, with which lists are numbered.
    @inlinable
    public static func numbersList(_ character: UInt32) -> Bool {
        switch character {
        // 一 二 三 四 五 六 七 八 九 十
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: false
        }
    }

    /// These characters, by what they are worth.
    public static let ofLists = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    /// True for 零 and the 〇 of years.
    @inlinable
    public static func isZero(_ character: UInt32) -> Bool { character == 0x96F6 || character == 0x3007 }

    /// What a numeral below ten is worth, in common or financial characters: 2 for 二, 两 and 贰; nil for others.
    @inlinable
    public static func digit(_ character: UInt32) -> Int? {
        switch Unicode.Scalar(character) {
        case "〇", "零": 0
        case "一", "壹": 1
        case "二", "贰", "两": 2
        case "三", "叁": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    /// The power of ten of a place below 万: 1 for 十, 2 for 百 and 3 for 千, in common or financial characters; nil for others.
    @inlinable
    public static func place(_ character: UInt32) -> Int? {
        switch Unicode.Scalar(character) {
        case "十", "拾": 1
        case "百", "佰": 2
        case "千", "仟": 3
        default: nil
        }
    }
}
