# exit: 1
def check(items):
    assert len(items) > 3, f"only {len(items)} items: {items!r}"


check([1, 2])
