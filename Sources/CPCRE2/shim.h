// PCRE2's names depend on the code unit width: 8 bits, UTF-8. The shim fixes it for Swift.
#ifndef GONGBAO_CPCRE2_SHIM_H
#define GONGBAO_CPCRE2_SHIM_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
