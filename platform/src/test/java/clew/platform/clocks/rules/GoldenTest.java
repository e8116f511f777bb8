package clew.platform.clocks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ends of periods that somebody counted by hand.
class GoldenTest {

    /// One line of the file.
    record Golden(String line, String[] cells) {
        String cell(int number) {
            return cells[number];
        }

        @Override
        public String toString() {
            return line;
        }
    }

    static Stream<Golden> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                GoldenTest.class.getResourceAsStream("/clocks/golden.csv"), StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("start"))
                    .map(line -> new Golden(line, line.split(",", 11)))
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreManyOfThem() throws IOException {
        assertThat(lines().count()).isGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theEndIsWhereItWasCountedByHand(Golden golden) {
        ClockDefinition clock = Samples.clock(
                golden.cell(2),
                golden.cell(3),
                golden.cell(1),
                golden.cell(4).equals("yes"),
                golden.cell(5).equals("yes"));

        Due due = Reckoning.of(
                        clock,
                        Samples.CALENDARS.get(golden.cell(3)),
                        moment(golden.cell(0)),
                        Integer.parseInt(golden.cell(6)),
                        pauses(golden.cell(7)))
                .due();

        assertThat(due.lastDay()).as(golden.cell(10)).isEqualTo(LocalDate.parse(golden.cell(8)));
        assertThat(due.wholeDay()).isEqualTo(clock.length().unit() != Unit.HOURS);
        Instant end = golden.cell(9).isEmpty()
                ? due.lastDay().plusDays(1).atStartOfDay(clock.zone()).toInstant()
                : Instant.parse(golden.cell(9));
        assertThat(due.end()).as(golden.cell(10)).isEqualTo(end);
    }

    private static List<Pause> pauses(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(pause -> pause.split("/"))
                        .map(ends -> new Pause(moment(ends[0]), moment(ends[1])))
                        .toList();
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
