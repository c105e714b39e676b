import Model

/// Several gold folders.
public enum GoldSet {
    /// Reads gold folders, and folders of gold folders, in the order of their names.
    ///
    /// - Parameters:
    ///   - folders: paths; one without labels of its own stands for the folders in it, and a file holds the headline
    ///     values of a panel (`sample_file`, `field`, `value`, `unit`).
    ///   - split: only labels for this; labels that don't say what they are for are taken with `development`.
    /// - Throws: every fault of every folder at once.
    public static func load(_ folders: [String], split: GoldDocument.Split? = nil) throws(SetupError) -> [GoldDocument]
    {
        var faults: [Fault] = []
        var result: [GoldDocument] = []
        for folder in folders {
            if !FileBytes.isFolder(folder), let bytes = FileBytes.read(folder) {
                let lines = RecordLines.parse(bytes, file: folder)
                faults += lines.faults
                var checksum = Checksum()
                checksum.add(bytes)
                result += Headline.documents(lines.records, checksum: checksum.hexadecimal)
                continue
            }
            for path in goldFolders(folder, &faults) {
                do {
                    let gold = try GoldDocument(folder: path)
                    if split == nil || (gold.split ?? .development) == split { result.append(gold) }
                } catch {
                    faults += error.faults
                }
            }
        }
        if result.isEmpty && faults.isEmpty {
            faults.append(
                Fault(file: folders.joined(separator: " "), place: "folder", message: "no labels are of this split"))
        }
        guard faults.isEmpty else { throw SetupError(faults) }
        return result
    }

    /// The folder itself when it holds labels, else the folders of labels below it, at most three levels down.
    private static func goldFolders(_ folder: String, _ faults: inout [Fault], depth: Int = 3) -> [String] {
        guard let names = FileBytes.list(folder) else {
            faults.append(Fault(file: folder, place: "folder", message: "can't be listed; is it there?"))
            return []
        }
        if names.contains("meta.json") || GoldDocument.kinds.contains(where: { names.contains("\($0).jsonl") }) {
            return [folder]
        }
        let inner = depth == 0 ? [] : names.map { "\(folder)/\($0)" }.filter(FileBytes.isFolder)
        let found = inner.flatMap { goldFolders($0, &faults, depth: depth - 1) }
        if inner.isEmpty { faults.append(Fault(file: folder, place: "folder", message: "holds no labels")) }
        return found
    }
}
