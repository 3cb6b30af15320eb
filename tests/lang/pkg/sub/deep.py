from .. import VALUE as up
from ..alpha import where

NAME = __name__
