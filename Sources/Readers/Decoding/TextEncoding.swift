/// An encoding that bytes can be in, by the name and with the labels of the WHATWG Encoding Standard.
///
/// `gb2312` and `gbk` are one decoder there, gb18030's, because pages that claim the smaller set use the larger.
public enum TextEncoding: String, Sendable, CaseIterable {
    /// UTF-8, ASCII included.
    case utf8 = "utf-8"
    /// GB 18030-2022 with its subsets GBK and GB 2312.
    case gb18030
    /// Big5 with the Hong Kong extensions.
    case big5
    /// UTF-16, low byte first.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, high byte first.
    case utf16BigEndian = "utf-16be"
    /// Western European, the reading of `latin1` and `ascii` labels.
    case windows1252 = "windows-1252"
    /// Labels that browsers refuse to decode for safety: `hz-gb-2312`, `iso-2022-cn`.
    case replacement

    /// Of the two that write a Chinese character as a pair of bytes the other one; nil for the rest.
    var otherChinese: TextEncoding? {
        switch self {
        case .gb18030: .big5
        case .big5: .gb18030
        default: nil
        }
    }

    /// The encoding that a label means, or nil for a label that is unknown or not read here.
    ///
    /// Case and surrounding white space don't matter. Labels of encodings outside Chinese and Western European pages
    /// (Shift_JIS, EUC-KR, windows-1251 …) are nil: their bytes are judged without help.
    public init?(label: some StringProtocol) {
        let trimmed = label.lowercased().filter { !" \t\n\r\u{C}\"'".contains($0) }
        guard let encoding = Self.labels[trimmed] else { return nil }
        self = encoding
    }

    private static let labels: [String: TextEncoding] = {
        var labels: [String: TextEncoding] = [:]
        func add(_ encoding: TextEncoding, _ names: String) {
            for name in names.split(separator: " ") { labels[String(name)] = encoding }
        }
        add(.utf8, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8")
        add(.gb18030, "gb18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk")
        // Not in the standard, but on pages: the names of operating systems for the same bytes.
        add(.gb18030, "cp936 ms936 windows-936 gb-2312 gb2312-80 euc-cn euccn gb18030-2000 gb18030-2005 gb18030-2022")
        add(.big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 ms950 windows-950 big5hkscs")
        add(.utf16BigEndian, "unicodefffe utf-16be utf16be")
        add(.utf16LittleEndian, "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le utf16 utf16le")
        add(
            .windows1252,
            """
            ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 \
            iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252
            """)
        add(.replacement, "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement")
        return labels
    }()
}
