"""Records the parameters of Python's public functions and classes, one a line, in the order of their names; the generate.py scripts of the rooms use it.
A parameter is its name, ["name", default] where it has one, and "*" before those that are taken by name alone; *args and **kwargs as Python writes them, the latter
["**kwargs", names] where it is known which names are taken.
"""
import inspect
import json

import numpy as np


def plain(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if np.isfinite(value) else repr(value)
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value.name if type(value).__name__ == "DType" else {"object": getattr(value, "__name__", type(value).__name__)}


def parameters(item, passed_on=None):
    try:
        signature = inspect.signature(item)
    except (TypeError, ValueError):  # Built-in functions say nothing.
        return None
    found, by_name_alone = [], False
    for p in signature.parameters.values():
        if p.name in ("self", "cls") and not found:
            continue
        if p.kind is p.VAR_POSITIONAL:
            found.append("*" + p.name)
            by_name_alone = True
        elif p.kind is p.VAR_KEYWORD:
            found.append("**" + p.name if passed_on is None else ["**" + p.name, sorted(passed_on)])
        else:
            if p.kind is p.KEYWORD_ONLY and not by_name_alone:
                found.append("*")
                by_name_alone = True
            found.append(p.name if p.default is p.empty else [p.name, plain(p.default)])
    return found


def members(found, path, owner, passed_on):
    for name in dir(owner):
        item = getattr(owner, name, None)
        if not name.startswith("_") and callable(item) and (signature := parameters(item, passed_on.get(name))) is not None:
            found[f"{path}.{name}"] = signature


def record(file, modules, objects={}, passed_on={}):
    """Writes the functions of modules and the methods of classes, and the classes of objects with their methods; passed_on: the names that a function takes as **kwargs."""
    found = {path: parameters(item) for path, item in objects.items()}
    for path, owner in {**modules, **objects}.items():
        members(found, path, owner, passed_on)
    with open(file, "w") as out:
        out.write("{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(found[name])}" for name in sorted(found)) + "\n}\n")
