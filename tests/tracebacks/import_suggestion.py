# exit: 1
from pkg_shapes import rectangel
