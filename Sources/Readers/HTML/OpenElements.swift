/// The elements that are open while a page is scanned, so that every one is closed in its order.
///
/// The rules are the standard's for omitted and misplaced end tags, as far as they move text between blocks and cells.
/// What libxml2 is handed is well nested and of bounded depth: it searches its own stack for every end tag that isn't
/// its innermost one, which pages of a million such tags turn into minutes.
struct OpenElements {
    private var stack: [HTMLTag] = []
    private var counts = [Int32](repeating: 0, count: 256)

    /// How many are open.
    var depth: Int { stack.count }

    /// Opens one.
    mutating func push(_ tag: HTMLTag) {
        stack.append(tag)
        counts[Int(tag.rawValue)] += 1
    }

    /// Closes the innermost one.
    mutating func pop() -> HTMLTag {
        let tag = stack.removeLast()
        counts[Int(tag.rawValue)] -= 1
        return tag
    }

    /// How many of the innermost elements an end tag closes; 0 when nothing of its name is open where it may reach.
    func closed(byEndOf tag: HTMLTag) -> Int {
        if counts[Int(tag.rawValue)] == 0 { return 0 }
        let reaches = Self.reach(ofEnd: tag)
        var index = stack.count - 1
        while index >= 0 {
            let open = stack[index]
            if open == tag { return stack.count - index }
            if Self.isHeadingEnd(tag, open) { return stack.count - index }
            if Self.bounds(open, reaches) { return 0 }
            index -= 1
        }
        return 0
    }

    /// How many of the innermost elements a start tag closes because their end tag was left out.
    func closed(byStartOf tag: HTMLTag) -> Int {
        switch tag {
        case .li: return search(for: .li, or: .li, stopAt: Self.listBounds)
        case .dt, .dd: return search(for: .dt, or: .dd, stopAt: Self.definitionBounds)
        case .td, .th: return search(for: .td, or: .th, stopAt: Self.cellBounds)
        case .tr: return search(for: .tr, or: .tr, stopAt: Self.rowBounds)
        case .tbody, .thead, .tfoot, .caption: return groupEnd()
        case .option: return stack.last == .option ? 1 : 0
        default:
            if !tag.isBlock { return 0 }
            // A block ends an open paragraph, and a heading ends a heading.
            if stack.last == .p { return 1 }
            if tag.isHeading, let last = stack.last, last.isHeading { return 1 }
            return 0
        }
    }

    private static let listBounds = TagSet([.ul, .ol, .menu, .dir, .table, .td, .th, .caption])
    private static let definitionBounds = TagSet([.dl, .table, .td, .th, .caption])
    private static let cellBounds = TagSet([.tr, .tbody, .thead, .tfoot, .table])
    private static let rowBounds = TagSet([.tbody, .thead, .tfoot, .table])
    private static let groups = TagSet([.tbody, .thead, .tfoot, .caption])

    private func search(for wanted: HTMLTag, or other: HTMLTag, stopAt bounds: TagSet) -> Int {
        if counts[Int(wanted.rawValue)] > 0 || counts[Int(other.rawValue)] > 0 {
            var index = stack.count - 1
            while index >= 0 {
                let open = stack[index]
                if open == wanted || open == other { return stack.count - index }
                if bounds.contains(open) { break }
                index -= 1
            }
        }
        return stack.last == .p ? 1 : 0
    }

    private func groupEnd() -> Int {
        var index = stack.count - 1
        while index >= 0, stack[index] != .table {
            if Self.groups.contains(stack[index]) { return stack.count - index }
            index -= 1
        }
        return 0
    }

    /// How far up an end tag may reach.
    private enum Reach { case cell, table, everything }

    private static func reach(ofEnd tag: HTMLTag) -> Reach {
        switch tag {
        case .table: .everything
        case .td, .th, .tr, .tbody, .thead, .tfoot, .caption: .table
        default: .cell
        }
    }

    private static func bounds(_ open: HTMLTag, _ reach: Reach) -> Bool {
        switch reach {
        case .everything: false
        case .table: open == .table
        case .cell: open == .table || open == .td || open == .th || open == .caption
        }
    }

    /// Any heading's end tag closes an open heading.
    private static func isHeadingEnd(_ tag: HTMLTag, _ open: HTMLTag) -> Bool { tag.isHeading && open.isHeading }
}

/// A set of tags in two words, since these are asked for at every tag.
private struct TagSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ tags: [HTMLTag]) {
        for tag in tags {
            if tag.rawValue < 64 { low |= 1 << UInt64(tag.rawValue) } else { high |= 1 << UInt64(tag.rawValue - 64) }
        }
    }

    func contains(_ tag: HTMLTag) -> Bool {
        tag.rawValue < 64 ? low >> UInt64(tag.rawValue) & 1 == 1 : high >> UInt64(tag.rawValue - 64) & 1 == 1
    }
}
