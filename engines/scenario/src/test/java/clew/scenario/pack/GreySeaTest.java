package clew.scenario.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pack that comes with Clew has what an exercise needs, and does no harm.
class GreySeaTest {

    private final Pack pack = switch (PackReader.read(ShippedPacks.full())) {
        case ReadPack.Accepted(Pack read) -> read;
        case ReadPack.Refused(var problems) -> throw new AssertionError(problems);
    };

    @Test
    void fiveStatesDifferInLawMoneyAndLanguages() {
        assertThat(pack.id()).isEqualTo("grey-sea");
        assertThat(pack.languages()).containsExactly("en", "ru");
        assertThat(pack.states()).hasSize(5);
        assertThat(pack.states().values()).extracting(State::currency).doesNotHaveDuplicates();
        assertThat(pack.states().values())
                .extracting(State::languages)
                .contains(List.of("en"), List.of("ru"), List.of("en", "ru"));
        assertThat(new HashSet<>(
                        pack.states().values().stream().map(State::recoveryDays).toList()))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(pack.states().values()).anyMatch(State::meansForChildren).anyMatch(State::consentCounts);
        assertThat(laws("en")).doesNotHaveDuplicates().hasSize(5);
        assertThat(laws("ru")).doesNotHaveDuplicates().hasSize(5);
    }

    private List<String> laws(String language) {
        return pack.states().keySet().stream()
                .map(state -> pack.text(language, "law." + state))
                .toList();
    }

    @Test
    void peopleComeOverLandSeaAndAirAndAreReceivedAtTwoPlaces() {
        assertThat(pack.places()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(pack.places().values())
                .filteredOn(place -> place.kind() == Place.Kind.RECEPTION_FACILITY)
                .hasSize(2);
        assertThat(pack.routes().values())
                .extracting(Route::mode)
                .contains(Route.Mode.FOOT, Route.Mode.ROAD, Route.Mode.RAIL, Route.Mode.SEA, Route.Mode.AIR);
        assertThat(pack.closures()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void fromEveryPeopleThatTravelsAReceptionFacilityCanBeReached() {
        for (People people : pack.peoples().values()) {
            if (!people.residents()) {
                assertThat(pack.places().values())
                        .filteredOn(place -> place.state().equals(people.state()))
                        .allMatch(place -> leadsToReception(place.id()), people.id());
            }
        }
    }

    private boolean leadsToReception(String from) {
        Set<String> reached = new TreeSet<>(Set.of(from));
        while (reached.addAll(pack.routes().values().stream()
                .filter(route -> reached.contains(route.from()))
                .map(Route::to)
                .toList())) {}
        return reached.stream()
                .map(pack.places()::get)
                .anyMatch(place -> Objects.requireNonNull(place).kind() == Place.Kind.RECEPTION_FACILITY);
    }

    @Test
    void everyPartOfAStockHasSixtyNamesAndNoNameIsTwoPeoples() {
        assertThat(pack.names()).hasSizeGreaterThanOrEqualTo(6);
        Set<String> seen = new HashSet<>();
        for (NameStock stock : pack.names().values()) {
            for (List<NameStock.Name> part : List.of(stock.women(), stock.men(), stock.families())) {
                assertThat(part).as(stock.id()).hasSizeGreaterThanOrEqualTo(60);
                assertThat(part).extracting(NameStock.Name::latin).allMatch(seen::add, "is there once");
            }
        }
        assertThat(pack.names().values())
                .flatExtracting(NameStock::women)
                .filteredOn(name -> !name.variants().isEmpty())
                .hasSizeGreaterThan(200);
    }

    @Test
    void everyStateHasABodyOfEveryKind() {
        for (String state : pack.states().keySet()) {
            assertThat(pack.agencies().values())
                    .filteredOn(agency -> agency.state().equals(state))
                    .extracting(Agency::kind)
                    .as(state)
                    .contains(Agency.Kind.values());
        }
        assertThat(pack.forms().values()).extracting(Form::artefact).contains(Artefact.values());
    }

    @Test
    void thereIsWorkOfEverySectorAndASiteOfEveryKind() {
        assertThat(pack.professions()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(pack.firms()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(pack.sites()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(pack.firms().values()).extracting(Firm::sector).contains(Sector.values());
        for (Site.Kind kind : Site.Kind.values()) {
            assertThat(pack.sites().values())
                    .filteredOn(site -> site.kind() == kind)
                    .as(kind.name())
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void traffickingOfEveryKindIsHiddenAmongMoreThatLooksLikeIt() {
        Set<Course.Nature> natures =
                pack.courses().values().stream().map(Course::nature).collect(Collectors.toSet());
        assertThat(natures).isEqualTo(EnumSet.allOf(Course.Nature.class));
        assertThat(trafficking().flatMap(course -> course.sites().stream()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Site.Kind.class));
        int all = pack.courses().values().stream().mapToInt(Course::weight).sum();
        assertThat(trafficking().mapToInt(Course::weight).sum() / (double) all).isBetween(0.05, 0.12);
    }

    private Stream<Course> trafficking() {
        return pack.courses().values().stream().filter(course -> course.nature() == Course.Nature.TRAFFICKING);
    }

    @Test
    void onlyChildrenAreMadeToBeg() {
        LifeProcess process = Objects.requireNonNull(pack.processes().get("forced-begging"));

        assertThat(Objects.requireNonNull(process.steps().get(process.start())).next())
                .filteredOn(way -> way.to().equals("handed-over"))
                .extracting(LifeProcess.Way::when)
                .containsExactly(LifeProcess.When.CHILD);
    }

    @Test
    void whatAnObserverWritesDownSaysWhatWasSeenAndJudgesNobody() {
        Collection<String> judgements = List.of(
                "victim", "traffick", "slave", "illegal", "crimin", "жертв", "торгов", "раб ", "нелегал", "преступ");
        for (String language : pack.languages()) {
            for (Sign sign : pack.signs()) {
                assertThat(pack.text(language, sign.textKey()))
                        .endsWith(".")
                        .hasSizeLessThan(100)
                        .satisfies(text ->
                                assertThat(judgements).noneMatch(text.toLowerCase(java.util.Locale.ROOT)::contains));
            }
        }
    }

    @Test
    void russianIsWrittenInCyrillicAndSaidToBeADraft() {
        assertThat(pack.text("ru", "law.norvanta")).containsPattern("\\p{IsCyrillic}");
        assertThat(ShippedPacks.full().text("pack.csv").orElseThrow()).contains("en ru,no");
        for (String key : Objects.requireNonNull(pack.texts().get("ru")).keySet()) {
            assertThat(pack.text("ru", key)).as(key).containsPattern("\\p{IsCyrillic}");
            assertThat(pack.text("en", key)).as(key).doesNotContainPattern("\\p{IsCyrillic}");
        }
    }
}
