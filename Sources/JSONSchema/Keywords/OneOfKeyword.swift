import JSON

/// `oneOf`: schemas of which just one must hold.
struct OneOfKeyword: Keyword {
    private let schemas: [Int]

    static let definition = KeywordDefinition("oneOf", .applicator) { compiler, site, value in
        value.elements.map { OneOfKeyword(schemas: $0.map { compiler.node($0, in: site) }) }
    }

    var inPlace: [Int] { schemas }

    func check(_ instance: JSONValue, _ run: inout ValidationRun) -> Bool {
        var holding: [Int] = []
        for (number, schema) in schemas.enumerated() where run.probe(schema, instance) {
            holding.append(number)
            if holding.count == 2 { break }
        }
        switch holding.count {
        case 1: return true
        case 0:
            return run.fail(instance, "\(instance.shown()) is like none of the \(schemas.count) that it may be like")
        default:
            return run.fail(
                instance, "\(instance.shown()) is like number \(holding[0]) and number \(holding[1]) at once")
        }
    }
}
