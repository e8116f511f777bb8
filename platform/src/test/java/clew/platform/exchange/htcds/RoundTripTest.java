package clew.platform.exchange.htcds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import clew.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever was accepted comes back from every format with the same values.
class RoundTripTest {

    private static final List<String> TEXTS = List.of(
            "Amina",
            "  blanks around  ",
            "two\nlines",
            "carriage\r\nreturn",
            "tab\there",
            "comma, semicolon; bar|",
            "\"quoted\" and 'single'",
            "'=already protected",
            "''=twice",
            "=1+1",
            "+49151123456",
            "-dash",
            "@handle",
            "\ttab first",
            "\rreturn first",
            "_x0041_ looks escaped",
            "_x005F_x0041_",
            "<b>&amp;</b>",
            "مرحبا",
            "日本語",
            "Ђорђе",
            "😀 astral",
            "é composed, e\u0301 not",
            "007",
            "1E5",
            "true",
            "null",
            "2020-01-02",
            "sep=;",
            "#N/A",
            "\uFEFFmark");

    static Stream<Arguments> seedsAndFormats() {
        return Seeds.hundred()
                .boxed()
                .flatMap(seed -> Stream.of(Format.values()).map(format -> arguments(seed, format)));
    }

    @ParameterizedTest
    @MethodSource("seedsAndFormats")
    void everyAcceptedValueComesBackFromEveryFormat(long seed, Format format) {
        RandomGenerator random = Seeds.random(seed);
        List<HtcdsRecord> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(HtcdsRecord.of(record(random)));
        }

        Reading reading = Reading.of("back." + format.ending(), Reading.written(format, rows));

        assertThat(reading.rejected).isEmpty();
        assertThat(reading.accepted).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(sorted(reading.accepted.get(i).cells()))
                    .isEqualTo(sorted(rows.get(i).cells()));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void all84FieldsTogetherWithExtrasAndOldTicksComeBack(Format format) {
        RandomGenerator random = Seeds.random(84);
        List<Cell> cells = new ArrayList<>();
        Catalogue.standard().all().forEach(field -> cells.add(new Cell(field.name(), value(field, random))));
        cells.add(new Cell("hte_City.2", "Second town"));
        cells.add(new Cell("ext_vic_TypeOfExploitation", "ForcedCriminality"));
        cells.add(new Cell("Our own column", "=kept"));
        cells.add(new Cell("=evil header", "kept too"));
        HtcdsRecord row = HtcdsRecord.of(cells);

        Reading reading = Reading.of("back." + format.ending(), Reading.written(format, List.of(row)));

        assertThat(sorted(reading.only().cells())).isEqualTo(sorted(cells));
        assertThat(reading.read().columns().stream()
                        .filter(use -> use.use() == ColumnUse.Use.EXTRA)
                        .map(ColumnUse::target))
                .containsExactly("Our own column", "=evil header");
    }

    @Test
    void theThreeFormatsAgree() {
        RandomGenerator random = Seeds.random(3);
        List<HtcdsRecord> rows = List.of(HtcdsRecord.of(record(random)), HtcdsRecord.of(record(random)));

        List<List<List<Cell>>> read = new ArrayList<>();
        for (Format format : Format.values()) {
            read.add(Reading.of("x." + format.ending(), Reading.written(format, rows)).accepted.stream()
                    .map(row -> sorted(row.cells()))
                    .toList());
        }

        assertThat(read.get(1)).isEqualTo(read.get(0));
        assertThat(read.get(2)).isEqualTo(read.get(0));
    }

    @Test
    void theProtectingApostropheIsReversibleForAnyText() {
        for (String text : TEXTS) {
            assertThat(CsvGuard.free(CsvGuard.protect(text))).isEqualTo(text);
            assertThat(CsvGuard.protect(text)).doesNotMatch("(?s)^[=+\\-@\\t\\r].*");
        }
    }

    private static List<Cell> record(RandomGenerator random) {
        List<Cell> cells = new ArrayList<>();
        for (Field field : Catalogue.standard().all()) {
            if (random.nextInt(3) > 0) {
                cells.add(new Cell(field.name(), value(field, random)));
            }
            if (field.repeats() && random.nextInt(4) == 0) {
                cells.add(new Cell(field.name() + ".2", value(field, random)));
            }
        }
        cells.add(new Cell("prs_FirstName", "Amina", false));
        cells.add(new Cell("Unknown column " + random.nextInt(3), text(random)));
        List<Cell> once = new ArrayList<>();
        cells.forEach(cell -> {
            if (once.stream().noneMatch(other -> other.column().equals(cell.column()))) {
                once.add(cell);
            }
        });
        return once;
    }

    private static String value(Field field, RandomGenerator random) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LOOKUP -> text(random);
            case PICKLIST -> coded(field, random);
            case MULTISELECT -> several(field, random);
            case CHECKBOX -> pick(List.of("true", "false", "yes", "x", "0"), random);
            case DATE -> pick(List.of("1999-12-31", "2001-02-03", "31.12.1999", "36525", "3 Mar 2001"), random);
            case NUMBER -> String.valueOf(random.nextInt(20));
            case LONGITUDE -> pick(List.of("-0.1278", "12.50", "180", "0", "-179.9999999"), random);
            case LATITUDE -> pick(List.of("51.5074", "-33.90", "90", "0"), random);
        };
    }

    private static String coded(Field field, RandomGenerator random) {
        return switch (field.list()) {
            case OWN -> pick(field.codes(), random);
            case COUNTRY -> pick(List.of("NG", "UA", "VN", "BD"), random);
            case LANGUAGE -> pick(List.of("deu", "ger", "tir", "ara"), random);
            case NONE -> text(random);
        };
    }

    private static String several(Field field, RandomGenerator random) {
        List<String> codes =
                new ArrayList<>(field.list() == Field.CodeList.COUNTRY ? List.of("NG", "UA", "VN") : field.codes());
        Collections.shuffle(codes, new Random(random.nextLong()));
        String separator = pick(List.of(";", "; ", "|", "\n"), random);
        return String.join(separator, codes.subList(0, 1 + random.nextInt(codes.size() - 1)));
    }

    private static String text(RandomGenerator random) {
        return pick(TEXTS, random) + (random.nextBoolean() ? "" : pick(TEXTS, random));
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Cell> sorted(List<Cell> cells) {
        return cells.stream().sorted(Comparator.comparing(Cell::column)).toList();
    }
}
