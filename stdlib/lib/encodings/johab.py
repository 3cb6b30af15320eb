"""The encoding johab."""

import _codecs_kr
from ._multibyte import define

codec = _codecs_kr.getcodec('johab')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
