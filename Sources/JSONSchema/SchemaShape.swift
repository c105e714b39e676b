/// How a keyword's value holds schemas.
enum SchemaShape {
    case schema, list, map

    /// The shape of a keyword's value; nil for keywords that hold none.
    static func of(_ keyword: String) -> SchemaShape? {
        switch keyword {
        case "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then",
            "unevaluatedItems", "unevaluatedProperties":
            .schema
        case "allOf", "anyOf", "oneOf", "prefixItems": .list
        case "$defs", "definitions", "dependentSchemas", "dependencies", "patternProperties", "properties": .map
        default: nil
        }
    }
}
