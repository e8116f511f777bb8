package clew.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What stands on a screen without being asked for, or lies on a telephone: tiles, links, notices and the calendar, of
/// all rooms. None of it says anything of a person or a case: counts, and that something was done.
@ClewTest
@Import(People.class)
class NothingOverTheShoulderTest {

    private static final Pattern NOTICE =
            Pattern.compile("Notice\\.(?:success|important)\\(\\s*redirect,([^;]*?)\\);", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z.]+)\"(\\s*\\+)?");
    private static final Pattern WORDS =
            Pattern.compile("\\b(victim|traffick|exploit|threat|abuse|violen|rape|suicid|police|shelter|prostitut"
                    + "|said no|the child\\b|her\\b|his\\b)");

    /// The notices that are filled in, and with what: never with anything of a person or a case.
    private static final Map<String, String> FILLED = Map.of(
            "access.sessions.othersEnded", "how many",
            "directory.added", "the name of an agency",
            "directory.import.done", "how many",
            "exchange.imported", "how many",
            "packs.notice.activated", "a pack",
            "packs.notice.back", "a pack",
            "packs.notice.installed", "a pack",
            "packs.notice.removed", "a pack",
            "person.names.wrong", "how long a name may be",
            "recognition.arrival.registered", "how many, and the number of the group");
    private static final Pattern CALENDAR = Pattern.compile(
            "(BEGIN|END):V(CALENDAR|EVENT)|VERSION:2\\.0|PRODID:-//Clew//Clew//EN|CALSCALE:GREGORIAN|X-WR-CALNAME:Clew"
                    + "|REFRESH-INTERVAL;VALUE=DURATION:PT1H|UID:[0-9a-f-]{36}-[0-9TZ]+@clew|(DTSTAMP|LAST-MODIFIED):[0-9TZ]+"
                    + "|DTSTART(;VALUE=DATE)?:[0-9TZ]+|SUMMARY:Clew: (something is|\\d+ things are) due"
                    + "|URL:https?://[^/]+/due|CLASS:PRIVATE|TRANSP:TRANSPARENT");

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @Autowired
    List<HomeTile> tiles;

    @Autowired
    List<NavigationEntry> links;

    @AfterEach
    void backInTime() {
        clock.reset();
    }

    @Test
    void tilesAndLinksOfAllRoomsAreCountsAndPlainWords() throws IOException {
        Map<String, String> texts = texts();
        Set<String> wrong = new TreeSet<>();
        Stream.concat(tiles.stream().map(HomeTile::labelKey), links.stream().map(NavigationEntry::labelKey))
                .forEach(key -> {
                    String text = texts.getOrDefault(key, "{missing}");
                    if (text.contains("{") || says(text)) {
                        wrong.add(key + "=" + text);
                    }
                });
        Stream.concat(tiles.stream().map(HomeTile::path), links.stream().map(NavigationEntry::path))
                .filter(path -> !path.matches("/[a-zA-Z/-]*(\\?[a-z]+=[A-Z_a-z]+)?"))
                .forEach(wrong::add);

        assertThat(wrong).isEmpty();
        assertThat(tiles).hasSizeGreaterThan(10);
    }

    @Test
    void noNoticeOfAnyRoomSaysAnythingOfAPersonOrACase() throws IOException {
        Map<String, String> texts = texts();
        Set<String> wrong = new TreeSet<>();
        Set<String> notices = notices(texts.keySet());
        for (String key : notices) {
            String text = texts.get(key);
            if (says(text)) {
                wrong.add(key + "=" + text);
            }
            if (text.contains("{") && !FILLED.containsKey(key)) {
                wrong.add(key + " is filled in: is it with anything of a person or a case?");
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(notices).hasSizeGreaterThan(70).containsAll(FILLED.keySet());
    }

    @Test
    void theFirstPageAndTheCalendarOfTheKeeperNameNobody() throws Exception {
        Member worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER, Role.DECISION_MAKER);
        PersonId child = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named("Zenobia Shoulder", Sex.FEMALE).aged(15, 15), worker.agency()));
        CaseId id = Acting.as(worker, () -> cases.open(NewCase.firstContact(child, true, CaseUrgency.SOON), worker));
        String reference = Acting.as(worker, () -> cases.get(id)).reference();
        String address = body(worker, post("/due/calendar").param("whose", "AGENCY"));
        Matcher calendar = Pattern.compile("/calendar/[^\"<\\s]+\\.ics").matcher(address);
        assertThat(calendar.find()).isTrue();
        clock.advance(Duration.ofDays(20));

        assertThat(body(worker, get("/")))
                .contains("/due?when=OVERDUE")
                .doesNotContain("Zenobia", "Shoulder", reference, id.toString(), child.toString());
        String feed =
                mvc.perform(get(calendar.group())).andReturn().getResponse().getContentAsString();
        assertThat(feed).contains("BEGIN:VEVENT");
        assertThat(feed.replace("\r\n ", "").split("\r\n"))
                .allMatch(line -> CALENDAR.matcher(line).matches());
    }

    private String body(Member member, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(people.session(member)).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static boolean says(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// The keys of all notices that the sources make; a key that is put together stands for all that begin so.
    private static Set<String> notices(Set<String> known) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher notice = NOTICE.matcher(Files.readString(source));
                while (notice.find()) {
                    Matcher key = KEY.matcher(notice.group(1));
                    while (key.find()) {
                        boolean begins = key.group(2) != null;
                        String text = key.group(1);
                        known.stream()
                                .filter(each -> begins ? each.startsWith(text) : each.equals(text))
                                .forEach(keys::add);
                    }
                }
            }
        }
        known.stream()
                .filter(key -> key.contains(".notice.") && !key.startsWith("web."))
                .forEach(keys::add);
        return keys;
    }

    private static Map<String, String> texts() throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        }
        Map<String, String> texts = new TreeMap<>();
        all.stringPropertyNames().forEach(key -> texts.put(key, all.getProperty(key)));
        return texts;
    }
}
