"""The modules _md5, _sha1, _sha2, _sha3, _blake2 and hashlib."""

import hashlib
import io

import _blake2
import _md5
import _sha2
import _sha3


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show("""
_md5.md5('a')
_md5.md5(1)
_md5.md5(string=b'a').hexdigest()
_md5.md5(b'a', usedforsecurity=False).digest()
_md5.md5(data=b'a')
_md5.md5().update('x')
_md5.MD5Type()
_sha2.sha256().name, _sha2.sha256().digest_size, _sha2.sha256().block_size, _sha2.sha512().block_size
_sha3.sha3_224('a')
_sha3.sha3_224(b'a', 1)
[(f.name, f.block_size, f.digest_size, f._capacity_bits, f._rate_bits, f._suffix) for f in (_sha3.sha3_224(), _sha3.sha3_512(), _sha3.shake_128(), _sha3.shake_256())]
_sha3.shake_128().digest()
_sha3.shake_128().digest(-1)
_sha3.shake_128().digest(2**29)
_sha3.shake_128().hexdigest(4), _sha3.shake_256(b'abc').digest(200)
_sha3.shake_128().hexdigest(2**70)
_blake2.blake2b().name, _blake2.blake2b().digest_size, _blake2.blake2b().block_size
_blake2.blake2s().name, _blake2.blake2s().digest_size, _blake2.blake2s().block_size
_blake2.blake2b.SALT_SIZE, _blake2.BLAKE2S_MAX_KEY_SIZE
_blake2.blake2b(digest_size=0)
_blake2.blake2b(digest_size=65)
_blake2.blake2s(digest_size=33)
_blake2.blake2b(key=b'x' * 65)
_blake2.blake2s(key=b'x' * 33)
_blake2.blake2b(salt=b'x' * 17)
_blake2.blake2s(salt=b'x' * 9)
_blake2.blake2b(person=b'x' * 17)
_blake2.blake2b(fanout=256)
_blake2.blake2b(depth=0)
_blake2.blake2b(leaf_size=-1)
_blake2.blake2b(leaf_size=2**32)
_blake2.blake2b(node_offset=2**64)
_blake2.blake2s(node_offset=2**48)
_blake2.blake2b(node_depth=256)
_blake2.blake2b(inner_size=65)
_blake2.blake2b('a')
_blake2.blake2b(key='a')
_blake2.blake2b(b'abc', key=b'k', salt=b's', person=b'p', fanout=2, depth=3, leaf_size=4, node_offset=5, node_depth=1, inner_size=6, last_node=True).hexdigest()
_blake2.blake2s(b'abc', key=b'k', salt=b's', person=b'p', fanout=2, depth=3, leaf_size=4, node_offset=5, node_depth=1, inner_size=6, last_node=True).hexdigest()
hashlib.new('nope')
hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 10).hex()
hashlib.pbkdf2_hmac('sha1', b'p', b's', 3, dklen=50).hex()
hashlib.pbkdf2_hmac('sha1', b'p', b's', 0)
hashlib.pbkdf2_hmac('sha1', b'p', b's', 1, 0)
""")

for name in sorted(hashlib.algorithms_guaranteed):
    size = (20,) if name.startswith("shake") else ()
    for n in 0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000, 5000:
        data = bytes(i * 7 % 256 for i in range(n))
        whole = hashlib.new(name, data)
        parts = hashlib.new(name)
        for i in range(0, n, 33):
            parts.update(data[i : i + 33])
            copy = parts.copy()
            copy.update(b"more")
        assert parts.digest(*size) == whole.digest(*size) == getattr(hashlib, name)(memoryview(data)).digest(*size)
        print(name, n, whole.hexdigest(*size)[:24])
    assert hashlib.file_digest(io.BytesIO(data), name).hexdigest(*size) == whole.hexdigest(*size)
