import Foundation
import Model
import Testing

@testable import Pipeline

@Suite struct RecordLinesTests {
    private static let text = "云岭市公报\n一、综合\n全年收入“86.94”亿元,增长6.1%。\n"

    private func span(_ piece: String) -> TextSpan {
        let range = Self.text.range(of: piece)!
        let start = Self.text.utf8.distance(from: Self.text.startIndex, to: range.lowerBound)
        return TextSpan(start, start + piece.utf8.count)
    }

    private func document() -> Document {
        let bytes = Array(Self.text.utf8)
        var document = Document(
            id: "y/公报",
            source: DocumentSource(
                path: "y/公报.txt", mediaType: "text/plain", encoding: "utf-8", byteCount: bytes.count, sha256: "00"),
            text: bytes,
            sourceMap: SourceMap(runs: [
                .init(
                    textStart: 0, textCount: bytes.count, sourceStart: 3, sourceCount: bytes.count,
                    correspondence: .bytes)
            ]))
        document.sections = [
            Section(level: 1, title: "云岭市公报", number: nil, span: span("云岭市公报"), parent: nil),
            Section(level: 2, title: "一、综合", number: "一", span: span("一、综合"), parent: 0),
        ]
        return document
    }

    private func lines(_ document: Document, _ records: DocumentRecords) -> [RecordKind: [String]] {
        let buffers = LineBuffers()
        RecordLines(RecordContext(document), records, into: buffers) { _, _ in true }.write()
        var lines: [RecordKind: [String]] = [:]
        for kind in RecordKind.allCases {
            let text = String(decoding: buffers[kind].line.bytes, as: UTF8.self)
            lines[kind] = text.split(separator: "\n").map(String.init)
            #expect(lines[kind]?.count == buffers[kind].count)
        }
        return lines
    }

    @Test func aMetricHasItsKeysInOrderAndItsPlacesInCodePoints() throws {
        let document = document()
        let sentence = span("全年收入“86.94”亿元,增长6.1%")
        var level = MetricRecord(
            place: Place(span: span("86.94"), section: 1), rule: "test.level", indicator: "收入",
            value: ExactDecimal("86.94")!, valueBase: ExactDecimal("8694000000")!, sentence: sentence)
        level.unit = "亿元"
        var change = level
        change.place.span = span("6.1%")
        change.measure = .change
        change.of = 0
        var records = DocumentRecords()
        records.metrics = [level, change]
        let lines = try #require(self.lines(document, records)[.metric])
        let prefix = String(decoding: RecordContext.idPrefix(documentID: "y/公报", contentDigest: "00"), as: UTF8.self)
        #expect(
            lines[0] == #"{"kind":"metric","id":"\#(prefix)-m-16-21","doc_id":"y/公报","indicator":"收入","#
                + #""indicator_code":null,"measure":"level","qualifier":"eq","value":86.94,"value_high":null,"#
                + #""unit":"亿元","value_base":8694000000,"value_base_high":null,"unit_code":null,"period":null,"#
                + #""period_start":null,"period_end":null,"basis":null,"status":"actual","region":null,"#
                + #""region_code":null,"sentence":"全年收入“86.94”亿元,增长6.1%","table_id":null,"row":null,"#
                + #""column":null,"of":null,"start":16,"end":21,"source_start":47,"source_end":52,"text":"86.94","#
                + #""section":"云岭市公报 / 一、综合","rule":"test.level"}"#)
        #expect(lines[1].contains(#""of":"\#(prefix)-m-16-21""#))
    }

    /// What a record has in common with the one before is copied from its line: only where it is the same byte by byte.
    @Test func neighboursShareOnlyWhatIsTheSame() throws {
        var metric = MetricRecord(
            place: Place(span: span("86.94"), section: nil), rule: "r", indicator: "收入", value: ExactDecimal("1")!,
            valueBase: ExactDecimal("1")!, basis: "豈", region: "云岭市", sentence: span("全年收入"))
        var records = DocumentRecords()
        records.metrics.append(metric)
        metric.basis = "\u{F900}"
        records.metrics.append(metric)
        records.metrics.append(metric)
        metric.region = nil
        records.metrics.append(metric)
        metric.period = "2023"
        metric.sentence = span("全年")
        records.metrics += [metric, metric]
        let lines = try #require(self.lines(document(), records)[.metric])
        func piece(_ line: String, _ first: String, _ last: String) -> String {
            String(line[line.range(of: first)!.lowerBound..<line.range(of: last)!.lowerBound])
        }
        let settings = lines.map { Array(piece($0, "\"period\"", ",\"sentence").utf8) }
        #expect(settings[0] != settings[1] && settings[1] == settings[2])
        #expect(settings[2] != settings[3] && settings[3] != settings[4] && settings[4] == settings[5])
        #expect(
            String(decoding: settings[1], as: UTF8.self).utf8.elementsEqual(
                "\"period\":null,\"period_start\":null,\"period_end\":null,\"basis\":\"\u{F900}\",\"status\":\"actual\",\"region\":\"云岭市\",\"region_code\":null"
                    .utf8))
        let sentences = lines.map { piece($0, "\"sentence\"", ",\"table_id") }
        #expect(sentences[..<4].allSatisfy { $0 == #""sentence":"全年收入""# })
        #expect(sentences[4...].allSatisfy { $0 == #""sentence":"全年""# })
    }

    @Test func recordsAtOnePlaceGetDifferentIDs() throws {
        let metric = MetricRecord(
            place: Place(span: span("86.94"), section: nil), rule: "r", indicator: "收入", value: ExactDecimal("1")!,
            valueBase: ExactDecimal("1")!, sentence: span("全年收入"))
        var records = DocumentRecords()
        records.metrics = [metric, metric, metric]
        let lines = try #require(self.lines(document(), records)[.metric])
        let ids = lines.map { $0.split(separator: "\"")[7] }
        #expect(Set(ids).count == 3)
        #expect(ids[2].hasSuffix("-m-16-21-2"))
    }

    @Test func everyLineIsAnObjectWhoseTextStandsAtItsPlace() throws {
        let document = document()
        var records = DocumentRecords()
        records.document.title = "云岭市公报"
        records.document.titlePlace = Place(span: span("云岭市公报"), section: nil)
        records.dates = [
            DateRecord(
                place: Place(span: span("全年"), section: 1), rule: "d", type: .date, value: "2023", dateStart: nil,
                dateEnd: nil, granularity: "year", basis: .deictic)
        ]
        records.terms = [
            TermRecord(place: Place(span: span("增长"), section: nil), rule: "t", number: nil, term: "a", definition: "b")
        ]
        let scalars = Array(Self.text.unicodeScalars)
        for (kind, lines) in lines(document, records) {
            for line in lines {
                let object = try #require(
                    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(kind)")
                guard let start = object["start"] as? Int, let end = object["end"] as? Int else { continue }
                var piece = String.UnicodeScalarView()
                piece.append(contentsOf: scalars[start..<end])
                #expect(object["text"] as? String == String(piece))
            }
        }
    }

    @Test func aTableIsWrittenAsAFullGrid() throws {
        var document = document()
        let empty = TextSpan(0, 0)
        func cell(_ text: String, _ row: Int, _ column: Int, _ rows: Int = 1, _ columns: Int = 1) -> TableGrid.Cell {
            TableGrid.Cell(span: empty, text: text, row: row, column: column, rowSpan: rows, columnSpan: columns)
        }
        document.tables = [
            TableGrid(
                caption: "表1", unit: "亿元",
                cells: [
                    cell("指标", 0, 0, 2), cell("收入", 0, 1, 1, 2), cell("2022年", 1, 1), cell("2023年", 1, 2),
                    cell("合计", 2, 0), cell("1", 2, 1),
                ], rowCount: 3, columnCount: 3, slots: [0, 1, 1, 0, 2, 3, 4, 5, -1], headerRowCount: 2, notes: ["注"],
                origin: .html, span: span("综合"), section: 1)
        ]
        var records = DocumentRecords()
        records.cells = [
            CellRecord(
                place: CellPlace(table: 0, row: 0, column: 1), span: span("86.94"), rowHeader: "合计",
                columnHeader: "收入 / 2022年", text: "1", value: ExactDecimal("1"), unit: "亿元")
        ]
        let lines = self.lines(document, records)
        let table = try #require(lines[.table]?.first)
        #expect(table.contains(#""header":["指标","收入 / 2022年","收入 / 2023年"],"header_rows":2,"rows":[["合计","1",""]]"#))
        #expect(
            table.contains(
                #""spans":[{"row":0,"column":0,"rowspan":2,"colspan":1},{"row":0,"column":1,"rowspan":1,"colspan":2}]"#)
        )
        #expect(table.contains(#""text":null,"section":"云岭市公报 / 一、综合""#))
        let cell = try #require(lines[.cell]?.first)
        #expect(cell.contains(#"-g-0","row":0,"column":1,"row_header":"合计","column_header":"收入 / 2022年","value":1,"#))
    }
}
