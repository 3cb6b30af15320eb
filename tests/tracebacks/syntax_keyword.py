# exit: 1
def class():
    pass
