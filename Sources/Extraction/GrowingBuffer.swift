/// A row of plain values that grows at its end; whoever made it must deallocate it.
///
/// For loops that go through all of a text: an array asks at each value whether it is shared.
struct GrowingBuffer<Element: BitwiseCopyable> {
    private(set) var count = 0
    private var capacity: Int
    private var base: UnsafeMutablePointer<Element>

    /// Makes an empty row with room for so many values; more are taken, too.
    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        base = .allocate(capacity: self.capacity)
    }

    /// Appends a value.
    @inline(__always)
    mutating func append(_ value: Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: value)
        count &+= 1
    }

    /// Appends a value when `count` is 1, and leaves the row as it is when that is 0; without a branch for either.
    @inline(__always)
    mutating func append(_ value: Element, count: Int) {
        if self.count == capacity { grow() }
        (base + self.count).initialize(to: value)
        self.count &+= count
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.initialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    /// The values.
    var values: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

    /// Gives its memory back; nothing may be asked of it from here on.
    func deallocate() { base.deallocate() }
}
