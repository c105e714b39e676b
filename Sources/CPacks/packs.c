#include "CPacks.h"
static const unsigned char x_tsv[] = {
#embed "packs/zh-gov/lexicons/x.tsv"
};
const gongbao_pack_file gongbao_pack_files[] = {
    {"zh-gov/lexicons/x.tsv", x_tsv, sizeof x_tsv},
    {NULL, NULL, 0},
};
