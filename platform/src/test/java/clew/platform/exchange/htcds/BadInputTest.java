package clew.platform.exchange.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import clew.testkit.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are malformed, oversized, wrongly encoded or hostile get a clear answer.
class BadInputTest {

    private static final String SHEET_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @Test
    void everyRejectedRowIsListedWithEveryReason() {
        Reading reading = Reading.csv("""
                prs_FirstName,prs_Birthdate,prs_Gender,prs_NumberOfChildren,con_Consent
                Good,1999-12-31,Feminine,2,yes
                Bad,03/04/1999,Woman,many,perhaps
                Unborn,2027-01-01,Feminine,,
                """);

        assertThat(reading.accepted).hasSize(1);
        assertThat(reading.rejections())
                .containsExactly(
                        Reason.AMBIGUOUS_DATE,
                        Reason.UNKNOWN_CODE,
                        Reason.NOT_A_NUMBER,
                        Reason.NOT_A_TICK,
                        Reason.FUTURE_BIRTH);
        Finding first = reading.rejected.get(0).get(0);
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.column()).isEqualTo("prs_Birthdate");
        assertThat(first.value()).isEqualTo("03/04/1999");
        assertThat(first.details()).containsExactly("1999-04-03", "1999-03-04");
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, 1999-12-31", "31.12.1999, 1999-12-31", "31/12/1999, 1999-12-31", "12/31/1999, 1999-12-31",
        "04/04/1999, 1999-04-04", "3 March 1999, 1999-03-03", "March 3rd 1999, 1999-03-03", "3-Mar-1999, 1999-03-03",
        "1999/3/3, 1999-03-03", "19990303, 1999-03-03", "36222, 1999-03-03", "1999-03-03T10:00:00Z, 1999-03-03"
    })
    void aDateThatCanOnlyMeanOneDayIsRead(String text, String day) {
        assertThat(Dates.read(text).values()).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/1999, AMBIGUOUS_DATE", "1999, INCOMPLETE_DATE", "03/1999, INCOMPLETE_DATE", "3.4.99, TWO_DIGIT_YEAR",
        "31.02.1999, NOT_A_DATE", "1999-13-01, NOT_A_DATE", "soon, NOT_A_DATE", "31 Feb 1999, NOT_A_DATE",
        "99999, NOT_A_DATE"
    })
    void aDateInDoubtIsRefused(String text, Reason reason) {
        assertThat(Dates.read(text).remarks())
                .extracting(Meaning.Remark::reason)
                .containsExactly(reason);
    }

    @Test
    void aFormulaIsNeverCalculatedNorItsResultTaken() {
        Reading reading = Reading.sheet(sheet -> {
            Reading.row(sheet, 0, "prs_FirstName", "prs_MiddleName");
            sheet.value(1, 0, "A");
            sheet.formula(1, 1, "HYPERLINK(\"http://example.org\",\"click\")");
            Reading.row(sheet, 2, "B", "=1+1");
        });

        assertThat(reading.rejections()).containsExactly(Reason.FORMULA);
        assertThat(reading.rejected.get(0).get(0).cell()).isEqualTo("B2");
        assertThat(reading.accepted.get(0).text("prs_MiddleName")).contains("=1+1");
    }

    @Test
    void aTextThatLooksLikeAFormulaNeverLeavesUnprotected() {
        HtcdsRecord row = HtcdsRecord.of(List.of(
                new Cell("prs_FirstName", "=cmd|' /C calc'!A0"),
                new Cell("prs_MobilePhone", "+49151"),
                new Cell("@header", "-x")));

        String csv = new String(Reading.written(Format.CSV, List.of(row)), StandardCharsets.UTF_8);

        assertThat(csv).contains("'=cmd").contains("'+49151").contains("'-x").contains("'@header");
        assertThat(csv).doesNotContain(",=cmd").doesNotContain(",+49151").doesNotContain(",-x");
    }

    @Test
    void numbersTypedIntoDateAndTextCellsAreReadAsTyped() {
        Reading reading = Reading.sheet(sheet -> {
            Reading.row(sheet, 0, "prs_FirstName", "prs_Birthdate", "prs_MobilePhone", "hte_Latitude", "hte_Date");
            sheet.value(1, 0, "A");
            sheet.value(1, 1, 36222);
            sheet.value(1, 2, 4915112345678L);
            sheet.value(1, 3, 51.507351);
            sheet.value(1, 4, 36222);
            sheet.style(1, 4).format("dd/mm/yyyy").set();
        });

        HtcdsRecord row = reading.only();
        assertThat(row.text("prs_Birthdate")).contains("36222");
        assertThat(row.text("prs_MobilePhone")).contains("4915112345678");
        assertThat(row.text("hte_Latitude")).contains("51.507351");
        assertThat(row.text("hte_Date")).contains("1999-03-03");
        assertThat(reading.notes()).containsExactly(Reason.SERIAL_DATE);
        assertThat(Reading.value(Reading.current(row), "prs_Birthdate")).isEqualTo("1999-03-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) {
        Reading reading = Reading.csv(
                String.join(separator, "prs_FirstName", "prs_Gender") + "\n" + String.join(separator, "A", "Feminine"));

        assertThat(reading.only().text("prs_Gender")).contains("Feminine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingIsFoundAndAGuessIsSaid(String encoding) {
        String text = "prs_FirstName,prs_Gender\nZoë Müller,Feminine\n";

        Reading reading = Reading.of("cases.csv", text.getBytes(Charset.forName(encoding)));

        assertThat(reading.only().text("prs_FirstName")).contains("Zoë Müller");
        boolean said = reading.read().fileNotes().stream().anyMatch(note -> note.reason() == Reason.ENCODING_READ);
        assertThat(said).isEqualTo(!encoding.equals("UTF-8"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertThat(Reading.csv("\uFEFFprs_FirstName\nA\n").only().text("prs_FirstName"))
                .contains("A");
    }

    @Test
    void bytesOfNoEncodingAreRefused() {
        byte[] bytes = {'a', (byte) 0x81, (byte) 0x8D, '\n'};

        assertThat(Reading.of("x.csv", bytes).refusal().reason()).isEqualTo(Reason.UNKNOWN_ENCODING);
    }

    @Test
    void aFileWithoutTheStandardsColumnsIsRefused() {
        assertThat(Reading.csv("name,age\nA,3\n").refusal().reason()).isEqualTo(Reason.NO_HEADER);
        assertThat(Reading.json("[{\"name\":\"A\"}]").rejections()).containsExactly(Reason.NO_FIELD);
        assertThat(Reading.csv("").refusal().reason()).isEqualTo(Reason.EMPTY_FILE);
        assertThat(Reading.csv(" \n ").refusal().reason()).isEqualTo(Reason.EMPTY_FILE);
    }

    @Test
    void aBrokenQuoteIsRefusedWithItsLine() {
        Finding why = Reading.csv("prs_FirstName,prs_Gender\nA,Feminine\n\"B,Feminine\n")
                .refusal();

        assertThat(why.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(why.line()).isGreaterThan(0);
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsRejected() {
        Reading reading = Reading.csv("prs_FirstName,prs_Gender\nA,Feminine,what is this\n");

        assertThat(reading.rejections()).containsExactly(Reason.TOO_MANY_CELLS);
    }

    @Test
    void aZeroCharacterIsRejected() {
        assertThat(Reading.json("[{\"prs_FirstName\":\"A\\u0000B\"}]").rejections())
                .containsExactly(Reason.FORBIDDEN_CHARACTER);
        assertThat(Reading.json("[{\"prs_FirstName\":\"A\\ud800\"}]").rejections())
                .containsExactly(Reason.FORBIDDEN_CHARACTER);
    }

    @Test
    void tooMuchIsRefused() {
        Limits small = new Limits(1_000_000, 3, 4, 10, 100, 10_000_000, 100);

        assertThat(Reading.of("x.csv", "prs_FirstName\nA\nB\nC\nD\n".getBytes(StandardCharsets.UTF_8), small)
                        .refusal()
                        .reason())
                .isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(Reading.of("x.csv", "prs_FirstName\nABCDEFGHIJKL\n".getBytes(StandardCharsets.UTF_8), small)
                        .rejections())
                .containsExactly(Reason.TOO_LONG);
        assertThat(Reading.of("x.csv", new byte[1_000_001], small).refusal().reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(Reading.of(
                                "x.xlsx",
                                Reading.workbook(sheet -> Reading.row(sheet, 0, "prs_FirstName", "b", "c", "d", "e")),
                                small)
                        .refusal()
                        .reason())
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void aZipBombIsRefusedBeforeItUnfolds() throws IOException {
        byte[] bomb = zip(Map.of("xl/worksheets/sheet1.xml", "A".repeat(30_000_000)));

        assertThat(Reading.of("x.xlsx", bomb).refusal().reason()).isEqualTo(Reason.SUSPICIOUS_COMPRESSION);
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_100; i++) {
            parts.put("part" + i + ".xml", "<a/>");
        }

        assertThat(Reading.of("x.xlsx", zip(parts)).refusal().reason()).isEqualTo(Reason.TOO_MANY_PARTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aDocumentTypeIsRefusedInAnyEncoding(String encoding) throws IOException {
        String evil =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\""
                        + SHEET_NAMESPACE + "\"/>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(evil.getBytes(Charset.forName(encoding)));
        }

        assertThat(Reading.of("x.xlsx", out.toByteArray()).refusal().reason()).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void anOldOrLockedWorkbookAndOtherArchivesAreRefused() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(Reading.of("x.xls", old).refusal().reason()).isEqualTo(Reason.OLD_OR_LOCKED_WORKBOOK);
        assertThat(Reading.of("x.ods", zip(Map.of("mimetype", "x"))).refusal().reason())
                .isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void aDamagedWorkbookNeverBreaksTheReader(long seed) {
        byte[] sound = Reading.workbook(sheet -> {
            Reading.row(sheet, 0, "prs_FirstName", "prs_Gender");
            Reading.row(sheet, 1, "A", "Feminine");
        });
        RandomGenerator random = Seeds.random(seed);
        byte[] damaged = Arrays.copyOf(sound, random.nextInt(10) == 0 ? random.nextInt(sound.length) : sound.length);
        for (int i = 0; i < 1 + random.nextInt(20) && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }

        Outcome outcome = new HtcdsReader(Reading.TODAY, Limits.usual()).read("x.xlsx", damaged, RowSink.none());

        assertThat(outcome).isNotNull();
    }

    @Test
    void jsonIsReadWithListsNestedSectionsAndRepeats() {
        Reading reading = Reading.json("""
                [{"prs_FirstName": "A", "prs_NumberOfChildren": 2, "prs_Deceased": false,
                  "vic_MethodsOfControl": ["DebtBondage", "Other"], "vic_TypeOfExploitation": "ForcedLabour;Other",
                  "Historic events": [{"hte_City": "Lagos"}, {"hte_City": "Rome", "hte_Type": "Exploitation"}],
                  "cco_CaseComment": ["first", "second"], "shelter": {"bed": 4}, "score": 1.50}]
                """);

        HtcdsRecord row = reading.only();
        assertThat(row.text("vic_MethodsOfControl")).contains("DebtBondage;Other");
        assertThat(row.text("hte_City")).contains("Lagos");
        assertThat(row.text("hte_City.2")).contains("Rome");
        assertThat(row.text("hte_Type.2")).contains("Exploitation");
        assertThat(row.text("cco_CaseComment.2")).contains("second");
        assertThat(row.text("shelter")).contains("{\"bed\":4}");
        String written = new String(Reading.written(Format.JSON, List.of(row)), StandardCharsets.UTF_8);
        assertThat(written).contains("\"shelter\":{\"bed\":4}").contains("\"score\":1.50");
    }

    @Test
    void aBadLineOfJsonLinesIsRejectedAlone() {
        Reading reading = Reading.json("{\"prs_FirstName\":\"A\"}\n{\"prs_FirstName\":}\n{\"prs_FirstName\":\"C\"}\n");

        assertThat(reading.accepted).hasSize(2);
        assertThat(reading.rejections()).containsExactly(Reason.MALFORMED_LINE);
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        assertThat(Reading.json("[{\"prs_FirstName\":\"A\"},\n{\"prs_FirstName\":")
                        .refusal()
                        .line())
                .isEqualTo(2);
        assertThat(Reading.json("[{\"prs_FirstName\":\"A\",\"prs_FirstName\":\"B\"}]")
                        .refusal()
                        .reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(Reading.json("[".repeat(5_000)).refusal().reason()).isEqualTo(Reason.MALFORMED);
        assertThat(Reading.json("[1, \"two\"]").rejections())
                .containsExactly(Reason.NOT_AN_OBJECT, Reason.NOT_AN_OBJECT);
    }

    @Test
    void ofSeveralSheetsTheOneWithAHeaderIsReadAndTheOthersAreNamed() {
        byte[] written = Reading.written(Format.XLSX, List.of(HtcdsRecord.of(List.of(new Cell("prs_FirstName", "A")))));

        Reading reading = Reading.of("x.xlsx", written);

        assertThat(reading.accepted).hasSize(1);
        assertThat(reading.read().fileNotes())
                .anyMatch(note ->
                        note.reason() == Reason.SHEET_NOT_READ && note.details().equals(List.of("Notes")));
    }

    @Test
    void severalValuesInASingleListAreRejected() {
        assertThat(Reading.csv("prs_FirstName,prs_Gender\nA,Feminine;Masculine\n")
                        .rejections())
                .containsExactly(Reason.SEVERAL_VALUES);
    }

    @ParameterizedTest
    @CsvSource({"181,", ",91", "x,", "12.34.5,"})
    void placesOutsideTheEarthAreRejected(String longitude, String latitude) {
        Reading reading = Reading.csv("prs_FirstName,hte_Longitude,hte_Latitude\nA,%s,%s\n"
                .formatted(longitude == null ? "" : longitude, latitude == null ? "" : latitude));

        assertThat(reading.rejected).hasSize(1);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
