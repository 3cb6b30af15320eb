# exit: 1
class C:
    items = ()


c = C()
c.items[0] += 1
