/// The strokes that hold cells apart in a text: | ｜ ¦ and the upright ones that frames are drawn with.
enum CellStroke {
    /// True for a character that holds cells apart.
    static func isStroke(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x7C, 0xA6, 0x2502, 0x2503, 0x2551, 0xFF5C: true
        default: false
        }
    }

    /// Bytes of the stroke at a place of a text, of which `end` is the end; 0 when none stands there.
    static func length(_ text: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Int {
        switch text[place] {
        case 0x7C: return 1
        case 0xC2 where place + 2 <= end: return text[place + 1] == 0xA6 ? 2 : 0
        case 0xE2 where place + 3 <= end && text[place + 1] == 0x94: return text[place + 2] & 0xFE == 0x82 ? 3 : 0
        case 0xE2 where place + 3 <= end && text[place + 1] == 0x95: return text[place + 2] == 0x91 ? 3 : 0
        case 0xEF where place + 3 <= end && text[place + 1] == 0xBD: return text[place + 2] == 0x9C ? 3 : 0
        default: return 0
        }
    }
}
