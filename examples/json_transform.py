"""Read a JSON file of orders, flatten it, and write grouped JSON."""
# args: data/orders.json

import json
import sys


def walk(value, path=""):
    """Yield (path, leaf) for each leaf of a JSON value."""
    match value:
        case dict():
            for key, item in value.items():
                yield from walk(item, f"{path}.{key}" if path else key)
        case list():
            for i, item in enumerate(value):
                yield from walk(item, f"{path}[{i}]")
        case _:
            yield path, value


def line_total(line):
    match line:
        case {"quantity": int(n), "unit_price": int() | float() as price, "discount": float(d)}:
            return round(n * price * (1 - d), 2)
        case {"quantity": int(n), "unit_price": int() | float() as price}:
            return round(n * price, 2)
        case {"gift": True}:
            return 0
        case _:
            raise ValueError(f"not an order line: {json.dumps(line)}")


def transform(orders):
    customers = {}
    for order in orders:
        name = order["customer"]["name"]
        entry = customers.setdefault(name, {"orders": 0, "total": 0, "items": {}, "tags": set()})
        entry["orders"] += 1
        entry["tags"] |= set(order.get("tags") or ())
        for line in order["lines"]:
            total = line_total(line)
            entry["total"] = round(entry["total"] + total, 2)
            entry["items"][line["item"]] = entry["items"].get(line["item"], 0) + line.get("quantity", 1)
    return customers


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def main(path):
    with open(path, encoding="utf-8") as f:
        data = json.load(f)
    leaves = list(walk(data))
    print(f"{len(leaves)} leaves, deepest path {max((p for p, _ in leaves), key=lambda p: (p.count('.') + p.count('['), p))}")
    print(json.dumps(transform(data["orders"]), cls=Encoder, indent=2, sort_keys=True, ensure_ascii=False))
    print(json.dumps(data["orders"][0]["customer"], separators=(",", ":")))
    for text in '{"a": 1,}', "[1 2]", '"\\x"', "nul", "":
        try:
            json.loads(text)
        except json.JSONDecodeError as e:
            print(f"{text!r}: {e.msg} at line {e.lineno} column {e.colno}")


if __name__ == "__main__":
    main(sys.argv[1])
