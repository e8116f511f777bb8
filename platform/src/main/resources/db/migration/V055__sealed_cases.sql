-- What people wrote on cases is sealed; the clear columns are emptied when Clew starts (clew.platform.vault).

alter table case_file
    add column next_step_sealed bytea,
    alter column next_step drop not null,
    alter column next_step drop default;

alter table case_decision
    add column reason_sealed bytea,
    add column evidence_sealed bytea,
    alter column reason drop not null,
    alter column evidence drop not null;

alter table need
    add column note_sealed bytea,
    alter column note drop not null,
    alter column note drop default;

alter table case_note
    add column content_sealed bytea,
    alter column content drop not null;

-- Arguments that are all codes (message keys) stay in clear; where one is a word, all are sealed.
alter table case_event
    add column arguments_sealed bytea,
    alter column arguments drop not null;

drop trigger case_decision_stays on case_decision;
drop trigger case_note_stays on case_note;
drop trigger case_event_stays on case_event;
create trigger case_decision_stays before update or delete on case_decision
    for each row execute function clew_only_seals('reason', 'reason_sealed', 'evidence', 'evidence_sealed');
create trigger case_note_stays before update or delete on case_note
    for each row execute function clew_only_seals('content', 'content_sealed');
create trigger case_event_stays before update or delete on case_event
    for each row execute function clew_only_seals('arguments', 'arguments_sealed');
drop function case_history_stays();
