import Model

/// What the words of one line say about its place in a document: heading numbers, page numbers, page chrome.
enum LineForm {
    /// The line's characters without white space and crawlers' literals for it, full-width ASCII folded, lower case.
    ///
    /// Of a line that is long or holds sentences only the opening is given: nothing else is asked of it.
    static func packed(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> String {
        let limit = canBeChrome(line) ? 480 : 60
        var scalars = String.UnicodeScalarView()
        var place = line.span.start
        let end = min(line.span.end, line.span.start + limit)
        while place < end {
            let space = TextLine.spaceLength(text, at: place, end: end)
            if space > 0 {
                place += space
                continue
            }
            if text[place] == 0x3C, let literal = TextLine.literalLength(text, at: place, end: end) {
                place += literal
                continue
            }
            var (scalar, length) = TextLine.scalar(text, at: place, end: end)
            place += length
            if scalar >= 0xFF01 && scalar <= 0xFF5E { scalar -= 0xFEE0 }
            if scalar >= 0x41 && scalar <= 0x5A { scalar += 0x20 }
            if let scalar = Unicode.Scalar(scalar) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// True for 一、 （一） 1. 1、 (1) ① 第一章 —— 附件2: what begins a new paragraph or heading whatever stood before.
    static func beginsItem(_ packed: String) -> Bool {
        var rest = Substring(packed)
        if rest.hasPrefix("——") || rest.hasPrefix("--") || rest.hasPrefix("附件") || rest.hasPrefix("●") { return true }
        guard let first = rest.unicodeScalars.first else { return false }
        if first.value >= 0x2460 && first.value <= 0x249B { return true }
        if rest.first == "(" {
            rest = rest.dropFirst()
            let inner = rest.prefix { isChineseNumeral($0) || $0.isASCII && $0.isNumber }
            return !inner.isEmpty && inner.count <= 3 && rest.dropFirst(inner.count).first == ")"
        }
        if rest.first == "第" {
            let inner = rest.dropFirst().prefix { isChineseNumeral($0) }
            guard !inner.isEmpty, let sign = rest.dropFirst(1 + inner.count).first else { return false }
            return "章节条部编".contains(sign)
        }
        let numeral = rest.prefix { isChineseNumeral($0) }
        if !numeral.isEmpty, numeral.count <= 3 { return rest.dropFirst(numeral.count).first == "、" }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 3 else { return false }
        let behind = rest.dropFirst(digits.count)
        guard let sign = behind.first else { return false }
        if sign == "、" { return true }
        return (sign == "." || sign == "．") && behind.dropFirst().first.map { !($0.isASCII && $0.isNumber) } == true
    }

    static func isChineseNumeral(_ character: Character) -> Bool { "一二三四五六七八九十百零〇".contains(character) }

    /// The number of a line that is only a page number; `isSure` when dashes or words say so.
    static func pageNumber(_ packed: String) -> (number: Int, isSure: Bool)? {
        if packed.utf8.count > 40 { return nil }
        if let (number, rest) = integer(packed[...]), rest.isEmpty { return (number, false) }
        let signs: Set<Character> = ["-", "—", "–", "―", "─", "·", "•", "－", "_", "~"]
        let inner = packed.drop { signs.contains($0) }
        if inner.count < packed.count, let (number, rest) = integer(inner), !rest.isEmpty,
            rest.allSatisfy({ signs.contains($0) })
        {
            return (number, true)
        }
        // 第3页共20页, 第3页, 第3页/共20页, 3/20.
        if packed.hasPrefix("第"), let (number, rest) = integer(packed.dropFirst()), rest.hasPrefix("页") {
            let tail = rest.dropFirst().filter { !"共页,/ 总计(),".contains($0) && !($0.isASCII && $0.isNumber) }
            return tail.isEmpty ? (number, true) : nil
        }
        if packed.hasPrefix("page"), let (number, _) = integer(packed.dropFirst(4)) { return (number, true) }
        return nil
    }

    private static func integer(_ text: Substring) -> (Int, Substring)? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 4, let number = Int(digits) else { return nil }
        return (number, text.dropFirst(digits.count))
    }

    /// True for a line that only the page around a text has: navigation, share buttons, licences, scripts.
    static func isChrome(_ packed: String, _ line: TextLine) -> Bool {
        if !canBeChrome(line) { return false }
        if chromeLines.contains(packed) { return true }
        if let first = packed.unicodeScalars.first, let openings = chromeOpeningsByFirst[first] {
            for opening in openings where packed.hasPrefix(opening) { return true }
        }
        if line.characterCount <= 120, !line.endsSentence {
            for part in chromeParts where packed.contains(part) { return true }
        }
        // 首页 | 新闻 | 公告
        return line.characterCount <= 60 && packed.count(where: { $0 == "|" || $0 == "｜" }) >= 2
            && !packed.contains("。")
    }

    private static func canBeChrome(_ line: TextLine) -> Bool {
        line.characterCount <= (line.holdsSentence ? 40 : 160)
    }

    private static let chromeLines: Set<String> = [
        "首页", "网站首页", "返回首页", "返回顶部", "无障碍", "无障碍浏览", "长者模式", "适老版", "繁体", "繁體", "繁體中文", "简体", "en",
        "english", "登录", "注册", "打印", "收藏", "关闭", "下载", "全屏", "还原", "加大", "减小", "分享", "微信", "微博", "邮箱", "大", "中",
        "小", "【", "】", "[", "]", ">>", ">", "|", "字体:", "字号:", "相关文章", "相关文档", "相关链接", "相关报道:", "相关评论", "相关新闻",
        "本栏最新", "本栏推荐", "阅读排行", "标签云", "评论:", "附件:", "上一篇", "下一篇", "上一页", "下一页", "是否继续?", "放弃", "©",
        "扫一扫", "扫一扫在手机打开当前页", "内容摘要:", "联系我们", "网站地图", "站点地图", "关于本站", "友情链接", "新浪微博", "qq空间",
        "人人网", "开心网", "百度空间", "天涯社区", "正文:",
    ]

    private static let chromeOpenings = [
        "当前位置", "您当前", "您现在", "您所在", "你现在", "你所在", "你的位置", "您的位置", "所在位置", "首页>", "首页»", "分享到", "分享至",
        "浏览量:", "浏览次数", "阅读次数", "阅读量:", "点击数", "点击率", "点击量", "访问总数", "访问量", "字体:", "字号:", "【字体", "[字体", "【字号",
        "[字号", "【打印", "[打印", "打印本页", "打印页面", "【关闭", "[关闭", "关闭窗口", "关闭本页", "【e-mail推荐", "【收藏", "(责任编辑",
        "责任编辑:", "上一篇:", "下一篇:", "上一页", "主办:", "主办单位:", "承办:", "承办单位:", "版权所有", "copyright", "©", "技术支持:",
        "网站标识码", "网站声明", "您访问的链接", "联系我们", "友情链接", "网站地图", "站点地图", "<!--", "-->", "functionturnpage", "扫一扫",
        "【纠错", "我要纠错", "建议使用", "推荐使用",
    ]

    private static let chromeOpeningsByFirst = Dictionary(grouping: chromeOpenings) {
        $0.unicodeScalars.first ?? "?"
    }

    private static let chromeParts = ["icp备", "公网安备", "网站标识码", "上一页1", "copyright©", "版权所有:", "最佳分辨率"]

    /// True for lines that say what a crawler or a page knows of the document: `发文时间：…`.
    static func isMetadata(_ packed: String, _ line: TextLine) -> Bool {
        guard line.characterCount <= 200, let first = packed.unicodeScalars.first,
            let openings = metadataOpeningsByFirst[first]
        else { return false }
        return openings.contains { packed.hasPrefix($0) }
    }

    private static let metadataOpenings = [
        "标题:", "发文单位:", "发文时间:", "发布时间:", "发布日期:", "发布机构:", "报告人:", "来源url:", "来源:", "信息来源:", "原文链接:",
        "成文日期:", "索引号:", "文号:", "作者:", "时间:", "日期:", "网址:", "url:", "【法宝引证码】",
    ]

    private static let metadataOpeningsByFirst = Dictionary(grouping: metadataOpenings) {
        $0.unicodeScalars.first ?? "?"
    }
}
