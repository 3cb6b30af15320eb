"""The encoding cp949."""

import _codecs_kr
from ._multibyte import define

codec = _codecs_kr.getcodec('cp949')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
