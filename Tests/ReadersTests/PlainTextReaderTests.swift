import Model
import Testing

@testable import Readers

@Suite("Plain text as a document")
struct PlainTextReaderTests {
    static func read(_ text: String) throws -> Document {
        try DocumentReader(words: .embedded).read(Array(text.utf8), path: "a.txt", id: "a")
    }

    static func pieces(_ document: Document, _ kind: Block.Kind) -> [String] {
        document.blocks.filter { $0.kind == kind }.map { document.string($0.span) }
    }

    private static let sentences = (1...12).map {
        "第\($0)项工作稳步推进，全市新建改建农村公路\($0 * 37)公里，完成年度计划的\(100 + $0).5%，群众出行更加便利。"
    }

    @Test("the page around a crawled text is chrome, its own lines are not")
    func chrome() throws {
        let text = """
            首页
            政务公开
            互动交流
            您当前所在的位置: 首页 > 政务公开
            云岭市2031年政府工作报告
            发布日期:2031-01-20 来源:云岭市人民政府
            分享到:
            浏览量:-
            各位代表：
            \(Self.sentences.joined(separator: "\n"))
            附件:
            相关文章
            联系我们 | 友情链接 | 站点地图
            云ICP备20310001号-1 网站标识码:5309990001
            """
        let document = try Self.read(text)
        #expect(
            Self.pieces(document, .chrome) == [
                "首页", "政务公开", "互动交流", "您当前所在的位置: 首页 > 政务公开", "分享到:", "浏览量:-", "附件:", "相关文章",
                "联系我们 | 友情链接 | 站点地图", "云ICP备20310001号-1 网站标识码:5309990001",
            ])
        #expect(Self.pieces(document, .metadata) == ["发布日期:2031-01-20 来源:云岭市人民政府"])
        #expect(Self.pieces(document, .paragraph) == ["云岭市2031年政府工作报告", "各位代表："] + Self.sentences)
    }

    @Test("a body that stands three times is read once")
    func repeatedBody() throws {
        let body = (["一、工作回顾"] + Self.sentences).joined(separator: "\n\n")
        let document = try Self.read([body, "打印", body, "网站地图", body].joined(separator: "\n"))
        #expect(Self.pieces(document, .repeated).count == 2 * (Self.sentences.count + 1))
        #expect(Self.pieces(document, .paragraph).filter { $0.hasPrefix("第") } == Self.sentences)
        let finding = try #require(document.findings.first { $0.code == "text.repeated_body" })
        #expect(finding.message.contains("3 times"))
    }

    @Test("lines of a print become paragraphs, over page numbers too")
    func reflow() throws {
        let paragraph = Self.sentences.prefix(4).joined()
        var lines: [String] = ["一、工作回顾"]
        for start in [paragraph, paragraph.replacing("公路", with: "水渠"), paragraph.replacing("公路", with: "桥梁")] {
            var rest = start[...]
            while !rest.isEmpty {
                lines.append(String(rest.prefix(30)))
                rest = rest.dropFirst(30)
            }
            lines.append("（二）下一件事")
        }
        lines.insert("— 1 —", at: 3)
        let document = try Self.read(lines.joined(separator: "\n"))
        #expect(Self.pieces(document, .chrome) == ["— 1 —"])
        let paragraphs = document.blocks.filter { $0.kind == .paragraph }
        #expect(paragraphs.count(where: \.continuesParagraph) == 1)
        let first = paragraphs[1...2].map { document.string($0.span).filter { $0 != "\n" } }.joined()
        #expect(first == paragraph)
        #expect(paragraphs.map { document.string($0.span) }.filter { $0 == "（二）下一件事" }.count == 3)
    }

    @Test("no item begins behind a line that ends with 第 or the mark of a list", arguments: ["第", "第一、"])
    func listOverLines(end: String) throws {
        let line = "全市上下坚持稳中求进工作总基调，统筹推进各项重点工作任务落实，"
        let open = String(line.prefix(30 - end.count)) + end
        let rest = "第一、二、三产业增加值分别增长百分之三、百分之五和百分之六，实力增强。"
        let paragraph = [String(line.prefix(30)), open, String(rest.dropFirst(end.count)), "（二）下一件事"]
        let document = try Self.read(Array(repeating: paragraph, count: 4).flatMap { $0 }.joined(separator: "\n"))
        let paragraphs = Self.pieces(document, .paragraph)
        #expect(paragraphs.count { $0.hasPrefix(line.prefix(30)) && $0.hasSuffix("实力增强。") } == 4)
        #expect(paragraphs.count { $0 == "（二）下一件事" } == 4)
    }

    @Test("where paragraphs are indented, a full line that ends with a sentence ends none")
    func indentedPrint() throws {
        let open = "全市上下坚持稳中求进工作总基调，统筹推进各项重点工作任务"
        let end = "落到实处，经济运行总体平稳，质量效益得到进一步的提升。"
        let paragraph = "　　" + open.dropFirst(2) + "\n" + end + "\n" + open + "\n" + open + "\n实力增强。\n"
        let heading = "　　一、加快转型升级，推动发展质量迈上新的更高台阶"
        let document = try Self.read(
            heading + "\n" + String(repeating: paragraph, count: 3) + "主要工作\n" + paragraph)
        let lengths = document.blocks.map { document.string($0.span).count }
        #expect(lengths == [23, 118, 118, 118, 4, 118])
    }

    @Test("a paragraph that links cut is whole again, a heading stays alone")
    func fragments() throws {
        let document = try Self.read(
            """
            一、工作回顾

            过去的一年，全市人民认真贯彻各项方针，较好地完成了国民

            经济和社会发

            展的主要目标任务。

            1、经济保持较快增长，实力增强

            全市生产总值增长6.7%，高于全省0.4个百分点。
            """)
        #expect(document.blocks.count == 4)
        #expect(document.string(document.blocks[1].span).hasSuffix("展的主要目标任务。"))
    }

    @Test("titles that links put on lines of their own stay in their paragraph")
    func linkedTitles() throws {
        let document = try Self.read(
            """
            三、关于《
            云岭市第十一个五年规划纲要（草案）
            》的说明

            根据全会通过的《
            建议
            》，市政府制定了《
            2035年远景目标纲要
            》。全市生产总值增长6.7%。
            """)
        #expect(document.blocks.map { document.string($0.span).count } == [28, 49])
    }

    @Test("a text that lost its line ends without white space is cut where numbered parts begin")
    func lostWhiteSpace() throws {
        let long = Self.sentences.prefix(10).joined()
        let parts = ["各位代表：", "一、工作回顾" + long, "（一）经济平稳。" + long, "（二）民生改善。" + long, "二、主要任务" + long + long]
        let document = try Self.read(parts.joined())
        #expect(document.blocks.map { document.string($0.span) } == parts)
        // A shorter text is one paragraph.
        #expect(try Self.read("一、工作。（一）平稳。（二）改善。（三）协调。二、任务。").blocks.count == 1)
    }

    @Test("headings and bold lines of Markdown without their signs")
    func markdown() throws {
        let document = try Self.read("# 云岭市公报\n\n## 一、综合\n\n全市收入**12亿元**。\n\n### 就业\n\n**二、农业**\n")
        #expect(document.blocks.map { document.string($0.span) } == ["云岭市公报", "一、综合", "全市收入**12亿元**。", "就业", "二、农业"])
        #expect(document.blocks.map(\.tag) == [nil, "h2", nil, "h3", nil])
        // A sign before the part of a table's row is none of Markdown's.
        let rows = try Self.read("# 夏粮\n#秋粮\n# 油料")
        #expect(rows.blocks.map { rows.string($0.span) } == ["# 夏粮", "#秋粮", "# 油料"])
    }

    @Test("who signs in the middle of a print's page goes on with nothing before it")
    func centred() throws {
        let title = String(repeating: " ", count: 14) + "——2031年1月18日在云岭市第五届人民代表大会第二次会议上"
        let lines = Self.sentences.map { String($0.prefix(32)).replacing("。", with: "，") }
        let document = try Self.read(
            title + "\n\n" + String(repeating: " ", count: 34) + "云岭市财政局\n\n各位代表：\n\n    "
                + lines.joined(separator: "\n"))
        #expect(
            Self.pieces(document, .paragraph).prefix(3).map { $0.suffix(6) }
                == ["第二次会议上", "云岭市财政局", "各位代表："])
    }

    @Test(
        "the address that a text was taken from",
        arguments: [
            ("来源URL：http://www.yunling.example/a?id=1\n", "http://www.yunling.example/a?id=1"),
            ("标题：公报\n原文链接: https://yunling.example/b.html 存档\n", "https://yunling.example/b.html"),
            ("办理网站为http://www.yunling.example/。\n", nil),
        ] as [(String, String?)])
    func address(line: String, address: String?) throws {
        #expect(try Self.read(line + Self.sentences.joined(separator: "\n")).source.url == address)
    }

    @Test("a text that lost its line ends gets its paragraphs back")
    func lostLineEnds() throws {
        let long = (0..<12).map { _ in Self.sentences.prefix(6).joined() }
        for separator in ["\\r\\n", " 　　", " "] {
            let document = try Self.read("各位代表：" + separator + long.joined(separator: separator))
            #expect(document.blocks.count == 13)
            #expect(document.string(document.blocks[0].span) == "各位代表：")
        }
    }
}
