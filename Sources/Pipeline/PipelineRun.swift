import Model

/// One run: a folder of documents in, a folder of records out.
public struct PipelineRun {
    /// How far a run has come.
    public struct Progress: Sendable {
        /// Documents done.
        public var done: Int
        /// Documents in all; nil as long as containers may hold more than is known.
        public var total: Int?
        /// How much of the input's bytes, as they lie on the disk, is done, from 0 to 1; nil for a stream.
        public var share: Double?
        /// Raw bytes done.
        public var bytes: Int
        /// Documents rejected so far.
        public var rejected: Int
    }

    private let configuration: PipelineConfiguration
    private let pipeline: DocumentPipeline
    private let packDigest: String
    private let inputs: SideWork<Result<[InputItem], FileError>>
    private let resume: Bool

    /// Prepares a run; throws every fault of the set-up.
    public init(_ configuration: PipelineConfiguration, resume: Bool = false) throws(SetupError) {
        self.configuration = configuration
        self.resume = resume
        inputs = SideWork(isBeside: configuration.threads > 1) {
            do throws(FileError) {
                return .success(try InputListing(configuration.inputs, list: configuration.list).items)
            } catch { return .failure(error) }
        }
        let pack = try PackFolder.pack(configuration.packs, threads: configuration.threads)
        packDigest = pack.digest
        pipeline = try DocumentPipeline(configuration, pack: pack)
    }

    /// Runs to the end and gives what was counted; `onProgress` is called after each job, by one
    /// thread at a time and never after this has returned.
    public func run(onProgress: @escaping (Progress) -> Void = { _ in }) throws(RunError) -> RunCounts {
        let inputs: [InputItem]
        do throws(FileError) { inputs = try self.inputs.wait().get() } catch { throw .input(error) }
        let digest = configuration.digest(packDigest: packDigest)
        let workers = configuration.threads
        let report = RunReport(configuration, digest: digest, workers: workers, validator: pipeline.validator)
        let stamp = GongbaoVersion.buildStamp + "/" + digest
        let folder = try OutputFolder(
            configuration.output, options: configuration.outputOptions, stamp: stamp,
            inputsDigest: Self.digest(of: inputs), resume: resume)
        var isComplete = folder.journal.phase == .publishing
        do throws(FileError) {
            if folder.journal.phase == .running {
                let previous =
                    configuration.outputOptions.incremental
                    ? try PreviousRun(configuration.output, options: configuration.outputOptions, stamp: stamp) : nil
                isComplete = try work(through: inputs, to: folder, previous: previous, workers: workers, onProgress)
            }
            if isComplete { try folder.publish(report) }
        } catch { throw .file(error) }
        if !isComplete {
            throw .stopped(signal: StopRequest.signalNumber ?? 0, done: folder.journal.documentsDone)
        }
        return folder.journal.counts
    }

    /// True when every document is done, false when a signal asked for the end before that.
    private func work(
        through inputs: [InputItem], to folder: OutputFolder, previous: PreviousRun?, workers: Int,
        _ onProgress: @escaping (Progress) -> Void
    ) throws(FileError) -> Bool {
        let source = InputSource(
            inputs, from: folder.journal.position, byteLimit: configuration.limits.bytes,
            waits: StopRequest.waitForInput)
        let meter = ProgressMeasure(inputs)
        // With one worker each job is written before the next is begun.
        let slots = (0..<(workers == 1 ? 1 : 2 * workers + 2)).map { _ in BatchOutput() }
        let window = OrderedWindow(
            slots: slots, nextJob: { StopRequest.signalNumber == nil ? source.nextJob() : nil },
            write: { (output: BatchOutput) throws(FileError) in
                try folder.append(output)
                onProgress(meter.progress(folder.journal, inputBytes: output.inputBytes))
            })
        let texts = folder.textFolder
        let threads = try WorkerThreads(count: workers) { [pipeline, configuration] in
            let worker = DocumentWorker(pipeline, limits: configuration.limits, texts: texts, previous: previous)
            while let claim = window.claim() {
                claim.slot.fill(from: claim.job, by: worker, configuration.outputOptions.compression)
                window.deliver(claim)
            }
        }
        threads.join()
        try window.finish()
        return source.isAtEnd
    }

    /// Changes whenever a document comes, goes, grows or is touched.
    private static func digest(of inputs: [InputItem]) -> String {
        var digest = SHA256()
        for item in inputs {
            digest.update("\(item.path)\u{0}\(item.id)\u{0}\(item.byteCount)".utf8)
            if case .container(_, let changed) = item.content { digest.update("\u{0}\(changed)".utf8) }
            digest.update([0x0A])
        }
        return digest.hexadecimal()
    }
}

/// Tells how far a run is, from its input.
private struct ProgressMeasure {
    private let documentCount: Int?
    private let byteCount: Int?

    init(_ inputs: [InputItem]) {
        var hasContainer = false
        var hasStream = false
        for case .container(let path, _) in inputs.map(\.content) {
            hasContainer = true
            if path == "-" { hasStream = true }
        }
        documentCount = hasContainer ? nil : inputs.count
        byteCount = hasStream ? nil : inputs.reduce(0) { $0 + $1.byteCount }
    }

    func progress(_ journal: Journal, inputBytes: Int) -> PipelineRun.Progress {
        PipelineRun.Progress(
            done: journal.documentsDone, total: documentCount,
            share: byteCount.map { $0 > 0 ? min(1, Double(inputBytes) / Double($0)) : 1 },
            bytes: journal.counts.bytes, rejected: journal.counts.rejectedDocuments)
    }
}
