import Patterns
import Readers

extension ReadingWords {
    /// Those of the pack inside the program.
    static let embedded = try! ReadingWords(pack: Pack(files: Pack.embeddedFiles()))
}
