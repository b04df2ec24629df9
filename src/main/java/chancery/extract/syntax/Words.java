package chancery.extract.syntax;

import chancery.annotate.Sentence;
import chancery.annotate.Token;
import java.util.Locale;
import java.util.Set;

/** Closed classes of English words, and tests by part of speech, that attributions are read by. */
public final class Words {
    private static final Set<String> TIMES = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "yesterday", "today", "tomorrow", "tonight", "week", "month", "year", "day", "morning", "evening",
            "night", "afternoon", "time", "january", "february", "march", "april", "june", "july", "august", "september",
            "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "weekend", "hour",
            "decade", "midnight", "noon");
    private static final Set<String> SUBORDINATORS = Set.of("while", "although", "though", "because", "if", "that", "when",
            "than", "since", "until", "before", "after", "unless", "what", "which", "who", "whom", "where", "how", "as",
            "whether", "why");

    /** What carries words rather than says them: a letter urging restraint is urged by who sent it. */
    private static final Set<String> MEDIA = Set.of("letter", "statement", "ad", "tweet", "speech", "column", "conference",
            "paper", "post", "memo", "message", "note", "email", "article", "interview", "spot", "lawsuit", "suit", "petition",
            "resolution", "brief", "comment", "remark", "video", "advertisement", "communique", "declaration", "op-ed", "motion");

    /** What shows or finds things as a witness does: a poll, a video, a letter. */
    private static final Set<String> SOURCES = Set.of("poll", "survey", "study", "report", "video", "footage", "recording", "tape",
            "record", "document", "datum", "data", "figure", "statistics", "estimate", "analysis", "average", "research", "review",
            "investigation", "audit", "census", "letter", "memo", "email", "e-mail", "statement", "article", "story", "photo",
            "photograph", "image", "picture", "map", "chart", "graph", "slide", "file", "testimony", "evidence", "ad",
            "advertisement", "spot", "commentary", "editorial", "column", "transcript", "filing", "return", "dashcam");

    private Words() { }

    public static String lower(Token token) {
        return token.word().toLowerCase(Locale.ROOT);
    }

    /** Whether the word names a time and so is no speaker, addressee or content by itself. */
    public static boolean isTime(Token token) {
        return TIMES.contains(token.lemma().toLowerCase(Locale.ROOT)) || TIMES.contains(lower(token));
    }

    /** Whether the noun is a medium: a letter, a statement, an interview. */
    public static boolean carriesWords(Token token) {
        return MEDIA.contains(token.lemma());
    }

    /** Whether the noun is a source that shows or finds: a poll, a video. */
    public static boolean informs(Token token) {
        return SOURCES.contains(token.lemma());
    }

    public static boolean subordinates(Token token) {
        return SUBORDINATORS.contains(lower(token));
    }

    public static boolean isFinite(Token token) {
        return switch (token.tag()) {
            case "VBD", "VBP", "VBZ", "MD" -> true;
            default -> false;
        };
    }

    /** "Herself": who asks herself a question asks for nobody. */
    public static boolean isReflexive(Token token) {
        return token.isPronoun() && lower(token).matches(".+sel(f|ves)");
    }

    public static boolean isRelative(Token token) {
        return token.tag().startsWith("W");
    }

    /** Whether a finite verb stands in the run. */
    public static boolean finite(Sentence sentence, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            if (isFinite(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }
}
