"""``python -m naver_nvidia``: the command line."""

import sys

from naver_nvidia.cli import main

if __name__ == "__main__":
    sys.exit(main())
