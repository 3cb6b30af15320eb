"""The encoding iso2022_jp_2."""

import _codecs_iso2022
from ._multibyte import define

codec = _codecs_iso2022.getcodec('iso2022_jp_2')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
