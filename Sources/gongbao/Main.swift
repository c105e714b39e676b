import ArgumentParser

@main
struct Gongbao: ParsableCommand {}
