"""The encoding euc_jisx0213."""

import _codecs_jp
from ._multibyte import define

codec = _codecs_jp.getcodec('euc_jisx0213')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
