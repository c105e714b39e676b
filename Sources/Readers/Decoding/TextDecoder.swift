import Bytes
import Model

/// Turns raw bytes into UTF-8: by byte order mark, by claim, and above all by what the bytes can be.
public enum TextDecoder {
    /// Undecodable pieces for each hundred characters outside ASCII above which a document is given up. Texts in encodings
    /// that are not known here (KOI8-R, Windows-1251, Johab) have 18 to 42; damage on the way to a file is far below.
    static let damageLimit = 5

    /// Decodes a document.
    ///
    /// - Parameters:
    ///   - raw: the document's bytes.
    ///   - charset: the label that came with it (HTTP header, input line), if any.
    ///   - prescansMarkup: whether a `<meta charset>` or an XML declaration in the bytes counts as a claim.
    /// - Throws: `DocumentError` with code `input.empty`, `input.binary` or `encoding.undecodable`.
    public static func decode(
        _ raw: [UInt8], charset: String? = nil, prescansMarkup: Bool = true
    ) throws(DocumentError) -> DecodedText {
        if raw.isEmpty { throw DocumentError(code: "input.empty", message: "the file has no bytes") }
        if let kind = raw.withUnsafeBufferPointer({ BinaryKind.name(of: $0) }) {
            throw DocumentError(
                code: "input.binary", message: "this is a \(kind), not text (\(hexadecimal(raw.prefix(8))))",
                sourceOffset: 0)
        }
        let mark = byteOrderMark(raw)
        let lead = mark?.1 ?? 0
        if lead == raw.count {
            throw DocumentError(code: "input.empty", message: "the file has nothing but a byte order mark")
        }
        let label =
            charset?.lowercased() ?? (prescansMarkup ? raw.withUnsafeBufferPointer { MetaPrescan.label(in: $0) } : nil)
        let claimed = label.flatMap { TextEncoding(label: $0) }

        let invalid = raw.withUnsafeBufferPointer { UTF8Validation.firstInvalid($0, from: lead) }
        var encoding = try judge(raw, lead: lead, mark: mark?.0, claimed: claimed, label: label, isUTF8: invalid == nil)
        if encoding == .utf8, invalid == nil {
            // Without a byte order mark the very same bytes, not a copy.
            let utf8 = lead == 0 ? raw : Array(raw[lead...])
            return DecodedText(
                utf8: utf8, lead: lead, declaredEncoding: label,
                findings: mismatch(encoding, label: label, claimed: claimed, raw))
        }
        var output = raw.withUnsafeBufferPointer { decode($0, as: encoding, from: lead) }
        // A few characters can weigh more as what they are not, but seldom are all of them whole there.
        if output.damageCount > 0, let other = encoding.otherChinese {
            let reading = raw.withUnsafeBufferPointer { decode($0, as: other, from: lead) }
            if reading.damageCount == 0 { (encoding, output) = (other, reading) }
        }
        var findings = mismatch(encoding, label: label, claimed: claimed, raw)
        try judgeDamage(output, raw, encoding, &findings)
        return DecodedText(
            output, encoding: encoding, lead: lead, rawCount: raw.count, declaredEncoding: label, findings: findings)
    }

    private static func byteOrderMark(_ raw: [UInt8]) -> (TextEncoding, Int)? {
        if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if raw.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if raw.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// The encoding that the bytes are in.
    private static func judge(
        _ raw: [UInt8], lead: Int, mark: TextEncoding?, claimed: TextEncoding?, label: String?, isUTF8: Bool
    ) throws(DocumentError) -> TextEncoding {
        if let mark, mark != .utf8 { return mark }
        let verdict = raw.withUnsafeBufferPointer { bytes -> Result<TextEncoding, DocumentError> in
            let body = UnsafeBufferPointer(rebasing: bytes[lead...])
            let judge = EncodingJudge(body)
            let looked = min(body.count, 65_536)
            let hasNulls = ByteSearch.first(0, in: body, from: 0, to: looked) < looked
            if !isUTF8 || hasNulls, let utf16 = judge.utf16() { return .success(utf16) }
            let controls = BinaryKind.controls(in: body)
            // One control character in a hundred bytes: crawled text stays below one in a thousand.
            if controls.count > 3, controls.count * 100 > controls.looked, let first = controls.first {
                let piece = hexadecimal(body[first..<min(first + 8, body.count)])
                return .failure(
                    DocumentError(
                        code: "input.binary",
                        message:
                            "\(controls.count) control characters in the first \(controls.looked) bytes: not text (\(piece))",
                        sourceOffset: first + lead))
            }
            if isUTF8 {
                if claimed == .replacement, body.contains(where: { $0 == 0x1B || $0 == UInt8(ascii: "~") }) {
                    return .failure(
                        DocumentError(
                            code: "encoding.undecodable",
                            message: "the encoding \(label ?? "") is not read, as no browser reads it"))
                }
                return .success(.utf8)
            }
            if judge.isDamagedUTF8(hasMark: mark == .utf8) { return .success(.utf8) }
            return .success(judge.legacy(declared: claimed))
        }
        return try verdict.get()
    }

    private static func decode(
        _ raw: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding, from lead: Int
    ) -> DecodingOutput {
        switch encoding {
        case .utf8, .replacement: UTF8Decoding.repair(raw, from: lead)
        case .gb18030: GB18030Decoding.decode(raw, from: lead)
        case .big5: Big5Decoding.decode(raw, from: lead)
        case .utf16LittleEndian: UTF16Decoding.decode(raw, from: lead, highByteFirst: false)
        case .utf16BigEndian: UTF16Decoding.decode(raw, from: lead, highByteFirst: true)
        case .windows1252: Windows1252Decoding.decode(raw, from: lead)
        }
    }

    /// The claim that the bytes deny. ASCII is at home in every encoding but UTF-16.
    private static func mismatch(
        _ encoding: TextEncoding, label: String?, claimed: TextEncoding?, _ raw: [UInt8]
    ) -> [Finding] {
        guard let label, claimed != encoding else { return [] }
        if encoding == .utf8, claimed != .utf16LittleEndian, claimed != .utf16BigEndian,
            raw.allSatisfy({ $0 < 0x80 })
        {
            return []
        }
        let what = claimed == nil ? "an encoding that is not known here" : "which it is not"
        return [
            Finding(
                code: "encoding.declared_mismatch",
                message: "declared as \(label), \(what): read as \(encoding.rawValue)")
        ]
    }

    /// Gives up what is mostly damage; counts and places what is not.
    private static func judgeDamage(
        _ output: DecodingOutput, _ raw: [UInt8], _ encoding: TextEncoding, _ findings: inout [Finding]
    ) throws(DocumentError) {
        guard output.damageCount > 0, let first = output.damage.first else { return }
        func piece(_ damage: Range<Int>) -> String {
            let end = min(raw.count, max(damage.upperBound, damage.lowerBound + 4))
            return "byte \(damage.lowerBound): \(hexadecimal(raw[damage.lowerBound..<end]))"
        }
        // A few pieces are let pass in a short text.
        if output.damageCount > 2, output.damageCount * 100 > output.wideCount * damageLimit {
            throw DocumentError(
                code: "encoding.undecodable",
                message:
                    "\(output.damageCount) undecodable pieces beside \(output.wideCount) characters, read as "
                    + "\(encoding.rawValue) (\(piece(first)))",
                sourceOffset: first.lowerBound)
        }
        let places = output.damage.map(piece).joined(separator: ", ")
        // Without a span: the document's text is made of the decoded one only later, and is another.
        findings.append(
            Finding(
                code: "encoding.replaced",
                message:
                    "\(output.damageCount) undecodable pieces became U+FFFD (\(places)\(output.damageCount > output.damage.count ? " …" : ""))"
            ))
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF")
        return bytes.map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined(separator: " ")
    }
}
