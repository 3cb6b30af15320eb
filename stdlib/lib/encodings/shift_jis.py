"""The encoding shift_jis."""

import _codecs_jp
from ._multibyte import define

codec = _codecs_jp.getcodec('shift_jis')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
