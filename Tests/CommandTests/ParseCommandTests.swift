import Foundation
import TestSupport
import Testing

@Suite struct ParseCommandTests {
    private func lines(_ arguments: [String], input: String = "") throws -> [[String: Any]] {
        let place = try TemporaryFolder()
        let outcome = try Command.run(["parse"] + arguments, in: place.path, input: Array(input.utf8))
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try outcome.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func numbersOfEveryNotation() throws {
        let finds = try lines(["三亿两千万元", "增长近 1,234.5 万吨", "20~30万人"])
        #expect(finds.map { $0["phrase"] as? Int } == [0, 1, 2])
        #expect(finds.map { $0["value"] as? Double } == [320_000_000, 12_345_000, 200_000])
        #expect(finds.map { $0["unit_code"] as? String } == ["CNY", "t", "{人}"])
        #expect(finds[2]["value_high"] as? Double == 300_000)
        #expect(finds[1]["text"] as? String == "1,234.5 万吨")
    }

    @Test func timesAreReadOnTheDayTheyAreSaid() throws {
        let finds = try lines(["--on", "2020-06-15"], input: "去年三季度增长百分之七点五\n为期两年半\n")
        #expect(finds.map { $0["kind"] as? String } == ["time", "number", "time"])
        #expect(finds[0]["date_start"] as? String == "2019-07-01")
        #expect(finds[0]["date_end"] as? String == "2019-09-30")
        #expect(finds[1]["value"] as? Double == 7.5)
        #expect(finds[2]["value"] as? String == "P2.5Y")
        #expect(finds[2]["phrase"] as? Int == 1)
    }

    @Test func timesOfDayAndSetsAreWrittenWithTheirDays() throws {
        let phrases = ["明天下午三点到四点半", "晚上十点到凌晨两点", "下周一之前", "每周一上午九点", "晚上八点以后来三个人"]
        let finds = try lines(["--on", "2020-06-15"] + phrases)
        #expect(
            finds.compactMap { $0["value"] as? String } == [
                "2020-06-16T15:00/2020-06-16T16:30", "2020-06-15T22:00/2020-06-16T02:00", "../2020-06-21",
                "XXXX-WXX-1T09:00", "2020-06-15T20:00/..",
            ])
        #expect(finds.map { $0["type"] as? String } == ["range", "range", "range", "set", "range", nil])
        #expect(finds[1]["date_start"] as? String == "2020-06-15")
        #expect(finds[1]["date_end"] as? String == "2020-06-16")
        #expect(finds[3]["date_start"] is NSNull)
        #expect(finds[5]["unit"] as? String == "个")
    }

    @Test func aRangeThatEndsAtMidnightDoesNotReachTheNextDay() throws {
        let finds = try lines(["--on", "2020-06-15", "6月1日8时到6月3日0时", "6月1日24时"])
        #expect(finds.map { $0["date_end"] as? String } == ["2020-06-02", "2020-06-01"])
        #expect(finds[1]["value"] as? String == "2020-06-01T24:00")
    }

    @Test func aDayThatIsNoneIsRefused() throws {
        let place = try TemporaryFolder()
        #expect(try Command.run(["parse", "--on", "2020-02-30", "今年"], in: place.path).status == 64)
        #expect(try Command.run(["parse", "--on", "2020-02-20T25:00", "今年"], in: place.path).status == 64)
        let ago = try Command.run(["parse", "--on", "2020-02-20T09:30", "两小时之前"], in: place.path)
        #expect(ago.output.contains("\"value\":\"2020-02-20T07:30\""))
    }

    /// It has no documents in hand that a wish to end could wait for.
    @Test func aTermSignalEndsItAtOnce() throws {
        let place = try TemporaryFolder()
        let process = try Command.process(["parse"], in: place.path)
        // Nothing is ever written into it.
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = Pipe()
        try process.run()
        Thread.sleep(forTimeInterval: 0.5)
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGTERM)
    }
}
