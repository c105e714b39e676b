#!/usr/bin/env python3
"""Makes pages and texts that are meant to break a reader, runs `gongbao extract` on each, and prints what it took.

usage: hostile_pages.py GONGBAO [--folder DIR] [--only WORD] [--seconds 2] [--megabytes 512]

Seconds are the processor's (user and system) and the memory is the peak of the whole process. Every input ends in, or
begins with, one honest sentence whose number must come out, unless the input is refused as binary.
Exit status 1 when a limit is passed, the number is lost, or the program ends otherwise than with 0 or 2.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

TRUE = "初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。"
LONGEST = 12  # seconds; what takes longer is stopped
ROW = "<tr><td>甲项</td><td>12.5</td><td>3.4</td></tr>"


def page(body, head=""):
    return f"<!DOCTYPE html>{head}<html><head><title>云岭市统计公报</title></head><body>{body}</body></html>"


def around(piece, count):
    """An honest article with the hostile piece, `count` times, behind it."""
    return page(f"<p>{TRUE}</p>" * 3 + piece * count)


def inputs():
    """Name, content: made one after another, since together they fill the memory."""
    million = 1_000_000
    yield "text-node-12MB.html", page(f"<p>{TRUE}" + "全年稳中有进，" * 600_000)
    yield "text-node-12MB-no-marks.html", page(f"<p>{TRUE}" + "全年稳中有进" * 700_000)
    yield "text-node-12MB-latin.html", page(f"<p>{TRUE}" + "a" * (12 * million))
    yield "ampersands-10MB.html", page(f"<p>{TRUE}" + "&" * (10 * million))
    yield "less-than-10MB.html", page(f"<p>{TRUE}" + "<" * (10 * million))
    yield "numbers-240k-one-paragraph.html", page(f"<p>{TRUE}" + "123.4亿元，" * 240_000)
    yield "numbers-240k-spaces.html", page(f"<p>{TRUE}" + "123.4 " * 240_000)
    yield "numbers-240k-no-marks.html", page(f"<p>{TRUE}" + "甲增长12.5%" * 240_000)
    yield "digits-10MB.html", page(f"<p>{TRUE}" + "1" * (10 * million))
    yield "numerals-10MB.html", page(f"<p>{TRUE}" + "一" * (3 * million))
    yield "dates-200k-one-paragraph.html", page(f"<p>{TRUE}" + "2024年3月5日，" * 200_000)
    yield "list-of-values-100k.html", page(f"<p>{TRUE}" + "甲、" * 100_000 + "分别" + "12.5亿元、" * 100_000)
    yield "brackets-1M.html", page(f"<p>{TRUE}" + "（" * million)
    yield "brackets-nested-300k.html", page(f"<p>{TRUE}" + "（甲12.5%" * 300_000 + "）" * 300_000)
    yield "br-2M.html", around("<br>", 2 * million)
    yield "br-text-2M.html", around("甲<br>", 2 * million)
    yield "paragraphs-1M.html", around("<p>甲", million)
    yield "open-div-1M.html", page("<div>" * million + f"<p>{TRUE}</p>" * 3)
    yield "open-b-1M.html", page("<b>" * million + f"<p>{TRUE}</p>" * 3)
    yield "open-font-p-1M.html", page("<font><p>" * (million // 2) + f"<p>{TRUE}</p>" * 3)
    yield "open-a-1M.html", page('<a href="x.html">' * million + f"</a><p>{TRUE}</p>" * 3)
    yield "open-table-200k.html", page("<ul><li><table><tr><td>" * 200_000 + f"<p>{TRUE}</p>" * 3)
    yield "open-text-1M.html", page("".join(f"<div>{i % 10}" for i in range(million)) + f"<p>{TRUE}</p>" * 3)
    yield "end-tags-3M.html", page(f"<p>{TRUE}</p>" * 3 + "<dl><dd>" * 240 + "</p></li></dt>" * million)
    yield "depth-300.html", page("<div>" * 300 + f"<p>{TRUE}</p>" + "</div>" * 300)
    yield "depth-100k.html", page("<div>" * 100_000 + f"<p>{TRUE}</p>" * 3 + "</div>" * 100_000)
    yield "attributes-100k.html", page("<div " + " ".join(f'a{i}="v"' for i in range(100_000)) + f"><p>{TRUE}</p></div>")
    yield "attribute-10MB.html", page('<div class="' + "nav content " * 900_000 + f'"><p>{TRUE}</p></div>')
    yield "style-10MB.html", page('<div style="' + "display:block;" * 700_000 + f'"><p>{TRUE}</p></div>')
    yield "spans-1000x65534-5k.html", around(
        "", 1) + "<table>" + "<tr><td colspan=1000 rowspan=65534>甲</td><td>1</td></tr>" * 5_000 + "</table>"
    yield "spans-tables-5k.html", around("<table><tr><td colspan=1000 rowspan=65534>甲</td><td>1</td></tr>"
                                         "<tr><td>乙</td><td>2</td></tr></table>", 5_000)
    yield "rowspan-0-50k.html", around("", 1) + "<table>" + "<tr><td rowspan=0>甲</td><td>1</td></tr>" * 50_000 + "</table>"
    yield "cards-150k.html", around('<div class="card"><a href="a.html">云岭</a><p>增长1.2%</p></div>', 150_000)
    yield "cards-nested-50k.html", around('<div class="c"><div class="d"><a href="a.html">云</a></div><p>12</p></div>', 50_000)
    yield "tables-20k.html", around(f"<table>{ROW * 3}</table>", 20_000)
    yield "tables-captioned-20k.html", around(f"<p>表1 主要指标</p><p>单位：亿元</p><table>{ROW * 3}</table>", 20_000)
    yield "rows-200k.html", around("", 1) + "<table>" + "<tr><th>指标</th><th>2024年</th><th>2025年</th></tr>" + ROW * 200_000 + "</table>"
    yield "columns-20k.html", around("", 1) + "<table>" + ("<tr>" + "<td>12.5</td>" * 20_000 + "</tr>") * 10 + "</table>"
    yield "labels-200k.html", around("", 1) + "<table>" + "<tr><td>其中：甲</td><td>1.5</td></tr>" * 200_000 + "</table>"
    yield "header-rows-100k.html", around("", 1) + "<table>" + "<tr><th>指标</th><th>合计</th></tr>" * 100_000 + "</table>"
    yield "links-300k.html", around('<li><a href="a.html">关于云岭市的通知</a>', 300_000)
    yield "headings-300k.html", around("<h2>一、云岭</h2>", 300_000)
    yield "headings-text-300k.html", around("<p>（一）云岭经济</p>", 300_000)
    yield "footnotes-300k.html", around("<p>[1] 注：云岭数据</p>", 300_000)
    yield "terms-200k.html", page(f"<p>{TRUE}</p><p>名词解释</p>" + "".join(f"<p>{i}.云岭：指云岭市。</p>" for i in range(200_000)))
    yield "comments-1M.html", around("<!---->", million)
    yield "comments-open-1M.html", around("<!--", million)
    yield "entity-bomb.html", page(f"<p>{TRUE}</p><p>&j;</p>", "<!DOCTYPE lolz [<!ENTITY a \"lol\">" + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)) + "]>")
    yield "entities-2M.html", page(f"<p>{TRUE}" + "&nbsp;&#22269;" * million)
    yield "entity-unclosed-10MB.html", page(f"<p>{TRUE}&#" + "9" * (10 * million))
    yield "external-entity.html", page(f"<p>{TRUE}</p><p>&x;</p>", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    yield "null-bytes-10k.html", page(f"<p>{TRUE}</p>" * 3_000 + "<p>" + "稳\0" * 10_000)
    yield "null-bytes-1M.html", page(f"<p>{TRUE}</p><p>" + ("稳中有进" + "\0") * million)
    yield "soft-hyphens-3M.html", page(f"<p>{TRUE}</p><p>" + "­a" * (3 * million))
    yield "json-ld-5MB.html", page(f"<p>{TRUE}</p>", "<script type=application/ld+json>" + "[" * (5 * million) + "</script>")
    yield "script-string-unclosed-1M.html", ("<title>云岭市公报</title><script>var a = \"" + '\\"' * million
                                             + "\nvar b = '" + f"<p>{TRUE}</p>" * 20 + "'</script>")
    yield "scripts-300k.html", around("<script></scrip</script>", 300_000)
    yield "metas-300k.html", page(f"<p>{TRUE}</p>", "".join(f'<meta name="k{i}" content="v">' for i in range(300_000)))
    yield "hidden-4MB.html", page(f"<p>{TRUE}</p><div hidden>" + f"<p>{TRUE}</p>" * 30_000 + "</div>")
    yield "pre-lines-1M.html", page(f"<pre>{TRUE}\n" + "甲 12\n" * million + "</pre>")
    yield "unrolled-300k.html", page(f"<p>{TRUE}</p><p>表1 指标</p><p>单位：亿元</p>" + "<p>甲</p><p>12.5</p><p>3.4</p>" * 100_000)
    yield "text-tabs-300k.txt", f"{TRUE}\n\n" + "甲\t12.5\t3.4\n" * 300_000
    yield "text-columns-300k.txt", f"{TRUE}\n\n" + "甲    12.5    3.4\n" * 300_000
    yield "text-one-cell-a-line-300k.txt", f"{TRUE}\n\n表1 指标\n单位：亿元\n" + "甲\n12.5\n3.4\n" * 100_000
    yield "text-one-line-12MB.txt", TRUE + "全年稳中有进" * 700_000
    yield "text-empty-lines-10M.txt", TRUE + "\n" * (10 * million)
    yield "text-headings-500k.txt", TRUE + "\n" + "一、云岭\n" * 500_000
    yield "text-spaces-10MB.txt", TRUE + " " * (10 * million) + "甲"


def measure(program, path):
    with open(os.devnull, "wb") as null, tempfile.TemporaryFile() as output:
        process = subprocess.Popen([program, "extract", "--quiet", str(path)], stdout=output, stderr=null,
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST)))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        found, findings, lines = False, set(), 0
        for line in output:
            lines += 1
            if b'"1234.5' in line or b":1234.5" in line:
                found = True
            if line.startswith(b'{"kind":"reject"'):
                findings.add(json.loads(line)["code"])
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode, found, sorted(findings), lines


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--folder", default=None)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--seconds", type=float, default=2)
    arguments.add_argument("--megabytes", type=float, default=512)
    options = arguments.parse_args()
    bad = 0
    print("| input | MB | seconds | peak MB | lines | number | findings |\n| --- | ---: | ---: | ---: | ---: | --- | --- |")
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(options.folder or scratch)
        folder.mkdir(exist_ok=True)
        for name, content in inputs():
            if not re.search(options.only, name):
                continue
            path = folder / name
            path.write_text(content, encoding="utf-8")
            size = path.stat().st_size / 1e6
            seconds, memory, status, found, findings, lines = measure(options.program, path)
            path.unlink()
            fails = seconds > options.seconds or memory > options.megabytes or status not in (0, 2)
            fails = fails or not found and "input.binary" not in findings
            bad += fails
            print(f"| {name} | {size:.1f} | {seconds:.2f} | {memory:.0f} | {lines} | {'yes' if found else 'NO'} "
                  f"| {', '.join(findings)}{f' (exit {status})' if status not in (0, 2) else ''}{' **' if fails else ''} |", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
