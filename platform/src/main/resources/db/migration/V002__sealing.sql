-- Tables whose rows are written once hold sealed texts. Clew itself may seal them, seal them anew with another key, and
-- empty them when a person is erased; everything else about such a row stays refused.
-- The arguments of the trigger are the columns that may change so. The transaction has to say that it is sealing.

create function clew_only_seals() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and clew_system() and coalesce(current_setting('clew.sealing', true), '') = 'on'
        and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv
    then
        return new;
    end if;
    raise exception 'the rows of % are written once, and only added to: % is refused', tg_table_name, tg_op
        using errcode = 'restrict_violation';
end
$$;
