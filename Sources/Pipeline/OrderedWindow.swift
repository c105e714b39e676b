#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A ring of slots between workers that finish in any order and one writer that takes in order.
///
/// A worker claims the next job together with its slot, and waits while the ring is full: that keeps memory
/// independent of the number of jobs. Safe to share: every field is touched under the one mutex, and a slot's value
/// belongs to its claimant from `claim` to `deliver`, then to the writer until `release`.
final class OrderedWindow<Job: Sendable, Slot: AnyObject>: @unchecked Sendable {
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
    private let writerWaits: UnsafeMutablePointer<pthread_cond_t>
    private let slots: [Slot]
    private var delivered: [Bool]
    private var claimed = 0
    private var written = 0
    private var ended = false
    private let nextJob: () -> Job?

    /// Makes a ring over slots; `nextJob` is called by one thread at a time, until it gives nil.
    init(slots: [Slot], nextJob: @escaping () -> Job?) {
        precondition(!slots.isEmpty, "a ring needs a slot")
        self.slots = slots
        self.nextJob = nextJob
        delivered = [Bool](repeating: false, count: slots.count)
        sourceMutex = .allocate(capacity: 1)
        mutex = .allocate(capacity: 1)
        workersWait = .allocate(capacity: 1)
        writerWaits = .allocate(capacity: 1)
        pthread_mutex_init(sourceMutex, nil)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(workersWait, nil)
        pthread_cond_init(writerWaits, nil)
    }

    deinit {
        pthread_cond_destroy(writerWaits)
        pthread_cond_destroy(workersWait)
        pthread_mutex_destroy(mutex)
        pthread_mutex_destroy(sourceMutex)
        writerWaits.deallocate()
        workersWait.deallocate()
        mutex.deallocate()
        sourceMutex.deallocate()
    }

    /// For a worker: the next job, or nil when there is none and never will be.
    func claim() -> Claim? {
        pthread_mutex_lock(sourceMutex)
        defer { pthread_mutex_unlock(sourceMutex) }
        guard waitForSlot() else { return nil }
        // Others deliver and the writer writes meanwhile; the slot can't go, because claims are made here alone.
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

    /// For a worker: the slot is filled.
    func deliver(_ claim: Claim) {
        pthread_mutex_lock(mutex)
        delivered[claim.position % slots.count] = true
        if claim.position == written { pthread_cond_signal(writerWaits) }
        pthread_mutex_unlock(mutex)
    }

    /// For the writer: the next slot in order, or nil when all claimed jobs are written and no more will come.
    func next() -> Slot? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !delivered[written % slots.count] {
            if ended && written == claimed { return nil }
            pthread_cond_wait(writerWaits, mutex)
        }
        return slots[written % slots.count]
    }

    /// For the writer: the slot that `next` gave is written and may be filled again.
    func release() {
        pthread_mutex_lock(mutex)
        delivered[written % slots.count] = false
        written += 1
        pthread_cond_signal(workersWait)
        pthread_mutex_unlock(mutex)
    }

    /// No further job is given out; what is claimed will still be delivered.
    func stop() {
        pthread_mutex_lock(mutex)
        ended = true
        pthread_cond_broadcast(workersWait)
        pthread_cond_signal(writerWaits)
        pthread_mutex_unlock(mutex)
    }
}
