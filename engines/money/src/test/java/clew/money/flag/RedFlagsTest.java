package clew.money.flag;

import static org.assertj.core.api.Assertions.assertThat;

import clew.money.pattern.Limits;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each flag with a case that has it, and a household that has none.
class RedFlagsTest {

    private static Map<String, String> cases() {
        Map<String, String> cases = new TreeMap<>();
        new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(RedFlagsTest.class.getResourceAsStream("cases.txt")),
                        StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(
                        line -> cases.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
        return cases;
    }

    static Stream<Arguments> flags() {
        return RedFlags.all().stream().map(flag -> Arguments.of(Named.of(flag.id(), flag)));
    }

    @Test
    void thereAreAtLeastAHundredAndTwentyAndEachHasACase() {
        Set<String> ids = RedFlags.all().stream().map(RedFlag::id).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(RedFlags.all()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(cases().keySet()).isEqualTo(ids);
    }

    @ParameterizedTest
    @MethodSource("flags")
    void itsCaseHasIt(RedFlag flag) throws Exception {
        Case one = Case.of(cases().get(flag.id()));
        Screened screened = Screening.of(one.ledger(), one.facts(), one.parameters(), Limits.USUAL, List.of(flag));

        assertThat(screened.notComputed()).isEmpty();
        assertThat(screened.hits())
                .as("%s: %s", flag.id(), flag.test())
                .anySatisfy(hit -> assertThat(hit.account().label()).isEqualTo("A"));
        assertThat(screened.hits())
                .allSatisfy(hit -> assertThat(hit.measured())
                        .isNotEmpty()
                        .allSatisfy(measured -> assertThat(measured.value()).isNotNaN()));
    }

    @Test
    void noFlagSpeaksOfNationality() {
        assertThat(RedFlags.all())
                .extracting(flag -> (flag.indicator() + flag.test()).toLowerCase(Locale.ROOT))
                .noneMatch(words -> words.matches(".*(national|foreigner|compatriot|ethnic|migrants).*"));
    }

    @Test
    void aHouseholdHasNone() throws Exception {
        Case household = Case.of("""
                @A holder=ana kind=person city=town country=AA born=1980-01-01 opened=2010-01-01 income=3000 phone=1 \
                address=lane_1 device=d1 opens=09:00 closes=18:00 employees=1 ; \
                +2500 d1 x6/30 transfer n:works t:salary h9 ; -700 d3 x6/30 transfer n:landlord t:rent h9 ; \
                -80 d4 x24/7 card n:supermarket h17 city:town ; -40 d5 x12/14 atm h12 city:town T:t1 c:c1 ; \
                -60 d6 x6/30 debit n:electricity h9 ; -25 d9 x6/30 card n:pharmacy h11 city:town ; \
                -300 d10 x6/30 transfer n:savings h9 ; -120 d40 card n:hotel h20 city:sea ctry:BB ; \
                -90 d41 card n:railway h8 ; +100 d60 cash by:ana city:town h10 ; \
                @B holder=iva kind=person city=town country=AA phone=2 device=d2 born=1970-01-01 ; +10 d1 transfer n:x
                """);
        Screened screened = Screening.of(
                household.ledger(), household.facts(), household.parameters(), Limits.USUAL, RedFlags.all());

        assertThat(screened.hits()).extracting(hit -> hit.flag().id()).isEmpty();
        assertThat(screened.roles()).isEmpty();
    }

    @Test
    void whatNobodyHasSaidIsNamedAndNotComputed() throws Exception {
        Case bare = Case.of("@A ; +100 d1 transfer n:x ; -50 d2 transfer n:y");
        Screened screened = Screening.of(bare.ledger(), Facts.NONE, Parameters.usual(), Limits.USUAL, RedFlags.all());

        Map<String, Set<String>> needs = screened.notComputed().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().id(), Map.Entry::getValue));
        assertThat(needs)
                .containsEntry("many-places", Set.of("rows: city"))
                .containsEntry(
                        "from-corridor", new HashSet<>(List.of("parameters: list.corridor.countries", "rows: country")))
                .containsEntry("one-device-many-accounts", Set.of("accounts: device"))
                .doesNotContainKey("escort-adverts");
        assertThat(screened.flags()).isEqualTo(RedFlags.all().size());
    }
}
