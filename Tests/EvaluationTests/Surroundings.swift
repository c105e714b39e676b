import Foundation
import TestSupport

/// Places outside the tests that they may use where they are.
enum Surroundings {
    static let gold = PackageFolder.path + "/Tests/Gold/haizhu-2020"
    static let corpusGold = PackageFolder.path + "/Tests/Gold/corpus"
    static let scorer = PackageFolder.shared("tools/score.py")
    static let python =
        ["/usr/bin/python3", "/usr/local/bin/python3"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        ?? (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
}
