"""Processes that start one after the other, while the state that they go on with changes: each
sees it as it is when it starts."""

import gc
import multiprocessing
import random
import sys
import weakref


class Node:
    shared = []

    def __init__(self, name):
        self.name = name
        self.links = []

    def describe(self):
        return self.name, [x.name for x in self.links]


class Slotted:
    __slots__ = ('a', 'b')


state = {'nodes': [Node(f'n{i}') for i in range(50)], 'text': 'start', 'numbers': list(range(100)),
         'set': {'x', 'y'}, 'tuple': (1, (2, [3])), 'bytes': bytearray(b'abc'), 'classes': [], 'slots': []}
state['self'] = state
watched = weakref.WeakValueDictionary()
functions = []


def make(i):
    """Return functions that share a variable."""
    total = i

    def add(n):
        nonlocal total
        total += n
        return total
    return add


def digest():
    """Return a picture of the state that is equal if the state is."""
    return repr([[n.describe() for n in state['nodes']], state['text'], state['numbers'], sorted(state['set']), state['tuple'],
                 state['bytes'], [(c.__name__, c().value(), c.extra, c.__mro__[1].__name__) for c in state['classes']],
                 [(s.a, getattr(s, 'b', None)) for s in state['slots']], state['self'] is state, sorted(watched),
                 [f(0) for f in functions], Node.shared, sorted(vars(Node)), [id(n) for n in state['nodes']], len(globals()),
                 sys.modules['random'].__doc__, sorted(k for k in globals() if k.startswith('new_'))])


def change(r, i):
    """Change something."""
    nodes = state['nodes']
    for _ in range(r.randrange(1, 12)):
        what = r.randrange(16)
        if what == 0:
            nodes.append(Node(f'made{i}'))
        elif what == 1 and len(nodes) > 10:
            del nodes[r.randrange(len(nodes))]
        elif what == 2:
            r.choice(nodes).links.append(r.choice(nodes))
        elif what == 3:
            r.choice(nodes).__dict__[f'attr{r.randrange(30)}'] = i
        elif what == 4:
            state['text'] += str(i) * r.randrange(5)
        elif what == 5:
            state['numbers'][r.randrange(len(state['numbers']))] = r.random()
        elif what == 6:
            state['set'] ^= {str(r.randrange(20))}
        elif what == 7:
            state['tuple'] = (i, (r.randrange(9), [state['tuple'][0]]))
        elif what == 8:
            state['bytes'] += bytes([i % 256])
        elif what == 9:
            base = r.choice([object, Node, *state['classes'][:3]])
            state['classes'].append(type(f'C{i}', (base,), {'value': lambda self, i=i: i, 'extra': [i], '__init__': lambda self: None}))
        elif what == 10 and state['classes']:
            c = r.choice(state['classes'])
            c.extra = c.extra + [i]
            c.__len__ = lambda self: 3
        elif what == 11:
            s = Slotted()
            s.a = i
            state['slots'] = (state['slots'] + [s])[-5:]
            if i % 2:
                s.b = nodes[0].name
        elif what == 12:
            watched[f'w{i}'] = r.choice(nodes)
        elif what == 13:
            functions.append(make(i))
        elif what == 14 and functions:
            r.choice(functions)(i)
        elif what == 15:
            Node.shared.append(i)
            setattr(Node, f'method{r.randrange(5)}', lambda self: i)
            globals()[f'new_{r.randrange(20)}'] = [i]
            sys.modules['random'].__doc__ = f'changed {i}'


def garbage():
    """Make objects die, so that others take their addresses."""
    for k in range(20):
        junk = [Node(str(j)) for j in range(100)] + [str(j) * 4 for j in range(100)] + [(j, str(j)) for j in range(100)]
    del junk
    gc.collect()


def child(conn, expected):
    got = digest()
    conn.send(got == expected or got)
    conn.close()


def main():
    r = random.Random(5)
    for i in range(40):
        change(r, i)
        if i % 4 == 3:
            garbage()
        here, there = multiprocessing.Pipe()
        p = multiprocessing.get_context('fork').Process(target=child, args=(there, digest()))
        p.start()
        there.close()
        answer = here.recv()
        p.join()
        here.close()
        if answer is not True:
            print('expected', digest())
            print('got', answer)
            sys.exit(f'process {i} sees another state')
        assert p.exitcode == 0
    print('ok')


main()
