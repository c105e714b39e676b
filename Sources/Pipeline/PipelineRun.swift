import Model

/// One run: a folder of documents in, a folder of records out.
public struct PipelineRun {
    /// How far a run has come.
    public struct Progress: Sendable {
        /// Documents done.
        public var done: Int
        /// Documents in all.
        public var total: Int
        /// Raw bytes done.
        public var bytes: Int
        /// Documents rejected so far.
        public var rejected: Int
    }

    private let configuration: PipelineConfiguration
    private let pipeline: DocumentPipeline
    private let packDigest: String
    private let resume: Bool

    /// Prepares a run; throws every fault of the set-up.
    public init(_ configuration: PipelineConfiguration, resume: Bool = false) throws(SetupError) {
        self.configuration = configuration
        self.resume = resume
        let pack = try PackFolder.pack(configuration.packs)
        packDigest = pack.digest
        pipeline = try DocumentPipeline(configuration, pack: pack)
    }

    /// Runs to the end and gives what was counted; `onProgress` is called on this thread after each job.
    public func run(onProgress: (Progress) -> Void = { _ in }) throws(RunError) -> RunCounts {
        let inputs: [InputItem]
        do throws(FileError) { inputs = try FolderListing(configuration.input).items } catch { throw .input(error) }
        let digest = configuration.digest(packDigest: packDigest)
        let workers = configuration.jobs > 0 ? configuration.jobs : WorkerThreads.processorCount
        let report = RunReport(configuration, digest: digest, workers: workers)
        let stamp = GongbaoVersion.buildStamp + "/" + digest
        let folder = try OutputFolder(
            configuration.output, options: configuration.outputOptions, stamp: stamp,
            inputsDigest: Self.digest(of: inputs), resume: resume)
        do throws(FileError) {
            if folder.journal.phase == .running {
                let previous =
                    configuration.outputOptions.incremental
                    ? try PreviousRun(configuration.output, options: configuration.outputOptions, stamp: stamp) : nil
                try work(through: inputs, to: folder, previous: previous, workers: workers, onProgress)
            }
            if folder.journal.documentsDone == inputs.count { try folder.publish(report) }
        } catch { throw .file(error) }
        let done = folder.journal.documentsDone
        if done < inputs.count {
            throw .stopped(signal: StopRequest.signalNumber ?? 0, done: done, total: inputs.count)
        }
        return folder.journal.counts
    }

    private func work(
        through inputs: [InputItem], to folder: OutputFolder, previous: PreviousRun?, workers: Int,
        _ onProgress: (Progress) -> Void
    ) throws(FileError) {
        var batches = InputBatches(inputs)
        batches.skip(folder.journal.documentsDone)
        let window = OrderedWindow(slots: (0..<(2 * workers + 2)).map { _ in BatchOutput() }) {
            StopRequest.signalNumber == nil ? batches.nextBatch() : nil
        }
        let texts = folder.textFolder
        let threads = try WorkerThreads(count: workers) { [pipeline, configuration] in
            let worker = DocumentWorker(pipeline, limits: configuration.limits, texts: texts, previous: previous)
            while let claim = window.claim() {
                claim.slot.fill(from: claim.job, by: worker, configuration.outputOptions.compression)
                window.deliver(claim)
            }
        }
        defer { threads.join() }
        while let output = window.next() {
            do throws(FileError) { try folder.append(output) } catch {
                window.stop()
                throw error
            }
            window.release()
            let counts = folder.journal.counts
            onProgress(
                Progress(
                    done: folder.journal.documentsDone, total: inputs.count, bytes: counts.bytes,
                    rejected: counts.rejectedDocuments))
        }
    }

    /// Changes whenever a document comes, goes, grows or is touched.
    private static func digest(of inputs: [InputItem]) -> String {
        var digest = SHA256()
        for item in inputs { digest.update("\(item.path)\u{0}\(item.id)\u{0}\(item.byteCount)\n".utf8) }
        return digest.hexadecimal()
    }
}
