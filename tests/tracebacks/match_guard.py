# exit: 1
def f(v):
    match v:
        case [a, b] if a / b > 1:
            return a
        case {"x": int(x)}:
            return x


f([1, 0])
