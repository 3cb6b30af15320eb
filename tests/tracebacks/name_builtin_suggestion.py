# exit: 1
pritn("hello")
