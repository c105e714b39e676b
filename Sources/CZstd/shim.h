// Zstandard as Swift sees it.
#ifndef GONGBAO_CZSTD_H
#define GONGBAO_CZSTD_H
#include <zstd.h>
#endif
