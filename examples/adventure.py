"""A text adventure. Type `help` for the commands."""
# stdin: data/adventure_moves.txt

import sys
import textwrap


class Thing:
    def __init__(self, name, description, *, portable=True):
        self.name = name
        self.description = description
        self.portable = portable

    def use(self, game):
        return f"You don't know what to do with the {self.name}."


class Lamp(Thing):
    lit = False

    def use(self, game):
        self.lit = not self.lit
        return f"The lamp is now {'lit' if self.lit else 'dark'}."


class Key(Thing):
    def use(self, game):
        if game.room is not game.rooms["hall"]:
            return "There is no lock here."
        game.rooms["hall"].exits["east"] = "vault"
        return "The key turns. A door swings open to the east."


class Room:
    def __init__(self, name, description, exits, things=(), dark=False):
        self.name, self.description, self.exits = name, description, dict(exits)
        self.things = list(things)
        self.dark = dark


class Quit(Exception):
    pass


class Game:
    def __init__(self):
        self.lamp = Lamp("lamp", "An old brass lamp.")
        self.rooms = {
            "hall": Room("Hall", "A high hall. Portraits follow you with their eyes, and dust lies on everything.",
                         {"north": "library", "down": "cellar"}, [Thing("table", "Oak, and far too heavy.", portable=False), self.lamp]),
            "library": Room("Library", "Shelves up to the ceiling.", {"south": "hall"}, [Thing("book", "`Gödel, Escher, Bach`, page 42 is missing.")]),
            "cellar": Room("Cellar", "It smells of apples and of something else.", {"up": "hall"}, [Key("key", "Small and silver.")], dark=True),
            "vault": Room("Vault", "Gold! You have won.", {"west": "hall"}, [Thing("gold", "A great heap of it.")]),
        }
        self.room = self.rooms["hall"]
        self.bag = []
        self.score = 0
        self.seen = set()

    def say(self, text):
        print(textwrap.fill(text, 60))

    @property
    def can_see(self):
        return not self.room.dark or (self.lamp.lit and self.lamp in self.bag + self.room.things)

    def find(self, name, where):
        for thing in where:
            if thing.name == name:
                return thing
        raise LookupError(f"There is no {name} here.")

    def do_look(self):
        if not self.can_see:
            return self.say("It is pitch dark.")
        print(f"== {self.room.name} ==")
        self.say(self.room.description)
        if self.room.things:
            self.say("You see: " + ", ".join(t.name for t in self.room.things) + ".")
        self.say("Exits: " + ", ".join(sorted(self.room.exits)) + ".")

    def do_go(self, direction):
        if direction not in self.room.exits:
            raise LookupError(f"You can't go {direction}.")
        self.room = self.rooms[self.room.exits[direction]]
        if self.room.name not in self.seen:
            self.seen.add(self.room.name)
            self.score += 10
        self.do_look()

    def do_take(self, name):
        if not self.can_see:
            raise LookupError("You grope in the dark.")
        thing = self.find(name, self.room.things)
        if not thing.portable:
            return self.say(f"The {name} won't move.")
        self.room.things.remove(thing)
        self.bag.append(thing)
        self.score += 5
        self.say("Taken.")

    def do_drop(self, name):
        thing = self.find(name, self.bag)
        self.bag.remove(thing)
        self.room.things.append(thing)
        self.say("Dropped.")

    def do_use(self, name):
        self.say(self.find(name, self.bag).use(self))

    def do_examine(self, name):
        self.say(self.find(name, self.bag + self.room.things).description)

    def do_bag(self):
        self.say("You carry " + (", ".join(t.name for t in self.bag) or "nothing") + ".")

    def do_help(self):
        self.say("Commands: " + ", ".join(sorted(n[3:] for n in dir(self) if n.startswith("do_"))))

    def do_quit(self):
        raise Quit

    def play(self, lines):
        self.do_look()
        for line in lines:
            print(f"\n> {line.strip()}")
            match line.split():
                case []:
                    continue
                case ["north" | "south" | "east" | "west" | "up" | "down" as direction]:
                    verb, args = "go", [direction]
                case [verb, *args]:
                    pass
            action = getattr(self, "do_" + verb, None)
            if action is None:
                print(f"I don't know how to {verb}.")
                continue
            try:
                action(*args)
            except LookupError as e:
                print(e.args[0])
            except TypeError:
                print(f"{verb.capitalize()} what?" if not args else "That is too much at once.")
            except Quit:
                break
        print(f"\nYour score: {self.score}")


if __name__ == "__main__":
    Game().play(sys.stdin)
