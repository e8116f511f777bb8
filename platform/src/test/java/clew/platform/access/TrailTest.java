package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClewTest
@Import(People.class)
class TrailTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Gate gate;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Member worker;
    private Subject person;

    @BeforeEach
    void somebodyAndSomething() {
        worker = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        person = Subject.of("person", UUID.randomUUID());
    }

    @Test
    void whatIsAllowedAndWhatIsRefusedAreBothOnIt() throws Exception {
        Acting.runAs(worker, () -> gate.require(Relation.OWNER, DataKind.IDENTITY, Action.READ, person));
        assertThatThrownBy(() ->
                        Acting.runAs(worker, () -> gate.require(Relation.NONE, DataKind.IDENTITY, Action.READ, person)))
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.hidden()).isTrue());

        assertThat(verdicts()).containsExactly("ALLOWED", "REFUSED");
    }

    @Test
    void aRefusalStaysOnItWhenTheTransactionIsRolledBack() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> Acting.runAs(
                        worker,
                        () -> transaction.executeWithoutResult(
                                _ -> gate.require(Relation.NONE, DataKind.IDENTITY, Action.READ, person))))
                .isInstanceOf(AccessRefused.class);

        assertThat(verdicts()).containsExactly("REFUSED");
    }

    @Test
    void whatIsReadInAReadOnlyTransactionIsOnItToo() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        Acting.runAs(
                worker,
                () -> transaction.executeWithoutResult(
                        _ -> gate.require(Relation.OWNER, DataKind.IDENTITY, Action.READ, person)));

        assertThat(verdicts()).containsExactly("ALLOWED");
    }

    @Test
    void anActAndItsEntryAreKeptTogether() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Acting.runAs(worker, () -> transaction.executeWithoutResult(_ -> trail.record("trial.done", person)));

        assertThat(verdicts()).containsExactly("NOTED");
    }

    @Test
    void moreThreadsThanConnectionsNeverStandStill() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            for (int thread = 0; thread < 64; thread++) {
                boolean refuse = thread % 2 == 0;
                all.add(threads.submit(() -> Acting.runAs(
                        worker,
                        () -> transaction.executeWithoutResult(status -> {
                            trail.record("trial.busy", person);
                            if (refuse) {
                                status.setRollbackOnly();
                            }
                        }))));
            }
            for (Future<?> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        }

        assertThat(verdicts()).hasSize(64);
    }

    @Test
    void nobodyChangesOrRemovesAnEntry() throws Exception {
        Acting.runAs(worker, () -> trail.record("trial.done", person));

        for (String change : List.of("update trail set what = 'nothing'", "delete from trail", "truncate trail")) {
            assertThatThrownBy(() -> Fence.asSystem(() -> jdbc.sql(change).update()))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(verdicts()).hasSize(1);
    }

    @Test
    void anAuditorReadsTheirOwnAgencyAndNoOther() throws Exception {
        Acting.runAs(worker, () -> trail.record("trial.ours", person));
        Member auditor = people.member(worker.agency(), Role.AUDITOR);
        Member other = people.member(AgencyKind.NGO, Role.AUDITOR);

        mvc.perform(get("/trail").with(people.session(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("trial.ours")));
        mvc.perform(get("/trail").with(people.session(other)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("trial.ours"))));
    }

    @Test
    void anAdministratorReadsWhatConcernsMembersAndNothingOfACase() throws Exception {
        Acting.runAs(worker, () -> trail.record("trial.case", person));
        Acting.runAs(worker, () -> gate.require(Relation.OWNER, DataKind.IDENTITY, Action.READ, person));
        Member administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);

        mvc.perform(get("/api/v1/trail").with(people.session(administrator)))
                .andExpect(content().string(containsString("member.added")))
                .andExpect(content().string(not(containsString("trial.case"))))
                .andExpect(content().string(not(containsString("IDENTITY"))));
    }

    @Test
    void entriesAreNarrowedByDayMemberAndWhat() throws Exception {
        Acting.runAs(worker, () -> trail.record("trial.wanted", person));
        Member auditor = people.member(worker.agency(), Role.AUDITOR);

        for (String filter : List.of("what=trial", "from=2026-01-01&to=2099-01-01", "member=" + worker.id())) {
            mvc.perform(get("/trail?" + filter).with(people.session(auditor)))
                    .andExpect(content().string(containsString("trial.wanted")));
        }
        for (String filter : List.of("what=other", "from=2099-01-01", "to=2020-01-01", "member=" + auditor.id())) {
            mvc.perform(get("/trail?" + filter).with(people.session(auditor)))
                    .andExpect(content().string(not(containsString("trial.wanted"))));
        }
    }

    @Test
    void theExportIsOnTheTrailItself() throws Exception {
        Member auditor = people.member(worker.agency(), Role.AUDITOR);
        mvc.perform(get("/trail/export").with(people.session(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id,at,member")));

        mvc.perform(get("/trail?what=trail.exported").with(people.session(auditor)))
                .andExpect(content().string(containsString("entries=")));
    }

    @Test
    void anAuditorPrintsACheckpointThatItsCodeProves() throws Exception {
        Acting.runAs(worker, () -> trail.record("trial.before", person));
        Member auditor = people.member(worker.agency(), Role.AUDITOR);
        String made = mvc.perform(
                        post("/trail/checkpoints").with(people.session(auditor)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String page = mvc.perform(get(String.valueOf(made)).with(people.session(auditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).containsPattern("clew1:[A-Za-z0-9_-]{214}<").contains("<svg class=\"clew-qr\"", "h1v1h-1z");
        mvc.perform(get("/trail/checkpoints").with(people.session(auditor)))
                .andExpect(content().string(containsString(String.valueOf(made))));
        mvc.perform(get(String.valueOf(made)).with(people.session(worker))).andExpect(status().isForbidden());
    }

    private List<String> verdicts() throws Exception {
        return Fence.asSystem(() -> jdbc.sql("select verdict from trail where subject_id = ? order by id")
                .param(person.id())
                .query(String.class)
                .list());
    }
}
