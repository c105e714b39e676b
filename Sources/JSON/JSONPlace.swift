/// A place in a JSON text, for a person.
public struct JSONPlace: Sendable, Hashable, CustomStringConvertible {
    /// Byte offset from the start of the text.
    public var offset: Int
    /// Line, from 1; lines end at a line feed.
    public var line: Int
    /// Column in code points, from 1.
    public var column: Int

    /// Finds line and column of a byte offset; an offset past the end means the end.
    public init(offset: Int, in bytes: some RandomAccessCollection<UInt8>) {
        self.offset = offset
        var line = 1
        var column = 1
        for byte in bytes.prefix(max(0, offset)) {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }

    /// `line 3, column 14`.
    public var description: String { "line \(line), column \(column)" }
}
