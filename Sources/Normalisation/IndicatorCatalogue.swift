import Model
import Patterns

/// The canonical indicators: a code for the words that mean it and nothing else.
public struct IndicatorCatalogue: Sendable {
    /// One canonical indicator.
    public struct Entry: Sendable {
        /// Lower snake case, stable.
        public var code: String
        /// Chinese name.
        public var name: String
        /// Other surfaces that mean the same.
        public var aliases: [String]
        /// English name.
        public var english: String
        /// `money`, `percent`, `count` …
        public var dimension: String
        /// Code of the base unit of a level.
        public var baseUnit: String
        /// Smallest plausible level in the base unit.
        public var low: ExactDecimal?
        /// Largest plausible level in the base unit.
        public var high: ExactDecimal?
    }

    /// All entries in file order.
    public let entries: [Entry]
    private let bySurface: [String: Int]
    private static let prefixes = [
        "全市", "全省", "全区", "全县", "全州", "全国", "全自治区", "全年", "我市", "我省", "我区", "我县", "本市", "本省", "本区", "本县", "辖区",
        "实现", "完成", "其中", "当年", "年末", "年底", "年末全市", "年末全省", "年末全国", "市本级", "省本级", "区本级", "县本级", "市级", "省级", "区级", "县级",
        "全地区", "全盟", "全旗", "全社会", "地区全年", "全口径",
    ]

    /// Reads the lexicon `indicators` (code, name, aliases separated by `|`, english, dimension, base_unit_code, low, high).
    public init(_ lexicon: Lexicon?) {
        var entries: [Entry] = []
        var bySurface: [String: Int] = [:]
        for row in lexicon?.rows ?? [] {
            let columns = row.columns + Array(repeating: "", count: max(0, 8 - row.columns.count))
            let entry = Entry(
                code: columns[0], name: columns[1], aliases: columns[2].split(separator: "|").map(String.init),
                english: columns[3], dimension: columns[4], baseUnit: columns[5], low: ExactDecimal(columns[6]),
                high: ExactDecimal(columns[7]))
            entries.append(entry)
            for surface in [entry.name] + entry.aliases where bySurface[Self.folded(surface)] == nil {
                bySurface[Self.folded(surface)] = entries.count - 1
            }
        }
        self.entries = entries
        self.bySurface = bySurface
    }

    /// Surfaces that two entries share: a fault of the catalogue, since an alias must mean one thing.
    public var ambiguousSurfaces: [String] {
        var owners: [String: Set<String>] = [:]
        for entry in entries {
            for surface in [entry.name] + entry.aliases { owners[Self.folded(surface), default: []].insert(entry.code) }
        }
        return owners.filter { $0.value.count > 1 }.keys.sorted()
    }

    /// The entry for an indicator's words, after administrative prefixes are taken off; nil when none means just that.
    public func entry(for indicator: String) -> Entry? {
        var words = Self.folded(indicator)
        while true {
            if let index = bySurface[words] { return entries[index] }
            guard let prefix = Self.prefixes.first(where: { words.hasPrefix($0) && words.utf8.count > $0.utf8.count }) else { return nil }
            words.removeFirst(prefix.count)
        }
    }

    /// Without quotation marks, parentheses and white space, ASCII letters in upper case.
    private static func folded(_ text: String) -> String {
        var result = ""
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(", "（": depth += 1
            case ")", "）": depth = max(0, depth - 1)
            case "“", "”", "\"", " ", "《", "》", "的", "\u{3000}": continue
            default:
                if depth == 0 { result.unicodeScalars.append(contentsOf: String(scalar).uppercased().unicodeScalars) }
            }
        }
        return result
    }
}
