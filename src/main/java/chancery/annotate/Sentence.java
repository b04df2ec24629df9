package chancery.annotate;

import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sentence with its parse.
 *
 * @param index     position in the article, from 0
 * @param span      where it stands in the article
 * @param paragraph index of its paragraph, from 0
 * @param basic     one arc for each token: a tree
 * @param enhanced  the enhanced graph: shared subjects and objects of coordinated verbs, subjects of controlled verbs,
 *                  antecedents of relative pronouns; a token may have several governors
 * @param tree      constituents
 */
public record Sentence(int index, Span span, int paragraph, List<Token> tokens, List<Dependency> basic,
                       List<Dependency> enhanced, Constituent tree) {
    public Sentence {
        tokens = List.copyOf(tokens);
        basic = List.copyOf(basic);
        enhanced = List.copyOf(enhanced);
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
        for (Dependency arc : basic) {
            if (arc.dependent() == token) {
                return Optional.of(arc);
            }
        }
        return Optional.empty();
    }

    /** The governor of a token in the tree, -1 for the root and for a token without an arc. */
    public int governor(int token) {
        return arc(token).map(Dependency::governor).orElse(-1);
    }

    /** The relation of a token to its governor in the tree; {@code ""} where it has none. */
    public String relation(int token) {
        return arc(token).map(Dependency::relation).orElse("");
    }

    /** The tree's dependents of a token, in text order; of the named relations (with any subtype) where some are named. */
    public List<Integer> children(int token, String... relations) {
        return select(basic, token, relations);
    }

    /** As {@link #children} in the enhanced graph. */
    public List<Integer> enhancedChildren(int token, String... relations) {
        return select(enhanced, token, relations);
    }

    /** The enhanced arcs into a token. */
    public List<Dependency> enhancedArcs(int token) {
        return enhanced.stream().filter(arc -> arc.dependent() == token).toList();
    }

    private static List<Integer> select(List<Dependency> arcs, int token, String... relations) {
        List<Integer> found = new ArrayList<>();
        for (Dependency arc : arcs) {
            if (arc.governor() == token && matches(arc, relations) && !found.contains(arc.dependent())) {
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
}
