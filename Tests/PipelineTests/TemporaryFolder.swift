import Foundation

/// A folder for one test, removed when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("gongbao-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func read(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

    /// Every file below, hidden ones left out, with its bytes.
    func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        let root = path + "/" + folder
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) where !name.hasPrefix(".") {
            contents[name] = FileManager.default.contents(atPath: root + "/" + name)
        }
        return contents
    }
}
