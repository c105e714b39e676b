#!/usr/bin/env python3
"""Writes Sources/CEncodingTables/simplified.bin: for each code point from U+3400 to U+9FFF, if it is a traditional
character, its simplified one, and 0 for others, of 16 bits each, little-endian. Run it from the package root; the result
is checked in.

The pairs are those of ICU's transliterator Hant-Hans (`uconv`, in Debian's icu-devtools) that keep one character one
character of three bytes in UTF-8, with what Hong Kong and Taiwan write otherwise put in.
"""
import struct
import subprocess

MORE = {"衞": "卫", "鉅": "巨", "峯": "峰", "諮": "咨", "牴": "抵", "嶽": "岳", "敍": "叙", "滙": "汇", "麪": "面", "甦": "苏",
        "痺": "痹", "鍊": "链"}
# 顯著 and 著名 are written with the same character on both sides.
LEFT_OUT = {"著"}

characters = [chr(point) for point in range(0x3400, 0xA000) if point < 0x4DC0 or point >= 0x4E00]
written = subprocess.run(
    ["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Hant-Hans"], input="\n".join(characters), capture_output=True,
    check=True, encoding="utf-8").stdout.split("\n")
assert len(written) == len(characters)
pairs = {a: b for a, b in zip(characters, written) if a != b and len(b) == 1 and 0x3400 <= ord(b) < 0xA000}
pairs |= MORE
for character in LEFT_OUT:
    pairs.pop(character, None)
points = [ord(pairs.get(chr(point), "\0")) for point in range(0x3400, 0xA000)]
open("Sources/CEncodingTables/simplified.bin", "wb").write(struct.pack(f"<{len(points)}H", *points))
print(len(pairs), "pairs")
