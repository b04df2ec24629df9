package chancery.serve;

import chancery.query.Asker;
import chancery.query.Format;
import chancery.query.Parameter;
import chancery.query.Question;
import chancery.text.InputException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.QueryCancelledException;

/**
 * The shipped questions over HTTP: {@code /question/timeline.csv?from=2023-09-01}.
 *
 * <p>The request's parameters are the question's. The ending chooses: {@code .json} (also without one), {@code .csv},
 * {@code .tsv} and {@code .xml} give the rows, {@code .ttl} what the graph says of each row's first node, {@code .rq} the
 * query itself with the values in their places. {@code /question/} lists what can be asked.
 */
final class Questions extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES = Map.of("json", "application/sparql-results+json",
            "csv", "text/csv;charset=utf-8", "tsv", "text/tab-separated-values;charset=utf-8",
            "xml", "application/sparql-results+xml", "ttl", "text/turtle;charset=utf-8",
            "rq", "application/sparql-query;charset=utf-8");

    private final transient Asker asker;

    Questions(Asker asker) {
        this.asker = asker;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (path.isEmpty()) {
            list(response);
            return;
        }
        int dot = path.lastIndexOf('.');
        String ending = dot < 0 ? "json" : path.substring(dot + 1);
        Optional<Question> question = Question.shipped(dot < 0 ? path : path.substring(0, dot));
        if (question.isEmpty() || !TYPES.containsKey(ending)) {
            Refusal.send(response, 404, "no such question; expected one of " + String.join(", ", Question.SHIPPED)
                    + " with one of the endings " + String.join(", ", new TreeMap<>(TYPES).keySet()));
            return;
        }
        answer(question.get(), ending, values(request), response);
    }

    private void answer(Question question, String ending, Map<String, String> values, HttpServletResponse response)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            switch (ending) {
                case "rq" -> bytes.write(asker.text(question, values).getBytes(StandardCharsets.UTF_8));
                case "ttl" -> asker.describe(question, values, bytes);
                default -> asker.ask(question, values, Format.valueOf(ending.toUpperCase(Locale.ROOT)), bytes);
            }
        } catch (InputException e) {
            boolean late = e.getCause() instanceof QueryCancelledException;
            Refusal.send(response, late ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_BAD_REQUEST,
                    e.getMessage());
            return;
        }
        response.setContentType(TYPES.get(ending));
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!given[0].isEmpty()) {
                values.put(name, given[0]);
            }
        });
        return values;
    }

    private static void list(HttpServletResponse response) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        for (String name : Question.SHIPPED) {
            Question.shipped(name).ifPresent(question -> list.add(describe(question)));
        }
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(list));
    }

    private static ObjectNode describe(Question question) {
        ObjectNode node = JSON.createObjectNode().put("name", question.name()).put("comment", question.comment())
                .put("text", question.text());
        ArrayNode parameters = node.putArray("parameters");
        for (Parameter parameter : question.parameters()) {
            parameters.addObject().put("name", parameter.name())
                    .put("type", parameter.type().name().toLowerCase(Locale.ROOT)).put("help", parameter.help())
                    .put("optional", parameter.optional()).put("value", parameter.value().orElse(""));
        }
        return node;
    }
}
