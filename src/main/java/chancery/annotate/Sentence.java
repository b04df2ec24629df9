package chancery.annotate;

import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sentence with its parse. A class rather than a record, for it keeps the arcs by token: every later stage walks them.
 */
public final class Sentence {
    private final int index;
    private final Span span;
    private final int paragraph;
    private final List<Token> tokens;
    private final List<Dependency> basic;
    private final List<Dependency> enhanced;
    private final Constituent tree;
    /** The arc to each token in the tree; null for a token without one. */
    private final Dependency[] arcs;
    private final List<List<Dependency>> basicFrom;
    private final List<List<Dependency>> enhancedFrom;
    private final List<List<Dependency>> enhancedTo;

    /**
     * @param index     position in the article, from 0
     * @param span      where it stands in the article
     * @param paragraph index of its paragraph, from 0
     * @param basic     one arc for each token: a tree
     * @param enhanced  the enhanced graph: shared subjects and objects of coordinated verbs, subjects of controlled
     *                  verbs, antecedents of relative pronouns; a token may have several governors
     * @param tree      constituents
     */
    public Sentence(int index, Span span, int paragraph, List<Token> tokens, List<Dependency> basic,
                    List<Dependency> enhanced, Constituent tree) {
        this.index = index;
        this.span = span;
        this.paragraph = paragraph;
        this.tokens = List.copyOf(tokens);
        this.basic = List.copyOf(basic);
        this.enhanced = List.copyOf(enhanced);
        this.tree = tree;
        arcs = new Dependency[tokens.size()];
        for (Dependency arc : basic) {
            if (arcs[arc.dependent()] == null) {
                arcs[arc.dependent()] = arc;
            }
        }
        basicFrom = byToken(basic, true);
        enhancedFrom = byToken(enhanced, true);
        enhancedTo = byToken(enhanced, false);
    }

    private List<List<Dependency>> byToken(List<Dependency> arcs, boolean governor) {
        List<List<Dependency>> lists = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            lists.add(List.of());
        }
        for (Dependency arc : arcs) {
            int token = governor ? arc.governor() : arc.dependent();
            if (token >= 0) {
                if (lists.get(token).isEmpty()) {
                    lists.set(token, new ArrayList<>(4));
                }
                lists.get(token).add(arc);
            }
        }
        return lists;
    }

    public int index() {
        return index;
    }

    public Span span() {
        return span;
    }

    public int paragraph() {
        return paragraph;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public List<Dependency> basic() {
        return basic;
    }

    public List<Dependency> enhanced() {
        return enhanced;
    }

    public Constituent tree() {
        return tree;
    }

    public Token token(int at) {
        return tokens.get(at);
    }

    public int size() {
        return tokens.size();
    }

    /** The article's span of a run of tokens, {@code from} to before {@code to}. */
    public Span span(int from, int to) {
        return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    /** The arc to a token in the tree; empty for punctuation that the parser left out. */
    public Optional<Dependency> arc(int token) {
        return Optional.ofNullable(arcs[token]);
    }

    /** The governor of a token in the tree, -1 for the root and for a token without an arc. */
    public int governor(int token) {
        return arcs[token] == null ? -1 : arcs[token].governor();
    }

    /** The relation of a token to its governor in the tree; {@code ""} where it has none. */
    public String relation(int token) {
        return arcs[token] == null ? "" : arcs[token].relation();
    }

    /** The tree's dependents of a token, in text order; of the named relations (with any subtype) where some are named. */
    public List<Integer> children(int token, String... relations) {
        return select(basicFrom.get(token), relations);
    }

    /** As {@link #children} in the enhanced graph. */
    public List<Integer> enhancedChildren(int token, String... relations) {
        return select(enhancedFrom.get(token), relations);
    }

    /** The enhanced arcs into a token. */
    public List<Dependency> enhancedArcs(int token) {
        return java.util.Collections.unmodifiableList(enhancedTo.get(token));
    }

    private static List<Integer> select(List<Dependency> arcs, String... relations) {
        List<Integer> found = new ArrayList<>();
        for (Dependency arc : arcs) {
            if (matches(arc, relations) && !found.contains(arc.dependent())) {
                found.add(arc.dependent());
            }
        }
        found.sort(null);
        return found;
    }

    private static boolean matches(Dependency arc, String... relations) {
        if (relations.length == 0) {
            return true;
        }
        for (String relation : relations) {
            if (arc.is(relation)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "Sentence[" + index + ", " + span + "]";
    }
}
