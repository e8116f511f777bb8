package clew.platform.referral;

import clew.platform.person.ErasedWithPerson;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What referrals lose when a person is erased: the packets and all words, at both ends; drafts go as a whole.
/// That there was a referral, from whom to whom and when, stays.
@Component
class ReferralErasure implements ErasedWithPerson {

    private final JdbcClient database;

    ReferralErasure(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Loss> losses(UUID person) {
        return List.of(
                new Loss(
                        "referral.erasure.loss.referrals",
                        count("select count(*) from referral where person_id = :person", person)),
                new Loss(
                        "referral.erasure.loss.drafts",
                        count("select count(*) from referral_draft where person_id = :person", person)));
    }

    @Override
    public void erase(UUID person) {
        database.sql("delete from referral_draft where person_id = :person")
                .param("person", person)
                .update();
    }

    private long count(String sql, UUID person) {
        return database.sql(sql).param("person", person).query(Long.class).single();
    }
}
