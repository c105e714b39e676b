"""The peers on the same bytes: python3 peers.py text FILE | page FILE…

Each line of output is one measure as JSON, in seconds of the processor for one pass, and how many things were found.
"""
import json
import pathlib
import sys
import time
from importlib import metadata


def measure(name, package, count, work):
    """Once is enough for what takes seconds; the first use, which loads its tables, is not measured."""
    begin = time.process_time()
    found = work()
    passes, seconds = 1, time.process_time() - begin
    while seconds < 1 and passes < 20:
        begin = time.process_time()
        work()
        seconds = min(seconds, time.process_time() - begin)
        passes += 1
    print(json.dumps({"measure": name, "version": metadata.version(package), "seconds": seconds, "bytes": count,
                      "records": found}, ensure_ascii=False), flush=True)


def text(path):
    raw = pathlib.Path(path).read_bytes()
    content = raw.decode()
    import jionlp
    jionlp.ner.extract_time("2020年1月1日")
    jionlp.ner.extract_money("3亿元")
    measure("JioNLP, time and money", "jionlp", len(raw),
            lambda: len(jionlp.ner.extract_time(content)) + len(jionlp.ner.extract_money(content)))
    import recognizers_suite as suite
    chinese = suite.Culture.Chinese
    readers = [suite.recognize_number, suite.recognize_percentage, suite.recognize_currency, suite.recognize_dimension,
               suite.recognize_datetime]
    for reader in readers:
        reader("2020年1月1日增长3.5%", chinese)
    # Its patterns grow faster than the text: paragraph by paragraph is kinder to it than the whole.
    lines = [line for line in content.splitlines() if line.strip()]
    measure("Recognizers-Text, numbers, units, dates", "recognizers-text-suite", len(raw),
            lambda: sum(len(reader(line, chinese)) for line in lines for reader in readers))


def page(paths):
    raws = [pathlib.Path(path).read_bytes() for path in paths]
    count = sum(map(len, raws))
    import trafilatura
    measure("trafilatura, main text", "trafilatura", count,
            lambda: sum(1 for raw in raws if trafilatura.extract(raw, include_tables=True)))
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    measure("resiliparse, main text", "resiliparse", count,
            lambda: sum(1 for raw in raws
                        if extract_plain_text(bytes_to_str(raw, detect_encoding(raw)), main_content=True)))


if sys.argv[1] == "text":
    text(sys.argv[2])
else:
    page(sys.argv[2:])
