"""python -m sysconfig: print the paths and variables."""

from sysconfig import _main

_main()
