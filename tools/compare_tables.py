#!/usr/bin/env python3
"""Compares the tables that gongbao reads with those of pandas.read_html, and says why they differ.

usage: compare_tables.py GONGBAO PAGE...        (needs pandas and lxml: pip install pandas lxml)

Both readers' grids are laid side by side by their cells' texts, white space apart. A table of gongbao's is `equal`
when a table of pandas' has the same rows of the same cells; otherwise the difference is one of:
  words   rows that name the table, its unit or a note are in pandas' grid and beside gongbao's
  joined  gongbao's grid is several of pandas' one after another (a table that goes on)
  inner   a box in a cell: pandas gives it as a table of its own and a part of the cell
  text    the table is told from lines of text; pandas reads <table> only
  OTHER   anything else, printed with the first row that differs
Tables that only pandas has are counted as layout (all the page's text is in one cell, or one column, or one row) or
printed as OTHER too. Exit status 1 when there is an OTHER.
"""
import io
import json
import re
import subprocess
import sys
import warnings

import pandas

warnings.simplefilter("ignore")


def packed(text):
    return re.sub(r"[¤\s\u00a0\u3000\u200b\u2002\u2003\ufeff\u00ad]+", "", text)


def decoded(path):
    raw = open(path, "rb").read()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            pass
    return raw.decode("utf-8", "replace")


def plain_span(match):
    digits = re.match(r"\d+", match[2].strip("\"' "))
    return f'{match[1]}="{max(1, int(digits[0])) if digits else 1}"'


def theirs(path):
    # Spans that are no numbers make pandas stop; a browser takes them for 1.
    text = re.sub(r"""\b((?:row|col)span)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", plain_span, decoded(path), flags=re.I)
    # A mark in front of every cell keeps pandas from reading numbers, which would make 99.0 of 99.00.
    text = re.sub(r"(<t[dh]\b[^>]*>)", r"\1¤", text, flags=re.I)
    try:
        frames = pandas.read_html(io.StringIO(text), header=None, keep_default_na=False, flavor="lxml", thousands=None)
    except (ValueError, ImportError) as problem:
        if "No tables found" not in str(problem):
            print(f"  pandas stops: {problem}")
        return []
    grids = []
    for frame in frames:
        head = [] if all(isinstance(name, int) for name in frame.columns) else [
            [str(part) for part in row] for row in zip(*[name if isinstance(name, tuple) else (name,) for name in frame.columns])]
        rows = head + [[str(cell) for cell in row] for row in frame.values.tolist()]
        grids.append([[packed("" if cell == "nan" else cell) for cell in row] for row in rows])
    return grids


def ours(program, path):
    lines = subprocess.run([program, "extract", "--quiet", "--kind", "table", path], capture_output=True).stdout
    grids = []
    for line in lines.decode("utf-8").splitlines():
        record = json.loads(line)
        if record["kind"] != "table":
            continue
        body = [[packed(cell or "") for cell in row] for row in record["rows"]]
        grids.append({"body": body, "header": [packed(cell or "") for cell in record["header"]],
                      "header_rows": record["header_rows"], "origin": record["origin"],
                      "words": [packed(word) for word in [record["caption"] or "", record["unit"] or ""] + record["notes"]]})
    return grids


def without_empty(rows):
    return [row for row in rows if any(row)]


def head_of(rows, count):
    """Header texts of a grid, joined per column as gongbao's records do."""
    names = []
    for column in zip(*rows[:count]):
        parts = []
        for part in column:
            if part and (not parts or parts[-1] != part):
                parts.append(part)
        names.append("/".join(parts))
    return names


def same(mine, rows):
    count = mine["header_rows"]
    return (without_empty(rows[count:]) == without_empty(mine["body"])
            and (count == 0 or head_of(rows, count) == mine["header"]))


def explain(mine, grids):
    if mine["origin"] == "text":
        return "text", []
    for index, rows in enumerate(grids):
        if same(mine, rows):
            return "equal", [index]
    # Rows about the table taken away, above and below.
    for index, rows in enumerate(grids):
        for top in range(min(5, len(rows))):
            for bottom in range(min(4, len(rows) - top)):
                taken = rows[:top] + rows[len(rows) - bottom:]
                about = all(len(set(filter(None, row))) <= 1 for row in taken)
                if about and same(mine, rows[top:len(rows) - bottom]):
                    return "words", [index]
    for index in range(len(grids)):
        rows, used = list(grids[index]), [index]
        for other in range(index + 1, len(grids)):
            more = grids[other]
            if not more or len(more[0]) != len(rows[0]):
                break
            rows = rows + (more[mine["header_rows"]:] if more[:mine["header_rows"]] == grids[index][:mine["header_rows"]] else more)
            used.append(other)
            if same(mine, rows):
                return "joined", used
    # Only rows of the same texts count: the box's text is in the cell on both sides.
    boxes = [i for i, rows in enumerate(grids) if len(rows) * max(len(rows[0]), 1) <= 3]
    for index, rows in enumerate(grids):
        body = without_empty(rows[mine["header_rows"]:])
        if boxes and ["".join(row) for row in body] == ["".join(row) for row in without_empty(mine["body"])]:
            return "inner", [index] + boxes
    return "OTHER", []


def is_layout(rows):
    cells = [cell for row in rows for cell in row if cell]
    longest = max((len(cell) for cell in cells), default=0)
    return len(rows) < 2 or len(rows[0]) < 2 or len(cells) < 3 or longest > 300


def is_about_page(rows):
    """Index cards, logins, footers: what gongbao reads as metadata or leaves out with the page around the text."""
    words = ["索引号", "发布日期", "主题分类", "用户登录", "版权所有", "当前位置", "发布机构", "标题："]
    return len(rows) <= 10 and any(word in cell for row in rows for cell in row for word in words)


def main():
    program, pages = sys.argv[1], sys.argv[2:]
    counts, trouble = {}, 0
    for page in pages:
        grids, mine = theirs(page), ours(program, page)
        used = set()
        for number, table in enumerate(mine):
            kind, indices = explain(table, grids)
            used.update(indices)
            counts[kind] = counts.get(kind, 0) + 1
            if kind == "OTHER":
                trouble += 1
                print(f"{page}: table {number}: differs: header {table['header'][:8]}, first row {table['body'][:1]}")
        for index, rows in enumerate(grids):
            if index not in used:
                kind = "layout, pandas only" if is_layout(rows) or is_about_page(rows) else "OTHER, pandas only"
                counts[kind] = counts.get(kind, 0) + 1
                if kind.startswith("OTHER"):
                    trouble += 1
                    print(f"{page}: pandas' table {index} of {len(rows)} rows: {rows[0][:8]}")
    for kind in sorted(counts):
        print(f"{kind}: {counts[kind]}")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
