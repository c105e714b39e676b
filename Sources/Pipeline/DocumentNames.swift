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
        name.withBytes { name in
            var path: [UInt8] = []
            path.reserveCapacity(name.count)
            var rest = name
            while !rest.isEmpty {
                let end = rest.firstOffset(of: UInt8(ascii: "/")) ?? rest.count
                if end > 0 {
                    if !path.isEmpty { path.append(UInt8(ascii: "/")) }
                    append(UnsafeBufferPointer(rebasing: rest[..<end]), to: &path)
                }
                rest = UnsafeBufferPointer(rebasing: rest[min(end + 1, rest.count)...])
            }
            if path.isEmpty { return "_" }
            return String(decoding: path.count > longestName ? cut(path, longestName) : path, as: UTF8.self)
        }
    }

    /// Appends one component of a path, made safe.
    private static func append(_ component: UnsafeBufferPointer<UInt8>, to path: inout [UInt8]) {
        let start = path.count
        var hasOnlyDots = true
        for byte in component {
            path.append(byte < 0x20 || byte == 0x7F ? UInt8(ascii: "_") : byte)
            if byte != UInt8(ascii: ".") { hasOnlyDots = false }
        }
        if hasOnlyDots { for index in start..<path.count { path[index] = UInt8(ascii: "_") } }
        if component.count > longestComponent {
            path.replaceSubrange(start..., with: cut(Array(path[start...]), longestComponent))
        }
    }

    /// The front of a name with a digest of all of it behind, at most `longest` bytes.
    private static func cut(_ bytes: [UInt8], _ longest: Int) -> [UInt8] {
        var end = longest - 13
        while bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[..<end] + Array(("~" + SHA256.hexadecimal(of: bytes).prefix(12)).utf8)
    }

    /// `a/b.c.txt` → `a/b.c`; a name that begins with its only dot keeps it.
    public static func withoutExtension(_ path: String) -> String {
        let bytes = path.utf8
        let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
        guard let dot = bytes[name...].lastIndex(of: UInt8(ascii: ".")), dot != name else { return path }
        return String(path[..<dot])
    }
}
