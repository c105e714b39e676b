import ArgumentParser
import Model
import Pipeline

/// What the process tells its caller; the numbers above 63 are those of sysexits.h.
enum ExitStatus: Int32 {
    case failedCheck = 1
    case rejectedDocument = 2
    case usage = 64
    case missingInput = 66
    case file = 74
    case busy = 75
    case configuration = 78

    /// The same for the argument parser.
    var code: ExitCode { ExitCode(rawValue) }

    /// Runs a command's body; every error becomes a message on standard error and its own exit status.
    static func reporting(_ body: () throws -> Void) throws {
        let code: ExitCode
        let message: String
        do {
            try body()
            return
        } catch let error as SetupError {
            (message, code) = (error.description, configuration.code)
        } catch let error as RunError {
            message = error.description
            code =
                switch error {
                case .input(let error): error.isMissing ? missingInput.code : file.code
                case .file: file.code
                case .folderInUse: busy.code
                case .cannotResume: configuration.code
                case .stopped(let signal, _): ExitCode(128 + signal)
                }
        } catch let error as FileError {
            (message, code) = (error.description, error.isMissing ? missingInput.code : file.code)
        }
        // Nothing is left to be done when standard error is closed too.
        try? StandardStream.error.write(message.split(separator: "\n").map { "gongbao: \($0)\n" }.joined())
        throw code
    }
}
