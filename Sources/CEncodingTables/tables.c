// The indexes of the legacy encodings, and traditional characters with their simplified ones, embedded: one file of the program can be sent to a worker.
#include "CEncodingTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
_Alignas(64) static const uint8_t gb18030[GONGBAO_GB18030_COUNT * 2] = {
#embed "gb18030.bin"
};
_Alignas(64) static const uint8_t gb18030_ranges[GONGBAO_GB18030_RANGE_COUNT * 4] = {
#embed "gb18030-ranges.bin"
};
_Alignas(64) static const uint8_t big5[GONGBAO_BIG5_COUNT * 2] = {
#embed "big5.bin"
};
static const uint8_t big5_plane2[(GONGBAO_BIG5_COUNT + 7) / 8] = {
#embed "big5-plane2.bin"
};
_Alignas(64) static const uint8_t simplified[GONGBAO_SIMPLIFIED_COUNT * 2] = {
#embed "simplified.bin"
};

const uint8_t *gongbao_gb18030(void) { return gb18030; }
const uint8_t *gongbao_gb18030_ranges(void) { return gb18030_ranges; }
const uint8_t *gongbao_big5(void) { return big5; }
const uint8_t *gongbao_big5_plane2(void) { return big5_plane2; }
const uint8_t *gongbao_simplified(void) { return simplified; }
