import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct InputListingTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["2022/a.txt", "2022/b.html", "2023/a.txt", "2023/old/a.txt", "x.tar", "x/y.txt", "p.html.gz"] {
            try folder.write("raw/" + name, "x")
        }
        return folder
    }

    private func paths(_ operands: [String], in folder: TemporaryFolder) throws -> [String] {
        try InputListing(operands.map { InputOperand(folder.path + "/" + $0, name: "./" + $0) }).items.map(\.path)
    }

    @Test func oneFolderGivesThePathsBelowIt() throws {
        let folder = try folder()
        let items = try InputListing([InputOperand(folder.path + "/raw")]).items
        #expect(
            items.map(\.id) == ["2022/a", "2022/b", "2023/a", "2023/old/a", "p", "x.tar", "x/y"])
        #expect(try paths(["raw/2022/a.txt"], in: folder) == ["a.txt"])
    }

    @Test func severalOperandsGiveThePathsAsTheyWereWrittenAndNothingTwice() throws {
        let folder = try folder()
        #expect(
            try paths(["raw/2022", "raw/2023/a.txt", "raw//2022/b.html"], in: folder) == [
                "raw/2022/a.txt", "raw/2022/b.html", "raw/2023/a.txt",
            ])
    }

    @Test func aPatternGivesWhatMatches() throws {
        let folder = try folder()
        #expect(try paths(["raw/202[23]/*.txt"], in: folder) == ["2022/a.txt", "2023/a.txt"])
        #expect(try paths(["raw/**/a.txt"], in: folder) == ["2022/a.txt", "2023/a.txt", "2023/old/a.txt"])
        #expect(try paths(["raw/*23"], in: folder) == ["2023/a.txt", "2023/old/a.txt"])
        #expect(throws: FileError.self) { try paths(["raw/*.pdf"], in: folder) }
    }

    @Test(arguments: ["\n", "\r\n", "\0"]) func aListGivesItsPaths(separator: String) throws {
        let folder = try folder()
        let lines = ["raw/x/y.txt", "", "./raw/2022", "raw/none.txt", "\(folder.path)/raw/x.tar"]
        try folder.write("list", lines.joined(separator: separator))
        let items = try InputListing([], list: InputList(folder.path + "/list", folder: folder.path)).items
        #expect(
            items.map(\.path) == [
                "\(folder.path)/raw/x.tar", "raw/2022/a.txt", "raw/2022/b.html", "raw/none.txt", "raw/x/y.txt",
            ])
        guard case .unreadable("input.missing", _) = items[3].content else {
            Issue.record("a file that isn't there is read")
            return
        }
    }

    @Test func aContainerDoesNotShareIDsWithAFolder() throws {
        let folder = try TemporaryFolder()
        for name in ["d/p/a.txt", "d/p.html.gz", "p.txt", "p.html.gz"] { try folder.write(name, "x") }
        let ids = try InputListing([InputOperand(folder.path)]).items.map(\.id)
        #expect(ids == ["d/p~", "d/p/a", "p.html.gz", "p.txt"])
    }
}
