import Foundation
import TestSupport
import Testing

@Suite("docs/records.md says all that a run writes") struct RecordsDocumentationTests {
    private let document: String

    init() throws { document = try String(contentsOfFile: PackageFolder.path + "/docs/records.md", encoding: .utf8) }

    @Test("every key of every schema") func keys() throws {
        let folder = PackageFolder.path + "/Sources/CSchemas/schemas"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.count > 5)
        let names = Set(document.matches(of: /[a-z_0-9]+/).map { String($0.0) })
        for file in files {
            let schema = try JSONSerialization.jsonObject(
                with: Data(contentsOf: URL(fileURLWithPath: folder + "/" + file)))
            for key in Self.properties(of: schema) {
                #expect(names.contains(key), "\(file): \(key)")
            }
        }
    }

    @Test("every code of a check of consistency, and of an input that can't be read") func codes() throws {
        for folder in ["Normalisation/Consistency", "Inputs"] {
            let path = PackageFolder.path + "/Sources/" + folder
            for file in try FileManager.default.contentsOfDirectory(atPath: path) {
                let source = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
                for code in source.matches(of: /"((?:consistency|input)\.[a-z_]+)"/).map(\.1) {
                    #expect(document.contains("`\(code)`"), "\(file): \(code)")
                }
            }
        }
    }

    private static func properties(of schema: Any) -> [String] {
        if let list = schema as? [Any] { return list.flatMap(properties) }
        guard let object = schema as? [String: Any] else { return [] }
        let own = (object["properties"] as? [String: Any]).map { Array($0.keys) } ?? []
        return own + object.values.flatMap(properties)
    }
}
