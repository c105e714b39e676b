/// `hostname` (RFC 1123, with A-labels checked as RFC 5891 has it) and `idn-hostname` (RFC 5890).
enum HostnameFormat {
    static func accepts(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 253 else { return false }
        return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
            isASCIILabel(Array($0))
        }
    }

    static func acceptsInternational(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) {
            $0 == "." || $0 == "\u{3002}" || $0 == "\u{FF0E}" || $0 == "\u{FF61}"
        }
        var length = -1
        for label in labels {
            let scalars = Array(label)
            if scalars.allSatisfy(\.isASCII) {
                guard isASCIILabel(scalars.map { UInt8($0.value) }) else { return false }
                length += scalars.count + 1
            } else {
                guard InternationalLabel.accepts(scalars), let coded = Punycode.encode(scalars) else { return false }
                // As the name server sees it: xn-- and Punycode.
                guard coded.count + 4 <= 63 else { return false }
                length += coded.count + 5
            }
        }
        guard InternationalLabel.isBidirectionalNameGood(labels.map { Array($0) }) else { return false }
        return length <= 253
    }

    private static func isASCIILabel(_ label: [UInt8]) -> Bool {
        guard let first = label.first, let last = label.last, label.count <= 63, first != 0x2D, last != 0x2D,
            label.allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter || $0 == 0x2D })
        else { return false }
        guard label.count >= 4, label[2] == 0x2D, label[3] == 0x2D else { return true }
        // Two hyphens there are kept for encodings, of which there is one.
        guard label[0] | 0x20 == UInt8(ascii: "x"), label[1] | 0x20 == UInt8(ascii: "n") else {
            return false
        }
        let coded = label[4...].map { $0.isASCIILetter ? $0 | 0x20 : $0 }
        guard let decoded = Punycode.decode(coded) else { return false }
        return Punycode.encode(decoded) == coded && !decoded.allSatisfy(\.isASCII)
            && InternationalLabel.accepts(decoded)
            && InternationalLabel.isBidirectionalNameGood([decoded])
    }
}
