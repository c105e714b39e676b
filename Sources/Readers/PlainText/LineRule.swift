import Model

/// Lines that rule a table: ------, ====== === and ─────, which print programs draw above and below headers and tables.
enum LineRule {
    /// True for a line of strokes alone.
    static func isRule(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        isStroke(line.first) && line.characterCount >= 6 && fills(line.span.range, text)
    }

    /// True where nothing but strokes and spaces stands in a range of bytes.
    static func fills(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = range.lowerBound
        while place < range.upperBound {
            let (scalar, length) = TextLine.scalar(text, at: place, end: range.upperBound)
            switch scalar {
            case 0x20, 0x09, 0xA0, 0x3000: break
            default: if !isStroke(scalar) { return false }
            }
            place += length
        }
        return true
    }

    /// The first line from one on that rules no table.
    static func lineBehind(_ line: Int, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var line = line
        while line < lines.count, isRule(lines[line], text) { line += 1 }
        return line
    }

    /// The last line above one, and not above a floor, that rules no table; below the floor where there is none.
    static func lineAbove(_ line: Int, floor: Int = 0, _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var above = line - 1
        while above >= floor, isRule(lines[above], text) { above -= 1 }
        return above
    }

    /// True for - = _ — and the strokes ─ ━ ═ that lie.
    private static func isStroke(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x3D, 0x5F, 0x2014, 0x2500, 0x2501, 0x2550: true
        default: false
        }
    }
}
