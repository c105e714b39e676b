import Pipeline

/// Standard output or error, written so that a full disk or closed pipe is seen.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// Writes all of the text; throws when the system takes less.
    func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

    /// Writes all bytes; throws when the system takes less.
    func write(_ bytes: [UInt8]) throws(FileError) { try file.write(bytes) }

    /// The stream as a file that stays open.
    var file: SystemFile {
        SystemFile(borrowing: rawValue, named: self == .output ? "standard output" : "standard error")
    }
}
