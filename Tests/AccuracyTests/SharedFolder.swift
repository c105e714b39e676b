import Foundation

/// The folder of shared documents beside the package; a git worktree lies one level deeper than a clone.
enum SharedFolder {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Where a file or folder of it is; nil when it's absent.
    static func path(_ name: String) -> String? {
        ["../shared", "../../shared"].map { "\(package)/\($0)/\(name)" }.first(where: FileManager.default.fileExists)
    }
}
