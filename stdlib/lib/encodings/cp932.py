"""The encoding cp932."""

import _codecs_jp
from ._multibyte import define

codec = _codecs_jp.getcodec('cp932')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
