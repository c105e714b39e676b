import Model
import Patterns
import Testing

@testable import Normalisation

@Suite struct PartAliasesTests {
    @Test func anAliasOfAPartHoldsForThatWholeAlone() throws {
        let catalogue = try IndicatorCatalogue(pack: Pack(files: Pack.embeddedFiles()))
        #expect(catalogue.code(ofPart: "财产险", of: "insurance_claims") == "property_claims")
        #expect(catalogue.code(ofPart: "财产险", of: "premium_income") == nil)
        #expect(catalogue.code(ofPart: "车险", of: "insurance_claims") == nil)
        #expect(catalogue.entry(for: "财产险")?.code == "property_premium")
        #expect(!catalogue.entries.contains { $0.aliases.contains { $0.contains("@") } })
    }

    @Test func aWholeThatIsNoIndicatorIsAFault() throws {
        let line = "tea_share\t茶叶占比\t茶叶@tea_total\tShare of tea\tpercent\t%\t0\t100\t\n"
        let files: Pack.Files = Pack.embeddedFiles().map { file in
            file.path == "lexicons/indicators.tsv" ? (file.path, file.bytes + Array(line.utf8)) : file
        }
        let error = #expect(throws: SetupError.self) { try IndicatorCatalogue(pack: Pack(files: files)) }
        #expect(error?.faults.map(\.message) == ["the indicator «tea_total» behind @ is not known"])
    }

    /// What was added within a time and what there is can't be compared, but where all of an entry is done within a time.
    @Test func whatIsNewHasACodeOfItsOwn() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        let flows = Set(
            (pack.lexicons["indicators"]?.rows ?? []).filter { $0.columns.last?.contains("flow") ?? false }
                .map { $0.columns[0] })
        let catalogue = try IndicatorCatalogue(pack: pack)
        let mixed = catalogue.entries.filter { !flows.contains($0.code) }.filter { entry in
            let surfaces = Set([entry.name] + entry.aliases)
            return surfaces.contains { $0.hasPrefix("新增") && surfaces.contains(String($0.dropFirst(2))) }
        }
        #expect(mixed.map(\.code) == [])
        #expect(flows.contains("patents_granted") && catalogue.entry(for: "新增绿道")?.code == "greenways_new")
        #expect(catalogue.entry(for: "绿道总里程")?.code == "greenways")
    }
}
