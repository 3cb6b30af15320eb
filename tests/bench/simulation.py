"""A class-heavy simulation of a small economy with events, inheritance and properties."""


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % n


class Event:
    def __init__(self, time, actor):
        self.time = time
        self.actor = actor

    def __lt__(self, other):
        return self.time < other.time

    def run(self, world):
        raise NotImplementedError


class Produce(Event):
    def run(self, world):
        self.actor.stock += self.actor.skill
        world.produced += self.actor.skill
        return Trade(self.time + 1 + world.random.next(5), self.actor)


class Trade(Event):
    def run(self, world):
        other = world.agents[world.random.next(len(world.agents))]
        if other is not self.actor and self.actor.stock > 0 and other.can_afford(self.actor.price):
            self.actor.sell(other, world)
        else:
            world.failed += 1
        if self.actor.restless:
            return Move(self.time + 2, self.actor)
        return Produce(self.time + 1 + world.random.next(3), self.actor)


class Move(Event):
    def run(self, world):
        self.actor.position = (self.actor.position + 7) % 100
        return Produce(self.time + 3, self.actor)


class Agent:
    def __init__(self, name, skill, money):
        self.name = name
        self.skill = skill
        self.money = money
        self.stock = 0
        self.position = skill * 10
        self.history = []

    @property
    def price(self):
        return 10 + self.position % 7

    @property
    def restless(self):
        return self.stock % 4 == 3

    def can_afford(self, price):
        return self.money >= price

    def sell(self, other, world):
        price = self.price
        other.money -= price
        self.money += price
        self.stock -= 1
        world.traded += price
        if len(self.history) < 20:
            self.history.append((other.name, price))


class Trader(Agent):
    @property
    def price(self):
        return super().price + 2

    def can_afford(self, price):
        return super().can_afford(price + 1)


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i > 0:
            parent = (i - 1) >> 1
            if not item < items[parent]:
                break
            items[i] = items[parent]
            i = parent
        items[i] = item

    def pop(self):
        items = self.items
        last = items.pop()
        if not items:
            return last
        top = items[0]
        i, n = 0, len(items)
        while True:
            child = 2 * i + 1
            if child >= n:
                break
            if child + 1 < n and items[child + 1] < items[child]:
                child += 1
            if not items[child] < last:
                break
            items[i] = items[child]
            i = child
        items[i] = last
        return top


class World:
    def __init__(self, n):
        self.random = Random(2024)
        self.agents = [(Trader if i % 3 == 0 else Agent)(f"agent{i}", i % 5 + 1, 500) for i in range(n)]
        self.queue = Heap()
        self.produced = self.traded = self.failed = 0
        for i, agent in enumerate(self.agents):
            self.queue.push(Produce(i, agent))

    def run(self, steps):
        for _ in range(steps):
            event = self.queue.pop()
            self.queue.push(event.run(self))
        return event.time


world = World(60)
print(world.run(190000))
print(world.produced, world.traded, world.failed)
print(sum(a.money for a in world.agents), sum(a.stock for a in world.agents))
print(world.agents[3].history[-1])
