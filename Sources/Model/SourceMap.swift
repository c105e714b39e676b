/// Tells for places of a document's text where they stood in the raw bytes.
///
/// The map is a list of runs. Inside an exact run, text bytes and raw bytes correspond piece by piece: byte for
/// byte when it is `.bytes` (UTF-8, ASCII, entity-free), character for character when it is `.proportional` (a stretch
/// of another encoding, two raw bytes to three), and as one indivisible piece when it is `.whole` (an entity): only
/// its two ends can be told.
public struct SourceMap: Sendable {
    /// How the inside of a run corresponds.
    public enum Correspondence: UInt8, Sendable {
        /// Byte for byte; text and raw lengths are equal.
        case bytes
        /// Start to start and end to end only.
        case whole
        /// All characters inside have one length on either side: the ends of each can be told.
        case proportional
    }

    /// One stretch of text with its raw bytes.
    public struct Run: Sendable {
        /// First byte in the text, inclusive.
        public var textStart: Int
        /// Length in text bytes.
        public var textCount: Int
        /// First byte in the raw input, inclusive.
        public var sourceStart: Int
        /// Length in raw bytes.
        public var sourceCount: Int
        /// How the inside corresponds.
        public var correspondence: Correspondence

        /// Makes a run.
        public init(
            textStart: Int, textCount: Int, sourceStart: Int, sourceCount: Int, correspondence: Correspondence
        ) {
            self.textStart = textStart
            self.textCount = textCount
            self.sourceStart = sourceStart
            self.sourceCount = sourceCount
            self.correspondence = correspondence
        }

        /// The raw byte of the place `within` text bytes behind the run's start; nil where it can't be told.
        fileprivate func source(at within: Int) -> Int? {
            switch correspondence {
            case .bytes: return sourceStart + within
            case .whole: return within == 0 ? sourceStart : within == textCount ? sourceStart + sourceCount : nil
            case .proportional:
                let (offset, rest) = (within * sourceCount).quotientAndRemainder(dividingBy: textCount)
                return rest == 0 ? sourceStart + offset : nil
            }
        }
    }

    /// Runs in the order of the text; places between runs (made-up white space) have no source.
    public private(set) var runs: [Run]

    /// Makes an empty map: nothing can be told.
    public init() { runs = [] }

    /// Makes a map of runs that must be in the order of the text and must not overlap in it.
    public init(runs: [Run]) { self.runs = runs }

    /// Makes room for so many runs in all.
    public mutating func reserveCapacity(_ count: Int) { runs.reserveCapacity(count) }

    /// Appends a run behind all others; joins it to the last one when both go on byte for byte.
    public mutating func append(_ run: Run) {
        if run.textCount == 0 { return }
        if run.correspondence == .bytes, let last = runs.last, last.correspondence == .bytes,
            last.textStart + last.textCount == run.textStart,
            last.sourceStart + last.sourceCount == run.sourceStart
        {
            runs[runs.count - 1].textCount += run.textCount
            runs[runs.count - 1].sourceCount += run.sourceCount
        } else {
            runs.append(run)
        }
    }

    /// The raw bytes from the first byte of `span` to its last one, or nil where an end can't be told exactly.
    public func source(of span: TextSpan) -> TextSpan? {
        if span.isEmpty { return nil }
        return runs.withUnsafeBufferPointer { runs in
            // By places in memory: runs need not be copied to be asked.
            guard let first = Self.run(containing: span.start, in: runs),
                let start = first.pointee.source(at: span.start - first.pointee.textStart)
            else { return nil }
            // Most spans end in the run in which they begin.
            let isInOne = span.end <= first.pointee.textStart + first.pointee.textCount
            guard let last = isInOne ? first : Self.run(containing: span.end - 1, in: runs),
                let end = last.pointee.source(at: span.end - last.pointee.textStart)
            else { return nil }
            return start <= end ? TextSpan(start, end) : nil
        }
    }

    /// The run that an offset lies in.
    @inline(__always)
    private static func run(containing offset: Int, in runs: UnsafeBufferPointer<Run>) -> UnsafePointer<Run>? {
        guard let base = runs.baseAddress else { return nil }
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low &+ high) / 2
            let run = base + middle
            if run.pointee.textStart &+ run.pointee.textCount <= offset { low = middle &+ 1 } else { high = middle }
        }
        return low < runs.count && base[low].textStart <= offset ? base + low : nil
    }
}
