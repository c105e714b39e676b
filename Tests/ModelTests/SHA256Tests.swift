import Testing

@testable import Model

@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func publishedExamples(text: String, digest: String) {
        #expect(SHA256.hexadecimal(of: text.utf8) == digest)
    }

    @Test func piecesGiveTheSameAsTheWhole() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let whole = SHA256.hexadecimal(of: bytes)
        for size in [1, 3, 63, 64, 65, 200] {
            var digest = SHA256()
            var start = 0
            while start < bytes.count {
                digest.update(bytes[start..<min(start + size, bytes.count)])
                start += size
            }
            #expect(digest.hexadecimal() == whole)
        }
    }

    @Test func instructionsAndPortableWayAgree() {
        // On a processor without the instructions both ways are the portable one.
        var bytes: [UInt8] = []
        var word: UInt32 = 1
        for length in [0, 1, 55, 56, 63, 64, 65, 119, 128, 1000, 4096, 10_007] {
            while bytes.count < length {
                word = word &* 1_664_525 &+ 1_013_904_223
                bytes.append(UInt8(truncatingIfNeeded: word >> 24))
            }
            var portable = SHA256(usesInstructions: false)
            var direct = SHA256(usesInstructions: SHA256.hasInstructions)
            portable.update(bytes)
            direct.update(bytes)
            #expect(portable.hexadecimal() == direct.hexadecimal())
        }
    }

    @Test func aMillionLettersOfThePublishedExample() {
        let letters = Array(repeating: UInt8(ascii: "a"), count: 1_000_000)
        for usesInstructions in [false, SHA256.hasInstructions] {
            var digest = SHA256(usesInstructions: usesInstructions)
            digest.update(letters)
            #expect(
                digest.hexadecimal() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        }
    }
}
