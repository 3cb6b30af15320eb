# exit: 1
def f():
    try:
        int("x")
    except ValueError:
        undefined()


try:
    f()
finally:
    print("cleanup")
