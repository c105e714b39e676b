import Model
import Patterns

/// Words that say whether a part of a document looks back or ahead.
struct SectionCues: Sendable {
    /// What a heading, a caption or an opening sentence says of the part below it.
    struct Cue: Sendable {
        var status: MetricRecord.Status
    }

    private let words: WordTrie
    private let status: [MetricRecord.Status]
    private let opensParagraphs: [Bool]

    /// Takes the lexicon `section_cues` of a pack; without it no part is told from another.
    init(pack: Pack) {
        let lexicon = pack.lexicons["section_cues"]
        let rows = lexicon?.rows ?? []
        let statusColumn = lexicon?.column("status") ?? 0
        let placeColumn = lexicon?.column("place") ?? 0
        words = WordTrie(rows.map { $0.columns[0] }, direction: .forward)
        status = rows.map { $0.columns[statusColumn] == "target" ? .target : .actual }
        opensParagraphs = rows.map { $0.columns[placeColumn] == "both" }
    }

    /// What the cues of a heading or caption say: it looks back when one of them does (主要目标任务完成情况), else ahead.
    func cue(inHeading range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Cue? {
        first(in: range, of: text) { status[$0] == .actual } ?? first(in: range, of: text) { _ in true }
    }

    /// The first cue that may stand in running text, in a paragraph's first clause.
    func cue(inOpening range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Cue? {
        first(in: range, of: text) { opensParagraphs[$0] }
    }

    private func first(
        in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, where isWanted: (Int) -> Bool
    ) -> Cue? {
        var offset = range.lowerBound
        while let word = words.first(in: text, from: offset, end: range.upperBound) {
            if isWanted(word.found.word) { return Cue(status: status[word.found.word]) }
            // The next may begin inside this one.
            offset = word.start + IndicatorNaming.characterLength(text[word.start])
        }
        return nil
    }
}
