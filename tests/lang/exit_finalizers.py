"""Objects with __del__ that live until the end of the program are finalized then."""

import sys
import traceback


class Reports:
    def __init__(self, name):
        self.name = name
        try:
            1 / 0
        except ZeroDivisionError as e:
            self.error = e
            self = None

    def __del__(self):
        print(self.name, sys.meta_path, type(self.error).__name__)
        print(traceback.format_exception_only(self.error))


_first = Reports("of a private name")
second = Reports("of a name")
third = Reports("of another")
print("end")
