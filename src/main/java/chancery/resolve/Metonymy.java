package chancery.resolve;

import chancery.annotate.Sentence;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.NameType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Capitals and seats that stand for their governments: where a city acts, speaks, owns an act or stands beside another
 * party ("Baku announced", "Baku's victory", "between Yerevan and Moscow"), not where things are in it or come to it.
 */
final class Metonymy {
    private static final Set<String> STATIVE = Set.of("be", "remain", "stay", "become", "look", "seem", "appear", "feel");

    private final Gazette gazette;
    private final NameGrouper names;
    private final Lexicon lexicon;

    private final Sides sides;
    private final Predicate<Item> ofTheAge;

    /** @param ofTheAge whether an article is of the age in which a city bears its name */
    Metonymy(Gazette gazette, NameGrouper names, Lexicon lexicon, Sides sides, Predicate<Item> ofTheAge) {
        this.sides = sides;
        this.ofTheAge = ofTheAge;
        this.gazette = gazette;
        this.names = names;
        this.lexicon = lexicon;
    }

    /** Moves a capital's or a seat's mention over to its state, where it stands for that. */
    void settle(Draft draft) {
        if (draft.name.isEmpty() || draft.name.get().known().isEmpty()) {
            return;
        }
        boolean seat = draft.name.get().known().get().type() == NameType.SEAT;
        Item item = draft.name.get().known().get().item();
        if (seat) {
            seat(draft);
        } else if (item.kind() == Kind.CITY && !dateline(draft) && !plays(draft)
                && ofTheAge.test(item) && acts(draft)) {
            Optional<Item> state = item.capitalOf().stream().map(gazette::item).flatMap(Optional::stream)
                    .filter(one -> Gazette.state(one.kind())).findFirst();
            if (lexicon.has("shared-seat", item.label())) {
                // "Brussels" may be Belgium, the Union or the alliance: the state only where the report is about it
                state = state.filter(names::named);
            }
            state.ifPresent(one -> {
                draft.literal = draft.cluster;
                move(draft, names.cluster(one));
            });
        }
    }

    /** In a report on sport a capital that does more than speak is a side. */
    private boolean plays(Draft draft) {
        int governor = draft.sentence.governor(draft.head);
        return sides.report() && (governor < 0 || !lexicon.has("saying", draft.sentence.token(governor).lemma()));
    }

    /** "KABUL (AP) --", "Tehran, March 15": the city where a report was written. */
    private static boolean dateline(Draft draft) {
        if (draft.from > 0) {
            return false;
        }
        String name = draft.name.orElseThrow().text();
        boolean shouted = name.length() > 3 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        return shouted || draft.to < draft.sentence.size()
                && draft.sentence.token(draft.to).word().matches("[-–—:,(]|--|-LRB-");
    }

    /** A seat speaks for the government unless something happens there. */
    private void seat(Draft draft) {
        Cluster building = names.place(draft.name.orElseThrow().text());
        if (located(draft.sentence, draft.head)) {
            move(draft, building);
        } else {
            draft.literal = building;
        }
    }

    private static void move(Draft draft, Cluster cluster) {
        draft.cluster.drafts.remove(draft);
        cluster.add(draft);
    }

    private boolean acts(Draft draft) {
        return acts(draft.sentence, draft.head) || beforeVerb(draft);
    }

    /** "… and Baku stated": right before a finite verb, with no preposition before it, whatever the parse makes of it. */
    private boolean beforeVerb(Draft draft) {
        Sentence sentence = draft.sentence;
        if (draft.to >= sentence.size() || draft.from > 0 && sentence.token(draft.from - 1).tag().matches("IN|TO|NNP|POS")) {
            return false;
        }
        return sentence.token(draft.to).tag().equals("VBD")
                && !lexicon.has("literal-subject-verb", sentence.token(draft.to).lemma())
                && !sentence.token(draft.to).lemma().equals("be");
    }

    private boolean acts(Sentence sentence, int token) {
        String relation = sentence.relation(token);
        int governor = sentence.governor(token);
        if (governor < 0) {
            return false;
        }
        String over = sentence.token(governor).lemma();
        if (lexicon.has("hyphen-act", next(sentence, token))) {
            return true;
        }
        return switch (relation) {
            case "nsubj" -> sentence.token(governor).isVerb() && !STATIVE.contains(over)
                    ? !lexicon.has("literal-subject-verb", over) : defiant(sentence, governor);
            case "nsubj:pass" -> lexicon.has("addressed-verb", over);
            case "obj", "iobj" -> lexicon.has("addressed-verb", over);
            case "obl:agent" -> true;
            case "obl", "nmod", "advcl", "acl" -> !located(sentence, token) && withParty(sentence, token, governor);
            case "nmod:poss" -> !lexicon.has("place-possession", over)
                    && !lexicon.has("place-possession", over + "s");
            case "conj" -> acts(sentence, governor);
            default -> false;
        };
    }

    /** "Moscow-brokered": the word after the hyphen. */
    private static String next(Sentence sentence, int token) {
        return token + 2 < sentence.size() && sentence.token(token + 1).word().equals("-")
                ? sentence.token(token + 2).word() : "";
    }

    /** "Baku is ready", "Baku remains defiant", but not "Baku is a city", "Moscow is cold". */
    private boolean defiant(Sentence sentence, int governor) {
        return lexicon.has("party-adjective", sentence.token(governor).lemma())
                || sentence.children(governor, "xcomp", "ccomp").stream()
                        .anyMatch(child -> lexicon.has("party-adjective", sentence.token(child).lemma()));
    }

    /** "ties with Moscow", "sanctions against Moscow", "relations between Yerevan and Moscow". */
    private boolean withParty(Sentence sentence, int token, int governor) {
        String preposition = sentence.children(token, "case").stream().map(i -> sentence.token(i).lemma().toLowerCase(
                java.util.Locale.ROOT)).findFirst().orElse("");
        String over = sentence.token(governor).lemma();
        return switch (preposition) {
            case "with", "against", "between", "by" -> !lexicon.has("route-noun", over);
            case "on" -> lexicon.has("on-party", over);
            case "of" -> lexicon.has("of-party", over);
            default -> false;
        };
    }

    private static boolean located(Sentence sentence, int token) {
        return sentence.children(token, "case").stream().anyMatch(i -> Set.of("in", "near", "at", "to", "from",
                "outside", "inside", "around", "into", "through", "toward", "towards", "across").contains(
                sentence.token(i).lemma().toLowerCase(java.util.Locale.ROOT)));
    }
}
