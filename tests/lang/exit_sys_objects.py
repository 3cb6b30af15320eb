"""What the module sys refers to is finalized when there are no streams any more."""

import sys


class Late:
    def __del__(self):
        print("nobody sees this")
        1 / 0


sys.late = Late()
print("end")
