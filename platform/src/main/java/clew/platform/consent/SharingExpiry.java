package clew.platform.consent;

import clew.platform.database.Fence;
import clew.platform.person.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the house, after the fact, that agreements and broken glasses have ended by the clock, so that
/// agencies leave cases and the fence below follows. The cut itself needs no job: the gate asks with the clock
/// in its hand.
@Component
public class SharingExpiry {

    private static final Duration BACK = Duration.ofDays(2);

    private final JdbcClient database;
    private final Books books;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    SharingExpiry(JdbcClient database, Books books, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.database = database;
        this.books = books;
        this.transaction = transaction;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${clew.consent.expiry:PT5M}", initialDelayString = "PT40S")
    void everyFewMinutes() {
        run();
    }

    /// Looks at everybody about whom something ended lately; each in a transaction of its own.
    public int run() {
        List<PersonId> persons = new ArrayList<>();
        Fence.runAsSystem(() -> {
            persons.addAll(ended());
            persons.forEach(
                    person -> transaction.executeWithoutResult(_ -> events.publishEvent(new SharingChanged(person))));
        });
        return persons.size();
    }

    private List<PersonId> ended() {
        return database.sql("""
                        select person_id from consent_record
                        where valid_until <= :now and valid_until > :since and ended_at is null
                        union
                        select person_id from consent_glass
                        where approved and open_until <= :now and open_until > :since and person_id is not null
                        """)
                .param("now", Columns.at(books.now()))
                .param("since", Columns.at(books.now().minus(BACK)))
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }
}
