#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

void gongbao_keep_freed_memory(void) {
#if defined(__GLIBC__)
    // Pieces up to this size come from the heap: the most that mallopt(3) takes, half of a thread's heap. Larger ones,
    // which huge documents alone need, are mapped and given back at once.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    // What is free at the heap's end up to this size stays.
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    // The heap grows by a megabyte at a time.
    mallopt(M_TOP_PAD, 1 << 20);
#endif
}

int gongbao_processor_count(void) {
#if defined(CPU_COUNT)
    // 1,024 processors: a machine with more has no answer here, and says below how many it has.
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_COUNT(&allowed) > 0) return CPU_COUNT(&allowed);
#endif
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (int)online : 1;
}

void gongbao_begin_synchronising(int descriptor, int64_t offset, int64_t count) {
#if defined(SYNC_FILE_RANGE_WRITE)
    (void)sync_file_range(descriptor, offset, count, SYNC_FILE_RANGE_WRITE);
#else
    (void)descriptor, (void)offset, (void)count;
#endif
}
