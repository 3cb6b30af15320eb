# exit: 1
a = b = c = 1
d = None
x = a + b * c - (d ** 2) // a
