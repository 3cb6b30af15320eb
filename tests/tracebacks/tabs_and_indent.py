# exit: 1
if True:
	if True:
		x = [1,
		     2][5]
