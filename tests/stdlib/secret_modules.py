# hmac, secrets, uuid, zipapp, zoneinfo.
import hmac
import io
import os
import pickle
import secrets
import struct
import subprocess
import sys
import tempfile
import uuid
import zipapp
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# RFC 4231, test 2.
assert hmac.new(b'Jefe', b'what do ya want for nothing?', 'sha256').hexdigest() == (
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
h = hmac.new(b'k' * 200, digestmod='md5')
h.update(b'ab')
k = h.copy()
h.update(b'c')
assert h.digest() == hmac.digest(b'k' * 200, b'abc', 'md5') != k.digest() and h.name == 'hmac-md5'
for args, message in ((('k', b'', 'md5'), "key: expected bytes or bytearray, but got 'str'"),
                      ((b'k', b''), "Missing required argument 'digestmod'.")):
    try:
        hmac.new(*args)
    except TypeError as e:
        assert str(e) == message
assert len(secrets.token_hex(5)) == 10 and len(secrets.token_bytes()) == 32 and 0 <= secrets.randbelow(3) < 3
assert secrets.compare_digest('a', 'a') and set(secrets.token_urlsafe()) <= set(
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_')

u = uuid.UUID('{00010203-0405-0607-0809-0a0b0c0d0e0f}')
assert u.fields == (0x10203, 0x405, 0x607, 8, 9, 0xa0b0c0d0e0f) and u.variant == uuid.RESERVED_NCS
assert uuid.UUID(bytes_le=u.bytes_le) == u == uuid.UUID(int=u.int) == pickle.loads(pickle.dumps(u))
assert str(uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org')) == '886313e1-3b8a-5372-9b90-0c9aee199e5d'
assert str(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org')) == '6fa459ea-ee8a-3ca4-894e-db77e160355e'
assert uuid.uuid4().version == 4 and uuid.uuid1(node=5).node == 5 and uuid.uuid4() != uuid.uuid4()
for text, message in ('x', 'badly formed hexadecimal UUID string'),:
    try:
        uuid.UUID(text)
    except ValueError as e:
        assert str(e) == message

with tempfile.TemporaryDirectory() as root:
    os.mkdir(os.path.join(root, 'app'))
    with open(os.path.join(root, 'app', 'tool.py'), 'w') as file:
        file.write('def run():\n    print("in the archive")\n')
    target = os.path.join(root, 'app.pyz')
    zipapp.create_archive(os.path.join(root, 'app'), target, '/usr/bin/env python3', 'tool:run')
    assert zipapp.get_interpreter(target) == '/usr/bin/env python3'
    assert subprocess.run([sys.executable, target], capture_output=True, text=True).stdout == 'in the archive\n'
    try:
        zipapp.create_archive(os.path.join(root, 'app'), target)
    except zipapp.ZipAppError as e:
        assert str(e) == 'Archive has no entry point'


def tzif(times, kinds, offsets, rule):
    names = b'STD\0DST\0'
    head = b'TZif2' + bytes(15)
    data = b''.join(struct.pack('>q', t) for t in times) + bytes(kinds)
    data += b''.join(struct.pack('>lbb', o, d, 4 * d) for o, d in offsets) + names
    return (head + struct.pack('>6l', 0, 0, 0, 0, 1, 4) + struct.pack('>lbb', 0, 0, 0) + b'UTC\0'
            + head + struct.pack('>6l', 0, 0, 0, len(times), len(offsets), len(names)) + data + b'\n' + rule + b'\n')


# Summer time of 2020 by a table, later by a rule.
spring, autumn = (int(datetime(2020, m, d, 1, tzinfo=timezone.utc).timestamp()) for m, d in ((3, 29), (10, 25)))
zone = ZoneInfo.from_file(io.BytesIO(tzif([spring, autumn], [1, 0], [(3600, 0), (7200, 1)],
                                          b'CET-1CEST,M3.5.0,M10.5.0/3')), key='Test/Zone')
assert str(zone) == 'Test/Zone' and repr(zone) == "zoneinfo.ZoneInfo(key='Test/Zone')"
for when, offset, name in (((2020, 1, 1), 1, 'STD'), ((2020, 7, 1), 2, 'DST'), ((2021, 7, 1), 2, 'CEST'), ((2021, 12, 1), 1, 'CET')):
    local = datetime(*when, 12, tzinfo=zone)
    assert (local.utcoffset(), local.tzname()) == (timedelta(hours=offset), name), when
    assert local.dst() == timedelta(hours=offset - 1)
    assert local.astimezone(timezone.utc).astimezone(zone) == local
for year in 2020, 2030:
    last = 25 if year == 2020 else 27
    twice = datetime(year, 10, last, 2, 30, tzinfo=zone)
    assert twice.utcoffset() == timedelta(hours=2) and twice.replace(fold=1).utcoffset() == timedelta(hours=1)
    early = datetime(year, 10, last, 0, 30, tzinfo=timezone.utc)
    folds = [(early + timedelta(hours=n)).astimezone(zone) for n in (0, 1, 2)]
    assert [(t.hour, t.fold) for t in folds] == [(2, 0), (2, 1), (3, 0)], folds
try:
    ZoneInfo('No/Such_Zone')
except ZoneInfoNotFoundError as e:
    assert e.args == ('No time zone found with key No/Such_Zone',)
try:
    ZoneInfo('../x')
except ValueError as e:
    assert str(e) == 'ZoneInfo keys must refer to subdirectories of TZPATH, got: ../x'
