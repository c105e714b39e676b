import Model
import Patterns

/// The short word lists that sentences are read with, by what they are for: the list `sentence_words`, whose head says
/// of each role what its words do.
///
/// A class, since a struct of so many word lists would be copied for each sentence.
final class SentenceWordLists: Sendable {
    let name: NameWords
    let context: ContextWords
    let time: TimeWords
    let comparison: ComparisonWords
    let change: ChangeWords
    let act: ActWords
    let share: ShareWords
    let account: AccountWords
    let price: PriceWords
    let owner: OwnerWords
    let part: PartWords
    let count: CountWords

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    init(pack: Pack) throws(SetupError) {
        var words = RoleWords("sentence_words", of: pack)
        name = NameWords(&words)
        context = ContextWords(&words)
        time = TimeWords(&words)
        comparison = ComparisonWords(&words)
        change = ChangeWords(&words)
        act = ActWords(&words)
        share = ShareWords(&words)
        account = AccountWords(&words)
        price = PriceWords(&words)
        owner = OwnerWords(&words)
        part = PartWords(&words)
        count = CountWords(&words)
        try words.finish()
    }
}
