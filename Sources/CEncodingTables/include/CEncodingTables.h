// The indexes of the legacy encodings as little-endian 16-bit numbers; tools/encoding-tables.py and, for the last,
// tools/simplified-characters.py say what they hold.
#ifndef GONGBAO_CENCODINGTABLES_H
#define GONGBAO_CENCODINGTABLES_H
#include <stdint.h>

#define GONGBAO_GB18030_COUNT (126 * 190)
#define GONGBAO_GB18030_RANGE_COUNT 208
#define GONGBAO_BIG5_COUNT (126 * 157)
#define GONGBAO_SIMPLIFIED_COUNT (0xA000 - 0x3400)

// Code points of two-byte sequences.
const uint8_t *_Nonnull gongbao_gb18030(void);
// Pairs of pointer and code point of four-byte sequences.
const uint8_t *_Nonnull gongbao_gb18030_ranges(void);
// Low halves of code points; 0 is unassigned.
const uint8_t *_Nonnull gongbao_big5(void);
// One bit for each of them: plane 2.
const uint8_t *_Nonnull gongbao_big5_plane2(void);
// From U+3400 on: simplified characters of traditional ones, 0 for others.
const uint8_t *_Nonnull gongbao_simplified(void);
#endif
