# exit: 1
eval("1 + x.y", {"x": 5})
