/// The words that a time by its distance from the moment of speaking is told with, before a length and behind it.
enum DistanceWords {
    static let coming = ["未来的", "未来", "今后的", "今后", "接下来的", "接下来", "往后"]
    /// Before so many whole units: 前两天, 上三个月.
    static let wholePast = ["前", "上"]
    static let wholeComing = ["下", "后"]
    static let passing = ["再过", "过"]
    static let within = ["之内", "以内", "内"]
    static let ago = ["之前", "以前", "前"]
    static let later = ["之后", "以后", "后"]

    /// True where 前, 后, 上, 下 or 过 at `start` ends or is part of another word: 目前两年, 最后一周, 上百小时, 超过三年.
    static func isInsideWord(_ text: NumberCharacters, at start: Int) -> Bool {
        // 上百年 is a length.
        if text.at(start) == "上", let next = text.at(start + 1), "百千万亿".unicodeScalars.contains(next) { return true }
        guard let before = text.at(start - 1) else { return false }
        switch text.at(start) {
        case "前": return "以之目此元提当日眼空从往面超".unicodeScalars.contains(before)
        case "后": return "最以之今此然".unicodeScalars.contains(before)
        case "上": return "以马加网早晚路线".unicodeScalars.contains(before)
        case "下": return "以余乡地如线".unicodeScalars.contains(before)
        case "过": return "经超通度不越难见渡路".unicodeScalars.contains(before)
        default: return false
        }
    }
}
