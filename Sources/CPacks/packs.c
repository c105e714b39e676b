// Written by tools/embed-packs.sh: the pack files, embedded.
#include "CPacks.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char file_0[] = {
#embed "packs/zh-gov/lexicons/units.tsv"
};
static const unsigned char file_1[] = {
#embed "packs/zh-gov/rules/definitions.rules"
};

static const gongbao_pack_file files[] = {
    {"zh-gov/lexicons/units.tsv", file_0, sizeof file_0},
    {"zh-gov/rules/definitions.rules", file_1, sizeof file_1},
    {NULL, NULL, 0},
};

const gongbao_pack_file *gongbao_embedded_pack_files(void) { return files; }
