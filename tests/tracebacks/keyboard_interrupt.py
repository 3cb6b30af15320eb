# exit: 130
raise KeyboardInterrupt
