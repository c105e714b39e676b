import Compression
import Foundation
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

    @Test(arguments: [true, false]) func aRecordOfAWebArchiveIsItsDocument(packed: Bool) throws {
        func line(_ status: String, times: Int = 1) throws -> [UInt8] {
            let message = "HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>云岭</p>"
            let record = Array(
                """
                WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://www.yunling.example/a\r\n\
                Content-Type: application/http\r\nContent-Length: \(message.utf8.count)\r\n\r\n\(message)\r\n\r\n
                """.utf8)
            let bytes = packed ? try record.withUnsafeBytes { try GzipMember.compressed($0) } : record
            let all = (0..<times).flatMap { _ in bytes }
            return Array("{\"warc_base64\":\"\(Data(all).base64EncodedString())\"}".utf8)
        }
        let item = WorkerRequest.item(try line("200 OK"), number: 7)
        #expect(item.id == "www.yunling.example/a")
        #expect(item.url == "http://www.yunling.example/a")
        #expect(item.mediaType == "text/html; charset=utf-8")
        guard case .bytes(let bytes) = item.content else {
            Issue.record("no bytes")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "<p>云岭</p>")
        #expect(item.byteCount == bytes.count)
        #expect(code(String(decoding: try line("404 Not Found"), as: UTF8.self)) == "input.http_status")
        #expect(code(String(decoding: try line("200 OK", times: 2), as: UTF8.self)) == "request.warc")
    }

    @Test func theIDIsGivenOrMade() {
        #expect(WorkerRequest.item(Array(#"{"id":"../x","content":""}"#.utf8), number: 7).id == "__/x")
        #expect(WorkerRequest.item(Array(#"{"path":"a/b.txt"}"#.utf8), number: 7).id == "a/b")
        #expect(WorkerRequest.item(Array(#"{"content":""}"#.utf8), number: 7).id == "line-7")
    }

    @Test(arguments: [
        ("", "request.not_json"), ("[]", "request.not_an_object"), ("{}", "request.no_content"),
        (#"{"content":1}"#, "request.no_content"), (#"{"content_base64":"Y"}"#, "request.base64"),
        (#"{"content_base64":"=YQ"}"#, "request.base64"), (#"{"warc_base64":"Z2FyYmFnZQ=="}"#, "input.damaged"),
        (#"{"warc_base64":""}"#, "request.warc"), (#"{"too_long":9}"#, "request.too_long"),
    ]) func whatIsWrongIsSaid(line: String, expected: String) { #expect(code(line) == expected) }
}
