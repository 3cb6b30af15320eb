"""How many lines the history of readline keeps."""
import sys

try:
    import readline
except ImportError:
    sys.exit()

readline.clear_history()
for i in range(5):
    readline.add_history(f'line {i}')
assert readline.get_current_history_length() == 5
readline.parse_and_bind('set history-size 3')
assert readline.get_current_history_length() == 3
readline.add_history('line 5')
assert readline.get_current_history_length() == 3
readline.parse_and_bind('set history-size 0')
assert readline.get_current_history_length() == 0
