package chancery.annotate;

import chancery.annotate.CalendarReader.Read;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds dates and periods, and anchors them to the day of publication. Times of the day are passed over. */
final class TimeFinder {
    /** @param names of which those of persons and bodies are no dates, though one be called April or USA Today */
    List<TimeExpression> find(List<Sentence> sentences, List<Name> names, Optional<LocalDate> published) {
        Anchor anchor = new Anchor(published);
        List<TimeExpression> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            new Scan(sentence, anchor).run(found);
        }
        Set<List<Integer>> named = new HashSet<>();
        for (Name name : names) {
            for (int i = name.from(); name.type() != Name.Type.LOCATION && i < name.to(); i++) {
                named.add(List.of(name.sentence(), i));
            }
        }
        return found.stream().filter(time -> !named.contains(List.of(time.sentence(), time.from()))).toList();
    }

    /** One sentence, read from left to right; what one expression has taken, no other gets. */
    private static final class Scan {
        private final Sentence sentence;
        private final TimeWords words;
        private final CalendarReader calendar;
        private final RelativeReader relative;

        Scan(Sentence sentence, Anchor anchor) {
            this.sentence = sentence;
            words = new TimeWords(sentence);
            calendar = new CalendarReader(words, anchor);
            relative = new RelativeReader(words, anchor);
        }

        void run(List<TimeExpression> found) {
            int at = 0;
            while (at < words.size()) {
                int start = at;
                Optional<Read<TimeValue>> read = bounded(at).or(() -> plain(start));
                read.ifPresent(value -> found.add(expression(start, value)));
                at = read.map(Read::end).orElse(at + 1);
            }
        }

        private Optional<Read<TimeValue>> plain(int at) {
            return relative.read(at).or(() -> calendar.read(at));
        }

        private Optional<Read<TimeValue>> afterArticle(int at) {
            return plain(words.is(at, "the") ? at + 1 : at);
        }

        /** What a preposition makes of the time after it: since, until, from … to, between … and. */
        private Optional<Read<TimeValue>> bounded(int at) {
            return switch (words.text(at)) {
                case "since" -> afterArticle(at + 1).map(read -> new Read<>(read.value().open(), read.end()));
                case "until", "till", "before" ->
                        afterArticle(at + 1).map(read -> new Read<>(read.value().closed(), read.end()));
                case "by" -> dated(at + 1).map(read -> new Read<>(read.value().closed(), read.end()));
                case "after" -> dated(at + 1).map(read -> new Read<>(read.value().open(), read.end()));
                case "from", "between" -> pair(at);
                case "for", "over", "during", "throughout" -> filling(at);
                default -> Optional.empty();
            };
        }

        private Optional<Read<TimeValue>> dated(int at) {
            return words.is(at, "the") || words.weekday(at).isPresent() ? afterArticle(at) : calendar.read(at);
        }

        /** "from X to Y", "from X onwards", "between X and Y"; "from X" alone tells no more than X does. */
        private Optional<Read<TimeValue>> pair(int at) {
            boolean between = words.is(at, "between");
            Optional<Read<TimeValue>> range = between ? calendar.range(at + 1, true) : Optional.empty();
            if (range.isPresent()) {
                return range.map(read -> new Read<>(read.value().somewhere(), read.end()));
            }
            Optional<Read<TimeValue>> first = afterArticle(at + 1);
            if (first.isEmpty() || first.get().value().period()) {
                return first;
            }
            int end = first.get().end();
            TimeValue value = first.get().value();
            if (words.is(end, "on", "onward", "onwards")) {
                return Optional.of(new Read<>(value.open(), end + 1));
            }
            boolean joint = between ? words.is(end, "and") : words.is(end, "to", "until", "till", "through");
            Optional<Read<TimeValue>> second = joint ? afterArticle(end + 1) : Optional.empty();
            return second.filter(read -> value.begins(read.value())).map(read -> new Read<>(between
                    ? value.to(read.value()).somewhere() : value.to(read.value()), read.end()));
        }

        private Optional<Read<TimeValue>> filling(int at) {
            return afterArticle(at + 1).filter(read -> read.value().period() || !words.is(at, "for"))
                    .filter(read -> read.value().period() || words.is(at, "throughout"))
                    .map(read -> new Read<>(read.value().filled(), read.end()));
        }

        private TimeExpression expression(int at, Read<TimeValue> read) {
            int from = words.token(at);
            int to = words.token(read.end() - 1) + 1;
            TimeValue value = read.value();
            return new TimeExpression(sentence.index(), from, to, sentence.span(from, to), value.edtf(),
                    value.earliest(), value.latest(), value.period(), value.inferred()
                    ? TimeExpression.TimeSource.INFERRED : TimeExpression.TimeSource.FROM_TEXT);
        }
    }
}
