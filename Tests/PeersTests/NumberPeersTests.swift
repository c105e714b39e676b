import Extraction
import Foundation
import Model
import Patterns
import Testing

@Suite(
    "Peers' numbers, percentages, ranges, money, dimensions and ages",
    .enabled(if: PeerCase.folder != nil, "needs ../shared/peers"))
struct NumberPeersTests {
    @Test("At least 95 % of the cases in scope")
    func cases() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        let reader = try NumberReader(pack: pack)
        let units = Units(pack: pack).withPhraseUnits()
        let score = PeerScore.of(PeerCase.all.filter { $0.kind?.isNumber == true }) { peer in
            let found = reader.numbers(in: peer.input)
            guard let range = peer.range else { return !found.contains { isOfKind($0, peer.kind, units) } }
            let near = found.filter { $0.range.overlaps(range) }
            guard let expected = NumberExpectation(peer) else { return !near.isEmpty }
            return near.contains { expected.fits($0, peer) }
        }
        score.report("numbers")
        #expect(score.share >= 0.95, "\(score)")
    }

    /// Where nothing of a kind is expected, numbers of other kinds may be found.
    private func isOfKind(_ found: ReadNumber, _ kind: PeerCase.Kind?, _ units: Units) -> Bool {
        let unit = found.unit.flatMap { surface in units.all.first { $0.surface == surface } }
        return switch kind {
        case .number: unit == nil && !found.isPercentage
        case .percentage: found.isPercentage
        case .currency: unit?.kind == .money
        case .dimension: unit.map { [.length, .area, .volume, .mass, .energy, .power].contains($0.kind) } ?? false
        default: true
        }
    }
}
