import Model
import Patterns

/// Words that say whether a part of a document looks back or ahead.
struct SectionCues: Sendable {
    /// What a heading, a caption or an opening sentence says of the part below it.
    struct Cue: Sendable {
        var status: MetricRecord.Status
    }

    private let words: WordTrie
    /// Nil for a word that only looks like a cue: 公共财政预算 is an account, and not what is planned of it.
    private let status: [MetricRecord.Status?]
    private let opensParagraphs: [Bool]
    /// The characters that cues in running text begin with.
    let marked: MarkedCharacters

    /// Takes the lexicon `section_cues` of a pack; without it no part is told from another.
    init(pack: Pack) {
        let lexicon = pack.lexicons["section_cues"]
        let rows = lexicon?.rows ?? []
        let statusColumn = lexicon?.column("status") ?? 0
        let placeColumn = lexicon?.column("place") ?? 0
        words = WordTrie(rows.map { $0.columns[0] }, direction: .forward)
        status = rows.map { row in
            switch row.columns[statusColumn] {
            case "target": .target
            case "none": nil
            default: .actual
            }
        }
        let opensParagraphs = rows.map { $0.columns[placeColumn] == "both" }
        self.opensParagraphs = opensParagraphs
        marked = MarkedCharacters(
            zip(rows, opensParagraphs).compactMap { $1 ? $0.columns[0].unicodeScalars.first : nil })
    }

    /// What the cues of a heading or caption say: it looks back when one of them does (主要目标任务完成情况), else ahead.
    func cue(inHeading range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Cue? {
        var cue: Cue?
        var offset = range.lowerBound
        while let word = words.first(in: text, from: offset, end: range.upperBound) {
            // The next may begin inside this one.
            offset = word.start + IndicatorNaming.characterLength(text[word.start])
            guard let status = status[word.found.word] else {
                // 公共财政预算草案: a cue may begin with what ends this one.
                offset = max(offset, word.start + word.found.count - Self.longestShared)
                continue
            }
            if status == .actual { return Cue(status: .actual) }
            cue = cue ?? Cue(status: status)
        }
        return cue
    }

    /// Bytes of 预算, which ends an account and begins a cue.
    private static let longestShared = 6

    /// True where a cue that may stand in running text stands in a clause.
    func opensParagraph(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = range.lowerBound
        while let word = words.first(in: text, from: offset, end: range.upperBound) {
            if opensParagraphs[word.found.word] { return true }
            offset = word.start + IndicatorNaming.characterLength(text[word.start])
        }
        return false
    }

    /// The first cue that may stand in running text, in a paragraph's first clause; `marks` are the places of `marked`
    /// characters from its start on, others may be among them.
    func cue(
        inOpening range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, at marks: ArraySlice<UInt32>
    ) -> Cue? {
        for mark in marks {
            if mark >= range.upperBound { break }
            if let word = words.longest(in: text, at: Int(mark), bounds: range), opensParagraphs[word.word],
                let status = status[word.word]
            {
                return Cue(status: status)
            }
        }
        return nil
    }
}
