"""The encoding big5hkscs."""

import _codecs_hk
from ._multibyte import define

codec = _codecs_hk.getcodec('big5hkscs')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
