# exit: 1
exec("""
def inside():
    return undefined_in_exec

inside()
""")
