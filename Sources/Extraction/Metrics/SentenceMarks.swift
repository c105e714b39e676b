/// Marks that may stand in a sentence: what is asked of what they enclose need not be asked of most sentences.
struct SentenceMarks {
    /// False where no parenthesis opens.
    var mayHaveParentheses = false
    /// False where no “ stands.
    var mayHaveQuotes = false
    /// False where 五年 and 5年 stand neither in it nor a little before it.
    var mayFollowFiveYears = false
    /// False where neither the part nor, as far as it is known, a date of the sentence is about several years: then nobody
    /// asks of which of them a number is true.
    var mayBeOfYears = true
}
