package chancery.annotate;

import chancery.text.Span;

/**
 * A word or a punctuation mark.
 *
 * @param index position in its sentence, from 0
 * @param span  where it stands in the article
 * @param word  as written
 * @param lemma dictionary form, lower case except for proper names
 * @param tag   Penn Treebank part of speech
 */
public record Token(int index, Span span, String word, String lemma, String tag) {
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProper() {
        return tag.startsWith("NNP");
    }

    public boolean isPronoun() {
        return tag.startsWith("PRP") || tag.startsWith("WP");
    }

    public boolean isPunctuation() {
        return !tag.isEmpty() && !Character.isLetter(tag.charAt(0)) && !tag.equals("$") && !tag.equals("#");
    }
}
