import Extraction
import Foundation
import Model

/// What a case asks of a number: its value or both ends, in the peer's unit.
struct NumberExpectation {
    var low: Double?
    var high: Double?

    /// Nil where the case only says where the number stands.
    init?(_ peer: PeerCase) {
        switch peer.suite {
        case "recognizers-text":
            guard let text = peer.resolution["value"]?.string ?? peer.resolution["value"]?.number.map({ "\($0)" })
            else { return nil }
            if peer.kind == .range {
                let ends = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
                low = ends.first.flatMap { Double($0) }
                high = ends.last.flatMap { Double($0) }
                return
            }
            low = Double(text.filter { $0 != "%" })
            high = low
        case "duckling":
            let words = peer.haskell.split(separator: " ").filter { $0 != "(" && $0 != ")" && $0 != "," }
            let numbers = words.compactMap { Double($0) }
            guard let first = numbers.first else { return nil }
            let cents = words.contains("Cent") ? 0.01 : 1
            (low, high) = (first * cents, (numbers.count > 1 ? numbers[1] : first) * cents)
            if words.first == "under" { low = nil }
            if words.first == "above" { high = nil }
        default:
            guard let number = peer.resolution["num"] else { return nil }
            let ends = number.array?.compactMap(\.number) ?? number.number.map { [$0] } ?? []
            guard let first = ends.first, let last = ends.last else { return nil }
            (low, high) = (first, last)
            if peer.resolution["definition"]?.string == "blur+" { high = nil }
            if peer.resolution["definition"]?.string == "blur-" { low = nil }
        }
    }

    /// True when the found number says the same: both ends of a range, the value and the side of a bound, else the value.
    func fits(_ found: ReadNumber, _ peer: PeerCase) -> Bool {
        let factors = [1.0] + (found.unit.flatMap { Self.factors[$0] }.map { [$0] } ?? [])
        let value = found.value.double
        let high = found.high?.double
        return factors.contains { factor in
            func same(_ a: Double?, _ b: Double?) -> Bool {
                guard let a, let b else { return a == nil && b == nil }
                return abs(a * factor - b) <= 1e-9 * max(1, abs(b))
            }
            if let low, let top = self.high {
                if low == top { return same(value, low) }
                // 3000多 as 3000–4000 is the peer's guess; we say more than 3000.
                return high == nil ? found.bound == .above && same(value, low) : same(value, low) && same(high, top)
            }
            if let low { return found.bound == .above && same(value, low) }
            return found.bound == .below && same(value, self.high)
        }
    }

    /// The peers' base units by ours.
    private static let factors: [String: Double] = [
        "角": 0.1, "毛": 0.1, "毫": 0.1, "分": 0.01, "仙": 0.01, "斤": 500, "两": 50, "公斤": 1000, "kg": 1000, "毫克": 0.001,
        "mg": 0.001,
        "茶匙": 5, "汤匙": 15, "双": 2,
    ]
}

extension ExactDecimal {
    var double: Double { Double(description) ?? .nan }
}
