# exit: 1
{}["key\n"]
