package clew.platform.exchange.htcds;

import clew.platform.exchange.htcds.Meaning.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reads the codes of picklists, single and multiple.
final class Codes {

    private static final Map<String, Map<String, String>> BY_PLAIN_TEXT = new ConcurrentHashMap<>();
    private static final String INDUSTRY = "vic_ForcedLabourIndustry";

    private Codes() {}

    static Meaning single(Field field, String text) {
        Meaning whole = one(field, text);
        if (whole.understood()) {
            return whole;
        }
        List<String> tokens = tokens(field, text);
        if (tokens.size() < 2) {
            return whole;
        }
        Meaning several = several(field, tokens);
        if (!several.understood()) {
            return several;
        }
        if (field.name().equals(INDUSTRY)) {
            return firstOf(several, text);
        }
        return Meaning.refused(Reason.SEVERAL_VALUES, text, String.valueOf(tokens.size()));
    }

    static Meaning multiple(Field field, String text) {
        return several(field, tokens(field, text));
    }

    private static Meaning several(Field field, List<String> tokens) {
        return Meaning.all(tokens.stream().map(token -> one(field, token)).toList());
    }

    /// The standard's form lets one choose several industries, its sheet only one: the first stays, the others become
    /// extensions.
    private static Meaning firstOf(Meaning several, String text) {
        List<String> others =
                new ArrayList<>(several.values().subList(1, several.values().size()));
        others.addAll(several.extensions());
        return new Meaning(several.values().subList(0, 1), others, several.remarks())
                .and(new Remark(Reason.SEVERAL_INDUSTRIES, text, List.of(String.join("; ", others))));
    }

    private static Meaning one(Field field, String text) {
        String token = text.strip();
        return switch (field.list()) {
            case COUNTRY -> country(field, token);
            case LANGUAGE -> language(token);
            case OWN -> own(field, text, token);
            case NONE -> Meaning.of(token);
        };
    }

    private static Meaning own(Field field, String text, String token) {
        if (field.codes().contains(text)) {
            return Meaning.of(text);
        }
        Optional<Conversions.Conversion> conversion = Conversions.standard().of(field, token);
        if (conversion.isPresent()) {
            return converted(conversion.get(), token);
        }
        String code = plain(field).get(Catalogue.plain(token));
        if (code != null) {
            return Meaning.noted(code, Reason.SPELLING, text, code);
        }
        return Meaning.refused(Reason.UNKNOWN_CODE, text, String.join("; ", field.codes()));
    }

    private static Meaning converted(Conversions.Conversion conversion, String token) {
        List<String> to = conversion.to().isEmpty() ? List.of() : List.of(conversion.to());
        List<String> extension = conversion.extension().isEmpty() ? List.of() : List.of(conversion.extension());
        Remark remark = new Remark(conversion.reason(), token, List.of(conversion.to(), conversion.extension()));
        return new Meaning(to, extension, List.of(remark));
    }

    private static Meaning country(Field field, String token) {
        if (Countries.isCode(token)) {
            return Meaning.of(token);
        }
        Optional<String> read = Countries.read(token);
        if (read.isPresent()) {
            return Meaning.noted(read.get(), Reason.COUNTRY_READ, token, read.get());
        }
        return field.freeTextAllowed()
                ? Meaning.noted(token, Reason.COUNTRY_AS_TEXT, token)
                : Meaning.refused(Reason.UNKNOWN_COUNTRY, token);
    }

    private static Meaning language(String token) {
        if (Languages.isCode(token)) {
            return Meaning.of(token);
        }
        return Languages.read(token)
                .map(code -> Meaning.noted(code, Reason.LANGUAGE_READ, token, code))
                .orElseGet(() -> Meaning.refused(Reason.UNKNOWN_LANGUAGE, token));
    }

    /// Splits at semicolons, bars and line ends; at commas where what stands between them is not one value; at blanks
    /// (as forms of the XLSForm kind write) where nothing else is understood.
    private static List<String> tokens(Field field, String text) {
        List<String> tokens = new ArrayList<>();
        for (String part : text.split("[;|\\r\\n]")) {
            if (part.isBlank()) {
                continue;
            }
            if (one(field, part).understood()) {
                tokens.add(part);
            } else {
                tokens.addAll(finer(field, part));
            }
        }
        return tokens;
    }

    private static List<String> finer(Field field, String part) {
        for (String separator : List.of(",", "\\s+", "[,\\s]+")) {
            List<String> pieces = List.of(part.strip().split(separator)).stream()
                    .filter(piece -> !piece.isBlank())
                    .toList();
            if (pieces.size() > 1
                    && pieces.stream().allMatch(piece -> one(field, piece).understood())) {
                return pieces;
            }
        }
        return part.contains(",") ? List.of(part.split(",")) : List.of(part);
    }

    private static Map<String, String> plain(Field field) {
        return BY_PLAIN_TEXT.computeIfAbsent(field.name(), name -> {
            Map<String, String> plain = new HashMap<>();
            for (String code : field.codes()) {
                plain.put(Catalogue.plain(code), code);
                if (name.equals(INDUSTRY)) {
                    plain.put(Catalogue.plain(code.substring(0, 1)), code);
                    plain.put(Catalogue.plain(code.substring(2)), code);
                }
            }
            return Map.copyOf(plain);
        });
    }
}
