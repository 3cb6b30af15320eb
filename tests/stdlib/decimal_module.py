# decimal: arithmetic, contexts, signals, formatting.
import copy
import pickle
from decimal import *


def raises(kind, f, *args, **kw):
    try:
        f(*args, **kw)
    except kind as e:
        return str(e)
    raise AssertionError(f'{kind} not raised')


D = Decimal
assert str(D('1.1') + D('2.2')) == '3.3' and D('0.1') + D('0.2') == D('0.3')
assert str(D(1) / 3) == '0.3333333333333333333333333333'
assert str(D(2).sqrt()) == '1.414213562373095048801688724'
assert str(D(1).exp()) == '2.718281828459045235360287471' and str(D(2).ln()) == '0.6931471805599453094172321215'
assert str(D(2).log10()) == '0.3010299956639811952137388947' and D(1000).log10() == 3
assert str(D(2) ** 100) == '1.267650600228229401496703205E+30' and pow(D(3), 5, 7) == 5
assert str(D(4) ** D('0.5')) == '2.000000000000000000000000000'
assert divmod(D(-7), 2) == (-3, -1) and D(-7) // 2 == -3 and D('5.5') % 2 == D('1.5')
assert str(D('7.325').quantize(D('0.01'), rounding=ROUND_DOWN)) == '7.32'
assert [str(D(x).quantize(D(1), rounding=r)) for x in ('2.5', '-2.5', '2.1') for r in (
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)] == (
    '3 2 3 2 3 2 2 2 -3 -2 -2 -3 -3 -2 -2 -2 3 2 3 2 2 2 2 2'.split())
assert str(D('1.20') * D('3')) == '3.60' and str(D('3.60').normalize()) == '3.6' and str(D('1E+3')) == '1E+3'
assert str(+D('1.2345678901234567890123456789012')) == '1.234567890123456789012345679'
assert D('123.4500').as_tuple() == (0, (1, 2, 3, 4, 5, 0, 0), -4)
assert D('NaN').is_nan() and D('-Infinity') < D(0) and D('-0').is_signed() and not D('0')
assert D('1.5') == 1.5 and hash(D('1.5')) == hash(1.5) and hash(D(10 ** 30)) == hash(10 ** 30) and D('0.1') < 0.2
assert D(0.1) == D('0.1000000000000000055511151231257827021181583404541015625')
assert D(' 1_000 ') == 1000 and D('٣.٤') == D('3.4') and D((1, (1, 2), -1)) == D('-1.2')
assert (D('2.5').as_integer_ratio(), int(D('-2.9')), round(D('2.5')), round(D('2.675'), 2)) == ((5, 2), -2, 2, D('2.68'))
assert float(D('1e400')) == float('inf') and complex(D(2)) == 2 + 0j

assert raises(DivisionByZero, lambda: D(1) / 0) == "[<class 'decimal.DivisionByZero'>]"
assert raises(InvalidOperation, lambda: D(0) / 0) == "[<class 'decimal.DivisionUndefined'>]"
assert raises(InvalidOperation, D, 'abc') == "[<class 'decimal.ConversionSyntax'>]"
assert raises(TypeError, lambda: D(1) + 1.5) == "unsupported operand type(s) for +: 'decimal.Decimal' and 'float'"
assert raises(TypeError, D, {}) == 'conversion from dict to Decimal is not supported'
assert raises(OverflowError, int, D('Infinity')) == 'cannot convert Infinity to integer'
assert raises(ValueError, setattr, getcontext(), 'prec', 0) == 'valid range for prec is [1, MAX_PREC]'
raises(Overflow, lambda: D('1e999999') * 10)
raises(MemoryError, lambda: Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN).divide(1, 3))

with localcontext() as ctx:
    ctx.prec = 5
    ctx.clear_flags()
    ctx.traps[Inexact] = True
    raises(Inexact, lambda: D(1) / 3)
    assert ctx.flags[Rounded] and not ctx.flags[Overflow]
    ctx.traps[Inexact] = False
    assert str(D(1) / 3) == '0.33333' and getcontext() is ctx
assert getcontext().prec == 28
c = Context(prec=3, Emax=9, Emin=-9, traps=[])
assert str(c.multiply(D('9.99E9'), 10)) == 'Infinity' and c.flags[Overflow]
assert str(c.create_decimal('1.23456E-10')) == '1.2E-10' and c.flags[Subnormal] and c.flags[Underflow]
assert str(c.divide(0, 0)) == 'NaN' and c.flags[InvalidOperation]
assert repr(c) == ('Context(prec=3, rounding=ROUND_HALF_EVEN, Emin=-9, Emax=9, capitals=1, clamp=0, '
                   'flags=[InvalidOperation, Inexact, Overflow, Rounded, Subnormal, Underflow], traps=[])')
assert raises(AttributeError, setattr, c, 'foo', 1) == "'decimal.Context' object has no attribute 'foo'"

assert f"{D('1234567.891'):,.2f}" == '1,234,567.89' and f"{D('0.00000001'):g}" == '1e-8'
assert f"{D(5):010.3f}|{D('1e-7'):.3e}|{D('0.256'):.1%}|{D('-2'):*^9}|{D('-0.001'):z.1f}" == '000005.000|1.000e-7|25.6%|***-2****|0.0'
assert f"{D(1234):08,}" == '0,001,234' and f"{D('12345.678'):.0f}" == '12346'
assert raises(ValueError, format, D(1), 'q') == 'invalid format string'

x = D('-1.50')
assert pickle.loads(pickle.dumps(x)).as_tuple() == x.as_tuple() and copy.deepcopy(x) is x
assert repr(pickle.loads(pickle.dumps(Context(prec=7)))) == repr(Context(prec=7))


class Sub(Decimal):
    pass


s = Sub('1.5')
s.extra = 1
assert type(s + 1) is Decimal and repr(s) == "Decimal('1.5')" and type(Sub.from_float(0.5)) is Sub
assert max(D(1), D('2.0'), D('NaN').max(D(3))) == 3 and sum([D('0.1')] * 10) == 1
assert D(12).logical_and if D(1101).logical_and(D(111)) == D(101) else False
assert str(D('34028').shift(-2)) == '340' and str(D('1').next_plus()) == '1.000000000000000000000000001'

# pi to 100 digits, by a series.
with localcontext(prec=102):
    last, t, total, n, na, d, da = 0, D(3), D(3), 1, 0, 0, 24
    while total != last:
        last = total
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        total += t
assert str(total)[:52] == '3.14159265358979323846264338327950288419716939937510'
