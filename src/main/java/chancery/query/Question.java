package chancery.query;

import chancery.graph.Vocabulary;
import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * A SPARQL query with its opening comment: the question, how to read the answer, and its parameters, one a line:
 *
 * <pre>
 * # ?actor entity             by name, Wikidata id or IRI
 * # ?from date?               the first day; a parameter with a question mark may be left out
 * # ?most integer = 100       how many; 100 where nothing is said
 * </pre>
 *
 * @param name       of the file, without its ending
 * @param comment    the opening comment without its parameters
 * @param parameters in the order of the comment
 * @param text       all of it
 */
public record Question(String name, String comment, List<Parameter> parameters, String text) {
    /** The questions that ship, in the order in which they are listed. */
    public static final List<String> SHIPPED = List.of("who-represents", "timeline", "dyad", "claims-about", "contested",
            "alliances", "places", "network", "unlinked", "evidence", "sources", "wikidata-federated");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*(/[a-z][a-z-]*)?");
    private static final Pattern PARAMETER = Pattern.compile(
            "#\\s*\\?(?<name>\\w+)\\s+(?<type>" + Parameter.Type.NAMES
                    + ")(?<optional>\\??)(?:\\s+=\\s*(?<value>\\S+))?(?:\\s+(?<help>.*))?");

    public Question {
        parameters = List.copyOf(parameters);
    }

    /** A question that ships, listed or not ({@code page/timeline}); empty where there is none of that name. */
    public static Optional<Question> shipped(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream file = Question.class.getResourceAsStream("/chancery/queries/" + name + ".rq")) {
            return file == null ? Optional.empty()
                    : Optional.of(of(name, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("queries/" + name + ".rq", e);
        }
    }

    /** Any query. Its syntax is looked at when it is asked. */
    public static Question of(String name, String text) {
        List<Parameter> parameters = new ArrayList<>();
        StringBuilder comment = new StringBuilder();
        for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
            Matcher matcher = PARAMETER.matcher(line);
            if (matcher.matches()) {
                parameters.add(new Parameter(matcher.group("name"), Parameter.Type.of(matcher.group("type")),
                        !matcher.group("optional").isEmpty(), Optional.ofNullable(matcher.group("value")),
                        Objects.requireNonNullElse(matcher.group("help"), "")));
            } else {
                comment.append(line.replaceFirst("^#\\s?", "")).append('\n');
            }
        }
        return new Question(name, comment.toString().strip(), parameters, text);
    }

    /**
     * Parses it; the prefixes of Chancery's graphs need no declaration.
     *
     * @throws InputException if it is no SPARQL; the message has the line
     */
    Query query() {
        Query query = QueryFactory.create();
        query.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
        try {
            return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            Location where = e.getLine() > 0 ? Location.of(name, e.getLine()) : Location.of(name);
            throw new InputException(where, "is no SPARQL query: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    /** Its name, its question and its parameters, in a few lines. */
    public String summary() {
        StringBuilder summary = new StringBuilder(name + "\n    " + comment.lines().findFirst().orElse("") + "\n");
        for (Parameter parameter : parameters) {
            summary.append("    --set ").append(parameter.name()).append("=  ").append(parameter.help()).append('\n');
        }
        return summary.toString();
    }

    Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }
}
