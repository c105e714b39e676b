import Foundation
import TestSupport
import Testing

@Suite struct WorkerTests {
    private static let requests = """
        {"id":"a","content":"云岭市公报\\n\\n全年收入86.94亿元,增长6.1%。"}
        no JSON
        {"id":"b","content_base64":"AAEC/wAA","type":"text/plain"}
        {"path":"here.txt"}
        {"path":"nowhere.txt"}
        {"id":"big","content":"\(String(repeating: "云", count: 2000))"}

        """

    @Test(arguments: [[], ["--supervise", "--memory", "2048"]]) func everyLineHasItsStatusInOrder(options: [String])
        throws
    {
        let place = try TemporaryFolder()
        try place.write("here.txt", "全年收入86.94亿元。\n")
        let outcome = try Command.run(
            ["worker", "--max-bytes", "5000"] + options, in: place.path, input: Array(Self.requests.utf8))
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        let objects = try lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        let states = objects.filter { $0["kind"] as? String == "status" }
        #expect(states.map { $0["line"] as? Int } == [1, 2, 3, 4, 5, 6])
        #expect(
            states.map { $0["status"] as? String } == ["done", "rejected", "rejected", "done", "rejected", "rejected"])
        #expect(states[5]["code"] as? String == "input.too_large")
        var before = 0
        for object in objects {
            if object["kind"] as? String == "status" {
                #expect(object["records"] as? Int == before)
                before = 0
            } else {
                before += 1
            }
        }
    }

    @Test func bothWaysGiveTheSame() throws {
        let place = try TemporaryFolder()
        let input = Array(Self.requests.utf8)
        let alone = try Command.run(["worker"], in: place.path, input: input)
        let supervised = try Command.run(["worker", "--supervise"], in: place.path, input: input)
        #expect(alone.output == supervised.output)
    }

    @Test func aFaultOfTheSetUpEndsBoth() throws {
        let place = try TemporaryFolder()
        try place.write("pipeline.json", "{\"nonsense\": 1}")
        for options in [["worker"], ["worker", "--supervise"]] {
            let outcome = try Command.run(options, in: place.path, input: Array(Self.requests.utf8))
            #expect(outcome.status == 78)
            #expect(outcome.output.isEmpty)
        }
    }
}
