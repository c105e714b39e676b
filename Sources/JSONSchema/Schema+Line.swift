import JSON

extension Schema {
    /// What is to be said of a line of JSON.
    public enum LineVerdict: Sendable {
        case valid
        case invalid([Violation])
        /// It is no JSON.
        case malformed(JSONSyntaxError)
    }

    /// Checks one JSON text as it is going to be written, for its syntax and against the schema.
    ///
    /// A line of the usual form (keys in the schema's order, no white space) is read once and nothing is allocated;
    /// any other takes the general way, with the same verdict.
    public func verdict(ofLine line: UnsafeBufferPointer<UInt8>, scratch: ValidationScratch) -> LineVerdict {
        if plan?.accepts(line, scratch: scratch) == true { return .valid }
        return generalVerdict(ofLine: line, scratch: scratch)
    }

    /// Checks one JSON text; see `verdict(ofLine:scratch:)`.
    public func verdict(ofLine line: [UInt8], scratch: ValidationScratch) -> LineVerdict {
        line.withUnsafeBufferPointer { verdict(ofLine: $0, scratch: scratch) }
    }

    /// The verdict by way of a tape, whatever the line looks like.
    func generalVerdict(ofLine line: UnsafeBufferPointer<UInt8>, scratch: ValidationScratch) -> LineVerdict {
        do {
            let found = violations(of: try JSONDocument(parsing: Array(line)).root, scratch: scratch)
            return found.isEmpty ? .valid : .invalid(found)
        } catch {
            return .malformed(error)
        }
    }

    /// Whether lines of the usual form are checked without a tape.
    var hasPlan: Bool { plan != nil }
}
