import CLibXML2
import PCRE2

/// What the machine and its libraries do without us, on the same bytes in the same run: the ratios to these are what
/// can be compared between machines.
enum Yardsticks {
    /// Copies the bytes once.
    static func copy(_ bytes: [UInt8], to target: UnsafeMutablePointer<UInt8>) {
        bytes.withUnsafeBufferPointer { target.update(from: $0.baseAddress!, count: $0.count) }
    }

    /// Looks for runs of digits with PCRE2 and its just-in-time code; gives how many there are.
    static func digitRuns(_ bytes: [UInt8], _ pattern: Pattern, _ scratch: MatchScratch) -> Int {
        bytes.withUnsafeBufferPointer { text in
            var count = 0
            var offset = 0
            while offset < text.count, pattern.find(in: text, from: offset, scratch: scratch) {
                count += 1
                offset = scratch.end(0)
            }
            return count
        }
    }

    /// Counts what libxml2's parser for HTML reports.
    static func events(_ bytes: [UInt8]) -> Int {
        var count = 0
        var handler = htmlSAXHandler()
        handler.startElement = { state, _, _ in state!.assumingMemoryBound(to: Int.self).pointee += 1 }
        handler.endElement = { state, _ in state!.assumingMemoryBound(to: Int.self).pointee += 1 }
        handler.characters = { state, _, _ in state!.assumingMemoryBound(to: Int.self).pointee += 1 }
        withUnsafeMutablePointer(to: &count) { count in
            let context = bytes.withUnsafeBytes { bytes in
                htmlCreatePushParserCtxt(
                    &handler, count, bytes.bindMemory(to: CChar.self).baseAddress, Int32(min(4, bytes.count)), nil,
                    XML_CHAR_ENCODING_UTF8)
            }
            bytes.withUnsafeBytes { bytes in
                let text = bytes.bindMemory(to: CChar.self)
                if text.count > 4 { htmlParseChunk(context, text.baseAddress! + 4, Int32(text.count - 4), 1) }
            }
            htmlFreeParserCtxt(context)
        }
        return count
    }

    /// Builds libxml2's tree of a page and frees it.
    static func tree(_ bytes: [UInt8]) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        let document = bytes.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8", Int32(options))
        }
        if let document { xmlFreeDoc(document) }
    }
}
