/// Bounds that keep a hostile page within its time and memory; passing one is a finding, never a silent cut.
public struct HTMLLimits: Sendable, Hashable {
    /// Open elements one in another; deeper tags are ignored, their text is kept. libxml2 searches its stack of open
    /// elements for every end tag, so that this bounds the product (measured: 1,000,000 tags at depth 500 take 0.4 s).
    public var depth: Int
    /// Attributes read of one tag; the rest are skipped. Real pages stay below 60.
    public var attributesPerTag: Int
    /// Slots of one table's grid; rows behind it are kept as text and left out of the grid.
    public var slotsPerTable: Int
    /// Slots of all tables of a page together.
    public var slotsPerPage: Int

    /// Makes limits.
    public init(depth: Int, attributesPerTag: Int, slotsPerTable: Int, slotsPerPage: Int) {
        self.depth = depth
        self.attributesPerTag = attributesPerTag
        self.slotsPerTable = slotsPerTable
        self.slotsPerPage = slotsPerPage
    }

    /// Bounds that no honest page meets: depth 500, 1,000 attributes, 80,000 slots in a table, 100,000 in all (each slot
    /// becomes a cell and most often a metric: about 10 µs and 2 KB).
    public static let standard = HTMLLimits(
        depth: 500, attributesPerTag: 1_000, slotsPerTable: 80_000, slotsPerPage: 100_000)
}
