// zlib as Swift sees it: its macros with arguments are not imported, so Compression calls deflateInit2_ itself.
#ifndef GONGBAO_CZLIB_H
#define GONGBAO_CZLIB_H
#include <zlib.h>
#endif
