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

    /// True for %, ‰ and percentage points.
    func isRatio(_ units: Units) -> Bool { unit.map { units.all[$0].kind == .ratio && units.all[$0].code != "1" } ?? false }
}

/// Reads whole texts as units.
struct CellUnits: Sendable {
    let units: Units

    /// All of `bytes` as one unit; nil when it isn't one. With `acceptsUnknown`, a short word that no list has is one.
    func whole(_ bytes: ArraySlice<UInt8>, acceptsUnknown: Bool = false) -> CellUnit? {
        var bytes = bytes
        // ±% and (%) are the sign for per cent and nothing more.
        while bytes.starts(with: [0xC2, 0xB1]) { bytes = bytes.dropFirst(2) }
        while bytes.starts(with: "+-".utf8) || bytes.starts(with: "+/-".utf8) { bytes = bytes.drop { $0 < 0x30 && $0 != 0x25 } }
        guard !bytes.isEmpty else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let found = bytes.withUnsafeBufferPointer { buffer -> CellUnit? in
            guard let unit = longest(in: buffer, at: 0, end: buffer.count), unit.count == buffer.count else { return nil }
            return CellUnit(text: text, scalePower: unit.scalePower, unit: unit.index)
        }
        if let found { return found }
        guard acceptsUnknown, bytes.count <= 24, !bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            let scale = Self.scale(buffer, at: 0, end: buffer.count)
            return CellUnit(text: text, scalePower: scale.count < buffer.count ? scale.power : 0, unit: nil)
        }
    }

    /// The longest unit at `offset`, with a scale word before it or without: where it ends and what it is.
    func longest(
        in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
    ) -> (index: Int?, scalePower: Int, count: Int)? {
        guard offset < end else { return nil }
        let plain = units.longest(in: text, at: offset, end: end)
        let scale = Self.scale(text, at: offset, end: end)
        if scale.count > 0 {
            if let scaled = units.longest(in: text, at: offset + scale.count, end: end),
                scale.count + scaled.count > plain?.count ?? 0
            {
                return (scaled.index, scale.power, scale.count + scaled.count)
            }
            if plain == nil { return (nil, scale.power, scale.count) }
        }
        return plain.map { ($0.index, 0, $0.count) }
    }

    /// The scale words at `offset`: 万亿 is twelve zeros.
    private static func scale(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> (power: Int, count: Int) {
        var power = 0
        var index = offset
        while index + 2 < end {
            switch (text[index], text[index + 1], text[index + 2]) {
            case (0xE5, 0x8D, 0x81): power += 1  // 十
            case (0xE7, 0x99, 0xBE): power += 2  // 百
            case (0xE5, 0x8D, 0x83): power += 3  // 千
            case (0xE4, 0xB8, 0x87): power += 4  // 万
            case (0xE4, 0xBA, 0xBF): power += 8  // 亿
            default: return (power, index - offset)
            }
            index += 3
        }
        return (power, index - offset)
    }
}
