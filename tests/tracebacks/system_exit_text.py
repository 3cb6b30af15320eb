# exit: 1
raise SystemExit("goodbye")
