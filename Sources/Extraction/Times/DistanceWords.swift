/// Words that look like those of a distance and are others.
extension NumberCharacters {
    /// True where the word of a distance at `start` ends another one or begins a number: 目前两年, 最后一周, 超过三年, 上百小时.
    func isInsideDistance(_ start: Int) -> Bool {
        behind(.longerDistance, at: start - 1) == start + 1 || behind(.roughCount, at: start) != nil
    }
}
