# exit: 1
x = 5
assert (x > 10 and
        x < 20)
