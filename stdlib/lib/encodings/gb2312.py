"""The encoding gb2312."""

import _codecs_cn
from ._multibyte import define

codec = _codecs_cn.getcodec('gb2312')
(Codec, IncrementalEncoder, IncrementalDecoder, StreamReader, StreamWriter,
 getregentry) = define(__name__, codec)
