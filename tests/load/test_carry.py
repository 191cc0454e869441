"""Comments of a plan's file stay with what they are about when the file is written anew."""

from gealc_docs.load.carry import with_comments_of

OLD = """\
# Fuente: acta
year: 2023
# por acordar
areas:
  - id: a  # la primera
    title: {es: A}
  # la segunda
  - id: b
    title: {es: B}
  # se va
  - id: c
    title: {es: C}
# fin
"""
NEW = """\
#
# Leído de: plan.docx.
year: 2023
areas:
  - id: b
    title: {es: B}
  - id: a
    title:
      es: >-
        # no es comentario
"""


def test_each_comment_follows_its_item_and_remarks_follow_the_head() -> None:
    made = [line.strip() for line in with_comments_of(OLD, NEW).splitlines() if line.strip()]
    assert made == [
        "# Fuente: acta",
        "#",
        "# Leído de: plan.docx.",
        "year: 2023",
        "# por acordar",
        "# se va",
        "areas:",
        "# la segunda",
        "- id: b",
        "title: {es: B}",
        "# la primera",
        "- id: a",
        "title:",
        "es: >-",
        "# no es comentario",
        "# fin",
    ]


def test_comments_are_told_once_when_they_are_carried_again() -> None:
    once = with_comments_of(OLD, NEW)
    assert with_comments_of(once, NEW) == once
