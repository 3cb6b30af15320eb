"""The encoding euc_jp."""

import _codecs_jp
from ._multibyte import define

codec = _codecs_jp.getcodec('euc_jp')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
