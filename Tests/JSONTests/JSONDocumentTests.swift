import JSON
import Testing

struct JSONDocumentTests {
    @Test func readsEveryKind() throws {
        let value = try JSONValue(parsing: #" {"a":[1, -2.50,true,false,null,"云岭\n\u00e9\ud83d\ude00"],"":{}} "#)
        #expect(value.kind == .object)
        #expect(value.members?.map(\.key) == ["a", ""])
        #expect(value["a"]?.elements?.map(\.kind) == [.number, .number, .boolean, .boolean, .null, .string])
        #expect(value["a"]?[1]?.number?.text == "-2.50")
        #expect(value["a"]?[2]?.boolean == true)
        #expect(value["a"]?[3]?.boolean == false)
        #expect(value["a"]?[5]?.string == "云岭\né😀")
        #expect(value["a"]?[6] == nil)
        #expect(value[""]?.count == 0)
        #expect(value["b"] == nil)
    }

    @Test func knowsPlaces() throws {
        let value = try JSONValue(parsing: "{\n  \"一\": 1,\n  \"k\": [\n{}, \"x/~\"]\n}")
        let place = try #require(value["k"]?[1]).place
        #expect(place.line == 4)
        #expect(place.column == 5)
        let pointer = try #require(value["k"]?[1]).pointer
        #expect(pointer.description == "/k/1")
        #expect(value[pointer]?.string == "x/~")
        #expect(value.members?.first { $0.key == "k" }?.keyValue.place.line == 3)
    }

    @Test(arguments: [
        ("", "ends where a value"), ("[1,]", "behind the comma"), ("{\"a\":1,}", "key should stand"),
        ("[1 2]", "comma"),
        ("{\"a\" 1}", "colon"), ("nul", "value should"), ("[1]x", "behind the value"), ("\"a", "ends inside"),
        ("\"\u{1}\"", "control"), ("\"\\x\"", "escape"), ("\"\\u12g4\"", "hexadecimal"), ("\"\\ud800\"", "surrogate"),
        ("\"\\ud800\\u0041\"", "surrogate"), ("\"\\udc00\"", "surrogate"), ("01", "behind the value"), ("-", "number"),
        ("\u{FEFF}1", "byte order"), ("{\"a\":1,\"\\u0061\":2}", "twice"), ("[", "ends"), ("{", "ends"),
        ("{\"a\":", "ends"),
        ("'a'", "value should"), ("[1}", "comma or ]"), ("{1:2}", "quotation"), ("nullnull", "behind"), ("]", "comma"),
    ])
    func saysWhatIsWrong(text: String, words: String) throws {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
        #expect(try #require(error).description.contains(words), "\(String(describing: error))")
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8],
            [0xE4, 0x41, 0x80], [0xE4, 0xB8, 0xC3], [0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3, 0x22],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22] + bytes + [0x22, 0x20, 0x20]) }
        // Two characters of three bytes are read at once: what is broken is found at either.
        for count in 1...5 {
            let before = Array(String(repeating: "云", count: count).utf8)
            let line = [0x22] + before + bytes + Array("岭县\"   ".utf8)
            #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: line) }
        }
    }

    @Test(arguments: ["一", "က", "퟿", "\u{E000}", "，", "é", "a", "𠮷"]) func readsEveryLengthOfCharacter(
        character: String
    ) throws {
        for count in 0..<9 {
            let text = String(repeating: "云岭", count: count) + character + String(repeating: character, count: count)
            #expect(try JSONValue(parsing: "\"\(text)\"").string == text)
        }
    }

    @Test func placesAFault() throws {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: "{\n \"region\": tru\n}") }
        let place = try #require(error).place
        #expect(place.offset == 13)
        #expect(place.line == 2)
        #expect(place.column == 12)
        #expect(try #require(error).piece.contains("tru"))
    }

    @Test func limitsDepth() throws {
        let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(try JSONValue(parsing: deep).count == 1)
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: "[" + deep + "]") }
    }

    @Test func findsDoubleKeysAmongMany() throws {
        let many = (0..<200).map { "\"k\($0)\":{\"x\":[\($0)]}" }
        #expect(try JSONValue(parsing: "{" + many.joined(separator: ",") + "}").count == 200)
        let error = #expect(throws: JSONSyntaxError.self) {
            try JSONValue(parsing: "{" + many.joined(separator: ",") + ",\"k17\":0}")
        }
        #expect(try #require(error).message.contains("twice"))
    }

    @Test(arguments: [
        ("{\"a\":1,\"b\":[2]}", "{\"b\":[2.0],\"a\":1e0}", true), ("[1,2]", "[2,1]", false),
        ("\"\\u0061\"", "\"a\"", true),
        ("0", "false", false), ("null", "0", false), ("{\"a\":1}", "{\"b\":1}", false), ("\"1\"", "1", false),
    ])
    func comparesByMeaning(first: String, second: String, equal: Bool) throws {
        let one = try JSONValue(parsing: first)
        let other = try JSONValue(parsing: second)
        #expect((one == other) == equal)
        if equal { #expect(one.hashValue == other.hashValue) }
    }
}
