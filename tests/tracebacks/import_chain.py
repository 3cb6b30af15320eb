# exit: 1
import pkg_raises
