import Patterns

/// The words of the list `line_words`: what tells the lines of a plain text that the page around it left there.
struct LineWords: Sendable {
    private let chrome: WordList
    /// Bytes of the longest line that is chrome by all of its words.
    private let longestChrome: Int
    private let openings: WordList
    private let parts: RareWords
    private let about: WordList
    private let addresses: WordList
    private let audience: WordList
    private let hosts: WordList
    private let enclosures: WordList
    private let noNavigation: WordList
    private let noLink: WordList
    private let addressLabels: Set<String>

    init(_ roles: inout RoleWords) {
        let chrome = roles.surfaces("chrome")
        self.chrome = WordList(chrome)
        longestChrome = chrome.map(\.utf8.count).max() ?? 0
        openings = roles.list("chrome_opening")
        parts = RareWords(roles.surfaces("chrome_part"))
        about = roles.list("about")
        addresses = roles.list("address")
        audience = roles.list("audience")
        hosts = roles.list("host")
        enclosures = roles.list("enclosure")
        noNavigation = roles.list("no_navigation")
        noLink = roles.list("no_link")
        addressLabels = Set(roles.surfaces("address_label"))
    }

    /// True for a line that only the page around a text has: navigation, share buttons, licences, scripts.
    func isChrome(_ packed: PackedLine, _ line: TextLine) -> Bool {
        if !LineForm.canBeChrome(line) || packed.bytes.isEmpty { return false }
        if packed.bytes.count <= longestChrome, chrome.match(packed.bytes, at: 0) == packed.bytes.count { return true }
        if openings.isPrefix(of: packed.bytes) { return true }
        if line.characterCount <= 120, !line.endsSentence, parts.occur(in: packed) { return true }
        return LineForm.isBarOfLinks(packed, line)
    }

    /// True for a line that speaks to the audience, and goes on with none before it: 各位代表,….
    func addressesAudience(_ packed: PackedLine) -> Bool { audience.isPrefix(of: packed.bytes) }

    /// True for lines that say what a crawler or a page knows of the document: `发文时间：…`.
    func isMetadata(_ packed: PackedLine, _ line: TextLine) -> Bool {
        line.characterCount <= 200 && about.isPrefix(of: packed.bytes)
    }

    /// True for what stands before the address from which a text was taken, packed: 来源url:.
    func isAddressLabel(_ label: String) -> Bool { addressLabels.contains(label) }

    /// True for 各位代表, which begins the text itself.
    func beginsAddress(_ packed: PackedLine) -> Bool { addresses.isPrefix(of: packed.bytes) }

    /// True for 主办单位:…, which stands at the foot of a page and behind every item of some plans.
    func beginsWithHost(_ packed: PackedLine) -> Bool { hosts.isPrefix(of: packed.bytes) }

    /// True for 附件…, which stands behind the text and is no foot of a page.
    func beginsEnclosure(_ packed: PackedLine) -> Bool { enclosures.isPrefix(of: packed.bytes) }

    /// True for a short line that may be one of a bar of navigation by its words.
    func canBeNavigation(_ packed: PackedLine) -> Bool { noNavigation.find(in: packed.bytes) == nil }

    /// True for a short line that may be a link among others by its words.
    func canBeLink(_ packed: PackedLine) -> Bool { noLink.find(in: packed.bytes) == nil }
}
