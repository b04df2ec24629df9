package chancery.annotate;

import chancery.text.CodePoints;
import chancery.text.Span;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalStructureFactory;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreebankLanguagePack;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Tokens, tags, names and parses by Stanford CoreNLP, copied out to our own records at once.
 *
 * <p>The only class that imports CoreNLP. It drives the tagger, the recognizer and the shift-reduce parser itself rather
 * than through CoreNLP's pipeline, which would also convert every parse a third time, and lets the models load side by
 * side. Safe to share between threads.
 */
final class CoreNlp {
    /** Past this many tokens a sentence is cut: the time of tagging and parsing grows faster than its length. */
    static final int LONGEST_SENTENCE = 200;

    private static final String MODELS = "edu/stanford/nlp/models/";
    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t\\r\\u00a0]*\\n");

    private final StanfordCoreNLP tokenizer;
    private final MaxentTagger tagger;
    private final CRFClassifier<CoreLabel> recognizer;
    private final ShiftReduceParser parser;
    private final GrammaticalStructureFactory structures;

    /** Loads the models from the class path: some seconds, and 1.2 GB of heap. */
    CoreNlp() {
        edu.stanford.nlp.util.logging.RedwoodConfiguration.current().clear().apply();
        CompletableFuture<ShiftReduceParser> parsing =
                CompletableFuture.supplyAsync(() -> ShiftReduceParser.loadModel(MODELS + "srparser/englishSR.ser.gz"));
        tokenizer = tokenizer();
        tagger = new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger");
        recognizer = recognizer();
        parser = parsing.join();
        TreebankLanguagePack pack = parser.getTLPParams().treebankLanguagePack();
        pack.setGenerateOriginalDependencies(false);
        parser.getTLPParams().setGenerateOriginalDependencies(false);
        structures = pack.grammaticalStructureFactory(Filters.acceptFilter(),
                parser.getTLPParams().typedDependencyHeadFinder());
    }

    private static StanfordCoreNLP tokenizer() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("tokenize.options", "invertible,splitHyphenated=true,untokenizable=noneKeep");
        return new StanfordCoreNLP(settings);
    }

    private static CRFClassifier<CoreLabel> recognizer() {
        try {
            return CRFClassifier.getClassifier(MODELS + "ner/english.all.3class.distsim.crf.ser.gz");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("the name model on the class path cannot be read", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the name model does not fit this CoreNLP", e);
        }
    }

    /** What CoreNLP says of a text: sentences in order, names in order, notices of sentences that were cut. */
    Parsed parse(String text) {
        CodePoints points = new CodePoints(text);
        List<Sentence> sentences = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        int paragraph = 0;
        int end = 0;
        for (List<CoreLabel> tokens : split(text, notices)) {
            String gap = text.substring(end, tokens.get(0).beginPosition());
            paragraph += end > 0 && PARAGRAPH.matcher(gap).find() ? 1 : 0;
            end = tokens.get(tokens.size() - 1).endPosition();
            sentences.add(sentence(sentences.size(), paragraph, tokens, points));
            names(sentences.size() - 1, tokens, names);
        }
        return new Parsed(sentences, names, notices);
    }

    private List<List<CoreLabel>> split(String text, List<String> notices) {
        Annotation document = new Annotation(text);
        tokenizer.annotate(document);
        List<List<CoreLabel>> split = new ArrayList<>();
        for (List<CoreLabel> tokens : sentences(document, text)) {
            if (tokens.size() > LONGEST_SENTENCE) {
                notices.add("a sentence of " + tokens.size() + " tokens at character " + tokens.get(0).beginPosition()
                        + " was cut every " + LONGEST_SENTENCE + " tokens");
            }
            for (int from = 0; from < tokens.size(); from += LONGEST_SENTENCE) {
                split.add(new ArrayList<>(tokens.subList(from, Math.min(tokens.size(), from + LONGEST_SENTENCE))));
            }
        }
        return split;
    }

    /**
     * The sentences that CoreNLP finds, without those it begins after a stop in brackets: "Mr Hale (R-Ga.) [said …]" is one,
     * since no sentence begins with a small letter.
     */
    private static List<List<CoreLabel>> sentences(Annotation document, String text) {
        List<List<CoreLabel>> found = new ArrayList<>();
        for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            List<CoreLabel> before = found.isEmpty() ? List.of() : found.get(found.size() - 1);
            if (!before.isEmpty() && before.get(before.size() - 1).word().equals(")")
                    && Character.isLowerCase(tokens.get(0).originalText().codePointAt(0))
                    && !text.substring(before.get(before.size() - 1).endPosition(), tokens.get(0).beginPosition()).contains("\n")) {
                before.addAll(tokens);
            } else {
                found.add(new ArrayList<>(tokens));
            }
        }
        return found;
    }

    private Sentence sentence(int index, int paragraph, List<CoreLabel> labels, CodePoints points) {
        int comma = OpeningDate.withoutComma(labels.stream().map(CoreLabel::word).toList());
        List<CoreLabel> read = comma == 0 ? labels : withComma(labels, comma);
        tagger.tagCoreLabels(read);
        Morphology morphology = new Morphology();
        List<Token> tokens = new ArrayList<>();
        for (CoreLabel label : labels) {
            Span span = new Span(points.fromUtf16(label.beginPosition()), points.fromUtf16(label.endPosition()));
            tokens.add(new Token(tokens.size(), span, label.originalText(),
                    morphology.lemma(label.word(), label.tag()), label.tag()));
        }
        Tree tree = parser.apply(read);
        GrammaticalStructure structure = structures.newGrammaticalStructure(tree);
        int supplied = comma == 0 ? -1 : comma;
        List<Dependency> basic = dependencies(structure.typedDependencies(), supplied);
        List<Dependency> enhanced =
                dependencies(structure.typedDependenciesEnhanced(), supplied);
        return new Sentence(index, tokens.get(0).span().union(tokens.get(tokens.size() - 1).span()), paragraph, tokens,
                basic, enhanced, constituent(tree.firstChild(), new int[1], supplied).orElseThrow());
    }

    /** The same tokens and a comma that the text lacks, for the parser alone. */
    private static List<CoreLabel> withComma(List<CoreLabel> labels, int at) {
        CoreLabel comma = new CoreLabel();
        comma.setWord(",");
        comma.setValue(",");
        List<CoreLabel> all = new ArrayList<>(labels);
        all.add(at, comma);
        return all;
    }

    /** @param supplied index of a token that the text lacks, -1 for none: it is left out, and later ones count one less */
    private static List<Dependency> dependencies(Collection<TypedDependency> typed, int supplied) {
        return typed.stream().filter(arc -> arc.dep().index() - 1 != supplied)
                .map(arc -> new Dependency(index(arc.gov().index() - 1, supplied), index(arc.dep().index() - 1, supplied),
                        arc.reln().toString()))
                .sorted(java.util.Comparator.comparingInt(Dependency::dependent)
                        .thenComparingInt(Dependency::governor).thenComparing(Dependency::relation))
                .distinct().toList();
    }

    private static int index(int token, int supplied) {
        return supplied >= 0 && token >= supplied ? token - 1 : token;
    }

    /**
     * @param next     the next token's index, in one cell
     * @param supplied as in {@link #dependencies}
     */
    private static Optional<Constituent> constituent(Tree tree, int[] next, int supplied) {
        int from = next[0];
        if (tree.isPreTerminal()) {
            next[0]++;
            return from == supplied ? Optional.empty()
                    : Optional.of(new Constituent(tree.value(), index(from, supplied), index(from, supplied) + 1, List.of()));
        }
        List<Constituent> children = new ArrayList<>();
        for (Tree child : tree.children()) {
            constituent(child, next, supplied).ifPresent(children::add);
        }
        String label = tree.value();
        int mark = label.indexOf('-', 1);
        return children.isEmpty() ? Optional.empty() : Optional.of(new Constituent(mark > 0 ? label.substring(0, mark) : label,
                children.get(0).from(), children.get(children.size() - 1).to(), children));
    }

    private void names(int sentence, List<CoreLabel> labels, List<Name> names) {
        List<CoreLabel> answers = recognizer.classifySentence(labels);
        int from = 0;
        String open = "O";
        for (int i = 0; i <= answers.size(); i++) {
            String answer = i < answers.size() ? answers.get(i).get(CoreAnnotations.AnswerAnnotation.class) : "O";
            if (!answer.equals(open)) {
                if (!open.equals("O")) {
                    names.add(new Name(sentence, from, i, Name.Type.valueOf(open)));
                }
                from = i;
                open = answer;
            }
        }
    }
}
