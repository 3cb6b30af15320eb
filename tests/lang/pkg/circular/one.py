from . import two

value = 1
total = value + two.value
