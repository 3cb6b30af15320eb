"""The core of the import system: specs, module locks, and the import algorithm.

The interpreter runs this file before any import is possible, so it imports
nothing: _setup() hands it `sys` and `_imp`, and fetches the three native
modules it needs. Everything that touches the file system is in
_bootstrap_external. The file runs at every start, so its body only defines.
"""

# Set by _setup().
sys = None
_imp = None
_thread = None
_warnings = None
_weakref = None

# Set by _install_external_importers().
_bootstrap_external = None

_ERR_MSG_PREFIX = 'No module named '
_ERR_MSG = _ERR_MSG_PREFIX + '{!r}'

_ABSENT = object()

# When not None, FrozenImporter answers only for these names; every other
# frozen module is found through the standard library's entry of sys.path, so
# that scripts can shadow it.
_pinned_frozen = None


def _object_name(obj):
    named = obj if hasattr(obj, '__qualname__') else type(obj)
    return named.__qualname__


def _wrap(new, old):
    """Make the wrapper `new` look like the function `old`."""
    for attr in ('__module__', '__name__', '__qualname__', '__doc__'):
        value = getattr(old, attr, _ABSENT)
        if value is not _ABSENT:
            setattr(new, attr, value)
    new.__dict__.update(old.__dict__)


def _new_module(name):
    return type(sys)(name)


def _call_with_frames_removed(f, *args, **kwds):
    """Call f; the interpreter cuts importlib's frames out of a traceback here."""
    return f(*args, **kwds)


def _verbose_message(message, *args, verbosity=1):
    """Print a message to stderr when -v was given often enough."""
    if sys.flags.verbose >= verbosity:
        prefix = '' if message.startswith(('#', 'import ')) else '# '
        print((prefix + message).format(*args), file=sys.stderr)


# Module locks.
#
# One lock per module being imported, so that two threads can import two
# modules at once. Cyclic imports from two threads would deadlock; the thread
# that notices the cycle gets _DeadlockError, which _lock_unlock_module turns
# into "use the half-initialised module", as a single thread would see it.

# Thread id -> the locks it waits for. A thread waits for more than one when a
# signal handler or a destructor imports while the thread is waiting.
_blocking_on = {}

# Module name -> the lock itself while an import uses it, or a weak reference
# to a lock that was handed out by _get_module_lock().
_module_locks = {}


class _DeadlockError(RuntimeError):
    pass


def _has_deadlocked(target_id, *, seen_ids, candidate_ids, blocking_on):
    """Can target_id be reached by following who waits for whom from candidate_ids?"""
    pending = list(candidate_ids)
    while pending:
        tid = pending.pop()
        if tid == target_id:
            return True
        if tid in seen_ids:
            continue
        waiting_for = blocking_on.get(tid)
        if waiting_for:
            seen_ids.add(tid)
            pending.extend([lock.owner for lock in waiting_for])
    return False


class _ModuleLock:
    """A re-entrant lock that raises _DeadlockError instead of deadlocking."""

    def __init__(self, name):
        self.name = name
        # Guards the fields below. Re-entrant because a signal handler may
        # import while its own thread holds it.
        self.lock = _thread.RLock()
        self.owner = None
        self.count = 0
        self.waiters = []
        # How many _ModuleLockManager blocks keep the lock in _module_locks.
        self.users = 0

    def has_deadlock(self):
        return _has_deadlocked(_thread.get_ident(), seen_ids=set(),
                               candidate_ids=[self.owner],
                               blocking_on=_blocking_on)

    def acquire(self):
        """Take the lock and return True, or raise _DeadlockError."""
        me = _thread.get_ident()
        with self.lock:
            if not self.count or self.owner == me:
                self.owner = me
                self.count += 1
                return True
        waits = _blocking_on.setdefault(me, [])
        waits.append(self)
        try:
            while True:
                with self.lock:
                    if not self.count or self.owner == me:
                        self.owner = me
                        self.count += 1
                        return True
                    if self.has_deadlock():
                        raise _DeadlockError(f'deadlock detected by {self!r}')
                    turn = _thread.allocate_lock()
                    turn.acquire()
                    self.waiters.append(turn)
                try:
                    turn.acquire()
                except BaseException:
                    # Interrupted: nobody may wake a waiter that has left, and
                    # a wake-up that already came belongs to the next one.
                    with self.lock:
                        if turn in self.waiters:
                            self.waiters.remove(turn)
                        else:
                            self._wake_next()
                    raise
        finally:
            waits.remove(self)
            if not waits and _blocking_on.get(me) is waits:
                del _blocking_on[me]

    def release(self):
        with self.lock:
            if self.owner != _thread.get_ident():
                raise RuntimeError('cannot release un-acquired lock')
            self.count -= 1
            if not self.count:
                self.owner = None
                self._wake_next()

    def _wake_next(self):
        if self.waiters:
            self.waiters.pop(0).release()

    def __repr__(self):
        return f'_ModuleLock({self.name!r}) at {id(self)}'


class _ModuleLockManager:
    """Context manager that holds the lock of the module `name`."""

    def __init__(self, name):
        self._name = name
        self._lock = None

    def __enter__(self):
        name = self._name
        _imp.acquire_lock()
        try:
            lock = _find_lock(name)
            if lock is None:
                lock = _module_locks[name] = _ModuleLock(name)
            lock.users += 1
        finally:
            _imp.release_lock()
        self._lock = lock
        try:
            lock.acquire()
        except BaseException:
            self._forget()
            raise

    def __exit__(self, *args, **kwargs):
        self._lock.release()
        self._forget()

    def _forget(self):
        lock, name = self._lock, self._name
        _imp.acquire_lock()
        try:
            lock.users -= 1
            if not lock.users and _module_locks.get(name) is lock:
                del _module_locks[name]
        finally:
            _imp.release_lock()


def _find_lock(name):
    entry = _module_locks.get(name)
    if entry is None or type(entry) is _ModuleLock:
        return entry
    return entry()


def _get_module_lock(name):
    """Return the lock of the module `name`; it lives as long as someone has it."""
    _imp.acquire_lock()
    try:
        lock = _find_lock(name)
        if lock is None:
            lock = _ModuleLock(name)

            def forget(ref):
                _imp.acquire_lock()
                try:
                    if _module_locks.get(name) is ref:
                        del _module_locks[name]
                finally:
                    _imp.release_lock()

            _module_locks[name] = _weakref.ref(lock, forget)
        return lock
    finally:
        _imp.release_lock()


def _lock_unlock_module(name):
    """Wait until the module `name` is imported, unless that would deadlock."""
    try:
        with _ModuleLockManager(name):
            pass
    except _DeadlockError:
        # A cycle between threads: the caller gets the unfinished module.
        pass


class _ImportLockContext:
    """Holds the global import lock."""

    def __enter__(self):
        _imp.acquire_lock()

    def __exit__(self, exc_type, exc_value, exc_traceback):
        _imp.release_lock()


# Specs and modules.


class ModuleSpec:
    """What the import system knows about a module before and after loading it.

    name and loader say what to load and how; origin says where it comes from
    and has_location whether origin is a place that becomes __file__.
    submodule_search_locations is a list for a package and None otherwise,
    cached is the file of the compiled code, loader_state belongs to the
    loader, and parent is derived from the name.
    """

    def __init__(self, name, loader, *, origin=None, loader_state=None,
                 is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        text = f'{self.__class__.__name__}(name={self.name!r}, loader={self.loader!r}'
        if self.origin is not None:
            text += f', origin={self.origin!r}'
        locations = self.submodule_search_locations
        if locations is not None:
            text += f', submodule_search_locations={locations}'
        return text + ')'

    def __eq__(self, other):
        try:
            return (self.name == other.name
                    and self.loader == other.loader
                    and self.origin == other.origin
                    and (self.submodule_search_locations
                         == other.submodule_search_locations)
                    and self.cached == other.cached
                    and self.has_location == other.has_location)
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        if self._cached is None and self.origin is not None and self._set_fileattr:
            self._cached = _file_importers()._get_cached(self.origin)
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        """The name of the package that holds the module."""
        if self.submodule_search_locations is not None:
            return self.name
        return self.name.rpartition('.')[0]

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


def _file_importers():
    if _bootstrap_external is None:
        raise NotImplementedError
    return _bootstrap_external


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Make a spec from what the loader itself can tell."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)

    if not origin and hasattr(loader, 'get_filename'):
        from_file = _file_importers().spec_from_file_location
        if is_package is None:
            return from_file(name, loader=loader)
        return from_file(name, loader=loader,
                         submodule_search_locations=[] if is_package else None)

    if is_package is None:
        is_package = False
        if hasattr(loader, 'is_package'):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _spec_from_module(module, loader=None, origin=None):
    """Make a spec for a module that was created without the import system."""
    spec = getattr(module, '__spec__', None)
    if spec is not None:
        return spec
    if loader is None:
        loader = getattr(module, '__loader__', None)
    location = getattr(module, '__file__', None)
    if origin is None:
        if loader is not None:
            origin = getattr(loader, '_ORIGIN', None)
        origin = origin or location

    spec = ModuleSpec(module.__name__, loader, origin=origin)
    spec._set_fileattr = location is not None and origin == location
    spec.cached = getattr(module, '__cached__', None)
    try:
        spec.submodule_search_locations = list(module.__path__)
    except AttributeError:
        pass
    return spec


def _init_module_attrs(spec, module, *, override=False):
    """Give module the import attributes its spec implies.

    An attribute that is set stays, unless override. Objects that refuse
    attributes are accepted as they are.
    """
    def assign(attr, value):
        try:
            setattr(module, attr, value)
        except AttributeError:
            pass

    def wanted(attr):
        return override or getattr(module, attr, None) is None

    locations = spec.submodule_search_locations
    if wanted('__name__'):
        assign('__name__', spec.name)
    if wanted('__loader__'):
        loader = spec.loader
        if loader is None and locations is not None:
            # A namespace package: its loader only carries the path.
            cls = _file_importers().NamespaceLoader
            loader = cls.__new__(cls)
            loader._path = locations
            spec.loader = loader
            # A non-None __file__ of an earlier load would be a lie.
            module.__file__ = None
        assign('__loader__', loader)
    if wanted('__package__'):
        assign('__package__', spec.parent)
    assign('__spec__', spec)
    if locations is not None and wanted('__path__'):
        assign('__path__', locations)
    if spec.has_location:
        if wanted('__file__'):
            assign('__file__', spec.origin)
        if wanted('__cached__') and spec.cached is not None:
            assign('__cached__', spec.cached)
    return module


def module_from_spec(spec):
    """Create the module for a spec, with its import attributes, not yet executed."""
    loader = spec.loader
    module = None
    if hasattr(loader, 'create_module'):
        module = loader.create_module(spec)
    elif hasattr(loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() '
                          'must also define create_module()')
    if module is None:
        module = _new_module(spec.name)
    _init_module_attrs(spec, module)
    return module


def _module_repr(module):
    """The text of repr(module)."""
    spec = getattr(module, '__spec__', None)
    if spec:
        return _module_repr_from_spec(spec)
    name = getattr(module, '__name__', '?')
    filename = getattr(module, '__file__', _ABSENT)
    if filename is not _ABSENT:
        return f'<module {name!r} from {filename!r}>'
    loader = getattr(module, '__loader__', None)
    if loader is not None:
        return f'<module {name!r} ({loader!r})>'
    return f'<module {name!r}>'


def _module_repr_from_spec(spec):
    """The text of repr(module) for a module that has a spec."""
    name = '?' if spec.name is None else spec.name
    if spec.origin is not None:
        if spec.has_location:
            return f'<module {name!r} from {spec.origin!r}>'
        return f'<module {spec.name!r} ({spec.origin})>'
    loader = spec.loader
    if loader is None:
        return f'<module {name!r}>'
    if (_bootstrap_external is not None
            and isinstance(loader, _bootstrap_external.NamespaceLoader)):
        return f'<module {name!r} (namespace) from {list(loader._path)}>'
    return f'<module {name!r} ({loader!r})>'


def _move_to_end(name):
    # At exit modules go in the reverse order of sys.modules: one that was
    # finished last must stand last.
    module = sys.modules.pop(name)
    sys.modules[name] = module
    return module


def _warn_no_exec_module(loader):
    _warnings.warn(f'{_object_name(loader)}.exec_module() not found; '
                   'falling back to load_module()', ImportWarning)


def _exec(spec, module):
    """Run the spec's code in an existing module (reload and load_module)."""
    name = spec.name
    with _ModuleLockManager(name):
        if sys.modules.get(name) is not module:
            raise ImportError(f'module {name!r} not in sys.modules', name=name)
        try:
            loader = spec.loader
            if loader is None and spec.submodule_search_locations is None:
                raise ImportError('missing loader', name=name)
            _init_module_attrs(spec, module, override=True)
            if loader is None:
                pass  # a namespace package has no code
            elif hasattr(loader, 'exec_module'):
                loader.exec_module(module)
            else:
                _warn_no_exec_module(loader)
                loader.load_module(name)
        finally:
            module = _move_to_end(name)
    return module


def _load_backward_compatible(spec):
    """Load through the loader's own load_module()."""
    name = spec.name
    try:
        spec.loader.load_module(name)
    except:
        if name in sys.modules:
            _move_to_end(name)
        raise
    module = _move_to_end(name)
    try:
        if getattr(module, '__loader__', None) is None:
            module.__loader__ = spec.loader
    except AttributeError:
        pass
    try:
        if getattr(module, '__package__', None) is None:
            # spec.parent may not match a __path__ that the loader chose.
            module.__package__ = module.__name__
            if not hasattr(module, '__path__'):
                module.__package__ = name.rpartition('.')[0]
    except AttributeError:
        pass
    try:
        if getattr(module, '__spec__', None) is None:
            module.__spec__ = spec
    except AttributeError:
        pass
    return module


def _load_unlocked(spec):
    """Create, register and execute the module of a spec."""
    loader = spec.loader
    if loader is not None and not hasattr(loader, 'exec_module'):
        _warn_no_exec_module(loader)
        return _load_backward_compatible(spec)

    module = module_from_spec(spec)
    name = spec.name
    # Before the module becomes visible: `import name` in another thread takes
    # a module without this mark as finished.
    spec._initializing = True
    try:
        sys.modules[name] = module
        try:
            if loader is not None:
                loader.exec_module(module)
            elif spec.submodule_search_locations is None:
                raise ImportError('missing loader', name=name)
        except:
            sys.modules.pop(name, None)
            raise
        # The code may have put another object in its place.
        module = _move_to_end(name)
        _verbose_message('import {!r} # {!r}', name, spec.loader)
    finally:
        spec._initializing = False
    return module


def _load(spec):
    """Load a module by its spec, without making it an attribute of its parent."""
    with _ModuleLockManager(spec.name):
        return _load_unlocked(spec)


def _load_module_shim(self, fullname):
    """load_module() in terms of exec_module(), with its deprecation warning."""
    _warnings.warn('the load_module() method is deprecated and slated for removal '
                   'in Python 3.12; use exec_module() instead', DeprecationWarning)
    spec = spec_from_loader(fullname, self)
    module = sys.modules.get(fullname, _ABSENT)
    if module is _ABSENT:
        return _load(spec)
    _exec(spec, module)
    return sys.modules[fullname]


# The two importers that need no file system.


def _requires_builtin(fxn):
    """Make fxn raise ImportError for anything that is not a built-in module."""
    def _requires_builtin_wrapper(self, fullname):
        if fullname not in sys.builtin_module_names:
            raise ImportError(f'{fullname!r} is not a built-in module',
                              name=fullname)
        return fxn(self, fullname)
    _wrap(_requires_builtin_wrapper, fxn)
    return _requires_builtin_wrapper


def _requires_frozen(fxn):
    """Make fxn raise ImportError for anything that is not a frozen module."""
    def _requires_frozen_wrapper(self, fullname):
        if not _imp.is_frozen(fullname):
            raise ImportError(f'{fullname!r} is not a frozen module',
                              name=fullname)
        return fxn(self, fullname)
    _wrap(_requires_frozen_wrapper, fxn)
    return _requires_frozen_wrapper


class BuiltinImporter:
    """Finder and loader of the modules that are part of the interpreter.

    Used as a class: no instance is ever made.
    """

    _ORIGIN = 'built-in'

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if _imp.is_builtin(fullname):
            return spec_from_loader(fullname, cls, origin=cls._ORIGIN)
        return None

    @staticmethod
    def create_module(spec):
        """Create a built-in module."""
        if spec.name not in sys.builtin_module_names:
            raise ImportError(f'{spec.name!r} is not a built-in module',
                              name=spec.name)
        return _call_with_frames_removed(_imp.create_builtin, spec)

    @staticmethod
    def exec_module(module):
        """Fill a built-in module."""
        _call_with_frames_removed(_imp.exec_builtin, module)

    @classmethod
    @_requires_builtin
    def get_code(cls, fullname):
        """None: a built-in module has no code object."""
        return None

    @classmethod
    @_requires_builtin
    def get_source(cls, fullname):
        """None: a built-in module has no Python source."""
        return None

    @classmethod
    @_requires_builtin
    def is_package(cls, fullname):
        """False: no built-in module is a package."""
        return False

    load_module = classmethod(_load_module_shim)


class FrozenImporter:
    """Finder and loader of the modules whose code is part of the executable.

    Used as a class: no instance is ever made.
    """

    _ORIGIN = 'frozen'

    @classmethod
    def _fix_up_module(cls, module):
        """Complete a frozen module that the interpreter loaded by itself."""
        spec = module.__spec__
        if spec.loader_state is not None:
            return
        origname = vars(module).pop('__origname__', None)
        is_package = hasattr(module, '__path__')
        filename = cls._complete(spec, origname, is_package)
        if filename:
            try:
                module.__file__ = filename
            except AttributeError:
                pass
        if is_package and module.__path__ != spec.submodule_search_locations:
            module.__path__.extend(spec.submodule_search_locations)

    @classmethod
    def _complete(cls, spec, origname, is_package):
        filename, pkgdir = cls._resolve_filename(origname, spec.name, is_package)
        spec.loader_state = type(sys.implementation)(filename=filename,
                                                     origname=origname)
        if pkgdir:
            spec.submodule_search_locations.insert(0, pkgdir)
        return filename

    @classmethod
    def _resolve_filename(cls, fullname, alias=None, ispkg=False):
        """Where the source of a frozen module is, as (file, package directory)."""
        stdlib = getattr(sys, '_stdlib_dir', None)
        if not fullname or not stdlib:
            return None, None
        sep = '\\' if sys.platform == 'win32' else '/'
        if fullname != alias:
            # An alias; '<' marks the name of a package's __init__.
            if fullname[0] == '<':
                fullname = fullname[1:] if ispkg else fullname[1:] + '.__init__'
            else:
                ispkg = False
        base = stdlib + sep + fullname.replace('.', sep)
        if ispkg:
            return f'{base}{sep}__init__.py', base
        return base + '.py', None

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if _pinned_frozen is not None and fullname not in _pinned_frozen:
            return None
        info = _call_with_frames_removed(_imp.find_frozen, fullname)
        if info is None:
            return None
        _, is_package, origname = info
        spec = ModuleSpec(fullname, cls, origin=cls._ORIGIN, is_package=is_package)
        cls._complete(spec, origname, is_package)
        return spec

    @staticmethod
    def create_module(spec):
        """Create the module, with __file__ when the source's place is known."""
        module = _new_module(spec.name)
        filename = getattr(spec.loader_state, 'filename', None)
        if filename:
            module.__file__ = filename
        return module

    @staticmethod
    def exec_module(module):
        code = _call_with_frames_removed(_imp.get_frozen_object,
                                         module.__spec__.name)
        exec(code, module.__dict__)

    @classmethod
    def load_module(cls, fullname):
        """Load a frozen module (deprecated: exec_module does this)."""
        module = _load_module_shim(cls, fullname)
        _, is_package, origname = _imp.find_frozen(fullname)
        spec = module.__spec__
        filename = getattr(spec.loader_state, 'filename', None)
        if filename and not hasattr(module, '__file__'):
            module.__file__ = filename
        return module

    @classmethod
    @_requires_frozen
    def get_code(cls, fullname):
        """The code object of the frozen module."""
        return _imp.get_frozen_object(fullname)

    @classmethod
    @_requires_frozen
    def get_source(cls, fullname):
        """None: a frozen module has no source."""
        return None

    @classmethod
    @_requires_frozen
    def is_package(cls, fullname):
        """Whether the frozen module is a package."""
        return _imp.is_frozen_package(fullname)


# The import algorithm.


def _resolve_name(name, package, level):
    """Turn a relative name into an absolute one."""
    bits = package.rsplit('.', level - 1)
    if len(bits) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{bits[0]}.{name}' if name else bits[0]


def _find_spec(name, path, target=None):
    """Ask the finders of sys.meta_path for a module's spec."""
    meta_path = sys.meta_path
    if meta_path is None:
        raise ImportError('sys.meta_path is None, Python is likely '
                          'shutting down')
    if not meta_path:
        _warnings.warn('sys.meta_path is empty', ImportWarning)

    reloading = name in sys.modules
    for finder in meta_path:
        with _ImportLockContext():
            try:
                find_spec = finder.find_spec
            except AttributeError:
                continue
            spec = find_spec(name, path, target)
        if spec is None:
            continue
        if not reloading and name in sys.modules:
            # Finding the module imported it (its parent did): the spec it was
            # loaded with is the true one.
            loaded = getattr(sys.modules[name], '__spec__', None)
            if loaded is not None:
                return loaded
        return spec
    return None


def _sanity_check(name, package, level):
    """Check the arguments of an import."""
    if not isinstance(name, str):
        raise TypeError(f'module name must be str, not {type(name)}')
    if level < 0:
        raise ValueError('level must be >= 0')
    if level > 0:
        if not isinstance(package, str):
            raise TypeError('__package__ not set to a string')
        if not package:
            raise ImportError('attempted relative import with no known parent '
                              'package')
    elif not name:
        raise ValueError('Empty module name')


def _find_and_load_unlocked(name, import_):
    parent, _, child = name.rpartition('.')
    path = parent_spec = None
    if parent:
        if parent not in sys.modules:
            _call_with_frames_removed(import_, parent)
        # The parent may have imported this very module.
        if name in sys.modules:
            return sys.modules[name]
        parent_module = sys.modules[parent]
        try:
            path = parent_module.__path__
        except AttributeError:
            raise ModuleNotFoundError(
                f'{_ERR_MSG_PREFIX}{name!r}; {parent!r} is not a package',
                name=name) from None
        parent_spec = parent_module.__spec__
    spec = _find_spec(name, path)
    if spec is None:
        raise ModuleNotFoundError(f'{_ERR_MSG_PREFIX}{name!r}', name=name)
    if parent_spec:
        # Lets the message for `from parent import child` in a cycle say so.
        parent_spec._uninitialized_submodules.append(child)
    try:
        module = _load_unlocked(spec)
    finally:
        if parent_spec:
            parent_spec._uninitialized_submodules.pop()
    if parent:
        try:
            setattr(sys.modules[parent], child, module)
        except AttributeError:
            _warnings.warn(f'Cannot set an attribute on {parent!r} for child '
                           f'module {child!r}', ImportWarning)
    return module


def _find_and_load(name, import_):
    """Return the module `name`, importing it if it is not there yet."""
    module = sys.modules.get(name, _ABSENT)
    if module is _ABSENT:
        with _ModuleLockManager(name):
            # Another thread may have imported it while this one waited.
            module = sys.modules.get(name, _ABSENT)
            if module is _ABSENT:
                return _find_and_load_unlocked(name, import_)
    elif getattr(getattr(module, '__spec__', None), '_initializing', False):
        # It is being imported, perhaps by another thread: wait for the end of
        # that, but not in a circle.
        _lock_unlock_module(name)
    if module is None:
        raise ModuleNotFoundError(f'import of {name} halted; None in sys.modules',
                                  name=name)
    return module


def _gcd_import(name, package=None, level=0):
    """Import a module by an absolute or relative name and return it."""
    _sanity_check(name, package, level)
    if level > 0:
        name = _resolve_name(name, package, level)
    return _find_and_load(name, _gcd_import)


def _handle_fromlist(module, fromlist, import_, *, recursive=False):
    """Import the submodules that `from module import fromlist` asks for."""
    for item in fromlist:
        if not isinstance(item, str):
            where = (module.__name__ + '.__all__') if recursive else "``from list''"
            raise TypeError(f'Item in {where} must be str, '
                            f'not {type(item).__name__}')
        if item == '*':
            if not recursive and hasattr(module, '__all__'):
                _handle_fromlist(module, module.__all__, import_, recursive=True)
        elif not hasattr(module, item):
            wanted = f'{module.__name__}.{item}'
            try:
                _call_with_frames_removed(import_, wanted)
            except ModuleNotFoundError as exc:
                # A name that is no submodule is reported by the import
                # statement; a failure inside the submodule is reported here.
                if (exc.name != wanted
                        or sys.modules.get(wanted, _ABSENT) is None):
                    raise
    return module


def _calc___package__(globals):
    """The package that relative imports in a module with these globals mean."""
    package = globals.get('__package__')
    spec = globals.get('__spec__')
    if package is not None:
        if spec is not None and package != spec.parent:
            _warnings.warn(f'__package__ != __spec__.parent ({package!r} != '
                           f'{spec.parent!r})', DeprecationWarning, stacklevel=3)
        return package
    if spec is not None:
        return spec.parent
    _warnings.warn("can't resolve package from __spec__ or __package__, "
                   "falling back on __name__ and __path__",
                   ImportWarning, stacklevel=3)
    name = globals['__name__']
    return name if '__path__' in globals else name.rpartition('.')[0]


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    """Import a module as the import statement does.

    Without a fromlist the result is the package that the name starts with,
    since `import a.b` binds a. globals says which package relative names
    start from; locals is ignored.
    """
    if level == 0:
        module = _gcd_import(name)
    else:
        module = _gcd_import(name, _calc___package__(globals or {}), level)
    if fromlist:
        if hasattr(module, '__path__'):
            return _handle_fromlist(module, fromlist, _gcd_import)
        return module
    if level == 0:
        return _gcd_import(name.partition('.')[0])
    if not name:
        return module
    # Drop as many characters as the dotted tail of the relative name has.
    surplus = len(name) - len(name.partition('.')[0])
    full = module.__name__
    return sys.modules[full[:len(full) - surplus]]


def _builtin_from_name(name):
    spec = BuiltinImporter.find_spec(name)
    if spec is None:
        raise ImportError('no built-in module named ' + name)
    return _load_unlocked(spec)


def _setup(sys_module, _imp_module):
    """Take the two modules the interpreter made by hand, and complete the others."""
    global sys, _imp
    sys = sys_module
    _imp = _imp_module

    module_type = type(sys)
    for name, module in list(sys.modules.items()):
        if not isinstance(module, module_type):
            continue
        if name in sys.builtin_module_names:
            loader = BuiltinImporter
        elif _imp.is_frozen(name):
            loader = FrozenImporter
        else:
            continue
        _init_module_attrs(_spec_from_module(module, loader), module)
        if loader is FrozenImporter:
            loader._fix_up_module(module)

    namespace = globals()
    for name in ('_thread', '_warnings', '_weakref'):
        module = sys.modules.get(name)
        namespace[name] = _builtin_from_name(name) if module is None else module


def _install(sys_module, _imp_module):
    """Make built-in and frozen modules importable."""
    _setup(sys_module, _imp_module)
    sys.meta_path.append(BuiltinImporter)
    sys.meta_path.append(FrozenImporter)


def _install_external_importers():
    """Make modules in the file system importable."""
    global _bootstrap_external
    import _frozen_importlib_external
    _bootstrap_external = _frozen_importlib_external
    _frozen_importlib_external._install(sys.modules[__name__])
