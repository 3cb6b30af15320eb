"""The encoding shift_jisx0213."""

import _codecs_jp
from ._multibyte import define

codec = _codecs_jp.getcodec('shift_jisx0213')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
