"""The encoding hz."""

import _codecs_cn
from ._multibyte import define

codec = _codecs_cn.getcodec('hz')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
