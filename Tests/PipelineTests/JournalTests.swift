import TestSupport
import Testing

@testable import Pipeline

@Suite struct JournalTests {
    private func journal(_ done: Int) -> Journal {
        var journal = Journal(stamp: "c", inputsDigest: "i")
        journal.documentsDone = done
        journal.counts.documents = done
        journal.counts.rejectCodes = ["input.too_large": 3]
        journal.shardByteCounts[2] = done * 100
        return journal
    }

    @Test func theNewestWholeSlotCounts() throws {
        let folder = try TemporaryFolder()
        var file = try JournalFile(folder.path + "/journal")
        for done in 1...5 { try file.write(journal(done)) }
        var again = try JournalFile(folder.path + "/journal")
        #expect(try again.read() == journal(5))
    }

    @Test func aTornSlotGivesWayToTheOneBefore() throws {
        let folder = try TemporaryFolder()
        var file = try JournalFile(folder.path + "/journal")
        for done in 1...4 { try file.write(journal(done)) }
        // The fourth journal stands in slot 0; a write that stopped within it leaves half of a fifth's.
        try SystemFile(folder.path + "/journal", .update).write(Array("gongbao journal 1\nsequence 9\n".utf8), at: 0)
        var again = try JournalFile(folder.path + "/journal")
        #expect(try again.read() == journal(3))
    }

    @Test func garbageIsNoJournal() throws {
        let folder = try TemporaryFolder()
        try folder.write("journal", "not a journal")
        var file = try JournalFile(folder.path + "/journal")
        #expect(try file.read() == nil)
    }
}
