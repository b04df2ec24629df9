package chancery.resolve;

import chancery.gazetteer.Kind;
import java.util.List;

/** Joins the last word of a name, where it stands alone, with the one longer name of the article that ends with it. */
final class ShortNames {
    private final Lexicon lexicon;

    ShortNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void join(List<Cluster> clusters) {
        places(clusters);
        bodies(clusters);
    }

    /** "Karabakh" after "Nagorny Karabakh": a place's last word, where one longer name ends with it. */
    private void places(List<Cluster> clusters) {
        for (Cluster place : List.copyOf(clusters)) {
            if (place.drafts.isEmpty() || place.item.isPresent() || !place(place) || NameGrouper.words(place.drafts.get(0)).length > 1) {
                continue;
            }
            String word = NameGrouper.words(place.drafts.get(0))[0];
            List<Cluster> longer = clusters.stream().filter(other -> other != place && place(other)
                    && !other.drafts.isEmpty() && other.drafts.get(0).name.isPresent()
                    && endsWith(NameGrouper.words(other.drafts.get(0)), word)).toList();
            if (longer.size() == 1) {
                longer.get(0).absorb(place);
                clusters.remove(place);
            }
        }
    }

    /** "the Agency" after "International Atomic Energy Agency": a body's last word, where one longer name ends with it. */
    private static void bodies(List<Cluster> clusters) {
        for (Cluster body : List.copyOf(clusters)) {
            if (body.drafts.isEmpty() || body.item.isPresent() || body.owner != null || !body.proper || !body.kind.organized()
                    || !body.drafts.stream().allMatch(ShortNames::afterTheArticle)) {
                continue;
            }
            String word = " " + body.drafts.get(0).name.orElseThrow().text();
            List<Cluster> longer = clusters.stream().filter(other -> other != body && other.kind.organized()
                    && other.drafts.stream().anyMatch(draft -> draft.name.isPresent() && draft.name.get().text().endsWith(word)
                            && Draft.inTextOrder(draft, body.drafts.get(0)) < 0)).toList();
            if (longer.size() == 1) {
                longer.get(0).absorb(body);
                clusters.remove(body);
            }
        }
    }

    private static boolean afterTheArticle(Draft draft) {
        return draft.name.isPresent() && NameGrouper.words(draft).length == 1 && draft.name.get().from() > 0
                && draft.sentence.token(draft.name.get().from() - 1).word().equalsIgnoreCase("the");
    }

    private static boolean place(Cluster cluster) {
        return cluster.proper && (cluster.kind == Kind.PLACE || cluster.kind == Kind.REGION);
    }

    private boolean endsWith(String[] words, String word) {
        return words.length == 2 && words[1].equals(word) && !lexicon.has("compass", words[0]);
    }
}
