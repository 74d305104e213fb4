/**
 * Every threshold, with its range and its reason. One section a room; the whole is hashed into the signature.
 */

export const defaultSettings = Object.freeze({
  read: Object.freeze({
    /** Bytes. Articles are some 10 kB; larger than this is no article and would only fill the memory. */
    maxFileBytes: 20_000_000,
    charset: Object.freeze({
      /** Share of control characters, 0 to 1: text from PDF has a few, a picture or an archive a tenth. */
      mostControls: 0.01,
      /** Share of letters beyond ASCII in Windows-1252, 0 to 1: French has 4 %; Russian or Greek misread has nearly all. */
      mostAccented: 0.3,
    }),
    lines: Object.freeze({
      /** Width of wrapped text in UTF-16 units: shorter lines are headings, longer ones whole paragraphs. */
      narrowest: 40,
      widest: 120,
      /** Breaks before a word in lower case from which a text counts as wrapped: their number, and their share of all breaks, 0 to 1. Wrapped German has half. */
      leastBreaks: 3,
      leastWrapped: 0.35,
    }),
    blocks: Object.freeze({
      /** Words, 5 to 30: headings and titles are shorter, and what is longer without a full stop is a paragraph. */
      mostHeadingWords: 18,
      /** Words of a title before a first line that is only the kicker above it, 1 to 10. */
      leastTitleWords: 5,
      /** Share of long words with a capital in an English title, 0 to 1, and how many long words make it clear. */
      leastTitleCase: 0.8,
      leastLongWords: 3,
      /** Words of an entry of the menu above the title, 1 to 4. */
      mostMenuWords: 2,
      /** Lines in a row without a sentence that can still be headings; more are a table or a list. */
      mostHeadingsInRow: 3,
      /** Words of a line after the last paragraph that is still furniture, 1 to 15. */
      mostTailWords: 8,
      /** Words of an author's line, 2 to 10. */
      mostBylineWords: 6,
      /** Words of a line that points to another article: its title and a few more. */
      mostLinkWords: 40,
      /** Words of a line of furniture that begins with a phrase of its own. */
      mostFurnitureWords: 20,
      /** Words after a label such as "Tags:". */
      mostLabelWords: 14,
      /** Words of a caption that says so or names its agency. */
      mostCreditedWords: 80,
      /** Words of a caption that only its place and its lack of a finite verb give away. */
      mostCaptionWords: 18,
      /** Words of a pull quote at the least, 4 to 8: fewer recur by chance. Of 23 found in the dev sets with 5, two are marked quotations in gold. */
      leastRepeatedWords: 5,
      /** The same for a line without marks and without a full stop, 5 to 12: headings take up words of the body. */
      leastRepeatedLine: 8,
      /** Words of a pull quote at the most: longer copies are copies of the text. */
      mostRepeatedWords: 80,
    }),
    language: Object.freeze({
      /** Weight of the share of function words beside franc's score (1 for its best), 0 to 10: flat from 2 to 5 on news sentences. */
      functionWordWeight: 3,
      /** UTF-16 units that franc looks at, 100 to 2,048 (its own limit): 1,000 name every article of the dev sets rightly. */
      lettersJudged: 1000,
      /** Words, 1 to 10: a name or a marked word is no evidence. Three words are right in 93 of 100 cases, five in 98. */
      leastWords: 3,
      /** Words from which a text can be told to be in none of the languages there are; on fewer, franc errs. */
      leastForeignWords: 60,
      /** Share of function words under which such a text is foreign, 0 to 1: English and German articles have .42, Italian counted as Spanish .19. */
      leastFunctionWords: 0.35,
    }),
  }),
  extract: Object.freeze({
    /** Profile used for an article whose language is unknown: its marks are read all the same. */
    fallbackLanguage: 'en',
    marks: Object.freeze({
      /** Marks open at once, 1 to 100. Prose nests three deep; deeper ones are broken marks and are not paired. */
      maxDepth: 8,
      /** Passages that one unclosed mark may run over without an opening mark of their own, 0 to 10. */
      maxBridged: 3,
      /** Sentences that a mark without a partner takes in, 1 to 20: more would swallow the reporter's words. */
      mendSentences: 3,
      /** Words between a single mark and a closing one after s ("the 'yes' vote"), 1 to 20; beyond, it is a plural possessive. */
      possessiveWords: 6,
    }),
    incises: Object.freeze({
      /** Tokens of a reporting clause inside the marks, 5 to 60: name, office and a relative clause have some 25. */
      longest: 40,
    }),
    /** Share of a reported clause that must stand outside direct quotations to be a row of its own, 0 to 1: .3 to .7 differ by half a point. */
    leastReported: 0.3,
    sources: Object.freeze({
      /** Words and signs of a sentence, 100 to 1,000: one of news has 150 at most; longer ones are cut, so that work stays linear. */
      longestSentence: 300,
      /** Sentences back that a pronoun looks for its person, 1 to 50: one named earlier than that is rare in news. */
      pronounReach: 12,
      /** Sentences back that a description looks for its person, 10 to 1,000: longer than an article of news. */
      descriptionReach: 120,
      /** Sentences back that words without a cue look for a speaker, 1 to 50: they are of the same passage of speech. */
      carriedReach: 12,
      /**
       * How readily a pronoun means a person, 0 to 5, by what the person was in a sentence; less `distance` for each
       * sentence back, `genderless` or `perhapsNobody` where the article shows no gender or no human being. Only
       * differences count: a subject two sentences back is still likelier than a mention in passing just before.
       */
      salience: Object.freeze({
        speaker: 3,
        subject: 2.5,
        other: 1,
        oblique: 0.5,
        distance: 0.7,
        genderless: 0.5,
        perhapsNobody: 1.5,
      }),
      /**
       * How well a description fits a person, 0 to 5: by the same office, one like it, or one in a wide group only;
       * `noOffice`: none is known and the person was spoken of at most `noOfficeReach` sentences ago ("Putin … the
       * president"). Place and belonging ("head of Wagner") add to it; salience counts for `salience` of its weight
       * and each sentence back costs `distance`: office tells more than nearness.
       */
      description: Object.freeze({
        sameOffice: 2.2,
        likeOffice: 1.5,
        someOffice: 0.5,
        noOffice: 0.7,
        noOfficeReach: 4,
        place: 0.8,
        belonging: 1.5,
        salience: 0.3,
        distance: 0.12,
      }),
      /** That this source belongs to the words, 0 to 1: about the share that is right on the dev halves. */
      confidence: Object.freeze({
        /** "“…,” he said" */
        behind: 0.95,
        /** "He said “…”" */
        before: 0.85,
        /** "“…” is how it is, he said" */
        around: 0.7,
        /** A cue, and nobody named. */
        nobody: 0.3,
        /** "“…?” | Xi asked." */
        next: 0.9,
        /** "“…,” he said. | “…”" */
        sameParagraph: 0.8,
        /** "He had an answer: | “…”" */
        colon: 0.75,
        previousParagraph: 0.6,
        /** "Die Lage sei “ernst”." behind a sentence with a speaker. */
        mood: 0.6,
        laterInParagraph: 0.5,
        /** "Trump has used the phrase “…”" */
        subject: 0.4,
        /** A phrase without a cue in a paragraph that somebody rules. */
        ruled: 0.35,
      }),
      /** That a clause without marks is reported with these bounds, 0 to 1, by its shape: right on the dev halves. */
      reported: Object.freeze({
        /** "According to X, …" */
        phrase: 0.8,
        /** "…, X said." */
        before: 0.75,
        /** "X said (that) …" */
        behind: 0.75,
        /** "X believes that …": also of what is demanded, shown or denied. */
        believed: 0.55,
      }),
    }),
    decide: Object.freeze({
      /** That marked words are a quotation, 0 to 1, from which they are taken for one: .44 to .5 differ by half a point. */
      leastConfidence: 0.5,
      /** Confidence in an answer of an interview without marks, 0 to 1: a row of questions and answers is seldom anything else. */
      answer: 0.9,
      /** Confidence in marked words of a heading, 0 to 1, by how the quotations of the body bear them out. */
      headings: Object.freeze({ recurring: 0.9, whole: 0.6 }),
      /** UTF-16 units between marks and cue that are a space or a comma, 1 to 5. */
      besideCue: 3,
      /** UTF-16 units between marks and cue within one clause, 10 to 60: some four words. */
      nearCue: 25,
      /** Log-odds of a marked stretch before any evidence. */
      prior: -1.3,
      /**
       * What each piece of evidence adds to the log-odds, about -3 to 3: a logistic model fitted to the dev halves of
       * the quotation sets and to ../shared/gold, one set of weights for four languages. `behindTerm`,
       * `introducedName` and `inLink` are set by hand (tests/evals/fit/decide.ts says why, and fits the rest).
       */
      weights: Object.freeze({
        attributed: 2.3,
        alone: -0.4,
        beforeAgent: -1,
        beforeComma: 0.1,
        beforeEnd: 0.5,
        beforeNoun: -0.5,
        beforeParenthesis: -0.6,
        behindAs: 1.1,
        behindColon: 0.7,
        behindComma: 0.9,
        behindDash: -0.3,
        behindMedia: -1,
        behindPossessive: -0.1,
        behindPreposition: -0.2,
        behindTerm: -1.5,
        commaInside: 0.2,
        cueBelieves: -0.5,
        cueNames: 1.1,
        cueNear: 0.9,
        cueNext: 0.5,
        cueReports: 0.8,
        firstPerson: 0.6,
        inLink: -1,
        introducedName: -3.5,
        lowerStart: 1,
        mended: -1.9,
        minorGlyph: -1.6,
        noClauses: -1.5,
        number: -0.8,
        oneWord: -0.6,
        phraseWithoutSource: 0.2,
        reported: 1.5,
        sentenceStart: 1.6,
        sixToNineWords: 0.5,
        tenWords: 1.4,
        threeWords: -0.5,
        titleCase: -1.3,
        twoWords: -0.1,
      }),
    }),
  }),
  speakers: Object.freeze({
    /** Where articles of several languages spell a name differently, it is spelt as in this one, if any of them has it: the pages are English. */
    language: 'en',
  }),
  align: Object.freeze({
    /** Zipf frequency of a word that the background does not list, 0 to 8: the lists end near 3. */
    unlistedZipf: 2.5,
    /** Word forms kept with what is known of them, a language: 100,000 are some 40 MB, an article has 500. */
    mostForms: 100_000,
    /** Pairs of words compared at once, 400 or more: 60,000 are 245 words a side, longer than any sentence; longer texts are cut. */
    mostCells: 60_000,
    /** Tokens of a reading that are set side by side and linked, 400 or more: a chapter; a quotation without end costs no more. */
    mostTokens: 10_000,
    /** Belief from which two words are linked, 0 to 1: F1 on the dev sets of word alignment is flat from 0.34 to 0.46; drift wants recall. */
    leastBelief: 0.38,
    /** Different readings of a family up to which collation seeks the best order for them, 2 or more: all are compared with all, 0.1 s. */
    mostGuided: 300,
    /** Texts that the background counts for where the corpus counts words too, 1 or more: the corpus prevails from there on. */
    backgroundTexts: 1000,
    /** Rarity below which a text is merged with its like only for the same speaker, 0 to 50: two ordinary words. */
    leastRarity: 14,
    /** Rarity below which a text is known again by its words alone, never by their meaning, 0 to 50: one ordinary word. */
    leastEvidence: 8,
    /** Words up to which any text is a fragment, 0 or more; a quotation built into the reporter's sentence is one anyway. */
    fragmentWords: 5,
    /** Rarest words of a text that it is looked for under, 1 or more: a sentence has some twelve content words. */
    rareWords: 20,
    /** Texts up to which all pairs are compared, whatever they share, 2 or more: 200 texts have 20,000 pairs, 0.2 s. */
    compareAllUpTo: 200,
    /** Texts that may share a key before it says nothing, 2 or more: bounds the time, n times this. */
    mostSharing: 1000,
    /** Texts, counted for each key, that a text is looked for among, 2 or more: its rarest keys first. News of 8,000 texts have 4,200. */
    mostMet: 6000,
    /** The same for a text that has a vector, 2 or more: what is near finds the rest; the dev sets lose no pair. */
    mostMetNear: 1500,
    /** Texts that a text is compared with for their keys, 1 or more: candidate recall .97 on the dev sets. */
    mostCandidates: 30,
    /** Likely partners from which a text has more of them than it was compared with, 2 to `mostCandidates`. */
    crowdedFrom: 20,
    /** What such a text is compared with beside, 1 or more: of the kin of its kin those that share most. */
    mostKin: 250,
    /** Texts that hang together up to which that is done, 2 or more: bounds the time; of a statement in more wordings some families are told. */
    mostCompleted: 300,
    /** Texts of each language that a text is compared with for their meaning, 1 or more. */
    nearest: 15,
    /** Texts up to which every vector is measured against every other, 2 or more: 0.8 s, and no neighbour is missed. */
    exactUpTo: 4000,
    /** Principal dimensions in which larger corpora are searched first, 8 or more; the best are measured exactly. */
    coarseDimensions: 64,
    /** Texts from which other threads help, 2 or more: below, they begin too late to gain anything. */
    sharedFrom: 4000,
    /** Cells of near texts that are searched, of as many as the root of the number of texts, 1 or more. */
    cellsSearched: 10,
    /** Times the wanted neighbours that are measured exactly, 1 or more. */
    measured: 2,
    /** Twice the cosine of two sentences less the crowding around both, -2 to 2, below which they are not compared in a corpus of more than `compareAllUpTo` texts: within a language and across. Loses 1 in 1,000 of the dev pairs and spares half of the comparisons. */
    leastNearness: Object.freeze({ within: -0.4, across: -0.15 }),
    /** Nearest texts that tell how crowded a place is, 1 or more. */
    crowd: 10,
    /** Cosine taken for a text that is not there, -1 to 1: two unrelated sentences. */
    farCosine: 0.1,
    /** Log odds that the same speaker adds, and another one. Set by hand: the dev sets name no speakers. */
    sameSpeakerOdds: 1,
    otherSpeakerOdds: -1.5,
    /** Measure of the links between two groups from which they are one family, 0 to 1: flat from 0.4 to 0.5 on the dev sets. */
    joins: 0.45,
    /** What it rises by in a language for e times as many pairs between two groups of sentences, 0 or more, up to `joinsClose`: par3-sent rises by 0.4, bible-en by 1.3, news falls by 0.4. */
    joinsMany: 0.15,
    /** The same for two groups of sentences in several languages that hang together completely, `joins` to 1: news-x rises by 0.6, bible-x by 1.2 on the dev sets. */
    joinsClose: 0.85,
    /** Mean link within a group from which it begins to hang together closely, 0 to 1. */
    close: 0.9,
    /** What the share of texts with several renderings says of two groups of sentences: human-pairs, where none has, rises by 4 on the dev sets. */
    familyOdds: Object.freeze({
      /** Probability from which a link counts, 0 to 1. */
      sure: 0.9,
      /** Texts with one such link, and texts with several, that any corpus is supposed to have besides, 1 or more: a small one says little. */
      supposed: 10,
      /** Most that many large families speak for another, as log odds, 0 or more. */
      most: 1,
      /** Weight against the mean log odds of the pairs, 0 or more: flat from 1 to 2. */
      weight: 1.5,
    }),
    /** Probability from which a link is told, 0 to 1. */
    leastLink: 0.2,
    /** Share of a text's letters that a longer one must have to hold it, 0 to 1. */
    holds: 0.75,
    /** Times that a text must weigh another to be longer, 1 or more. */
    longer: 1.5,
    /** Share of a long text from which on the part that its family renders is all of it, 0 to 1. */
    wholePart: 0.8,
    /** Share of the weightiest member below which a member is a fragment, 0 to 1; a direct quotation never is. */
    fragment: 0.6,
    chains: Object.freeze({
      /** Words from which the same wording is no accident, 1 or more. */
      leastWords: 6,
      /** Share of the wording from which two readings are copies, 0 to 1: independent translators reach it seldom. */
      near: 0.9,
      /** Share of the wording from which two readings that are each other's nearest may be one agency text, 0 to 1. */
      possible: 0.7,
      /** Copied quotations in the same order from which two articles are one text, 2 or more. */
      leastShared: 3,
      /** Share of what two articles both quote that must be copied for that, 0 to 1. */
      copiedShare: 0.7,
      /** The same for a translation: statements in the same order where no agency is named, 2 or more; four agree by accident in 1 of 24. */
      leastTranslated: 4,
      /** Share of what two articles in two languages both quote that must stand in the same order, 0 to 1. */
      orderShare: 0.8,
      /** Share of what the shorter of them quotes that the other must have, 0 to 1: a press conference is quoted by many. */
      translatedShare: 0.7,
      /** Share of these that both articles quote in the same form, direct or reported, for a text that nobody credits, 0 to 1. */
      kindShare: 0.8,
      /** Articles that print a statement up to which they are compared with one another, 2 or more: bounds time and memory. */
      mostPrinted: 60,
      /** Different texts of a family that are compared pair by pair, 2 or more: bounds the time. */
      mostTexts: 300,
    }),
  }),
  /** Severities and confidences are 0 to 1: the severities of DESIGN's table of findings; confidences from how often a finding holds on the dev pairs. */
  score: Object.freeze({
    /** Tokens a side that are compared, 50 to 2,000: links and edits grow with the square; quotations have some 30 to 200. */
    maxTokens: 400,
    /** Readings up to which all pairs of a family are compared, 2 to 50: 12 make 66 pairs, as many as a reader looks through; beyond, one central reading against each. */
    allPairsUpTo: 12,
    /** λ, weight of unaligned words in meaning, 0 to 1: more agrees better with people's grades, less tells modality and tense better from rephrasing. */
    lambda: 1,
    /** κ: findings count in meaning times (1 − L) to this power, 0 to 4: people's grades want more, telling tense and modality from rephrasing less. */
    kappa: 2,
    /** A finding in the content presumes that both sides say the same otherwise: its confidence is multiplied by the share of linked words to this power, 0 to 4. */
    presumed: 1,
    /** Findings less sure than this are not listed, 0 to 1: below, one in five held on the dev pairs. */
    leastConfidence: 0.25,
    /** Independent chains below which a group's mean says nothing, 2 or more: a permutation test at 5 % over two groups needs 4 a side; 5 leaves room for one outlier. */
    leastChains: 5,
    contest: Object.freeze({
      /** Independent chains below which no interval is given, 3 or more: a bootstrap of 4 has 35 different draws. */
      leastChains: 4,
      /** Ways to deal the chains to their groups below which no test is made, 20 or more: fewer cannot reach 5 %. */
      leastArrangements: 20,
      /** Permutations and draws, 99 to 100,000: 999 tell p to .001. */
      resamples: 999,
      /** Share of the draws that an interval holds, 0 to 1. */
      level: 0.95,
      /** Any whole number: fixes the random draws, which also depend on the family's id. */
      seed: 20231114,
    }),
    declared: Object.freeze({
      /** Share of function words from which the declared language is believed at once; prose has 0.4 to 0.5. */
      enough: 0.15,
      /** Function words of another language, at least and as a multiple of the declared one's, that overrule it. */
      least: 4,
      times: 3,
    }),
    unaligned: Object.freeze({
      /** A counterpart that is another word counts as the share of same words to this power, 0 to 4: best rank correlation with people's grades. */
      otherWord: 1.3,
      /** Share of that which is told by kinship in meaning instead, 0 to 1. */
      byKinship: 0.75,
      /** Weight of an aligned function word against a content word, 0 to 1. */
      functionWord: 0.17,
    }),
    /** Cosines of the meanings of words at which kinship begins and is full, -1 to 1: unrelated words have up to 0.3, synonyms some 0.8. */
    kinship: Object.freeze({ from: 0.3, to: 0.8 }),
    /** What a link between words of two languages counts at least, 0 to 1. */
    foreignLink: 0.7,
    rarity: Object.freeze({
      /** Zipf frequency at and below which a word counts in full, and the one at which nothing would be left, 0 to 8. */
      rare: 2.5,
      commonest: 7.5,
      /** Weight of the commonest words, 0 to 1. */
      least: 0.1,
    }),
    negation: Object.freeze({
      /** Tokens that a cue's scope may run over, 1 to 40: clauses are seldom longer. */
      reach: 14,
      /** Words of the scope, nearest first, that are looked up on the other side, 1 to 10. */
      words: 4,
      /** Weight of a word whose counterpart is its opposite ("not bad", "good") against others, 1 to 10: it tells more. */
      opposite: 3,
      /** Weighted share of them that must have turned, 0 to 1. */
      majority: 0.5,
      /** Words up to which the reporter's "did not speak of" takes the quoted ones back, 1 to 10. */
      fewWords: 4,
      /** Of a full denial; of "hardly". */
      severity: Object.freeze({ full: 1, partial: 0.6 }),
      /** Of a cue of its own; of a word that denies in its meaning; of "one side denies, the other does not", without words to compare by. */
      confidence: Object.freeze({ full: 0.9, lexical: 0.4, alone: 0.5 }),
    }),
    modality: Object.freeze({
      /** Tokens between a modal and its verb, 1 to 8. */
      reach: 6,
      severity: Object.freeze({
        /** Will under a past verb of speech becomes would: grammar. */
        backshift: 0.05,
        /** Another force of the same kind weighs a step of FactBank's scale over 6, and at least this. */
        least: 0.45,
        /** Another kind, and what each step of force adds to it: less between ability and chance, more where a duty is one of them. */
        kind: 0.4,
        kindStep: 0.05,
        dutyStep: 0.15,
        /** Can for may and could for might, not denied: translators take one for the other. */
        possibility: 0.15,
        /** A modal that the other side does not have: ordinary between translators. */
        oneSided: 0.15,
        /** Factor under a hope, 0 to 1. */
        wished: 0.5,
      }),
      /** Of a replaced modal (14 of 462 faithful pairs have one); of one on one side alone (43 have). */
      confidence: Object.freeze({ replaced: 0.9, oneSided: 0.4 }),
    }),
    number: Object.freeze({
      /** Difference from the larger value that still is rounding, 0 to 0.2. */
      rounding: 0.05,
      /** Of another value, date or unit; of a rounded one. */
      severity: Object.freeze({ value: 0.9, rounding: 0.3 }),
      /** Of numbers whose words are linked; of those only left over in the same order. */
      confidence: Object.freeze({ linked: 0.95, inOrder: 0.7 }),
    }),
    name: Object.freeze({
      /** Tokens around a name that place it, 1 to 6. */
      reach: 3,
      /** Agreement from which two names are one, 0 to 1: half of the words, or the last one. */
      leastAgreement: 0.5,
      /** Rarity from which two words at the beginning of sentences are taken for names, 0 to 1. */
      rare: 0.7,
      /** Rarity up to which a word is common for all its capital, 0 to 1. */
      common: 0.55,
      /** Of another referent. */
      severity: 0.9,
      /** Of two names that surely are; of one told by the beginning of a sentence; across languages; of common words with a capital (House, Parliament); where one side is the reporter's rendering. */
      confidence: Object.freeze({ sure: 0.8, weak: 0.6, acrossLanguages: 0.4, common: 0.4, rendered: 0.3 }),
    }),
    tense: Object.freeze({
      /** Future against another time; past against present; going on; completed, which past and perfect both may be; past under a past verb of speech: grammar. */
      severity: Object.freeze({ future: 0.5, past: 0.4, progressive: 0.4, perfect: 0.1, backshift: 0.1 }),
      /** Of forms with an auxiliary; of a bare form that may be a participle as well. */
      confidence: Object.freeze({ sure: 0.7, unsure: 0.5 }),
    }),
    /** A closing mark is hard to overlook. */
    mood: Object.freeze({ severity: 0.7, confidence: 0.95 }),
    /** A pronoun may mean another person than the one it is linked to; 1 of 1,569 faithful pairs has such a finding. */
    gender: Object.freeze({ severity: 0.6, confidence: 0.95 }),
    quantifier: Object.freeze({
      /** By steps between the ranks none, few, some, many, most, all. */
      severity: Object.freeze([0, 0.2, 0.35, 0.6, 0.75, 0.9]),
      confidence: 0.7,
    }),
    connective: Object.freeze({
      /** Of relations that do not go together, in alphabetical order; others are used for one another. */
      severity: Object.freeze({
        'and|or': 0.4,
        'after|before': 0.6,
        'cause|concession': 0.6,
        'condition|exception': 0.6,
        'cause|condition': 0.4,
        'concession|condition': 0.4,
        'concession|result': 0.5,
      }),
      /** Short words are linked wrongly more often than others. */
      confidence: 0.7,
    }),
    /** Translators add and drop softeners and "only" freely: what is found is there, but says little. */
    hedge: Object.freeze({ severity: 0.4, confidence: 0.3 }),
    scope: Object.freeze({ severity: 0.4, confidence: 0.4 }),
    /** For each step of three between words of one sense, and the step from nothing. */
    evaluation: Object.freeze({ severity: 0.15, most: 0.6, confidence: 0.6 }),
    /** Listed opposites; words of which only an affix speaks for it; a wider word, which says less but nothing else (2 of 100 faithful pairs have one). */
    lexical: Object.freeze({
      /** False friends; those that may mean the same for all that. */
      friend: Object.freeze({ severity: 0.6, confidence: 0.8 }),
      friendAtTimes: Object.freeze({ severity: 0.3, confidence: 0.3 }),
      sure: Object.freeze({ severity: 0.8, confidence: 0.75 }),
      perhaps: Object.freeze({ severity: 0.4, confidence: 0.5 }),
      wider: Object.freeze({ severity: 0.2, confidence: 0.5 }),
    }),
    participant: Object.freeze({
      /** Content words after both subjects that must render one another, 1 to 5. */
      leastShared: 2,
      swap: Object.freeze({
        /** Tokens around a participant that place it, 1 to 8. */
        reach: 4,
        /** Weight of neighbours that speak for an exchange, and their share of all that speak. */
        least: 1,
        share: 0.75,
        /** Tokens between both participants and the verb: farther apart they belong to other clauses. */
        between: 10,
      }),
      /** Exchanged; another one; another grammatical person, who may be the same. */
      severity: Object.freeze({ exchanged: 0.9, replaced: 0.9, person: 0.45 }),
      /** Exchanged; told by the reporter's words; "we" for "they", which translators do for ease. */
      confidence: Object.freeze({ exchanged: 0.9, frame: 0.6, person: 0.35 }),
    }),
    /** As printed, not decided by us. */
    attribution: Object.freeze({
      severity: Object.freeze({ speaker: 0.5, via: 0.2 }),
      confidence: 0.3,
      /** Tokens behind "of" in which the one spoken of is named, 1 to 10: "of the head of Wagner". */
      reach: 4,
    }),
    /** Outlets have habits of their own in saying "said". */
    reportingVerb: Object.freeze({ severity: 0.3, confidence: 0.4 }),
    content: Object.freeze({
      /** Summed rarity of the words of a gap from which it is listed: one rare word and a half. */
      leastWeight: 1.5,
      /** By the gap's share of the side; low, since it may be rephrasing. */
      severity: Object.freeze({ least: 0.2, most: 0.4 }),
      confidence: 0.3,
    }),
    /** `reach`: tokens around the quoted words, 1 to 20: farther off the reporter speaks of something else. */
    boundary: Object.freeze({ reach: 6, severity: 0.2, confidence: 0.6 }),
    /** Plain to see, and a matter of style as a rule. */
    form: Object.freeze({ severity: 0.2, confidence: 0.9 }),
  }),
  report: Object.freeze({
    /** Flip from which a pair is shown as a silent flip, 0 to 1: a finding as severe as it is sure, in few changed words. */
    flipShown: 0.25,
    /** Silent flips on the overview, 1 to 100: what one reads before the table. */
    flipsShown: 6,
    /** Rows of the table of statements, 10 to 1,000. */
    familiesPerPage: 50,
    /** Findings of the list of changes, 10 to 1,000: two lines each. */
    findingsPerPage: 40,
    /** Values of a facet, 1 to 100: those of the most statements. */
    facetValues: 12,
    /** Articles and issues on the overview, 1 to 1,000; pages of their own have all. */
    articlesShown: 50,
    issuesShown: 20,
    /** Pairs of a family shown in full, 1 to 1,000; the matrix leads to all others. Ten readings have 45. */
    pairsShown: 12,
    /** Readings up to which the matrix of distances is drawn, 2 to 100: beyond, it is wider than a page. */
    matrixReadings: 25,
    /** Readings up to which the graph of variants is drawn, 2 to 100: beyond, its lines cover one another. */
    graphReadings: 25,
    /** Statements that a plot has a row for, 1 to 200: beyond, the rows are no longer read. The tables have all. */
    plotFamilies: 40,
    /** Pairs that are drawn as points, 10 to 10,000: beyond, they are one blot. The tables have all. */
    plotPairs: 1_000,
    /** UTF-16 units of a pasted text, 100 to 5,000: the address holds two of them, and no browser sends more than 64 kB. */
    pastedLength: 3_000,
    /** Statements written out in index.html, 1 to 100,000: some 40 kB each, and a browser opens 40 MB at once. */
    familiesInFile: 500,
  }),
  review: Object.freeze({
    /** UTF-16 units kept before and after the words of an anchor, 16 to 200: half a line tells two equal quotations apart. */
    context: 48,
    /** Scores at which a band ends, 0 to 1: what the program doubts, half believes, is sure of. */
    bands: Object.freeze([0.5, 0.8]),
    /** Silent flips at the top of the list that are all checked, 5 to 100: what a reader looks through. */
    topFlips: 20,
    /** Share of the items that every reviewer gets, 0 to 1: agreement needs some, and the rest is shared out. */
    overlap: 0.25,
    /** Standard deviations of an interval, 1 to 3: 95 %. */
    deviations: 1.96,
    /** Resamples of a bootstrap interval, 200 to 10,000, and items drawn in all of them: 5 million take 0.1 s. */
    draws: 1000,
    itemsDrawn: 5_000_000,
    /** Answers from which a threshold is proposed, 10 or more: an interval is ±0.2 wide there. */
    leastAnswers: 20,
    /** Precision that a proposed threshold is to reach, 0.5 to 1: one in ten wrong is what a reader bears. */
    wantedPrecision: 0.9,
    /** Days for which an invitation holds, 1 to 365. */
    invitationDays: 30,
    /** UTF-16 units of a note, name or correction, 100 to 100,000. */
    longestNote: 4000,
    /** Milliseconds that a write waits for another one, 100 to 60,000. */
    busy: 5000,
  }),
  rows: Object.freeze({
    /** Bytes of one line of NDJSON: as large as a file may be. */
    maxRowBytes: 20_000_000,
    /** UTF-16 units of one text of `group` or `compare`. Long quotations have some 2,000; words are linked in time n². */
    maxStatementLength: 20_000,
    /** Margin of a detected language from which a short text stands for itself, 0 to 1: of phrases of 2 to 10 words .86 do, .992 of them rightly. */
    clearMargin: 0.05,
  }),
});

export type Settings = typeof defaultSettings;
