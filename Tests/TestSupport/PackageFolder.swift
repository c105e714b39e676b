import Foundation

/// The folder of the package and what lies beside it.
public enum PackageFolder {
    /// Where the package is.
    public static let path = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Where a file or folder of the shared documents beside the package is; nil when it's absent. A git worktree lies one
    /// level deeper than a clone.
    public static func shared(_ name: String) -> String? {
        ["../shared", "../../shared"].map { "\(path)/\($0)/\(name)" }.first(where: FileManager.default.fileExists)
    }
}
