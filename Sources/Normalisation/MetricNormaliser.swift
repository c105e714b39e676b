import Model
import Patterns

/// What the text says as what it means: base values, unit codes, canonical indicators.
public final class MetricNormaliser: Sendable {
    private let units: Units
    private let catalogue: IndicatorCatalogue
    /// What units of physical quantities measure, by their codes: 斤, 担 and 吨 are all of mass.
    private let kinds: [String: Units.Kind]
    /// What names end with that says what they count, and the code of its unit: 人次, 户次, 人数, 件数.
    private let countedUnits: [(surface: String, code: String)]

    /// Takes the units and the catalogue of a pack.
    ///
    /// - Throws: `SetupError` with every line that is not understood.
    public init(pack: Pack, units: Units) throws(SetupError) {
        self.units = units
        catalogue = try IndicatorCatalogue(pack: pack)
        let physical: Set<Units.Kind> = [.mass, .area, .length, .volume, .energy, .power]
        kinds = Dictionary(
            units.all.lazy.filter { physical.contains($0.kind) }.map { ($0.code, $0.kind) },
            uniquingKeysWith: { one, _ in one })
        countedUnits = units.all.compactMap { unit in
            guard unit.kind == .count || unit.kind == .noun, unit.power == 0 else { return nil }
            if unit.surface.count == 1 { return (unit.surface + "数", unit.code) }
            return unit.surface.count == 2 && unit.surface.hasSuffix("次") ? (unit.surface, unit.code) : nil
        }
    }

    /// A number as said, for `baseValues(of:)` and `unitCode(of:indicator:)`.
    public struct Said: Sendable {
        /// The number as written.
        public var value: ExactDecimal
        /// The high end of a range.
        public var high: ExactDecimal?
        /// Power of ten of the scale word, and of the high end's.
        public var scalePower: Int
        /// Power of ten of the high end's scale word.
        public var highScalePower: Int
        /// Index in `Units.all`.
        public var unit: Int?
        /// True when a scale word stands without a unit.
        public var hasBareScale: Bool
        /// True for an ordinal that is a rank: its unit is 位 even where the text leaves it out.
        public var isRank = false
        /// True for a part of 0.1:20.5:79.4, which is a percentage.
        public var isRatioPart = false

        /// Makes a number as said.
        public init(
            value: ExactDecimal, high: ExactDecimal?, scalePower: Int, highScalePower: Int, unit: Int?,
            hasBareScale: Bool
        ) {
            self.value = value
            self.high = high
            self.scalePower = scalePower
            self.highScalePower = highScalePower
            self.unit = unit
            self.hasBareScale = hasBareScale
        }
    }

    /// A number in the base unit.
    public struct BaseValues: Sendable {
        /// The number in the base unit.
        public var base: ExactDecimal
        /// The high end in the base unit.
        public var high: ExactDecimal?
    }

    /// Applies scale word and unit; nil when the product needs more than 38 digits.
    public func baseValues(of said: Said) -> BaseValues? {
        let power = said.unit.map { units.all[$0].power } ?? 0
        guard let base = Self.scale(said.value, said.scalePower + power) else { return nil }
        guard let end = said.high else { return BaseValues(base: base, high: nil) }
        return Self.scale(end, said.highScalePower + power).map { BaseValues(base: base, high: $0) }
    }

    /// ISO 4217, UCUM, or the counted unit in braces; `1` for a bare number.
    public func unitCode(of said: Said, indicator: String) -> String {
        if let unit = said.unit { return units.all[unit].code }
        if said.hasBareScale, let known = catalogue.entry(for: indicator)?.baseUnit, !known.isEmpty, known != "%" {
            return known
        }
        // 诊疗人次95.5亿
        if said.hasBareScale, let unit = unitNamed(atEndOf: indicator) { return unit }
        return said.isRank ? Units.KnownCode.place.rawValue : said.isRatioPart ? "%" : "1"
    }

    /// The code of the unit that a name ends with, which says what is counted: 诊疗人次, 参会人数; nil for other names.
    private func unitNamed(atEndOf indicator: String) -> String? {
        countedUnits.first { indicator.hasSuffix($0.surface) }?.code
    }

    /// The canonical code of an indicator's words; nil when the catalogue has none, or when a level, or a change in an
    /// amount, has a unit of another dimension (医院 counted in beds is not the number of hospitals).
    public func code(for indicator: String, unit: String, measure: MetricRecord.Measure) -> String? {
        guard let index = catalogue.index(for: indicator) else { return nil }
        let code = catalogue.entries[index].code
        let baseUnit = catalogue.entries[index].baseUnit
        guard !baseUnit.isEmpty, baseUnit != unit else { return code }
        // 小麦最低收购价每50公斤提高7.4元 is no change of what is harvested.
        let isSaidInUnit = measure == .level || measure == .change && (kinds[unit] != nil || Self.isMoney(unit))
        if !isSaidInUnit || fits(unit, baseUnit) { return code }
        // 人均可支配收入5.5万元/人 says twice what it is per.
        return unit == baseUnit + "/{人}" && catalogue.perHead.occur(in: catalogue.entries[index].name) ? code : nil
    }

    /// True for units that tell another figure of a bare product or thing from the one that its name means: 粮食13.81万亩, 企业31亿元.
    public func isAreaOrMoney(_ unit: String) -> Bool { kinds[unit] == .area || Self.isMoney(unit) }

    /// True for units of one coarse dimension: people are no schools and no households, but 个 counts them all. What a rate is per
    /// may stand in the words instead (每平方公里产出30亿元), and a standard is said per month or year (最低工资标准2130元/月).
    private func fits(_ unit: String, _ baseUnit: String) -> Bool {
        if let own = kinds[unit], own == kinds[baseUnit] { return true }
        if baseUnit.hasPrefix(unit + "/") { return true }
        // A cubic metre of water is a tonne: 供水能力365万吨/日.
        if baseUnit == "m3/d", unit == "t/d" { return true }
        if unit.hasPrefix(baseUnit + "/"), unit.hasSuffix("/mo") || unit.hasSuffix("/a") { return true }
        // 改造老旧小区218户 counts who lives there, and 改造老旧小区5个 places.
        if baseUnit == "{个}", unit == "{户}" || unit == "{套}" { return false }
        let (own, base) = (Self.dimension(unit), Self.dimension(baseUnit))
        return own == base || unit == "{个}" && (base == "people" || base == "{张}")
    }

    /// A coarse dimension of a unit code: money, people, counted things, or the unit itself.
    private static func dimension(_ code: String) -> String {
        if code.begins(with: "{") {
            switch code {
            case "{人}", "{人次}", "{名}", "{位}": return "people"
            // Beds, and no hospitals.
            case "{张}": return code
            // 万车死亡率1.2 has no unit in words.
            case "{人/亿元}", "{人/万辆}": return "ratio"
            default: return "count"
            }
        }
        if isMoney(code) { return "money" }
        switch code {
        case "%", "[permille]", "1": return "ratio"
        default: return code
        }
    }

    /// True for a code of ISO 4217.
    private static func isMoney(_ code: String) -> Bool {
        code.utf8.count == 3 && code.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    }

    /// The catalogue.
    public var indicators: IndicatorCatalogue { catalogue }

    private static func scale(_ value: ExactDecimal, _ power: Int) -> ExactDecimal? {
        power >= 0
            ? value.scaled(byPowerOfTen: power)
            : ExactDecimal(coefficient: value.coefficient, scale: value.scale - power)
    }
}
