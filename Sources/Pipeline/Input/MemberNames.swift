import Inputs

/// Gives the documents of containers their ids: the container's id and the name within it.
///
/// Ids depend on the container alone. Of two members with one name the later one gets its number added.
struct MemberNames {
    private var filter = NameFilter()

    /// Begins another container.
    mutating func begin() { filter.removeAll() }

    /// The id of a document; `number` counts the container's documents from 1.
    mutating func id(
        of document: InputDocument, in containerID: String, _ format: InputContainer.Format, number: Int
    ) -> String {
        guard let memberName = document.memberName else { return containerID }
        // Places in an archive are unique, and must be what those who read a part of it come to.
        if format == .warc { return DocumentNames.safe("\(containerID)/\(memberName)") }
        let name = Self.withoutTextFolders(memberName)
        if format == .tar {
            let short = DocumentNames.safe("\(containerID)/\(DocumentNames.withoutExtension(name))")
            if filter.insert(short) { return short }
        }
        let full = DocumentNames.safe("\(containerID)/\(name)")
        if filter.insert(full) { return full }
        var unique = "\(full)~\(number)"
        while !filter.insert(unique) { unique += "~" }
        return unique
    }

    /// Names that rows give know no difference between folders and files: `a` and `a.txt/b` can both be there, and the
    /// text of the first would stand in the place of the other's folder.
    private static func withoutTextFolders(_ name: String) -> String {
        let parts = name.split(separator: "/")
        guard parts.dropLast().contains(where: { $0.hasSuffix(".txt") }) else { return name }
        return parts.enumerated().map { index, part in
            index < parts.count - 1 && part.hasSuffix(".txt") ? part + "_" : part
        }.joined(separator: "/")
    }
}
