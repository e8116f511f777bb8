package clew.scenario.world;

import clew.scenario.evidence.Field;
import clew.scenario.evidence.Piece;
import clew.scenario.pack.NameStock;
import clew.scenario.pack.Pack;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes pieces as documents in a language of their pack, each marked as an exercise and with the hash of its world.
public final class Documents {

    private static final Pattern OPEN = Pattern.compile("\\{([a-z]+)}");

    private final Pack pack;
    private final String language;
    private final String hash;

    /// @param hash the hash of the world, which is printed on each document
    public Documents(Pack pack, String language, String hash) {
        this.pack = pack;
        this.language = language;
        this.hash = hash;
    }

    /// A document.
    public record Document(String title, String body, String mark) {
        /// The whole of it as text.
        public String text() {
            return mark + "\n" + title + "\n\n" + body.strip() + "\n" + mark + "\n";
        }
    }

    /// A piece as a document.
    public Document of(Piece piece) {
        return new Document(
                filled(piece, piece.artefact().titleKey()),
                filled(piece, piece.artefact().bodyKey()),
                mark(piece));
    }

    private String mark(Piece piece) {
        return "*** " + pack.text(language, "exercise.mark") + " *** " + pack.id() + " " + pack.version() + " "
                + hash.substring(0, 16) + " / " + piece.number();
    }

    private String filled(Piece piece, String key) {
        UnaryOperator<String> value =
                name -> said(Objects.requireNonNull(piece.fields().get(name), name));
        Matcher open = OPEN.matcher(pack.text(language, key));
        StringBuilder text = new StringBuilder();
        while (open.find()) {
            open.appendReplacement(text, Matcher.quoteReplacement(value.apply(open.group(1))));
        }
        return open.appendTail(text).toString();
    }

    private String said(Field field) {
        return switch (field) {
            case Field.Plain(String text) -> text;
            case Field.Key(String key) -> pack.text(language, key);
            case Field.Named(NameStock.Name given, NameStock.Name family, String latin) ->
                name(language, given, family, latin);
            case Field.Lines(var lines) -> lines.stream().map(this::said).collect(Collectors.joining("\n"));
        };
    }

    /// A name in the script of a language: Latin unless the language is written in Cyrillic or Arabic.
    static String name(String language, NameStock.Name given, NameStock.Name family, String latin) {
        return switch (language) {
            case "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn" ->
                given.cyrillic() + " " + family.cyrillic();
            case "ar", "fa", "ur", "ps", "ckb" -> given.arabic() + " " + family.arabic();
            default -> latin;
        };
    }
}
