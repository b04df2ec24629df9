package chancery.extract.speech;

import chancery.annotate.Name;
import chancery.annotate.Notes;
import chancery.annotate.Quotation;
import chancery.annotate.Sentence;
import chancery.annotate.Token;
import chancery.annotate.Dateline;
import chancery.extract.syntax.Words;
import chancery.fact.Claim;
import chancery.resolve.Entities;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Finds who says, thinks, wishes or intends what. */
public final class AttributionFinder {
    /** The confidence of a noun of saying whose owner is not found, measured as in {@link AttributionRule}. */
    private static final double UNSAID = .3;

    private static final CueLexicon LEXICON = CueLexicon.shipped();

    public List<Attribution> find(Notes notes, Entities entities) {
        Quotes quotes = new Quotes(notes);
        Map<Integer, List<Name>> persons = notes.names().stream().filter(name -> name.type() == Name.Type.PERSON)
                .collect(Collectors.groupingBy(Name::sentence));
        List<Attribution> found = new ArrayList<>();
        for (Sentence sentence : notes.sentences()) {
            Actuality actuality = new Actuality(sentence);
            Map<Complement, Integer> read = new LinkedHashMap<>();
            Sources.find(sentence).forEach(c -> read.put(c, c.cue().from()));
            for (int at = 0; at < sentence.size(); at++) {
                int token = at;
                cue(persons, sentence, quotes, at).ifPresent(c -> read.put(c, token));
            }
            new Colons(sentence).find(List.copyOf(read.keySet())).forEach(c -> read.put(c, c.cue().from()));
            read.forEach((c, token) -> found.add(attribution(sentence, token, c, actuality)));
        }
        found.addAll(new Labels(notes, quotes).find());
        List<Attribution> bounded = found.stream().flatMap(each -> within(quotes, each).stream()).toList();
        return new Continuations(notes, quotes).extend(Asides.settle(notes, bounded));
    }

    /** What a speaker who is quoted tells of another's words ends where the quotation does. */
    private static Optional<Attribution> within(Quotes quotes, Attribution found) {
        if (found.cues().isEmpty()) {
            return Optional.of(found);
        }
        Optional<Span> quotation = quotes.at(found.cues().get(0)).map(Quotation::span)
                .filter(span -> span.contains(found.cues().get(0)) && found.speakers().stream().allMatch(span::contains));
        if (quotation.isEmpty() || found.contents().stream().allMatch(quotation.get()::contains)) {
            return Optional.of(found);
        }
        Span words = quotation.get();
        List<Span> inside = found.contents().stream().filter(words::overlaps)
                .map(content -> new Span(Math.max(content.start(), words.start()),
                        Math.min(content.end(), words.end()))).toList();
        return inside.isEmpty() ? Optional.empty() : Optional.of(found.withContents(inside, found.quoted()));
    }

    private Optional<Complement> cue(Map<Integer, List<Name>> persons, Sentence sentence, Quotes quotes, int at) {
        Token token = sentence.token(at);
        Optional<Complement> seeming = new Appearances(sentence).at(at);
        if (seeming.isPresent()) {
            return seeming;
        }
        if (token.isVerb()) {
            List<Cue> cues = LEXICON.at(sentence, at, "verb");
            Optional<Complement> found = cues.isEmpty() ? Optional.empty() : verb(persons, sentence, quotes, at, cues);
            if (found.isPresent() || !token.tag().matches("VBN|VBG")) {
                return found;
            }
        }
        if (token.isNoun()) {
            List<Cue> cues = LEXICON.at(sentence, at, "noun");
            return cues.isEmpty() ? Optional.empty() : new NounCues(sentence).read(at, cues);
        }
        List<Cue> adverbs = LEXICON.at(sentence, at, "adverb");
        if (!adverbs.isEmpty()) {
            return new Hedges(sentence).adverb(at, adverbs);
        }
        if (token.tag().matches("JJ.?|VBN|VBG|RB")) {
            List<Cue> cues = LEXICON.at(sentence, at, "adjective");
            return cues.isEmpty() ? Optional.empty() : cues.get(0).has("attributive")
                    ? new Hedges(sentence).attributive(at, cues) : adjective(sentence, at, cues);
        }
        return Optional.empty();
    }

    private static Optional<Complement> adjective(Sentence sentence, int at, List<Cue> cues) {
        List<Speaker> subjects = new SpeakerFinder(sentence).subject(at);
        return subjects.isEmpty() ? Optional.empty() : new Frames(sentence, at, false).read(cues)
                .map(c -> new Complement(AttributionRule.ADJECTIVE, c.by(), c.contents(), c.cue(), c.addressee(), subjects));
    }

    private Optional<Complement> verb(Map<Integer, List<Name>> persons, Sentence sentence, Quotes quotes, int verb,
                                      List<Cue> cues) {
        if (Passives.isPassive(sentence, verb)) {
            return new Passives(sentence).read(verb, cues);
        }
        if (Passives.isReduced(sentence, verb)) {
            Optional<Complement> reduced = new Passives(sentence).reduced(verb, cues);
            if (reduced.isPresent()) {
                return reduced;
            }
        }
        if (isAskedOf(sentence, verb)) {
            return new Frames(sentence, verb, false).read(cues).map(c -> c.by(List.of()));
        }
        SpeakerFinder finder = new SpeakerFinder(sentence);
        List<Speaker> subjects = finder.subject(verb);
        DirectSpeech direct = new DirectSpeech(sentence, quotes);
        Optional<Complement> complement = direct.quotation(verb, cues, subjects);
        if (complement.isEmpty() && !subjects.isEmpty()) {
            complement = new RelativeSaying(sentence).read(verb, cues);
        }
        if (complement.isEmpty() && !subjects.isEmpty()) {
            complement = new Frames(sentence, verb, isPersonal(persons, sentence, subjects)).read(cues);
        }
        if (complement.isEmpty()) {
            complement = direct.fronted(verb, cues, subjects);
        }
        if (complement.isEmpty() && !subjects.isEmpty()) {
            complement = new Frames(sentence, verb, false).remainder(cues);
        }
        if (complement.isEmpty()) {
            complement = direct.bare(verb, cues, subjects);
        }
        if (complement.isEmpty() && subjects.isEmpty()) {
            complement = new Frames(sentence, verb, false).read(cues).filter(c -> c.rule() == AttributionRule.CLAUSE
                    && c.contents().get(0).from() == c.cue().to()
                    && Words.lower(sentence.token(c.contents().get(0).from())).equals("that")
                    && sentence.token(verb).tag().matches("VB[GDZP]")).map(c -> c.by(finder.foremost(verb)));
        }
        return complement.map(c -> c.speakers().isEmpty() ? c.by(subjects) : c)
                .map(c -> inItself(c) ? outside(c, finder, verb) : c);
    }

    private static Complement outside(Complement complement, SpeakerFinder finder, int verb) {
        List<Speaker> near = finder.adjacent(verb);
        List<Speaker> found = near.isEmpty() ? finder.opening(verb) : near;
        return found.isEmpty() ? complement : complement.by(found);
    }

    /** Whether the parse has drawn who speaks from what is said after the verb. */
    private static boolean inItself(Complement complement) {
        return complement.rule() == AttributionRule.CLAUSE && !complement.speakers().isEmpty() && complement.speakers().stream()
                .allMatch(speaker -> complement.contents().stream().anyMatch(range -> range.contains(speaker.head())));
    }

    /** "Asked whether it knew, the bank declined to comment": a participle before the clause of who is asked, not of who asks. */
    private static boolean isAskedOf(Sentence sentence, int verb) {
        return sentence.token(verb).tag().equals("VBN") && sentence.relation(verb).startsWith("advcl")
                && sentence.governor(verb) > verb && sentence.children(verb, "aux", "nsubj").isEmpty()
                && (verb == 0 || sentence.token(verb - 1).tag().matches("WRB|IN|,"));
    }

    private static boolean isPersonal(Map<Integer, List<Name>> persons, Sentence sentence, List<Speaker> speakers) {
        return speakers.stream().anyMatch(speaker -> {
            Token head = sentence.token(speaker.head());
            String word = Words.lower(head);
            return head.tag().equals("PRP") && !word.equals("it") && !word.equals("they") || word.equals("who")
                    || persons.getOrDefault(sentence.index(), List.of()).stream()
                            .anyMatch(name -> name.from() <= speaker.head() && speaker.head() < name.to());
        });
    }

    private static Attribution attribution(Sentence sentence, int cue, Complement complement, Actuality actuality) {
        List<Speaker> speakers = complement.speakers();
        List<Span> addressees = complement.addressee().isPresent()
                ? List.of(new NounPhrases(sentence).largest(complement.addressee().getAsInt()).span(sentence)) : List.of();
        boolean quoted = complement.contents().stream().anyMatch(range -> {
            for (int i = range.from(); i < range.to(); i++) {
                if (Marks.opensQuote(sentence, i)) {
                    return true;
                }
            }
            return false;
        });
        boolean unlike = actuality.unlike(cue, complement);
        return new Attribution(sentence.index(), OptionalInt.of(cue), speakers.stream().map(Speaker::span).toList(),
                speakers.stream().map(Speaker::head).toList(), speakers.isEmpty() ? sentence.index() : speakers.get(0).sentence(),
                List.of(complement.cue().span(sentence)),
                complement.contents().stream().map(range -> told(sentence, range)).toList(), addressees,
                unlike ? opposite(complement.by().stance()) : complement.by().stance(), actuality.of(cue, complement), quoted,
                unlike ? Optional.empty() : complement.by().act(), complement.rule().term(),
                speakers.isEmpty() && complement.rule() == AttributionRule.NOUN ? UNSAID : complement.rule().confidence());
    }

    /** The words of a content without the dateline before them: "LIMA (AP) -- Rebels fled, police said". */
    private static Span told(Sentence sentence, Range content) {
        int start = content.from() > 0 ? 0 : Dateline.end(sentence);
        return new Range(Math.min(Math.max(content.from(), start), content.to() - 1), content.to()).span(sentence);
    }

    /** What not believing or wanting amounts to. */
    private static Claim.Stance opposite(Claim.Stance stance) {
        return stance == Claim.Stance.WANTS ? Claim.Stance.DENIES : Claim.Stance.DOUBTS;
    }
}
