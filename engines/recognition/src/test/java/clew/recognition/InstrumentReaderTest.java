package clew.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentReaderTest {

    private static final String VALID = """
            # a comment
            [instrument]
            field,value
            id,small
            version,1.0
            date,2026-11-24
            source,"made for a test, by hand"
            licence,none
            reliability,verified
            population,both
            purposes,work
            [languages]
            language,status,complete
            en,original,yes
            [rules]
            rule,strong,medium,weak
            two,2,0,0
            [topics]
            topic
            only
            [dimensions]
            dimension,rule,phase,strong
            act,two,any,2
            means,two,any,2
            [elements]
            element,any of
            either,act means
            [indicators]
            indicator,dimension,strength,topic,noticed,form,population,note
            a,act,strong,only,told,short,both,
            b,act,strong,only,observed,short,both,
            c,means,strong,only,told document,short,both,
            d,means,strong,only,told,long,child,a note
            [combinations]
            combination,reading,act,means,either,attention,recommend
            both,adult child,yes,yes,,strong,human-decision
            one,adult child,,,yes,raised,screen-again
            none,adult child,,,no,some,screen-again
            [texts en]
            kind,id,label,prompt,child prompt,look for
            title,,Small,,,
            summary,,For a test,,,
            purpose,work,Work,,,
            topic,only,Only,,,
            dimension,act,Act,,,
            dimension,means,Means,,,
            dimension,either,Either,,,
            indicator,a,A,How was it?,Tell me how it was.,
            indicator,b,B,,,Look here
            indicator,c,C,,,
            indicator,d,D,,,
            combination,both,Both,,,
            combination,one,One,,,
            combination,none,None so far,,,
            """;

    @Test
    void aValidFileIsReadWhole() {
        Instrument instrument = SmallInstruments.read(VALID).orThrow();

        assertThat(instrument).hasToString("small 1.0");
        assertThat(instrument.source()).isEqualTo("made for a test, by hand");
        assertThat(instrument.indicators()).hasSize(4);
        assertThat(instrument.indicator("b").orElseThrow().observerOnly()).isTrue();
        assertThat(instrument.english().prompt("a", true)).contains("Tell me how it was.");
        assertThat(instrument.english().lookFor("b")).contains("Look here");
        assertThat(instrument.combinations()).hasSize(3);
    }

    @Test
    void whatASpreadsheetWritesIsReadToo() {
        String padded = VALID.lines()
                .map(line -> line.startsWith("[") ? line + ",,," : line)
                .reduce("\ufeff", (all, line) -> all + line + "\r\n");
        String semicolons =
                VALID.replace("\"made for a test, by hand\"", "made for a test").replace(',', ';');

        assertThat(SmallInstruments.read(padded).problems()).isEmpty();
        assertThat(SmallInstruments.read(semicolons).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date,2026-11-24         | date,24.11.2026          |  6 | [instrument] date
            reliability,verified    | reliability,good         |  9 | [instrument] reliability
            id,small                | id,Small One             |  4 | [instrument] id
            population,both         | pupulation,both          | 10 | [instrument] field
            en,original,yes         | en,original,maybe        | 14 | [languages] complete
            two,2,0,0               | two,2,0,x                | 17 | [rules] weak
            two,2,0,0               | two,0,0,0                | 17 | [rules] strong
            means,two,any,2         | means,three,any,2        | 24 | [dimensions] rule
            means,two,any,2         | act,two,any,2            | 24 | [dimensions] dimension
            means,two,any,2         | means,two,any,7          | 24 | [dimensions] strong
            act means               | act meens                | 27 | [elements] any of
            a,act,strong            | a,act,huge               | 30 | [indicators] strength
            a,act,strong            | a,act,unknown            | 30 | [indicators] strength
            a,act,strong            | b,act,strong             | 31 | [indicators] indicator
            c,means,strong,only     | c,means,strong,other     | 32 | [indicators] topic
            told document           | smelled                  | 32 | [indicators] noticed
            yes,yes,,strong         | yes,perhaps,,strong      | 36 | [combinations] means
            act,means,either,att    | act,meens,either,att     | 36 | [combinations] meens
            human-decision          | arrest                   | 36 | [combinations] recommend
            indicator,c,C,,,        | indicator,zz,C,,,        | 50 | [texts en] id
            indicator,c,C,,,        | thing,c,C,,,             | 50 | [texts en] kind
            indicator,c,C,,,        | indicator,c,,,,          | 50 | [texts en] label
            indicator,b,B,,,        | indicator,b,B,Ask?,,     | 49 | [texts en] prompt
            indicator,c,C,,,        | indicator,c,C,,,,,extra  | 50 | [texts en] cell 8
            topic,only,Only,,,      | #                        | 39 | [texts en] topic only
            [topics]                | [themes]                 | 18 | section
            """)
    void eachMistakeIsReportedWithItsLineAndField(String right, String wrong, int line, String field) {
        assertThat(VALID).as("the test changes something").contains(right);
        String text = VALID.replace(right, wrong);

        List<Problem> problems = SmallInstruments.read(text).problems();

        assertThat(problems)
                .as(problems.toString())
                .anyMatch(problem -> problem.line() == line && problem.field().equals(field));
        assertThat(problems).allMatch(problem -> problem.file().equals("small.csv"));
        assertThat(problems.getFirst().message()).startsWith("small.csv:");
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        String text = VALID.replace("2026-11-24", "soon")
                .replace("a,act,strong", "a,act,huge")
                .replace("told document", "smelled");

        assertThat(SmallInstruments.read(text).problems())
                .extracting(Problem::line)
                .contains(6, 30, 32);
    }

    @Test
    void aTableInWhichMoreIndicationsLowerTheAttentionIsRefused() {
        String text = VALID.replace(
                "both,adult child,yes,yes,,strong,human-decision", "both,adult child,yes,yes,,some,human-decision");

        assertThat(SmallInstruments.read(text).problems())
                .anyMatch(problem -> problem.line() == 36
                        && problem.field().equals("[combinations] attention")
                        && problem.expected().contains("[act, means]"));
    }

    @Test
    void aTableThatProtectsAChildLessIsRefused() {
        String text = VALID.replace("both,adult child,yes", "both,adult,yes")
                .replace("one,adult child,,,yes", "one,adult child,,,yes");

        assertThat(SmallInstruments.read(text).problems())
                .anyMatch(problem -> problem.expected().contains("for a child"));
    }

    @Test
    void aRowThatCanNeverMatchIsRefused() {
        String text = VALID.replace("both,adult child,yes,yes,,strong", "both,adult child,,,,strong");

        assertThat(SmallInstruments.read(text).problems())
                .anyMatch(problem -> problem.expected().contains("leave open"));
    }

    @Test
    void anUnverifiedSetNeedsNoTableAndMayHaveUnknownStrengths() {
        String text = VALID.replace("reliability,verified", "reliability,unverified")
                .replace("a,act,strong", "a,act,unknown")
                .replace("act,two,any,2", "act,two,any,1");

        assertThat(SmallInstruments.read(text).problems()).isEmpty();
    }

    @Test
    void bytesThatAreNotTextAreRefusedWithTheirLine() {
        byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);
        bytes[VALID.indexOf("small")] = (byte) 0xff;

        assertThat(SmallInstruments.read(bytes).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.field()).isEqualTo("encoding");
        });
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        byte[] bytes = new byte[InstrumentReader.LARGEST_BYTES + 1];

        assertThat(SmallInstruments.read(bytes).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("size"));
    }

    @Test
    void anyDamagedFileIsRefusedAndNeverBreaksTheReader() {
        for (int cut = 0; cut < VALID.length(); cut += 7) {
            SmallInstruments.read(VALID.substring(0, cut));
            SmallInstruments.read(VALID.substring(cut));
            SmallInstruments.read(new StringBuilder(VALID).insert(cut, '"').toString());
            SmallInstruments.read(VALID.substring(0, cut) + VALID.substring(Math.min(VALID.length(), cut + 5)));
        }
        assertThat(SmallInstruments.read("").problems()).isNotEmpty();
    }

    @Test
    void aFileIsReadFromItsPathAndAnInvalidOneThrowsWithAllProblems(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, VALID.replace("2026-11-24", "soon"));

        assertThat(InstrumentReader.read(file).problems())
                .extracting(Problem::file)
                .containsExactly("mine.csv");
        assertThatThrownBy(() -> InstrumentReader.read(file).orThrow())
                .isInstanceOf(InvalidInstrument.class)
                .hasMessageContaining("mine.csv:6: [instrument] date: 'soon'");
    }
}
