package clew.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.AccessRefused;
import clew.platform.access.Acting;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.casework.nrm.Move;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.directory.AgencyKind;
import clew.platform.packs.PackFiles;
import clew.platform.packs.PackRef;
import clew.platform.packs.Packs;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import clew.testkit.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A pack's life: installed, put to use, written under, upgraded, taken back; and what cases make of it.
@ClewTest
@Import(People.class)
class PackLifeTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Packs packs;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    CaseMoves moves;

    @Autowired
    Gate gate;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private Member administrator;
    private Member worker;

    @BeforeEach
    void somebody() {
        administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
    }

    @AfterEach
    void theModelIsInUseAgain() throws Exception {
        clock.reset();
        if (!packs.current().equals(new PackRef("model", "1"))) {
            activate("model", "1");
        }
    }

    @Test
    void aCaseKeepsTheVersionItWasWrittenUnderThroughUpgradeAndRollBack() throws Exception {
        String id = fresh();
        install(PackFiles.of("model").as(id, "1")).andExpect(redirectedUrl("/packs/" + id + "/1"));
        activate(id, "1");
        CaseId old = open();
        Member first = worker;
        String before = read(old, first);
        install(PackFiles.of("model")
                        .as(id, "2")
                        .replace("nrm.yaml", "name: Presumed victim", "name: Presumed, version two")
                        .replace("nrm.yaml", "name: Detected\n", "name: Seen\n"))
                .andExpect(redirectedUrl("/packs/" + id + "/2"));
        activate(id, "2");

        assertThat(read(old, first)).isEqualTo(before).contains("Detected").doesNotContain("Seen");
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        CaseId young = open();
        assertThat(read(young, worker)).contains("Seen");
        mvc.perform(post("/packs/back")
                        .param("seenId", id)
                        .param("seenVersion", "2")
                        .with(people.session(administrator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/packs"));
        assertThat(packs.current()).isEqualTo(new PackRef(id, "1"));
        assertThat(read(young, worker)).contains("Seen");
        mvc.perform(get("/packs").with(people.session(administrator)))
                .andExpect(content().string(allOf(containsString("Went back to it"), containsString(id + " 2"))));
    }

    @Test
    void aFaultyPackInstallsNothingAndSaysEverything() throws Exception {
        String id = fresh();
        PackFiles bad = PackFiles.of("nl")
                .as(id, "1")
                .replace("nrm.yaml", "kind: presumed", "kind: guessed")
                .replace("forms/registration.yaml", "compartment: consent", "compartment: directory");

        install(bad)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("guessed"), containsString("registration.yaml"))));
        assertThat(packs.installed()).noneMatch(pack -> pack.ref().id().equals(id));
        assertThat(database.sql("select count(*) from pack_file where pack_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPackNeverChangesAndOneThatWasInUseIsNeverRemoved() throws Exception {
        String id = fresh();
        install(PackFiles.of("it").as(id, "1"));
        api(
                        "/api/v1/packs",
                        PackFiles.of("it")
                                .as(id, "1")
                                .replace("nrm.yaml", "Ricorso|ricorso", "Appello")
                                .zip())
                .andExpect(status().isConflict());
        install(PackFiles.of("it").as(id, "2"));
        activate(id, "1");
        activate("model", "1");

        mvc.perform(delete("/api/v1/packs/" + id + "/1")
                        .with(people.session(administrator))
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(delete("/api/v1/packs/uk/1")
                        .with(people.session(administrator))
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(delete("/api/v1/packs/" + id + "/2")
                        .with(people.session(administrator))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        assertThat(packs.find(new PackRef(id, "1"))).isPresent();
        assertThat(packs.find(new PackRef(id, "2"))).isEmpty();
        assertThatThrownBy(() -> database.sql("update pack_file set content = '' where pack_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from pack where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoSawAnotherPackInUseChangesNothing() throws Exception {
        activate("uk", "1");

        mvc.perform(post("/api/v1/packs/nl/1/activate")
                        .param("seenId", "model")
                        .param("seenVersion", "1")
                        .with(people.session(administrator))
                        .with(csrf()))
                .andExpect(status().isConflict());
        assertThat(packs.current()).isEqualTo(new PackRef("uk", "1"));
    }

    @Test
    void thePagesShowWhatWouldChangeAndHowFarItWasChecked() throws Exception {
        mvc.perform(get("/packs/uk/1").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Duty to notify"),
                                containsString("check-before-release"),
                                containsString("What would change"))));
        mvc.perform(get("/packs/de/1/activate").with(people.session(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Fachberatung")));
        mvc.perform(get("/packs/nl/1/leaflet/nl").with(people.session(worker)))
                .andExpect(content().string(allOf(containsString("Uw rechten"), containsString("native speaker"))));
        mvc.perform(get("/packs/it/1/download").with(people.session(administrator)))
                .andExpect(content().contentType("application/zip"));
        mvc.perform(get("/api/v1/packs/uk/1/changes").with(people.session(worker)))
                .andExpect(jsonPath("$.changes[*].id", hasItem("notify-without-consent")));
    }

    @Test
    void anOpenCaseGoesOnUnderOtherRulesOnlyByHandAndOnlyWhereItsStageIsThere() throws Exception {
        CaseId id = open();
        Acting.as(worker, () -> moves.decide(id, move("raise-presumption", "own-account")));
        activate("uk", "1");
        adopt(id, "uk")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reasons").isNotEmpty());
        assertThat(Acting.as(worker, () -> cases.get(id)).profileId()).isEqualTo("model");
        mvc.perform(get("/cases/" + id + "/rules").with(people.session(worker)))
                .andExpect(content().string(containsString("The stage Presumed victim is not in the rules in use")));
        activate("nl", "1");
        adopt(id, "uk").andExpect(status().isConflict());
        adopt(id, "nl").andExpect(status().isOk());

        CaseFile file = Acting.as(worker, () -> cases.get(id));
        assertThat(file.profileId()).isEqualTo("nl");
        assertThat(file.stage()).isEqualTo("presumed");
        mvc.perform(get("/cases/" + id + "/timeline").with(people.session(worker)))
                .andExpect(content().string(containsString("Goes on under other rules")));
    }

    /// The same agreement as in [PackPathsTest], through the door, the gate and the database, with two members.
    @ParameterizedTest
    @ValueSource(strings = {"model", "uk", "nl", "de", "it"})
    void throughTheDoorTheRulesAndTheModelAgreeToo(String id) throws Exception {
        RawRules model = new RawRules(PackFiles.of(id).text("nrm.yaml"));
        if (!packs.current().id().equals(id)) {
            activate(id, "1");
        }
        int moved = 0;
        for (long seed = 1; seed <= 6; seed++) {
            clock.reset();
            moved += walk(model, Seeds.random(seed), id + " seed " + seed);
        }

        assertThat(moved).isGreaterThan(18);
    }

    private int walk(RawRules model, RandomGenerator random, String path) throws Exception {
        worker = people.member(AgencyKind.COMPETENT_AUTHORITY, Role.CASE_WORKER);
        Member authority = people.member(worker.agency(), Role.DECISION_MAKER);
        boolean child = random.nextBoolean();
        CaseId id = open(child ? 12 : 30);
        int moved = 0;
        for (int step = 0; step < 14; step++) {
            clock.advance(Duration.ofDays(random.nextInt(60)));
            CaseFile file = Acting.as(worker, () -> cases.get(id));
            Member member = random.nextBoolean() ? worker : authority;
            Move move = move(model, file, random);
            boolean legal = model.legal(
                    file.stage(), file.stageSince(), child, false, member.agencyKind(), member.roles(), move);
            moved += attempt(model, file, member, move, legal, path);
            if (model.opensNew(move.transition())
                    && !Acting.as(worker, () -> cases.get(id)).open()) {
                break;
            }
        }
        return moved;
    }

    private int attempt(RawRules model, CaseFile file, Member member, Move move, boolean legal, String path)
            throws Exception {
        String stage = file.stage();
        try {
            Acting.as(member, () -> moves.decide(file.id(), move));
        } catch (MoveRefused refused) {
            assertThat(legal)
                    .as("%s: %s from %s", path, move.transition(), stage)
                    .isFalse();
            assertThat(refused.reasons()).isNotEmpty();
            return 0;
        } catch (AccessRefused refused) {
            assertThat(permitted(file, member, move))
                    .as("%s: %s", path, move.transition())
                    .isFalse();
            return 0;
        }
        assertThat(legal).as("%s: %s from %s", path, move.transition(), stage).isTrue();
        CaseFile after = Acting.as(worker, () -> cases.get(file.id()));
        boolean stays = model.opensNew(move.transition());
        assertThat(after.stage()).isEqualTo(stays ? stage : model.to(move.transition()));
        assertThat(after.open()).isEqualTo(!model.kind(after.stage()).equals("closed"));
        return 1;
    }

    private boolean permitted(CaseFile file, Member member, Move move) throws Exception {
        NrmProfile.Transition transition =
                cases.profileOf(file).transition(move.transition()).orElseThrow();
        Relation relation = cases.relationOf(member.agency(), file.id());
        return Acting.as(
                member,
                () -> gate.allows(
                        relation, transition.power().kind(), transition.power().action()));
    }

    private Move move(RawRules model, CaseFile file, RandomGenerator random) {
        List<String> here = cases.profileOf(file).from(file.stage()).stream()
                .map(NrmProfile.Transition::id)
                .toList();
        List<String> from = random.nextInt(5) > 0 ? here : model.decisionIds();
        String decision = from.get(random.nextInt(from.size()));
        List<String> grounds = model.grounds(decision);
        Set<String> chosen = random.nextInt(8) > 0 ? Set.of(grounds.get(random.nextInt(grounds.size()))) : Set.of();
        List<String> evidence = random.nextInt(8) > 0 ? List.of("A letter") : List.of();
        return new Move(decision, chosen, "Why.", evidence, clock.instant());
    }

    private Move move(String decision, String ground) {
        return new Move(decision, Set.of(ground), "Why.", List.of("A letter"), clock.instant());
    }

    private CaseId open() throws Exception {
        return open(25);
    }

    private CaseId open(int age) throws Exception {
        PersonId person = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named("Amal Haddad", Sex.FEMALE).aged(age, age), worker.agency()));
        mvc.perform(post("/api/v1/cases")
                        .content("{\"person\": \"" + person + "\"}")
                        .contentType(MediaType.APPLICATION_JSON)
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().isCreated());
        return Acting.as(worker, () -> cases.ofPerson(person)).getFirst().id();
    }

    /// The case as a program reads it, with the name that its rules give to its stage.
    private String read(CaseId id, Member owner) throws Exception {
        String json = mvc.perform(get("/api/v1/cases/" + id).with(people.session(owner)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        CaseFile file = Acting.as(owner, () -> cases.get(id));
        return json + cases.profileOf(file).stage(file.stage()).name();
    }

    private ResultActions adopt(CaseId id, String pack) throws Exception {
        return mvc.perform(post("/api/v1/cases/" + id + "/rules")
                .param("seenId", pack)
                .param("seenVersion", "1")
                .with(people.session(worker))
                .with(csrf()));
    }

    private ResultActions install(PackFiles files) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "pack.zip", "application/zip", files.zip());
        return mvc.perform(multipart("/packs")
                .file(file)
                .with(people.session(administrator))
                .with(csrf()));
    }

    private ResultActions api(String path, byte[] zip) throws Exception {
        return mvc.perform(post(path)
                .content(zip)
                .contentType("application/zip")
                .with(people.session(administrator))
                .with(csrf()));
    }

    private void activate(String id, String version) throws Exception {
        PackRef seen = packs.current();
        mvc.perform(post("/packs/" + id + "/" + version + "/activate")
                        .param("seenId", seen.id())
                        .param("seenVersion", seen.version())
                        .with(people.session(administrator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/packs"));
        assertThat(packs.current()).isEqualTo(new PackRef(id, version));
    }

    private static String fresh() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }
}
