"""Where interactive input ends: complete, incomplete and wrong texts, and where the errors are."""

TEXTS = ['def x():\n  pass', 'def x():\n  pass\n', 'def x():\n  pass\n ', 'def x():\n  pass\n  ', 'def x():\n  pass\n \n', 'def x():\n  pass\n#', 'def x():\n  pass\n#\n','def x():\n  pass\n  #', 'if 1:\n  if 2:\n    pass\n  ', 'x = 1\n ', 'x = 1 ', 'if 1: pass\n ', 'def x():\n\n  pass\n \n ', 'def x():\n  pass\n\t', 'def x():\n  pass\n\\\n', ' ', '\n ', 'x\n  y', 'def x():\n  pass\n ', 'def x():\n  pass\n    ','if 1:\n  if 2:\n    pass\n   ','if 1:\n  if 2:\n    pass\n', 'if 1:\n\tpass\n\t','if 1:\n\tpass\n        ', 'if 1:\n  pass\n  \x0c', 'if 1:\n  x\n  # c', 'class A:\n  def f(self): pass\n  ', 'x=(1,\n  ', 'if 1:\n  (1,\n  ','if 1:\n  pass\nelse:\n  ', 'if 1:\n  ', 'if 1:\n #c', 'if 1:', 'def f():\n  "a"\n  \\', 'if 1:\n  pass\n  x', 'if 1:\n  pass\n  x ', 'if 1:\n  pass # c', 'if 1: pass\n  ', 'if 1: pass\n# c', '@d\n', '@d\n  ', 'try:\n  x\n ', 'try:\n  x\nexcept: y\n  ']

for s in TEXTS:
    for f in (0, 0x200, 0x4200):
        try: compile(s, 'f', 'single', f); r = 'ok'
        except SyntaxError as e: r = type(e).__name__ + ': ' + str(e) + repr((e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))
        print(repr(s), hex(f), r)
