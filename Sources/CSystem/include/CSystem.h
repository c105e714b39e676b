#ifndef GONGBAO_SYSTEM_H
#define GONGBAO_SYSTEM_H

#include <stdint.h>

/// Lets the C library keep memory that was freed for what is asked for next, instead of giving it back to the system
/// and fetching it again, some hundred times while a pack is read. For the start of the program; without effect where
/// the C library has no such setting.
void gongbao_keep_freed_memory(void);

/// How many processors this process may run on, at least 1: those that it was held to (taskset, a container's set of
/// processors), or else those of the machine.
int gongbao_processor_count(void);

/// Asks the system to begin with putting `count` bytes of an open file on the disk, and doesn't wait for them. Without
/// effect where it can't be asked: nothing is promised that fsync(2) wouldn't have to keep.
void gongbao_begin_synchronising(int descriptor, int64_t offset, int64_t count);

#endif
