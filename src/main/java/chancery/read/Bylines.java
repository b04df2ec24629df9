package chancery.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authors out of bylines. */
final class Bylines {
    private static final Pattern BY = Pattern.compile("(?:(?:story|text|report|words|analysis|written) )?by:? (\\S.{0,200})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|/•·]\\s*|\\s+(?:and|&|with)\\s+");
    private static final Pattern PLACE = Pattern.compile("\\s+(?:in|at|for|from|reporting)\\s+\\S.*");
    private static final Pattern ROLE = Pattern.compile("(?i).*(?:\\b(?:correspondent|reporter|editor|bureau|writer|staff|chief|producer|analyst|columnist|journalist|contributor|desk"
            + "|news|updated?|published|posted|author|admin|fellow|professor|minutes?|read)\\b|@|https?:|www\\.|\\d).*");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?:[ -](?:(?:\\p{Lu}|[a-z]{1,3} |al-|el-|d['’])[\\p{L}'’.-]*)){0,5}|\\p{Lu}{2,}");

    private Bylines() { }

    /** The names in a line that is a byline ({@code By A. Sample and B. Sample in Tbilisi}); none where it is none. */
    static List<String> read(String line) {
        Matcher matcher = BY.matcher(line);
        return matcher.matches() && !line.endsWith(".") ? names(matcher.group(1)) : List.of();
    }

    /**
     * The names in a value that is meant to hold authors. Places, roles and addresses in it are left out; what is no
     * person's name but stands alone ("Example Wire") is kept.
     */
    static List<String> names(String value) {
        Matcher by = BY.matcher(value.strip());
        String list = by.matches() ? by.group(1) : value.strip();
        Set<String> names = new LinkedHashSet<>();
        for (String part : BETWEEN.split(list.replaceAll("\\s+", " "))) {
            String name = PLACE.matcher(part).replaceFirst("").replaceAll("^\\W+|[\\s,:;-]+$", "");
            if (NAME.matcher(name).matches() && !ROLE.matcher(name).matches()) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }
}
