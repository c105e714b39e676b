import CPCRE2

/// What matching needs and one thread may use at a time: match data, match context, a JIT stack of its own.
///
/// Making one costs about 10 µs, so a worker makes one and keeps it. JIT without its own stack stops at the 32 KB
/// that it takes of the machine's; 1 MB has been enough for every pattern of the packs.
public final class MatchScratch {
    let data: OpaquePointer
    let context: OpaquePointer
    private let stack: OpaquePointer
    let wordCalls = WordCalls()
    private let vector: UnsafeMutablePointer<Int>
    // Private, so that the compiler sees all uses and leaves out the check for overlapping ones at each match.
    private var stoppedAtLimit = false
    /// True when the last match stopped at a limit instead of deciding; a finding for the caller to report.
    public var hitLimit: Bool { stoppedAtLimit }

    /// Makes room for `groups` capture groups (group 0 included) and sets the limits.
    ///
    /// `matchLimit` is counted afresh at every start position; bounded quantifiers are the first defence.
    public init(groups: Int = 64, matchLimit: Int = 200_000) {
        guard let data = pcre2_match_data_create_8(UInt32(groups), nil),
            let context = pcre2_match_context_create_8(nil),
            let stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
        else { fatalError("out of memory for a match scratch") }
        pcre2_set_match_limit_8(context, UInt32(matchLimit))
        pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        self.data = data
        self.context = context
        self.stack = stack
        self.vector = pcre2_get_ovector_pointer_8(data).withMemoryRebound(to: Int.self, capacity: groups * 2) { $0 }
        self.groups = groups
        wordCalls.answer(context)
    }

    let groups: Int

    /// Keeps whether a match stopped at a limit.
    @inline(__always)
    func conclude(stoppedAtLimit: Bool) { self.stoppedAtLimit = stoppedAtLimit }

    /// Marks groups as having taken no part.
    func unset(_ groups: Range<Int>) {
        for group in groups {
            vector[2 * group] = -1
            vector[2 * group + 1] = -1
        }
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        pcre2_jit_stack_free_8(stack)
    }

    /// First byte of a group of the last match, or -1 when the group took no part. Group 0 is the whole match.
    @inline(__always)
    public func start(_ group: Int) -> Int { vector[2 * group] }

    /// Byte after a group of the last match, or -1 when the group took no part.
    @inline(__always)
    public func end(_ group: Int) -> Int { vector[2 * group + 1] }

    /// The bytes of a group of the last match, or nil when it took no part.
    @inline(__always)
    public func range(_ group: Int) -> Range<Int>? {
        let start = vector[2 * group]
        return start < 0 ? nil : start..<max(start, vector[2 * group + 1])
    }
}
