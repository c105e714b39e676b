import Model
import Patterns

/// A pattern pack as it lies in a folder: `lexicons/*.tsv` and `rules/*.rules`.
public enum PackFolder {
    /// The pack that a configuration names: the folder's, or the one inside the program.
    ///
    /// - Parameters:
    ///   - readsPhrases: whether the lists are read that `PhraseReader` alone asks for, too: no document needs them.
    ///   - threads: with more than one, large parts are compiled beside each other.
    /// - Throws: `SetupError` when the folder can't be read or has no pack, or with every fault of the pack.
    public static func pack(
        _ folder: String?, readsPhrases: Bool = false, threads: Int = 1
    ) throws(SetupError) -> Pack {
        let files = try folder.map(files) ?? Pack.embeddedFiles()
        return try Pack(files: readsPhrases ? files : Pack.withoutPhrases(files), threads: threads)
    }

    private static func files(in folder: String) throws(SetupError) -> Pack.Files {
        var files: Pack.Files = []
        do throws(FileError) { try collect(folder, below: "", into: &files) } catch {
            throw SetupError([Fault(file: folder, place: "packs", message: error.description)])
        }
        if files.isEmpty {
            throw SetupError([
                Fault(
                    file: folder, place: "packs", message: "no lexicons/*.tsv and no rules/*.rules are in this folder")
            ])
        }
        return files
    }

    private static func collect(_ folder: String, below: String, into files: inout Pack.Files) throws(FileError) {
        for name in try FileTree.names(in: folder).map({ String(decoding: $0, as: UTF8.self) }) {
            let path = folder + "/" + name
            let status = try FileStatus(of: path)
            if status.kind == .folder, below.isEmpty, name == "lexicons" || name == "rules" {
                try collect(path, below: name + "/", into: &files)
            } else if status.kind == .file, !below.isEmpty, name.hasSuffix(".tsv") || name.hasSuffix(".rules") {
                let bytes = try SystemFile(path, .read).readAll(expected: status.byteCount, limit: 1 << 28)
                files.append((below + name, bytes))
            }
        }
    }
}
