/// What ends a run before its output stands.
public enum RunError: Error, Sendable, CustomStringConvertible {
    /// The input isn't there or can't be listed.
    case input(FileError)
    /// Output can't be written.
    case file(FileError)
    /// Another process writes the folder.
    case folderInUse(String)
    /// The run that was cut short had another configuration or input.
    case cannotResume(String, changed: String)
    /// A signal asked for the end; what is done is kept for `--resume`.
    case stopped(signal: Int32, done: Int)

    /// One sentence for a person, with the way out where there is one.
    public var description: String {
        switch self {
        case .input(let error) where error.isMissing:
            "the input \(error.path) isn't there; name another with --input or in pipeline.json"
        case .input(let error): error.description
        case .file(let error): error.description
        case .folderInUse(let path):
            "another run is writing \(path); wait for it or name another folder with --output DIR"
        case .cannotResume(let path, let changed):
            "the unfinished run in \(path) can't be gone on with: the \(changed) has changed since; run again without --resume"
        case .stopped(_, let done):
            "stopped after \(done) \(done == 1 ? "document" : "documents"); go on with --resume"
        }
    }
}
