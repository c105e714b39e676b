import JSON

/// `required`: keys that an object must have.
struct RequiredKeyword: Keyword {
    private let keys: [String]
    private let table: NameTable

    static let definition = KeywordDefinition("required", .validation) { _, _, value in
        guard let said = value.elements?.compactMap(\.string), !said.isEmpty else { return nil }
        var seen: Set<String> = []
        let keys = said.filter { seen.insert($0).inserted }
        return RequiredKeyword(keys: keys, table: NameTable(keys))
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let members = instance.members else { return true }
        // Keys stand once in an object, and once in the list: counting them is enough.
        var found = 0
        for member in members where member.withKey(table.number(of:)) != nil { found += 1 }
        if found == keys.count { return true }
        return run.isCollecting ? describe(members, instance, &run) : false
    }

    private func describe(_ members: JSONMembers, _ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        var missing = Set(keys.indices)
        for member in members {
            if let number = member.withKey(table.number(of:)) { missing.remove(number) }
        }
        return run.fail(
            instance, "it lacks \(missing.sorted().map { "“\(keys[$0])”" }.joined(separator: ", "))")
    }
}
