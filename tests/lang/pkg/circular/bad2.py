from .bad import name

other = 2
