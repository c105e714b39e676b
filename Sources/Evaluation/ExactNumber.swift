import Model

/// A number of a label or record as the scorer compares it: by value, and by its text when it is no number.
enum ExactNumber: Hashable {
    case none
    case decimal(ExactDecimal)
    case words(String)

    /// Reads a JSON number's or a string's text; nil and the empty string are `none`.
    init(_ text: String?) {
        guard let text, !text.isEmpty else {
            self = .none
            return
        }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        var number = ExactDecimal(String(parts[0]))
        if parts.count == 2, let power = Int(parts[1].drop { $0 == "+" }), abs(power) < 64 {
            number = number.flatMap { Self.shifted($0, power) }
        } else if parts.count > 1 {
            number = nil
        }
        self = number.map { .decimal($0.normalised) } ?? .words(text)
    }

    private static func shifted(_ number: ExactDecimal, _ power: Int) -> ExactDecimal? {
        power < 0
            ? ExactDecimal(coefficient: number.coefficient, scale: number.scale - power)
            : number.scaled(byPowerOfTen: power)
    }
}
