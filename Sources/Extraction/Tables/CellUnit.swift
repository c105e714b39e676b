import Model
import Patterns

/// A unit as a table gives it: in a header's parentheses, a unit column, a row label or above the table.
struct CellUnit: Sendable, Hashable {
    /// As written without white space: 亿元.
    var text: String
    /// Power of ten of its scale word.
    var scalePower: Int
    /// Index in `Units.all`; nil for a scale word alone or a unit that the pack doesn't know.
    var unit: Int?

    /// Codes of these: 微克/立方米 is a level's.
    private static let ratioCodes = ["%", points, "[permille]", "{基点}"]
    private static let points = "[pp]"

    /// True for %, ‰ and percentage points.
    func isRatio(_ units: Units) -> Bool {
        unit.map { units.all[$0].kind == .ratio && Self.ratioCodes.contains(units.all[$0].code) } ?? false
    }

    /// True for percentage points.
    func isPoints(_ units: Units) -> Bool { unit.map { units.all[$0].code == Self.points } ?? false }
}

/// Reads whole texts as units.
struct CellUnits: Sendable {
    let units: Units

    /// All of `bytes` as one unit; nil when it isn't one. With `acceptsUnknown`, a short word that no list has is one.
    func whole(_ bytes: ArraySlice<UInt8>, acceptsUnknown: Bool = false) -> CellUnit? {
        var bytes = bytes
        // ±% and (%) are the sign for per cent and nothing more.
        while bytes.starts(with: [0xC2, 0xB1]) { bytes = bytes.dropFirst(2) }
        while bytes.starts(with: "+-".utf8) || bytes.starts(with: "+/-".utf8) {
            bytes = bytes.drop { $0 < 0x30 && $0 != 0x25 }
        }
        guard !bytes.isEmpty else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        if bytes.count == 1, let unit = letter(text) { return CellUnit(text: text, scalePower: 0, unit: unit) }
        let found = bytes.withUnsafeBufferPointer { buffer -> CellUnit? in
            guard let unit = longest(in: buffer, at: 0, end: buffer.count), unit.count == buffer.count else {
                return nil
            }
            return CellUnit(text: text, scalePower: unit.scalePower, unit: unit.index)
        }
        if let found { return found }
        if let found = quotient(bytes, text) { return found }
        // 元/500克: behind a stroke a unit may have a number.
        let counted = bytes.firstIndex(of: UInt8(ascii: "/")).map { bytes[..<$0] } ?? bytes
        guard acceptsUnknown, bytes.count <= 24, !counted.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return bytes.withUnsafeBufferPointer { buffer in
            let scale = Self.scale(buffer)
            return CellUnit(text: text, scalePower: scale.count < buffer.count ? scale.power : 0, unit: nil)
        }
    }

    /// 千克标准煤/人: one known unit for each of another, though no list has the two together, and 元/学期: so much money for whatever
    /// is named shortly; nil for others, such as 市/县.
    private func quotient(_ bytes: ArraySlice<UInt8>, _ text: String) -> CellUnit? {
        guard let stroke = bytes.firstIndex(of: UInt8(ascii: "/")), bytes.count <= 48 else { return nil }
        func known(_ piece: ArraySlice<UInt8>) -> (kind: Units.Kind, power: Int)? {
            piece.withUnsafeBufferPointer { buffer in
                guard let unit = longest(in: buffer, at: 0, end: buffer.count), let index = unit.index,
                    unit.count == buffer.count, units.all[index].kind != .noun
                else { return nil }
                return (units.all[index].kind, unit.scalePower)
            }
        }
        guard let own = known(bytes[..<stroke]) else { return nil }
        let each = bytes[(stroke + 1)...]
        let isNamed = own.kind == .money && (3...12).contains(each.count) && each.allSatisfy { $0 >= 0x80 }
        return known(each) != nil || isNamed ? CellUnit(text: text, scalePower: own.power, unit: nil) : nil
    }

    /// The unit that a single letter is the code of, though it is none in a text: t, m, h.
    private func letter(_ text: String) -> Int? {
        guard let byte = text.utf8.first, byte &- 0x61 < 26 else { return nil }
        return units.all.firstIndex { $0.code == text && $0.power == 0 && [.length, .mass, .time].contains($0.kind) }
    }

    /// The longest unit at `offset`, with a scale word before it or without: where it ends and what it is.
    func longest(
        in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
    ) -> (index: Int?, scalePower: Int, count: Int)? {
        guard offset < end else { return nil }
        var best: (index: Int?, scalePower: Int, count: Int)? =
            units.longest(in: text, at: offset, end: end).map { ($0.index, 0, $0.count) }
        // 亿千瓦时 is 亿 and 千瓦时, not 亿千 and 瓦时: of two ways to cover as much, the longer unit is meant.
        var power = 0
        var index = offset
        while let scale = Self.scaleWord(text, at: index, end: end) {
            power += scale
            index += 3
            let rest = units.longest(in: text, at: index, end: end)
            let count = index - offset + (rest?.count ?? 0)
            if count > best?.count ?? 0 { best = (rest?.index, power, count) }
        }
        return best
    }

    /// The scale words at the start and their power of ten: 万亿 is twelve zeros.
    private static func scale(_ text: UnsafeBufferPointer<UInt8>) -> (power: Int, count: Int) {
        var power = 0
        var index = 0
        while let scale = scaleWord(text, at: index, end: text.count) {
            power += scale
            index += 3
        }
        return (power, index)
    }

    /// The power of ten of 十 百 千 万 亿 at `index`.
    private static func scaleWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
        guard index + 3 <= end else { return nil }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xE5, 0x8D, 0x81): return 1  // 十
        case (0xE7, 0x99, 0xBE): return 2  // 百
        case (0xE5, 0x8D, 0x83): return 3  // 千
        case (0xE4, 0xB8, 0x87): return 4  // 万
        case (0xE4, 0xBA, 0xBF): return 8  // 亿
        default: return nil
        }
    }
}
