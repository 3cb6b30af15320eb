# exit: 1
name = "unterminated
