package clew.platform.referral;

import clew.platform.access.SubjectsOfPerson;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The referrals about a person, as the trail speaks of them.
@Component
class ReferralSubjects implements SubjectsOfPerson {

    private final JdbcClient jdbc;

    ReferralSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> of(UUID person) {
        return jdbc.sql("select id from referral where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
