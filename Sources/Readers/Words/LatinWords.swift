import Model
import Patterns

/// The words of the list `page_words` for lines of pages in other languages that are about the page and not its text: when it
/// was published, what else there is to subscribe to.
struct LatinWords: Sendable {
    private let published: Set<[UInt8]>
    /// What the names of months begin with, in lower case.
    private let months: [[UInt8]]
    private let pictures: [[UInt8]]
    /// First bytes of the lines that ask to follow or to subscribe, and what these begin with by that byte.
    private let firstLetters: [UInt8]
    private let openings: [[Opening]]

    /// What begins a line that asks to follow or to subscribe.
    private struct Opening {
        var first: [UInt8]
        /// Words of which one follows; none when the opening says enough.
        var then: [[UInt8]]
    }

    init(_ roles: inout RoleWords) {
        published = Set(roles.bytes("published_word"))
        months = roles.bytes("month_word")
        pictures = roles.bytes("picture")
        var all: [Opening] = []
        for row in roles.rows("join") {
            all.append(Opening(first: Array(row.columns[0].utf8), then: row.values(2).flatMap { roles.bytes($0) }))
        }
        let letters = Set(all.compactMap(\.first.first)).sorted()
        firstLetters = letters
        openings = letters.map { letter in all.filter { $0.first[0] == letter } }
    }

    /// True for a short line with the day of publication and little else: Updated: 19 November 2019, 09:01 AM;
    /// sexta-feira, 22 de outubro de 2010 às 20:13.
    func isPublicationLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count >= 8, line.count <= 120, !LineSigns.hasIdeographs(line), Self.hasYear(line) else {
            return false
        }
        if LineSigns.endsSentence(line), !Self.hasClock(line) { return false }
        let words = Self.words(of: line)
        let isLabelled = words.prefix(8).contains { published.contains($0) }
        let hasMonth = words.contains { word in months.contains { word.starts(with: $0) } && word.count <= 18 }
        let others = words.lazy.filter { word in word[0] &- 0x30 >= 10 && word.count > 2 }.count
        if isLabelled || Self.hasClock(line) { return others <= 14 && (hasMonth || Self.hasDay(line)) }
        return others <= 5 && (hasMonth || Self.hasDay(line))
    }

    /// True for a line that asks to follow, to subscribe, to sign up, or counts pictures: Image 2 of 5.
    func isInvitation(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        if counts(line) { return true }
        guard line.count >= 10, let first = firstLetters.firstIndex(of: line[0]) else { return false }
        let opening = openings[first]
        return opening.contains { opening in
            line.starts(with: opening.first)
                && (opening.then.isEmpty
                    || opening.then.contains { $0.withUnsafeBufferPointer { line.firstOffset(of: $0) != nil } })
        }
    }

    /// True for Image 2 of 5.
    private func counts(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count <= 20, let last = line.last, last &- 0x30 < 10 else { return false }
        let words = line.split(separator: 0x20)
        return words.count == 4 && words[2].elementsEqual("of".utf8)
            && [words[1], words[3]].allSatisfy { $0.allSatisfy { $0 &- 0x30 < 10 } }
            && pictures.contains { words[0].elementsEqual($0) }
    }

    /// The words and numbers of a line, ASCII letters in lower case.
    private static func words(of line: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        line.split { byte in
            byte < 0x30 || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7F).contains(byte)
        }.map { word in word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
    }

    /// Lengths of runs of digits, with what stands behind each.
    private static func runs(_ line: UnsafeBufferPointer<UInt8>) -> [(start: Int, count: Int)] {
        var runs: [(start: Int, count: Int)] = []
        var index = 0
        while index < line.count {
            let start = index
            while index < line.count, line[index] &- 0x30 < 10 { index += 1 }
            if index > start { runs.append((start, index - start)) } else { index += 1 }
        }
        return runs
    }

    private static func hasYear(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        // 20194:29: a page may run the time into the year.
        runs(line).contains {
            $0.count >= 4 && $0.count <= 6
                && (line[$0.start] == 0x32 && line[$0.start + 1] == 0x30
                    || line[$0.start] == 0x31 && line[$0.start + 1] == 0x39)
        }
    }

    /// True for 20:13.
    private static func hasClock(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let runs = runs(line)
        return zip(runs, runs.dropFirst()).contains { hour, minute in
            minute.count == 2 && minute.start == hour.start + hour.count + 1
                && line[minute.start - 1] == UInt8(ascii: ":")
        }
    }

    /// True for 05/10/2018 and 2018-10-05.
    private static func hasDay(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let runs = runs(line)
        guard runs.count >= 3 else { return false }
        return (0..<(runs.count - 2)).contains { index in
            let (one, two, three) = (runs[index], runs[index + 1], runs[index + 2])
            let mark = line[min(one.start + one.count, line.count - 1)]
            return (mark == 0x2F || mark == 0x2D || mark == 0x2E) && two.start == one.start + one.count + 1
                && three.start == two.start + two.count + 1 && line[three.start - 1] == mark
                && (one.count == 4 && three.count <= 2 || one.count <= 2 && three.count == 4) && two.count <= 2
        }
    }
}
