#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A ring of slots whose jobs are done in any order and written in order.
///
/// A worker claims the next job together with its slot, and waits while the ring is full: that keeps memory
/// independent of the number of jobs. The worker that delivers the job whose turn it is writes it, and those behind it
/// that are there already, while what it made is still in its processor's cache: there is no thread for writing alone.
/// Safe to share: every field is touched under the one mutex, and a slot's value belongs to its claimant from `claim`
/// to `deliver`, then to the one worker that writes.
final class OrderedWindow<Job: Sendable, Slot: AnyObject, Failure: Error>: @unchecked Sendable {
    /// A job with the slot that will hold its outcome.
    struct Claim {
        let job: Job
        let slot: Slot
        fileprivate let position: Int
    }

    /// Held while a job is taken from the source, which may read and unpack; never waited for under `mutex`.
    private let sourceMutex: UnsafeMutablePointer<pthread_mutex_t>
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let workersWait: UnsafeMutablePointer<pthread_cond_t>
    private let slots: [Slot]
    private var delivered: [Bool]
    private var claimed = 0
    private var written = 0
    private var ended = false
    private var isWriting = false
    private var failure: Failure?
    private let nextJob: () -> Job?
    private let write: (Slot) throws(Failure) -> Void

    /// Makes a ring over slots; `nextJob` is called by one thread at a time, until it gives nil, and so is `write`, in the
    /// order of the jobs, until it throws.
    init(slots: [Slot], nextJob: @escaping () -> Job?, write: @escaping (Slot) throws(Failure) -> Void) {
        precondition(!slots.isEmpty, "a ring needs a slot")
        self.slots = slots
        self.nextJob = nextJob
        self.write = write
        delivered = [Bool](repeating: false, count: slots.count)
        sourceMutex = .allocate(capacity: 1)
        mutex = .allocate(capacity: 1)
        workersWait = .allocate(capacity: 1)
        pthread_mutex_init(sourceMutex, nil)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(workersWait, nil)
    }

    deinit {
        pthread_cond_destroy(workersWait)
        pthread_mutex_destroy(mutex)
        pthread_mutex_destroy(sourceMutex)
        workersWait.deallocate()
        mutex.deallocate()
        sourceMutex.deallocate()
    }

    /// The next job, or nil when there is none and never will be.
    func claim() -> Claim? {
        pthread_mutex_lock(sourceMutex)
        defer { pthread_mutex_unlock(sourceMutex) }
        guard waitForSlot() else { return nil }
        // Others deliver and write meanwhile; the slot can't go, because claims are made here alone.
        guard let job = nextJob() else {
            stop()
            return nil
        }
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        if ended { return nil }
        let position = claimed
        claimed += 1
        return Claim(job: job, slot: slots[position % slots.count], position: position)
    }

    /// False when no further job is given out.
    private func waitForSlot() -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !ended && claimed >= written + slots.count { pthread_cond_wait(workersWait, mutex) }
        return !ended
    }

    /// The slot is filled. Writes it and what is there behind it, when its turn has come and no other worker is at it.
    func deliver(_ claim: Claim) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        delivered[claim.position % slots.count] = true
        if isWriting { return }
        isWriting = true
        while delivered[written % slots.count] {
            let slot = slots[written % slots.count]
            pthread_mutex_unlock(mutex)
            var thrown: Failure?
            do throws(Failure) { if !hasFailed { try write(slot) } } catch { thrown = error }
            pthread_mutex_lock(mutex)
            delivered[written % slots.count] = false
            written += 1
            if let thrown {
                failure = thrown
                ended = true
                pthread_cond_broadcast(workersWait)
            } else {
                pthread_cond_signal(workersWait)
            }
        }
        isWriting = false
    }

    /// For the one that writes, which alone changes it.
    private var hasFailed: Bool { failure != nil }

    /// What `write` threw, when every worker has ended; nothing was written behind it.
    func finish() throws(Failure) { if let failure { throw failure } }

    /// No further job is given out; what is claimed will still be delivered.
    func stop() {
        pthread_mutex_lock(mutex)
        ended = true
        pthread_cond_broadcast(workersWait)
        pthread_mutex_unlock(mutex)
    }
}
