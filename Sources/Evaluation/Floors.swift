import Model

/// Values below which no figure may fall; they only rise.
public struct Floors: Sendable, Hashable {
    /// The floors of one document or group.
    struct Entry: Sendable, Hashable {
        var labelChecksum: String
        /// Values as ten-thousandths, rounded down, by the figure's name.
        var values: [String: Int]
    }

    /// A floor that isn't held.
    public struct Breach: Sendable, Hashable {
        /// The document or group.
        public let of: String
        /// The figure's name; `labels` when they aren't those that the floors were measured on.
        public let name: String
        /// What is wrong.
        public let message: String
    }

    private static let version = 1
    private static let unit = 10_000.0
    var entries: [String: Entry]

    /// No floors yet.
    public init() { entries = [:] }

    /// Reads floors; throws when the file is missing, no JSON or of another version.
    public init(file: String) throws(SetupError) {
        let root = try Fields.file(file)
        guard root.integer("version") == Self.version else {
            throw SetupError([Fault(file: file, place: "/version", message: "is not \(Self.version)")])
        }
        var faults: [Fault] = []
        entries = [:]
        for (name, entry) in root.objects("floors") {
            var values: [String: Int] = [:]
            for (figure, value) in entry.ordered("figures") {
                if case .number(let text) = value, let number = ExactDecimal(text)?.scaled(byPowerOfTen: 4)?.normalised,
                    number.scale == 0, let tenThousandths = Int(exactly: number.coefficient)
                {
                    values[figure] = tenThousandths
                } else {
                    faults.append(
                        Fault(
                            file: file, place: "/floors/\(name)/figures/\(figure)",
                            message: "is no number with at most four digits behind the point"))
                }
            }
            entries[name] = Entry(labelChecksum: entry.text("labels") ?? "", values: values)
        }
        guard faults.isEmpty else { throw SetupError(faults) }
    }

    /// Documents without a split, and the splits: what floors are held for.
    ///
    /// A single labelled document of the corpus is too few labels to hold to four digits; its split isn't.
    static func measured(_ result: EvaluationResult) -> [(name: String, labelChecksum: String, figures: FigureTable)] {
        let headlines = result.documents.filter { $0.figures["headline.right"] != nil }
        var measured = result.documents.filter { $0.split == nil && $0.figures["headline.right"] == nil }
            .map { ($0.name, $0.labelChecksum, $0.figures) }
        if let first = headlines.first {
            measured.append(("headlines", first.labelChecksum, EvaluationResult.total(headlines)))
        }
        for split in GoldDocument.Split.allCases {
            let members = result.documents.filter { $0.split == split }
            if members.isEmpty { continue }
            var checksum = Checksum()
            for member in members.sorted(by: { $0.name < $1.name }) { checksum.add(Array(member.labelChecksum.utf8)) }
            measured.append((split.rawValue, checksum.hexadecimal, EvaluationResult.total(members)))
        }
        return measured
    }

    /// Floors that the run doesn't hold, and floors of other labels than the run was measured on.
    ///
    /// Floors of what the run wasn't measured on at all are left alone.
    public func breaches(_ result: EvaluationResult) -> [Breach] {
        var breaches: [Breach] = []
        for (name, checksum, figures) in Self.measured(result) {
            guard let entry = entries[name] else { continue }
            if entry.labelChecksum != checksum {
                breaches.append(
                    Breach(
                        of: name, name: "labels",
                        message:
                            "\(name): the labels are not those that its floors were measured on; look, then --accept"))
            }
            for (figure, floor) in entry.values.sorted(by: { $0.key < $1.key }) {
                let value = figures[figure].map(Self.tenThousandths) ?? 0
                if value < floor {
                    breaches.append(
                        Breach(
                            of: name, name: figure,
                            message: "\(name): \(figure) is \(Self.text(value)), and its floor is \(Self.text(floor))"))
                }
            }
        }
        return breaches
    }

    /// These floors raised to what the run came to; nil when one of them would have to be lowered.
    public func raised(to result: EvaluationResult) -> Floors? {
        if breaches(result).contains(where: { $0.name != "labels" }) { return nil }
        var raised = self
        for (name, checksum, figures) in Self.measured(result) {
            var values: [String: Int] = [:]
            for figure in figures.names {
                if let counts = figures[figure], !counts.isEmpty { values[figure] = Self.tenThousandths(counts) }
            }
            raised.entries[name] = Entry(labelChecksum: checksum, values: values)
        }
        return raised
    }

    /// Writes the floors in the order of their names.
    public func write(to file: String) throws(SetupError) {
        let floors = entries.sorted { $0.key < $1.key }.map { name, entry in
            let values = entry.values.sorted { $0.key < $1.key }.map {
                ($0.key, ReportJSON.number(Double($0.value) / Self.unit))
            }
            return (name, ReportJSON.object([("labels", .string(entry.labelChecksum)), ("figures", .object(values))]))
        }
        let root = ReportJSON.object([("version", .count(Self.version)), ("floors", .object(floors))])
        try FileBytes.write(Array((root.text() + "\n").utf8), to: file)
    }

    private static func tenThousandths(_ figure: Figure) -> Int { Int(figure.value * unit) }

    private static func text(_ tenThousandths: Int) -> String { DecimalText.fixed(Double(tenThousandths) / unit, 4) }
}
