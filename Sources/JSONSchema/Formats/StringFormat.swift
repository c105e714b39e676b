/// A format of strings that can be checked, by the name that `format` has for it.
struct StringFormat: Sendable {
    let accepts: @Sendable (String) -> Bool

    /// The format of a name; nil for names that the standard doesn't know, which say nothing.
    static func named(_ name: String) -> StringFormat? { all[name] }

    private static let all: [String: StringFormat] = [
        "date": StringFormat { DateTimeFormat.isDate(Array($0.utf8)[...]) },
        "time": StringFormat { DateTimeFormat.isTime(Array($0.utf8)[...]) },
        "date-time": StringFormat { DateTimeFormat.isDateTime(Array($0.utf8)) },
        "duration": StringFormat { DurationFormat.accepts(Array($0.utf8)) },
        "email": StringFormat { EmailFormat.accepts($0, isInternational: false) },
        "idn-email": StringFormat { EmailFormat.accepts($0, isInternational: true) },
        "hostname": StringFormat { HostnameFormat.accepts($0) },
        "idn-hostname": StringFormat { HostnameFormat.acceptsInternational($0) },
        "ipv4": StringFormat { AddressFormat.isIPv4(Array($0.utf8)[...]) },
        "ipv6": StringFormat { AddressFormat.isIPv6(Array($0.utf8)[...]) },
        "uri": StringFormat { URIFormat.accepts($0, needsScheme: true, isInternational: false) },
        "uri-reference": StringFormat { URIFormat.accepts($0, needsScheme: false, isInternational: false) },
        "iri": StringFormat { URIFormat.accepts($0, needsScheme: true, isInternational: true) },
        "iri-reference": StringFormat { URIFormat.accepts($0, needsScheme: false, isInternational: true) },
        "uri-template": StringFormat { URITemplateFormat.accepts($0) },
        "uuid": StringFormat { UUIDFormat.accepts(Array($0.utf8)) },
        "json-pointer": StringFormat { JSONPointerFormat.accepts($0) },
        "relative-json-pointer": StringFormat { JSONPointerFormat.acceptsRelative($0) },
        "regex": StringFormat { (try? ECMAPattern($0)) != nil },
    ]
}

extension UInt8 {
    /// `0`…`9`.
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    /// `0`…`9`, `a`…`f`, `A`…`F`.
    var isASCIIHexadecimal: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
    /// `a`…`z`, `A`…`Z`.
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
