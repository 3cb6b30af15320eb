from .bad2 import other

name = 1
