import JSON
import Testing

struct JSONPointerTests {
    @Test func findsTheStandardsExamples() throws {
        let value = try JSONValue(parsing: #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"m~n":8}"#)
        #expect(try value[#require(JSONPointer(""))] == value)
        #expect(try value[#require(JSONPointer("/foo/0"))]?.string == "bar")
        #expect(try value[#require(JSONPointer("/"))]?.integer == 0)
        #expect(try value[#require(JSONPointer("/a~1b"))]?.integer == 1)
        #expect(try value[#require(JSONPointer("/c%d"))]?.integer == 2)
        #expect(try value[#require(JSONPointer("/m~0n"))]?.integer == 8)
        #expect(try value[#require(JSONPointer("/foo/01"))] == nil)
        #expect(try value[#require(JSONPointer("/foo/2"))] == nil)
        #expect(JSONPointer(["a/b", "m~n"]).description == "/a~1b/m~0n")
    }

    @Test(arguments: ["a", "/~", "/~2", "#/a"])
    func refusesWhatIsNoPointer(text: String) { #expect(JSONPointer(text) == nil) }
}
