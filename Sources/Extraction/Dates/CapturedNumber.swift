/// A number that a capture may hold, in four bytes: mentions have two dozen of them and are many.
@propertyWrapper
struct CapturedNumber: Sendable {
    private var number = Int32.min

    /// The number; nil when there is none. What needs more than 31 bits, which no date has, is held as the largest.
    var wrappedValue: Int? {
        get { number == .min ? nil : Int(number) }
        set { number = newValue.map { Int32(clamping: max($0, -0x7FFF_FFFF)) } ?? .min }
    }
}
