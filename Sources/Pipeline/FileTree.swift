#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The few things that are done to folders and names, each with the system's answer looked at.
public enum FileTree {
    /// Makes a folder with all folders above; one that is there already is fine.
    public static func makeFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) == 0 { return }
        let number = errno
        if number == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try makeFolder(String(path[..<slash]))
            if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
            throw FileError("create", path, number: errno)
        }
        if number == EEXIST {
            if try FileStatus(of: path).kind == .folder { return }
            throw FileError("create a folder at", path, number: ENOTDIR)
        }
        throw FileError("create", path, number: number)
    }

    /// Names in a folder without `.` and `..`, in byte order.
    public static func names(in path: String) throws(FileError) -> [[UInt8]] {
        guard let stream = opendir(path) else { throw FileError("open", path, number: errno) }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw FileError("read", path, number: errno) }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
                    Array(
                        UnsafeBufferPointer(
                            start: start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))))
                }
            }
            if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Moves a file or folder onto another name in one step.
    public static func move(_ source: String, to target: String) throws(FileError) {
        if rename(source, target) != 0 { throw FileError("move \(source) to", target, number: errno) }
    }

    /// Gives a file a second name.
    public static func link(_ source: String, to target: String) throws(FileError) {
        #if canImport(Glibc)
            let answer = Glibc.link(source, target)
        #elseif canImport(Musl)
            let answer = Musl.link(source, target)
        #endif
        if answer != 0 { throw FileError("link \(source) to", target, number: errno) }
    }

    /// Removes a file, or a folder with everything below; what isn't there is fine.
    public static func remove(_ path: String) throws(FileError) {
        if unlink(path) == 0 || errno == ENOENT { return }
        let number = errno
        guard number == EISDIR || number == EPERM else { throw FileError("remove", path, number: number) }
        for name in try names(in: path) { try remove(path + "/" + String(decoding: name, as: UTF8.self)) }
        if rmdir(path) != 0 && errno != ENOENT { throw FileError("remove", path, number: errno) }
    }

    /// True when something is there, whatever it is.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Waits until the names in a folder are on the disk.
    public static func synchroniseFolder(_ path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { throw FileError("open", path, number: errno) }
        defer { close(descriptor) }
        if fsync(descriptor) != 0 && errno != EINVAL && errno != EROFS {
            throw FileError("synchronise", path, number: errno)
        }
    }
}
