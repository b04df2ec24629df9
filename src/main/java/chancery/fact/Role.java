package chancery.fact;

/** What a span contributes to a mention of a fact; each names a property {@code ch:…Mention}. */
public enum Role {
    TRIGGER("trigger"), SOURCE("source"), RECIPIENT("recipient"), MEDIATOR("mediator"), PLACE("place"), TIME("time"),
    SUBJECT("subject"), OBJECT("object"), CUE("cue"), SPEAKER("speaker"), ADDRESSEE("addressee"), CONTENT("content");

    private final String term;

    Role(String name) {
        term = name + "Mention";
    }

    /** The local name of the property in the {@code ch:} vocabulary. */
    public String term() {
        return term;
    }
}
