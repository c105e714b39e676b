import Patterns

/// Subjects that a sentence names once: by what means goods and people are carried (铁路货运量9万吨,货物周转量3亿吨公里), and
/// schools, patents and accidents.
extension SentenceReader {
    /// Puts the means of transport that a name of the sentence, or of the one before its semicolon, begins with before what
    /// is carried behind it that names none.
    func nameModes(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        var mode = modeOfTopic(text, items[0].clause) ?? paragraph.mode
        defer { paragraph.mode = endsAtSemicolon(text, sentence) ? mode : nil }
        for item in items {
            guard let name = item.name.first else { continue }
            // 完成货运量9万吨
            if let mode, item.name.count == 1, case let figure = naming.withoutReach(text, name),
                words.owner.transports.isWhole(figure, of: text)
            {
                item.name = NamePieces(mode, figure)
            } else if let own = self.mode(of: name, text) {
                mode = own
            } else if item.name.count == 1, name == item.before {
                // Another subject ends what the means holds for.
                mode = nil
            }
        }
    }

    /// 水路 of 水路方面,货运量9万吨: what the clause before says that all is about; nil for other clauses.
    private func modeOfTopic(_ text: UnsafeBufferPointer<UInt8>, _ clause: Int) -> Range<Int>? {
        guard clause > 0, text[clause - 1] == UInt8(ascii: ","),
            let topic = words.name.respects.ending(in: text, at: clause - 1, floor: 0),
            case let end = clause - 1 - topic.count,
            let mode = words.owner.modes.ending(in: text, at: end, floor: 0)
        else { return nil }
        return (end - mode.count)..<end
    }

    /// 铁路 of 铁路货运量, 公路水路 of 公路水路货运量, where what is carried follows; nil for another name.
    private func mode(of name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var start = name.lowerBound
        // 完成公路货运量
        if name.count >= 21, let done = words.act.done.beginning(in: text, at: start, end: name.upperBound) {
            start += done.count
        }
        // 全省公路货运量
        if name.count >= 21, let scope = words.name.scope.longest(in: text, at: start, bounds: name) {
            start += scope.count
        }
        var end = start
        while let word = words.owner.modes.beginning(in: text, at: end, end: name.upperBound) { end += word.count }
        guard end > start,
            words.owner.transports.beginning(in: text, at: end, end: name.upperBound) != nil
        else { return nil }
        return start..<end
    }

    /// Puts the kind of school that is counted, or that students were told of before, before students that name none
    /// (小学招生7万人,在校生59万人), those whose accounts are told of before the next figure of them (服务业企业营业收入98亿元,利润总额2亿元;
    /// 园区主营业务收入90亿元、税收4亿元), and 专利 and accidents before what else is told of them (专利申请量9件、授权量8件). Schools and enterprises hold behind a semicolon,
    /// too.
    func nameKin(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        let start = sentence.lowerBound
        let goesOn = start > 0 && (text[start - 1] == UInt8(ascii: ";") || paragraph.owners.isOfSentenceBefore)
        var owners = goesOn ? paragraph.owners : ParagraphState.Owners()
        owners.isOfSentenceBefore = false
        // One number alone neither takes anything nor hands it on, where no semicolon stands beside its sentence.
        let handsOn = endsAtSemicolon(text, sentence)
        guard
            items.count > 1 || handsOn || owners.school != nil || owners.enterprise != nil || owners.crop != nil
                || owners.hospital != nil || owners.resident != nil
        else {
            paragraph.owners = owners
            return
        }
        let crop = handsOn || owners.crop != nil ? nameYields(text, items, behind: owners.crop) : nil
        if items.count > 1 {
            nameZones(text, items)
            nameOwnedFigures(text, items)
        }
        // As in few sentences.
        let hasKin = items.contains { item in
            guard let last = item.name.last else { return false }
            if words.owner.kin.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil { return true }
            // 乡镇企业增加值9亿元,增长8%;实现利税2亿元
            if handsOn, ownerOfOutput(of: item.name, text) != nil { return true }
            // 初中9所,其中一贯制学校2所;招生3万人
            if handsOn, words.owner.schools.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil {
                return true
            }
            // 工业企业法人单位9个,增长5%;从业人员3万人
            if handsOn, words.count.censusUnits.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil {
                return true
            }
            let isMoney = item.quantity.unit.map { units.all[$0].kind == .money } ?? false
            return (isMoney || item.measure == .change)
                && words.owner.enterpriseFigures.ending(in: text, at: last.upperBound, floor: last.lowerBound) != nil
        }
        var school: (whole: Range<Int>?, isParted: Bool) = (nil, false)
        if hasKin {
            school = nameKin(
                text, items, of: words.owner.students, behind: words.owner.schools, isOfSchools: true, &owners.school)
            nameKin(
                text, items, of: words.owner.enterpriseFigures, behind: words.count.censusUnits,
                heads: words.price.producers,
                &owners.enterprise)
            nameKin(text, items, of: words.owner.livingFigures, heads: words.owner.residents, &owners.resident)
            nameKin(text, items, of: words.owner.patientFigures, behind: words.owner.bedOwners, &owners.hospital)
            for (figures, owners) in words.owner.kinOfSentence {
                var owner: Range<Int>?
                nameKin(text, items, of: figures, behind: owners, &owner)
            }
        } else if items.contains(where: { $0.measure == .level }) {
            owners = ParagraphState.Owners()
        }
        owners.crop = crop
        if handsOn {
            // 初中9所,其中一贯制学校2所;招生3万人: those of all.
            if let part = owners.school, school.isParted || isNamedAsPart(text, sentence, part) {
                owners.school = school.whole
            }
            if let enterprise = owners.enterprise, isNamedAsPart(text, sentence, enterprise) { owners.enterprise = nil }
            if let hospital = owners.hospital, isNamedAsPart(text, sentence, hospital) { owners.hospital = nil }
            if let resident = owners.resident, isNamedAsPart(text, sentence, resident) { owners.resident = nil }
        }
        paragraph.owners = owners
    }

    /// Keeps the schools that a sentence counts for the next one, where that begins with their students: 全市有小学9所,其中民办2所。招生2万人.
    @inline(__always)
    func keepSchools(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ items: SentenceItems,
        _ paragraph: inout ParagraphState
    ) {
        let next = sentence.upperBound + "。".utf8.count
        guard text.has("。", at: sentence.upperBound, end: text.count),
            let students = words.owner.studentsNext.beginning(in: text, at: next, end: text.count),
            next + students.count < text.count, Folding.isDigit(text[next + students.count])
        else { return }
        paragraph.owners = ParagraphState.Owners()
        paragraph.owners.school = schoolsCounted(text, items)
        paragraph.owners.isOfSentenceBefore = paragraph.owners.school != nil
    }

    /// The schools that a sentence counts before anything else; nil where it counts others beside them, or tells of students.
    @inline(never)
    private func schoolsCounted(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems) -> Range<Int>? {
        func schools(_ item: SentenceItem) -> Range<Int>? {
            guard isCounted(item), item.measure == .level,
                let thing = thing(of: item.name, text).map({ withoutAside(text, $0) }),
                words.owner.schools.ending(in: text, at: thing.upperBound, floor: thing.lowerBound) != nil
            else { return nil }
            return thing
        }
        guard let all = items.first.flatMap(schools) else { return nil }
        for item in items.dropFirst() {
            if opensPart(text, item) { break }
            if item.measure != .level || item.isInParenthesis { continue }
            guard schools(item) == nil, let last = item.name.last,
                words.owner.students.ending(in: text, at: last.upperBound, floor: last.lowerBound) == nil
            else { return nil }
        }
        return all
    }

    /// True for whose figures are told of directly behind 其中, up to the semicolon alone: 招生9万人,其中高校招生3万人;毕业生8万人.
    private func isNamedAsPart(
        _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ owner: Range<Int>
    ) -> Bool {
        sentence.contains(owner.lowerBound)
            && words.part.partOpenings.ending(in: text, at: owner.lowerBound, floor: sentence.lowerBound) != nil
    }

    /// Puts the park or the firm that a figure is said to be of before the next figures that say of none, and so what figures
    /// are per (每平方公里产出GDP9亿元、税收2亿元).
    private func nameZones(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems) {
        var owner: Range<Int>?
        for item in items {
            guard let last = item.name.last else { continue }
            if item.measure != .level && item.measure != .change {
                // 园区出口9亿元,养老业务占七成,…: a share of something else is told of in between.
                if item.measure == .share ? item.whole == nil : item.of == nil { owner = nil }
                continue
            }
            guard item.measure == .change || item.quantity.unit.map({ units.all[$0].kind == .money }) ?? false,
                let figure = words.owner.zoneFigures.longest(in: text, at: last.upperBound, bounds: last)
            else {
                if item.measure == .level { owner = nil }
                continue
            }
            let place = last.upperBound - figure.count
            let name = naming.withoutReach(text, item.name)
            let own = name.count > 1 ? name[0] : name[0].lowerBound..<place
            if own.isEmpty {
                if let owner { item.name = NamePieces(owner, place..<last.upperBound) }
            } else if let per = words.owner.perAreas.beginning(in: text, at: own.lowerBound, end: own.upperBound) {
                owner = own.lowerBound..<(own.lowerBound + per.count)
            } else {
                owner = zone(text, own)
            }
        }
    }

    /// Puts whose figure was told of before the bare one that stands beside it: 旅游接待人次和总花费分别增长8%和9%.
    private func nameOwnedFigures(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems) {
        for index in items.indices.dropFirst() {
            let item = items[index]
            // As few names end so.
            guard item.measure == .level || item.measure == .change, item.name.count == 1,
                words.owner.ownedFigures.ending(in: text, at: item.name[0].upperBound, floor: item.name[0].lowerBound)
                    != nil,
                case let figure = naming.withoutReach(text, item.name[0]),
                words.owner.ownedFigures.isWhole(figure, of: text)
            else { continue }
            // 进口值3亿元,增长2%: what grew was named just now.
            if item.measure == .change, let told = item.of, items[told].name.count > 1, items[told].name.last == figure
            {
                item.name = items[told].name
                continue
            }
            var before = index - 1
            while before > 0, items[before].of == before - 1, items[before].leader != item.leader { before -= 1 }
            let earlier = items[before]
            guard
                item.leader == earlier.leader || earlier.measure == .level
                    // 总产值增长9%,增加值增长8%
                    || earlier.measure == .change && item.measure == .change && isPercent(earlier) && isPercent(item),
                !earlier.isInParenthesis,
                item.leader == earlier.leader || item.floor == items[index - 1].end
                    || item.clause == item.floor && items[index - 1].end + 1 == item.clause,
                // 工业增加值达到30亿元,税收超4亿元: behind a comma taxes may be anybody's.
                item.floor == items[index - 1].end || !words.owner.listedFigures.isWhole(figure, of: text),
                case let told = naming.withoutReach(text, earlier.name), let last = told.last,
                // 规模以上工业实现增加值: the figure is a piece of its own.
                let head = words.owner.figureHeads.ending(
                    in: text, at: last.upperBound, floor: last.lowerBound + (told.count > 1 ? 0 : 6))
            else { continue }
            let owner = told.replacingLast(with: last.lowerBound..<(last.upperBound - head.count))
            // 全市营业收入98亿元,利润总额2亿元: a place makes neither.
            if owner.count == 1,
                words.name.scope.longest(in: text, at: owner[0].lowerBound, bounds: owner[0])?.count == owner[0].count
            {
                continue
            }
            item.name = owner
            item.name.append(figure)
        }
    }

    /// 云岭园区 of 云岭园区 and 云岭园区全年; nil for what is called no such thing.
    private func zone(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int>? {
        let year = words.account.beforeAccounts.ending(in: text, at: name.upperBound, floor: name.lowerBound + 3)
        let zone = name.lowerBound..<(name.upperBound - (year?.count ?? 0))
        return words.owner.zones.ending(in: text, at: zone.upperBound, floor: zone.lowerBound) == nil ? nil : zone
    }

    /// With `isOfSchools`, what is told behind parts of teachers or students is those of all again. With `counted`, things that
    /// are counted are owners, too; with `heads`, an owner must end with one of these. The owner whose part the last one is,
    /// nil where none is known, and whether it is a part.
    @discardableResult
    private func nameKin(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, of measures: FewWords,
        behind counted: FewWords? = nil, heads: FewWords? = nil, isOfSchools: Bool = false, _ owner: inout Range<Int>?
    ) -> (whole: Range<Int>?, isParted: Bool) {
        // Whose part a list behind 其中 tells of, and whether it does so of anything.
        var parted: Range<Int>?
        var isParted = false
        // Whose students those are of which a part was told of last: 教师9人,其中:中学教师4人,小学教师5人,在校学生80人.
        var all: Range<Int>?
        var told: Range<Int>?
        for (index, item) in items.enumerated() {
            guard item.measure == .level || item.measure == .change else {
                // 企业营业收入居第八位;利润增长8%,居第三位
                // 从业人员9人,占8%: so has its share.
                if let known = owner, item.name.count == 1,
                    item.measure == .rank || index > 0 && items[index - 1].name.last == item.name[0],
                    measures.isWhole(item.name[0], of: text)
                {
                    item.name = NamePieces(known, item.name[0])
                }
                continue
            }
            // 企业实现营业收入9亿元,实现利润总额2亿元: the verb is no part of either.
            let name = heads == nil ? item.name : naming.withoutReach(text, item.name)
            guard let last = name.last else { continue }
            if name.count == 1, measures.isWhole(last, of: text) {
                if let part = told, !text[part].elementsEqual(text[last]) { owner = all }
                (all, told) = (nil, nil)
                if let known = owner { item.name = NamePieces(known, last) }
            } else if item.isInParenthesis, owner != nil {
                // 综合利用量9万吨(其中综合利用往年贮存量1万吨),处置量5万吨: what it tells leaves the owner as it was.
                continue
            } else if let own = self.owner(of: name, text, measures) {
                let isHead =
                    heads.map { $0.ending(in: text, at: own.upperBound, floor: own.lowerBound) != nil } ?? true
                    || counted?.ending(in: text, at: own.upperBound, floor: own.lowerBound) != nil
                if isOfSchools, item.measure == .level, !item.isInParenthesis,
                    told != nil ? isNextOfList(text, items, index) : isListed(text, items, index)
                {
                    if told == nil { all = owner }
                    told = (name.count == 2 ? last.lowerBound : own.upperBound)..<last.upperBound
                } else {
                    (all, told) = (nil, nil)
                }
                // 每千人口床位7张,卫生技术人员90人: those of the whole place.
                owner = isHead && !text.has("每", at: own.lowerBound, end: own.upperBound) ? own : nil
            } else if heads != nil, let own = ownerOfOutput(of: name, text) {
                owner = own
            } else if isCounted(item), !item.isInParenthesis, let counted,
                let thing = thing(of: item.name, text).map({ withoutAside(text, $0) }),
                counted.ending(in: text, at: thing.upperBound, floor: thing.lowerBound) != nil,
                // 新建医院9家,床位增长4%: not those of the new ones.
                words.part.newOnes.beginning(in: text, at: thing.lowerBound, end: thing.upperBound) == nil
            {
                // 火灾 of 全市发生火灾9起
                let verb = words.owner.occurring.last(in: text, thing)
                // 卫生机构9个,其中医院2个、卫生院3个,床位900张: those of all, where a list of parts has ended.
                let isPart = isListed(text, items, index)
                if isPart {
                    if !isParted { parted = owner }
                    isParted = true
                } else if !isParted || !isListedBehindColon(text, items, index) {
                    // 学校90所,其中:中学20所,小学60所,幼儿园10所;教师9人: a list behind a colon goes on behind commas.
                    (parted, isParted) = (nil, false)
                }
                owner = (verb?.upperBound ?? thing.lowerBound)..<thing.upperBound
                if isPart, let all = parted, index > 0, items[index - 1].end == item.floor { owner = all }
            } else if item.measure == .level, !item.isInParenthesis {
                // 研究生教育招生8万人,在学研究生20万人,毕业生5万人: of these still; what a parenthesis tells (小学9所(另有教学点4个),招生2万人)
                // leaves the owner as it was.
                let shared = owner.map { overlap(text, of: last, with: $0) } ?? 0
                owner = shared < "研究生".utf8.count ? nil : owner.map { $0.lowerBound..<($0.lowerBound + shared) }
            }
        }
        return (parted, isParted)
    }

    /// 民办学校 of 民办学校(不含幼儿园).
    private func withoutAside(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int> {
        guard text[name.upperBound - 1] == UInt8(ascii: ")"),
            let open = ClauseTailReader.openParenthesis(text, name.upperBound - 1, name.lowerBound)
        else { return name }
        return name.lowerBound..<open
    }

    /// 乡镇企业 of 乡镇企业增加值, in one piece or two; nil for what is no output of enterprises.
    private func ownerOfOutput(of name: NamePieces, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let first = name.first, let last = name.last, name.count < 3,
            text.has("值", at: last.upperBound - "值".utf8.count, end: last.upperBound),
            let figure = naming.heads.longest(in: text, at: last.upperBound, bounds: last),
            case let own = name.count == 2 ? first : last.lowerBound..<(last.upperBound - figure.count),
            name.count == 1 || figure.count == last.count
        else { return nil }
        return words.owner.outputOwners.ending(in: text, at: own.upperBound, floor: own.lowerBound) == nil ? nil : own
    }

    /// True for a thing that 其中 opens a list with, and for the others that 、 joins to it.
    private func isListed(_ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int) -> Bool {
        var first = index
        while first > 0, items[first].floor == items[first - 1].end,
            isSeparator(text, items[first].floor, items[first].quantity.range.lowerBound)
        {
            first -= 1
        }
        let (clause, start) = (items[first].clause, items[first].quantity.range.lowerBound)
        return words.part.partOpenings.beginning(in: text, at: clause, end: start) != nil
            || isBehindPartMark(text, clause)
    }

    /// True for what commas join to the first thing behind 其中:, counted as that is.
    private func isListedBehindColon(
        _ text: UnsafeBufferPointer<UInt8>, _ items: SentenceItems, _ index: Int
    ) -> Bool {
        var first = index
        while first > 0, items[first - 1].quantity.unit == items[index].quantity.unit,
            items[first].clause == items[first].floor, items[first].clause == items[first - 1].end + 1,
            text[items[first - 1].end] == UInt8(ascii: ",")
        {
            first -= 1
        }
        return first < index && isBehindPartColon(text, items[first].clause)
    }

    /// 服务业企业 of 服务业企业营业收入, in one piece or two; nil where no such measure ends the name.
    private func owner(
        of name: NamePieces, _ text: UnsafeBufferPointer<UInt8>, _ measures: FewWords
    ) -> Range<Int>? {
        guard let first = name.first, let last = name.last else { return nil }
        if name.count == 2, measures.isWhole(last, of: text) { return first }
        return measures.ending(in: text, at: last.upperBound, floor: last.lowerBound + 6).map {
            last.lowerBound..<(last.upperBound - $0.count)
        }
    }

    /// The only part of a name but for what a parenthesis adds: 中等职业学校(含技工学校).
    private func thing(of name: NamePieces, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let first = name.first, let last = name.last else { return nil }
        return name.count == 1 || name.count == 2 && text[last.lowerBound] == UInt8(ascii: "(") ? first : nil
    }
}
