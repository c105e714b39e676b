#!/usr/bin/env bash
# Writes Sources/CPacks/packs.c, the list of embedded pack files. Run it after adding or removing a file;
# changes inside a file need nothing: the compiler tracks what it embeds.
set -euo pipefail
cd "$(dirname "$0")/../Sources/CPacks"
mapfile -t files < <(cd packs && find . -type f \( -name '*.tsv' -o -name '*.rules' \) | sed 's|^\./||' | LC_ALL=C sort)
{
    echo "// Written by tools/embed-packs.sh: the pack files, embedded."
    echo '#include "CPacks.h"'
    echo
    echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
    for index in "${!files[@]}"; do
        printf 'static const unsigned char file_%d[] = {\n#embed "packs/%s"\n};\n' "$index" "${files[$index]}"
    done
    echo
    echo 'static const gongbao_pack_file files[] = {'
    for index in "${!files[@]}"; do
        printf '    {"%s", file_%d, sizeof file_%d},\n' "${files[$index]}" "$index" "$index"
    done
    echo '    {NULL, NULL, 0},'
    echo '};'
    echo
    echo 'const gongbao_pack_file *gongbao_embedded_pack_files(void) { return files; }'
} > packs.c
