# exit: 0
class D:
    def __del__(self):
        raise ValueError("in del")


import gc

d = D()
del d
gc.collect()
print("continues")
