import Foundation
import Testing

@Suite(.serialized) struct ResumeTests {
    private func fill(_ place: Workplace, documents: Int) throws {
        for number in 0..<documents {
            try place.write(
                "raw/\(number % 5)/报告\(number).txt",
                String(repeating: "云岭市第\(number)号公报。全年收入\(number).5亿元,增长\(number % 10).1%。\n", count: 60 + number % 41))
        }
        try place.write("raw/bad.txt", [0xFF, 0x00, 0x81, 0x00, 0x00, 0x1F])
    }

    @Test(arguments: [1, 2, 8]) func aRunKilledAtAnyMomentIsGoneOnWith(jobs: Int) throws {
        let place = try Workplace()
        try fill(place, documents: 100)
        let clock = ContinuousClock()
        let began = clock.now
        let clean = try Command.run(["run", "--output", "clean", "--quiet"], in: place.path)
        // A kill comes at any moment of a run's length, and a little later: what a slow machine takes for long is so.
        let longest = UInt32(began.duration(to: clock.now) / .microseconds(1) * 1.2)
        #expect(clean.status == 2)
        let expected = try place.records(of: "clean")
        var kills = 0
        for _ in 0..<2 {
            try? FileManager.default.removeItem(atPath: place.path + "/out")
            while true {
                let process = try Command.process(["run", "--resume", "--quiet", "--jobs", "\(jobs)"], in: place.path)
                try process.run()
                usleep(UInt32.random(in: 1000...longest))
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
                process.waitUntilExit()
                if process.terminationReason == .exit {
                    #expect(process.terminationStatus == 2)
                    break
                }
                kills += 1
            }
            #expect(try place.records(of: "out") == expected)
            #expect(!place.exists("out/.gongbao/staging"))
        }
        print("killed \(kills) times with \(jobs) jobs")
    }

    @Test func aTermSignalFinishesTheDocumentInHand() throws {
        let place = try Workplace()
        try fill(place, documents: 200)
        let process = try Command.process(["run", "--quiet"], in: place.path)
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(50_000)
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        if process.terminationStatus == 143 {
            #expect(!place.exists("out/run.json"))
            #expect(try Command.run(["run", "--resume", "--quiet"], in: place.path).status == 2)
        }
        #expect(try Command.run(["run", "--output", "clean", "--quiet"], in: place.path).status == 2)
        #expect(try place.records(of: "out") == place.records(of: "clean"))
    }
}
