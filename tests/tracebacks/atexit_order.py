# exit: 1
import atexit

atexit.register(print, "exit handler")
raise ValueError("before exit")
