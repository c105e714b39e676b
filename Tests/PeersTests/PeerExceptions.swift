import Foundation
import TestSupport

/// The cases that are not followed, with a reason each: Tests/Peers/exceptions.jsonl.
struct PeerException: Sendable, Decodable {
    /// `duckling_zh.jsonl:12`.
    var key: String
    /// The case's piece of text, so that a shifted line is noticed.
    var text: String
    var reason: String

    static let all: [PeerException] = {
        let text =
            (try? String(contentsOfFile: PackageFolder.path + "/Tests/Peers/exceptions.jsonl", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap {
            try? JSONDecoder().decode(PeerException.self, from: Data($0.utf8))
        }
    }()
}
