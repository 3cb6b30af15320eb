def loops(items):
    i = 0
    while i < 10 and items:
        i += 1
        if i == 5:
            continue
    for k, v in items:
        if k is None or not v:
            break
    else:
        return [x for x in items if x in (1, 2)]


def handlers(f):
    try:
        f()
    except ValueError as e:
        return e
    finally:
        f.close()


def context(a):
    with a as b, b.c:
        return b


def generator(it):
    x = yield 1
    yield from it
    return x


def patterns(x):
    match x:
        case [1, *rest] if rest:
            return rest
        case {"k": v} | C(v):
            return v
        case _:
            pass
