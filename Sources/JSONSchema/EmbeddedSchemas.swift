import CSchemas

/// Schemas that are part of the program.
enum EmbeddedSchemas {
    /// The standard's metaschema of draft 2020-12.
    static let dialect = "https://json-schema.org/draft/2020-12/schema"
    /// The standard's metaschemas by URI.
    static let metaschemas = files(gongbao_metaschema)
    /// The records' schemas by kind.
    static let records = files(gongbao_record_schema)

    /// Copies the files of a C list, which are constants of the program, until its null name.
    private static func files(_ file: (Int32) -> gongbao_schema_file) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var number: Int32 = 0
        while case let entry = file(number), let name = entry.name {
            files[String(cString: name)] = Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count))
            number += 1
        }
        return files
    }
}
