package chancery.extract.syntax;

import chancery.annotate.Dependency;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence's dependencies, laid out so that a token's arcs are found without a search. */
class Arcs {
    /** Verbs whose passive says of what after who. */
    private static final Set<String> OF = Set.of("accuse", "suspect", "convict", "acquit", "warn", "clear", "assure", "inform");

    private final Sentence sentence;
    private final String[] lemma;
    private final int[] governor;
    private final String[] relation;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<List<Dependency>> below = new ArrayList<>();

    Arcs(Sentence sentence) {
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
        Hyphens hyphens = new Hyphens(sentence);
        for (Dependency arc : hyphens.mended(sentence.basic())) {
            governor[arc.dependent()] = arc.governor();
            relation[arc.dependent()] = arc.relation();
            if (arc.governor() >= 0) {
                children.get(arc.governor()).add(arc.dependent());
            }
        }
        for (Dependency arc : hyphens.mended(sentence.enhanced())) {
            if (arc.governor() >= 0) {
                below.get(arc.governor()).add(arc);
            }
        }
        pastAgents();
    }

    /** "Accused by officials of hiding grain": who hides it is not the officials, though the parse hangs it on them. */
    private void pastAgents() {
        for (int i = 0; i < relation.length; i++) {
            int agent = governor[i];
            int verb = agent < 0 ? -1 : governor[agent];
            if (verb >= 0 && named(relation[i], "acl") && token(i).tag().equals("VBG") && named(relation[agent], "obl")
                    && OF.contains(lemma[verb]) && mark(i, "of") && caseWord(agent, "by")) {
                children.get(agent).remove(Integer.valueOf(i));
                children.get(verb).add(i);
                governor[i] = verb;
                relation[i] = "advcl";
            }
        }
    }

    public Sentence sentence() {
        return sentence;
    }

    public Token token(int at) {
        return sentence.token(at);
    }

    public String lemma(int at) {
        return lemma[at];
    }

    /** A hyphenated word by its last part, "cease-fire" at "fire"; the lemma where there is no hyphen before it. */
    public String compound(int at) {
        return at > 1 && token(at - 1).word().equals("-") ? lemma(at - 2) + "-" + lemma(at) : lemma(at);
    }

    public int governor(int token) {
        return governor[token];
    }

    public String relation(int token) {
        return relation[token];
    }

    public boolean is(int token, String name) {
        return named(relation[token], name);
    }

    /** Whether a relation is the named one, whatever its subtype. */
    static boolean named(String relation, String name) {
        return relation.startsWith(name) && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
    }

    /** The enhanced graph's arcs out of a token. */
    List<Dependency> enhanced(int token) {
        return below.get(token);
    }

    public List<Integer> children(int token) {
        return children.get(token);
    }

    /** The tree's dependents of a token by some of the relations, subtypes included. */
    public List<Integer> children(int token, String... names) {
        List<Integer> found = new ArrayList<>();
        for (int child : children.get(token)) {
            for (String name : names) {
                if (named(relation[child], name)) {
                    found.add(child);
                    break;
                }
            }
        }
        return found;
    }

    /** Whether one token stands above the other in the tree, or is the same. */
    public boolean dominates(int upper, int lower) {
        int at = lower;
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            if (at == upper) {
                return true;
            }
            at = governor[at];
        }
        return false;
    }

    /** "Russia-backed". */
    public boolean hyphenated(int verb) {
        return verb > 1 && token(verb - 1).word().equals("-") && token(verb).tag().equals("VBN")
                && token(verb - 2).span().end() == token(verb - 1).span().start();
    }

    /** Dependents in the enhanced graph; a relative pronoun gives way to what it stands for. */
    final List<Integer> below(int token, String name) {
        List<Integer> found = new ArrayList<>();
        for (Dependency arc : below.get(token)) {
            if (named(arc.relation(), name) && !found.contains(arc.dependent())) {
                found.add(arc.dependent());
            }
        }
        if (found.size() > 1) {
            found.removeIf(at -> token(at).tag().startsWith("W"));
        }
        if (found.size() == 1 && token(found.get(0)).tag().startsWith("W") && named(relation[token], "acl")
                && governor[token] >= 0) {
            return List.of(governor[token]);
        }
        return found;
    }

    /** What a preposition governs under a token, coordinated nouns included. */
    public List<Integer> governed(int token, String preposition) {
        List<Integer> found = new ArrayList<>();
        for (Dependency arc : below.get(token)) {
            String name = arc.relation();
            int colon = name.indexOf(':');
            if (colon > 0 && (named(name, "obl") || named(name, "nmod"))) {
                String word = name.substring(colon + 1);
                if (word.equals(preposition) || preposition.equals("by") && word.equals("agent")
                        || caseWord(arc.dependent(), preposition)) {
                    found.add(arc.dependent());
                }
            }
        }
        return expand(found);
    }

    public boolean caseWord(int noun, String preposition) {
        for (int child : children.get(noun)) {
            if (named(relation[child], "case") && lemma(child).equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** The tokens and what is coordinated with them. */
    public List<Integer> expand(List<Integer> tokens) {
        List<Integer> all = new ArrayList<>();
        for (int token : tokens) {
            if (!all.contains(token)) {
                all.add(token);
            }
            int second = listed(token);
            if (second >= 0) {
                expand(List.of(second)).stream().filter(next -> !all.contains(next)).forEach(all::add);
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

    /** "Chad, Niger and Mali acted": the name after the first, which the parser set beside it; -1 where no list begins. */
    final int listed(int first) {
        for (int second : token(first).isProper() ? children(first, "appos") : List.<Integer>of()) {
            boolean bare = second > first + 1 && token(first + 1).tag().equals(",") && token(second).isProper();
            for (int at = first + 2; at < second && bare; at++) {
                bare = token(at).isProper() || lemma(at).equals("the");
            }
            List<Integer> rest = bare ? children(second, "conj") : List.of();
            boolean joined = rest.stream().anyMatch(next -> !children(next, "cc").isEmpty());
            if (joined && rest.stream().allMatch(next -> token(next).isProper())) {
                return second;
            }
        }
        return -1;
    }

    public boolean mark(int token, String word) {
        for (int child : children.get(token)) {
            if ((named(relation[child], "mark") || named(relation[child], "case")) && lemma(child).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
