import Foundation
import Testing

/// The program as a user starts it: the product that was built beside the tests.
struct Command {
    /// What a process left.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    static let program: String? = {
        guard let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return nil
        }
        let path = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("gongbao").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    /// A process that isn't started yet.
    static func process(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> Process
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(program))
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = environment
        return process
    }

    /// Runs the program to its end.
    static func run(_ arguments: [String], in folder: String, input: [UInt8] = [], environment: [String: String] = [:])
        throws -> Outcome
    {
        let process = try process(arguments, in: folder, environment: environment)
        // Files, not pipes: a child that writes much then never waits for us.
        let names = ["in", "out", "err"].map { NSTemporaryDirectory() + "gongbao-\(UUID().uuidString).\($0)" }
        defer { for name in names { try? FileManager.default.removeItem(atPath: name) } }
        try Data(input).write(to: URL(fileURLWithPath: names[0]))
        for name in names[1...] { _ = FileManager.default.createFile(atPath: name, contents: nil) }
        process.standardInput = FileHandle(forReadingAtPath: names[0])
        process.standardOutput = FileHandle(forWritingAtPath: names[1])
        process.standardError = FileHandle(forWritingAtPath: names[2])
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) -> String {
            String(decoding: FileManager.default.contents(atPath: name) ?? Data(), as: UTF8.self)
        }
        return Outcome(status: process.terminationStatus, output: text(names[1]), errors: text(names[2]))
    }
}
