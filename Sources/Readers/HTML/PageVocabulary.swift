/// Words by which pages of Chinese government bodies (and others) label what is about the document, not in it.
enum PageVocabulary {
    /// Labels of a document's index card.
    static func isMetadataLabel(_ text: String) -> Bool {
        var packed: [UInt8] = []
        var copy = text
        copy.withUTF8 { bytes in
            if bytes.count <= 48 { pack(bytes, into: &packed) }
        }
        return !packed.isEmpty && packed.count <= 30 && metadataLabels.contains(packed)
    }

    /// Appends the bytes in lower case without white space, brackets, colons, dots, dashes and arrows, up to `limit` bytes.
    private static func pack(
        _ bytes: UnsafeBufferPointer<UInt8>, into packed: inout [UInt8], limit: Int = .max
    ) {
        var index = 0
        while index < bytes.count, packed.count < limit {
            let byte = bytes[index]
            switch byte {
            case 0x00...0x2F, 0x3A...0x3F, 0x5B...0x60, 0x7B...0x7F: index += 1
            case 0x41...0x5A:
                packed.append(byte | 0x20)
                index += 1
            case 0xC2: index += 2
            case 0xE2: index += 3
            case 0xE3 where index + 1 < bytes.count && bytes[index + 1] == 0x80: index += 3
            case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC && bytes[index + 2] <= 0x9F: index += 3
            default:
                packed.append(byte)
                index += 1
            }
        }
    }

    private static let metadataLabels = WordList([
        "索引号", "索引编号", "发文字号", "文号", "发文机关", "发布机构", "发布日期", "成文日期", "生成日期", "公开日期", "主题分类", "体裁分类",
        "服务对象", "公开方式", "公开时限", "公开范围", "有效性", "信息分类", "信息索引号", "主题词", "公开责任部门", "发文日期", "名称", "信息名称",
        "公文种类", "时效性", "生效日期", "废止日期", "责任部门", "公开类别", "组配分类", "标题", "关键词", "发布机关", "信息来源", "发布时间",
        "统一编号", "效力状态", "所属分类", "分类", "体裁", "公开形式", "有效期", "内容概述", "题裁分类", "著录日期", "制发机关", "内容分类", "主题",
        "公开事项名称", "公文时效", "失效日期", "文件编号", "来源", "发文机构", "发文单位", "发布单位", "发布部门", "公开主体", "公开机构", "制定机关",
        "公布机关", "印发日期", "概述", "时效", "主题类别", "公文标题", "语种", "关键字", "信息提供单位", "公开目录", "公文类别", "效力",
    ])

    /// Openings of a publication line.
    static let publicationLabels = [
        "发布时间", "发布日期", "发文时间", "发文日期", "发表时间", "公开日期", "公开时间", "更新时间", "更新日期", "日期", "时间", "来源", "信息来源",
        "稿件来源", "文章来源", "作者", "录入", "编辑", "责任编辑", "浏览次数", "浏览量", "点击", "点击数", "访问量", "阅读", "字体", "字号", "字体大小",
        "打印", "分享", "分享到", "保护视力色", "视力保护色", "访问次数", "阅读次数", "点击量", "浏览", "信息发布", "发布机构", "发布人", "审核", "供稿", "发布于",
        "本文来源于", "撰稿", "发布单位", "出处", "Published", "Source", "Updated",
    ]

    /// Labels before a publication time.
    static let publishedLabels = [
        "发布时间", "发布日期", "发表时间", "公开日期", "公开时间", "发文日期", "发文时间", "更新时间", "日期", "时间", "信息时间", "上网时间",
    ]

    /// Labels before a source.
    static let sourceLabels = ["出处", "信息来源", "文章来源", "稿件来源", "内容来源", "资料来源", "来源", "来源于", "发布机构", "发布单位"]

    /// Labels before who issued the document, and before the day on which it was written, which may not be that of its
    /// publication.
    static let issuerLabels = [
        "发布机构", "发布机关", "发文机关", "制发机关", "公开责任部门", "责任部门", "发文单位", "信息提供单位", "发文机构", "发布部门", "公开主体", "公开机构",
        "制定机关", "公布机关",
    ]
    static let writtenLabels = ["成文日期", "生成日期", "印发日期", "制发日期", "著录日期"]

    /// True for a line with one of these labels.
    static func namesIssuer(_ line: UnsafeBufferPointer<UInt8>) -> Bool { issuers.find(in: line) != nil }

    private static let issuers = WordList(issuerLabels + writtenLabels)

    /// Words before 日期 and 时间 that make it another one than the day of publication.
    static let otherDays: Set<String> = [
        "成文", "生成", "印发", "制发", "著录", "生效", "失效", "废止", "有效", "施行", "实施", "截止", "开始", "结束", "当前", "活动",
    ]

    /// Openings of the path of the page in its site.
    static let breadcrumbLabels = [
        "当前位置", "您所在的位置", "您的位置", "当前所在位置", "您现在的位置", "所在位置", "你的位置", "您当前的位置", "您当前位置", "现在位置",
        "当前的位置", "你现在的位置", "您当前所在位置", "当前所处位置", "首页>", "首页 >", "首页 »", "You are here", "首页 / ", "位置：", "位置:",
    ]

    /// Beginnings of lines that are about reading the page: sharing, printing, going on to the next one.
    static let toolOpenings = [
        "打印本页", "关闭窗口", "打印", "关闭", "分享到", "分享", "上一篇", "下一篇", "扫一扫", "扫码", "【打印", "【关闭", "[打印", "[关闭", "字体：",
        "字号：", "【字体", "[字体", "【大", "相关链接", "相关阅读", "相关文章", "相关新闻", "相关稿件", "相关信息", "相关文档", "责任编辑", "编辑：",
        "浏览次数", "阅读次数", "点击数", "版权所有", "返回顶部", "收藏", "我要纠错", "分享：", "【纠错】", "(编辑", "（编辑", "[编辑", "【编辑",
        "责编", "[责任编辑", "【责任编辑", "关键字：", "关键词：", "关键字:", "关键词:", "【关闭", "【我要纠错", "【收藏", "分享到：", "浏览量", "（责任编辑", "(责任编辑",
        "上一条", "下一条", "上一页", "下一页", "网站地图", "主办单位", "您访问的链接", "标签：", "转载请注明", "推荐阅读", "返回首页", "文章关键词",
        "审核：", "审核人", "编辑:", "一审:", "一审：", "二审:", "二审：", "三审:", "三审：", "编辑人", "初审", "终审", "[关键词", "用手机", "手机查看",
        "【发表评论", "[发表评论", "发表评论", "网友评论", "【加入收藏", "[加入收藏", "加入收藏", "我要评论",
    ]

    /// True for a line that is about reading the page, not part of it.
    static func isNoise(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if tools.isPrefix(of: line), line.count <= 130 { return true }
        if line.count <= 400 {
            if invitations.isPrefix(of: line), questions.find(in: line) != nil { return true }
            // Most lines have the words of neither.
            if let first = feet.find(in: line) {
                if footers.find(in: line, from: first.lowerBound) != nil { return true }
                if let first = hosts.find(in: line, from: first.lowerBound),
                    hosts.find(in: line, from: first.upperBound) != nil
                {
                    return true
                }
            }
        }
        // 更多>>, 选择区域>>>
        if line.count <= 60, line.count > 2, line[line.count - 1] == 0x3E, line[line.count - 2] == 0x3E { return true }
        if line.count <= 300, LatinWords.isInvitation(line) { return true }
        if line.count > 72 { return false }
        return isOne(of: noiseLines, line) ?? true
    }

    /// True for a line that ends in a full stop or its like, perhaps within a quotation.
    static func endsSentence(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        sentenceEnds.contains { line.count > $0.count && line[(line.count - $0.count)...].elementsEqual($0) }
    }

    private static let sentenceEnds = [".", "!", "?", "。", "！", "？", ".”", ".\"", "。”", "?”", "!”"].map {
        Array($0.utf8)
    }

    /// Whether the bytes of a line, packed, are a word of a list; nil when nothing of them is left.
    private static func isOne(of words: WordList, _ line: UnsafeBufferPointer<UInt8>) -> Bool? {
        var packed: [UInt8] = []
        packed.reserveCapacity(line.count)
        // The first bytes tell most lines from all of the words.
        pack(line, into: &packed, limit: 3)
        if packed.isEmpty { return nil }
        guard packed.withUnsafeBufferPointer({ words.mayMatch($0, at: 0) }) else { return false }
        packed.removeAll(keepingCapacity: true)
        pack(line, into: &packed)
        return words.contains(packed)
    }

    private static let tools = WordList(toolOpenings)

    /// What only the foot of a site says.
    private static let footerWords = [
        "ICP备", "ICP证", "网站标识码", "公网安备", "版权所有", "All Rights Reserved", "All rights reserved", "ALL RIGHTS RESERVED",
        "Copyright ©", "Copyright©", "copyright ©",
    ]
    private static let footers = WordList(footerWords)

    /// 如果您对该政策有疑问，可以点击…咨询: what a site says to its readers.
    private static let invitations = WordList(["如果您对", "如您对", "如果你对", "如对本文", "若您对"])
    private static let questions = WordList(["咨询", "拨打", "点击", "留言", "反馈"])

    /// Who runs the site: two of them in one line are its foot.
    private static let hostWords = [
        "主办：", "承办：", "开办：", "主办单位：", "承办单位：", "协办：", "技术支持：", "运行维护：", "主管：", "联系电话：", "邮编：", "地址：", "邮政编码", "E-mail",
        "传真：", "电子邮箱",
    ]
    private static let hosts = WordList(hostWords)
    private static let feet = WordList(footerWords + hostWords)

    /// Openings of the path of the page in its site, to search in bytes.
    static let breadcrumbs = WordList(breadcrumbLabels)
    private static let publications = WordList(publicationLabels)

    /// True for a line that says when and by whom the page was published, by its labels.
    static func isPublicationLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if line.count > 400 { return false }
        var labels = 0
        var offset = 0
        while let found = publications.find(in: line, from: offset) {
            offset = found.upperBound
            while offset < line.count, line[offset] == 0x20 { offset += 1 }
            let isLabel =
                offset < line.count && line[offset] == 0x3A || offset + 2 < line.count && line[offset] == 0xEF
                || offset + 2 < line.count && line[offset] == 0xE3 && line[offset + 1] == 0x80
                || line.count - offset <= 24 || endsWithAt(line, found)
            if isLabel {
                labels += 1
                if found.lowerBound == 0 || labels >= 2 { return true }
            }
        }
        return labels == 1 && line.count <= 80
    }

    /// True for 发布于 and 本文来源于, which need no colon.
    private static func endsWithAt(_ line: UnsafeBufferPointer<UInt8>, _ label: Range<Int>) -> Bool {
        line[label.upperBound - 3] == 0xE4 && line[label.upperBound - 2] == 0xBA && line[label.upperBound - 1] == 0x8E
    }

    /// True for a text with a Chinese character.
    static func hasIdeographs(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.contains { $0 >= 0xE4 && $0 <= 0xE9 } }

    /// Where the first day in figures stands in a line, 2025-02-11.
    static func day(in line: UnsafeBufferPointer<UInt8>) -> Int? {
        line.indices.first { place in
            (line[place] == 0x31 || line[place] == 0x32) && (place == 0 || line[place - 1] &- 0x30 >= 10)
                && isDay(line, at: place)
        }
    }

    private static func isDay(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var index = start
        func number(_ digits: ClosedRange<Int>) -> Bool {
            let start = index
            while index < line.count, line[index] &- 0x30 < 10 { index += 1 }
            return digits.contains(index - start)
        }
        guard number(4...4), index < line.count else { return false }
        let mark = line[index]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") else { return false }
        index += 1
        guard number(1...2), index < line.count, line[index] == mark else { return false }
        index += 1
        return number(1...2)
    }

    /// Where the first day written with 年, 月 and 日 stands in a line.
    static func writtenDay(in line: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let year = years.find(in: line), year.lowerBound >= 4 else { return nil }
        func digits(_ end: Int) -> Int { line[..<end].reversed().prefix { $0 &- 0x30 < 10 }.count }
        func number(behind start: Int, _ mark: WordList) -> Int? {
            let count = line[start...].prefix { $0 &- 0x30 < 10 }.count
            return (1...2).contains(count) && start + count < line.count
                ? mark.match(line, at: start + count).map { start + count + $0 } : nil
        }
        guard digits(year.lowerBound) == 4, let month = number(behind: year.upperBound, months),
            let day = number(behind: month, days)
        else { return nil }
        return year.lowerBound - 4..<day
    }

    private static let years = WordList(["年"])
    private static let months = WordList(["月"])
    private static let days = WordList(["日"])

    /// True for a line of a day written with 年, 月 and 日, behind the name of an office or alone, and nothing else.
    static func isDayLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count >= 14, line.count <= 100, let day = writtenDay(in: line) else { return false }
        let isOver = line[day.upperBound...].allSatisfy { $0 <= 0x3A || $0 == 0xC2 || $0 == 0xA0 }
        let before = line[..<day.lowerBound]
        return isOver && (before.isEmpty || endsLikeOffice(String(decoding: before, as: UTF8.self)))
    }

    /// True for 云岭市统计局 and 国家统计局云岭调查队: offices that put their name to what they publish.
    static func endsLikeOffice(_ text: String) -> Bool {
        var text = Substring(text)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text.count >= 5 && text.count < 40 && offices.contains { text.hasSuffix($0) }
    }

    /// True for the name of an office or a site and nothing else: 云岭市统计局, 云岭市人民政府网站.
    static func namesPublisher(_ title: String) -> Bool {
        title.count <= 16 && (endsLikeOffice(title) || sites.contains { title.hasSuffix($0) })
    }

    private static let sites = ["网站", "人民政府", "政府网", "信息网", "统计网"]
    private static let offices = ["统计局", "调查队", "财政局", "改革委员会"]

    /// True for the second line of a title: 及2023年预算草案的报告.
    static func continuesTitle(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count >= 12 && continuations.isPrefix(of: line)
    }

    /// True for a line of some length that ends as the titles of documents do; 情况 and the like only behind a time.
    static func endsLikeTitle(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count >= 24, line.count <= 240, colons.find(in: line) == nil else { return false }
        func ends(_ words: [[UInt8]]) -> Bool {
            words.contains { line.count > $0.count && line[(line.count - $0.count)...].elementsEqual($0) }
        }
        return ends(titleEndings) || ends(analysisEndings) && times.find(in: line) != nil
    }

    private static let titleEndings = ["公报", "报告", "通知", "意见", "办法", "公告", "通告", "批复", "决定", "方案", "说明", "（草案）"].map {
        Array($0.utf8)
    }
    private static let analysisEndings = ["情况", "分析", "快报", "简析", "指标", "名单", "计划", "表"].map { Array($0.utf8) }
    private static let times = WordList(["年", "月", "季度"])

    private static let colons = WordList(["：", ":"])
    private static let continuations = WordList(["及", "和", "与", "暨"])

    private static let controls = WordList([
        "访问量", "访问次数", "浏览次数", "浏览量", "浏览", "阅读次数", "阅读", "点击量", "点击数", "点击", "字体大小", "字号大小", "字体", "字号", "大", "中", "小",
        "放大", "缩小", "正常", "打印", "保存", "下载", "收藏", "分享到", "分享", "我要纠错", "纠错", "关闭", "次",
    ])

    /// True for a line of buttons and counters alone: 【字体：大 中 小】打印, 访问量：12.
    static func isControlLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if line.count > 120 { return false }
        var packed: [UInt8] = []
        pack(line, into: &packed)
        return packed.withUnsafeBufferPointer { bytes in
            var offset = 0
            var words = 0
            var digits = 0
            while offset < bytes.count {
                if let length = controls.match(bytes, at: offset) {
                    words += 1
                    offset += length
                } else if bytes[offset] >= 0x30 && bytes[offset] <= 0x39 {
                    digits += 1
                    offset += 1
                } else {
                    return false
                }
            }
            // A date has eight digits.
            return words > 0 && digits < 8
        }
    }

    /// True for a line that announces other pages: Related articles, 相关阅读.
    static func announcesPages(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count <= 72 && isOne(of: announcementLines, line) ?? false
    }

    private static let announcementLines = WordList(announcements)

    /// Headings above other pages' titles or beginnings; lower case, without white space and marks.
    private static let announcements = [
        "youmayalsolike", "youmightalsolike", "youmightlike", "youmaylike", "related", "relatedarticles",
        "relatedstories", "relatedposts", "relatednews", "relatedcontent", "relatedtopics", "relatedreading",
        "relatedlinks", "recommended", "recommendedforyou", "recommendedreading", "recommendedstories",
        "moreonthisstory", "morestories", "morefromthissection", "readnext", "upnext", "seealso", "alsoread",
        "mostread", "mostpopular", "dontmiss", "editorspicks", "editorschoice", "aroundtheweb", "trending",
        "trendingnow", "latestnews", "lateststories", "recentposts",
        "artigosrelacionados", "notíciasrelacionadas", "postsrelacionados", "vocêpodegostar", "vocêtambémpodegostar",
        "leiatambém", "leiamais", "vejatambém",
        "artículosrelacionados", "noticiasrelacionadas", "tambiéntepuedeinteresar", "tepuedeinteresar", "leatambién",
        "véasetambién", "ähnlicheartikel", "ähnlichebeiträge", "verwandteartikel", "lesensieauch", "mehrzumthema",
        "weitereartikel", "daskönntesieauchinteressieren", "daskönntedichauchinteressieren", "articlessimilaires",
        "articlesliés", "àlireaussi", "lireaussi", "vousaimerezaussi", "articolicorrelati", "leggianche",
        "potrebbeinteressartianche", "gerelateerdeartikelen", "leesook",
        "相关新闻", "相关阅读", "相关文章", "相关推荐", "相关报道", "相关稿件", "推荐阅读", "延伸阅读", "猜你喜欢", "热门文章", "最新文章",
        "関連記事", "おすすめ記事", "人気記事", "関連ニュース",
    ]

    /// Whole lines, lower case, without white space and marks.
    private static let noiseLines = WordList(
        announcements + [
            "advert", "advertisement", "advertisements", "ad", "ads", "close", "comments", "comment", "share",
            "sharethis",
            "readmore",
            "storycontinuesbelowadvertisement", "storycontinuesbelow", "articlecontinuesbelow", "print", "email",
            "tellusbelow", "leaveacomment", "sponsored", "promoted", "followus", "tags", "filedunder", "topics",
            "topstories",
            "loading", "continuereading", "more", "image", "photo",
            "advertisementcontinuereadingthemainstory", "sharethisarticle", "sharethisstory", "printthisarticle",
            "subscribe",
            "打印", "关闭", "打印本页", "关闭窗口", "打印关闭", "收藏", "分享", "分享到", "返回顶部", "返回", "大中小", "字体大中小", "扫一扫在手机打开当前页",
            "扫一扫", "相关链接", "相关附件", "相关信息", "相关文档", "关联稿件", "上一篇", "下一篇", "上一篇下一篇",
        ])

    /// Words of a line that names a file to download.
    static let fileSigns = WordList([
        "附件", "附表", ".doc", ".xls", ".pdf", ".DOC", ".XLS", ".PDF", ".wps", ".et", ".zip", ".rar", ".ofd",
    ])

    /// True when a line of up to 300 bytes has the name of a file in it, which some links hide behind a number.
    static func namesFile(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count <= 300 && fileEndings.find(in: line) != nil
    }

    /// True when a line of up to 300 bytes ends with the name of a file, perhaps in brackets, or says how often one was
    /// fetched: 附件【预算表.xls】已下载128次.
    static func endsInFileName(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count > 4, line.count <= 300 else { return false }
        // Most lines end with another character.
        switch line[line.count - 1] {
        case 0x41...0x5A, 0x61...0x7A, 0x20, 0x29, 0x3B, 0x5D: break
        case 0x91, 0x89, 0x8B, 0x9B, 0xA1: break  // 】 ） 》 ； 次
        default: return false
        }
        if let found = downloads.find(in: line) {
            return line[found.lowerBound] != 0xE4 || fileEndings.find(in: line) != nil
        }
        var end = line.count
        while let length = closings.first(where: { word in
            end >= word.count && line[(end - word.count)..<end].elementsEqual(word)
        })?.count {
            end -= length
        }
        return (max(end - 5, 0)..<end).contains { place in
            line[place] == UInt8(ascii: ".") && fileEndings.match(line, at: place).map { place + $0 == end } == true
        }
    }

    private static let downloads = WordList(["已下载", "下载次数", "次下载", "下载"])
    private static let closings = ["】", "）", "》", ")", "]", ";", "；", " "].map { Array($0.utf8) }

    private static let fileEndings = WordList([
        ".doc", ".docx", ".xls", ".xlsx", ".pdf", ".DOC", ".XLS", ".PDF", ".wps", ".zip", ".rar", ".ofd",
    ])
}
