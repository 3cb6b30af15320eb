import stringprep

assert stringprep.map_table_b2('\u2121') == 'tel'
assert stringprep.map_table_b2('A') == 'a'
assert stringprep.map_table_b3('\u00df') == 'ss'
assert stringprep.map_table_b3('\u13a0') == '\u13a0'.lower()
assert stringprep.map_table_b3('\u037a') == ' \u03b9'
assert stringprep.in_table_a1('\u0221') and not stringprep.in_table_a1('\ufdd0')
assert stringprep.in_table_b1('\u00ad') and not stringprep.in_table_b1('a')
assert stringprep.in_table_c12('\u00a0') and not stringprep.in_table_c12(' ')
assert stringprep.in_table_c4('\U0010ffff') and stringprep.in_table_c4('\ufdef')
assert stringprep.in_table_d1('\u05d0') and stringprep.in_table_d2('a')
assert 'b\u00fccher.example'.encode('idna') == b'xn--bcher-kva.example'
assert b'xn--bcher-kva.example'.decode('idna') == 'b\u00fccher.example'
