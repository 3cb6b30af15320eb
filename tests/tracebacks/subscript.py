# exit: 1
data = {"users": [{"name": "ann"}, {"nam": "bob"}]}
for user in data["users"]:
    print(user["name"].upper())
