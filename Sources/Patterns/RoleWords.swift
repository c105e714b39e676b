import Model

/// Takes the words of a pack's list role by role, and tells at the end which roles were asked for in vain and which
/// lines nobody asked for.
public struct RoleWords {
    private let name: String
    private let rows: [Lexicon.Row]
    /// The column that has the words of a role where a line stands for one.
    private let wordsColumn: Int?
    /// Lines with the same roles, as nearly all have, by their indices.
    private var groups: [(roles: [String], rows: [Int])] = []
    /// The groups of each role.
    private var byRole: [String: [Int]] = [:]
    private var asked: Set<String> = []
    private var faults: [Fault] = []

    /// Takes the list of that name, with its column `role`; several roles of a word stand with `|` between them.
    public init(_ name: String, of pack: Pack) {
        self.name = name
        let lexicon = pack.lexicons[name]
        rows = lexicon?.rows ?? []
        wordsColumn = lexicon?.column("words")
        guard let lexicon, let column = lexicon.column("role") else {
            faults.append(
                lexicon == nil
                    ? Fault(file: file, place: "pack", message: "the word list is missing")
                    : Fault(file: file, place: "header", message: "a column role is needed"))
            return
        }
        var numbers: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            let roles = row.columns[column]
            if let number = numbers[roles] {
                groups[number].rows.append(index)
            } else {
                numbers[roles] = groups.count
                let names = row.values(column)
                for name in names { byRole[name, default: []].append(groups.count) }
                groups.append((names, [index]))
            }
        }
    }

    private var file: String { "lexicons/\(name).tsv" }

    /// The lines with a role, in file order.
    public mutating func rows(_ role: String) -> [Lexicon.Row] {
        asked.insert(role)
        let found = (byRole[role] ?? []).flatMap { groups[$0].rows }.sorted().map { rows[$0] }
        if found.isEmpty, !groups.isEmpty {
            faults.append(Fault(file: file, place: "list", message: "no line has the role «\(role)»"))
        }
        return found
    }

    /// The surfaces with a role, in file order.
    public mutating func surfaces(_ role: String) -> [String] { rows(role).map { $0.columns[0] } }

    /// The words of a role in a list that has a line for each: the role itself, and in the column `words` its words with
    /// spaces between them. A line without any is a fault, and so is a word that stands twice in it.
    public mutating func words(_ role: String) -> [String] {
        guard let row = rows(role).first else { return [] }
        guard let wordsColumn else {
            if faults.isEmpty {
                faults.append(Fault(file: file, place: "header", message: "a column words is needed"))
            }
            return []
        }
        let words = row.columns[wordsColumn].split(separator: " ").map(String.init)
        if words.isEmpty || Set(words).count < words.count {
            faults.append(
                Fault(
                    file: file, place: "line \(row.line)",
                    message: words.isEmpty
                        ? "the role «\(role)» has no words" : "a word of the role «\(role)» stands twice"))
        }
        return words
    }

    /// What a line says in another column, which is a fault where it is no whole number.
    public mutating func number(_ row: Lexicon.Row, in column: Int) -> Int {
        if column < row.columns.count, let number = Int(row.columns[column]) { return number }
        let text = column < row.columns.count ? row.columns[column] : ""
        faults.append(Fault(file: file, place: "line \(row.line)", message: "«\(text)» is no whole number"))
        return 0
    }

    /// The surfaces with a role, to be looked for one after the other. More than so many at once are a fault of the list.
    public mutating func few(_ role: String) -> FewWords { few(surfaces(role), role) }

    /// The surfaces with a role and behind them those with another, which only look like one; and how many the former are.
    public mutating func few(_ role: String, from others: String) -> (words: FewWords, count: Int) {
        let words = surfaces(role)
        return (few(words + surfaces(others), role), words.count)
    }

    /// The surfaces with a role, to be looked for all at once.
    public mutating func trie(_ role: String, _ direction: WordTrie.Direction) -> WordTrie {
        WordTrie(surfaces(role), direction: direction)
    }

    /// The same with those of another role behind them, which only look like one; and how many the former are.
    public mutating func trie(
        _ role: String, from others: String, _ direction: WordTrie.Direction
    ) -> (words: WordTrie, count: Int) {
        let words = surfaces(role)
        return (WordTrie(words + surfaces(others), direction: direction), words.count)
    }

    private mutating func few(_ words: [String], _ role: String) -> FewWords {
        if words.count > FewWords.most {
            faults.append(
                Fault(
                    file: file, place: "list",
                    message: "\(words.count) lines with the role «\(role)», \(FewWords.most) are the most"))
        }
        return FewWords(Array(words.prefix(FewWords.most)))
    }

    /// Says what is wrong with the list.
    ///
    /// - Throws: `SetupError` when the list or a role that was asked for is missing, and for each line with a role that
    ///   was not.
    public func finish() throws(SetupError) {
        var unknown: [(line: Int, role: String)] = []
        for (roles, rows) in groups {
            for role in roles.isEmpty ? [""] : roles where !asked.contains(role) {
                unknown += rows.map { (self.rows[$0].line, role) }
            }
        }
        let all =
            faults
            + unknown.sorted { $0.line < $1.line }.map {
                Fault(file: file, place: "line \($0.line)", message: "the role «\($0.role)» is not known")
            }
        if !all.isEmpty { throw SetupError(all) }
    }
}
