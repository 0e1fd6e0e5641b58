"""Record what is public: every name that the reference documents, with signature, type and errors.

    python scripts/public_api.py

writes tests/data/public_api.txt, with which a test compares. It reads the sources and imports
nothing, so that it finds the same whatever libraries are installed.
"""

from __future__ import annotations

import ast
import json
import re
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import griffe

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SNAPSHOT = ROOT / "tests" / "data" / "public_api.txt"
SCHEMA = ROOT / "src" / "naver_nvidia" / "data" / "article.schema.json"
DIRECTIVE = re.compile(r"^\.\. (currentmodule|auto\w+):: ([\w.]+)((?:\n   :.*)*)", re.MULTILINE)
ERROR = re.compile(r"^    (\w+):", re.MULTILINE)
PYTHONS_OWN = {"__repr__", "__attrs_post_init__", "__setattr__", "__delattr__", "__reduce__"}
INNER = {"validator", "converter", "repr", "hash", "eq"}  # of attrs.field: not what a caller gives


def public_api() -> str:
    """Return one line for each name and each key of the JSON format, sorted."""
    package = griffe.load("naver_nvidia", search_paths=[ROOT / "src"])
    assert isinstance(package, griffe.Module)  # noqa: S101 - for the type checker
    names = {*_documented(package), *(f"naver_nvidia.{name}" for name in package.exports or ())}
    lines = {line for name in names for line in _lines(package, name)}
    return "".join(f"{line}\n" for line in sorted(lines | set(_keys())))


def _documented(package: griffe.Module) -> Iterator[str]:
    """The names that the reference's directives have, those of a whole module with them."""
    for page in sorted((ROOT / "docs" / "reference").glob("*.md")):
        module = ""
        for kind, name, options in DIRECTIVE.findall(page.read_text(encoding="utf-8")):
            if kind in ("currentmodule", "automodule"):
                module = name
            if kind == "automodule" and ":members:" in options:
                inside = package[name.removeprefix("naver_nvidia.")]
                listed = inside.exports or [n for n, each in inside.members.items() if _here(each)]
                yield from (f"{name}.{each}" for each in listed)
            elif kind.startswith("auto") and kind != "automodule":
                yield name if name.startswith("naver_nvidia.") else f"{module}.{name}"


def _here(member: griffe.Object | griffe.Alias) -> bool:
    return not (member.is_alias or member.is_module or member.name.startswith("_"))


def _lines(package: griffe.Module, path: str) -> Iterator[str]:
    found = package[path.removeprefix("naver_nvidia.")]
    found = found.final_target if isinstance(found, griffe.Alias) else found
    if isinstance(found, griffe.Class):
        yield f"{path}: class({', '.join(map(str, found.bases))}){_made(found)}"
        for name, member in found.all_members.items():
            target = member.final_target if isinstance(member, griffe.Alias) else member
            special = name.startswith("__") and target.is_function and name not in PYTHONS_OWN
            if special or not name.startswith("_"):
                yield f"{path}.{name}{_said(target)}"
    else:
        yield f"{path}{_said(found)}"


def _made(found: griffe.Class) -> str:
    """What attrs is told of the class that a user sees: by name alone, in order, not equal."""
    calls = [ast.parse(str(each.value), mode="eval").body for each in found.decorators]
    given = [each for call in calls if isinstance(call, ast.Call) for each in call.keywords]
    flags = [ast.unparse(each) for each in given if each.arg != "repr"]
    return f" [{', '.join(flags)}]" if flags else ""


def _said(found: griffe.Object) -> str:
    """What a caller gives and gets: a signature, or a type and a default."""
    if isinstance(found, griffe.Function):
        ways = found.overloads or [found]
        text = " | ".join(re.sub(r"^.*?\(", "(", _signature(each), count=1) for each in ways)
        kinds = sorted(found.labels & {"classmethod", "staticmethod"})
        return "".join([text, *(f" [{kind}]" for kind in kinds), _raises(found)])
    assert isinstance(found, griffe.Attribute)  # noqa: S101 - for the type checker
    if "property" in found.labels:
        return f": {found.annotation} [property]{_raises(found)}"
    annotation = f": {found.annotation}" if found.annotation else ""
    return annotation + (_default(str(found.value)) if found.value is not None else "")


def _signature(function: griffe.Function) -> str:
    return " ".join(str(function.signature(return_type=True)).split())


def _default(value: str) -> str:
    """The value, or of an attrs field what is given to it."""
    call = ast.parse(value, mode="eval").body
    if not isinstance(call, ast.Call) or ast.unparse(call.func) != "attrs.field":
        return f" = {ast.unparse(call)}"
    given = [ast.unparse(each) for each in call.keywords if each.arg not in INNER]
    return f" = field({', '.join(given)})" if given else ""


def _raises(found: griffe.Object) -> str:
    docstring = cleandoc(found.docstring.value) if found.docstring else ""
    errors = sorted(ERROR.findall(docstring.partition("Raises:\n")[2]))
    return f" raises {', '.join(errors)}" if errors else ""


def _keys() -> Iterator[str]:
    """Each key of the JSON format, with all that its schema says but the explanation."""
    schema = json.loads(SCHEMA.read_bytes())
    for owner, rules in {"article": schema, **schema["$defs"]}.items():
        kept = {key: value for key, value in rules.items() if key not in ("$defs", "properties")}
        yield f"schema {owner}: {json.dumps(_unexplained(kept), sort_keys=True)}"
        for key, value in rules.get("properties", {}).items():
            yield f"schema {owner}.{key}: {json.dumps(_unexplained(value), sort_keys=True)}"


def _unexplained(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        kept = {key: each for key, each in value.items() if key not in ("description", "title")}
        return {key: _unexplained(each) for key, each in kept.items()}
    return [_unexplained(each) for each in value] if isinstance(value, list) else value


if __name__ == "__main__":
    SNAPSHOT.write_bytes(public_api().encode())
