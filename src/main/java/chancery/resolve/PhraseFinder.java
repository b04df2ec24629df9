package chancery.resolve;

import chancery.annotate.Notes;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the phrases that may take part in a fact: names, noun phrases without the clauses after them, pronouns. */
final class PhraseFinder {
    private static final Set<String> PRONOUN_LIKE = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent",
            "nmod", "conj");

    private final HeadWords heads;
    private final Lexicon lexicon;
    private final GivenNames givenNames;

    PhraseFinder(HeadWords heads, Lexicon lexicon, GivenNames givenNames) {
        this.heads = heads;
        this.givenNames = givenNames;
        this.lexicon = lexicon;
    }

    List<Draft> find(Notes notes, List<NameSpan> names) {
        List<Draft> drafts = new ArrayList<>();
        int at = 0;
        for (Sentence sentence : notes.sentences()) {
            int first = at;
            while (at < names.size() && names.get(at).sentence() == sentence.index()) {
                at++;
            }
            List<Draft> found = new ArrayList<>();
            for (NameSpan name : names.subList(first, at)) {
                found.add(named(sentence, name));
            }
            phrases(sentence, names.subList(first, at), found);
            found.sort(Draft::inTextOrder);
            Owners.settle(sentence, found);
            drafts.addAll(found);
        }
        return drafts;
    }

    private Draft named(Sentence sentence, NameSpan name) {
        int head = name.to() - 1;
        for (int i = name.to() - 1; i >= name.from(); i--) {
            int governor = sentence.governor(i);
            if ((governor < name.from() || governor >= name.to()) && !sentence.relation(i).equals("")) {
                head = i;
                break;
            }
        }
        Draft draft = new Draft(sentence, name.from(), name.to(), head, Form.NAMED, Optional.of(name), name.kind());
        if (people(sentence, name)) {
            boolean one = sentence.children(head, "det").stream()
                    .anyMatch(det -> sentence.token(det).lemma().matches("an?|this|that|every|another"));
            String word = sentence.token(head).word();
            draft.plural = !one && (word.endsWith("s") || !sentence.token(head).tag().matches("NNP?")
                    || !sentence.children(head, "det").isEmpty());
            draft.kind = draft.plural ? Kind.GROUP : Kind.PERSON;
            draft.sector = Optional.of("CVL");
        } else if (name.kind() == Kind.PERSON && sentence.token(head).tag().equals("NNPS")
                && sentence.token(head).word().matches(".*(?:ist|ian|ite|er|an|at)s")) {
            draft.kind = Kind.GROUP;
            draft.plural = true;
        } else if (name.kind() != Kind.PERSON && !Gazette.state(name.kind())) {
            draft.sector = heads.ofName(sentence, name.from(), NameKinds.headToken(sentence, name.from(), name.to()))
                    .filter(known -> known.kind().organized()).flatMap(HeadWords.Head::sector);
        }
        if (draft.kind == Kind.PERSON) {
            draft.gender = givenNames.gender(sentence, name);
        }
        return draft;
    }

    /** "Armenians", "the Turks", "an Azerbaijani": a demonym that stands alone. */
    private static boolean people(Sentence sentence, NameSpan name) {
        if (name.known().isEmpty() || !Gazette.adjectival(name.known().get())) {
            return false;
        }
        int token = name.to() - 1;
        String relation = sentence.relation(token);
        boolean modifier = relation.equals("amod") || relation.equals("compound")
                || relation.equals("conj") && sentence.token(token).tag().startsWith("JJ")
                && sentence.children(token, "det").isEmpty() || relation.equals("dep");
        // "the French and British navies", "U.S., French and Royal Navy ships": first of several adjectives
        String next = name.to() < sentence.size() ? sentence.token(name.to()).word() : "";
        boolean several = next.matches("and|or|,|&") && !sentence.token(token).word().endsWith("s")
                && sentence.children(token, "det").isEmpty() && name.to() + 1 < sentence.size()
                && Capitals.capital(sentence.token(name.to() + 1));
        return !modifier && !several && (name.known().get().type() == NameType.DEMONYM || sentence.token(token).isNoun()
                || !sentence.children(token, "det").isEmpty());
    }

    private void phrases(Sentence sentence, List<NameSpan> names, List<Draft> found) {
        boolean[] named = new boolean[sentence.size()];
        names.forEach(name -> java.util.Arrays.fill(named, name.from(), name.to(), true));
        for (int head = 0; head < sentence.size(); head++) {
            if (named[head] || !mayHead(sentence, head)) {
                continue;
            }
            int[] range = withNeighbours(sentence, head, PhraseBounds.of(sentence, head), names);
            Token word = sentence.token(head);
            if (word.isPronoun() || word.tag().equals("WDT")) {
                found.add(new Draft(sentence, head, head + 1, head, Form.PRONOMINAL, Optional.empty(), Kind.GROUP));
            } else {
                found.add(nominal(sentence, range, head));
            }
        }
    }

    private static boolean mayHead(Sentence sentence, int token) {
        Token word = sentence.token(token);
        String relation = sentence.relation(token);
        if (word.isPronoun() || word.tag().equals("WDT")) {
            return !relation.startsWith("expl");
        }
        if (relation.equals("compound") || relation.equals("fixed") || relation.equals("flat")
                || PhraseBounds.calendar(word)) {
            return false;
        }
        boolean noun = word.isNoun() && Character.isLetter(word.word().codePointAt(0));
        boolean standing = (word.tag().startsWith("JJ") && !sentence.children(token, "det").isEmpty()
                || word.tag().equals("DT") || word.tag().equals("CD") || word.tag().equals("PDT"))
                && PRONOUN_LIKE.contains(relation) && !word.word().matches("[0-9.,:%]+");
        return noun || standing;
    }

    /**
     * An office whose phrase the parse broke up, with the name that it is of: "Armenia's representative to the UN" in
     * place of "representative".
     */
    private int[] withNeighbours(Sentence sentence, int head, int[] range, List<NameSpan> names) {
        int from = range[0];
        int to = range[1];
        boolean person = heads.endingAt(sentence, from, head).map(known -> known.kind() == Kind.PERSON).orElse(false);
        if (!person) {
            return range;
        }
        for (NameSpan name : names) {
            boolean owns = name.to() == from - 1 && sentence.token(from - 1).tag().equals("POS");
            boolean office = to == head + 1 && to < sentence.size()
                    && sentence.token(to).word().matches("to|of|for|at") && (name.from() == to + 1
                    || name.from() == to + 2 && sentence.token(to + 1).word().equals("the"));
            from = owns ? name.from() : from;
            to = office ? name.to() : to;
        }
        return new int[] {from, to};
    }

    private Draft nominal(Sentence sentence, int[] range, int head) {
        Token word = sentence.token(head);
        boolean gathers = gathered(sentence, head).isPresent();
        boolean plural = gathers || word.tag().equals("NNS") || word.tag().equals("NNPS");
        Optional<HeadWords.Head> known = gathered(sentence, head).or(() -> heads.endingAt(sentence, range[0], head));
        if (counted(sentence, head)) {
            known = Optional.of(new HeadWords.Head(Kind.GROUP, Optional.of("CVL"), Gender.UNKNOWN));
        }
        Kind kind = known.map(HeadWords.Head::kind).orElseGet(() -> unknown(word));
        if (new Masses(lexicon).holds(sentence, head)) {
            kind = Kind.THING;
            known = Optional.empty();
        }
        if ((kind == Kind.PERSON || kind == Kind.STATE) && plural) {
            kind = Kind.GROUP;
        }
        Draft draft = new Draft(sentence, range[0], range[1], head, Form.NOMINAL, Optional.empty(), kind);
        draft.sector = known.flatMap(HeadWords.Head::sector);
        draft.gender = known.map(HeadWords.Head::gender).orElse(Gender.UNKNOWN);
        draft.plural = plural;
        boolean person = kind == Kind.PERSON || known.map(HeadWords.Head::kind).filter(Kind.PERSON::equals).isPresent();
        draft.capitalized = head - range[0] < 5 && person
                && Capitals.capital(word) && !opens(sentence, head) && !Capitals.headline(sentence)
                && sentence.children(head, "det").stream()
                        .noneMatch(det -> sentence.token(det).lemma().matches("an?|any|every|no"));
        return draft;
    }

    /** A first word, or the first after a dash, a colon or a quotation mark, has its capital from there. */
    private static boolean opens(Sentence sentence, int token) {
        return token == 0 || sentence.token(token - 1).word().matches("[-–—:\"“‘`]+");
    }

    /** "thousands of residents", "a group of students": people by what is counted. */
    private Optional<HeadWords.Head> gathered(Sentence sentence, int head) {
        if (!lexicon.has("collective", sentence.token(head).lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return sentence.children(head, "nmod").stream().filter(child -> child > head
                && sentence.token(child).tag().matches("NNP?S") && sentence.children(child, "case").stream()
                        .anyMatch(token -> sentence.token(token).word().equals("of")))
                .findFirst().flatMap(child -> heads.endingAt(sentence, head + 2, child))
                .filter(found -> found.kind() == Kind.PERSON);
    }

    /** "Dozens were wounded", "thousands fled": people, where nothing else is counted and something befalls them. */
    private boolean counted(Sentence sentence, int head) {
        int governor = sentence.governor(head);
        String relation = sentence.relation(head);
        boolean part = relation.equals("nsubj") || relation.equals("nsubj:pass") || relation.equals("obj");
        return part && governor >= 0 && sentence.token(governor).isVerb() && sentence.token(head).tag().equals("NNS")
                && lexicon.has("uncounted", sentence.token(head).word().toLowerCase(Locale.ROOT))
                && lexicon.has("befalls", sentence.token(governor).lemma())
                && sentence.children(head, "nmod").stream().allMatch(child -> sentence.children(child, "case").stream()
                        .noneMatch(token -> sentence.token(token).word().equals("of")));
    }

    private static Kind unknown(Token word) {
        if (!word.isNoun()) {
            return word.lemma().equalsIgnoreCase("this") || word.lemma().equalsIgnoreCase("that") || word.tag().equals("VBG")
                    ? Kind.THING : Kind.GROUP;
        }
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        boolean person = lemma.length() > 5 && (lemma.endsWith("ist") || lemma.endsWith("man") || lemma.endsWith("woman")
                || lemma.endsWith("crat") || lemma.endsWith("maker") || lemma.endsWith("holder") || lemma.endsWith("person") || lemma.endsWith("ologist"));
        return person ? Kind.PERSON : Kind.THING;
    }
}
