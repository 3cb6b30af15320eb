"""The encoding iso2022_kr."""

import _codecs_iso2022
from ._multibyte import define

codec = _codecs_iso2022.getcodec('iso2022_kr')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
