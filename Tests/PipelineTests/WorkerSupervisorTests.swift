import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct WorkerSupervisorTests {
    /// A worker that answers a line, takes longer to be ready than a document may, dies of the word crash, hangs at the word hang, and leaves before it has read
    /// anything at the word refuse in its environment.
    private static let script = """
        n=${@: -1}
        sleep 1.2
        echo '{"kind":"ready"}'
        while IFS= read -r line; do
          echo "{\\"kind\\":\\"part\\",\\"line\\":$n}"
          case $line in
            *crash*) kill -SEGV $$;;
            *hang*) sleep 60;;
            *leave*) exit 0;;
          esac
          echo "{\\"kind\\":\\"status\\",\\"line\\":$n,\\"pid\\":0}"
          n=$((n+1))
        done
        """

    private func answers(_ lines: [String], script: String = script) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write("in", lines.map { $0 + "\n" }.joined())
        let input = try SystemFile(folder.path + "/in", .read)
        let output = try SystemFile(folder.path + "/out", .create)
        let supervisor = WorkerSupervisor(
            program: "/bin/bash", arguments: ["-c", script, "worker"], seconds: 1,
            limits: LineWorker.Limits(bytes: 1000))
        try supervisor.run(input: input.descriptor, output: output.descriptor)
        return try folder.read("out").split(separator: "\n").map(String.init)
    }

    @Test func whatADocumentEndsIsKnownAndTheOthersAreDone() throws {
        let lines = try answers([
            #"{"id":"a"}"#, #"{"id":"crash"}"#, #"{"id":"b"}"#, #"{"id":"hang"}"#, #"{"id":"leave"}"#, #"{"id":"c"}"#,
        ])
        #expect(
            lines == [
                #"{"kind":"part","line":1}"#, #"{"kind":"status","line":1,"pid":0}"#,
                #"{"kind":"status","doc_id":"crash","line":2,"status":"crashed","code":"worker.crashed","message":"the worker died of signal 11","records":0}"#,
                #"{"kind":"part","line":3}"#, #"{"kind":"status","line":3,"pid":0}"#,
                #"{"kind":"status","doc_id":"hang","line":4,"status":"timeout","code":"limit.time","message":"took longer than 1000 ms","records":0}"#,
                #"{"kind":"status","doc_id":"leave","line":5,"status":"crashed","code":"worker.exited","message":"the worker ended with status 0","records":0}"#,
                #"{"kind":"part","line":6}"#, #"{"kind":"status","line":6,"pid":0}"#,
            ])
    }

    @Test func aLineThatIsTooLongIsAnsweredInItsPlace() throws {
        let lines = try answers(["a", String(repeating: "x", count: 100_000), "b"])
        // The script answers what it is given; what it is given says that the line was too long.
        #expect(lines.count == 6)
        #expect(lines[5] == #"{"kind":"status","line":3,"pid":0}"#)
    }

    @Test func aWorkerThatRefusesEndsTheSupervisor() throws {
        #expect(throws: WorkerSupervisor.Failure.self) { _ = try answers(["a"], script: "exit 78") }
    }
}
