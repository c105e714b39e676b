import JSON

/// `dependentRequired`: keys that an object must have when it has another.
struct DependentRequiredKeyword: Keyword {
    private let needs: [(key: String, others: [String])]

    static let definition = KeywordDefinition("dependentRequired", .validation) { _, _, value in
        value.members.map { members in
            DependentRequiredKeyword(
                needs: members.map { ($0.key, $0.value.elements?.compactMap(\.string) ?? []) })
        }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard instance.kind == .object else { return true }
        var holds = true
        for (key, others) in needs where instance[key] != nil {
            for other in others where instance[other] == nil {
                holds = run.fail(instance, "it has “\(key)” and so needs “\(other)”")
            }
        }
        return holds
    }
}
