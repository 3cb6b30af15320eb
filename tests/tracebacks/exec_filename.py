# exit: 1
code = compile("def f():\n    raise ValueError('compiled')\nf()\n", "<generated>", "exec")
exec(code)
