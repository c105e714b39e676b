import Model

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Runs a worker as a child and outlives it: a document that crashes it or takes too long gets its status line, the
/// child is started again, and the next document goes on.
///
/// One document is with the child at a time, and its lines are held until its status line is there: what a crash cuts
/// short is never passed on, and the document that did it is known.
public struct WorkerSupervisor {
    /// Why supervising ends before the input does.
    public enum Failure: Error {
        /// A pipe or stream failed.
        case file(FileError)
        /// The child can't work at all; it has said why on standard error.
        case childExit(Int32)
    }

    private let program: String
    private let arguments: [String]
    private let milliseconds: Int32
    private let lineLimit: Int

    /// Makes a supervisor; `arguments` start the child as a worker, `seconds` is the time for one document.
    public init(program: String = "/proc/self/exe", arguments: [String], seconds: Double, limits: LineWorker.Limits) {
        self.program = program
        self.arguments = arguments
        milliseconds = Int32(min(seconds * 1000, Double(Int32.max)))
        lineLimit = limits.lineBytes
    }

    /// Works until the input ends or a signal asks for the end.
    public func run(input: Int32 = 0, output: Int32 = 1) throws(Failure) {
        // A child that dies while it is written to is an error of `write`, not our end.
        signal(SIGPIPE, SIG_IGN)
        let refusal: Int32?
        do throws(FileError) { refusal = try supervise(input, output) } catch { throw .file(error) }
        if let refusal { throw .childExit(refusal) }
    }

    /// The exit status of a child that refuses to work; nil when all input is answered.
    private func supervise(_ input: Int32, _ output: Int32) throws(FileError) -> Int32? {
        let reader = LineReader(
            descriptor: input, named: "standard input", limit: lineLimit, endsAtRequest: true)
        let target = SystemFile(borrowing: output, named: "standard output")
        var number = 0
        // A child lives until a document ends it; a new one begins with the next document.
        while StopRequest.signalNumber == nil, let line = try next(reader, &number) {
            if let exit = try serve(line, &number, reader, target) { return exit }
        }
        return nil
    }

    /// The next line for a child; one that is too long is replaced by the word of it, so that the child answers that
    /// one too and both count alike.
    private func next(_ reader: LineReader, _ number: inout Int) throws(FileError) -> [UInt8]? {
        guard let line = try reader.next() else { return nil }
        number += 1
        switch line {
        case .whole(let bytes): return bytes
        case .tooLong: return WorkerRequest.tooLong(limit: lineLimit)
        }
    }

    /// Gives lines to one child until the input or the child ends; the child's exit status when it refuses to work.
    private func serve(
        _ first: [UInt8], _ number: inout Int, _ reader: LineReader, _ target: borrowing SystemFile
    ) throws(FileError) -> Int32? {
        let child = try ChildProcess(program, arguments + ["--first-line", "\(number)"])
        let answers = LineReader(descriptor: child.output, named: "the worker's output", limit: 8 << 20)
        let requests = SystemFile(borrowing: child.input, named: "the worker's input")
        // Setting up takes as long as it takes: no document pays for the one that ended the child before.
        var isReady = false
        if case .whole(WorkerStatus.ready)? = try answers.next() { isReady = true }
        var line: [UInt8]? = first
        while let request = line {
            let answer = isReady ? try exchange(request, requests, answers, child) : .ended
            switch answer {
            case .lines(let lines): try target.write(lines)
            case .late, .ended:
                let isLate = answer.isLate
                let ending = child.end(killing: isLate)
                if !isLate, case .exit(let status) = ending, status != 0 { return status }
                try target.write(Self.status(of: request, number, isLate ? nil : ending, milliseconds).bytes)
                return nil
            }
            line = StopRequest.signalNumber == nil ? try next(reader, &number) : nil
        }
        return nil
    }

    private enum Answer {
        case lines([UInt8])
        case late
        case ended

        var isLate: Bool { if case .late = self { true } else { false } }
    }

    private func exchange(
        _ request: [UInt8], _ requests: borrowing SystemFile, _ answers: LineReader, _ child: borrowing ChildProcess
    ) throws(FileError) -> Answer {
        do throws(FileError) { try requests.write(request + [0x0A]) } catch {
            if error.isClosedPipe { return .ended }
            throw error
        }
        let clock = ContinuousClock()
        let deadline = clock.now + .milliseconds(Int(milliseconds))
        var lines: [UInt8] = []
        while true {
            if !answers.hasLine {
                let left = clock.now.duration(to: deadline) / .milliseconds(1)
                if left <= 0 || !child.waitForOutput(milliseconds: Int32(left.rounded(.up))) { return .late }
                if try !answers.fill() { return .ended }
                continue
            }
            guard case .whole(let line) = try answers.next() else { return .ended }
            lines += line
            lines.append(0x0A)
            if line.starts(with: WorkerStatus.prefix) { return .lines(lines) }
        }
    }

    /// The status of a document that ended its worker.
    private static func status(
        of request: [UInt8], _ number: Int, _ ending: ChildProcess.Ending?, _ milliseconds: Int32
    ) -> WorkerStatus {
        let id = WorkerRequest.item(request, number: number).id
        switch ending {
        case nil:
            return WorkerStatus(
                id: id, line: number, outcome: .timeout, code: "limit.time",
                message: "took longer than \(milliseconds) ms", records: 0)
        case .signal(let signal):
            return WorkerStatus(
                id: id, line: number, outcome: .crashed, code: "worker.crashed",
                message: "the worker died of signal \(signal)", records: 0)
        case .exit(let status):
            return WorkerStatus(
                id: id, line: number, outcome: .crashed, code: "worker.exited",
                message: "the worker ended with status \(status)", records: 0)
        }
    }
}
