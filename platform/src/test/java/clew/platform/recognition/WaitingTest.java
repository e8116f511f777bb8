package clew.platform.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.Sex;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClewTest
@Import(People.class)
class WaitingTest {

    @Autowired
    Arrivals arrivals;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Test
    void whoeverArrivesWaitsAtTheAgencyThatRegisteredThem() throws Exception {
        Member responder = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        Member outsider = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        NewGroup group = new NewGroup(
                UUID.randomUUID(),
                "North quay",
                Instant.parse("2026-11-24T05:00:00Z"),
                null,
                List.of(
                        NewArrival.of(NewPerson.unnamed(Sex.FEMALE).aged(16, 16)),
                        NewArrival.of(NewPerson.unnamed(Sex.MALE).aged(30, 35)).urgent(Urgent.HEALTH)));

        Acting.as(responder, () -> arrivals.register(group, responder.agency(), responder.id()));

        assertThat(waiting(responder)).isEqualTo(2);
        assertThat(waiting(outsider)).isZero();
    }

    private int waiting(Member member) throws Exception {
        return Acting.as(
                member,
                () -> database.sql("select count(*) from waiting")
                        .query(Integer.class)
                        .single());
    }
}
