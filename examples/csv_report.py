"""A sales report from a CSV file: totals by region and month, best products."""
# args: data/sales.csv

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, order=True)
class Sale:
    day: date
    region: str
    product: str
    quantity: int
    price: float

    @property
    def amount(self) -> float:
        return self.quantity * self.price


@dataclass
class Summary:
    amount: float = 0.0
    quantity: int = 0
    products: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, sale: Sale) -> None:
        self.amount += sale.amount
        self.quantity += sale.quantity
        self.products[sale.product] += sale.amount

    @property
    def best(self) -> str:
        return max(sorted(self.products), key=self.products.get)


class BadRow(ValueError):
    pass


def parse(row: dict[str, str]) -> Sale:
    try:
        return Sale(
            date.fromisoformat(row["date"]),
            row["region"].strip().title(),
            row["product"],
            int(row["quantity"]),
            float(row["price"].replace(",", ".")),
        )
    except (KeyError, ValueError) as e:
        raise BadRow(f"{type(e).__name__}: {e}") from e


def load(path):
    import csv

    sales, problems = [], []
    with open(path, newline="", encoding="utf-8") as f:
        for number, row in enumerate(csv.DictReader(f), 2):
            try:
                sales.append(parse(row))
            except BadRow as e:
                problems.append((number, str(e)))
    return sorted(sales), problems


def main(path):
    sales, problems = load(path)
    regions, months = defaultdict(Summary), defaultdict(Summary)
    for sale in sales:
        regions[sale.region].add(sale)
        months[sale.day.strftime("%Y-%m")].add(sale)
    for title, table in ("Region", regions), ("Month", months):
        print(f"{title:<12}{'Amount':>14}{'Pieces':>8}  Best product")
        print("-" * 50)
        for name in sorted(table):
            s = table[name]
            print(f"{name:<12}{s.amount:>14,.2f}{s.quantity:>8}  {s.best}")
        total = sum(s.amount for s in table.values())
        print(f"{'total':<12}{total:>14,.2f}\n")
    first, last = sales[0].day, sales[-1].day
    print(f"{len(sales)} sales in {(last - first).days + 1} days, from {first:%d %B %Y} to {last:%d %B %Y}")
    for number, text in problems:
        print(f"line {number} left out: {text}")


if __name__ == "__main__":
    main(sys.argv[1])
