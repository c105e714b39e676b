import JSON

/// `uniqueItems`: no two elements may mean the same.
struct UniqueItemsKeyword: Keyword {
    static let definition = KeywordDefinition("uniqueItems", .validation) { _, _, value in
        value.boolean == true ? UniqueItemsKeyword() : nil
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let elements = instance.elements, elements.count > 1 else { return true }
        var seen: Set<JSONValue> = []
        for element in elements where !seen.insert(element).inserted {
            return run.fail(instance, "\(element.shown()) stands here twice")
        }
        return true
    }
}
