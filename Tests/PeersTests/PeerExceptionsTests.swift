import Testing

@Suite("The list of cases that are not followed", .enabled(if: PeerCase.folder != nil, "needs ../shared/peers"))
struct PeerExceptionsTests {
    @Test("Shorter than a fifth of the kinds in scope, every entry with a reason, each of a case in scope")
    func list() {
        let inScope = PeerCase.all.filter { $0.kind != nil }
        #expect(PeerException.all.count * 5 < inScope.count, "\(PeerException.all.count) of \(inScope.count)")
        let byKey = Dictionary(uniqueKeysWithValues: inScope.map { ($0.key, $0) })
        for exception in PeerException.all {
            #expect(!exception.reason.isEmpty, "\(exception.key)")
            #expect((byKey[exception.key]).map { $0.text ?? $0.input } == exception.text, "\(exception.key)")
        }
        #expect(Set(PeerException.all.map(\.key)).count == PeerException.all.count)
    }
}
