package chancery.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.util.Context;

/** REGEX, REPLACE or CONCAT that ends when its query is cancelled, and makes no string past a limit. */
final class GuardedFunction extends ExprFunctionN {
    /** Characters. No text in a graph comes near it. */
    private static final long LONGEST = 4_000_000;

    private final ExprFunctionN function;

    GuardedFunction(ExprFunctionN function, ExprList arguments) {
        super(function.getFunctionSymbol().getSymbol(), arguments);
        this.function = function;
    }

    static boolean guards(ExprFunctionN function) {
        return function instanceof E_Regex || function instanceof E_StrReplace || function instanceof E_StrConcat;
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
        AtomicBoolean cancelled = Context.getCancelSignal(environment.getContext());
        if (function instanceof E_Regex) {
            return NodeValue.makeBoolean(matcher(values, 2, cancelled).find());
        }
        if (function instanceof E_StrReplace) {
            measure(values, cancelled);
        } else {
            require(values.stream().mapToLong(value -> value.asString().length()).sum());
        }
        return function.eval(values);
    }

    /** Finds all that would be replaced, under guard, before it is done without. */
    private static void measure(List<NodeValue> values, AtomicBoolean cancelled) {
        Matcher matcher = matcher(values, 3, cancelled);
        long matches = 0;
        while (matcher.find()) {
            matches++;
        }
        long text = values.get(0).asString().length();
        String replacement = values.get(2).asString();
        // Each group that the replacement names can bring back the whole text; matches do not overlap.
        long groups = replacement.chars().filter(character -> character == '$').count();
        require(text + matches * replacement.length() + groups * text);
    }

    private static Matcher matcher(List<NodeValue> values, int flags, AtomicBoolean cancelled) {
        Pattern pattern = RegexEngine.makePattern("regex", string(values.get(1)),
                values.size() > flags ? string(values.get(flags)) : "");
        return pattern.matcher(new Cancellable(string(values.get(0)), cancelled));
    }

    private static String string(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("expected a string, found " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    private static void require(long length) {
        if (length > LONGEST) {
            throw new ExprEvalException("a string of " + length + " characters is longer than " + LONGEST);
        }
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        return function.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedFunction(function, arguments);
    }

    /** A text that a regular expression cannot go on reading once its query is cancelled. */
    private record Cancellable(String text, AtomicBoolean cancelled) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (cancelled != null && cancelled.get()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
