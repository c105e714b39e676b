/// Labels of internationalised names in their Unicode form (RFC 5891, 5892, and the bidirectional rule of RFC 5893).
///
/// The derived properties come from the Unicode data of Swift's own library. It has no joining types and no
/// bidirectional classes; of those the blocks that matter here are written down below.
enum InternationalLabel {
    static func accepts(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first, first != "-", label.last != "-" else { return false }
        if label.count >= 4 && label[2] == "-" && label[3] == "-" { return false }
        switch first.properties.generalCategory {
        case .spacingMark, .nonspacingMark, .enclosingMark: return false
        default: break
        }
        return label.indices.allSatisfy { isValid(label, at: $0) }
    }

    private static func isValid(_ label: [Unicode.Scalar], at index: Int) -> Bool {
        let scalar = label[index]
        let value = scalar.value
        switch value {
        // RFC 5892, 2.6: exceptions that are valid …
        case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
        // … and those that are not.
        case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
        // Appendix A: valid in their context.
        case 0xB7: return index > 0 && index + 1 < label.count && label[index - 1] == "l" && label[index + 1] == "l"
        case 0x375: return index + 1 < label.count && isGreek(label[index + 1].value)
        case 0x5F3, 0x5F4: return index > 0 && isHebrew(label[index - 1].value)
        case 0x30FB: return label.contains { isKanaOrHan($0.value) }
        case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
        case 0x6F0...0x6F9: return !label.contains { (0x660...0x669).contains($0.value) }
        case 0x200D: return index > 0 && isVirama(label[index - 1])
        case 0x200C: return index > 0 && isVirama(label[index - 1]) || isBetweenJoining(label, index)
        // Old Hangul jamo.
        case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: return false
        case 0x2D, 0x30...0x39, 0x61...0x7A: return true
        default: break
        }
        let properties = scalar.properties
        if value < 0x80 || properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint
            || properties.isWhitespace || properties.isNoncharacterCodePoint
        {
            return false
        }
        switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
            .decimalNumber:
            return true
        default: return false
        }
    }

    private static func isVirama(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.canonicalCombiningClass == .virama
    }

    private static func isGreek(_ value: UInt32) -> Bool {
        (0x370...0x3FF).contains(value) && value != 0x37E && value != 0x387 || (0x1F00...0x1FFF).contains(value)
    }

    private static func isHebrew(_ value: UInt32) -> Bool {
        (0x591...0x5F4).contains(value) || (0xFB1D...0xFB4F).contains(value)
    }

    private static func isKanaOrHan(_ value: UInt32) -> Bool {
        switch value {
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0x3005, 0x3007,
            0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAD9, 0x20000...0x323AF:
            true
        default: false
        }
    }

    // MARK: - Joining

    /// RFC 5892, appendix A.1: a letter that joins to its left before it, one that joins to its right behind it.
    private static func isBetweenJoining(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
        let before = label[..<index].last { !isTransparent($0) }
        let behind = label[(index + 1)...].first { !isTransparent($0) }
        guard let before, let behind else { return false }
        return isArabicLetter(before.value) && !joinsRightOnly(before.value) && isArabicLetter(behind.value)
    }

    private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: scalar.value != 0x200C && scalar.value != 0x200D
        default: false
        }
    }

    /// Letters of the Arabic block that join at all (Unicode's ArabicShaping).
    private static func isArabicLetter(_ value: UInt32) -> Bool {
        (0x620...0x64A).contains(value) && value != 0x621 || (0x66E...0x6D3).contains(value) && value != 0x674
            || value == 0x6D5 || (0x6EE...0x6EF).contains(value) || (0x6FA...0x6FC).contains(value) || value == 0x6FF
            || (0x750...0x77F).contains(value)
    }

    private static func joinsRightOnly(_ value: UInt32) -> Bool {
        switch value {
        case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677, 0x688...0x699, 0x6C0,
            0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2, 0x6D3, 0x6D5, 0x6EE, 0x6EF, 0x759...0x75B, 0x76B, 0x76C, 0x771, 0x773,
            0x774, 0x778, 0x779:
            true
        default: false
        }
    }

    // MARK: - Right to left

    private enum Direction { case left, right, arabicLetter, european, arabicNumber, mark, neutral }

    private static func direction(_ scalar: Unicode.Scalar) -> Direction {
        let category = scalar.properties.generalCategory
        if category == .nonspacingMark || category == .enclosingMark { return .mark }
        switch scalar.value {
        case 0x30...0x39, 0x6F0...0x6F9: return .european
        case 0x660...0x669, 0x66B, 0x66C: return .arabicNumber
        case 0x590...0x5FF, 0x7C0...0x85F, 0xFB1D...0xFB4F, 0x10800...0x10CFF, 0x1E800...0x1EDFF: return .right
        case 0x600...0x7BF, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x1EE00...0x1EEFF: return .arabicLetter
        case 0..<0x41, 0x5B...0x60, 0x7B...0xA9, 0xB7, 0x200C, 0x200D: return .neutral
        default: return .left
        }
    }

    /// RFC 5893, 2: once a label of a name goes from right to left, every label must keep to one direction.
    static func isBidirectionalNameGood(_ labels: [[Unicode.Scalar]]) -> Bool {
        let directions = labels.map { $0.map(direction) }
        let isBidirectional = directions.contains { label in
            label.contains { $0 == .right || $0 == .arabicLetter || $0 == .arabicNumber }
        }
        return !isBidirectional || directions.allSatisfy(isLabelGood)
    }

    private static func isLabelGood(_ label: [Direction]) -> Bool {
        guard let last = label.last(where: { $0 != .mark }) else { return false }
        switch label[0] {
        case .right, .arabicLetter:
            if label.contains(.left) || label.contains(.european) && label.contains(.arabicNumber) { return false }
            return last == .right || last == .arabicLetter || last == .european || last == .arabicNumber
        case .left:
            if label.contains(.right) || label.contains(.arabicLetter) || label.contains(.arabicNumber) { return false }
            return last == .left || last == .european
        default: return false
        }
    }
}
