from . import alpha as a, VALUE
from .alpha import name as alpha_name
from .sub import deep
from .sub.deep import up

loaded_names = [a.name, alpha_name, deep.NAME, up, VALUE]
