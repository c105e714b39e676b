import Foundation

/// A folder for one test, removed when the test is over.
public final class TemporaryFolder {
    /// Where it is.
    public let path: String

    /// Makes it.
    public init() throws {
        path = FileManager.default.temporaryDirectory.path + "/gongbao-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, with its folders, and returns its path.
    @discardableResult
    public func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    /// The same with bytes that need be no text.
    @discardableResult
    public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// The text of a file.
    public func read(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

    /// Whether a file or folder of that name is there.
    public func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// Every file below one of its folders, hidden ones left out, with its bytes.
    public func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        let root = path + "/" + folder
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) where !name.hasPrefix(".") {
            contents[name] = FileManager.default.contents(atPath: root + "/" + name)
        }
        return contents
    }

    /// The same without run.json, in which times stand.
    public func records(of folder: String) throws -> [String: Data] {
        try contents(of: folder).filter { $0.key != "run.json" }
    }
}
