-- What was agreed stays as it was recorded. Its sealed words may be sealed anew with another key, and emptied when a person
-- is erased: by the system alone, in a transaction that says that it is sealing (V002).

create or replace function consent_stays() returns trigger language plpgsql as $$
declare
    words constant text[] := array['interpreter', 'explained_by', 'why'];
    ending constant text[] := array['ended_at', 'ended_by', 'ended_name', 'ended_agency'];
begin
    if tg_op = 'DELETE' then
        if clew_system() then
            return old;
        end if;
    elsif clew_system() and coalesce(current_setting('clew.sealing', true), '') = 'on'
        and to_jsonb(new) - words = to_jsonb(old) - words then
        return new;
    elsif old.ended_at is null and new.ended_at is not null
        and to_jsonb(new) - ending = to_jsonb(old) - ending then
        return new;
    end if;
    raise exception 'what was agreed is written once: % is refused', tg_op using errcode = 'restrict_violation';
end
$$;
