"""What spark-submit is given: the job of `gongbao_spark` (see docs/scale.md)."""

import sys

from gongbao_spark.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
