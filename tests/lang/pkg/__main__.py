import sys

print("main of", __package__, __name__, sys.argv[1:])
