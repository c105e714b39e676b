import PCRE2

/// Unicode properties by the names that ECMA-262 has for them, in the words that PCRE2 has.
enum UnicodeProperty {
    /// General categories: PCRE2 knows the short names only.
    private static let categories: [String: String] = [
        "Cased_Letter": "L&", "LC": "L&", "Close_Punctuation": "Pe", "Connector_Punctuation": "Pc", "Control": "Cc",
        "cntrl": "Cc", "Currency_Symbol": "Sc", "Dash_Punctuation": "Pd", "Decimal_Number": "Nd", "digit": "Nd",
        "Enclosing_Mark": "Me", "Final_Punctuation": "Pf", "Format": "Cf", "Initial_Punctuation": "Pi", "Letter": "L",
        "Letter_Number": "Nl", "Line_Separator": "Zl", "Lowercase_Letter": "Ll", "Mark": "M", "Combining_Mark": "M",
        "Math_Symbol": "Sm", "Modifier_Letter": "Lm", "Modifier_Symbol": "Sk", "Nonspacing_Mark": "Mn", "Number": "N",
        "Open_Punctuation": "Ps", "Other": "C", "Other_Letter": "Lo", "Other_Number": "No",
        "Other_Punctuation": "Po", "Other_Symbol": "So", "Paragraph_Separator": "Zp", "Private_Use": "Co",
        "Punctuation": "P", "punct": "P", "Separator": "Z", "Space_Separator": "Zs", "Spacing_Mark": "Mc",
        "Surrogate": "Cs", "Symbol": "S", "Titlecase_Letter": "Lt", "Unassigned": "Cn", "Uppercase_Letter": "Lu",
    ]
    private static let shortCategories: Set<String> = [
        "C", "Cc", "Cf", "Cn", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl",
        "No",
        "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs",
    ]

    /// What stands between the braces, as a member of a PCRE2 class; nil when there is no such property.
    static func translate(_ name: String, isNegated: Bool) -> String? {
        let parts = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isWord) }), parts.count <= 2 else { return nil }
        if parts.count == 1 {
            if let category = category(name) { return written(category, isNegated) }
            if name == "Assigned" { return written("Cn", !isNegated) }
            return probed(name, isNegated)
        }
        switch parts[0] {
        case "General_Category", "gc": return category(parts[1]).map { written($0, isNegated) }
        case "Script", "sc": return probed("sc:" + parts[1], isNegated)
        case "Script_Extensions", "scx": return probed("scx:" + parts[1], isNegated)
        default: return nil
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == 0x5F || byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    private static func category(_ name: String) -> String? {
        categories[name] ?? (shortCategories.contains(name) ? name : nil)
    }

    private static func written(_ name: String, _ isNegated: Bool) -> String {
        (isNegated ? "\\P{" : "\\p{") + name + "}"
    }

    /// PCRE2 is asked whether it knows the name.
    private static func probed(_ name: String, _ isNegated: Bool) -> String? {
        let text = written(name, isNegated)
        return (try? Pattern(text)) == nil ? nil : text
    }
}
