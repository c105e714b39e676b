import JSON

/// `required`: keys that an object must have.
struct RequiredKeyword: Keyword {
    private let keys: [String]
    private let table: NameTable

    static let definition = KeywordDefinition("required", .validation) { _, _, value in
        guard let keys = value.elements?.compactMap(\.string), !keys.isEmpty else { return nil }
        return RequiredKeyword(keys: keys, table: NameTable(keys))
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let members = instance.members else { return true }
        if members.count < keys.count && !run.isCollecting { return false }
        var missing = Set(keys.indices)
        for member in members {
            if let number = member.withKey(table.number(of:)) { missing.remove(number) }
        }
        if missing.isEmpty { return true }
        return run.fail(
            instance, "it lacks \(missing.sorted().map { "“\(keys[$0])”" }.joined(separator: ", "))")
    }
}
