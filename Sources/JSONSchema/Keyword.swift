import JSON

/// One keyword of one schema, ready to check values.
protocol Keyword: Sendable {
    /// Whether the value is as the keyword says; a keyword that has nothing to say of this kind of value holds.
    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool

    /// Nodes that this keyword applies to the very same value, always.
    var inPlace: [Int] { get }
}

extension Keyword {
    var inPlace: [Int] { [] }
}

/// How a keyword is made from a schema: its name, its vocabulary, and its reading.
struct KeywordDefinition: Sendable {
    let name: String
    let vocabulary: Vocabulary
    /// Looks at what others of the same schema have said about the value's children, and so comes last.
    let comesLast: Bool
    /// Reads the keyword's value; nil when there is nothing to check, or when a fault was reported.
    let read: @Sendable (SchemaCompiler, SchemaSite, JSONValue) -> (any Keyword)?

    init(
        _ name: String, _ vocabulary: Vocabulary, comesLast: Bool = false,
        read: @escaping @Sendable (SchemaCompiler, SchemaSite, JSONValue) -> (any Keyword)?
    ) {
        self.name = name
        self.vocabulary = vocabulary
        self.comesLast = comesLast
        self.read = read
    }

    /// All keywords that check something: cheap ones first, those that come last at the end.
    static let all: [KeywordDefinition] = [
        TypeKeyword.definition, ConstKeyword.definition, EnumKeyword.definition, MinimumKeyword.definition,
        MaximumKeyword.definition, ExclusiveMinimumKeyword.definition, ExclusiveMaximumKeyword.definition,
        MultipleOfKeyword.definition, MinLengthKeyword.definition, MaxLengthKeyword.definition,
        PatternKeyword.definition, FormatKeyword.definition, MinItemsKeyword.definition, MaxItemsKeyword.definition,
        UniqueItemsKeyword.definition, MinPropertiesKeyword.definition, MaxPropertiesKeyword.definition,
        RequiredKeyword.definition, DependentRequiredKeyword.definition, RefKeyword.definition,
        DynamicRefKeyword.definition, AllOfKeyword.definition, AnyOfKeyword.definition, OneOfKeyword.definition,
        NotKeyword.definition, IfKeyword.definition, DependentSchemasKeyword.definition,
        DependenciesKeyword.definition, PrefixItemsKeyword.definition, ItemsKeyword.definition,
        ContainsKeyword.definition, PropertiesKeyword.definition, PatternPropertiesKeyword.definition,
        AdditionalPropertiesKeyword.definition, PropertyNamesKeyword.definition, UnevaluatedItemsKeyword.definition,
        UnevaluatedPropertiesKeyword.definition,
    ]
}
