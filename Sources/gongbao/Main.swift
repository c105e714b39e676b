import ArgumentParser

@main
struct Gongbao: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongbao", subcommands: [EvaluateCommand.self])
}
