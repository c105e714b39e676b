import JSON

/// `properties`: a schema each for the values of known keys.
struct PropertiesKeyword: Keyword {
    private let table: NameTable
    private let schemas: [Int]

    static let definition = KeywordDefinition("properties", .applicator) { compiler, site, value in
        value.members.map { members in
            PropertiesKeyword(
                table: NameTable(members.map(\.key)), schemas: members.map { compiler.node($0.value, in: site) })
        }
    }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        guard let members = instance.members else { return true }
        var holds = true
        for member in members {
            guard let number = member.withKey(table.number(of:)) else { continue }
            if run.apply(schemas[number], toChild: member.value, under: member.key) { continue }
            holds = false
            if !run.isCollecting { break }
        }
        return holds
    }
}
