#!/usr/bin/env python3
"""A worker that behaves as its `--config` says: each way in which an engine's `pipe` loses records in silence."""

import json
import os
import signal
import sys
import time


def say(value: dict) -> None:
    print(json.dumps(value, ensure_ascii=False, separators=(",", ":")), flush=True)


def status(number: int, doc_id: str, records: int) -> None:
    say({"kind": "status", "doc_id": doc_id, "line": number, "status": "done", "records": records})


def misbehave(behaviour: str, number: int, doc_id: str) -> None:
    if behaviour == "die":
        say({"kind": "metric", "id": "half"})
        os.kill(os.getpid(), signal.SIGKILL)
    elif behaviour == "die-within-line":
        os.write(1, b'{"kind":"metric","id":"ha')
        os.kill(os.getpid(), signal.SIGKILL)
    elif behaviour == "leave":
        sys.exit(0)
    elif behaviour == "fail":
        print("no space on the moon", file=sys.stderr)
        sys.exit(74)
    elif behaviour == "drop-status":
        say({"kind": "metric", "id": "orphan"})
    elif behaviour == "drop-record":
        say({"kind": "metric", "id": "one"})
        status(number, doc_id, 2)
    elif behaviour == "double-status":
        status(number, doc_id, 0)
        status(number, doc_id, 0)
    elif behaviour == "hang":
        time.sleep(3600)
    elif behaviour == "close-output":
        os.close(1)
        time.sleep(3600)
    elif behaviour == "babble":
        while True:
            say({"kind": "metric", "id": "again"})
    elif behaviour == "no-record":
        print("Warning: this is no record", flush=True)
        status(number, doc_id, 1)
    else:
        say({"kind": "metric", "id": f"{doc_id}-m"})
        status(number, doc_id, 1)


def main() -> None:
    if sys.argv[1:] == ["--version"]:
        print("fake")
        return
    behaviour, _, flag = sys.argv[sys.argv.index("--config") + 1].partition("@")
    if flag:
        # Only the first process that finds the flag behaves so.
        try:
            os.unlink(flag)
        except FileNotFoundError:
            behaviour = "honest"
    for number, line in enumerate(sys.stdin, 1):
        doc_id = json.loads(line)["id"]
        misbehave(behaviour if number == 3 else "honest", number, doc_id)
    if behaviour == "fail-at-end":
        sys.exit(1)
    if behaviour == "say-more-at-end":
        say({"kind": "metric", "id": "more"})


main()
