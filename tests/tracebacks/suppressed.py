# exit: 1
try:
    {}["a"]
except KeyError:
    raise ValueError("clean") from None
