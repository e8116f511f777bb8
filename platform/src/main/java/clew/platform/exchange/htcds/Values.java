package clew.platform.exchange.htcds;

import clew.platform.exchange.htcds.Meaning.Remark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the text of a field: what it means in version 2.0, or why it is not understood.
public final class Values {

    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "x", "on", "checked", "wahr", "vrai", "☑", "✓", "✔");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "unchecked", "falsch", "faux", "☐");
    private static final Pattern WHOLE = Pattern.compile("^\\d{1,3}(\\.0+)?$");
    private static final Pattern DECIMAL = Pattern.compile("^[+-]?\\d{1,3}(\\.\\d{1,20})?$");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("^[+-]?\\d{1,3},\\d{1,20}$");
    private static final int MOST_CHILDREN = 40;
    private static final int OLDEST = 125;

    private final LocalDate today;
    private final Limits limits;

    /// Reads with the day on which the file is read: nobody was born after it.
    public Values(LocalDate today, Limits limits) {
        this.today = today;
        this.limits = limits;
    }

    /// What a text means under a field. A blank text means nothing is known.
    public Meaning read(Field field, String text) {
        if (text.isBlank()) {
            return new Meaning(List.of(), List.of(), List.of());
        }
        Optional<Remark> unfit = unfit(text);
        if (unfit.isPresent()) {
            return new Meaning(List.of(), List.of(), List.of(unfit.get()));
        }
        return switch (field.type()) {
            case TEXT -> field.list() == Field.CodeList.COUNTRY ? Codes.single(field, text) : Meaning.of(text);
            case LONG_TEXT, LOOKUP -> Meaning.of(text);
            case PICKLIST -> Codes.single(field, text);
            case MULTISELECT -> Codes.multiple(field, text);
            case CHECKBOX -> tick(text);
            case DATE -> date(field, text);
            case NUMBER -> count(field, text);
            case LONGITUDE -> degrees(text, 180);
            case LATITUDE -> degrees(text, 90);
        };
    }

    /// Why a text can be kept nowhere: too long, or with characters that no format carries.
    Optional<Remark> unfit(String text) {
        if (text.length() > limits.cellLength()) {
            return Optional.of(new Remark(Reason.TOO_LONG, text, List.of(String.valueOf(limits.cellLength()))));
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!carried(character)) {
                String name = "U+%04X".formatted(character);
                return Optional.of(new Remark(Reason.FORBIDDEN_CHARACTER, text.replace("\0", "␀"), List.of(name)));
            }
        }
        return Optional.empty();
    }

    private static boolean carried(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static Meaning tick(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace("()", "");
        if ("true".equals(text) || "false".equals(text)) {
            return Meaning.of(text);
        }
        if (YES.contains(word)) {
            return Meaning.noted("true", Reason.TICK_READ, text, "true");
        }
        if (NO.contains(word)) {
            return Meaning.noted("false", Reason.TICK_READ, text, "false");
        }
        return Meaning.refused(Reason.NOT_A_TICK, text);
    }

    private Meaning date(Field field, String text) {
        Meaning date = Dates.read(text);
        boolean unborn = field.name().equals("prs_Birthdate")
                && date.understood()
                && LocalDate.parse(date.joined()).isAfter(today);
        return unborn ? Meaning.refused(Reason.FUTURE_BIRTH, text, today.toString()) : date;
    }

    private static Meaning count(Field field, String text) {
        int most = field.name().equals("vic_AgeWhenTrafficked") ? OLDEST : MOST_CHILDREN;
        String number = text.strip();
        if (number.matches("^-\\d+$")) {
            return Meaning.refused(Reason.OUT_OF_RANGE, text, "0", String.valueOf(most));
        }
        if (!number.matches("^\\d+(\\.0+)?$")) {
            return Meaning.refused(Reason.NOT_A_NUMBER, text, "0", String.valueOf(most));
        }
        if (!WHOLE.matcher(number).matches() || new BigDecimal(number).intValue() > most) {
            return Meaning.refused(Reason.OUT_OF_RANGE, text, "0", String.valueOf(most));
        }
        return Meaning.of(String.valueOf(new BigDecimal(number).intValue()));
    }

    private static Meaning degrees(String text, int most) {
        String number = text.strip();
        boolean comma = DECIMAL_COMMA.matcher(number).matches();
        String pointed = comma ? number.replace(',', '.') : number;
        if (!DECIMAL.matcher(pointed).matches()) {
            return Meaning.refused(Reason.NOT_A_NUMBER, text, "-" + most, String.valueOf(most));
        }
        BigDecimal degrees = new BigDecimal(pointed);
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            return Meaning.refused(Reason.OUT_OF_RANGE, text, "-" + most, String.valueOf(most));
        }
        return comma ? Meaning.noted(pointed, Reason.DECIMAL_COMMA, text, pointed) : Meaning.of(pointed);
    }
}
