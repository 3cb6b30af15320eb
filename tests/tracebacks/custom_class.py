# exit: 1
class Outer:
    class Custom(Exception):
        def __str__(self):
            return f"custom {self.args}"


raise Outer.Custom(1, "two")
