import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct ResumeTests {
    private func fill(_ place: TemporaryFolder, documents: Int) throws {
        for number in 0..<documents {
            try place.write(
                "raw/\(number % 5)/报告\(number).txt",
                String(repeating: "云岭市第\(number)号公报。全年收入\(number).5亿元,增长\(number % 10).1%。\n", count: 60 + number % 41))
        }
        try place.write("raw/bad.txt", [0xFF, 0x00, 0x81, 0x00, 0x00, 0x1F])
    }

    /// Rows of JSON Lines, some of them odd.
    private static let rows: [String] = (0..<400).map { number in
        if number % 97 == 0 { return "{broken \(number)\n" }
        let text = String(repeating: "云岭市第\(number)号公报。全年收入\(number).5亿元,增长\(number % 10).1%。", count: 5 + number % 11)
        return "{\"id\":\"\(number % 300)\",\"content\":\"\(text)\"}\n"
    }

    /// Documents of which the journal says that they are done.
    private func documentsDone(_ place: TemporaryFolder) -> Int {
        let journal = FileManager.default.contents(atPath: place.path + "/out/.gongbao/staging/journal") ?? Data()
        let lines = String(decoding: journal, as: UTF8.self).split { $0 == "\n" || $0 == "\0" }
        return lines.filter { $0.hasPrefix("done ") }.compactMap { Int($0.dropFirst(5)) }.max() ?? 0
    }

    /// Starts a run that reads rows from a pipe which stays open, and sends it a signal when enough documents are done:
    /// it can't have ended before, however fast or slow the machine is.
    private func interrupt(_ place: TemporaryFolder, rows: Int, with signal: Int32, jobs: Int) throws -> Process {
        let process = try Command.process(
            ["run", "--input", "-", "--resume", "--quiet", "--jobs", "\(jobs)"], in: place.path)
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        try pipe.fileHandleForWriting.write(contentsOf: Data(Self.rows[..<rows].joined().utf8))
        var looks = 0
        while process.isRunning, documentsDone(place) < rows - 64, looks < 60_000 {
            usleep(2_000)
            looks += 1
        }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        withExtendedLifetime(pipe) {}
        return process
    }

    private func cleanRecords(_ place: TemporaryFolder) throws -> [String: Data] {
        let outcome = try Command.run(
            ["run", "--input", "-", "--output", "clean", "--quiet"], in: place.path,
            input: Array(Self.rows.joined().utf8))
        #expect(outcome.status == 2)
        return try place.records(of: "clean")
    }

    @Test(arguments: [1, 2, 8]) func aKilledRunIsGoneOnWith(jobs: Int) throws {
        signal(SIGPIPE, SIG_IGN)
        let place = try TemporaryFolder()
        let expected = try cleanRecords(place)
        for rows in [70, 220, 390] {
            let process = try interrupt(place, rows: rows, with: SIGKILL, jobs: jobs)
            #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL)
            #expect(documentsDone(place) >= rows - 64)
            #expect(!place.exists("out/run.json"))
        }
        let outcome = try Command.run(
            ["run", "--input", "-", "--resume", "--quiet"], in: place.path, input: Array(Self.rows.joined().utf8))
        #expect(outcome.status == 2)
        #expect(try place.records(of: "out") == expected)
        #expect(!place.exists("out/.gongbao/staging"))
    }

    @Test func aTermSignalFinishesTheDocumentInHand() throws {
        signal(SIGPIPE, SIG_IGN)
        let place = try TemporaryFolder()
        let expected = try cleanRecords(place)
        let process = try interrupt(place, rows: 200, with: SIGTERM, jobs: 2)
        #expect(process.terminationReason == .exit && process.terminationStatus == 143)
        #expect(documentsDone(place) >= 136)
        #expect(!place.exists("out/run.json"))
        let outcome = try Command.run(
            ["run", "--input", "-", "--resume", "--quiet"], in: place.path, input: Array(Self.rows.joined().utf8))
        #expect(outcome.status == 2)
        #expect(try place.records(of: "out") == expected)
    }

    @Test(arguments: ["documents.jsonl", "rejects.jsonl"])
    func aRunCutShortWhileItsFilesAreMovedIsGoneOnWith(obstructed: String) throws {
        let place = try TemporaryFolder()
        try fill(place, documents: 20)
        // What an earlier run left is in the way of nothing, and must not be taken for this run's.
        #expect(try Command.run(["run", "--quiet"], in: place.path).status == 2)
        try place.write("raw/another.txt", "云岭市。全年收入1亿元。\n")
        #expect(try Command.run(["run", "--output", "clean", "--quiet"], in: place.path).status == 2)
        try? FileManager.default.removeItem(atPath: place.path + "/out/" + obstructed)
        try place.write("out/\(obstructed)/in-the-way", "x")
        #expect(try Command.run(["run", "--quiet"], in: place.path).status == 74)
        #expect(!place.exists("out/run.json"))
        try FileManager.default.removeItem(atPath: place.path + "/out/" + obstructed)
        #expect(try Command.run(["run", "--resume", "--quiet"], in: place.path).status == 2)
        #expect(try place.records(of: "out") == place.records(of: "clean"))
        #expect(place.exists("out/run.json") && !place.exists("out/.gongbao/staging"))
    }

    /// What a kill leaves behind the moves of the last files: resuming must make nothing anew in the place of what was moved.
    @Test(arguments: [["index"], ["index", "run.json"]])
    func aRunKilledBehindTheMoveOfItsIndexIsGoneOnWith(moved: [String]) throws {
        let place = try TemporaryFolder()
        try fill(place, documents: 20)
        #expect(try Command.run(["run", "--output", "clean", "--quiet"], in: place.path).status == 2)
        // The run comes as far as the index; what is in its way then goes, and the next moves are made by hand.
        try place.write("out/.gongbao/index/in-the-way", "x")
        #expect(try Command.run(["run", "--quiet"], in: place.path).status == 74)
        try FileManager.default.removeItem(atPath: place.path + "/out/.gongbao/index")
        let targets = ["index": "/out/.gongbao/index", "run.json": "/out/run.json"]
        for name in moved {
            try FileManager.default.moveItem(
                atPath: place.path + "/out/.gongbao/staging/" + name, toPath: place.path + #require(targets[name]))
        }
        #expect(place.exists("out/run.json") == moved.contains("run.json"))
        #expect(try Command.run(["run", "--resume", "--quiet"], in: place.path).status == 2)
        #expect(try place.records(of: "out") == place.records(of: "clean"))
        #expect(place.exists("out/run.json") && !place.exists("out/.gongbao/staging"))
        #expect(place.exists("out/text/0/报告0.txt") && place.exists("out/.gongbao/index"))
    }
}
