"""sys, time, math, random, string, textwrap, warnings, traceback, argparse, statistics of small things."""

import argparse
import math
import random
import string
import sys
import time
import traceback
import warnings


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", eval(line))
        except Exception as e:
            print(line, "->", type(e).__name__, e)


show("""
math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.factorial(20), math.gcd(12, 18, 27), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2), math.isqrt(10**20), math.pi, math.e, math.tau, math.inf, math.nan
math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10), math.pow(2, 0.5), math.hypot(3, 4, 12), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180)
math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.copysign(1, -0.0), math.fabs(-2), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-1.5), math.frexp(8), math.ldexp(0.5, 4), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(1e400), math.isfinite(1), math.nextafter(1, 2), math.ulp(1), math.cbrt(8), math.sumprod([1, 2], [3, 4]), math.fma(2, 3, 1)
math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.sinh(1), math.cosh(1), math.tanh(1), math.asin(1), math.acos(0.5), math.atan(1), math.asinh(1), math.acosh(2), math.atanh(0.5), math.exp2(3)
math.sqrt(-1)
math.log(0)
math.log(-1)
math.factorial(-1)
math.factorial(1.5)
math.exp(1000)
math.sqrt("a")
math.floor(math.inf)
math.floor(math.nan)
math.comb(-1, 2)
math.isqrt(-1)
math.log(10**400), math.log2(2**1000), math.sqrt(10**300), math.floor(1e300) == int(1e300)
math.pow(0, -1)
math.fmod(1, 0)
math.acos(2)
math.gcd(1.5)
math.dist((1,), (1, 2))
string.ascii_letters, string.digits, string.punctuation, string.whitespace, string.capwords("a b  c"), string.Template("$a ${b} $$").substitute(a=1, b=2), string.Template("$x").safe_substitute()
string.Template("$x").substitute()
string.Template("$ x").substitute()
string.Formatter().format("{0} {a:>3}", 1, a=2), list(string.Formatter().parse("a{b!r:c}"))
sys.version_info >= (3, 13), sys.maxsize, sys.maxunicode, sys.byteorder, sys.getrecursionlimit(), sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.hash_info.width, sys.flags.optimize, sys.argv[1:], sys.platform in ("linux", "darwin", "win32")
sys.intern("a") is sys.intern("a"), sys.getsizeof([]) > 0, sys.exc_info(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.is_finalizing(), sys.getswitchinterval(), sys.gettrace(), type(sys.implementation.version).__name__, sys.api_version, sys.copyright[:9], sys.get_int_max_str_digits()
sys.intern(5)
sys.setrecursionlimit("a")
time.gmtime(0), time.strftime("%Y-%m-%d %H:%M:%S %j %a %b", time.gmtime(86400 * 365)), time.asctime(time.gmtime(0)), time.strptime("2024-02-29", "%Y-%m-%d")[:3], time.struct_time(range(9)).tm_mon, time.time() > 1e9, time.monotonic() <= time.monotonic(), time.perf_counter_ns() > 0
time.sleep(-1)
time.strptime("x", "%Y")
time.gmtime(1e20)
""")
random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abcdef"), random.sample(range(100), 5), random.uniform(1, 2), random.gauss(0, 1), random.shuffle(l := list(range(10))), l, random.choices("ab", weights=[1, 3], k=5), random.randrange(0, 100, 7), random.getrandbits(70), random.triangular(), random.betavariate(1, 2), random.expovariate(1), random.normalvariate(), random.vonmisesvariate(0, 1), random.gammavariate(2, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.lognormvariate(0, 1), random.randbytes(3), random.binomialvariate(5, 0.5), sep="\n")
for seed in "text", b"bytes", 1.5, 10**30, -5:
    r = random.Random(seed)
    print(seed, r.random(), r.getrandbits(32))
state = random.getstate()
x = random.random()
random.setstate(state)
assert random.random() == x
show("""
random.choice([])
random.sample([1], 2)
random.randint(2, 1)
random.randrange(0)
random.sample({1, 2}, 1)
random.choices([], k=1)
random.seed([])
""")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning, stacklevel=2)
print([(str(w.message), w.category.__name__, w.lineno > 0) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", RuntimeWarning)
    except RuntimeWarning as e:
        print("raised:", e)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="quiet.*")
    warnings.warn("quiet please")
print(warnings.formatwarning("msg", UserWarning, "file.py", 3, "the line"))


def fails():
    return 1 / 0


try:
    fails()
except ZeroDivisionError as e:
    print(traceback.format_exception_only(e), [(f.name, f.line) for f in traceback.extract_tb(e.__traceback__)], traceback.format_tb(e.__traceback__)[-1].splitlines()[1:])
parser = argparse.ArgumentParser(prog="prog", description="Does things.", epilog="The end.")
parser.add_argument("file", nargs="+", help="input files")
parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
parser.add_argument("-n", "--number", type=int, default=5, metavar="N", help="how many (default: %(default)s)")
parser.add_argument("--mode", choices=["fast", "slow"], required=False)
parser.add_argument("--flag", action=argparse.BooleanOptionalAction)
group = parser.add_mutually_exclusive_group()
group.add_argument("--a", action="store_true")
group.add_argument("--b", action="store_const", const=9)
print(parser.format_help())
print(parser.parse_args(["x", "y", "-vv", "-n3", "--mode=fast", "--no-flag"]), parser.parse_args("--b f".split()).b)
for bad in [], ["x", "-n", "a"], ["x", "--mode", "z"], ["x", "--unknown"], ["x", "--a", "--b"]:
    try:
        sys.stderr = sys.stdout
        parser.parse_args(bad)
    except SystemExit as e:
        print("exit", e.code)
    finally:
        sys.stderr = sys.__stderr__
subs = argparse.ArgumentParser(prog="git")
cmds = subs.add_subparsers(dest="cmd", required=True)
add = cmds.add_parser("add", help="add files")
add.add_argument("path")
cmds.add_parser("status")
print(subs.parse_args(["add", "p"]), subs.parse_known_args(["status", "extra"]), subs.format_usage())
