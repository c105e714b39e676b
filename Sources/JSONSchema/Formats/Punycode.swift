/// Punycode (RFC 3492): Unicode in letters, digits and hyphens.
enum Punycode {
    private static let base = 36
    private static let lowest = 1
    private static let highest = 26

    static func decode(_ text: [UInt8]) -> [Unicode.Scalar]? {
        var output: [Unicode.Scalar] = []
        var rest = text[...]
        if let hyphen = text.lastIndex(of: 0x2D) {
            output = text[..<hyphen].map { Unicode.Scalar($0) }
            rest = text[(hyphen + 1)...]
        }
        var code = 128
        var place = 0
        var bias = 72
        while !rest.isEmpty {
            let before = place
            var weight = 1
            var step = base
            while true {
                guard let byte = rest.popFirst(), let digit = value(byte) else { return nil }
                let (grown, overflow) = weight.multipliedReportingOverflow(by: digit)
                guard !overflow, grown < 1 << 40 else { return nil }
                place += grown
                let threshold = max(lowest, min(highest, step - bias))
                if digit < threshold { break }
                weight *= base - threshold
                guard weight < 1 << 40 else { return nil }
                step += base
            }
            bias = adapt(place - before, output.count + 1, isFirst: before == 0)
            code += place / (output.count + 1)
            place %= output.count + 1
            guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
            output.insert(scalar, at: place)
            place += 1
        }
        return output
    }

    static func encode(_ text: [Unicode.Scalar]) -> [UInt8]? {
        var output = text.filter(\.isASCII).map { UInt8($0.value) }
        let plain = output.count
        var done = plain
        if plain > 0 { output.append(0x2D) }
        var code = 128
        var delta = 0
        var bias = 72
        while done < text.count {
            guard let next = text.map({ Int($0.value) }).filter({ $0 >= code }).min(), text.count < 1000 else {
                return nil
            }
            delta += (next - code) * (done + 1)
            code = next
            for scalar in text {
                if scalar.value < code { delta += 1 }
                if scalar.value != code { continue }
                var rest = delta
                var step = base
                while true {
                    let threshold = max(lowest, min(highest, step - bias))
                    if rest < threshold { break }
                    output.append(digit(threshold + (rest - threshold) % (base - threshold)))
                    rest = (rest - threshold) / (base - threshold)
                    step += base
                }
                output.append(digit(rest))
                bias = adapt(delta, done + 1, isFirst: done == plain)
                delta = 0
                done += 1
            }
            delta += 1
            code += 1
        }
        return output
    }

    private static func value(_ byte: UInt8) -> Int? {
        if byte.isASCIILetter { return Int(byte | 0x20) - 0x61 }
        return byte.isASCIIDigit ? Int(byte) - 0x30 + 26 : nil
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30) }

    private static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var bias = 0
        while delta > (base - lowest) * highest / 2 {
            delta /= base - lowest
            bias += base
        }
        return bias + (base - lowest + 1) * delta / (delta + 38)
    }
}
