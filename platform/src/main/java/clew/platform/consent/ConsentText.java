package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyId;
import clew.platform.directory.RecipientClass;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One version of the text on sharing in one language: what is read out before a person is asked, and the words
/// of the receipt.
public final class ConsentText {

    /// The identity of the text on sharing.
    public static final String ID = "sharing";

    private static final int PARAGRAPHS = 7;

    private final String language;
    private final String version;
    private final Map<String, String> words;

    ConsentText(String language, String version, Map<String, String> words) {
        this.language = language;
        this.version = version;
        this.words = Map.copyOf(words);
        Stream.of(
                        Stream.of("reliability", "title", "until.day", "until.withdrawn"),
                        Stream.iterate(1, n -> n + 1).limit(PARAGRAPHS).map(n -> "p." + n),
                        Stream.of(
                                        "title", "shared", "with", "for", "until", "given", "number", "change", "safe",
                                        "verify")
                                .map("receipt."::concat),
                        Stream.of(Purpose.values()).map(purpose -> "purpose." + purpose),
                        Stream.of(RecipientClass.values()).map(one -> "class." + one),
                        ConsentTexts.KINDS.stream().map(kind -> "kind." + kind))
                .flatMap(Function.identity())
                .filter(key -> !words.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalStateException(
                            "The text %s %s in %s lacks %s.".formatted(ID, version, language, key));
                });
    }

    /// The code of its language.
    public String language() {
        return language;
    }

    /// Its version.
    public String version() {
        return version;
    }

    /// By whom it was looked at.
    public String reliability() {
        return word("reliability");
    }

    /// Words of it.
    public String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return word;
    }

    /// The paragraphs as they are read out for a share.
    ///
    /// @param agencyName how an agency is called
    public List<String> readOut(Share share, ZoneId zone, Function<AgencyId, String> agencyName) {
        Map<String, String> facts = Map.of(
                "{who}", who(share.to(), agencyName),
                "{purpose}", purposes(share),
                "{what}", kinds(share),
                "{until}", until(share, zone));
        return Stream.iterate(1, n -> n + 1)
                .limit(PARAGRAPHS)
                .map(n -> filled(word("p." + n), facts))
                .toList();
    }

    String who(Recipient to, Function<AgencyId, String> agencyName) {
        return switch (to) {
            case Recipient.One(AgencyId agency) -> agencyName.apply(agency);
            case Recipient.Every(RecipientClass every) -> word("class." + every);
        };
    }

    String purposes(Share share) {
        return share.purposes().stream()
                .map(purpose -> word("purpose." + purpose))
                .collect(Collectors.joining("; "));
    }

    String kinds(Share share) {
        return share.kinds().stream().map(this::kind).collect(Collectors.joining("; "));
    }

    String kind(DataKind kind) {
        return word("kind." + kind);
    }

    String until(Share share, ZoneId zone) {
        var last = share.lastMoment();
        return last == null
                ? word("until.withdrawn")
                : word("until.day").replace("{day}", day(LocalDate.ofInstant(last, zone)));
    }

    /// A day as the language writes it; English without a country writes the day first, as most of the world does.
    String day(LocalDate day) {
        Locale spoken = Locale.forLanguageTag(language);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(spoken.equals(Locale.ENGLISH) ? Locale.UK : spoken)
                .format(day);
    }

    /// What says later which words were read out.
    static Basis.TextRead read(ConsentText text, List<String> paragraphs) {
        return new Basis.TextRead(ID + "/" + text.language, text.version, sha256(String.join("\n", paragraphs)));
    }

    private static String filled(String words, Map<String, String> facts) {
        String filled = words;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            filled = filled.replace(fact.getKey(), fact.getValue());
        }
        return filled;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
