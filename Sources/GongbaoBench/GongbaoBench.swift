import Model
import PCRE2
import Pipeline
import Readers

/// Measures each stage alone, in one thread, beside the bare libraries. Benchmarks/run calls it:
///
///     gongbao-bench SET text|page SECONDS FILE…
///
/// Each line of its output is one measure as JSON: set, measure, seconds a pass, bytes, records.
@main
struct GongbaoBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 4, let seconds = Double(arguments[3]) else {
            print("usage: gongbao-bench SET text|page SECONDS FILE…")
            return
        }
        let isPage = arguments[2] == "page"
        let files = arguments[4...].map { InputItem(id: $0, path: $0, content: .file(path: $0), byteCount: 0) }
        let documents = files.compactMap { item in (try? item.read(limit: 256 << 20)).map { (item, $0) } }
        let bench = GongbaoBench(
            set: arguments[1], seconds: seconds, documents: documents,
            count: documents.reduce(0) { $0 + $1.1.count })
        bench.yardsticks(isPage: isPage)
        try bench.parts()
        try bench.stages()
    }

    let set: String
    let seconds: Double
    let documents: [(item: InputItem, bytes: [UInt8])]
    /// Bytes of all documents.
    let count: Int

    private func yardsticks(isPage: Bool) {
        let target = UnsafeMutablePointer<UInt8>.allocate(capacity: (documents.map(\.bytes.count).max() ?? 0) + 1)
        defer { target.deallocate() }
        time("memcpy") { for (_, bytes) in documents { Yardsticks.copy(bytes, to: target) } }
        if let pattern = try? Pattern("[0-9]+") {
            let scratch = MatchScratch()
            time("PCRE2 [0-9]+") { for (_, bytes) in documents { _ = Yardsticks.digitRuns(bytes, pattern, scratch) } }
        }
        guard isPage else { return }
        let pages = documents.compactMap { try? TextDecoder.decode($0.bytes).utf8 }
        time("libxml2 events") { for bytes in pages { _ = Yardsticks.events(bytes) } }
        time("libxml2 tree") { for bytes in pages { Yardsticks.tree(bytes) } }
    }

    /// Parts of reading that stand alone.
    private func parts() throws {
        time("SHA-256") { for (_, bytes) in documents { _ = SHA256.hexadecimal(of: bytes) } }
        time("decode") { for (_, bytes) in documents { _ = try? TextDecoder.decode(bytes) } }
    }

    /// Every stage, and the whole way in one thread without files.
    private func stages() throws {
        let pipeline = try DocumentPipeline(PipelineConfiguration())
        let meter = StageMeter(pipeline)
        var passes = 0
        var records = 0
        let start = StageClock.now
        repeat {
            records = 0
            for (item, bytes) in documents { records += (try? meter.measure(bytes, of: item)) ?? 0 }
            passes += 1
        } while StageClock.now - start < seconds * 2
        for lap in meter.clock.laps { report(lap.stage, lap.seconds / Double(passes), records) }
        let worker = DocumentWorker(pipeline, limits: PipelineConfiguration().limits)
        time("whole way", records) {
            for (item, bytes) in documents {
                var item = item
                item.content = .bytes(bytes)
                _ = try? worker.process(item) { _ in }
            }
        }
    }

    private func time(_ measure: String, _ records: Int = 0, _ body: () -> Void) {
        body()
        var best = Double.infinity
        let start = StageClock.now
        repeat {
            let begin = StageClock.now
            body()
            best = min(best, StageClock.now - begin)
        } while StageClock.now - start < seconds
        report(measure, best, records)
    }

    private func report(_ measure: String, _ seconds: Double, _ records: Int) {
        print(
            "{\"set\":\"\(set)\",\"measure\":\"\(measure)\",\"seconds\":\(seconds),\"bytes\":\(count),"
                + "\"records\":\(records)}")
    }
}
