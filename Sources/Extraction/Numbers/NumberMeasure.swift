import Model
import Patterns

/// What stands around a number and tells of what it is one: percent signs, tenths, units, currencies.
struct NumberMeasure {
    let text: NumberCharacters
    let units: Units
    /// How many of the units documents know too; the others are only in phrases.
    let common: Int
    let bytes: UnsafeBufferPointer<UInt8>
    /// For each character its first byte in `bytes`.
    let offsets: [Int]

    /// One number with its unit, by character indices.
    struct Piece {
        var start: Int
        var end: Int
        var value: ExactDecimal
        var high: ExactDecimal?
        var isPercentage = false
        /// True for 成 and 折: a low end without a unit is in tenths too.
        var isTenths = false
        var unit: Int?
        var bound: ReadNumber.Bound?
        /// Power of ten of the scale words at the number's end: 4 for 九万, 8 for 九千亿.
        var trailingPower = 0
        /// Two digits that are a guess before a unit.
        var guess: (low: Int, high: Int)?
        /// True for a lone 半.
        var isHalf = false
        /// What a fraction's number was divided by, 1000 for 千分之三.
        var divisor: ExactDecimal?
    }

    /// Takes what stands behind the number into the piece, and a currency before it.
    func complete(_ piece: inout Piece) {
        moneyPower(&piece)
        if !percentage(&piece) && !tenths(&piece) && !discount(&piece) { measure(&piece) }
        currency(&piece)
        scale(&piece)
    }

    // MARK: shares

    private func percentage(_ piece: inout Piece) -> Bool {
        let index = text.skippingSpace(piece.end)
        if let end = text.behind(.halfPoint, at: index), let sum = piece.value.plus(Self.half) {
            (piece.isPercentage, piece.value, piece.end) = (true, sum, end)
            return true
        }
        guard let end = text.behind(.percent, at: index) else { return false }
        (piece.isPercentage, piece.end) = (true, end)
        return true
    }

    /// 七成, 七成六, 三成半, 七八成.
    private func tenths(_ piece: inout Piece) -> Bool {
        guard let end = text.behind(.tenth, at: text.skippingSpace(piece.end)), !piece.isPercentage else {
            return false
        }
        takeGuess(&piece)
        piece.value = (piece.value.scaled(byPowerOfTen: 1) ?? piece.value).normalised
        piece.high = piece.high?.scaled(byPowerOfTen: 1)?.normalised
        (piece.isPercentage, piece.isTenths, piece.end) = (true, true, end)
        let next = text.skippingSpace(end)
        let five = ExactDecimal(coefficient: 5)
        if let half = text.behind("半", at: next), !text.stands(.noHalfTenth, at: half), let sum = piece.value.plus(five)
        {
            (piece.value, piece.end) = (sum, half)
        } else if let more = text.at(next).flatMap(NumberNotation.digit),
            text.behind(.behindTenths, at: next + 1) == nil,
            let sum = piece.value.plus(ExactDecimal(coefficient: Int128(more)))
        {
            (piece.value, piece.end) = (sum, next + 1)
        }
        return true
    }

    /// 九折, 75折, 七五折, 半折.
    private func discount(_ piece: inout Piece) -> Bool {
        guard let end = text.behind(.discount, at: text.skippingSpace(piece.end)), !piece.isPercentage else {
            return false
        }
        let isWritten = piece.value >= ExactDecimal(coefficient: 10)
        if piece.isHalf {
            piece.value = ExactDecimal(coefficient: 50)
        } else if !isWritten {
            piece.value = (piece.value.scaled(byPowerOfTen: 1) ?? piece.value).normalised
            piece.high = piece.high?.scaled(byPowerOfTen: 1)?.normalised
            piece.isTenths = true
        }
        (piece.isPercentage, piece.end) = (true, end)
        return true
    }

    /// 七八 is a guess where a unit follows.
    private func takeGuess(_ piece: inout Piece) {
        guard let guess = piece.guess, piece.high == nil else { return }
        piece.value = ExactDecimal(coefficient: Int128(guess.low))
        piece.high = ExactDecimal(coefficient: Int128(guess.high))
    }

    // MARK: units

    /// The longest unit at a character's index, with the index behind it.
    func unit(at index: Int) -> (unit: Int, end: Int)? {
        guard index < text.count, let found = unit(behind: offsets[index]),
            let end = offsets.firstIndex(of: offsets[index] + found.count), !isInsideLetters(end),
            found.index < common || !beginsWord(end),
            // 三方面 are three sides and no cubic metres, and 一个时期 is none of one hour.
            text.end(of: .cubic, at: end - 1) != end || text.behind(.cubic, at: end - 1) != nil,
            text.end(of: .hour, at: end - 1) != end || text.behind(.hour, at: end - 1) != nil
        else { return nil }
        return (found.index, end)
    }

    /// The longest unit at a byte, which begins no noun (24节气) unless it is one of time (2024年度).
    private func unit(behind offset: Int) -> (index: Int, count: Int)? {
        units.longest(in: bytes, at: offset, end: bytes.count).flatMap { longest in
            units.all[longest.index].kind == .time ? longest : units.behindNumber(in: bytes, at: offset)
        }
    }

    private func isNamed(_ role: BesideRole, _ unit: Int) -> Bool {
        text.words.beside.hold(units.all[unit].surface, as: role)
    }

    private func unit(named role: BesideRole) -> Int? {
        units.all.firstIndex { text.words.beside.hold($0.surface, as: role) }
    }

    /// True where a character behind a unit makes another word of it.
    private func beginsWord(_ end: Int) -> Bool {
        guard let next = text.at(end), next.value >= 0x3400 else { return false }
        let isLetters = text.at(end - 1).map { $0.value < 0x80 } ?? false
        return isLetters
            ? text.behind(.behindLetters, at: end) != nil : text.behind(.behindPhraseUnit, at: end) == nil
    }

    /// A unit in letters ends where they do: m is none in max.
    private func isInsideLetters(_ end: Int) -> Bool {
        func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { $0.value < 0x80 && $0.properties.isAlphabetic } ?? false
        }
        return isLetter(text.at(end - 1)) && isLetter(text.at(end))
    }

    private func measure(_ piece: inout Piece) {
        // 一两 is never twelve.
        if text.at(piece.start + 1) == "两" { takeGuess(&piece) }
        let index = text.skippingSpace(piece.end)
        guard var found = unit(at: index) else { return }
        // 三百挂零 is a bound and hangs nothing.
        if NumberBounds.behindFollowing(text, from: piece.start, at: index) > found.end { return }
        let surface = units.all[found.unit].surface
        // 千亿级 is a size.
        if piece.trailingPower > 0, isNamed(.grade, found.unit) { return }
        // 28.2026年 is the year 2026 behind an item's number.
        if surface == "年", piece.value.scale > 2 || text.stands(.grade, at: found.end) { return }
        // H1N1 has no newton.
        if isInsideCode(piece.start, found.end) { return }
        // 第三方 is a third party.
        if isNamed(.ordinalNoun, found.unit), text.at(piece.start - 1) == "第" { return }
        if isNamed(.counter, found.unit) { found = behindMeasureWord(&piece, found) }
        if let guess = piece.guess, guess.low > 0, !isNamed(.noGuess, found.unit) { takeGuess(&piece) }
        (piece.unit, piece.end) = (found.unit, found.end)
        // 十个月大 is an age.
        if units.all[found.unit].kind == .time, let old = text.behind(.old, at: found.end),
            text.at(found.end - 1) != "日",
            text.at(old).map({ $0.value < 0x3400 }) ?? true || text.stands(.behindOld, at: old)
        {
            piece.end = old
            return
        }
        let mayBeHalved = text.stands(.counter, at: found.end - 1) || units.all[found.unit].kind != .money
        if !(mayBeHalved && halved(&piece)) { spoken(&piece) }
        pieces(&piece)
    }

    /// 三块 is money where no thing follows, of which there may be three pieces.
    private func pieces(_ piece: inout Piece) {
        guard let unit = piece.unit, isNamed(.piece, unit) else { return }
        let isThing = text.at(piece.end).map {
            $0.properties.isAlphabetic && !text.stands(.noThing, at: piece.end) && NumberNotation.digit($0) == nil
        }
        if isThing ?? false { return }
        piece.unit = self.unit(named: .pieceOfMoney) ?? unit
    }

    /// True for letters between figures behind another letter: N in H1N1.
    private func isInsideCode(_ start: Int, _ end: Int) -> Bool {
        func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { $0.value < 0x80 && $0.properties.isAlphabetic } ?? false
        }
        return isLetter(text.at(start - 1)) && isLetter(text.at(end - 1))
            && text.at(end)?.properties.numericType == .decimal
    }

    /// 六个加仑, 一个半小时: 个 before another unit, and a half between them.
    private func behindMeasureWord(_ piece: inout Piece, _ found: (unit: Int, end: Int)) -> (unit: Int, end: Int) {
        let half = text.behind("半", at: found.end)
        if let next = unit(at: text.skippingSpace(half ?? found.end)),
            ![.noun, .count].contains(units.all[next.unit].kind)
        {
            if half != nil, let sum = piece.value.plus(Self.half) { piece.value = sum }
            return next
        }
        return found
    }

    private static let half = ExactDecimal(coefficient: 5, scale: 1)

    /// 三斤半, 五个半, 两倍半.
    private func halved(_ piece: inout Piece) -> Bool {
        guard let end = text.behind(.half, at: piece.end), piece.high == nil, let sum = piece.value.plus(Self.half)
        else { return false }
        (piece.value, piece.end) = (sum, end)
        return true
    }

    /// 三块五, 三米九, 3斤5两, 一块二角; a half behind money too.
    private func spoken(_ piece: inout Piece) {
        guard let index = piece.unit, piece.high == nil, piece.value.scale == 0 else { return }
        let surface = units.all[index].surface
        for ladder in MeasureLadder.ladders(from: surface, of: text.words.ladders) {
            let found = ladder.rest(text, at: piece.end) { place in unit(at: place) != nil }
            if let (rest, end) = found, let sum = piece.value.plus(rest) {
                (piece.value, piece.end) = (sum, end)
                piece.unit = spokenUnit(index, end) ?? index
                return
            }
        }
        if units.all[index].kind == .money { _ = halved(&piece) }
        // 三个一毫四 is money by what follows.
        if isNamed(.counter, index), isFollowedBySmallMoney(piece.end), let yuan = unit(named: .generalUnit),
            let ladder = MeasureLadder.ladders(from: units.all[yuan].surface, of: text.words.ladders).first,
            let (rest, end) = ladder.rest(text, at: piece.end, beginsUnit: { unit(at: $0) != nil }),
            let sum = piece.value.plus(rest)
        {
            (piece.value, piece.end, piece.unit) = (sum, end, yuan)
        }
    }

    /// 块 with small money behind it is money and no count, 度 with minutes an angle.
    private func spokenUnit(_ unit: Int, _ end: Int) -> Int? {
        if isNamed(.piece, unit) { return self.unit(named: .pieceOfMoney) }
        return isNamed(.degree, unit) && text.stands(.angleParts, at: end - 1) ? self.unit(named: .degreeSign) : nil
    }

    private func isFollowedBySmallMoney(_ start: Int) -> Bool {
        guard let run = NumeralRun.read(text, at: start) else { return false }
        return text.behind(.smallMoney, at: run.end) != nil
    }

    // MARK: currencies

    /// Money of whatever country, or a counted thing: which, a word beside it may say.
    private func isGeneral(_ surface: String) -> Bool {
        text.words.numbers[.generalMoney].contains { $0.surface == surface }
    }

    /// 三万元欧元, 9000元日币, 新台币177亿元, 人民币3.14, 壹仟元整.
    private func currency(_ piece: inout Piece) {
        let isGeneral = piece.unit.map { self.isGeneral(units.all[$0].surface) } ?? true
        guard isGeneral, !piece.isPercentage else { return }
        if piece.unit != nil, let next = unit(at: piece.end), isCurrency(next.unit) {
            (piece.unit, piece.end) = (next.unit, next.end)
        } else if let (unit, start) = currencyBefore(piece.start) {
            (piece.unit, piece.start) = (unit, start)
        }
        if piece.unit.map({ units.all[$0].kind == .money }) ?? false {
            piece.end = text.behind(.moneyEnd, at: piece.end) ?? piece.end
        }
    }

    /// $1.5m, 2bn美元: letters that are millions and billions beside a currency alone.
    private func moneyPower(_ piece: inout Piece) {
        guard !piece.isPercentage, let (letters, end) = text.word(.moneyPower, at: text.skippingSpace(piece.end)),
            !isInsideLetters(end),
            unit(at: text.skippingSpace(end)).map({ isCurrency($0.unit) }) ?? false
                || currencyBefore(piece.start) != nil,
            let value = piece.value.scaled(byPowerOfTen: letters.number)
        else { return }
        piece.value = value.normalised
        piece.high = piece.high?.scaled(byPowerOfTen: letters.number)?.normalised
        piece.end = end
    }

    /// A unit of money that names whose money it is.
    private func isCurrency(_ unit: Int) -> Bool {
        let unit = units.all[unit]
        return unit.kind == .money && unit.power == 0 && unit.code.utf8.count == 3
            && !isGeneral(unit.surface)
    }

    /// 摄氏37度, 华氏98°, 北纬30度, 45度角; 零下5度, 体温37度2.
    private func scale(_ piece: inout Piece) {
        guard let unit = piece.unit, isNamed(.degree, unit) || isNamed(.degreeSign, unit) else { return }
        if let start = text.before(.temperature, at: piece.start), let scale = self.unit(at: start) {
            (piece.unit, piece.start) = (scale.unit, start)
        } else if text.before(.angle, at: piece.start) != nil
            || text.stands(.corner, at: piece.end)
        {
            piece.unit = self.unit(named: .degreeSign) ?? unit
        } else if text.behind(.heat, at: piece.start) != nil || text.before(.heat, at: piece.start) != nil
            || text.at(piece.end - 1)?.properties.numericType != nil
        {
            piece.unit = self.unit(named: .celsius) ?? unit
        } else if isNamed(.degree, unit), piece.trailingPower == 0, piece.value <= Self.hottest,
            !text.scalars.indices.contains(where: { text.stands(.powerUsed, at: $0) })
        {
            piece.unit = self.unit(named: .celsius) ?? unit
        }
    }

    /// More degrees than that are none of the weather or a body: 300度 are kilowatt hours.
    private static let hottest = ExactDecimal(coefficient: 150)

    private func currencyBefore(_ start: Int) -> (unit: Int, start: Int)? {
        var end = start
        while let scalar = text.at(end - 1), scalar.properties.isWhitespace { end -= 1 }
        for first in max(0, end - 8)..<max(end, 0) {
            if let found = unit(at: first), found.end == end, isCurrency(found.unit) { return (found.unit, first) }
        }
        return nil
    }
}
