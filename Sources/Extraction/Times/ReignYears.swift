/// Years counted from a reign's first one, 康熙20年, and from the Republic's.
enum ReignYears {
    private static let first: [String: Int] = [
        "贞观": 627, "永徽": 650, "开元": 713, "天宝": 742, "洪武": 1368, "建文": 1399, "永乐": 1403, "洪熙": 1425, "宣德": 1426,
        "正统": 1436,
        "景泰": 1450, "天顺": 1457, "成化": 1465, "弘治": 1488, "正德": 1506, "嘉靖": 1522, "隆庆": 1567, "万历": 1573, "天启": 1621,
        "崇祯": 1628, "顺治": 1644, "康熙": 1662, "雍正": 1723, "乾隆": 1736, "干隆": 1736, "嘉庆": 1796, "道光": 1821, "咸丰": 1851,
        "同治": 1862, "光绪": 1875, "宣统": 1909, "民国": 1912, "昭和": 1926, "平成": 1989, "令和": 2019,
    ]

    /// The first year of the reign that is named at `index`, and the index behind its name.
    static func beginning(_ text: NumberCharacters, at index: Int) -> (year: Int, end: Int)? {
        guard let one = text.at(index), let two = text.at(index + 1), one.value >= 0x3400, two.value >= 0x3400,
            let year = first[String(one) + String(two)]
        else { return nil }
        return (year, index + 2)
    }
}
