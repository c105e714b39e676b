/// The three pages of 64 characters that nearly all punctuation of Chinese texts stands on: the characters of a page share
/// their first two bytes, so that two looks tell what one of them is to its line.
enum PunctuationPage {
    /// What a character is to the line that it stands in.
    enum Kind {
        /// No character of these pages.
        case elsewhere
        case space
        /// （ and 《.
        case openingBracket
        /// ） and 》.
        case closingBracket
        /// ” and ’.
        case closingQuotation
        case other
    }

    /// Characters of the three pages, one bit each.
    struct Characters {
        /// U+2000 to U+203F: “ ” ‘ ’ — …, and white space.
        var general: UInt64 = 0
        /// U+3000 to U+303F: 、 。 《 》, and the full-width space.
        var ideographic: UInt64 = 0
        /// U+FF00 to U+FF3F: ！ （ ） ， ： ； ？ and their like.
        var fullWidth: UInt64 = 0

        /// Adds the character that begins at a place with three bytes and says what it is; elsewhere adds nothing.
        @inline(__always)
        mutating func insert(characterAt place: Int, of text: UnsafeBufferPointer<UInt8>) -> Kind {
            let bit: UInt64 = 1 &<< UInt64(text[place &+ 2] & 0x3F)
            switch UInt16(text[place]) &<< 8 | UInt16(text[place &+ 1]) {
            case 0xE380:
                ideographic |= bit
                // Most are 、 and 。.
                if bit & (1 | 1 &<< 0x0A | 1 &<< 0x0B) == 0 { return .other }
                return bit == 1 ? .space : bit == 1 &<< 0x0A ? .openingBracket : .closingBracket
            case 0xEFBC:
                fullWidth |= bit
                if bit & (1 &<< 0x08 | 1 &<< 0x09) == 0 { return .other }
                return bit == 1 &<< 0x08 ? .openingBracket : .closingBracket
            case 0xE280:
                general |= bit
                if bit & Self.generalSpaces != 0 { return .space }
                return bit & (1 &<< 0x19 | 1 &<< 0x1D) == 0 ? .other : .closingQuotation
            default: return .elsewhere
            }
        }

        /// Adds ， for a comma of ASCII.
        @inline(__always)
        mutating func insertComma() { fullWidth |= 1 &<< 0x0C }

        /// Adds the full-width space for two narrow ones.
        @inline(__always)
        mutating func insertWideSpace() { ideographic |= 1 }

        /// U+2000 to U+200B, the separators of lines and paragraphs, and the narrow no-break space.
        private static var generalSpaces: UInt64 { 0xFFF | 1 &<< 0x28 | 1 &<< 0x29 | 1 &<< 0x2F }

        /// 。 ！ or ？ is among them.
        var holdSentenceEnd: Bool { (ideographic & 1 &<< 0x02) | fullWidth & (1 &<< 0x01 | 1 &<< 0x1F) != 0 }
        /// 、 or ， is among them.
        var holdComma: Bool { (ideographic & 1 &<< 0x01) | fullWidth & 1 &<< 0x0C != 0 }
        /// A space as wide as an ideograph is among them.
        var holdWideSpace: Bool { (ideographic | general) & 1 != 0 }
    }
}
