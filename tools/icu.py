# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a message as the pages do: {name}, and {n, plural, one {# dag} other {# dagen}}."""


def parse(message):
    """(the set of names, the text a reader sees with each name as "x"). Raises ValueError."""
    names = set()
    text, at = _text(message, 0, names)
    if at != len(message):
        raise ValueError("a } too many")
    return names, text


def _text(message, at, names):
    """Reads up to the } that closes this text, or to the end."""
    out = []
    while at < len(message) and message[at] != "}":
        if message[at] == "{":
            piece, at = _argument(message, at + 1, names)
            out.append(piece)
        else:
            out.append(message[at])
            at += 1
    return "".join(out), at


def _argument(message, at, names):
    """Reads behind a {. A choice between texts shows its last one, "other"."""
    start, shown = at, "x"
    while at < len(message) and message[at] not in ",}{":
        at += 1
    names.add(message[start:at].strip())
    while at < len(message) and message[at] != "}":
        if message[at] == "{":
            shown, at = _text(message, at + 1, names)
        at += 1
    if at >= len(message):
        raise ValueError("a { is not closed")
    return shown, at + 1
