"""A small interpreter: expressions, variables, functions, if and while.

usage: calculator.py PROGRAM
"""
# args: data/program.calc

import operator
import re
import sys

TOKEN = re.compile(r"""
    (?P<space>[ \t]+ | \#[^\n]*) | (?P<newline>\n)
  | (?P<number>\d+(\.\d+)?([eE][-+]?\d+)?) | (?P<string>"[^"\n]*")
  | (?P<name>[A-Za-z_]\w*) | (?P<op>\*\*|==|!=|<=|>=|[-+*/%^<>=(),{}])
""", re.VERBOSE)
KEYWORDS = {"def", "if", "else", "while", "print", "return", "and", "or", "not"}


class CalcError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")


class Return(Exception):
    def __init__(self, value):
        self.value = value


def tokenize(text):
    pos, line = 0, 1
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if m is None:
            raise CalcError(f"unexpected character {text[pos]!r}", line)
        kind, value = m.lastgroup, m.group()
        pos = m.end()
        if kind == "newline":
            yield "newline", value, line
            line += 1
        elif kind != "space":
            yield (value if value in KEYWORDS or kind == "op" else kind), value, line
    yield "end", "", line


LEVELS = [{"or"}, {"and"}, {"==", "!=", "<", "<=", ">", ">="}, {"+", "-"}, {"*", "/", "%"}]
OPERATORS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": operator.pow,
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}


class Parser:
    """Turns tokens into closures that take an environment."""

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0

    @property
    def kind(self):
        return self.tokens[self.i][0]

    @property
    def line(self):
        return self.tokens[self.i][2]

    def take(self, *kinds):
        kind, value, line = self.tokens[self.i]
        if kinds and kind not in kinds:
            raise CalcError(f"expected {' or '.join(kinds)}, found {kind}", line)
        self.i += 1
        return value

    def accept(self, kind):
        if self.kind == kind:
            self.i += 1
            return True
        return False

    def skip_newlines(self):
        while self.accept("newline"):
            pass

    def block(self, end):
        body = []
        self.skip_newlines()
        while self.kind != end:
            body.append(self.statement())
            if self.kind != end:
                self.take("newline")
            self.skip_newlines()
        self.take(end)

        def run(env):
            for s in body:
                s(env)
        return run

    def statement(self):
        line = self.line
        if self.accept("print"):
            values = [self.expression()]
            while self.accept(","):
                values.append(self.expression())
            return lambda env: print(*(show(v(env)) for v in values))
        if self.accept("return"):
            value = self.expression()

            def run(env):
                raise Return(value(env))
            return run
        if self.accept("while"):
            test, _, body = self.expression(), self.take("{"), self.block("}")

            def run(env):
                while test(env):
                    body(env)
            return run
        if self.accept("if"):
            test, _, body = self.expression(), self.take("{"), self.block("}")
            other = None
            if self.accept("else"):
                self.take("{")
                other = self.block("}")

            def run(env):
                if test(env):
                    body(env)
                elif other:
                    other(env)
            return run
        if self.accept("def"):
            name = self.take("name")
            self.take("(")
            params = []
            while not self.accept(")"):
                params.append(self.take("name"))
                if self.kind != ")":
                    self.take(",")
            self.take("{")
            body = self.block("}")

            def function(env, args):
                if len(args) != len(params):
                    raise CalcError(f"{name} takes {len(params)} arguments, got {len(args)}", line)
                try:
                    body(Env(env.root, dict(zip(params, args))))
                except Return as r:
                    return r.value

            def run(env):
                env.set(name, function)
            return run
        if self.kind == "name" and self.tokens[self.i + 1][0] == "=":
            name = self.take()
            self.take()
            value = self.expression()
            return lambda env: env.set(name, value(env))
        return self.expression()

    def expression(self, level=0):
        if level == len(LEVELS):
            return self.power()
        left = self.expression(level + 1)
        while self.kind in LEVELS[level]:
            line = self.line
            op = self.take()
            right = self.expression(level + 1)
            left = self.binary(op, left, right, line)
        return left

    def binary(self, op, left, right, line):
        if op == "and":
            return lambda env: left(env) and right(env)
        if op == "or":
            return lambda env: left(env) or right(env)
        f = OPERATORS[op]

        def run(env):
            try:
                return f(left(env), right(env))
            except (TypeError, ZeroDivisionError) as e:
                raise CalcError(str(e), line) from e
        return run

    def power(self):
        left = self.unary()
        if self.kind in ("^", "**"):
            line = self.line
            self.take()
            return self.binary("**", left, self.power(), line)
        return left

    def unary(self):
        if self.accept("-"):
            value = self.power()
            return lambda env: -value(env)
        if self.accept("not"):
            value = self.unary()
            return lambda env: not value(env)
        return self.atom()

    def atom(self):
        kind, line = self.kind, self.line
        text = self.take("number", "string", "name", "(")
        if kind == "number":
            number = float(text) if set(text) & set(".eE") else int(text)
            return lambda env: number
        if kind == "string":
            return lambda env: text[1:-1]
        if kind == "(":
            value = self.expression()
            self.take(")")
            return value
        if not self.accept("("):
            return lambda env: env.get(text, line)
        args = []
        while not self.accept(")"):
            args.append(self.expression())
            if self.kind != ")":
                self.take(",")

        def call(env):
            f = env.get(text, line)
            if not callable(f):
                raise CalcError(f"{text} is not a function", line)
            return f(env, [a(env) for a in args])
        return call


class Env:
    def __init__(self, root=None, names=None):
        self.root = root or self
        self.names = names if names is not None else {}

    def get(self, name, line):
        for env in self, self.root:
            if name in env.names:
                return env.names[name]
        raise CalcError(f"{name} has no value", line)

    def set(self, name, value):
        self.names[name] = value


def show(value):
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


def main(path):
    env = Env(names={
        "sqrt": lambda env, a: a[0] ** 0.5,
        "max": lambda env, a: max(a),
        "len": lambda env, a: len(a[0]),
    })
    with open(path) as f:
        # Programs are separated by a line of dashes; an error ends only its own.
        for number, source in enumerate(f.read().split("----\n"), 1):
            print(f"-- program {number}")
            try:
                Parser(source).block("end")(env)
            except CalcError as e:
                print("error:", e)


if __name__ == "__main__":
    main(sys.argv[1])
