import Extraction
import Model
import Normalisation

/// Whose accounts the paragraphs of a budget report are about, where they or a heading above them begin with another place
/// than the document's own: (3)蒙自经开区一般公共预算收入完成3.4亿元…税收收入完成3.3亿元.
struct AccountPlaces {
    /// By block.
    private var places: [Int: RegionNaming.Named] = [:]

    /// Looks at the heads of the folded parts of a budget report; of other documents at none.
    init(_ setting: MetricAssembly.Setting, _ naming: RegionNaming, _ own: RegionNaming.Own) {
        guard setting.context.documentType == .budgetReport else { return }
        let document = setting.document
        var ofSection = [RegionNaming.Named?](repeating: nil, count: document.sections.count)
        for part in setting.folded.parts {
            let found = naming.accounts(at: setting.folded.bytes[part.range], of: own)
            if case .heading(let section) = document.blocks[part.block].kind {
                ofSection[section] = found ?? document.sections[section].parent.flatMap { ofSection[$0] }
            } else if let place = found ?? document.blocks[part.block].section.flatMap({ ofSection[$0] }) {
                places[part.block] = place
            }
        }
    }

    /// The place of a block; nil for the document's own.
    subscript(block: Int) -> RegionNaming.Named? { places.isEmpty ? nil : places[block] }
}
