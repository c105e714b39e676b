/// What the headings above a paragraph say of all below them: the fund, whose accounts they are, and what changes are against.
struct HeadingsBefore {
    private let reader: SentenceReader
    private var fund = HeldByHeading<Range<Int>>()
    private var scope = HeldByHeading<Range<Int>>()
    private var basis = HeldByHeading<ChangeBasis>()
    /// That of the last one.
    private var level = 0
    /// True when one of the first level stands between the last paragraph with numbers and what is read.
    private var startsPart = false
    /// True when any one does.
    private var isBehindHeading = false

    /// Takes none yet; `reader` tells what each says.
    init(_ reader: SentenceReader) { self.reader = reader }

    /// Takes the heading in a range of the folded text. Where the document `hasPlans`, each of the first level begins a part.
    mutating func enter(_ heading: Range<Int>, level: Int, hasPlans: Bool, _ text: UnsafeBufferPointer<UInt8>) {
        isBehindHeading = true
        self.level = level
        let named = reader.fund(of: heading, text)
        fund.enter(named, level: level)
        // 2.市本级政府性基金预算 says itself whose that is.
        scope.enter(named == nil ? reader.scope(of: heading, text) : nil, level: level)
        // What a heading said holds below it alone, and what a sentence did for all behind it (下同).
        let hadBasis = basis.value != nil
        basis.enter(reader.basis(of: heading, text), level: level)
        if level == 1, hasPlans || hadBasis { startsPart = true }
    }

    /// Takes the first sentence of a paragraph, which may name a fund or a scope as a heading does.
    mutating func enter(
        opening sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ opening: inout ParagraphOpening?
    ) {
        if let named = reader.fund(openingWith: sentence, text) {
            fund.enter(named, level: level + 1)
            opening?.fund = FoldedPlace(named)
        } else if fund.value != nil, let named = reader.scope(openingWith: sentence, text) {
            scope.enter(named, level: level + 1)
            opening?.scope = FoldedPlace(named)
        }
    }

    /// What is known of the paragraph that begins at `head`.
    func opening(at head: Int) -> ParagraphOpening {
        ParagraphOpening(
            head: head, startsPart: startsPart, isBehindHeading: isBehindHeading, fund: FoldedPlace(fund.value),
            scope: FoldedPlace(scope.value), basis: basis.value)
    }

    /// Ends a paragraph that had numbers: the headings behind it are another's.
    mutating func endParagraph() { (startsPart, isBehindHeading) = (false, false) }
}
