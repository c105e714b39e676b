/// The program's own version.
public enum GongbaoVersion {
    /// Semantic version of this source tree.
    public static let current = "0.1.0"
}
