package chancery.store;

import chancery.graph.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Symbol;

/**
 * Full text in SPARQL: {@code (?thing ?kind ?article ?score) ch:search ("words" "claim" 50)}.
 *
 * <p>The subject is one to four variables: the node, {@code "name"}, {@code "sentence"} or {@code "claim"}, its article
 * and the score. The object is the words; after them, where wanted, the kind to look in and the most hits (200).
 */
final class SearchFunction extends PropertyFunctionEval {
    private static final String IRI = Vocabulary.CH + "search";
    private static final Symbol INDEX = Symbol.create(IRI);
    private static final int MOST = 200;

    private SearchFunction() {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    }

    /** Lets queries over a dataset search an index. Jena knows functions by name for all datasets; the index is the dataset's. */
    static void search(DatasetGraph dataset, TextIndex index) {
        PropertyFunctionRegistry.get().put(IRI, iri -> new SearchFunction());
        dataset.getContext().set(INDEX, index);
    }

    @Override
    public QueryIterator execEvaluated(Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object,
                                       ExecutionContext context) {
        List<Node> given = object.isList() ? object.getArgList() : List.of(object.getArg());
        List<Node> wanted = subject.isList() ? subject.getArgList() : List.of(subject.getArg());
        String words = text(given, 0).orElse("");
        Optional<TextIndex.Kind> kind = text(given, 1).filter(name -> !name.isEmpty()).map(SearchFunction::kind);
        int limit = text(given, 2).map(SearchFunction::number).orElse(MOST);
        List<Binding> rows = new ArrayList<>();
        TextIndex index = context.getContext().get(INDEX);
        if (index == null) {
            throw new ExprEvalException("ch:search is for a store; this dataset has no text index");
        }
        for (TextIndex.Hit hit : index.search(words, kind, limit)) {
            row(binding, wanted, List.of(NodeFactory.createURI(hit.iri()),
                    NodeFactory.createLiteralString(hit.kind().name().toLowerCase(Locale.ROOT)),
                    NodeFactory.createURI(hit.article()),
                    NodeFactory.createLiteralByValue(hit.score()))).ifPresent(rows::add);
        }
        return QueryIterPlainWrapper.create(rows.iterator(), context);
    }

    /** The binding with the values, or empty where a value contradicts what is already bound. */
    private static Optional<Binding> row(Binding binding, List<Node> wanted, List<Node> values) {
        BindingBuilder row = BindingFactory.builder(binding);
        for (int i = 0; i < wanted.size() && i < values.size(); i++) {
            if (wanted.get(i).isVariable()) {
                row.add(Var.alloc(wanted.get(i)), values.get(i));
            } else if (!wanted.get(i).equals(values.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(row.build());
    }

    private static Optional<String> text(List<Node> nodes, int at) {
        return at < nodes.size() && nodes.get(at).isLiteral()
                ? Optional.of(nodes.get(at).getLiteralLexicalForm()) : Optional.empty();
    }

    private static TextIndex.Kind kind(String name) {
        try {
            return TextIndex.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ExprEvalException("ch:search looks in \"name\", \"sentence\" or \"claim\", not in \"" + name + "\"");
        }
    }

    private static int number(String text) {
        try {
            return Math.max(1, Math.min(MOST, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            throw new ExprEvalException("ch:search takes a number of hits, not \"" + text + "\"");
        }
    }
}
