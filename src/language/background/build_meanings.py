#!/usr/bin/env python3
"""Writes en.meanings, fr.meanings, es.meanings, de.meanings: what the words of the four word lists mean, as vectors.

    python3 -m venv v && v/bin/pip install numpy==2.4.6 onnxruntime==1.31.1 tokenizers==0.23.3
    v/bin/python build_meanings.py                        # about 1 minute; after build.py

Every word goes through the shipped sentence model (src/store/model) alone. From its vector the mean of its language is
taken off; what is left is projected on the 64 principal components of all four languages together, brought to unit
length and rounded to 4 bits. A file holds 36 bytes a word in the order of the word list: two values a byte, the even
dimension in the low half, each 8 + a whole number from -7 to 7; then the two groups of near words that it stands
nearest to, of CENTRES groups of all languages together, 16 bits each.
"""
import pathlib

import numpy
import onnxruntime
from tokenizers import Tokenizer

DIMENSIONS = 64
# A unit vector's values are rounded at this many standard deviations: few are greater.
CLIP = 2.5
BATCH = 64
CENTRES = 3000
ROUNDS = 12
HERE = pathlib.Path(__file__).parent
MODEL = HERE.parent.parent / "store" / "model"
LANGUAGES = ("en", "fr", "es", "de")


def words_of(language):
    lines = (HERE / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [word for line in lines for word in line.split(" ")[1:]]


def embed(words):
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    session = onnxruntime.InferenceSession(str(MODEL / "onnx" / "model_quantized.onnx"))
    ids = [tokenizer.encode(word).ids for word in words]
    order = sorted(range(len(words)), key=lambda i: len(ids[i]))
    vectors = numpy.zeros((len(words), 512), numpy.float32)
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        length = max(len(ids[i]) for i in batch)
        padded = numpy.full((len(batch), length), 68740, numpy.int64)
        mask = numpy.zeros((len(batch), length), numpy.int64)
        for row, i in enumerate(batch):
            padded[row, : len(ids[i])] = ids[i]
            mask[row, : len(ids[i])] = 1
        vectors[batch] = session.run(None, {"input_ids": padded, "attention_mask": mask})[0]
    return vectors


centred = {language: embed(words_of(language)) for language in LANGUAGES}
for vectors in centred.values():
    vectors -= vectors.mean(axis=0)
together = numpy.concatenate(list(centred.values()))
_, components = numpy.linalg.eigh(together.T @ together)
components = components[:, ::-1][:, :DIMENSIONS]


def unit(vectors):
    return vectors / numpy.maximum(numpy.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def centres_of(vectors):
    centres = vectors[numpy.random.default_rng(0).choice(len(vectors), CENTRES, replace=False)]
    for _ in range(ROUNDS):
        nearest = numpy.concatenate([(part @ centres.T).argmax(1) for part in numpy.array_split(vectors, 40)])
        sums = numpy.zeros_like(centres)
        numpy.add.at(sums, nearest, vectors)
        centres = numpy.where((sums == 0).all(1, keepdims=True), centres, unit(sums))
    return centres


projected = {language: unit(vectors @ components) for language, vectors in centred.items()}
centres = centres_of(numpy.concatenate(list(projected.values())))
for language, vectors in projected.items():
    steps = numpy.clip(numpy.round(vectors * 7 * numpy.sqrt(DIMENSIONS) / CLIP), -7, 7).astype(numpy.int16) + 8
    packed = (steps[:, 0::2] | (steps[:, 1::2] << 4)).astype(numpy.uint8)
    likeness = numpy.concatenate([part @ centres.T for part in numpy.array_split(vectors, 10)])
    nearest = likeness.argsort(1)[:, ::-1][:, :2].astype("<u2")
    rows = numpy.concatenate([packed, nearest.view(numpy.uint8)], axis=1)
    (HERE / f"{language}.meanings").write_bytes(rows.tobytes())
