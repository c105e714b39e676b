import Foundation

/// How many cases come out as their peer expects, the exceptions aside.
struct PeerScore: CustomStringConvertible {
    var right = 0
    var total = 0
    var misses: [PeerCase] = []

    var share: Double { total == 0 ? 1 : Double(right) / Double(total) }

    static func of(_ cases: [PeerCase], _ isRight: (PeerCase) -> Bool) -> PeerScore {
        let exceptions = Set(PeerException.all.map(\.key))
        var score = PeerScore()
        for peer in cases where !exceptions.contains(peer.key) {
            score.total += 1
            if isRight(peer) { score.right += 1 } else { score.misses.append(peer) }
        }
        return score
    }

    var description: String {
        let list = misses.map {
            "\($0.key) \($0.kind?.rawValue ?? "") \($0.input) | \($0.text ?? "nothing") | \($0.haskell)\($0.resolution)"
        }
        return "\(right) of \(total)\n" + list.joined(separator: "\n")
    }

    /// Writes the misses to the folder that GONGBAO_PEERS_REPORT names, for reading.
    func report(_ name: String) {
        guard let folder = ProcessInfo.processInfo.environment["GONGBAO_PEERS_REPORT"] else { return }
        try? Data(description.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).txt"))
    }
}
