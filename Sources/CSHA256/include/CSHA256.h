#ifndef GONGBAO_SHA256_H
#define GONGBAO_SHA256_H

#include <stddef.h>
#include <stdint.h>

/// Nonzero when the processor has the SHA instructions (asked once).
int gongbao_sha256_is_supported(void);

/// Takes `count` blocks of 64 bytes into the eight words of a SHA-256 state. Only when the processor has the
/// instructions.
void gongbao_sha256_compress(uint32_t *state, const uint8_t *blocks, size_t count);

#endif
