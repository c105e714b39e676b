import CSystem
import Model

/// Threads of the system's own, because a parser's recursion needs a stack whose size we choose.
struct WorkerThreads {
    private var threads: [SystemThread] = []

    /// Address space for each stack; the system hands out memory only as it is touched.
    private static let stackByteCount = 64 << 20

    /// Starts `count` threads that each run `body` once; throws the system's error number when none can be had.
    init(count: Int, body: @escaping @Sendable () -> Void) throws(FileError) {
        for _ in 0..<count {
            do throws(SystemThread.Failure) {
                threads.append(try SystemThread(stackByteCount: Self.stackByteCount, body))
            } catch {
                // Fewer threads do the same work; none can do nothing.
                if threads.isEmpty { throw FileError("start", "a worker thread", number: error.number) }
                break
            }
        }
    }

    /// Waits until all have ended.
    func join() { for thread in threads { thread.join() } }

    /// Processors that this process may use.
    static var processorCount: Int { Int(gongbao_processor_count()) }
}
