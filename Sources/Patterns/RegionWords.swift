import Model

/// Words that say which place a text or a number is about, by the list `region_words`.
public struct RegionWords: Sendable {
    /// 全市, 我省 …: words for the place itself, each with how the name of the division ends that it means.
    public let wholes: [(word: String, ending: String)]
    /// 高新区 …: places that GB/T 2260 doesn't list.
    public let zones: [String]
    /// Those of them, and others, that are named behind a division.
    public let zonesBehind: [String]
    /// 重点, 文明 …: behind a place they begin a title that it gives (全国重点文物保护单位).
    public let titles: [String]
    /// 全市, 市委 …: what a place below the nation calls itself and its committee.
    public let own: [String]
    /// 新区 …: names of divisions that are common nouns.
    public let commonNames: Set<String>
    /// 区人民政府 …: the level of a government that is named without its place.
    public let governments: [String: Regions.Level]
    /// 国务院: the government of the nation.
    public let nation: FewWords
    /// 国家统计局: offices of the nation that don't name it.
    public let nationOffices: FewWords
    /// Behind a word of `own` what makes another of it: 市委员.
    public let ownEnds: FewWords
    /// 市 …: before a zone that is named without its place (市高新区).
    public let zoneHeads: FewWords
    /// 县 …: behind a division's short name.
    public let levels: FewWords
    /// 镇 …: behind the short name of a division, of a smaller place that bears it.
    public let below: FewWords
    /// 新 …: between a division's short name and a level, of a part of that division (佛山新区).
    public let divisionParts: FewWords
    /// 人民银行 …: behind the nation's name, which is part of another then.
    public let nationParts: FewWords
    /// Behind the name of a division of two characters, the first of which belongs to a post then: 长 of 代县长.
    public let posts: FewWords
    /// 、 …: behind a place that is one of several.
    public let joints: FewWords
    /// 一般公共预算 …: behind a place at the head of a paragraph that is about its accounts.
    public let accounts: FewWords
    /// 国民经济 …: behind a zone at the head of a report's title, which is then about that zone.
    public let zonePapers: FewWords
    /// 管理委员会 …: behind the zone that it governs.
    public let committees: FewWords
    /// 关于 …: before the place at the head of a title.
    public let titleOpenings: FewWords

    /// 自治区, 省: what ends the name of a division that is left out before those in it. The regions of a pack are made with it,
    /// before other lists are read.
    static func titleCuts(_ lexicon: Lexicon?) -> [String] {
        guard let lexicon, let role = lexicon.column("role") else { return [] }
        return lexicon.rows.filter { $0.values(role).contains(titleCut) }.map { $0.columns[0] }
    }

    private static let titleCut = "title_cut"

    /// Takes the list of a pack.
    ///
    /// - Throws: `SetupError` when the list or one of its roles is missing, and for each line whose role is not known.
    public init(pack: Pack) throws(SetupError) {
        var words = RoleWords("region_words", of: pack)
        wholes = words.rows("whole").map { ($0.columns[0], $0.columns.count > 2 ? $0.columns[2] : "") }
        zones = words.surfaces("zone")
        zonesBehind = zones + words.surfaces("zone_behind")
        titles = words.surfaces("title")
        own = words.surfaces("own")
        commonNames = Set(words.surfaces("common"))
        var governments: [String: Regions.Level] = [:]
        for (role, level) in [("county", .county), ("city", .city), ("province", .province)]
            as [(String, Regions.Level)]
        {
            for word in words.surfaces(role) { governments[word] = level }
        }
        self.governments = governments
        nation = words.few("nation")
        nationOffices = words.few("nation_office")
        ownEnds = words.few("own_end")
        zoneHeads = words.few("zone_head")
        levels = words.few("level")
        below = words.few("below")
        divisionParts = words.few("division_part")
        nationParts = words.few("nation_part")
        posts = words.few("post")
        joints = words.few("joint")
        accounts = words.few("account")
        zonePapers = words.few("zone_paper")
        committees = words.few("committee")
        titleOpenings = words.few("title_opening")
        _ = words.surfaces(Self.titleCut)
        try words.finish()
    }
}
