"""The module urllib.parse."""

from urllib import parse as p
from urllib.parse import *


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
urlsplit('http://u:p@H:80/a;x/b;y?q=1#f')
urlparse('http://u:p@H:80/a;x/b;y?q=1#f')
urlsplit('HTTP://User:Pw@Host.COM:80').hostname, urlsplit('http://a:80').port, urlsplit('http://u@a').password
urlsplit(b'http://a/b?c')
urlsplit('  http://a\n/b\t')
urlsplit('//a/b', scheme='x'), urlsplit('a:b'), urlsplit('1a:b'), urlsplit('path:80')
urlsplit('http://a/b#c', allow_fragments=False)
urlsplit('http://[::1]:80/a').hostname, urlsplit('http://[fe80::1%Eth0]/').hostname
urlsplit('http://[::1')
urlsplit('http://[a]/')
urlsplit('http://[1.2.3.4]/')
urlsplit('http://[v1.x]/').netloc
urlsplit('http://\u2100/')
urlsplit('http://a:b').port
urlsplit('http://a:99999').port
urlsplit('http://a:').port
urlparse(5)
urlsplit('a', b'b')
urlunsplit(('http', 'a', 'b', 'c', 'd')), urlunsplit(('', '', '//a', '', '')), urlunparse(('http', 'a', '/b', 'p', '', ''))
[urljoin('http://a/b/c/d;p?q', u) for u in ('g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', ';x', '', '.', './', '..', '../', '../g', '../..', '../../../g', 'g;x=1/../y', 'http:g', 'mailto:x')]
urljoin(b'http://a/b', b'c'), urljoin('', 'x'), urljoin('x', '')
urljoin('a', b'b')
urldefrag('http://a/b#c'), urldefrag('a')
urlencode({'a': 1, 'b c': 'd&e', 'f': '\xe9'}), urlencode([('a', [1, 2]), ('b', 'xy')], doseq=True), urlencode({'a': b'\xff'})
urlencode({'a': 'b c'}, quote_via=quote)
urlencode(5)
urlencode('a')
parse_qs('a=1&a=2&b=&c'), parse_qs('a=1&b=', keep_blank_values=True)
parse_qsl('a=%C3%A9+b&c=d'), parse_qsl(b'a=%ff'), parse_qsl('a=1;b=2', separator=';')
parse_qsl('a=1&b', strict_parsing=True)
parse_qsl('a=1&b=2', max_num_fields=1)
parse_qsl('a', separator='')
parse_qsl(None), parse_qsl('')
quote('a b/c~\xe9'), quote('a/b', safe=''), quote(b'\xff'), quote('\xe9', encoding='latin1')
quote(5)
quote(b'a', encoding='utf8')
quote_plus('a b+c/'), quote_from_bytes(b'a\xff'), quote('')
quote_from_bytes('a')
unquote('a%20b%C3%A9%zz%'), unquote('%ff'), unquote('%E9', 'latin1'), unquote('\xe9%41'), unquote(b'%41')
unquote_plus('a+b%2B'), unquote_to_bytes('a%20\xe9'), unquote_to_bytes('% 41%4'), unquote('')
unquote(5)
urlsplit(b'http://a/').decode(), urlsplit('http://a/').encode(), urlsplit('http://a/b').geturl()
urlsplit('http://a/')._replace(scheme='ftp').geturl()
p.unwrap('<URL:http://a/>'), p._splittype('a:b'), p._splithost('//a/b')
""")
