"""An interpreter of a small language, written in Python: tokenizer, parser, stack machine."""

SOURCE = """
n = 0; total = 0; primes = 0; i = 2;
while i < LIMIT {
    j = 2; prime = 1;
    while j * j < i + 1 {
        if i - (i / j) * j == 0 { prime = 0; j = i; }
        j = j + 1;
    }
    if prime { primes = primes + 1; total = total + i; }
    i = i + 1;
}
print primes; print total;
"""


class Token:
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text


def tokenize(source):
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(source) and source[j].isdigit():
                j += 1
            yield Token("number", source[i:j])
            i = j
        elif c.isalpha():
            j = i
            while j < len(source) and source[j].isalnum():
                j += 1
            word = source[i:j]
            yield Token(word if word in ("while", "if", "print") else "name", word)
            i = j
        else:
            if source[i:i + 2] == "==":
                c = "=="
            yield Token(c, c)
            i += len(c)
    yield Token("end", "")


class Compiler:
    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.pos = 0
        self.code = []
        self.names = {}

    def peek(self):
        return self.tokens[self.pos].kind

    def take(self, kind):
        token = self.tokens[self.pos]
        if token.kind != kind:
            raise SyntaxError(f"expected {kind}, got {token.kind}")
        self.pos += 1
        return token.text

    def emit(self, op, arg=None):
        self.code.append((op, arg))
        return len(self.code) - 1

    def slot(self, name):
        return self.names.setdefault(name, len(self.names))

    def program(self):
        while self.peek() != "end":
            self.statement()
        self.emit("halt")
        return self.code

    def block(self):
        self.take("{")
        while self.peek() != "}":
            self.statement()
        self.take("}")

    def statement(self):
        match self.peek():
            case "while":
                self.take("while")
                start = len(self.code)
                self.expression()
                exit_ = self.emit("jump_false")
                self.block()
                self.emit("jump", start)
                self.code[exit_] = ("jump_false", len(self.code))
            case "if":
                self.take("if")
                self.expression()
                exit_ = self.emit("jump_false")
                self.block()
                self.code[exit_] = ("jump_false", len(self.code))
            case "print":
                self.take("print")
                self.expression()
                self.take(";")
                self.emit("print")
            case _:
                name = self.take("name")
                self.take("=")
                self.expression()
                self.take(";")
                self.emit("store", self.slot(name))

    def expression(self):
        self.sum()
        while self.peek() in ("<", "=="):
            op = self.take(self.peek())
            self.sum()
            self.emit(op)

    def sum(self):
        self.term()
        while self.peek() in ("+", "-"):
            op = self.take(self.peek())
            self.term()
            self.emit(op)

    def term(self):
        self.factor()
        while self.peek() in ("*", "/"):
            op = self.take(self.peek())
            self.factor()
            self.emit(op)

    def factor(self):
        kind = self.peek()
        if kind == "number":
            self.emit("const", int(self.take(kind)))
        elif kind == "(":
            self.take("(")
            self.expression()
            self.take(")")
        else:
            self.emit("load", self.slot(self.take("name")))


def run(code, size):
    stack = []
    slots = [0] * size
    output = []
    pc = steps = 0
    while True:
        op, arg = code[pc]
        pc += 1
        steps += 1
        if op == "load":
            stack.append(slots[arg])
        elif op == "const":
            stack.append(arg)
        elif op == "store":
            slots[arg] = stack.pop()
        elif op == "jump_false":
            if not stack.pop():
                pc = arg
        elif op == "jump":
            pc = arg
        elif op == "print":
            output.append(stack.pop())
        elif op == "halt":
            return output, steps
        else:
            b = stack.pop()
            a = stack.pop()
            if op == "+":
                stack.append(a + b)
            elif op == "-":
                stack.append(a - b)
            elif op == "*":
                stack.append(a * b)
            elif op == "/":
                stack.append(a // b)
            elif op == "<":
                stack.append(int(a < b))
            else:
                stack.append(int(a == b))


compiler = Compiler(SOURCE.replace("LIMIT", "17000"))
code = compiler.program()
print(len(code), compiler.names)
print(run(code, len(compiler.names)))
