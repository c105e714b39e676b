import Model

extension FoldedText {
    /// The characters of the document that a folded range came from, without those that folding passed over: a title
    /// printed 政 府 工 作 报 告 comes back as 政府工作报告, and （一） keeps its full-width parentheses.
    func original(_ range: Range<Int>, in text: [UInt8]) -> String {
        var bytes: [UInt8] = []
        var last = -1
        for index in range {
            if self.bytes[index] == 0x20 {
                // A kept space has the origin of the character behind it.
                bytes.append(0x20)
                continue
            }
            let start = Int(origin[index])
            if start == last { continue }
            last = start
            let span = span(of: index..<(index + 1), in: text)
            bytes.append(contentsOf: text[span.range])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A heading's words as a reader would type them: as printed, with runs of white space as one space, or without
    /// white space where the printer spaced the letters out.
    func heading(_ range: Range<Int>, in text: [UInt8]) -> String {
        var characters = 0
        var gaps = 0
        var last = -1
        var end = -1
        for index in range {
            let start = Int(origin[index])
            if start == last { continue }
            last = start
            characters += 1
            if end >= 0 && start > end { gaps += 1 }
            end = span(of: index..<(index + 1), in: text).end
        }
        if gaps * 3 >= characters { return original(range, in: text) }
        var words = ""
        var isOpen = false
        for scalar in String(decoding: text[span(of: range, in: text).range], as: UTF8.self).unicodeScalars {
            if scalar.properties.isWhitespace {
                isOpen = true
            } else {
                if isOpen && !words.isEmpty { words.append(" ") }
                isOpen = false
                words.unicodeScalars.append(scalar)
            }
        }
        return words
    }
}
