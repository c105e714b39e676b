import Foundation
import JSON
import JSONSchema
import TestSupport

/// The official JSON Schema test suite of draft 2020-12, where it lies beside the package.
enum ConformanceSuite {
    /// One case: a schema, a value, and whether the value is valid.
    struct Case {
        var file: String
        var group: String
        var name: String
        var schema: JSONValue
        var data: JSONValue
        var isValid: Bool

        /// How the list of exceptions names it.
        var label: String { "\(file): \(group): \(name)" }
    }

    /// The suite's folder.
    static let folder = PackageFolder.shared("conformance/json-schema")

    /// All cases of the files right in a folder below `draft2020-12`.
    static func cases(in subfolder: String) throws -> [Case] {
        guard let folder else { return [] }
        let path = folder + "/draft2020-12" + subfolder
        var cases: [Case] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where file.hasSuffix(".json") {
            let root = try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path + "/" + file))))
            root.elements?.forEach { group in
                group["tests"]?.elements?.forEach { test in
                    guard let schema = group["schema"], let data = test["data"], let valid = test["valid"]?.boolean
                    else { return }
                    cases.append(
                        Case(
                            file: String(subfolder.dropFirst()) + (subfolder.isEmpty ? "" : "/") + file,
                            group: group["description"]?.string ?? "", name: test["description"]?.string ?? "",
                            schema: schema, data: data, isValid: valid))
                }
            }
        }
        return cases
    }

    /// The remote schemas by the URI that cases refer to.
    static let remotes: [String: [UInt8]] = {
        guard let folder else { return [:] }
        var remotes: [String: [UInt8]] = [:]
        let names = FileManager.default.enumerator(atPath: folder + "/remotes")?.compactMap { $0 as? String } ?? []
        for name in names where name.hasSuffix(".json") {
            let data = try? Data(contentsOf: URL(fileURLWithPath: folder + "/remotes/" + name))
            remotes["http://localhost:1234/" + name] = data.map { Array($0) }
        }
        return remotes
    }()

    /// Runs a case; nil when it comes out as it should, otherwise what came out.
    static func outcome(_ test: Case, assertsFormats: Bool) -> String? {
        var options = Schema.Options()
        options.resources = remotes
        options.assertsFormats = assertsFormats
        do {
            let schema = try Schema(Array(test.schema.source), file: test.file, options: options)
            let isValid = schema.isValid(test.data)
            if isValid != test.isValid { return isValid ? "accepted" : "refused: \(schema.violations(of: test.data))" }
            if schema.violations(of: test.data).isEmpty != isValid { return "verdict and violations differ" }
            return nil
        } catch {
            return "schema: \(error)"
        }
    }
}
