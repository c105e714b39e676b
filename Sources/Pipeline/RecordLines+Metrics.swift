import Model

extension RecordLines {
    /// Where the stretches stand in the buffer that the next record may have as well.
    private struct Stretches {
        /// The value of `sentence`.
        var sentence: Range<Int>
        /// From `period` to `region_code`.
        var setting: Range<Int>
    }

    /// Writes all metrics; returns how many were accepted.
    func writeMetrics(to line: inout JSONLine) -> Int {
        var count = 0
        // By pointers: a copy of a record counts a dozen references up and down.
        records.metrics.withUnsafeBufferPointer { metrics in
            guard let first = metrics.baseAddress else { return }
            var numbering = RecordIDs(expecting: metrics.count)
            let ids = metrics.indices.map { numbering.next((first + $0).pointee.place.span, context.index) }
            // Nil when there is no line before, or it was rejected and is no longer there.
            var before: Stretches?
            for index in metrics.indices {
                let metric = first + index
                let digits = begin(.metric, ids[index], &line)
                let stretches = writeFields(of: metric, before, ids, &line)
                let accepted = finish(.metric, digits, at: metric.pointee.place, rule: metric.pointee.rule, &line)
                before = accepted == 0 ? nil : stretches
                count += accepted
            }
        }
        return count
    }

    /// Writes what only a metric has. A record stands behind the one before it, of whose line `before` tells.
    private func writeFields(
        of metric: UnsafePointer<MetricRecord>, _ before: Stretches?, _ ids: [PlacedID], _ line: inout JSONLine
    ) -> Stretches {
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
        let start = line.count
        if let before, Self.haveOneSetting(metric - 1, metric) {
            line.repeatBytes(before.setting)
        } else {
            writeSetting(of: metric, &line)
        }
        let setting = start..<line.count
        line.key("sentence")
        let sentenceStart = line.count
        if let before, (metric - 1).pointee.sentence == metric.pointee.sentence {
            line.repeatBytes(before.sentence)
        } else {
            quoted(metric.pointee.sentence, &line)
        }
        let sentence = sentenceStart..<line.count
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
        return Stretches(sentence: sentence, setting: setting)
    }

    private func writeSetting(of metric: UnsafePointer<MetricRecord>, _ line: inout JSONLine) {
        line.field("period", metric.pointee.period)
        line.field("period_start", metric.pointee.periodStart)
        line.field("period_end", metric.pointee.periodEnd)
        line.field("basis", metric.pointee.basis)
        line.field("status", metric.pointee.status.rawValue)
        line.field("region", metric.pointee.region)
        line.field("region_code", metric.pointee.regionCode)
    }

    /// Whether two records have all in common that `writeSetting` writes: of what may come from a document each byte.
    private static func haveOneSetting(_ a: UnsafePointer<MetricRecord>, _ b: UnsafePointer<MetricRecord>) -> Bool {
        // Mostly the very same strings: what is the same in memory need not be read.
        let strings = settingStrings
        if a.pointee.status == b.pointee.status,
            strings.allSatisfy({ isSame(UnsafeRawPointer(a) + $0, UnsafeRawPointer(b) + $0) })
        {
            return true
        }
        return a.pointee.status == b.pointee.status && a.pointee.period == b.pointee.period
            && a.pointee.periodStart == b.pointee.periodStart && a.pointee.periodEnd == b.pointee.periodEnd
            && a.pointee.regionCode == b.pointee.regionCode && areSame(a.pointee.basis, b.pointee.basis)
            && areSame(a.pointee.region, b.pointee.region)
    }

    /// Where the strings that `writeSetting` writes stand in a record.
    private static let settingStrings = [
        MemoryLayout<MetricRecord>.offset(of: \.period), MemoryLayout<MetricRecord>.offset(of: \.periodStart),
        MemoryLayout<MetricRecord>.offset(of: \.periodEnd), MemoryLayout<MetricRecord>.offset(of: \.basis),
        MemoryLayout<MetricRecord>.offset(of: \.region), MemoryLayout<MetricRecord>.offset(of: \.regionCode),
    ].compactMap { $0 }

    /// Whether two strings are held by the same two words: a small one's bytes, or the place of a long one.
    @inline(__always)
    private static func isSame(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer) -> Bool {
        let (a, b) = (a.loadUnaligned(as: SIMD2<UInt64>.self), b.loadUnaligned(as: SIMD2<UInt64>.self))
        return (a[0] ^ b[0]) | (a[1] ^ b[1]) == 0
    }

    private static func areSame(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return a.hasSameBytes(as: b)
    }
}
