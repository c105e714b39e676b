import Model
import Normalisation

/// Finds the amount of what a share says that it is part of, where a document tells it of the same time and place:
/// 地区生产总值…9亿元…工业增加值占地区生产总值比重41%.
struct SharesOfWholes {
    let catalogue: IndicatorCatalogue

    /// Records between a share and the amount of its whole: texts of nothing but shares are looked through in time that grows
    /// with their length.
    private static let reach = 400

    /// Lets shares that refer to nothing refer to the amount of their whole, the nearest before them or else the first behind.
    func link(_ records: inout [MetricRecord]) {
        for share in records.indices where records[share].measure == .share && records[share].of == nil {
            guard let whole = catalogue.whole(ofShare: records[share].indicator) else { continue }
            func isAmount(_ index: Int) -> Bool {
                records[index].measure == .level && records[index].status == records[share].status
                    && records[index].unitCode != records[share].unitCode
                    && records[index].period == records[share].period && records[index].region == records[share].region
                    && catalogue.isWhole(whole, records[index].indicator, code: records[index].indicatorCode)
            }
            let before = max(0, share - Self.reach)..<share
            let behind = share..<min(records.count, share + Self.reach)
            guard let nearest = before.last(where: isAmount) ?? behind.first(where: isAmount) else { continue }
            // 全市教育支出占一般公共预算支出的16%: of that of 全市, and not of 市级.
            let name = records[share].indicator
            func isOfSamePlace(_ index: Int) -> Bool {
                let all = records[index].indicator
                return all.hasSuffix(whole.words) && all != whole.words
                    && name.hasPrefix(all.dropLast(whole.words.count))
            }
            guard records[nearest].indicator != whole.words, !isOfSamePlace(nearest) else {
                records[share].of = nearest
                continue
            }
            records[share].of =
                before.last { isOfSamePlace($0) && isAmount($0) } ?? behind.first { isOfSamePlace($0) && isAmount($0) }
                ?? nearest
        }
    }
}
