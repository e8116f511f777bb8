package clew.platform.children;

import clew.platform.casework.CaseId;
import clew.platform.database.Fence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What other rooms may know of determinations: whether a panel has determined what is best for the child of a case.
/// Yes or no, whoever asks; nothing of what was weighed or said.
@Component
public class PanelDecisions {

    private final JdbcClient database;

    PanelDecisions(JdbcClient database) {
        this.database = database;
    }

    /// Whether a determination stands: decided, and neither appealed against nor reopened since.
    public boolean stands(CaseId id) {
        return Fence.getAsSystem(() ->
                database.sql("""
                        select exists (
                            select 1 from child_determination
                            where case_id = :case and decided_on is not null and appealed_at is null
                              and reopened_at is null)
                        """).param("case", id.value()).query(Boolean.class).single());
    }
}
