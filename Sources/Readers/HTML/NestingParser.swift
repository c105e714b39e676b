import CLibXML2
import Model

/// Receives what libxml2 says of the stream that a `MarkupScanner` made.
protocol NestingReceiver {
    /// An element begins; `streamEnd` is the offset behind its tag, `isEnd` false.
    mutating func elementStarts(streamEnd: Int)
    /// The innermost open element ends.
    mutating func elementEnds()
    /// Text that is the stream's bytes from `streamStart` on.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, streamStart: Int)
}

/// Lets libxml2's HTML parser decide which element is in which: the one file that owns its pointers.
///
/// Safe because the parser context never leaves `parse`, is freed on every way out, and the box with the receiver
/// outlives the call that hands it to the C callbacks. libxml2 is used in its SAX form (no tree), is told that its input is UTF-8
/// and not to look for another encoding in it (left to decode, it cuts a page in silence at the first character
/// outside of what a tag claims), and may take texts of any length.
enum NestingParser {
    /// Parses the stream and gives the receiver back; throws when libxml2 has no memory or stops before the end.
    static func parse<Receiver: NestingReceiver>(
        _ stream: UnsafeBufferPointer<UInt8>, into receiver: consuming Receiver
    ) throws(DocumentError) -> Receiver {
        _ = initialised
        guard let base = stream.baseAddress, stream.count < Int(Int32.max) else {
            throw DocumentError(code: "input.too_large", message: "a page of \(stream.count) bytes of text and tags")
        }
        let memory = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
        guard let context = htmlCreateMemoryParserCtxt(memory, Int32(stream.count)) else {
            throw DocumentError(code: "html.parser", message: "libxml2 could not make a parser")
        }
        defer { htmlFreeParserCtxt(context) }
        let box = Box(receiver: receiver, context: UnsafeMutableRawPointer(context), stream: stream)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(options) | Int32(bitPattern: XML_PARSE_HUGE.rawValue))
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)

        let handler = context.pointee.sax!
        handler.pointee = xmlSAXHandler()
        handler.pointee.startElement = { data, _, _ in
            Unmanaged<Callbacks>.fromOpaque(data!).takeUnretainedValue().elementStarts()
        }
        handler.pointee.endElement = { data, _ in
            Unmanaged<Callbacks>.fromOpaque(data!).takeUnretainedValue().elementEnds()
        }
        let text: charactersSAXFunc = { data, characters, count in
            Unmanaged<Callbacks>.fromOpaque(data!).takeUnretainedValue().text(characters!, Int(count))
        }
        handler.pointee.characters = text
        handler.pointee.ignorableWhitespace = text
        handler.pointee.cdataBlock = text
        context.pointee.userData = Unmanaged<Callbacks>.passUnretained(box).toOpaque()
        withExtendedLifetime(box) { _ = htmlParseDocument(context) }
        if let problem = box.problem { throw problem }
        return box.receiver
    }

    /// libxml2's tables are set up once, before any thread parses.
    private static let initialised: Void = xmlInitParser()

    /// What the C callbacks see of one parse: they can't be generic.
    private class Callbacks {
        func elementStarts() {}
        func elementEnds() {}
        func text(_ characters: UnsafePointer<UInt8>, _ count: Int) {}
    }

    /// One parse with its receiver, a value: an object's variables would be guarded at each of a dozen looks a tag.
    private final class Box<Receiver: NestingReceiver>: Callbacks {
        private(set) var receiver: Receiver
        /// The `htmlParserCtxt`, which this must not name: whoever imports the module would import libxml2 with it, and
        /// what that takes of ICU is not what Foundation does.
        private let context: UnsafeMutableRawPointer
        private let stream: UnsafeBufferPointer<UInt8>
        private(set) var problem: DocumentError?

        init(receiver: consuming Receiver, context: UnsafeMutableRawPointer, stream: UnsafeBufferPointer<UInt8>) {
            self.receiver = receiver
            self.context = context
            self.stream = stream
        }

        /// Where libxml2 stands in the stream; never xmlByteConsumed, which is quadratic.
        private var position: Int {
            guard let input = context.assumingMemoryBound(to: htmlParserCtxt.self).pointee.input else { return 0 }
            return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
        }

        override func elementStarts() { receiver.elementStarts(streamEnd: position) }
        override func elementEnds() { receiver.elementEnds() }

        /// Finds the text in the stream and hands it on. libxml2 reports a text when it stands behind it, or before
        /// its last character when its buffer is full; the bytes themselves tell which.
        override func text(_ characters: UnsafePointer<UInt8>, _ count: Int) {
            let bytes = UnsafeBufferPointer(start: characters, count: count)
            let position = position
            for lead in 0...4 {
                let start = position - count + lead
                guard start >= 0, start + count <= stream.count else { continue }
                if bytes.hasSameBytes(as: UnsafeBufferPointer(rebasing: stream[start..<(start + count)])) {
                    receiver.text(bytes, streamStart: start)
                    return
                }
            }
            if problem == nil {
                let piece = String(decoding: bytes.prefix(40), as: UTF8.self)
                problem = DocumentError(
                    code: "html.parser",
                    message:
                        "libxml2 reported a text of \(count) bytes that is not before byte \(position) of the page's "
                        + "stripped markup: \(piece)")
            }
        }
    }
}
