// swift-tools-version: 6.2
// Imports go downwards only; siblings meet in Model. docs/architecture.md has the picture.
import PackageDescription

let package = Package(
    name: "gongbao",
    products: [
        .executable(name: "gongbao", targets: ["gongbao"]),
        .library(
            name: "Gongbao",
            targets: ["Model", "PCRE2", "Patterns", "Readers", "Extraction", "Normalisation", "Pipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // Layer 0: the shared words, and the C libraries.
        .target(name: "CSHA256"),
        .target(name: "CSystem"),
        .target(name: "CEncodingTables"),
        .target(name: "Bytes"),
        .target(name: "Model", dependencies: ["CSHA256", "CEncodingTables"]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .target(name: "CPacks"),
        .target(name: "CSchemas"),

        // Layer 1
        .target(name: "JSON", dependencies: ["Bytes"]),
        .target(name: "PCRE2", dependencies: ["CPCRE2"]),
        .target(name: "Compression", dependencies: ["CZlib", "CZstd"]),
        .target(name: "Inputs", dependencies: ["Model", "JSON", "CZlib", "CZstd"]),
        .target(name: "Evaluation", dependencies: ["Model", "JSON"]),
        .target(name: "Review", dependencies: ["Model"]),

        // Layer 2
        .target(name: "Patterns", dependencies: ["Model", "Bytes", "PCRE2", "CPacks"]),
        .target(name: "JSONSchema", dependencies: ["JSON", "Bytes", "PCRE2", "CSchemas"]),

        // Layer 3
        .target(name: "Readers", dependencies: ["Model", "Bytes", "Patterns", "CLibXML2", "CEncodingTables"]),
        .target(name: "Extraction", dependencies: ["Model", "Patterns", "PCRE2"]),
        .target(name: "Normalisation", dependencies: ["Model", "Patterns"]),

        // Layer 4
        .target(
            name: "Pipeline",
            dependencies: [
                "Model", "Readers", "Patterns", "JSONSchema", "Extraction", "Normalisation", "Compression", "JSON",
                "Inputs", "CSystem",
            ]),

        // Layer 5
        .executableTarget(
            name: "gongbao",
            dependencies: [
                "Model", "Readers", "Patterns", "JSONSchema", "Extraction", "Normalisation", "Pipeline",
                "Evaluation", "Review", "CSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Measures the stages; `make bench` alone builds it for use.
        .executableTarget(
            name: "gongbao-bench", dependencies: ["Model", "PCRE2", "Pipeline", "Readers", "CLibXML2"],
            path: "Sources/GongbaoBench"),

        // What several test targets need: folders, places, small documents.
        .target(name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport"),
        .testTarget(name: "ReviewTests", dependencies: ["Review"]),
        .testTarget(name: "AccuracyTests", dependencies: ["Pipeline", "Evaluation", "Compression", "TestSupport"]),
        .testTarget(name: "PeersTests", dependencies: ["Extraction", "Model", "Patterns", "PCRE2", "TestSupport"]),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "Model", "TestSupport"]),
        .testTarget(name: "NormalisationTests", dependencies: ["Normalisation", "Model", "Patterns"]),
        .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
        .testTarget(name: "ModelTests", dependencies: ["Model"]),
        .testTarget(name: "PCRE2Tests", dependencies: ["PCRE2"]),
        .testTarget(
            name: "ExtractionTests", dependencies: ["Extraction", "Model", "PCRE2", "Patterns", "TestSupport"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),
        .testTarget(name: "JSONSchemaTests", dependencies: ["JSONSchema", "JSON", "TestSupport"]),
        .testTarget(name: "PatternsTests", dependencies: ["Patterns", "Model", "PCRE2"]),
        .testTarget(name: "CommandTests", dependencies: ["JSON", "JSONSchema", "TestSupport"]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
        .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "Model", "Compression", "TestSupport"]),
        .testTarget(name: "ReadersTests", dependencies: ["Readers", "Bytes", "Model", "Patterns", "TestSupport"]),
        .testTarget(name: "InputsTests", dependencies: ["Inputs", "Model", "Compression", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
