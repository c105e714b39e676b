/// The program's own version.
public enum GongbaoVersion {
    /// Semantic version of this source tree.
    public static let current = "0.1.0"

    /// Tells this very build from others: what an older build has written is not taken over or gone on with.
    static let buildStamp: String = {
        guard let status = try? FileStatus(of: "/proc/self/exe") else { return current }
        return "\(current)-\(status.byteCount)-\(status.changed)"
    }()
}
