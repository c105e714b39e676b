/// The vocabularies of draft 2020-12.
enum Vocabulary: String, Sendable, CaseIterable {
    case core, applicator, unevaluated, validation, content
    case metaData = "meta-data"
    case formatAnnotation = "format-annotation"
    case formatAssertion = "format-assertion"

    /// The URI that `$vocabulary` names it by.
    var uri: String { "https://json-schema.org/draft/2020-12/vocab/" + rawValue }

    /// What a schema is read with when its metaschema doesn't say.
    static let standard: Set<Vocabulary> = Set(allCases).subtracting([.formatAssertion])
}
