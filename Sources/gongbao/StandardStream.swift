import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Standard output or error, written so that a full disk or closed pipe is seen.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    struct WriteFailure: Error, CustomStringConvertible {
        var description: String
    }

    /// Writes all of the text; throws when the system takes less.
    func write(_ text: String) throws {
        let bytes = Array(text.utf8)
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { systemWrite($0) }
            if written < 0 {
                if errno == EINTR { continue }
                throw WriteFailure(description: "can't write: \(String(cString: strerror(errno)))")
            }
            offset += written
        }
    }

    private func systemWrite(_ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(rawValue, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(rawValue, bytes.baseAddress, bytes.count)
        #endif
    }
}
