import Model
import PCRE2
import Patterns

/// Finds the headings of a document and makes the tree of them.
///
/// A heading is a line of its own with a number before it (一、 (一) 1. 附件2), one of the lines that need no number
/// (名词解释), a heading element of a web page, or the first short sentence of a paragraph behind 一、 or (一). Levels
/// follow the order of the numbering styles as the document uses them.
public struct HeadingStage: Sendable {
    /// A rule's pattern, its rank and the group of its number: no more, since all are gone through at every paragraph.
    private let rules: [(pattern: Pattern, rank: Int, number: Int)]
    /// The rules that a character may begin, and those that don't say with which they do: most blocks fit none, and are
    /// passed on after one look.
    private let beginnings: RulesByCharacter
    private let everywhere: UInt64
    private let words: WordTrie
    /// Words for a time that the heading of a part begins with.
    private let times: FewWords
    /// What may stand before it: 关于2023年工作回顾.
    private let abouts: FewWords
    /// What the name of a plan begins with: “十.
    private let plans: FewWords
    /// Behind a digit what makes an amount or a share of it, and what makes no count of it: 亿元, 年.
    private let amounts, noCounts: FewWords
    /// What ends a line that tells something: 持平.
    private let told: FewWords
    /// Behind a digit, counts of what a heading may announce: 抓好10项民生实事.
    private let namedCounts: FewWords
    /// Behind a word that a glossary explains: 是指.
    private let meanings: FewWords
    /// Ends the number of a part that may stand in another: 第一章 in 第一篇.
    private let chapters: FewWords
    /// Lines above a table of contents: 目录.
    let contents: FewWords
    /// Lines such as 名词解释, and words of which one stands in each of them.
    private let glossary: (pattern: Pattern, needs: WordTrie?)?
    /// What headings end with in a document that doesn't number its parts: 2015年工作回顾.
    private let endings: [[UInt8]]

    /// Takes the rules `headings` and the lexicon `heading_words` of a pack.
    ///
    /// - Throws: `SetupError` when a rule has no rank and names nothing.
    public init(pack: Pack) throws(SetupError) {
        var faults: [Fault] = []
        var rules: [(pattern: Pattern, rank: Int, number: Int)] = []
        var first: [MarkedCharacters?] = []
        for rule in pack.rules["headings"] ?? [] where rule.fields["names"] == nil {
            if let rank = rule.fields["rank"].flatMap(Int.init) {
                rules.append((rule.pattern, rank, rule.group("number")))
                first.append(rule.fields["first"].map { MarkedCharacters(ofRules: [$0]) })
            } else {
                faults.append(Fault(file: rule.file, place: "line \(rule.line)", message: "\(rule.id): no rank"))
            }
        }
        if rules.count > RulesByCharacter.most {
            faults.append(
                Fault(
                    file: "rules/headings.rules", place: "all", message: "more than \(RulesByCharacter.most) rules"))
        }
        if !faults.isEmpty { throw SetupError(faults) }
        self.rules = rules
        beginnings = RulesByCharacter(first.map { Set($0?.characters.map(\.value) ?? []) })
        everywhere = first.indices.reduce(0) { first[$1] == nil ? $0 | 1 << UInt64($1) : $0 }
        var lines = RoleWords("heading_words", of: pack)
        words = WordTrie(lines.surfaces("notes") + lines.surfaces("other"), direction: .forward)
        times = lines.few("time")
        abouts = lines.few("about")
        plans = lines.few("plan")
        amounts = lines.few("amount")
        noCounts = lines.few("no_count")
        told = lines.few("told")
        namedCounts = lines.few("named_count")
        meanings = lines.few("means")
        chapters = lines.few("chapter")
        contents = lines.few("contents")
        try lines.finish()
        let cues = pack.lexicons["section_cues"]
        let place = cues?.column("place") ?? 0
        endings = (cues?.rows ?? []).filter { $0.columns[place] == "heading" }.map { Array($0.columns[0].utf8) }
        glossary = pack.rules["headings"]?.first { $0.fields["names"] == "glossary" }.map { rule in
            let words = NeededWords.words(of: rule)
            return (rule.pattern, words.isEmpty ? nil : WordTrie(words, direction: .forward))
        }
    }

    /// Sets `document.sections`, the kind of blocks that are headings, and every block's innermost heading.
    public func sections(_ document: inout Document, folded: FoldedText, scratch: MatchScratch) {
        var tree = HeadingTree(chapters: chapters)
        var next = 0
        folded.bytes.withUnsafeBufferPointer { text in
            // Most paragraphs begin with no number, and all are asked once.
            let numbered = folded.parts.compactMap { part in
                numbering(at: part.range.lowerBound, text, scratch).map { (block: part.block, numbering: $0) }
            }
            tree.isNumbered = numbered.contains { (2...4).contains($0.numbering.rank) }
            tree.hasDatedParts = hasDatedParts(folded, numbered, text)
            tree.hasSpacedHeadings = Self.hasSpacedHeadings(folded, numbered, text)
            let counted = Self.countedHeadings(numbered, text)
            var rest = numbered[...]
            let contents = tableOfContents(folded, numbered, text)
            var annexes = 0..<0
            for (index, part) in folded.parts.enumerated() {
                let numbering = rest.first.flatMap { $0.block == part.block ? $0.numbering : nil }
                if numbering != nil { rest.removeFirst() }
                // Blocks without folded text stand under the heading before them, too.
                while next < part.block {
                    document.blocks[next].section = tree.innermost
                    next += 1
                }
                next = part.block + 1
                if contents.lines.contains(index) {
                    document.blocks[part.block].section = tree.innermost
                    continue
                }
                if let numbering, numbering.rank == 1,
                    let end = endOfAnnexes(
                        at: index, numbering, isLast: !tree.isInAnnex, text, folded, document, scratch)
                {
                    annexes = index..<end
                }
                if annexes.contains(index) {
                    document.blocks[part.block].section = tree.innermost
                    continue
                }
                // What a line of contents says stands again below.
                if Self.endsInPage(part.range, text) {
                    document.blocks[part.block].section = tree.innermost
                    continue
                }
                tree.isCounted = counted.contains(part.block)
                if numbering == nil, let depth = contents.depth(of: part.range, text),
                    Self.isText(document.blocks[part.block])
                {
                    tree.append(
                        part, of: &document, folded, rank: tree.rankOfContents + min(depth, 1),
                        isGlossary: namesGlossary(part.range, behind: nil, text, scratch))
                } else {
                    read(part, numbering, text, folded, &document, &tree, scratch)
                }
                document.blocks[part.block].section = tree.innermost
            }
        }
        while next < document.blocks.count {
            document.blocks[next].section = tree.innermost
            next += 1
        }
        document.sections = tree.sections
        if !document.tables.isEmpty { Self.placeTables(in: &document) }
    }

    /// Gives each table the heading that its first cell stands under.
    private static func placeTables(in document: inout Document) {
        for block in document.blocks {
            guard case .cell(let table) = block.kind, let section = block.section,
                document.tables[table].section == nil
            else { continue }
            document.tables[table].section = section
        }
    }

    /// Where lines end that only say what is attached, 附件:1.… and those numbered behind it: the day on which the document was
    /// signed comes, the first attachment itself, or nothing where none has begun. Nil where an attachment begins here.
    private func endOfAnnexes(
        at index: Int, _ numbering: Numbering, isLast: Bool, _ text: UnsafeBufferPointer<UInt8>, _ folded: FoldedText,
        _ document: Document, _ scratch: MatchScratch
    ) -> Int? {
        let line = folded.parts[index].range
        guard line.count <= Self.longestAnnex,
            let colon = text[line].firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.upperBound,
            !Self.closes(line, text), !namesGlossary(line, behind: numbering.end, text, scratch)
        else { return nil }
        let last = min(index + 1 + Self.mostAnnexes, folded.parts.count)
        for next in (index + 1)..<last {
            let part = folded.parts[next]
            switch document.blocks[part.block].kind {
            case .paragraph, .heading: break
            case .chrome, .metadata, .repeated: continue
            default: return nil
            }
            if part.range.count > Self.longestAnnex || Self.closes(part.range, text) { return nil }
            if Self.isDay(part.range, text) || beginsAnnex(part.range, text) { return next }
        }
        return isLast && last == folded.parts.count ? last : nil
    }

    /// True for a line with 附件 and its number at most: what is attached begins.
    private func beginsAnnex(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        range.count <= Self.longestTitle && text[range].starts(with: "附".utf8)
    }

    /// True for 2031年4月3日 and nothing else.
    private static func isDay(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let line = text[range]
        return line.count <= 24 && line.prefix(4).allSatisfy(Folding.isDigit)
            && line.dropFirst(4).starts(with: "年".utf8)
            && line.suffix(3).elementsEqual("日".utf8)
    }

    /// Bytes of the name of an attachment at most, and lines that name them.
    private static let longestAnnex = 180
    private static let mostAnnexes = 8

    /// Bytes of 附件 and its number.
    private static let longestTitle = 12

    private func read(
        _ part: FoldedText.Part, _ numbering: Numbering?, _ text: UnsafeBufferPointer<UInt8>, _ folded: FoldedText,
        _ document: inout Document, _ tree: inout HeadingTree, _ scratch: MatchScratch
    ) {
        let isMarked = Self.isHeading(document.blocks[part.block])
        if !Self.isText(document.blocks[part.block]) { return }
        var found = numbering
        if let number = numbering, number.points > 0,
            !Self.isLine(part.range, text) || !Self.isSpaced(behind: number.end, folded) || !tree.follows(number.number)
        {
            found = nil
        }
        if Self.isLine(part.range, text) {
            // What is numbered under 名词解释 are its entries, with 一、 where they explain a word: 一、基本支出:….
            let isEntry =
                tree.innermost.map { tree.sections[$0].isGlossary } ?? false
                && (found.map { $0.rank >= 6 || $0.rank >= 4 && explains($0.end..<part.range.upperBound, text) }
                    ?? false)
            let isGlossary = namesGlossary(part.range, behind: found?.end, text, scratch)
            if let found, !isEntry, isMarked || isHeadingLine(found, part.range, text) {
                tree.append(
                    part, of: &document, folded, rank: found.rank, number: found.number, isGlossary: isGlossary,
                    tag: Self.levelOfTag(document.blocks[part.block].tag))
                return
            }
            if found == nil, !tree.isNumbered, !tree.isInAnnex, namesPart(part.range, text) {
                tree.append(part, of: &document, folded, rank: 4)
                return
            }
            if found == nil, tree.hasDatedParts, !tree.isInAnnex, namesDatedPart(part.range, text) {
                tree.append(part, of: &document, folded, rank: 3)
                return
            }
            if found == nil,
                isGlossary || isWord(part.range, text) || Self.levelOfTag(document.blocks[part.block].tag) != nil
                    || isMarked
            {
                let level = Self.levelOfTag(document.blocks[part.block].tag)
                tree.append(
                    part, of: &document, folded, rank: tree.rank(ofTag: level), isGlossary: isGlossary, tag: level)
                return
            }
        }
        // A heading that its paragraph runs on from: numerals, which no list of figures uses, and 1. where 2. is another one.
        if let found, (4...5).contains(found.rank) || tree.isCounted && !tree.isInGlossary,
            let end =
                (tree.hasSpacedHeadings
                    ? Self.endBeforeSpace(from: found.end, in: part.range, folded, text) : nil)
                    ?? Self.firstSentence(from: found.end, in: part.range, text),
            !statesAmount(found.end..<end, text)
        {
            let span = folded.span(of: part.range.lowerBound..<end, in: document.text)
            tree.append(
                rank: found.rank, number: found.number,
                title: folded.heading(part.range.lowerBound..<end, in: document.text), span: span)
        }
        if tree.hasSpacedHeadings {
            for place in Self.spacesBeforeNumerals(in: part.range, folded, text) {
                guard let found = self.numbering(at: place, text, scratch), found.rank == 4,
                    let end = Self.endBeforeSpace(from: found.end, in: part.range, folded, text)
                else { continue }
                tree.append(
                    rank: found.rank, number: found.number, title: folded.heading(place..<end, in: document.text),
                    span: folded.span(of: place..<end, in: document.text))
            }
        }
    }

    /// True for 名词解释, 附:名词解释 and the like, also behind a number.
    private func namesGlossary(
        _ range: Range<Int>, behind number: Int?, _ text: UnsafeBufferPointer<UInt8>, _ scratch: MatchScratch
    ) -> Bool {
        guard let glossary,
            glossary.needs.map({ $0.first(in: text, from: range.lowerBound, end: range.upperBound) != nil }) ?? true
        else { return false }
        return [range.lowerBound, number].contains { start in
            start.map {
                glossary.pattern.match(in: text, at: $0, scratch: scratch) && scratch.end(0) == range.upperBound
            } ?? false
        }
    }

    /// True for a line that is one of the words which need no number.
    private func isWord(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        words.longest(in: text, at: range.lowerBound, bounds: range)?.count == range.count
    }

    /// True for a short line that ends as the headings of a report's parts do; not for the report's own title.
    private func namesPart(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count <= 105 else { return false }
        let line = text[range]
        if line.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }) { return false }
        return endings.contains { line.count > $0.count && line.suffix($0.count).elementsEqual($0) }
    }

    /// True when 2019年工作回顾 and 2020年工作安排 stand as lines without numbers above 一、 and (一), somewhere behind the
    /// first sentence, while no numbered line says what part it is.
    private func hasDatedParts(
        _ folded: FoldedText, _ numbered: [(block: Int, numbering: Numbering)], _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var numbered = numbered[...]
        var isFound = false
        var isBehindTitle = false
        for part in folded.parts {
            if !isBehindTitle { isBehindTitle = Self.closes(part.range, text) }
            let found = numbered.first.flatMap { $0.block == part.block ? $0.numbering : nil }
            if found != nil { numbered.removeFirst() }
            guard part.range.count <= 105 else { continue }
            if let found {
                if (2...5).contains(found.rank) && namesDatedPart(found.end..<part.range.upperBound, text) {
                    return false
                }
            } else if isBehindTitle, namesDatedPart(part.range, text) {
                isFound = true
            }
        }
        return isFound
    }

    /// True for 2012年工作回顾, also behind a motto and a colon.
    private func namesDatedPart(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let colon = text[range].lastIndex(of: UInt8(ascii: ":"))
        let words = (colon.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
        return range.count <= 105 && beginsWithTime(words, text) && namesPart(words, text)
    }

    /// True for what ends with 。 : or !, as the address to the audience and sentences do.
    static func closes(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = range.last.map({ text[$0] }) else { return false }
        if last == UInt8(ascii: ":") || last == UInt8(ascii: "!") { return true }
        return range.count >= 3 && last == 0x82 && text[range.upperBound - 2] == 0x80
            && text[range.upperBound - 3] == 0xE3
    }

    /// True when a year, a plan's name or a word such as 过去 stands among a line's first words.
    private func beginsWithTime(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var line = text[range]
        if let about = abouts.beginning(in: text, at: range.lowerBound, end: range.upperBound) {
            line = line.dropFirst(about.count)
        }
        if times.beginning(in: text, at: line.startIndex, end: range.upperBound) != nil { return true }
        let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        if digits == 4 && line.dropFirst(4).starts(with: "年".utf8) { return true }
        // “十三五”时期: what is in quotation marks is short.
        guard let plan = plans.beginning(in: text, at: line.startIndex, end: range.upperBound) else { return false }
        return line.dropFirst(plan.count).prefix(12).contains { $0 == 0x9D }
    }

    /// The numbering that a block begins with.
    struct Numbering {
        var rank: Int
        var number: String
        /// Points inside it: 1.1 is a number of a heading where a space stands behind it and it goes on from those before.
        var points: Int
        /// Byte behind the numbering.
        var end: Int
    }

    private func numbering(
        at offset: Int, _ text: UnsafeBufferPointer<UInt8>, _ scratch: MatchScratch
    ) -> Numbering? {
        var left = beginnings.rules(text, at: offset) | everywhere
        while left != 0 {
            let rule = left.trailingZeroBitCount
            left &= left - 1
            guard rules[rule].pattern.match(in: text, at: offset, scratch: scratch),
                let number = scratch.range(rules[rule].number)
            else { continue }
            var points = 0
            for byte in number where text[byte] == UInt8(ascii: ".") { points += 1 }
            return Numbering(
                rank: rules[rule].rank + points, number: String(decoding: text[number], as: UTF8.self),
                points: points, end: scratch.end(0))
        }
        return nil
    }

    /// True for a line that a numbered heading may be: short, and no sentence.
    private func isHeadingLine(
        _ numbering: Numbering, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let limit = numbering.rank <= 5 ? 180 : 90
        if range.count > limit { return false }
        if numbering.rank > 1, statesAmount(range, text) || tellsCounts(range, text) || isTold(range, text) {
            return false
        }
        // Behind 1. and (1) a colon begins a definition or a list, and a semicolon ends an item of one.
        if numbering.rank >= 6 {
            if text[range].contains(UInt8(ascii: ":")) || text[range].contains(UInt8(ascii: ";")) { return false }
            if text[range].suffix(3).elementsEqual([0xE3, 0x80, 0x82]) { return false }
            return range.upperBound - numbering.end >= 6
        }
        return numbering.rank == 1 || range.upperBound > numbering.end
    }

    /// True where white space that folding left out stands before a place.
    private static func isSpaced(behind end: Int, _ folded: FoldedText) -> Bool {
        folded.origin(of: end) > folded.origin(of: end - 1) + 1
    }

    /// True for a line that holds an amount of money or a percentage, which is told and names no part: (三)税收收入8.6亿元。
    private func statesAmount(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        range.contains { index in
            Folding.isDigit(text[index]) && amounts.beginning(in: text, at: index + 1, end: range.upperBound) != nil
        }
    }

    /// True for a line that says at its end that a figure is what it was: (一)公务接待费较上年预算持平。
    private func isTold(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end =
            Self.closes(range, text) && text[range.upperBound - 1] == 0x82 ? range.upperBound - 3 : range.upperBound
        return told.ending(in: text, at: end, floor: range.lowerBound) != nil
    }

    /// True for a line with 。 at its end that holds two counts or more, which are told: 二、今年新建学校6所,新增学位4200个。 One is
    /// enough where it counts no tasks: 二、新增就业4000人,零就业家庭动态清零。
    private func tellsCounts(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Self.closes(range, text) else { return false }
        var counts = 0
        for index in range where Folding.isDigit(text[index]) && index + 3 < range.upperBound {
            // The last digit before a Chinese character that is no part of a date.
            guard text[index + 1] >= 0xE4, text[index + 1] <= 0xE9,
                noCounts.beginning(in: text, at: index + 1, end: range.upperBound) == nil
            else { continue }
            let named = namedCounts.beginning(in: text, at: index + 1, end: range.upperBound)
            // What stands at the end is told: 新增托位600个。
            counts += named.map { index + 1 + $0.count + 3 < range.upperBound } ?? false ? 1 : 2
        }
        return counts >= 2
    }

    /// True for a block of one line without the end of a sentence in it; one 。 at the very end is let pass.
    private static func isLine(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count <= 180 else { return false }
        var index = range.lowerBound
        while index + 3 < range.upperBound {
            if text[index] == 0xE3, text[index + 1] == 0x80, text[index + 2] == 0x82 { return false }
            // No 。 begins inside of a character, most of which are of three bytes.
            index += text[index] & 0xF0 == 0xE0 ? 3 : 1
        }
        let last = text[range.upperBound - 1]
        return last != UInt8(ascii: ",") && last != UInt8(ascii: ";")
    }

    /// The end of a short first sentence, its 。 left out; nil when it is long or has commas that make it text.
    private static func firstSentence(
        from start: Int, in range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var index = start
        var commas = 0
        while index + 2 < range.upperBound && index - start <= 150 {
            switch text[index] {
            case 0xE3 where text[index + 1] == 0x80 && text[index + 2] == 0x82:
                return index > start && index + 3 < range.upperBound ? index : nil
            case UInt8(ascii: ","): commas += 1
            case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "%"): return nil
            default: break
            }
            if commas > 3 { return nil }
            index += 1
        }
        return nil
    }

    /// The blocks that begin with 1. and a few words that end with 。, next to one of the same kind with the number before or
    /// behind: 1.收入情况。… and 2.支出情况。…. What is numbered inside of them, (1), stands between; next to them a longer sentence is
    /// one, too.
    private static func countedHeadings(
        _ numbered: [(block: Int, numbering: Numbering)], _ text: UnsafeBufferPointer<UInt8>
    ) -> Set<Int> {
        var found: Set<Int> = []
        var open: [(block: Int, rank: Int, number: Int, isShort: Bool)] = []
        var neighbours: [(first: Int, second: Int)] = []
        for (block, numbering) in numbered {
            if (2...5).contains(numbering.rank) { open.removeAll() }
            guard numbering.rank >= 6, numbering.points == 0 else { continue }
            let number = numbering.number.utf8.reduce(0) { $1 &- 0x30 < 10 ? $0 * 10 + Int($1 - 0x30) : $0 }
            while let last = open.last, last.rank > numbering.rank { open.removeLast() }
            let isShort = opensCounted(from: numbering.end, text, longest: longestCounted, commas: 0)
            let last = open.last.flatMap { $0.rank == numbering.rank ? $0 : nil }
            if last != nil { open.removeLast() }
            guard isShort || opensCounted(from: numbering.end, text, longest: longestNextToCounted, commas: 2) else {
                continue
            }
            open.append((block, numbering.rank, number, isShort))
            guard let last, last.number + 1 == number else { continue }
            neighbours.append((last.block, block))
            if isShort, last.isShort {
                found.insert(last.block)
                found.insert(block)
            }
        }
        for pair in neighbours where found.contains(pair.first) { found.insert(pair.second) }
        for pair in neighbours.reversed() where found.contains(pair.second) { found.insert(pair.first) }
        return found
    }

    /// True for a few words without marks, but for so many commas, and digits that end with 。, behind which the paragraph goes on.
    private static func opensCounted(
        from start: Int, _ text: UnsafeBufferPointer<UInt8>, longest: Int, commas: Int
    ) -> Bool {
        var index = start
        var left = commas
        while index - start <= longest, index + 3 < text.count {
            switch text[index] {
            case 0xE4...0xEF: index += 3
            case 0xE3 where text[index + 1] == 0x80 && text[index + 2] == 0x82:
                return index > start && text[index + 3] != 0x0A
            case 0xE0...0xE3: index += 3
            case UInt8(ascii: ",") where left > 0:
                left -= 1
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "%"), 0x0A, 0x30...0x39:
                return false
            default: index += 1
            }
        }
        return false
    }

    /// Bytes of a heading behind 1. that its paragraph runs on from, and of one next to such.
    private static let longestCounted = 48
    private static let longestNextToCounted = 90

    /// True for a line of contents, whose number of a page stands behind dots: 第一部分 概况 …… 1.
    private static func endsInPage(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        endBeforePage(range, text) < range.upperBound
    }

    /// Where the words of a line of contents end, before dots and the number of a page; the end of a line without them.
    static func endBeforePage(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, Folding.isDigit(text[end - 1]) { end -= 1 }
        guard end < range.upperBound, range.upperBound - end <= 3 else { return range.upperBound }
        while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
        let dots = end
        while end - range.lowerBound > 3, text.has("…", at: end - 3, end: end) { end -= 3 }
        if dots - end >= 6 { return end }
        end = dots
        while end > range.lowerBound, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return dots - end >= 3 && end > range.lowerBound ? end : range.upperBound
    }

    /// True for a word, a colon or 是指 behind it, and what it means.
    private func explains(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let found = meanings.first(in: text, range.prefix(Self.longestWord))
        return found.map { $0.lowerBound > range.lowerBound && $0.upperBound < range.upperBound } ?? false
    }

    /// Bytes of a word that is explained at most.
    private static let longestWord = 150

    /// True for a block that can be a heading of the text.
    private static func isText(_ block: Block) -> Bool {
        switch block.kind {
        case .paragraph, .heading: true
        default: false
        }
    }

    private static func isHeading(_ block: Block) -> Bool {
        if case .heading = block.kind { true } else { false }
    }

    /// The level of a heading of a page, 3 of `<h3>`; nil for other blocks.
    private static func levelOfTag(_ tag: String?) -> Int? {
        guard let tag, tag.utf8.count == 2, tag.utf8.first == UInt8(ascii: "h"), let level = tag.utf8.last,
            (0x31...0x36).contains(level)
        else { return nil }
        return Int(level) - 0x30
    }
}

/// The tree of headings as it grows: a heading closes those of its own rank and of deeper ones.
struct HeadingTree {
    private(set) var sections: [Section] = []
    private var open: [(rank: Int, section: Int, tag: Int?, isChapter: Bool)] = []
    /// Rank of 第一篇 and 第一章.
    private static let rankOfParts = 2
    private let chapters: FewWords
    /// Rank of lines without a number: below an annex, beside or above everything else.
    let rankBelowAnnex = 2
    /// Rank of the outermost lines of a table of contents that have no number below; the next one is that of all in them.
    let rankOfContents = 2
    /// True when parts of the document are numbered 一、 or 第一部分.
    var isNumbered = false
    /// True when lines without a number, but with a year, name the parts above the numbered ones.
    var hasDatedParts = false
    /// True when paragraphs begin with their heading and a space.
    var hasSpacedHeadings = false
    /// True for a paragraph that begins with 1. and a heading, as one beside it does with 2..
    var isCounted = false
    /// True under 附件1 and the like.
    var isInAnnex: Bool { open.contains { $0.rank == 1 } }

    /// The last number with points, 2 and 1 of 2.1.
    private var decimal: [Int] = [0]

    /// True for a number with points that comes behind the last one: 1.1 first, 1.2 and 1.1.1 and 2.1 behind it.
    mutating func follows(_ number: String) -> Bool {
        let next = number.split(separator: ".").compactMap { Int($0) }
        let same = zip(next, decimal).prefix { $0 == $1 }.count
        guard same < next.count, next[(same + 1)...].allSatisfy({ $0 == 1 }),
            same < decimal.count ? next[same] == decimal[same] + 1 : next[same] == 1
        else { return false }
        decimal = next
        return true
    }

    init(chapters: FewWords) { self.chapters = chapters }

    private func isChapterNumber(_ number: String) -> Bool { chapters.end(number) }

    /// True below 名词解释.
    var isInGlossary: Bool { open.contains { sections[$0.section].isGlossary } }

    /// Index of the innermost heading that is open.
    var innermost: Int? { open.last?.section }

    /// Rank of a line without a number: below the nearest heading whose `<h2>` is above its `<h3>`.
    func rank(ofTag tag: Int?) -> Int {
        let above = tag.flatMap { tag in open.last { $0.tag.map { $0 < tag } ?? false } }
        return above.map { $0.rank + 1 } ?? rankBelowAnnex
    }

    /// Appends a heading that is all of a block, which becomes one.
    mutating func append(
        _ part: FoldedText.Part, of document: inout Document, _ folded: FoldedText, rank: Int, number: String? = nil,
        isGlossary: Bool = false, tag: Int? = nil
    ) {
        append(
            rank: rank, number: number, title: folded.heading(part.range, in: document.text),
            span: document.blocks[part.block].span, isGlossary: isGlossary, tag: tag)
        document.blocks[part.block].kind = .heading(section: sections.count - 1)
    }

    /// Appends a heading; `tag` is the level of its `<h2>`, nil where it is a line of the text.
    mutating func append(
        rank: Int, number: String?, title: String, span: TextSpan, isGlossary: Bool = false, tag: Int? = nil
    ) {
        // 第一章 stands in 第一篇.
        let isChapter = rank == Self.rankOfParts && number.map(isChapterNumber) ?? false
        while let last = open.last, last.rank > rank || last.rank == rank && (!isChapter || last.isChapter) {
            open.removeLast()
        }
        sections.append(
            Section(
                level: open.count + 1, title: title, number: number, span: span, parent: open.last?.section,
                isGlossary: isGlossary))
        open.append((rank, sections.count - 1, tag, isChapter))
    }

}
