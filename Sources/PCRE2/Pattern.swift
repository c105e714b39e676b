import CPCRE2
import Synchronization

/// One compiled pattern over UTF-8 bytes that threads may share.
///
/// This file alone owns `pcre2_code`. It is safe to mark `Sendable`: PCRE2 documents compiled code as read-only
/// once JIT compilation is over, which one thread at a time does, and all that changes during a match lies in
/// `MatchScratch`.
public final class Pattern: @unchecked Sendable {
    /// What a pattern may be compiled with.
    public struct Options: OptionSet, Sendable {
        /// PCRE2's own bits.
        public let rawValue: UInt32
        /// Makes options of PCRE2's bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }
        /// `(?i)`.
        public static let caseless = Options(rawValue: PCRE2_CASELESS)
        /// `(?m)`.
        public static let multiline = Options(rawValue: PCRE2_MULTILINE)
        /// `(?s)`.
        public static let dotAll = Options(rawValue: PCRE2_DOTALL)
        /// `(?x)`: white space and comments in the pattern are passed over.
        public static let extended = Options(rawValue: PCRE2_EXTENDED)
        /// `$` means the very end only.
        public static let dollarEndOnly = Options(rawValue: PCRE2_DOLLAR_ENDONLY)
        /// Every match starts where the search starts.
        public static let anchored = Options(rawValue: PCRE2_ANCHORED)
        /// `\d`, `\w`, `\s` by Unicode properties.
        public static let unicodeProperties = Options(rawValue: PCRE2_UCP)
        /// ECMAScript's reading of `\u`, `\x` and undefined groups.
        public static let ecmaScript = Options(rawValue: PCRE2_ALT_BSUX | PCRE2_MATCH_UNSET_BACKREF)
        /// `\C` and other ways to split a character are refused.
        public static let neverSplitCharacters = Options(rawValue: PCRE2_NEVER_BACKSLASH_C)
    }

    /// The pattern as given.
    public let source: String
    /// Group numbers by capture name.
    public let groupNumbers: [String: Int]
    /// Number of groups, group 0 included.
    public let groupCount: Int
    /// The words that the pattern looks up.
    public let words: PatternWords
    private let code: OpaquePointer
    /// A `Way` in one byte.
    private let way = Atomic<UInt8>(Way.unknown.rawValue)

    /// How a pattern is matched: settled at its first match, since machine code takes four times as long to make as all
    /// the rest, and a run over a few documents tries a part of its patterns.
    private enum Way: UInt8 {
        case unknown
        /// By JIT's machine code, which looks up no words.
        case code
        /// By JIT's machine code, which looks up `words`.
        case codeWithWords
        /// By the interpreter: JIT had no room for the pattern.
        case interpreter
    }

    /// Held by the thread that makes machine code.
    private static let making = Mutex<Void>(())
    /// What JIT says of a pattern of one character: whether it can be had at all.
    private static let jitFault: Int32 = {
        var errorCode: Int32 = 0
        var errorOffset = 0
        guard let code = pcre2_compile_8([0x61], 1, 0, &errorCode, &errorOffset, nil) else { return errorCode }
        defer { pcre2_code_free_8(code) }
        return pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    }()

    /// Compiles a UTF-8 pattern; `words` are those that it looks up. Machine code is made at its first match.
    ///
    /// - Throws: `PatternError` when the pattern is wrong, or when JIT can't be had (a set-up fault: without it every
    ///   figure of the design is off by ten).
    public init(_ source: String, options: Options = [], words: PatternWords = PatternWords()) throws(PatternError) {
        var errorCode: Int32 = 0
        var errorOffset = 0
        var text = source
        // Start optimisations look ahead for a byte that every match must hold, thousands of bytes far: a match that is
        // tried at one place alone pays for that again and again.
        let flags = options.rawValue | PCRE2_UTF | (options.contains(.anchored) ? PCRE2_NO_START_OPTIMIZE : 0)
        // Characters that are taken for a word must be given back where they are none.
        let wordFlags = words.sites.isEmpty ? 0 : PCRE2_NO_AUTO_POSSESS
        let compiled = text.withUTF8 { bytes in
            pcre2_compile_8(bytes.baseAddress, bytes.count, flags | wordFlags, &errorCode, &errorOffset, nil)
        }
        guard let compiled else {
            throw Self.error(errorCode, at: errorOffset, in: source)
        }
        if Self.jitFault != 0 {
            pcre2_code_free_8(compiled)
            throw Self.error(Self.jitFault, at: 0, in: source)
        }
        self.source = source
        self.words = words
        self.code = compiled
        var count: UInt32 = 0
        pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
        groupCount = Int(count) + 1
        groupNumbers = Self.names(of: compiled)
    }

    deinit { pcre2_code_free_8(code) }

    /// True when the pattern is matched by JIT's code, which is made where it isn't there yet.
    public var hasMachineCode: Bool { settledWay() != Way.interpreter.rawValue }

    @inline(__always)
    private func settledWay() -> UInt8 {
        let known = way.load(ordering: .acquiring)
        return known == Way.unknown.rawValue ? settleWay() : known
    }

    @inline(never)
    private func settleWay() -> UInt8 {
        Self.making.withLock { _ in
            let known = way.load(ordering: .relaxed)
            if known != Way.unknown.rawValue { return known }
            let hasCode = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
            let settled: Way = !hasCode ? .interpreter : words.sites.isEmpty ? .code : .codeWithWords
            way.store(settled.rawValue, ordering: .releasing)
            return settled.rawValue
        }
    }

    /// Looks for the first match that starts at or after `offset`; true when there is one, its groups in `scratch`.
    ///
    /// `subject` must be valid UTF-8 and `offset` the start of a character: nothing is checked again, since a check at
    /// each call makes a scan quadratic. Pass the whole text with an offset and not a slice, or look-behind breaks.
    @inline(__always)
    public func find(in subject: UnsafeBufferPointer<UInt8>, from offset: Int, scratch: MatchScratch) -> Bool {
        run(subject, offset, PCRE2_NO_UTF_CHECK, scratch)
    }

    /// Matches at `offset` and nowhere else; otherwise like `find(in:from:scratch:)`.
    @inline(__always)
    public func match(in subject: UnsafeBufferPointer<UInt8>, at offset: Int, scratch: MatchScratch) -> Bool {
        // PCRE2_ANCHORED given at match time switches JIT off, so patterns for this call are compiled with `.anchored`.
        run(subject, offset, PCRE2_NO_UTF_CHECK, scratch)
    }

    private func run(
        _ subject: UnsafeBufferPointer<UInt8>, _ offset: Int, _ flags: UInt32, _ scratch: MatchScratch
    ) -> Bool {
        precondition(groupCount <= scratch.groups, "the scratch has too few groups for this pattern")
        precondition(offset >= 0 && offset <= subject.count, "a match must start inside its subject")
        guard let base = subject.baseAddress else {
            var nothing: UInt8 = 0
            return conclude(match(&nothing, 0, 0, flags, scratch), scratch)
        }
        return conclude(match(base, subject.count, offset, flags, scratch), scratch)
    }

    @inline(__always)
    private func match(
        _ subject: UnsafePointer<UInt8>, _ count: Int, _ offset: Int, _ flags: UInt32, _ scratch: MatchScratch
    ) -> Int32 {
        let way = settledWay()
        if way != Way.code.rawValue {
            scratch.wordCalls.sites = words.sites
            if way == Way.interpreter.rawValue {
                return pcre2_match_8(code, subject, count, offset, flags, scratch.data, scratch.context)
            }
        }
        // pcre2_jit_match skips the checks of pcre2_match; all that it needs is ensured by the callers.
        return pcre2_jit_match_8(code, subject, count, offset, flags, scratch.data, scratch.context)
    }

    private func conclude(_ result: Int32, _ scratch: MatchScratch) -> Bool {
        scratch.conclude(stoppedAtLimit: result < -1)
        if result < 0 { return false }
        // Groups behind the last one that matched are left as they were: clear them.
        if Int(result) < groupCount { scratch.unset(Int(result)..<groupCount) }
        return true
    }

    private static func error(_ code: Int32, at offset: Int, in source: String) -> PatternError {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
        let message = String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
        let characters = source.unicodeScalars
        let place = source.utf8.index(source.startIndex, offsetBy: min(offset, source.utf8.count))
        let before = String(String.UnicodeScalarView(characters[..<place].suffix(10)))
        let after = String(String.UnicodeScalarView(characters[place...].prefix(10)))
        return PatternError(message: message, offset: offset, piece: before + after)
    }

    private static func names(of code: OpaquePointer) -> [String: Int] {
        var count: UInt32 = 0
        var entrySize: UInt32 = 0
        var table: UnsafePointer<UInt8>?
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
        guard let table else { return [:] }
        var names: [String: Int] = [:]
        for index in 0..<Int(count) {
            let entry = table + index * Int(entrySize)
            names[String(cString: entry + 2)] = Int(entry[0]) << 8 | Int(entry[1])
        }
        return names
    }
}
