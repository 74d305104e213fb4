#!/usr/bin/env python3
"""Writes en.txt, fr.txt, es.txt, de.txt: the most frequent words of a language with their Zipf frequency.

    python3 -m venv v && v/bin/pip install wordfreq==3.1.1 && v/bin/python build.py

One line per tenth of the Zipf scale, most frequent first: the Zipf value, then the words in alphabetical
order, separated by spaces. Words with a digit, or with a letter that is not Latin, are left out. The same version of wordfreq gives the same bytes.
"""
import collections
import pathlib
import unicodedata

import wordfreq

WORDS = 30_000
HERE = pathlib.Path(__file__).parent


def is_latin(word):
    letters = [c for c in word if c.isalpha()]
    return bool(letters) and all(unicodedata.name(c).startswith("LATIN") for c in letters)


def buckets(language):
    by_zipf = collections.defaultdict(list)
    kept = 0
    for centibels, words in enumerate(wordfreq.get_frequency_list(language, "large")):
        for word in sorted(words):
            if kept < WORDS and is_latin(word) and not any(c.isdigit() for c in word):
                by_zipf[round((900 - centibels) / 10)].append(word)
                kept += 1
    return by_zipf


for language in ("en", "fr", "es", "de"):
    lines = [f"{zipf / 10:.1f} {' '.join(sorted(words))}" for zipf, words in sorted(buckets(language).items(), reverse=True)]
    (HERE / f"{language}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
