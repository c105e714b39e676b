/// What the words of an element's class, id, role and itemprop say of its content.
///
/// Generic words only, in the conventions of English and Chinese (pinyin) page makers and of the common content
/// systems; there is no list of sites. A hint is evidence among others, never a verdict by itself.
struct ClassHints: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    /// Says that this is the article's body and nothing else (`articleBody`, `TRS_Editor`).
    static let articleBody = ClassHints(rawValue: 1 << 0)
    /// Says that this is content.
    static let content = ClassHints(rawValue: 1 << 1)
    /// Says that this is around the content: navigation, sidebars, sharing, related links, advertisements, forms.
    static let chrome = ClassHints(rawValue: 1 << 2)
    /// Readers' comments.
    static let comments = ClassHints(rawValue: 1 << 3)
    /// Path of the page in its site.
    static let breadcrumb = ClassHints(rawValue: 1 << 4)
    /// Title, date, author, source: about the article.
    static let metadata = ClassHints(rawValue: 1 << 5)
    /// The site's header or footer.
    static let siteFrame = ClassHints(rawValue: 1 << 6)
    /// Shown to screen readers only, or not before a script runs.
    static let unseen = ClassHints(rawValue: 1 << 7)
    /// Captions and credits of pictures.
    static let figure = ClassHints(rawValue: 1 << 8)
    /// The title of the article.
    static let title = ClassHints(rawValue: 1 << 9)
    /// Files to download with the article.
    static let attachment = ClassHints(rawValue: 1 << 10)
    /// Chrome beyond doubt: consent, pop-ups, recommendations; nobody calls an article so.
    static let surelyChrome = ClassHints(rawValue: 1 << 11)

    /// Something of another site shown in the text: a post, a quotation.
    static let embedded = ClassHints(rawValue: 1 << 12)
    /// A name that ends in a word for what is about the article, whatever stands before it: `story-byline`.
    static let surelyMetadata = ClassHints(rawValue: 1 << 13)

    /// A sign drawn by a style sheet, which parts what stands around it as a space does.
    static let icon = ClassHints(rawValue: 1 << 14)

    /// A class that by itself says that the element is not shown: `hide`, `hidden`, `d-none`. With more to it (`hidden-xs`) it
    /// says only on which screens.
    static let notShown = ClassHints(rawValue: 1 << 15)

    /// The hints of one attribute's value.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> ClassHints {
        var hints: ClassHints = []
        let lengths = notShownLengths
        let count = min(bytes.count, 512)
        var index = 0
        while index < count {
            // A token runs to white space; its words are split at case changes, digits and marks.
            if bytes[index] <= 0x20 {
                index += 1
                continue
            }
            var token: UInt64 = seed
            var word: UInt64 = seed
            var wordCount = 0
            var tokenCount = 0
            var wasLower = false
            while index < count, bytes[index] > 0x20 {
                let byte = bytes[index]
                index += 1
                let lower = byte | 0x20
                if lower >= 0x61 && lower <= 0x7A {
                    let isUpper = byte < 0x61
                    if isUpper && wasLower {
                        if wordCount > 1 { hints.formUnion(lookUp(word)) }
                        word = seed
                        wordCount = 0
                    }
                    wasLower = !isUpper
                    word = (word ^ UInt64(lower)) &* prime
                    token = (token ^ UInt64(lower)) &* prime
                    wordCount += 1
                    tokenCount += 1
                } else {
                    if wordCount > 1 { hints.formUnion(lookUp(word)) }
                    word = seed
                    wordCount = 0
                    wasLower = false
                }
            }
            if tokenCount > wordCount, wordCount > 1, tails.contains(word) { hints.insert(.surelyMetadata) }
            if wordCount > 1 { hints.formUnion(lookUp(word)) }
            if tokenCount > wordCount { hints.formUnion(lookUp(token)) }
            if lengths &>> UInt64(tokenCount) & 1 != 0, tokenCount < 64, notShownNames.contains(token) {
                hints.insert(.notShown)
            }
        }
        return hints
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    @inline(__always)
    private static func lookUp(_ hash: UInt64) -> ClassHints {
        let table = table
        var slot = Int(truncatingIfNeeded: hash >> 24) & 2047
        while true {
            let entry = table[slot]
            if entry.hash == hash { return entry.hints }
            if entry.hash == 0 { return [] }
            slot = (slot + 1) & 2047
        }
    }

    private static let table: [(hash: UInt64, hints: ClassHints)] = {
        var table = [(hash: UInt64, hints: ClassHints)](repeating: (0, []), count: 2048)
        for (words, hints) in vocabulary {
            for word in words.split(separator: " ") {
                var hash = seed
                for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
                var slot = Int(truncatingIfNeeded: hash >> 24) & 2047
                while table[slot].hash != 0 && table[slot].hash != hash { slot = (slot + 1) & 2047 }
                table[slot] = (hash, table[slot].hints.union(hints))
            }
        }
        return table
    }()

    /// Hashes of the words of `surelyMetadata`.
    private static let tails = Set(
        "byline dateline pubtime pubdate date time datetime timestamp author authors meta".split(separator: " ").map {
            $0.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
        })

    /// Hashes of the names of `notShown`, their marks left out, and a bit for each of their lengths.
    private static let notShownNames = Set(notShownWords.map { $0.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime } })
    private static let notShownLengths: UInt64 = notShownWords.reduce(0) { $0 | 1 << UInt64($1.utf8.count) }
    private static let notShownWords = ["hide", "hidden", "dnone", "layuihide", "displaynone", "mweditsection"]

    private static let vocabulary: [(String, ClassHints)] = [
        (
            """
            articlebody articlecontent articletext articlecon articledetail artibody articlebodytext entrycontent \
            postcontent postbody posttext storybody storycontent storytext newscontent newstext newsbody newscon \
            newsdetail detailcontent contenttext contentbody bodycontent bodytext trseditor trsueditor trs editor \
            ueditor zoom ucapcontent pagescontent contxt textcontent infocontent wzcontent xlcontent xxgkcontent \
            zwcontent zhengwen richmediacontent jscontent vsbcontent ivscontent blogpost blogcontent cmscontent richtext mainbody
            """, .articleBody
        ),
        (
            """
            article articles content contents main maincontent text body entry post story detail details wz txt \
            neirong nr conts contentbox contentmain hentry page prose markdown news
            """, .content
        ),
        (
            """
            nav navi navbar navigation menu menus sidebar sidebars side sider aside rail sharing share shares \
            sharebox sharebar sharedaddy social socials related relates relate recommend recommended recommendation \
            recommendations recommends readmore morestories toolbar tools tool toolbox pagination pager paging \
            pagenav prevnext pagelink ad ads advert adverts advertisement advertising adsense adbox banner banners \
            promo promos promotion promoted sponsor sponsored outbrain taboola newsletter newsletters subscribe \
            subscription signup login register popup modal overlay cookie cookies consent gdpr paywall widget \
            widgets tags taglist tagcloud trending popular mostread mostpopular hotnews topstories dropdown \
            skip skiplink skiplinks search searchbox qrcode ewm erweima print printer fontsize bdshare bdsharebuttonbox \
            jiathis friendlink friendlinks links linklist youlian wza jiucuo fenxiang xgxx xgyd xgwz xglj tuijian \
            ticker carousel slider slideshow teaser teasers callout infobox more moreinfo follow followus donate \
            donation rating ratings upsell cta toc jumplinks authorbox authorbio bio \
            feed sitemap shangyipian xiayipian prenext sitesub
            """, .chrome
        ),
        (
            """
            cookie cookies consent gdpr modal popup overlay newsletter newsletters paywall related relates relate \
            recommend recommended recommendation recommendations recommends outbrain taboola sharing share shares \
            sharebox sharebar sharedaddy jiathis bdshare bdsharebuttonbox fenxiang xgxx xgyd xgwz xglj tuijian \
            mostread mostpopular trending skiplink advert adverts advertisement sponsored breadcrumb breadcrumbs
            """, [.chrome, .surelyChrome]
        ),
        ("comment comments commentlist disqus respond replies reply discussion feedback pinglun liuyan", .comments),
        (
            """
            breadcrumb breadcrumbs crumb crumbs crumbnav location localtion position weizhi dqwz curpos curposition \
            currentposition local where bread mianbao dangqianweizhi szwz mbx sitepath
            """, .breadcrumb
        ),
        (
            """
            byline dateline pubtime pubdate publish published publishdate publishtime postdate posttime timestamp \
            datetime date time source laiyuan author authors meta postmeta entrymeta articlemeta articleinfo \
            infobar newsinfo xxgkinfo pubinfo info
            """, .metadata
        ),
        (
            """
            footer foot bottom copyright footnav siteinfo header head top masthead topbar logo yejiao banquan \
            headnav dibu
            """, .siteFrame
        ),
        (
            """
            sronly visuallyhidden screenreadertext screenreader offscreen noprint tooltiptext tooltipcontent \
            tooltipbox tooltipinner hovercard rolloverblock popovercontent popoverbody
            """, .unseen
        ),
        ("caption figcaption photocaption credit credits imagecaption wpcaption wpcaptiontext gallery photo", .figure),
        ("title headline subtitle articletitle posttitle entrytitle biaoti newstitle tit", .title),
        ("embed embeds embedded oembed tweet twittertweet", .embedded),
        ("icon icons iconfont glyphicon fa fas far arrow arrows separator jiantou", .icon),
        ("attachment attachments fujian download appendix annex", .attachment),
    ]
}
