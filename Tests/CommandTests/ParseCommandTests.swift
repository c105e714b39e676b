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

    @Test func aDayThatIsNoneIsRefused() throws {
        let place = try TemporaryFolder()
        #expect(try Command.run(["parse", "--on", "2020-02-30", "今年"], in: place.path).status == 64)
    }
}
