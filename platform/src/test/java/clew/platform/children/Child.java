package clew.platform.children;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A child with a case, for tests of this room.
@TestComponent
class Child {

    private final MockMvc mvc;
    private final People people;
    private final Persons persons;
    private final Cases cases;
    private final JdbcClient database;

    Child(MockMvc mvc, People people, Persons persons, Cases cases, JdbcClient database) {
        this.mvc = mvc;
        this.people = people;
        this.persons = persons;
        this.cases = cases;
        this.database = database;
    }

    /// A child, the case, and the case worker who keeps it.
    record Kept(PersonId person, CaseId id, Member worker) {}

    Kept kept() throws Exception {
        Member worker = people.member(AgencyKind.RECEPTION, Role.CASE_WORKER);
        PersonId person = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named("Nura Swallow", Sex.FEMALE).aged(15, 16), worker.agency()));
        CaseId id =
                Acting.as(worker, () -> cases.open(NewCase.firstContact(person, true, CaseUrgency.ROUTINE), worker));
        return new Kept(person, id, worker);
    }

    /// What the clocks of a case heard.
    List<String> signals(CaseId id) throws Exception {
        return Fence.asSystem(() -> database.sql("select signal from clock_entry where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .list());
    }

    ResultActions see(Member who, String path) throws Exception {
        return mvc.perform(get(path).with(people.session(who)));
    }

    ResultActions send(Member who, String path, String... fields) throws Exception {
        var request = post(path).with(people.session(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }
}
