package chancery.extract.syntax;

import chancery.annotate.Dependency;
import chancery.annotate.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence's parse by clause: who acts, who is acted upon, and what the prepositions govern, whichever way the
 * sentence puts it (passive, relative, participle, infinitive, coordination).
 */
public final class Clauses extends Arcs {
    /** Verbs whose object does what their infinitive says: "forced Chad to withdraw". */
    private static final Set<String> JUDGING = Set.of("accuse", "suspect", "blame", "condemn", "criticize", "criticise",
            "denounce", "praise", "commend", "applaud", "thank", "rebuke", "reprimand", "chide", "slam", "lambaste", "fault",
            "charge", "indict", "convict", "acquit", "arrest", "detain", "jail", "imprison", "sentence", "sue", "fine",
            "punish", "sanction", "forgive", "pardon", "honor", "honour", "investigate", "prosecute", "try", "hold");
    private static final Set<String> OBJECT_CONTROL = Set.of("force", "urge", "order", "ask", "allow", "permit", "tell",
            "help", "assist", "persuade", "convince", "compel", "press", "pressure", "push", "enable", "cause", "lead",
            "instruct", "invite", "encourage", "require", "expect", "want", "call", "oblige", "authorize", "let", "make",
            "have", "see", "deploy", "send", "dispatch", "accuse", "prevent", "stop", "bar", "ban", "prohibit", "block",
            "command", "direct", "warn", "forbid", "dissuade", "discourage", "deter", "mandate", "entitle", "incite", "motivate",
            "implore", "beg", "summon", "appoint", "train", "task", "leave",
            "show", "watch", "film", "catch", "hear", "find", "spot");
    static final Set<String> SAYING = Set.of("say", "tell", "claim", "report", "announce", "think", "believe", "add",
            "know", "note", "state", "warn", "insist", "deny", "demand", "hope", "allege", "suggest", "confirm", "declare", "agree");
    private static final Set<String> TWO_OBJECTS = Set.of("give", "offer", "award", "grant", "send", "pay", "tell", "deny",
            "refuse", "show", "hand", "name", "call", "elect", "appoint", "dub", "promise", "teach", "allow", "lend", "owe");
    /** By these something grows or falls, nobody acts. */
    private static final Set<String> MEASURES = Set.of("third", "half", "quarter", "percent", "%", "majority", "margin", "vote", "law",
            "year", "month", "day", "week", "hour");
    private static final int DEEPEST = 6;

    private final LostSubjects lost;
    private final LostObjects lostObjects;

    public Clauses(Sentence sentence) {
        super(sentence);
        lost = new LostSubjects(this);
        lostObjects = new LostObjects(this);
    }

    /** Those who do what the verb says; empty where they are not named. */
    public List<Integer> agents(int verb) {
        return passive(verb) ? byAgents(verb) : subjects(verb, 0);
    }

    /** Those to whom the verb is done, direct objects before indirect. */
    public List<Integer> patients(int verb) {
        if (lostObjects.takes(verb, passive(verb))) {
            return expand(children(verb, "obj"));
        }
        return passive(verb) ? subjects(verb, 0) : objects(verb);
    }

    private List<Integer> byAgents(int verb) {
        List<Integer> found = new ArrayList<>();
        for (Dependency arc : enhanced(verb)) {
            boolean measure = token(arc.dependent()).tag().equals("CD") || MEASURES.contains(lemma(arc.dependent()));
            if (!measure && (arc.relation().equals("obl:agent") || arc.relation().equals("obl:by"))) {
                found.add(arc.dependent());
            }
        }
        if (found.isEmpty() && hyphenated(verb)) {
            return List.of(verb - 2);
        }
        return expand(found);
    }

    /** The grammatical subject, its own or one that the sentence lets it share. */
    public List<Integer> subjects(int verb, int depth) {
        List<Integer> own = new ArrayList<>(below(verb, "nsubj"));
        if (is(verb, "xcomp") && governor(verb) >= 0 && lemma(governor(verb)).equals("use") && !passive(governor(verb))
                && children(verb, "nsubj").isEmpty()) {
            own = new ArrayList<>(below(governor(verb), "nsubj")); // "whose land Russia used to invade"
        }
        boolean dateline = own.removeIf(token -> token < lost.start());
        if (own.isEmpty() && lost.afterBe(verb) >= 0 && children(verb, "aux").isEmpty()) {
            own.addAll(lost.before(lost.afterBe(verb)));
        }
        if (own.isEmpty() && lost.deed(verb)) {
            return List.of(); // "fighting between them displaced thousands"
        }
        if (own.isEmpty() && (dateline || lost.finite(verb) && lost.stray(verb))) {
            own.addAll(lost.before(verb));
        }
        if (own.isEmpty() && verb <= lost.start() + 1 && token(verb).tag().matches("VB[GN]")) {
            own.addAll(lost.afterOpening(verb));
        }
        if (!own.isEmpty()) {
            return expand(own.stream().map(subject -> lost.unapposed(lost.pastColon(subject, verb), verb)).toList());
        }
        int above = governor(verb);
        if (above < 0 || depth > DEEPEST) {
            return List.of();
        }
        String role = relation(verb);
        if (role.equals("acl") && outer(verb) >= 0) {
            return subjects(outer(verb), depth + 1);
        }
        if (named(role, "acl") || role.equals("amod")) {
            boolean infinitive = token(verb).tag().equals("VB");
            return infinitive ? holders(above, depth + 1) : expand(List.of(above));
        }
        if (named(role, "obl") || named(role, "nmod") || named(role, "obj")) {
            return holders(verb, depth + 1);
        }
        if (named(role, "conj") && token(above).isNoun() && (is(above, "obj") || is(above, "iobj")) && token(governor(above)).tag().equals(token(verb).tag())) {
            return subjects(governor(above), depth + 1); // "killing four guards and wounding two"
        }
        if (!token(above).isVerb() && !token(above).tag().startsWith("JJ")) {
            return named(role, "conj") || named(role, "advcl") || named(role, "ccomp") || named(role, "dep") || named(role, "xcomp")
                    ? subjectsOfNominal(above, depth + 1) : List.of();
        }
        if ((named(role, "xcomp") || named(role, "advcl") && mark(verb, "from")) && controlsByObject(above)
                || named(role, "advcl") && (mark(verb, "of") || mark(verb, "for")) && judges(above)) {
            List<Integer> controllers = passive(above) ? subjects(above, depth + 1) : objects(above);
            if (!controllers.isEmpty()) {
                return controllers;
            }
        }
        if ((named(role, "ccomp") || named(role, "parataxis") || named(role, "dep") && above > verb) && SAYING.contains(lemma(above))) {
            return List.of(); // who says it has not done it
        }
        return named(role, "xcomp") || named(role, "conj") || named(role, "advcl") || named(role, "ccomp") || named(role, "dep")
                || named(role, "parataxis") ? subjects(above, depth + 1) : List.of();
    }

    /** "Granted access to the bases, reversing the policy", "freeing two guests and killing a guard": the verb whose subject does what a participle after a comma says; -1 for none. */
    private int outer(int participle) {
        int noun = governor(participle);
        boolean after = participle > 0 && token(participle).tag().equals("VBG") && token(participle - 1).tag().matches(",|CC");
        int at = after && !token(noun).isProper() ? noun : -1;
        while (at >= 0 && !token(at).isVerb()) {
            boolean inside = is(at, "obj") || is(at, "obl") || is(at, "nmod") || is(at, "conj") || is(at, "xcomp");
            at = inside ? governor(at) : -1;
        }
        return at;
    }

    private List<Integer> subjectsOfNominal(int noun, int depth) {
        List<Integer> own = below(noun, "nsubj");
        boolean said = governor(noun) > noun && SAYING.contains(lemma(governor(noun)));
        return own.isEmpty() && governor(noun) >= 0 && token(governor(noun)).isVerb() && !said ? subjects(governor(noun), depth)
                : expand(own);
    }

    /** Who holds a plan, a promise, a decision: its possessor, else who has the noun for an object. */
    private List<Integer> holders(int noun, int depth) {
        List<Integer> owners = children(noun, "nmod:poss");
        if (!owners.isEmpty()) {
            return expand(owners);
        }
        for (int child : children(noun, "amod", "compound")) {
            if (Character.isUpperCase(token(child).word().charAt(0))) {
                return List.of(child);
            }
        }
        List<Integer> by = governed(noun, "by");
        if (!by.isEmpty()) {
            return by;
        }
        int above = governor(noun);
        return above >= 0 && token(above).isVerb() && depth < DEEPEST ? subjects(above, depth) : governed(noun, "of");
    }

    /** "accused Armenia of sending", "praised him for leaving": who is judged has done what he is judged for. */
    private boolean judges(int verb) {
        return judges(lemma(verb)) && (passive(verb) || !objects(verb).isEmpty());
    }

    /** Whether a verb's object has done what follows it with "of" or "for". */
    public static boolean judges(String lemma) {
        return JUDGING.contains(lemma);
    }

    /** Whether a verb's object does what its infinitive says: "forced them to leave". */
    public static boolean controlsByObject(String lemma) {
        return OBJECT_CONTROL.contains(lemma);
    }

    private boolean controlsByObject(int verb) {
        return controlsByObject(lemma(verb)) && (passive(verb) || !objects(verb).isEmpty());
    }

    private List<Integer> objects(int verb) {
        List<Integer> found = below(verb, "obj");
        if (found.isEmpty() && lostObjects.given(verb) >= 0) {
            return List.of(lostObjects.given(verb));
        }
        if (found.isEmpty()) {
            found = below(verb, "iobj");
        }
        if (found.isEmpty()) {
            for (int next : children(verb, "conj")) {
                List<Integer> shared = token(next).isVerb() ? below(next, "obj") : List.of();
                if (!shared.isEmpty() && children(verb, "obl", "ccomp", "xcomp").isEmpty()) {
                    return expand(shared);
                }
            }
        }
        if (found.isEmpty() && is(verb, "acl:relcl") && !below(verb, "nsubj").isEmpty()
                && !below(verb, "nsubj").contains(governor(verb))) {
            found = List.of(governor(verb));
        }
        if (found.isEmpty() && is(verb, "ccomp") && governor(verb) >= 0 && is(governor(verb), "acl:relcl")
                && children(governor(verb), "obj", "nsubj").stream().anyMatch(word -> token(word).tag().startsWith("W") && word < verb)
                && children(verb, "nsubj").size() == 1) {
            found = List.of(governor(governor(verb))); // "the rebels, whom Chad says Sudan supports"
        }
        if (lostObjects.torn(verb) >= 0) {
            found = List.of(lostObjects.torn(verb));
        }
        if (found.isEmpty() && is(verb, "conj") && governor(verb) >= 0 && token(governor(verb)).isNoun()) {
            found = lostObjects.displaced(verb);
        }
        return expand(found.isEmpty() ? lostObjects.mistaken(verb) : found);
    }

    public List<Integer> indirectObjects(int verb) {
        if (lostObjects.takes(verb, passive(verb))) {
            return subjects(verb, 0);
        }
        List<Integer> own = below(verb, "iobj");
        int given = own.isEmpty() ? lostObjects.given(verb) : -1;
        return expand(given >= 0 ? children(given, "nsubj") : own);
    }

    /** The verb, noun or adjective of the clause that completes a word: what is agreed, asked, threatened; -1 for none. */
    public int complement(int token) {
        for (String name : new String[] {"xcomp", "ccomp", "acl", "advcl"}) {
            for (int child : children(token, name)) {
                boolean gerund = child == token + 1 && token(child).tag().equals("VBG");
                if (child > token && !frame(child) && (!name.equals("advcl") || gerund || mark(child, "to") || mark(child, "from") || mark(child, "of")
                        || mark(child, "for") || mark(child, "with") || mark(child, "against"))
                        && (!name.equals("acl") || mark(child, "to") || mark(child, "that"))) {
                    return child;
                }
            }
        }
        return -1;
    }

    /** "“No goods pass,” the ministry said": a verb of saying that the parser put under what is said. */
    public boolean frame(int verb) {
        return is(verb, "ccomp") && SAYING.contains(lemma(verb)) && children(verb, "mark").isEmpty();
    }

    /**
     * "Officials labelled the plan …" where the parser saw a noun and its participle only: one that has an object is the
     * sentence's verb, unless it is of those that give two things.
     */
    private boolean headline(int verb) {
        int noun = governor(verb);
        if (noun == verb - 1 && !children(verb, "obj").isEmpty() && is(noun, "nsubj") && SAYING.contains(lemma(governor(noun)))
                && children(governor(noun), "nsubj").size() > 1) {
            return true; // "Guards detained two aides, the party said"
        }
        return !children(verb, "obj").isEmpty() && governor(verb) >= 0 && governor(governor(verb)) < 0
                && !TWO_OBJECTS.contains(lemma(verb)) && children(verb, "obj").get(0) > verb
                && (governor(verb) == verb - 1 || token(verb - 1).tag().equals(",") && !children(governor(verb), "appos").isEmpty()
                && children(governor(verb), "cop", "nsubj").isEmpty());
    }

    /** "…, most of them shot by soldiers", "the poet sentenced in May": a participle with a subject of its own and no object. */
    private boolean reduced(int verb) {
        boolean apart = is(verb, "parataxis") || is(verb, "dep") || is(verb, "ccomp");
        return apart && children(verb, "obj", "ccomp", "xcomp").isEmpty() && (!byAgents(verb).isEmpty() || judges(lemma(verb)));
    }

    public boolean passive(int verb) {
        if (!token(verb).isVerb()) {
            return false;
        }
        for (int child : children(verb)) {
            if (relation(child).equals("aux:pass") || relation(child).equals("nsubj:pass")
                    || relation(child).equals("aux") && lemma(child).equals("be") && token(verb).tag().equals("VBN")) {
                return true;
            }
        }
        if (!token(verb).tag().equals("VBN") || !children(verb, "aux").isEmpty()) {
            return false;
        }
        if (lost.afterBe(verb) >= 0 || reduced(verb)) {
            return true; // "…, most of them shot by soldiers"
        }
        String role = relation(verb);
        return role.equals("acl") && !headline(verb) || role.equals("amod") || named(role, "xcomp")
                || named(role, "advcl") && children(verb, "obj", "nsubj").isEmpty()
                || named(role, "conj") && governor(verb) >= 0 && passive(governor(verb)) && children(verb, "obj").isEmpty();
    }
}
