import Model

/// Compares labels with a run.
public enum Evaluator {
    /// Scores each labelled document in the first run that has it; one that none has has everything missed.
    ///
    /// - Parameters:
    ///   - document: only this one, by the name of its labels or its id in the run; where there is one set of labels
    ///     of another name, the run's document of this id is compared with it.
    /// - Throws: when `document` fits neither.
    public static func evaluate(
        gold: [GoldDocument], runs: [RunFolder], document: String? = nil
    ) throws(SetupError) -> EvaluationResult {
        precondition(!runs.isEmpty, "an evaluation needs a run")
        var chosen = gold.map { gold in
            for run in runs { if let id = run.documentID(of: gold) { return Pairing(gold: gold, run: run, id: id) } }
            return Pairing(gold: gold, run: runs[0], id: nil)
        }
        if let document {
            let fitting = chosen.filter { $0.gold.name == document || $0.id == document }
            let holder = runs.first { $0.holds(document) }
            if fitting.isEmpty && (chosen.count != 1 || holder == nil) {
                throw SetupError([
                    Fault(
                        file: runs.map(\.path).joined(separator: " "), place: document,
                        message: "no labels have this name, and none fit this id")
                ])
            }
            chosen = fitting.isEmpty ? [Pairing(gold: chosen[0].gold, run: holder ?? runs[0], id: document)] : fitting
        }
        return EvaluationResult(documents: chosen.map { score($0.gold, $0.run, $0.id) })
    }

    /// The same for one run.
    public static func evaluate(
        gold: [GoldDocument], run: RunFolder, document: String? = nil
    ) throws(SetupError) -> EvaluationResult {
        try evaluate(gold: gold, runs: [run], document: document)
    }

    /// Labels with the run's document that they are compared with.
    private struct Pairing {
        var gold: GoldDocument
        var run: RunFolder
        var id: String?
    }

    private static func score(_ gold: GoldDocument, _ run: RunFolder, _ id: String?) -> DocumentScore {
        let context = PlaceContext(coordinates: gold.coordinates, text: id.map { run.text(of: $0) } ?? [])
        var notes: [String] = []
        if id == nil { notes.append("the run does not have this document") }
        if let id, let digest = gold.sha256, let actual = run.document(id)?.text("sha256"), actual != digest {
            notes.append("the file is not the labelled one: its SHA-256 is \(actual)")
        }
        func records(_ kind: String) -> [Fields] { id.map { run.records(kind, of: $0) } ?? [] }
        func inScope(_ kind: String) -> [Fields] {
            let all = records(kind)
            let placed = all.filter { context.place(of: $0) != nil || gold.scope.isEmpty }
            if placed.count < all.count {
                notes.append("\(all.count - placed.count) \(kind) have no place in \(gold.coordinates.rawValue)")
            }
            return placed.filter { record in context.place(of: record).map { gold.isInScope($0.lowerBound) } ?? true }
        }
        var figures = FigureTable()
        var verdicts: [Verdict] = []
        for kind in GoldDocument.kinds {
            guard let labels = gold.labels[kind] else { continue }
            let score =
                switch kind {
                case "metrics": KindScore.metrics(gold: labels, found: inScope(kind), context: context)
                case "dates": KindScore.dates(gold: labels, found: inScope(kind), context: context)
                case "tables": KindScore.tables(gold: labels, found: records(kind))
                case "cells": KindScore.cells(gold: labels, metrics: records("metrics"), context: context)
                case "headlines": KindScore.headlines(gold: labels, metrics: records("metrics"))
                case "terms": KindScore.terms(gold: labels, found: records(kind))
                case "sections": KindScore.sections(gold: labels, found: records(kind), context: context)
                default:
                    KindScore.document(
                        gold: labels.first ?? Fields(members: [:]), found: id.flatMap { run.document($0) })
                }
            for (name, figure) in score.figures { figures[name] = figure }
            verdicts += score.verdicts
        }
        return DocumentScore(
            name: gold.name, documentID: id, split: gold.split, labelChecksum: gold.checksum, figures: figures,
            verdicts: unique(verdicts), notes: notes)
    }

    /// Verdicts with keys of their own, should two labels or records share a place.
    private static func unique(_ verdicts: [Verdict]) -> [Verdict] {
        var seen: [String: Int] = [:]
        return verdicts.map { verdict in
            var verdict = verdict
            if verdict.outcome == .falseAlarm { verdict.place = "+" + verdict.place }
            let count = seen[verdict.key, default: 0]
            seen[verdict.key] = count + 1
            if count > 0 { verdict.place += "#\(count + 1)" }
            return verdict
        }
    }
}
