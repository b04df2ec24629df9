package chancery.extract;

import chancery.annotate.Dependency;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence's parse by clause: who acts, who is acted upon, and what the prepositions govern, whichever way the
 * sentence puts it (passive, relative, participle, infinitive, coordination).
 */
final class Clauses {
    /** Verbs whose object does what their infinitive says: "forced Chad to withdraw". */
    private static final Set<String> OBJECT_CONTROL = Set.of("force", "urge", "order", "ask", "allow", "permit", "tell",
            "help", "assist", "persuade", "convince", "compel", "press", "pressure", "push", "enable", "cause", "lead",
            "instruct", "invite", "encourage", "require", "expect", "want", "call", "oblige", "authorize", "let", "make",
            "have", "see", "deploy", "send", "dispatch", "accuse", "prevent", "stop", "bar", "ban", "prohibit", "block",
            "command", "direct", "warn", "implore", "beg", "summon", "appoint", "train", "task", "leave");
    private static final Set<String> SAYING = Set.of("say", "tell", "claim", "report", "announce", "think", "believe", "add",
            "know", "note", "state", "warn", "insist", "deny", "demand", "hope", "allege", "suggest", "confirm", "declare", "agree");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "today", "yesterday", "week", "month", "year", "morning", "evening", "night", "afternoon");
    private static final Set<String> DASHES = Set.of("-", "–", "_");
    private static final int LONGEST_DATELINE = 12;
    private static final int DEEPEST = 6;

    private final Sentence sentence;
    private final String[] lemma;
    private final int[] governor;
    private final String[] relation;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<List<Dependency>> below = new ArrayList<>();
    /** Past the dateline, "BERLIN (AP) --", which the parser takes for the subject. */
    private final int start;

    Clauses(Sentence sentence) {
        this.sentence = sentence;
        lemma = sentence.tokens().stream().map(token -> token.lemma().toLowerCase(Locale.ROOT)).toArray(String[]::new);
        governor = new int[sentence.size()];
        relation = new String[sentence.size()];
        for (int i = 0; i < sentence.size(); i++) {
            governor[i] = -1;
            relation[i] = "";
            children.add(new ArrayList<>());
            below.add(new ArrayList<>());
        }
        for (Dependency arc : sentence.basic()) {
            governor[arc.dependent()] = arc.governor();
            relation[arc.dependent()] = arc.relation();
            if (arc.governor() >= 0) {
                children.get(arc.governor()).add(arc.dependent());
            }
        }
        for (Dependency arc : sentence.enhanced()) {
            if (arc.governor() >= 0) {
                below.get(arc.governor()).add(arc);
            }
        }
        start = pastDateline();
    }

    private int pastDateline() {
        for (int i = 1; i < Math.min(LONGEST_DATELINE, sentence.size() - 2); i++) {
            String word = token(i).word();
            if (token(i).isVerb() || !Character.isUpperCase(token(0).word().charAt(0))) {
                return 0;
            }
            boolean apart = token(i).span().start() > token(i - 1).span().end()
                    && token(i + 1).span().start() > token(i).span().end();
            boolean shouted = token(0).word().length() > 2 && token(0).word().equals(token(0).word().toUpperCase(Locale.ROOT));
            if (word.equals("--") || word.equals("—") || DASHES.contains(word) && apart || word.equals(":") && shouted) {
                return i + 1;
            }
        }
        return 0;
    }

    Sentence sentence() {
        return sentence;
    }

    Token token(int at) {
        return sentence.token(at);
    }

    String lemma(int at) {
        return lemma[at];
    }

    /** A hyphenated word by its last part, "cease-fire" at "fire"; the lemma where there is no hyphen before it. */
    String compound(int at) {
        return at > 1 && token(at - 1).word().equals("-") ? lemma(at - 2) + "-" + lemma(at) : lemma(at);
    }

    int governor(int token) {
        return governor[token];
    }

    String relation(int token) {
        return relation[token];
    }

    boolean is(int token, String name) {
        return is(relation[token], name);
    }

    private static boolean is(String relation, String name) {
        return relation.startsWith(name) && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
    }

    List<Integer> children(int token) {
        return children.get(token);
    }

    /** The tree's dependents of a token by some of the relations, subtypes included. */
    List<Integer> children(int token, String... names) {
        List<Integer> found = new ArrayList<>();
        for (int child : children.get(token)) {
            for (String name : names) {
                if (is(relation[child], name)) {
                    found.add(child);
                    break;
                }
            }
        }
        return found;
    }

    /** Whether one token stands above the other in the tree, or is the same. */
    boolean dominates(int upper, int lower) {
        int at = lower;
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            if (at == upper) {
                return true;
            }
            at = governor[at];
        }
        return false;
    }

    /** Those who do what the verb says; empty where they are not named. */
    List<Integer> agents(int verb) {
        return passive(verb) ? byAgents(verb) : subjects(verb, 0);
    }

    /** Those to whom the verb is done, direct objects before indirect. */
    List<Integer> patients(int verb) {
        return passive(verb) ? subjects(verb, 0) : objects(verb);
    }

    private List<Integer> byAgents(int verb) {
        List<Integer> found = new ArrayList<>();
        for (Dependency arc : below.get(verb)) {
            if (arc.relation().equals("obl:agent") || arc.relation().equals("obl:by")) {
                found.add(arc.dependent());
            }
        }
        if (found.isEmpty() && hyphenated(verb)) {
            return List.of(verb - 2);
        }
        return expand(found);
    }

    /** "Russia-backed". */
    boolean hyphenated(int verb) {
        return verb > 1 && token(verb - 1).word().equals("-") && token(verb).tag().equals("VBN")
                && token(verb - 2).span().end() == token(verb - 1).span().start();
    }

    /** The grammatical subject, its own or one that the sentence lets it share. */
    List<Integer> subjects(int verb, int depth) {
        List<Integer> own = new ArrayList<>(below(verb, "nsubj"));
        boolean dateline = own.removeIf(token -> token < start);
        if (own.isEmpty() && (dateline || finite(verb) && stray(verb))) {
            own.addAll(before(verb));
        }
        if (own.isEmpty() && verb <= start + 1 && token(verb).tag().matches("VB[GN]")) {
            own.addAll(afterOpening(verb));
        }
        if (!own.isEmpty()) {
            return expand(own.stream().map(subject -> unapposed(subject, verb)).toList());
        }
        int above = governor[verb];
        if (above < 0 || depth > DEEPEST) {
            return List.of();
        }
        String role = relation[verb];
        if (is(role, "acl") || role.equals("amod")) {
            boolean infinitive = token(verb).tag().equals("VB");
            return infinitive ? holders(above, depth + 1) : expand(List.of(above));
        }
        if (is(role, "obl") || is(role, "nmod") || is(role, "obj")) {
            return holders(verb, depth + 1);
        }
        if (!token(above).isVerb() && !token(above).tag().startsWith("JJ")) {
            return is(role, "conj") || is(role, "advcl") || is(role, "ccomp") || is(role, "dep") || is(role, "xcomp")
                    ? subjectsOfNominal(above, depth + 1) : List.of();
        }
        if ((is(role, "xcomp") || is(role, "advcl") && mark(verb, "from")) && controlsByObject(above)) {
            List<Integer> controllers = passive(above) ? subjects(above, depth + 1) : objects(above);
            if (!controllers.isEmpty()) {
                return controllers;
            }
        }
        return is(role, "xcomp") || is(role, "conj") || is(role, "advcl") || is(role, "ccomp") || is(role, "dep")
                || is(role, "parataxis") ? subjects(above, depth + 1) : List.of();
    }

    /** "In May, Baku said": what the parser sets beside the noun before it is the subject where no comma closes it. */
    private int unapposed(int subject, int verb) {
        for (int beside : children(subject, "appos")) {
            if (beside > subject && beside < verb && token(beside).isProper()) {
                boolean closed = false;
                for (int i = beside + 1; i < verb; i++) {
                    closed |= token(i).isPunctuation();
                }
                if (!closed) {
                    return beside;
                }
            }
        }
        return subject;
    }

    /** "Dismissing the reports, Baku claimed": who opens the clause after a participle that opens the sentence. */
    private List<Integer> afterOpening(int participle) {
        boolean comma = false;
        for (int i = participle + 1; i < sentence.size(); i++) {
            comma |= token(i).tag().equals(",");
            if (comma && i != participle && token(i).isVerb() && finite(i)) {
                return before(i);
            }
        }
        return List.of();
    }

    private boolean finite(int verb) {
        String tag = token(verb).tag();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || !children(verb, "aux").isEmpty();
    }

    /** Whether the parser left a finite verb without a clause that it could share a subject with. */
    private boolean stray(int verb) {
        return governor[verb] < 0 || is(relation[verb], "dep") || is(relation[verb], "ccomp") || is(relation[verb], "csubj");
    }

    /** The noun phrase that ends just before a verb. */
    private List<Integer> before(int verb) {
        int at = verb - 1;
        for (int child : children(verb, "aux", "advmod")) {
            at = Math.min(at, child - 1);
        }
        for (; at >= start; at--) {
            Token token = token(at);
            if (token.isVerb() || token.tag().equals(",") && at + 1 == verb) {
                return List.of();
            }
            if ((token.isNoun() || token.isPronoun() && !token.tag().endsWith("$")) && !DAYS.contains(token.lemma().toLowerCase(Locale.ROOT))) {
                int top = at;
                while (governor[top] >= start && governor[top] < verb && !token(governor[top]).isVerb()
                        && !is(relation[top], "appos")) {
                    top = governor[top];
                }
                return token(top).isNoun() || token(top).isPronoun() ? List.of(top) : List.of(at);
            }
        }
        return List.of();
    }

    private List<Integer> subjectsOfNominal(int noun, int depth) {
        List<Integer> own = below(noun, "nsubj");
        return own.isEmpty() && governor[noun] >= 0 && token(governor[noun]).isVerb() ? subjects(governor[noun], depth)
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
        int above = governor[noun];
        return above >= 0 && token(above).isVerb() && depth < DEEPEST ? subjects(above, depth) : governed(noun, "of");
    }

    private boolean controlsByObject(int verb) {
        return OBJECT_CONTROL.contains(lemma(verb)) && (passive(verb) || !objects(verb).isEmpty());
    }

    private List<Integer> objects(int verb) {
        List<Integer> found = below(verb, "obj");
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
        if (found.isEmpty() && is(relation[verb], "acl:relcl") && !below(verb, "nsubj").isEmpty()
                && !below(verb, "nsubj").contains(governor[verb])) {
            found = List.of(governor[verb]);
        }
        return found.isEmpty() ? mistaken(verb) : expand(found);
    }

    /** "Arrested two men suspected of": an object that the parser took for the subject of a clause. */
    private List<Integer> mistaken(int verb) {
        for (int clause : children(verb, "ccomp", "xcomp")) {
            List<Integer> subjects = children(clause, "nsubj");
            if (children(clause, "mark").isEmpty() && children(clause, "aux").isEmpty() && !subjects.isEmpty()
                    && subjects.get(0) > verb && !SAYING.contains(lemma(verb))) {
                return expand(subjects);
            }
        }
        return List.of();
    }

    List<Integer> indirectObjects(int verb) {
        return expand(below(verb, "iobj"));
    }

    /** Dependents in the enhanced graph; a relative pronoun gives way to what it stands for. */
    private List<Integer> below(int token, String name) {
        List<Integer> found = new ArrayList<>();
        for (Dependency arc : below.get(token)) {
            if (is(arc.relation(), name) && !found.contains(arc.dependent())) {
                found.add(arc.dependent());
            }
        }
        if (found.size() > 1) {
            found.removeIf(at -> token(at).tag().startsWith("W"));
        }
        if (found.size() == 1 && token(found.get(0)).tag().startsWith("W") && is(relation[token], "acl")
                && governor[token] >= 0) {
            return List.of(governor[token]);
        }
        return found;
    }

    /** What a preposition governs under a token, coordinated nouns included. */
    List<Integer> governed(int token, String preposition) {
        List<Integer> found = new ArrayList<>();
        for (Dependency arc : below.get(token)) {
            String name = arc.relation();
            int colon = name.indexOf(':');
            if (colon > 0 && (is(name, "obl") || is(name, "nmod"))) {
                String word = name.substring(colon + 1);
                if (word.equals(preposition) || preposition.equals("by") && word.equals("agent")
                        || caseWord(arc.dependent(), preposition)) {
                    found.add(arc.dependent());
                }
            }
        }
        return expand(found);
    }

    boolean caseWord(int noun, String preposition) {
        for (int child : children.get(noun)) {
            if (is(relation[child], "case") && lemma(child).equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** The tokens and what is coordinated with them. */
    List<Integer> expand(List<Integer> tokens) {
        List<Integer> all = new ArrayList<>();
        for (int token : tokens) {
            if (!all.contains(token)) {
                all.add(token);
            }
            for (int next : children(token, "conj")) {
                if (!all.contains(next) && !token(next).isVerb()) {
                    all.add(next);
                }
            }
        }
        all.sort(null);
        return all;
    }

    /** The verb, noun or adjective of the clause that completes a word: what is agreed, asked, threatened; -1 for none. */
    int complement(int token) {
        for (String name : new String[] {"xcomp", "ccomp", "acl", "advcl"}) {
            for (int child : children(token, name)) {
                boolean gerund = child == token + 1 && token(child).tag().equals("VBG");
                if (child > token && (!name.equals("advcl") || gerund || mark(child, "to") || mark(child, "from") || mark(child, "of")
                        || mark(child, "for") || mark(child, "with") || mark(child, "against"))
                        && (!name.equals("acl") || mark(child, "to") || mark(child, "that"))) {
                    return child;
                }
            }
        }
        return -1;
    }

    boolean mark(int token, String word) {
        for (int child : children.get(token)) {
            if ((is(relation[child], "mark") || is(relation[child], "case")) && lemma(child).equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean passive(int verb) {
        if (!token(verb).isVerb()) {
            return false;
        }
        for (int child : children.get(verb)) {
            if (relation[child].equals("aux:pass") || relation[child].equals("nsubj:pass")
                    || relation[child].equals("aux") && lemma(child).equals("be") && token(verb).tag().equals("VBN")) {
                return true;
            }
        }
        if (!token(verb).tag().equals("VBN") || !children(verb, "aux").isEmpty()) {
            return false;
        }
        String role = relation[verb];
        return role.equals("acl") || role.equals("amod") || is(role, "xcomp")
                || is(role, "advcl") && children(verb, "obj", "nsubj").isEmpty()
                || is(role, "conj") && governor[verb] >= 0 && passive(governor[verb]) && children(verb, "obj").isEmpty();
    }
}
