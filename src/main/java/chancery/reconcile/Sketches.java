package chancery.reconcile;

import chancery.gazetteer.Item;
import chancery.gazetteer.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What pop-ups say of an item: what it is, other names of it, what is known. */
final class Sketches {
    static final String STYLE = "h1{font:bold 1rem sans-serif}p{font:.85rem sans-serif}";
    /** Values of a property that are shown. */
    private static final int SHOWN = 6;
    private static final int NAMES = 8;

    private final Register register;
    private final Statements statements;

    Sketches(Register register, Statements statements) {
        this.register = register;
        this.statements = statements;
    }

    /** A page of its own, to be framed. */
    String page(Item item, String description) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(item.label())
                + "</title><style>" + STYLE + "</style></head><body>" + piece(item, description) + "</body></html>\n";
    }

    /** A piece of somebody else's page: it brings no style and no script. */
    String piece(Item item, String description) {
        List<String> lines = new ArrayList<>(List.of(description));
        lines.add(String.join(", ", register.names(item.key()).stream().skip(1).limit(NAMES).toList()));
        register.terms(item.key()).stream().limit(SHOWN).forEach(term -> lines.add(label(term.property()) + ": "
                + name(term.key()) + " (" + term.since().orElse("") + "–" + term.until().orElse("") + ")"));
        for (Property property : Property.values()) {
            List<String> values = statements.of(item.key(), property.id()).stream().map(this::name).toList();
            if (property != Property.COORDINATES && property != Property.COUNTRY && !values.isEmpty()) {
                lines.add(property.label() + ": " + String.join(", ", values.subList(0, Math.min(SHOWN, values.size())))
                        + (values.size() > SHOWN ? ", …" : ""));
            }
        }
        return piece(item.label(), lines);
    }

    static String piece(String title, List<String> lines) {
        return "<h1>" + escaped(title) + "</h1><p>" + lines.stream().filter(line -> !line.isEmpty()).map(Sketches::escaped)
                .collect(Collectors.joining("<br>")) + "</p>";
    }

    private String name(String value) {
        return register.item(value).map(Item::label).orElse(value);
    }

    private static String label(String property) {
        return Property.of(property).map(Property::label).orElse(property);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
