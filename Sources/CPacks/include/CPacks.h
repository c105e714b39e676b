// The pattern packs, embedded: one file of the program can be sent to a worker and still has its rules.
#ifndef GONGBAO_CPACKS_H
#define GONGBAO_CPACKS_H
#include <stddef.h>

typedef struct {
    const char *path;            // below packs/, such as "zh-gov/lexicons/units.tsv"
    const unsigned char *bytes;  // the file, not terminated
    size_t count;
} gongbao_pack_file;

// All embedded files; the last entry has a null path.
const gongbao_pack_file *gongbao_embedded_pack_files(void);
#endif
