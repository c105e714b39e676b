import ArgumentParser
import CSystem
import Pipeline

@main
struct Gongbao: ParsableCommand {
    /// Where the program begins.
    static func main() {
        gongbao_keep_freed_memory()
        main(nil)
    }

    static let configuration = CommandConfiguration(
        commandName: "gongbao",
        abstract: "Turns Chinese government documents into records: metrics, dates, tables, terms.",
        discussion: """
            EXAMPLES
              gongbao run                            what pipeline.json says
              gongbao run --input raw --output out   a folder of documents into a folder of records
              gongbao extract report.txt             one document's records on standard output
              gongbao check                          are packs, schemas and pipeline.json in order?

            EXIT STATUS
              0    all is well
              1    a check has failed (check, evaluate)
              2    the run is complete, and some document was rejected; rejects.jsonl says why
              64   wrong arguments
              66   the input isn't there
              74   a file can't be read or written, the disk is full, nobody reads the output
              75   another run is writing the output folder
              78   a fault in pipeline.json, a pack or a schema
              130  stopped by SIGINT, 143 by SIGTERM; go on with run --resume
            """,
        version: GongbaoVersion.current,
        subcommands: [
            RunCommand.self, ExtractCommand.self, ExplainCommand.self, ParseCommand.self, CheckCommand.self,
            SchemaCommand.self, WorkerCommand.self, EvaluateCommand.self, ReviewCommand.self,
            CheckRecordsCommand.self,
        ])
}
