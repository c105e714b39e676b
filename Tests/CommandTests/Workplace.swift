import Foundation

/// A folder in which a test plays the user; removed when the test is over.
final class Workplace {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "gongbao-\(UUID().uuidString)"
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

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// Every visible file of an output folder but run.json (in which times stand) with its bytes.
    func records(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)
        where !name.hasPrefix(".") && name != "run.json" {
            contents[name] = FileManager.default.contents(atPath: path + "/" + folder + "/" + name)
        }
        return contents
    }
}
