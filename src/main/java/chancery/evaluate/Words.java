package chancery.evaluate;

import chancery.text.CodePoints;
import chancery.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words of an annotation in its text, where they stand by themselves. */
final class Words {
    private static final Pattern NUMBERED = Pattern.compile("(.*)@([1-9][0-9]*)");
    private static final Pattern FROM_TO = Pattern.compile("(.+?) … (.+)");

    private final String text;
    private final CodePoints points;

    Words(String text) {
        this.text = text;
        points = new CodePoints(text);
    }

    /** Each place where the words stand, or the numbered one alone; empty where there is none. */
    List<Span> all(String words) {
        Matcher numbered = NUMBERED.matcher(words);
        if (numbered.matches()) {
            List<Span> places = all(numbered.group(1));
            int place = Integer.parseInt(numbered.group(2));
            return place <= places.size() ? List.of(places.get(place - 1)) : List.of();
        }
        List<Span> places = new ArrayList<>();
        Matcher place = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])").matcher(text);
        while (place.find()) {
            places.add(new Span(points.fromUtf16(place.start()), points.fromUtf16(place.end())));
        }
        return places;
    }

    /** The first place of the words, the numbered one, or from the first words to the first place of the last ones after. */
    Optional<Span> one(String words) {
        Matcher ends = FROM_TO.matcher(words);
        if (!ends.matches()) {
            return all(words).stream().findFirst();
        }
        return one(ends.group(1)).flatMap(first -> all(ends.group(2)).stream()
                .filter(last -> last.start() >= first.end()).findFirst().map(first::union));
    }
}
