"""The field of a signature as PDF/UA wants it: named, and part of the structure that is read out."""

from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stamp stands: the page from 0, and left, bottom, right, top in points."""

    page: int
    box: Box


class Update(IncrementalPdfFileWriter):
    """An addition to a file that leaves its metadata as they are.

    pyHanko would write them anew, in a form that is no PDF/A any more; they tell of the document, not of the signature.
    """

    def _update_meta(self) -> None:
        """Leave the metadata alone."""


def add_field(update: Update, told: str, place: Place | None) -> str:
    """Add a field for one more signature; `told` is what is read out of it. Return its name."""
    name = _free_name(update)
    page, box = (place.page, place.box) if place else (0, None)
    append_signature_field(update, SigFieldSpec(name, on_page=page, box=box, readable_field_name=told))
    if "/StructTreeRoot" in update.root:
        _tag(update, _field(update, name), told)
    return name


def _value(holder: Any, key: str) -> Any:  # noqa: ANN401  # objects of the file
    """Return what stands under a key, followed where it is a reference; None where there is nothing."""
    return holder[key] if key in holder else None  # noqa: SIM401  # `get` does not follow references


def _fields(update: Update) -> list[Any]:
    form = _value(update.root, "/AcroForm")
    fields = _value(form, "/Fields") if form else None
    return [fields[index] for index in range(len(fields))] if fields else []


def _free_name(update: Update) -> str:
    taken = {str(_value(field, "/T")) for field in _fields(update)}
    return next(name for number in range(1, len(taken) + 2) if (name := f"Signature{number}") not in taken)


def _field(update: Update, name: str) -> Any:  # noqa: ANN401  # an object of the file
    form = update.root["/AcroForm"]
    references = [form["/Fields"].raw_get(index) for index in range(len(form["/Fields"]))]
    return next(item for item in references if str(_value(item.get_object(), "/T")) == name)


def _tag(update: Update, field: Any, told: str) -> None:  # noqa: ANN401  # as above
    """Hang the field on the structure: PDF/UA wants each widget within a form element."""
    root = update.root["/StructTreeRoot"]
    parent = root.raw_get("/K")
    top = parent.get_object()
    if isinstance(top, ArrayObject):
        parent = top.raw_get(0)
    widget = field.get_object()
    part = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/OBJR"),
            pdf_name("/Obj"): field,
            pdf_name("/Pg"): widget.raw_get("/P"),
        }
    )
    element = update.add_object(
        DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/StructElem"),
                pdf_name("/S"): pdf_name("/Form"),
                pdf_name("/P"): parent,
                pdf_name("/Pg"): widget.raw_get("/P"),
                pdf_name("/Alt"): generic.pdf_string(told),
                pdf_name("/K"): part,
            }
        )
    )
    _hang(update, parent.get_object(), element)
    widget[pdf_name("/StructParent")] = NumberObject(_note_parent(update, root, element))
    update.update_container(widget)


def _hang(update: Update, parent: DictionaryObject, element: Any) -> None:  # noqa: ANN401  # as above
    kids = _value(parent, "/K")
    if isinstance(kids, ArrayObject):
        held = [kids.raw_get(index) for index in range(len(kids))]
    else:
        held = [] if kids is None else [parent.raw_get("/K")]
    parent[pdf_name("/K")] = ArrayObject([*held, element])
    update.update_container(parent)


def _note_parent(update: Update, root: DictionaryObject, element: Any) -> int:  # noqa: ANN401  # as above
    """Note which element the next free number stands for; return the number."""
    tree = root["/ParentTree"]
    number = max([int(_value(root, "/ParentTreeNextKey") or 0), *(key + 1 for key in _numbers(tree))])
    if "/Nums" in tree:
        tree["/Nums"] += [NumberObject(number), element]
        update.update_container(tree["/Nums"])
    else:
        limits = ArrayObject([NumberObject(number), NumberObject(number)])
        nums = ArrayObject([NumberObject(number), element])
        kid = DictionaryObject({pdf_name("/Nums"): nums, pdf_name("/Limits"): limits})
        tree["/Kids"].append(update.add_object(kid))
    update.update_container(tree)
    root[pdf_name("/ParentTreeNextKey")] = NumberObject(number + 1)
    update.update_container(root)
    return number


def _numbers(tree: DictionaryObject) -> list[int]:
    nums, kids = _value(tree, "/Nums") or [], _value(tree, "/Kids") or []
    own = [int(nums[index]) for index in range(0, len(nums), 2)]
    return own + [number for index in range(len(kids)) for number in _numbers(kids[index])]
