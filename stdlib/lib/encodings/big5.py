"""The encoding big5."""

import _codecs_tw
from ._multibyte import define

codec = _codecs_tw.getcodec('big5')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
