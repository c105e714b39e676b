import Model

/// A file of one JSON object a line.
enum RecordLines {
    /// The objects in order, with a fault for each line that holds none; empty lines are passed over.
    static func parse(_ bytes: [UInt8], file: String) -> (records: [Fields], faults: [Fault]) {
        var records: [Fields] = []
        var faults: [Fault] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do throws(FieldsReader.Refusal) {
                records.append(try FieldsReader.read(Array(line)))
            } catch {
                faults.append(Fault(file: file, place: "line \(index + 1)", message: error.message))
            }
        }
        return (records, faults)
    }
}
