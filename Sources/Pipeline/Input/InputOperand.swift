/// One thing that a run is told to read: a folder, a file, a container, a pattern of names, or `-`.
public struct InputOperand: Sendable, Hashable, ExpressibleByStringLiteral {
    /// Where it is.
    public var path: String
    /// How the user wrote it: what the paths of its documents begin with when there are several operands.
    public var name: String

    /// Makes an operand; `name` is the path when nothing else is said.
    public init(_ path: String, name: String? = nil) {
        self.path = path
        self.name = name ?? path
    }

    /// Makes an operand of a path.
    public init(stringLiteral path: String) { self.init(path) }

    /// A path without empty and `.` components, so that one file has one name however it is written.
    static func cleaned(_ path: String) -> String {
        let components = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + components : components
    }
}
