/// A record where it stands, which can't be copied: reading a string by way of a plain pointer counts a reference up and
/// down, since nothing says that nobody changes the record meanwhile, which takes as long as writing the string.
struct HeldRecord<Record>: ~Copyable {
    let record: Record
}

extension Array {
    /// Lends the elements where they stand; the pointer is good inside `body` only.
    func withHeld<Result>(_ body: (UnsafeBufferPointer<HeldRecord<Element>>) -> Result) -> Result {
        // A struct of one field lies in memory as that field does.
        withUnsafeBufferPointer { $0.withMemoryRebound(to: HeldRecord<Element>.self, body) }
    }
}
