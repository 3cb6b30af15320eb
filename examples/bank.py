"""Simulate a bank for a year: accounts, transfers, interest, fraud checks, an audit."""
# args: --customers 40 --days 120 --seed 7

import argparse
import heapq
import random
from abc import ABC, abstractmethod
from contextlib import contextmanager
from enum import Enum, auto
from itertools import count


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    TRANSFER = auto()
    INTEREST = auto()
    FEE = auto()


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account} lacks {format_money(amount - account.balance)}")
        self.shortfall = amount - account.balance


class Frozen(BankError):
    pass


def format_money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02}"


class Account(ABC):
    numbers = count(1000)

    def __init__(self, owner):
        self.owner = owner
        self.number = next(self.numbers)
        self.balance = 0
        self.frozen = False
        self.history = []

    def __str__(self):
        return f"{type(self).__name__.lower()} {self.number} ({self.owner})"

    def __lt__(self, other):
        return self.number < other.number

    def book(self, day, kind, amount):
        if self.frozen and amount < 0 and kind is not Kind.FEE:
            raise Frozen(f"{self} is frozen")
        if self.balance + amount < self.floor:
            raise InsufficientFunds(self, -amount)
        self.balance += amount
        self.history.append((day, kind, amount))

    @property
    @abstractmethod
    def floor(self): ...

    @abstractmethod
    def month_end(self, day): ...


class Checking(Account):
    floor = -50_000

    def month_end(self, day):
        if self.balance < 0:
            self.book(day, Kind.FEE, -min(500, self.balance - self.floor))


class Savings(Account):
    floor = 0
    rate = 0.03

    def month_end(self, day):
        interest = int(self.balance * self.rate / 12)
        if interest:
            self.book(day, Kind.INTEREST, interest)


class Bank:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.accounts = []
        self.events = []
        self.sequence = count()
        self.refused = {}
        self.external = 0

    def open(self, kind, owner, deposit):
        account = kind(owner)
        self.accounts.append(account)
        account.book(0, Kind.DEPOSIT, deposit)
        self.external += deposit
        return account

    @contextmanager
    def transaction(self, *accounts):
        before = [(a, a.balance, len(a.history)) for a in accounts]
        try:
            yield
        except BankError as e:
            for a, balance, length in before:
                a.balance = balance
                del a.history[length:]
            name = type(e).__name__
            self.refused[name] = self.refused.get(name, 0) + 1

    def transfer(self, day, source, target, amount):
        with self.transaction(source, target):
            target.book(day, Kind.TRANSFER, amount)
            source.book(day, Kind.TRANSFER, -amount)

    def schedule(self, day, action, *args):
        heapq.heappush(self.events, (day, next(self.sequence), action, args))

    def salary(self, day, account, amount):
        with self.transaction(account):
            account.book(day, Kind.DEPOSIT, amount)
            self.external += amount
        self.schedule(day + 30, self.salary, account, amount)

    def shopping(self, day, account):
        amount = self.random.randint(500, 30_000)
        if self.random.random() < 0.3:
            self.transfer(day, account, self.random.choice(self.accounts), amount)
        else:
            with self.transaction(account):
                account.book(day, Kind.WITHDRAWAL, -amount)
                self.external -= amount
        self.schedule(day + self.random.randint(1, 6), self.shopping, account)

    def fraud_check(self, day):
        for account in self.accounts:
            recent = [-amount for when, kind, amount in account.history if when > day - 7 and amount < 0]
            account.frozen = sum(recent) > 60_000
        self.schedule(day + 7, self.fraud_check)

    def run(self, days):
        while self.events and self.events[0][0] <= days:
            day, _, action, args = heapq.heappop(self.events)
            action(day, *args)
            if day % 30 == 0 and day != getattr(self, "closed", 0):
                self.closed = day
                for account in self.accounts:
                    account.month_end(day)

    def audit(self):
        made = sum(amount for a in self.accounts for _, kind, amount in a.history if kind in (Kind.INTEREST, Kind.FEE))
        held = sum(a.balance for a in self.accounts)
        assert held == self.external + made, (held, self.external, made)
        for a in self.accounts:
            assert a.balance == sum(amount for _, _, amount in a.history)
        return held


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=20)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    bank = Bank(options.seed)
    names = [f"{first} {last}" for last in ("Ng", "Okafor", "Müller", "Silva") for first in ("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ida", "Jo")]
    for i in range(options.customers):
        owner = names[i % len(names)]
        checking = bank.open(Checking, owner, bank.random.randrange(10_000, 200_000))
        bank.schedule(bank.random.randint(1, 28), bank.salary, checking, bank.random.randrange(150_000, 500_000, 5_000))
        bank.schedule(1, bank.shopping, checking)
        if i % 3 == 0:
            savings = bank.open(Savings, owner, 100_000)
            bank.schedule(5, bank.transfer, checking, savings, 25_000)
    bank.schedule(7, bank.fraud_check)
    bank.run(options.days)
    print(f"after {options.days} days the bank holds {format_money(bank.audit())}")
    print("refused:", ", ".join(f"{n} {name}" for name, n in sorted(bank.refused.items())))
    kinds = {}
    for account in bank.accounts:
        for _, kind, amount in account.history:
            n, total = kinds.get(kind, (0, 0))
            kinds[kind] = n + 1, total + amount
    for kind in Kind:
        n, total = kinds.get(kind, (0, 0))
        print(f"  {kind.name:<11}{n:6}{format_money(total):>18}")
    print("richest:")
    for account in sorted(bank.accounts, key=lambda a: (-a.balance, a))[:5]:
        print(f"  {format_money(account.balance):>14}  {account}{'  frozen' if account.frozen else ''}")


if __name__ == "__main__":
    main()
