"""The encoding gb18030."""

import _codecs_cn
from ._multibyte import define

codec = _codecs_cn.getcodec('gb18030')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
