"""The encoding euc_jis_2004."""

import _codecs_jp
from ._multibyte import define

codec = _codecs_jp.getcodec('euc_jis_2004')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
