// One file of more than 400 lines: a grammar is read in one place, and its parts call one another.
/// A pattern of ECMA-262 (with the `u` flag), checked and put into PCRE2's words.
///
/// The two differ in what `\d`, `\s`, `.` and `$` take, in class syntax, in names of properties and groups, and in
/// everything that only one of them knows; so every construct is read here and written anew, and whatever ECMA-262
/// doesn't know is an error. Escapes of punctuation that the `u` flag forbids are let through, as most schemas are
/// written without it.
struct ECMAPattern {
    /// The pattern for PCRE2.
    private(set) var translated = ""
    private let source: String
    private let characters: [Unicode.Scalar]
    private var position = 0
    private var names: [String: Int] = [:]
    private var groupCount = 0
    private var depth = 0
    private var dotTakesAll = false
    private var isMultiline = false

    /// Groups within groups that are followed.
    private static let deepest = 200
    private static let lineEnds = "\n\r\u{2028}\u{2029}"
    /// ECMA-262's white space and line ends, as members of a class.
    private static let space =
        "\t\n\u{B}\u{C}\r \u{A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}"
    /// All else.
    private static let notSpace =
        "\u{0}-\u{8}\u{E}-\u{1F}!-\u{9F}\u{A1}-\u{167F}\u{1681}-\u{1FFF}\u{200B}-\u{2027}\u{202A}-\u{202E}"
        + "\u{2030}-\u{205E}\u{2060}-\u{2FFF}\u{3001}-\u{FEFE}\u{FF00}-\u{10FFFF}"

    /// Reads a pattern.
    /// - Throws: `ECMAPatternError` at the first construct that ECMA-262 doesn't know.
    init(_ source: String) throws(ECMAPatternError) {
        self.source = source
        characters = Array(source.unicodeScalars)
        try findGroups()
        try alternatives()
        if position < characters.count { throw fault("a parenthesis is closed that was never opened") }
    }

    private func fault(_ message: String) -> ECMAPatternError {
        ECMAPatternError(source: source, offset: position, message: message)
    }

    private var next: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

    private func follows(_ text: String) -> Bool {
        characters[position...].starts(with: text.unicodeScalars)
    }

    private mutating func take(_ text: String) -> Bool {
        guard follows(text) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    // MARK: - Groups

    /// References may stand before their group: the groups are counted first.
    private mutating func findGroups() throws(ECMAPatternError) {
        defer { position = 0 }
        var isInClass = false
        while let character = next {
            position += 1
            switch character {
            case "\\": position += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass:
                if take("?<"), next != "=", next != "!" {
                    groupCount += 1
                    let name = try groupName()
                    if names.updateValue(groupCount, forKey: name) != nil {
                        throw fault("two groups have the name “\(name)”")
                    }
                } else if next != "?" && !(position >= 2 && characters[position - 2] == "?") {
                    groupCount += 1
                }
            default: break
            }
        }
        position = min(position, characters.count)
    }

    private mutating func groupName() throws(ECMAPatternError) -> String {
        var name = String.UnicodeScalarView()
        while let character = next, character != ">" {
            let properties = character.properties
            let isAllowed =
                character == "$" || character == "_" || properties.isIDStart || !name.isEmpty && properties.isIDContinue
            guard isAllowed else { throw fault("a group's name can't have “\(character)” here") }
            name.append(character)
            position += 1
        }
        guard next == ">", !name.isEmpty else { throw fault("a group's name ends with >") }
        position += 1
        return String(name)
    }

    private mutating func alternatives() throws(ECMAPatternError) {
        depth += 1
        guard depth <= Self.deepest else { throw fault("more than \(Self.deepest) groups within one another") }
        while let character = next, character != ")" {
            if character == "|" {
                position += 1
                translated += "|"
            } else {
                try term()
            }
        }
        depth -= 1
    }

    private mutating func term() throws(ECMAPatternError) {
        guard let character = next else { return }
        position += 1
        switch character {
        case "^": translated += isMultiline ? "(?<![^\(Self.lineEnds)])" : "^"
        case "$": translated += isMultiline ? "(?![^\(Self.lineEnds)])" : "\\z"
        case "(": try group()
        case ".": translated += dotTakesAll ? "(?s:.)" : "[^\(Self.lineEnds)]"
        case "[": try characterClass()
        case "\\": try atomEscape()
        case "*", "+", "?":
            position -= 1
            throw fault("there is nothing to repeat")
        case "{" where isQuantifier(): throw fault("there is nothing to repeat")
        default: literal(character)
        }
        try quantifier()
    }

    private mutating func group() throws(ECMAPatternError) {
        let outer = (dotTakesAll, isMultiline)
        defer { (dotTakesAll, isMultiline) = outer }
        if take("?<=") {
            translated += "(?<="
        } else if take("?<!") {
            translated += "(?<!"
        } else if take("?<") {
            _ = try groupName()
            translated += "("
        } else if take("?:") {
            translated += "(?:"
        } else if take("?=") {
            translated += "(?="
        } else if take("?!") {
            translated += "(?!"
        } else if take("?") {
            try modifiers()
        } else {
            translated += "("
        }
        try alternatives()
        guard take(")") else { throw fault("a parenthesis is not closed") }
        translated += ")"
    }

    /// `(?i-s:…)` as of ECMAScript 2025.
    private mutating func modifiers() throws(ECMAPatternError) {
        var isOn = true
        var seen: Set<Unicode.Scalar> = []
        var caseless = ""
        while let character = next, character != ":" {
            position += 1
            if character == "-" && isOn {
                isOn = false
                continue
            }
            guard "ims".unicodeScalars.contains(character), seen.insert(character).inserted else {
                position -= 1
                throw fault("no such kind of group")
            }
            switch character {
            case "i": caseless = isOn ? "i" : "-i"
            case "m": isMultiline = isOn
            default: dotTakesAll = isOn
            }
        }
        guard take(":"), !seen.isEmpty else { throw fault("no such kind of group") }
        translated += "(?\(caseless):"
    }

    // MARK: - Quantifiers

    private mutating func quantifier() throws(ECMAPatternError) {
        guard let character = next else { return }
        switch character {
        case "*", "+", "?":
            position += 1
            translated.unicodeScalars.append(character)
        case "{":
            position += 1
            guard let (least, most) = counts() else {
                position -= 1
                return
            }
            if let most, let most, most < least { throw fault("a repetition from more to fewer") }
            translated += "{\(least)" + (most.map { "," + ($0.map(String.init) ?? "") } ?? "") + "}"
        default: return
        }
        if take("?") { translated += "?" }
    }

    private mutating func isQuantifier() -> Bool {
        let start = position
        defer { position = start }
        return counts() != nil
    }

    /// `2}`, `2,}`, `2,3}` behind the brace: the least, and the most if there is a comma; nil when it is none.
    private mutating func counts() -> (Int, Int??)? {
        let start = position
        guard let least = number() else {
            position = start
            return nil
        }
        var most: Int?? = .none
        if take(",") { most = .some(number()) }
        guard take("}") else {
            position = start
            return nil
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = next, ("0"..."9").contains(digit) {
            value = min((value ?? 0) * 10 + Int(digit.value - 48), 1_000_000)
            position += 1
        }
        return value
    }

    // MARK: - Characters

    private mutating func literal(_ character: Unicode.Scalar) { translated += Self.quoted(character) }

    /// A character that stands for itself, in a class as well.
    private static func quoted(_ character: Unicode.Scalar) -> String {
        let value = character.value
        let isWord =
            value >= 0x30 && value <= 0x39 || value >= 0x41 && value <= 0x5A || value >= 0x61 && value <= 0x7A
        if value < 0x21 || value >= 0x7F || isWord { return String(character) }
        return "\\" + String(character)
    }

    private mutating func atomEscape() throws(ECMAPatternError) {
        switch next {
        case "b", "B":
            translated += next == "b" ? "\\b" : "\\B"
            position += 1
        case "k":
            position += 1
            guard take("<") else { throw fault("\\k needs a group's name") }
            let name = try groupName()
            guard let number = names[name] else { throw fault("there is no group “\(name)”") }
            translated += "\\g{\(number)}"
        case let digit? where ("1"..."9").contains(digit):
            guard let number = number(), number <= groupCount else { throw fault("there is no such group") }
            translated += "\\g{\(number)}"
        default:
            switch try escape() {
            case .character(let character): literal(character)
            case .half: translated += "(?!)"
            case .members(let members): translated += "[\(members)]"
            }
        }
    }

    private enum Escape {
        case character(Unicode.Scalar)
        /// Half of a surrogate pair, which no UTF-8 text has.
        case half
        /// Members of a class.
        case members(String)
    }

    /// What stands behind a backslash, in a class or out of it.
    private mutating func escape() throws(ECMAPatternError) -> Escape {
        guard let character = next else { throw fault("a backslash stands at the end") }
        position += 1
        switch character {
        case "d": return .members("0-9")
        case "D": return .members("\\D")
        case "w": return .members("A-Za-z0-9_")
        case "W": return .members("\\W")
        case "s": return .members(Self.space)
        case "S": return .members(Self.notSpace)
        case "p", "P": return .members(try property(isNegated: character == "P"))
        case "f": return .character("\u{C}")
        case "n": return .character("\n")
        case "r": return .character("\r")
        case "t": return .character("\t")
        case "v": return .character("\u{B}")
        case "c":
            guard let letter = next, ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else {
                throw fault("\\c needs a letter")
            }
            position += 1
            return .character(Unicode.Scalar(UInt8(letter.value & 31)))
        case "0":
            if let digit = next, ("0"..."9").contains(digit) { throw fault("no octal escapes") }
            return .character("\u{0}")
        case "x":
            guard let value = hexadecimal(2), let scalar = Unicode.Scalar(value) else {
                throw fault("\\x needs two hexadecimal digits")
            }
            return .character(scalar)
        case "u": return try unicodeEscape()
        default:
            let isWord =
                character == "_" || character.properties.isAlphabetic || character.properties.numericType != nil
            if isWord || character.value >= 0x80 {
                position -= 1
                throw fault("there is no escape \\\(character)")
            }
            return .character(character)
        }
    }

    private mutating func unicodeEscape() throws(ECMAPatternError) -> Escape {
        if take("{") {
            var value: UInt32?
            while let digit = next?.properties.isASCIIHexDigit == true ? next : nil {
                value = min((value ?? 0) << 4 | UInt32(String(digit), radix: 16)!, 0x11_0000)
                position += 1
            }
            guard let value, value < 0x11_0000, take("}") else { throw fault("\\u{…} needs a code point") }
            return Unicode.Scalar(value).map { .character($0) } ?? .half
        }
        guard let first = hexadecimal(4) else { throw fault("\\u needs four hexadecimal digits") }
        if let scalar = Unicode.Scalar(first) { return .character(scalar) }
        let start = position
        if first < 0xDC00, take("\\u"), let second = hexadecimal(4), second & 0xFC00 == 0xDC00,
            let scalar = Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF))
        {
            return .character(scalar)
        }
        position = start
        return .half
    }

    private mutating func hexadecimal(_ digits: Int) -> UInt32? {
        guard position + digits <= characters.count else { return nil }
        let text = characters[position..<position + digits]
        guard text.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
        position += digits
        return UInt32(String(String.UnicodeScalarView(text)), radix: 16)
    }

    private mutating func property(isNegated: Bool) throws(ECMAPatternError) -> String {
        guard take("{"), let end = characters[position...].firstIndex(of: "}") else {
            throw fault("\\p needs a property in braces")
        }
        let name = String(String.UnicodeScalarView(characters[position..<end]))
        guard let translated = UnicodeProperty.translate(name, isNegated: isNegated) else {
            throw fault("there is no property “\(name)”")
        }
        position = end + 1
        return translated
    }

    // MARK: - Classes

    private mutating func characterClass() throws(ECMAPatternError) {
        let isNegated = take("^")
        var members = ""
        while true {
            guard let character = next else { throw fault("a class is not closed") }
            position += 1
            if character == "]" { break }
            let first = try classMember(character)
            guard next == "-", position + 1 < characters.count, characters[position + 1] != "]" else {
                members += Self.inClass(first)
                continue
            }
            position += 1
            guard let second = next else { throw fault("a class is not closed") }
            position += 1
            let last = try classMember(second)
            guard case .character(let low) = first, case .character(let high) = last else {
                throw fault("a range needs a character at either end")
            }
            guard low <= high else { throw fault("a range from higher to lower") }
            members += Self.quoted(low) + "-" + Self.quoted(high)
        }
        if members.isEmpty {
            translated += isNegated ? "(?s:.)" : "(?!)"
        } else {
            translated += (isNegated ? "[^" : "[") + members + "]"
        }
    }

    private mutating func classMember(_ character: Unicode.Scalar) throws(ECMAPatternError) -> Escape {
        guard character == "\\" else { return .character(character) }
        if take("b") { return .character("\u{8}") }
        if take("-") { return .character("-") }
        return try escape()
    }

    private static func inClass(_ member: Escape) -> String {
        switch member {
        case .character(let character): quoted(character)
        case .half: ""
        case .members(let members): members
        }
    }
}
