import Compression
import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

@Suite struct ContainerRunTests {
    private func fill(_ folder: TemporaryFolder, rows: Int) throws {
        var lines = ""
        for number in 0..<rows {
            let text = String(
                repeating: "云岭市第\(number)号公报。全年收入\(number).5亿元,增长\(number % 10).1%。", count: 5 + number % 9)
            lines += number % 3 == 0 ? "{\"id\":\"行\(number % 40)\"," : "{"
            lines += number % 2 == 0 ? "\"content\":\"\(text)\"}\n" : "\"content_base64\":\"\(base64(text))\"}\n"
        }
        lines +=
            "{no JSON\n{\"path\":\"beside.txt\"}\n{\"path\":\"none.txt\"}\n{\"id\":\"last\",\"content\":\"云岭市。\"}\n"
        let bytes = Array(lines.utf8)
        try folder.write("raw/a.jsonl", bytes)
        try folder.write("raw/beside.txt", "云岭市。全年收入1亿元。")
        let packed = try bytes.withUnsafeBytes { try GzipMember.compressed($0) }
        try folder.write("raw/b.jsonl.gz", packed)
        try folder.write("raw/c.jsonl.gz", Array(packed.dropLast(packed.count / 2)))
        try folder.write("raw/d.tar", [UInt8](repeating: 0x41, count: 2_000))
    }

    private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    private func configuration(_ folder: TemporaryFolder, _ output: String, jobs: Int) -> PipelineConfiguration {
        var configuration = PipelineConfiguration()
        configuration.inputs = [InputOperand(folder.path + "/raw")]
        configuration.output = folder.path + "/" + output
        configuration.jobs = jobs
        return configuration
    }

    @Test func containersGiveTheSameBytesForAnyNumberOfWorkers() throws {
        let folder = try TemporaryFolder()
        try fill(folder, rows: 150)
        var outcomes: [[String: Data]] = []
        for jobs in [1, 2, 8] {
            let counts = try PipelineRun(configuration(folder, "out\(jobs)", jobs: jobs)).run()
            #expect(counts.rejectCodes["input.json"] ?? 0 >= 2)
            #expect(counts.rejectCodes["input.missing"] ?? 0 >= 2)
            #expect(counts.rejectCodes["input.damaged"] == 2)
            var contents = try folder.contents(of: "out\(jobs)")
            contents["run.json"] = nil
            outcomes.append(contents)
        }
        for outcome in outcomes { #expect(outcome == outcomes[0]) }
        let rejects = try folder.read("out1/rejects.jsonl")
        #expect(rejects.contains("c.jsonl.gz: gzip is damaged at packed byte"))
        #expect(rejects.contains("d.tar: no tar header at byte 0"))
        #expect(rejects.contains("a.jsonl, line 151 (byte "))
        let documents = try folder.read("out1/documents.jsonl").split(separator: "\n")
        let ids = documents.compactMap { $0.split(separator: "\"doc_id\":\"").last?.split(separator: "\"").first }
        #expect(ids.count >= 2 * 152)
        #expect(Set(ids).count == ids.count)
        #expect(ids.contains("a.jsonl/2") && ids.contains("b.jsonl.gz/last") && ids.contains("a.jsonl/行0"))
        // The same id a second time gets the number of its place.
        #expect(ids.contains("a.jsonl/行0~121"))
    }

    @Test func jobsGoOnFromAnyPlaceInAContainer() throws {
        let folder = try TemporaryFolder()
        try fill(folder, rows: 150)
        let items = try InputListing([InputOperand(folder.path + "/raw")]).items
        func jobs(from position: InputSource.Position) -> [InputSource.Job] {
            let source = InputSource(items, from: position, byteLimit: 1 << 20)
            var jobs: [InputSource.Job] = []
            while let job = source.nextJob() { jobs.append(job) }
            #expect(source.isAtEnd)
            return jobs
        }
        let all = jobs(from: .init())
        #expect(all.count > 5)
        #expect(all.last?.inputBytes == items.reduce(0) { $0 + $1.byteCount })
        for index in all.indices {
            let rest = jobs(from: all[index].end)
            #expect(rest.map { $0.items.map(\.id) } == all[(index + 1)...].map { $0.items.map(\.id) })
            #expect(rest.map(\.end) == all[(index + 1)...].map(\.end))
        }
    }

    @Test func aNameIsNewOnce() {
        var filter = NameFilter()
        var wrong = 0
        for round in 0..<2 {
            for number in 0..<20_000 where filter.insert("名\(number)") != (round == 0) { wrong += 1 }
        }
        #expect(wrong == 0)
        filter.removeAll()
        let isNew = filter.insert("名1")
        #expect(isNew)
    }
}
