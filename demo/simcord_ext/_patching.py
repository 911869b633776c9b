"""The only way this package reaches into simcord: look up, replace, or fail with a sentence."""

import importlib
import warnings
from collections.abc import Callable
from typing import Any

import simcord
from simcord.http.router import RequestContext

TESTED_VERSION = "3.2.1"

Handler = Callable[[RequestContext], Any]


class SimcordChanged(ImportError):
    """The installed simcord lacks something that the extension builds on."""

    def __init__(self, missing: str) -> None:
        super().__init__(
            f"simcord {simcord.__version__} no longer has {missing}; demo.simcord_ext was written for simcord "
            f"{TESTED_VERSION}: install that version, or adapt the extension and run tests/simcord_ext."
        )


def check_version() -> None:
    """Warn when simcord is not the tested version: a patched function may still exist and mean something else."""
    if simcord.__version__ != TESTED_VERSION:
        warnings.warn(
            f"demo.simcord_ext was written for simcord {TESTED_VERSION} and runs on {simcord.__version__}: "
            "run tests/simcord_ext before trusting other tests.",
            RuntimeWarning,
            stacklevel=2,
        )


def _resolve(path: str) -> tuple[Any, str, Any]:
    module_name, _, attributes = path.partition(":")
    dotted = f"{module_name}.{attributes}"
    try:
        owner: Any = importlib.import_module(module_name)
    except ModuleNotFoundError:
        raise SimcordChanged(module_name) from None
    *parents, name = attributes.split(".")
    try:
        for part in parents:
            owner = getattr(owner, part)
        return owner, name, getattr(owner, name)
    except AttributeError:
        raise SimcordChanged(dotted) from None


def lookup(path: str) -> Any:
    """Return simcord's object at `"package.module:Class.attribute"`, or raise `SimcordChanged` naming it."""
    return _resolve(path)[2]


def replace(path: str, build: Callable[[Any], Any]) -> None:
    """Put `build(original)` in place of the object at `path`."""
    owner, name, original = _resolve(path)
    setattr(owner, name, build(original))


def set_default(path: str, parameter: str, value: object) -> None:
    """Change the default of one parameter of the function at `path`, positional or keyword-only."""
    function = lookup(path)
    keyword = function.__kwdefaults__ or {}
    if parameter in keyword:
        function.__kwdefaults__ = {**keyword, parameter: value}
        return
    defaults = function.__defaults__ or ()
    names = function.__code__.co_varnames[: function.__code__.co_argcount][-len(defaults) :] if defaults else ()
    if parameter not in names:
        raise SimcordChanged(f"the default {parameter!r} of {path.replace(':', '.')}")
    function.__defaults__ = tuple(value if n == parameter else old for n, old in zip(names, defaults, strict=True))


def override(method: str, template: str, build: Callable[[Handler], Handler]) -> None:
    """Put `build(original handler)` on one REST route of simcord's table."""
    segments = template.strip("/").split("/")
    table = lookup("simcord.http.router:_ROUTES").get(method, [])
    for index, (known, handler) in enumerate(table):
        if known == segments:
            table[index] = (known, build(handler))
            return
    raise SimcordChanged(f"the route {method} {template}")
