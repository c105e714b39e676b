import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct FolderListingTests {
    @Test func listsFilesBelowInTheOrderOfTheirPaths() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a/z.html", "a.txt", ".hidden", "a/.x"] { try folder.write(name, "x") }
        let listing = try FolderListing(folder.path + "/")
        #expect(listing.hiddenCount == 2)
        let items = try InputListing([InputOperand(folder.path + "/")]).items
        #expect(items.map(\.path) == ["a.txt", "a/z.html", "b.txt"])
        #expect(items.map(\.id) == ["a", "a/z", "b"])
    }

    @Test func whatIsNoFileIsSaidAndTheRestIsListed() throws {
        let folder = try TemporaryFolder()
        try folder.write("d.txt/inside.txt", "x")
        try folder.write("ok.txt", "x")
        #expect(mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
        symlink("/nowhere/at/all", folder.path + "/dangling.txt")
        symlink(folder.path, folder.path + "/loop")
        let listing = try InputListing([InputOperand(folder.path)])
        let codes = listing.items.map { item in
            if case .unreadable(let code, _) = item.content { "\(item.path) \(code)" } else { item.path }
        }
        #expect(
            codes == [
                "d.txt input.not_a_file", "d.txt/inside.txt", "dangling.txt input.missing", "loop input.folder_loop",
                "ok.txt", "pipe.txt input.not_a_file",
            ])
    }

    @Test func aFolderThatIsMissingIsAnError() throws {
        let folder = try TemporaryFolder()
        #expect(throws: FileError.self) { try FolderListing(folder.path + "/none") }
    }
}
