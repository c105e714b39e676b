#!/usr/bin/env python3
"""Writes the byte tables of Sources/CEncodingTables from Python's codecs, with the places where the WHATWG
Encoding Standard differs. Run it from the package root; the result is checked in.

gb18030.bin         126 x 190 code points of two-byte sequences, 16 bits each, little-endian
gb18030-ranges.bin  pairs (pointer, code point) of the four-byte sequences below U+10000, 16 bits each
big5.bin            126 x 157 code points, low 16 bits; 0 is unassigned
big5-plane2.bin     one bit for each entry of big5.bin: the code point lies in plane 2
"""
import struct

FOLDER = "Sources/CEncodingTables/"

# GB 18030-2022 moved these from the private use area; 0xA3A0 is U+3000 for compatibility with old pages.
CHANGED = {0xA3A0: 0x3000, 0xA8BC: 0x1E3F}
CHANGED.update(zip(range(0xA6D9, 0xA6E0), (0xFE10, 0xFE12, 0xFE11, 0xFE13, 0xFE14, 0xFE15, 0xFE16)))
CHANGED.update({0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19})
CHANGED.update(zip((0xFE59, 0xFE61, 0xFE66, 0xFE67, 0xFE6D, 0xFE7E, 0xFE90, 0xFEA0), range(0x9FB4, 0x9FBC)))

points = []
for lead in range(0x81, 0xFF):
    for trail in [*range(0x40, 0x7F), *range(0x80, 0xFF)]:
        pair = lead << 8 | trail
        points.append(CHANGED.get(pair) or ord(bytes([lead, trail]).decode("gb18030")))
open(FOLDER + "gb18030.bin", "wb").write(struct.pack(f"<{len(points)}H", *points))

ranges, expected = [], None
for pointer in range(39420):
    rest, b4 = divmod(pointer, 10)
    rest, b3 = divmod(rest, 126)
    b1, b2 = divmod(rest, 10)
    # The one place where the four-byte part of the standard keeps the private use area.
    point = 0xE7C7 if pointer == 7457 else ord(bytes([b1 + 0x81, b2 + 0x30, b3 + 0x81, b4 + 0x30]).decode("gb18030"))
    if point != expected:
        ranges.append((pointer, point))
    expected = point + 1
open(FOLDER + "gb18030-ranges.bin", "wb").write(b"".join(struct.pack("<HH", *r) for r in ranges))

# Where Big5's two traditions differ, the standard follows the Unicode table of Microsoft.
PAIRED = {0x8862, 0x8864, 0x88A3, 0x88A5}  # two code points each, written by the decoder
low, plane2 = [], bytearray((126 * 157 + 7) // 8)
for lead in range(0x81, 0xFF):
    for trail in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
        pair, point = bytes([lead, trail]), 0
        if lead << 8 | trail not in PAIRED:
            for codec in (("cp950", "big5hkscs") if 0xA1 <= lead <= 0xA3 else ("big5hkscs", "cp950")):
                try:
                    text = pair.decode(codec)
                except UnicodeDecodeError:
                    continue
                if len(text) == 1 and not 0xE000 <= ord(text) <= 0xF8FF:
                    point = ord(text)
                    break
        if point >> 16 == 2:
            plane2[len(low) // 8] |= 1 << (len(low) % 8)
        low.append(point & 0xFFFF)
open(FOLDER + "big5.bin", "wb").write(struct.pack(f"<{len(low)}H", *low))
open(FOLDER + "big5-plane2.bin", "wb").write(plane2)
