import Model

/// Gives documents their ids: the path below the input folder without the extension.
public enum DocumentNames {
    /// The longest name of a file on common systems is 255 bytes; `.txt` is added to the id.
    private static let longestComponent = 251

    /// Ids for paths (in their order), each unique. Paths that would share an id keep their extensions, whatever
    /// their order, so that an id depends on the names alone; should that collide too, a number is added.
    public static func ids(for paths: [String]) -> [String] {
        let short = paths.map { safe(withoutExtension($0)) }
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
        var components: [String] = []
        for component in name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
            var bytes = component.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "_") : $0 }
            if bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) { bytes = bytes.map { _ in UInt8(ascii: "_") } }
            if bytes.count > longestComponent {
                let digest = SHA256.hexadecimal(of: bytes)
                var end = longestComponent - 13
                while bytes[end] & 0xC0 == 0x80 { end -= 1 }
                bytes = bytes[..<end] + [UInt8(ascii: "~")] + Array(digest.utf8.prefix(12))
            }
            components.append(String(decoding: bytes, as: UTF8.self))
        }
        return components.isEmpty ? "_" : components.joined(separator: "/")
    }

    /// `a/b.c.txt` → `a/b.c`; a name that begins with its only dot keeps it.
    public static func withoutExtension(_ path: String) -> String {
        let bytes = path.utf8
        let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
        guard let dot = bytes[name...].lastIndex(of: UInt8(ascii: ".")), dot != name else { return path }
        return String(path[..<dot])
    }
}
