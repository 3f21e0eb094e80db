# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""Plain Dutch (B1) as a test: no word from words-nl.txt, no exclamation mark, and sentences of 15
words on average and 25 at most. Letters (i18n/nl/*letter*.json) may have longer sentences.
"""

import pathlib
import re
import sys

from embed_texts import load_language
from icu import parse

AVERAGE, LONGEST = 15, 25


def forbidden(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pattern, _, advice = line.rpartition(" = ")
            yield re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.I), advice


def sentences(text):
    """Real sentences only: a label without a full stop does not make the average look better."""
    plain = re.sub(r"<[^>]*>", "", text)
    for sentence in re.split(r"(?<=[.?!:])\s+(?=[A-ZÀ-Þ\"‘“€x(])|\n+", plain):
        if re.search(r"[.?!]$", sentence.strip()):
            yield sentence.strip()


def count_words(sentence):
    return len(re.findall(r"[^\W_](?:[\w.,:/'’-]*\w)?", sentence))


def check_text(key, file, text, patterns, lengths):
    yield from (f"{file}: {key}: '{match[0]}': {advice}" for pattern, advice in patterns
                for match in pattern.finditer(text))
    if "!" in text:
        yield f"{file}: {key}: no exclamation marks"
    if "letter" in file:
        return
    for sentence in sentences(text):
        words = count_words(sentence)
        lengths.append(words)
        if words > LONGEST:
            yield f"{file}: {key}: {words} words, {LONGEST} at most: {sentence[:80]}…"


def main():
    here = pathlib.Path(__file__).resolve().parent
    patterns = list(forbidden(here / "words-nl.txt"))
    errors, lengths = [], []
    for web in (False, True):
        for key, (text, file) in load_language(here.parent, "nl", [], web).items():
            try:
                plain = parse(text)[1]
            except ValueError:
                continue  # tools/texts.py says so.
            errors += check_text(key, file, plain, patterns, lengths)
    average = sum(lengths) / len(lengths) if lengths else 0
    if average > AVERAGE:
        errors.append(f"sentences have {average:.1f} words on average, {AVERAGE} at most")
    for error in errors:
        print(error)
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
