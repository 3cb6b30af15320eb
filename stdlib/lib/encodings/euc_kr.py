"""The encoding euc_kr."""

import _codecs_kr
from ._multibyte import define

codec = _codecs_kr.getcodec('euc_kr')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
