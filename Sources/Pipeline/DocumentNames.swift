import Model

/// Gives documents their ids: the path below the input folder without the extension.
public enum DocumentNames {
    /// Far below the longest path of common systems, 4,096 bytes, of which the output folder needs a part.
    private static let longestName = 1_024
    /// The longest name of a file on common systems is 255 bytes; `.txt` is added to the id.
    private static let longestComponent = 251

    /// Ids for paths (in their order), each unique. Paths that would share an id keep their extensions, whatever
    /// their order, so that an id depends on the names alone; should that collide too, a number is added.
    public static func ids(for paths: [String]) -> [String] { ids(for: paths, short: paths.map(withoutExtension)) }

    /// The same with the names that are taken where no two would share one.
    static func ids(for paths: [String], short: [String]) -> [String] {
        let short = short.map(safe)
        var uses: [String: Int] = [:]
        for id in short { uses[id, default: 0] += 1 }
        var taken = Set<String>()
        var ids: [String] = []
        ids.reserveCapacity(paths.count)
        for (path, id) in zip(paths, short) {
            var unique = uses[id] == 1 ? id : safe(path)
            var number = 2
            while !taken.insert(unique).inserted || (uses[id] != 1 && uses[unique] == 1) {
                unique = "\(safe(path))~\(number)"
                number += 1
            }
            ids.append(unique)
        }
        return ids
    }

    /// A name that can stand in a path below `text/`: no empty, `.` or `..` component, no NUL or control
    /// character, no component too long for a file name.
    public static func safe(_ name: String) -> String {
        if name.withBytes(isSafe) { return name }
        var components: [String] = []
        for component in name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
            var bytes = component.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "_") : $0 }
            if bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) { bytes = bytes.map { _ in UInt8(ascii: "_") } }
            let isLong = bytes.count > longestComponent
            components.append(isLong ? cut(bytes, longestComponent) : String(decoding: bytes, as: UTF8.self))
        }
        let path = components.isEmpty ? "_" : components.joined(separator: "/")
        return path.utf8.count > longestName ? cut(Array(path.utf8), longestName) : path
    }

    /// True for a name that can stand there as it is, which nearly all do.
    private static func isSafe(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        var hasOnlyDots = true
        for byte in name {
            if byte == UInt8(ascii: "/") {
                if hasOnlyDots || count > longestComponent { return false }
                count = 0
                hasOnlyDots = true
                continue
            }
            if byte < 0x20 || byte == 0x7F { return false }
            if byte != UInt8(ascii: ".") { hasOnlyDots = false }
            count += 1
        }
        return !hasOnlyDots && count <= longestComponent && name.count <= longestName
    }

    /// The front of a name with a digest of all of it behind, at most `longest` bytes.
    private static func cut(_ bytes: [UInt8], _ longest: Int) -> String {
        var end = longest - 13
        while bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self) + "~" + SHA256.hexadecimal(of: bytes).prefix(12)
    }

    /// `a/b.c.txt` → `a/b.c`; a name that begins with its only dot keeps it.
    public static func withoutExtension(_ path: String) -> String {
        let bytes = path.utf8
        let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
        guard let dot = bytes[name...].lastIndex(of: UInt8(ascii: ".")), dot != name else { return path }
        return String(path[..<dot])
    }
}
