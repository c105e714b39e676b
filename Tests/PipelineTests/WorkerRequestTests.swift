import Testing

@testable import Pipeline

@Suite struct WorkerRequestTests {
    private func bytes(_ line: String) -> String? {
        guard case .bytes(let bytes) = WorkerRequest.item(Array(line.utf8), number: 7).content else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func code(_ line: String) -> String? {
        guard case .unreadable(let code, _) = WorkerRequest.item(Array(line.utf8), number: 7).content else {
            return nil
        }
        return code
    }

    @Test func contentIsTextOrBase64() {
        #expect(bytes(#"{"content":"云\u5cad\n"}"#) == "云岭\n")
        #expect(bytes(#"{"content_base64":"5LqR5bKt"}"#) == "云岭")
        #expect(bytes(#"{"content_base64":"YQ=="}"#) == "a")
        #expect(bytes(#"{"content_base64":"YWI"}"#) == "ab")
        #expect(bytes(#"{"content_base64":""}"#) == "")
    }

    @Test func theIDIsGivenOrMade() {
        #expect(WorkerRequest.item(Array(#"{"id":"../x","content":""}"#.utf8), number: 7).id == "__/x")
        #expect(WorkerRequest.item(Array(#"{"path":"a/b.txt"}"#.utf8), number: 7).id == "a/b")
        #expect(WorkerRequest.item(Array(#"{"content":""}"#.utf8), number: 7).id == "line-7")
    }

    @Test(arguments: [
        ("", "request.not_json"), ("[]", "request.not_an_object"), ("{}", "request.no_content"),
        (#"{"content":1}"#, "request.no_content"), (#"{"content_base64":"Y"}"#, "request.base64"),
        (#"{"content_base64":"=YQ"}"#, "request.base64"), (#"{"too_long":9}"#, "request.too_long"),
    ]) func whatIsWrongIsSaid(line: String, expected: String) { #expect(code(line) == expected) }
}
