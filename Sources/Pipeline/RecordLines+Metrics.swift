import Model

extension RecordLines {
    /// Where the stretches stand in the buffer that the next record may have as well; empty where it hasn't.
    private struct Stretches {
        /// The value of `sentence`.
        var sentence = 0..<0
        /// From `period` to `region_code`.
        var setting = 0..<0
    }

    /// Writes all metrics; returns how many were accepted.
    func writeMetrics(to line: inout JSONLine) -> Int {
        var count = 0
        records.metrics.withHeld { metrics in
            guard let first = metrics.baseAddress else { return }
            var numbering = RecordIDs(expecting: metrics.count)
            let ids = metrics.indices.map { numbering.next(metrics[$0].record.place.span, context.index) }
            // Empty when there is no line before, or it was rejected and is no longer there.
            var before = Stretches()
            for index in metrics.indices {
                if !before.setting.isEmpty {
                    if metrics[index - 1].record.sentence != metrics[index].record.sentence { before.sentence = 0..<0 }
                    if !Self.haveOneSetting(first + (index - 1), first + index) { before.setting = 0..<0 }
                }
                let accepted = write(metrics[index], ids[index], ids, &before, &line)
                if accepted == 0 { before = Stretches() }
                count += accepted
            }
        }
        return count
    }

    /// Writes one metric, of which `common` says what it has in common with the line before and becomes where that stands
    /// in its own; returns 1, or 0 when it was rejected.
    private func write(
        _ metric: borrowing HeldRecord<MetricRecord>, _ id: PlacedID, _ ids: [PlacedID], _ common: inout Stretches,
        _ line: inout JSONLine
    ) -> Int {
        let digits = begin(.metric, id, &line)
        line.field("indicator", metric.record.indicator)
        line.field("indicator_code", metric.record.indicatorCode)
        line.field("measure", metric.record.measure.rawValue)
        line.field("qualifier", metric.record.qualifier.rawValue)
        line.field("value", metric.record.value)
        line.field("value_high", metric.record.valueHigh)
        line.field("unit", metric.record.unit)
        line.field("value_base", metric.record.valueBase)
        line.field("value_base_high", metric.record.valueBaseHigh)
        line.field("unit_code", metric.record.unitCode)
        let start = line.count
        if common.setting.isEmpty { writeSetting(of: metric, &line) } else { line.repeatBytes(common.setting) }
        common.setting = start..<line.count
        line.key("sentence")
        let sentenceStart = line.count
        if common.sentence.isEmpty {
            quoted(metric.record.sentence, &line)
        } else {
            line.repeatBytes(common.sentence)
        }
        common.sentence = sentenceStart..<line.count
        if let cell = metric.record.cell {
            line.key("table_id")
            tableID(cell.table, &line)
            line.field("row", cell.row)
            line.field("column", cell.column)
        } else {
            line.raw(#","table_id":null,"row":null,"column":null"#)
        }
        line.key("of")
        if let of = metric.record.of {
            line.byte(UInt8(ascii: "\""))
            line.append(context.idPrefix)
            line.raw("-m-")
            append(ids[of], &line)
            line.byte(UInt8(ascii: "\""))
        } else {
            line.null()
        }
        return finish(.metric, digits, at: metric.record.place, rule: metric.record.rule, &line)
    }

    private func writeSetting(of metric: borrowing HeldRecord<MetricRecord>, _ line: inout JSONLine) {
        line.field("period", metric.record.period)
        line.field("period_start", metric.record.periodStart)
        line.field("period_end", metric.record.periodEnd)
        line.field("basis", metric.record.basis)
        line.field("status", metric.record.status.rawValue)
        line.field("region", metric.record.region)
        line.field("region_code", metric.record.regionCode)
    }

    /// Whether two records have all in common that `writeSetting` writes: of what may come from a document each byte.
    private static func haveOneSetting(
        _ a: UnsafePointer<HeldRecord<MetricRecord>>, _ b: UnsafePointer<HeldRecord<MetricRecord>>
    ) -> Bool {
        // Mostly the very same strings: what is the same in memory need not be read.
        let strings = settingStrings
        if a.pointee.record.status == b.pointee.record.status,
            strings.allSatisfy({ isSame(UnsafeRawPointer(a) + $0, UnsafeRawPointer(b) + $0) })
        {
            return true
        }
        return a.pointee.record.status == b.pointee.record.status && a.pointee.record.period == b.pointee.record.period
            && a.pointee.record.periodStart == b.pointee.record.periodStart
            && a.pointee.record.periodEnd == b.pointee.record.periodEnd
            && a.pointee.record.regionCode == b.pointee.record.regionCode
            && areSame(a.pointee.record.basis, b.pointee.record.basis)
            && areSame(a.pointee.record.region, b.pointee.record.region)
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
