package clew.platform.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What figures need of assistance: which step was taken in which case on which day; no word and no name.
///
/// It decides nobody's rights, and sees what the fence lets it see.
@Component
public class AssistanceFigures {

    private final JdbcClient database;

    AssistanceFigures(JdbcClient database) {
        this.database = database;
    }

    /// A step that was taken.
    public record Taken(UUID caseId, Step step, @Nullable Ground ground) {}

    /// The steps that were taken from the first to the last day, both included.
    @Transactional(readOnly = true)
    public List<Taken> between(LocalDate first, LocalDate last) {
        return database.sql("""
                        select case_id, step, ground from assist_happening
                        where on_day between :first and :last order by case_id, strand_id, position
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, _) -> new Taken(
                        Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                        Step.valueOf(row.getString("step")),
                        row.getString("ground") == null ? null : Ground.valueOf(row.getString("ground"))))
                .list();
    }
}
