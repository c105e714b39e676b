import Model

extension RecordLines {
    /// What neighbouring metrics share: it is written once, and copied from where it stands in the buffer.
    private struct Shared {
        var sentence = SharedPart<TextSpan>()
        var period = SharedPart<MetricTime>()
        var region = SharedPart<MetricRegion>()
    }

    private struct MetricTime: Equatable {
        var period: String?
        var start: String?
        var end: String?
    }

    private struct MetricRegion: Equatable {
        var name: String?
        var code: String?
    }

    /// Writes all metrics; returns how many were accepted.
    func writeMetrics(to line: inout JSONLine) -> Int {
        var shared = Shared()
        var count = 0
        // By pointers: a copy of a record counts a dozen references up and down.
        records.metrics.withUnsafeBufferPointer { metrics in
            guard let first = metrics.baseAddress else { return }
            var numbering = RecordIDs()
            let ids = metrics.indices.map { numbering.next((first + $0).pointee.place.span, context.index) }
            for index in metrics.indices {
                let metric = first + index
                begin(.metric, ids[index], &line)
                writeFields(of: metric, ids, &shared, &line)
                let accepted = finish(.metric, ids[index], at: metric.pointee.place, rule: metric.pointee.rule, &line)
                if accepted == 0 { shared = Shared() }
                count += accepted
            }
        }
        return count
    }

    private func writeFields(
        of metric: UnsafePointer<MetricRecord>, _ ids: [PlacedID], _ shared: inout Shared, _ line: inout JSONLine
    ) {
        line.field("indicator", metric.pointee.indicator)
        line.field("indicator_code", metric.pointee.indicatorCode)
        line.field("measure", metric.pointee.measure.rawValue)
        line.field("qualifier", metric.pointee.qualifier.rawValue)
        line.field("value", metric.pointee.value)
        line.field("value_high", metric.pointee.valueHigh)
        line.field("unit", metric.pointee.unit)
        line.field("value_base", metric.pointee.valueBase)
        line.field("value_base_high", metric.pointee.valueBaseHigh)
        line.field("unit_code", metric.pointee.unitCode)
        let time = MetricTime(
            period: metric.pointee.period, start: metric.pointee.periodStart, end: metric.pointee.periodEnd)
        shared.period.write(time, &line) { time, line in
            line.field("period", time.period)
            line.field("period_start", time.start)
            line.field("period_end", time.end)
        }
        line.field("basis", metric.pointee.basis)
        line.field("status", metric.pointee.status.rawValue)
        let region = MetricRegion(name: metric.pointee.region, code: metric.pointee.regionCode)
        shared.region.write(region, &line) { region, line in
            line.field("region", region.name)
            line.field("region_code", region.code)
        }
        shared.sentence.write(metric.pointee.sentence, &line) { sentence, line in
            line.key("sentence")
            quoted(sentence, &line)
        }
        if let cell = metric.pointee.cell {
            line.key("table_id")
            tableID(cell.table, &line)
            line.field("row", cell.row)
            line.field("column", cell.column)
        } else {
            line.raw(#","table_id":null,"row":null,"column":null"#)
        }
        line.key("of")
        if let of = metric.pointee.of {
            line.byte(UInt8(ascii: "\""))
            line.append(context.idPrefix)
            line.raw("-m-")
            append(ids[of], &line)
            line.byte(UInt8(ascii: "\""))
        } else {
            line.null()
        }
    }
}

/// A stretch of a line that those behind it often have as well.
///
/// It is good as long as the line that it was written in stays in the buffer.
struct SharedPart<Key: Equatable> {
    private var last: Key?
    private var bytes = 0..<0

    init() {}

    /// Writes the stretch of a key, from the buffer when it is the last one's again.
    @inline(__always)
    mutating func write(_ key: Key, _ line: inout JSONLine, _ body: (Key, inout JSONLine) -> Void) {
        if key == last { return line.repeatBytes(bytes) }
        let start = line.count
        body(key, &line)
        last = key
        bytes = start..<line.count
    }
}
